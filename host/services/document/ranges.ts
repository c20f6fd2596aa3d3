// Ranges of a document: lists of elements or parts of text, and the names given to them.

import { costs } from '../../runtime/costs';
import { Exception } from '../../runtime/execution';
import type { Service } from '../../runtime/guard';
import { type Draft, draftOf } from './draft';
import { type Element, elementFor, newId } from './elements';
import { type DocumentNamedRangeModel, walk } from './model';
import { RangeElement } from './rangeElement';
import { checkOffset } from './textEditing';

export class DocumentRange implements Service {
  readonly gasType = 'Document.Range';

  constructor(readonly elements: readonly RangeElement[]) {}

  getRangeElements(): RangeElement[] {
    return [...this.elements];
  }
}

export class RangeBuilder implements Service {
  readonly gasType = 'Document.RangeBuilder';
  private readonly elements: RangeElement[] = [];

  addElement(element: Element, from?: number, to?: number): this {
    if (from !== undefined && to !== undefined) {
      checkOffset(element.node, from);
      checkOffset(element.node, to);
    }
    this.elements.push(new RangeElement(element, from === undefined || to === undefined ? null : { from, to }));
    return this;
  }

  addRange(range: DocumentRange): this {
    this.elements.push(...range.elements);
    return this;
  }

  getRangeElements(): RangeElement[] {
    return [...this.elements];
  }

  build(): DocumentRange {
    return new DocumentRange([...this.elements]);
  }
}

export class DocumentNamedRange implements Service {
  readonly gasType = 'Document.NamedRange';

  constructor(
    private readonly draft: Draft,
    private readonly model: DocumentNamedRangeModel,
  ) {}

  getId(): string {
    return this.model.id;
  }
  getName(): string {
    return this.model.name;
  }

  /** The elements that are still there: what was removed falls out of the range. */
  getRange(): DocumentRange {
    const { tree } = this.draft;
    const nodes = [tree.body, tree.header, tree.footer].flatMap((section) => (section === null ? [] : [...walk(section)]));
    const marked = new Map(nodes.map((node) => [node.mark, node]));
    return new DocumentRange(
      this.model.elements.flatMap(({ mark, part }) => {
        const node = marked.get(mark);
        return node === undefined ? [] : [new RangeElement(elementFor(this.draft.execution, node), part)];
      }),
    );
  }

  remove(): void {
    this.draft.beforeChange();
    this.draft.execution.spend(costs.documentElement);
    this.draft.tree.namedRanges = this.draft.tree.namedRanges.filter((range) => range.id !== this.model.id);
  }
}

/** Gives a range a name. Elements of another document are refused; the words are assumed. */
export function nameDocumentRange(draft: Draft, name: string, range: DocumentRange): DocumentNamedRange {
  const elements = range.elements.map(({ node, part }) => {
    if (draftOf(node) !== draft) throw new Exception('Invalid argument: range');
    node.mark ??= newId(draft.execution);
    return { mark: node.mark, part };
  });
  const model = { id: newId(draft.execution), name, elements };
  draft.tree.namedRanges.push(model);
  return new DocumentNamedRange(draft, model);
}
