// DocumentApp.Document: an open document.
import { costs } from '../../runtime/costs';
import { Exception, type Execution, NotImplemented } from '../../runtime/execution';
import type { Service } from '../../runtime/guard';
import { type Blob, standInPdf } from '../blob';
import { type Draft, savedTree } from './draft';
import { Body, FooterSection, HeaderSection } from './elements';
import { newSection, plainText } from './model';
import { DocumentNamedRange, type DocumentRange, nameDocumentRange, RangeBuilder } from './ranges';

export class Document implements Service {
  readonly gasType = 'Document.Document';

  constructor(
    private readonly execution: Execution,
    private readonly draft: Draft,
  ) {}

  getId(): string {
    return this.draft.stored.id;
  }

  getUrl(): string {
    return `https://docs.google.com/document/d/${this.draft.stored.id}/edit`;
  }

  getName(): string {
    return this.draft.stored.name;
  }

  setName(name: string): this {
    this.draft.beforeChange();
    this.execution.spend(costs.documentElement);
    this.draft.stored.name = name;
    return this;
  }

  getBody(): Body {
    return new Body(this.execution, this.draft.tree.body);
  }

  getHeader(): HeaderSection | null {
    const { header } = this.draft.tree;
    return header === null ? null : new HeaderSection(this.execution, header);
  }

  getFooter(): FooterSection | null {
    const { footer } = this.draft.tree;
    return footer === null ? null : new FooterSection(this.execution, footer);
  }

  /** A second header is refused (gas-fakes testdocs, run on live Apps Script). */
  addHeader(): HeaderSection {
    if (this.draft.tree.header !== null) throw new Exception('Document tab already contains a header.');
    const section = this.addSection('HEADER_SECTION');
    this.draft.tree.header = section;
    return new HeaderSection(this.execution, section);
  }

  addFooter(): FooterSection {
    if (this.draft.tree.footer !== null) throw new Exception('Document tab already contains a footer.');
    const section = this.addSection('FOOTER_SECTION');
    this.draft.tree.footer = section;
    return new FooterSection(this.execution, section);
  }

  private addSection(type: 'HEADER_SECTION' | 'FOOTER_SECTION') {
    this.draft.beforeChange();
    this.execution.spend(costs.documentElement);
    const section = newSection(type);
    this.draft.own(section);
    return section;
  }

  getLanguage(): string | null {
    return this.draft.tree.language;
  }

  setLanguage(language: string): this {
    this.draft.beforeChange();
    this.draft.tree.language = language;
    return this;
  }

  /** Stores the changes; from then on this object cannot be edited, only opened anew (reference/document). */
  saveAndClose(): void {
    this.execution.spend(costs.documentSave);
    this.draft.close();
  }

  /** Exports what is stored, not what is still in the private copy: whoever forgets saveAndClose gets the old text. */
  getAs(contentType: string): Blob {
    if (contentType === 'text/markdown') throw new NotImplemented('DocumentApp.Document.getAs with text/markdown');
    if (contentType !== 'application/pdf')
      throw new Exception(`Converting from application/vnd.google-apps.document to ${contentType} is not supported.`);
    this.execution.spend(costs.documentPdf);
    return standInPdf(this.getName(), plainText(savedTree(this.draft.stored).body));
  }

  getBlob(): Blob {
    return this.getAs('application/pdf');
  }

  newRange(): RangeBuilder {
    return new RangeBuilder();
  }

  addNamedRange(name: string, range: DocumentRange): DocumentNamedRange {
    this.draft.beforeChange();
    this.execution.spend(costs.documentElement);
    return nameDocumentRange(this.draft, name, range);
  }

  getNamedRanges(name: string | null = null): DocumentNamedRange[] {
    return this.draft.tree.namedRanges
      .filter((range) => name === null || range.name === name)
      .map((range) => new DocumentNamedRange(this.draft, range));
  }

  getNamedRangeById(id: string): DocumentNamedRange | null {
    const found = this.draft.tree.namedRanges.find((range) => range.id === id);
    return found === undefined ? null : new DocumentNamedRange(this.draft, found);
  }

  /** Whoever may at least view: viewers, editors and the owner (gas-fakes oddities, run on live Apps Script). */
  getViewers(): Person[] {
    const { owner, editors, viewers } = this.draft.stored;
    return persons([...viewers, ...editors, owner]);
  }

  /** Whoever may at least edit: editors and the owner. */
  getEditors(): Person[] {
    const { owner, editors } = this.draft.stored;
    return persons([...editors, owner]);
  }

  addViewer(who: string | Person): this {
    return this.share(this.draft.stored.viewers, [who]);
  }
  addViewers(who: readonly string[]): this {
    return this.share(this.draft.stored.viewers, who);
  }
  addEditor(who: string | Person): this {
    return this.share(this.draft.stored.editors, [who]);
  }
  addEditors(who: readonly string[]): this {
    return this.share(this.draft.stored.editors, who);
  }
  removeViewer(who: string | Person): this {
    return this.unshare(this.draft.stored.viewers, who);
  }
  removeEditor(who: string | Person): this {
    return this.unshare(this.draft.stored.editors, who);
  }

  /** Sharing takes effect at once: it is not part of the private copy. */
  private share(list: string[], who: readonly (string | Person)[]): this {
    const emails = who.map(addressOf);
    this.execution.spend(costs.share);
    for (const email of emails) if (!list.includes(email) && email !== this.draft.stored.owner) list.push(email);
    return this;
  }

  private unshare(list: string[], who: string | Person): this {
    const index = list.indexOf(addressOf(who));
    this.execution.spend(costs.share);
    if (index >= 0) list.splice(index, 1);
    return this;
  }
}

/** A person as getEditors lists them. */
class Person implements Service {
  readonly gasType = 'Base.User';
  constructor(private readonly email: string) {}
  getEmail(): string {
    return this.email;
  }
}

function persons(emails: readonly string[]): Person[] {
  return [...new Set(emails)].map((email) => new Person(email));
}

function addressOf(who: string | Person): string {
  const email = typeof who === 'string' ? who.trim() : who.getEmail();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new Exception(`Invalid email: ${email}`);
  return email;
}
