// The private copy that DocumentApp works on, and the parent of each of its elements. Nothing is stored before saveAndClose
// or the end of the run (reference/document: Document.saveAndClose); a killed run loses it.
import { Exception, type Execution } from '../../runtime/execution';
import type { StoredDocument } from '../../runtime/world';
import {
  type ContainerNode,
  childrenOf,
  cloned,
  type DocumentTree,
  type ElementNode,
  isContainer,
  isSection,
  type SectionNode,
  savedCopy,
  walk,
} from './model';

const parents = new WeakMap<ElementNode, ContainerNode>();
const drafts = new WeakMap<SectionNode, Draft>();

/** An open document of one execution. */
export class Draft {
  readonly tree: DocumentTree;
  private closed = false;
  private changed = false;

  constructor(
    readonly execution: Execution,
    readonly stored: StoredDocument,
  ) {
    this.tree = cloned(savedTree(stored));
    for (const section of [this.tree.body, this.tree.header, this.tree.footer]) if (section !== null) this.own(section);
  }

  isClosed(): boolean {
    return this.closed;
  }

  /** Takes a section into this document. */
  own(section: SectionNode): void {
    drafts.set(section, this);
    register(section);
  }

  /** Says that the document is about to change: refused once it is closed, and for those who may only look. */
  beforeChange(): void {
    // seen in scripts that go on after saveAndClose
    if (this.closed) throw new Exception('Document is closed, its contents cannot be updated.');
    if (!mayEditDocument(this.stored, this.execution.effectiveUser))
      throw new Exception('You do not have permission to access the requested document.');
    this.changed = true;
  }

  /** Stores the copy if there is anything new in it. What another run saved meanwhile is replaced whole; Google would merge the two. */
  commit(): void {
    if (this.closed || !this.changed) return;
    this.stored.tree = savedCopy(this.tree);
    this.stored.savedAt = this.execution.now();
  }

  close(): void {
    this.beforeChange();
    this.commit();
    this.closed = true;
  }
}

/** The tree of a stored document. The store keeps it as unknown, because only this folder knows its shape. */
export function savedTree(stored: StoredDocument): DocumentTree {
  return stored.tree as DocumentTree;
}

export function mayEditDocument(stored: StoredDocument, email: string): boolean {
  return stored.owner === email || stored.editors.includes(email);
}

export function mayReadDocument(stored: StoredDocument, email: string): boolean {
  return mayEditDocument(stored, email) || stored.viewers.includes(email);
}

/** The element that holds this one; null for a section and for whatever is detached. */
export function parentOf(node: ElementNode): ContainerNode | null {
  return parents.get(node) ?? null;
}

/** The open document an element belongs to; null where it is detached. */
export function draftOf(node: ElementNode): Draft | null {
  const top = topOf(node);
  return isSection(top) ? (drafts.get(top) ?? null) : null;
}

/** The outermost element that holds this one: its section, or itself where it is detached. */
export function topOf(node: ElementNode): ElementNode {
  let top = node;
  for (let parent = parentOf(top); parent !== null; parent = parentOf(top)) top = parent;
  return top;
}

/** Remembers the parents of everything below a node. */
function register(node: ElementNode): void {
  for (const part of walk(node)) {
    if (isContainer(part)) for (const child of part.children) parents.set(child, part);
  }
}

/**
 * Puts a child at an index. Attached elements and indexes past the end are refused in Google's words (gas-fakes
 * testdocsnext, run on live Apps Script).
 */
export function insertChild<Child extends ElementNode>(
  parent: ContainerNode & { children: Child[] },
  index: number,
  child: NoInfer<Child>,
): void {
  const count = parent.children.length;
  if (parentOf(child) !== null) throw new Exception('Element must be detached.');
  if (!Number.isInteger(index) || index < 0 || index > count) {
    throw new Exception(`Child index (${index}) must be less than or equal to the number of child elements (${count}).`);
  }
  parent.children.splice(index, 0, child);
  parents.set(child, parent);
  register(child);
}

/** The child at an index; past the end it is refused. */
export function childAt(parent: ContainerNode, index: number): ElementNode {
  const child = childrenOf(parent)[index];
  if (child === undefined)
    throw new Exception(`Child index (${index}) must be less than the number of child elements (${parent.children.length}).`);
  return child;
}

/** Where a child stands in its parent. */
export function indexIn(parent: ContainerNode, child: ElementNode): number {
  const index = childrenOf(parent).indexOf(child);
  if (index < 0) throw new Exception('Element does not contain the specified child element.');
  return index;
}

/** What is said where the last paragraph of a section would go (seen). */
export const lastParagraph = "Can't remove the last paragraph in a document section.";

/**
 * Takes an element out of its parent. The paragraph that ends a section or a cell has to stay, whatever stands before it
 * (seen live with Body; that a cell behaves alike is assumed).
 */
export function removeChild(parent: ContainerNode, child: ElementNode): void {
  const index = indexIn(parent, child);
  const holdsBlocks = isSection(parent) || parent.type === 'TABLE_CELL';
  if (holdsBlocks && index === parent.children.length - 1) throw new Exception(lastParagraph);
  detach(parent, child);
}

/** Takes an element out of its parent, whatever it is. */
export function detach(parent: ContainerNode, child: ElementNode): void {
  parent.children.splice(indexIn(parent, child), 1);
  parents.delete(child);
}

/** Puts other children in place of all that are there. */
export function replaceChildren<Child extends ElementNode>(
  parent: ContainerNode & { children: Child[] },
  children: readonly NoInfer<Child>[],
): void {
  for (const child of parent.children) parents.delete(child);
  parent.children.splice(0, parent.children.length, ...children);
  register(parent);
}
