// The texts of letters that staff may change (メール文面): one line a part, with placeholders such as {課}. A text that cannot be filled is
// named before anything is sent: a letter that says 「{回答期限}までに」 would go to everybody at once.

import type { TemplateFault } from '../sheet/stop';
import type { Table } from '../sheet/table';
import { templatesTab } from './tabs';

/** Words of 項目. */
export const templateItems = { subject: '件名', opening: '書き出し', request: '依頼', meeting: '会議への報告', closing: '結び' } as const;
export type TemplateItem = keyof typeof templateItems;
export const templateKeys = Object.keys(templateItems) as readonly TemplateItem[];
export type Templates = { readonly [I in TemplateItem]: string };

const placeholders = {
  kind: '種別',
  section: '課',
  count: '件数',
  today: '本日',
  answerBy: '回答期限',
  meeting: '会議',
  municipality: '自治体',
  office: '事務局',
  extension: '内線',
} as const;
export type Placeholder = keyof typeof placeholders;
export type PlaceholderValues = { readonly [P in Placeholder]: string };

/** Without these a letter would not say as of when it speaks, by when an answer is asked for, or which meeting is meant. */
const needed: { readonly [I in TemplateItem]: readonly Placeholder[] } = {
  subject: [],
  opening: ['today'],
  request: ['answerBy'],
  meeting: ['meeting'],
  closing: [],
};

const pattern = /[{｛]([^{}｛｝]*)[}｝]/g;

/** Reads the tab; a line that is not there stands as it was made. */
export function readTemplates(
  table: Table | null,
  usual: Templates,
): { readonly templates: Templates; readonly faults: readonly TemplateFault[] } {
  const { lines } = templatesTab.read(table);
  const of = (item: TemplateItem): string => {
    const line = lines.find((each) => each.text('item') === templateItems[item]);
    return line === undefined ? usual[item] : line.text('text');
  };
  const templates: Templates = {
    subject: of('subject'),
    opening: of('opening'),
    request: of('request'),
    meeting: of('meeting'),
    closing: of('closing'),
  };
  return { templates, faults: templateKeys.flatMap((item) => faultsOf(item, templates[item])) };
}

function faultsOf(item: TemplateItem, text: string): readonly TemplateFault[] {
  const label = templateItems[item];
  if (text.trim() === '') return [{ label, kind: 'blank', name: '' }];
  const known: readonly string[] = Object.entries(placeholders).flatMap(([key, name]) =>
    key === 'meeting' && item !== 'meeting' ? [] : [name],
  );
  const found = (text.match(pattern) ?? []).map((whole) => whole.slice(1, -1).trim());
  const unknown = found.filter((name) => !known.includes(name));
  const missing = needed[item].map((key): string => placeholders[key]).filter((name) => !found.includes(name));
  const braces = /[{}｛｝]/.test(text.replace(pattern, ''));
  return [
    ...unknown.map((name): TemplateFault => ({ label, kind: 'unknown', name })),
    ...missing.map((name): TemplateFault => ({ label, kind: 'missing', name })),
    ...(braces ? [{ label, kind: 'brace', name: '' } as const] : []),
  ];
}

/** The text with its placeholders replaced; an unknown placeholder stays. */
export function fillIn(text: string, values: PlaceholderValues): string {
  const byName = new Map(Object.entries(placeholders).map(([key, name]) => [name as string, values[key as Placeholder]]));
  return text.replace(pattern, (whole, name: string) => byName.get(name.trim()) ?? whole);
}
