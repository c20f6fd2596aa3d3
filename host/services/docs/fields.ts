// The `fields` parameter: which parts of an answer are wanted (developers.google.com/docs/api/how-tos/performance, "Partial
// response"), as in "body(content(startIndex,table(rows)))" or "body/content/startIndex".
import { ApiError, NotImplemented } from '../../runtime/execution';

/** What is wanted below a name; null: all of it. */
type Wanted = Map<string, Wanted | null>;

/** The names this host answers with. The API has many more, so an unknown one is a gap of the host rather than a mistake. */
const known = new Set(
  `documentId title revisionId suggestionsViewMode tabs tabProperties tabId index documentTab documentStyle pageSize width height
  magnitude unit marginTop marginBottom marginLeft marginRight flipPageOrientation lists
  body content startIndex endIndex sectionBreak sectionStyle columnSeparatorStyle contentDirection sectionType paragraph
  elements textRun textStyle bold italic underline strikethrough fontSize foregroundColor backgroundColor color rgbColor red green
  blue weightedFontFamily fontFamily weight baselineOffset link url suggestedInsertionIds suggestedDeletionIds pageBreak
  inlineObjectElement horizontalRule paragraphStyle namedStyleType direction alignment lineSpacing spaceAbove spaceBelow indentFirstLine indentStart
  indentEnd keepWithNext keepLinesTogether avoidWidowAndOrphan pageBreakBefore bullet listId nestingLevel table rows columns
  tableRows tableCells tableRowStyle tableHeader tableCellStyle contentAlignment paddingTop paddingBottom paddingLeft paddingRight
  tableStyle tableColumnProperties widthType *`.split(/\s+/),
);

/** The parts of an answer that `fields` names. */
export function selected(answer: object, fields: string): object {
  return pick(answer, readFields(fields));
}

function readFields(fields: string): Wanted {
  const tokens = fields.match(/[\w*]+|[(),/]/g) ?? [];
  if (tokens.join('') !== fields || tokens.length === 0) throw invalid(fields);
  let at = 0;

  const list = (): Wanted => {
    const wanted: Wanted = new Map();
    do {
      if (tokens[at] === ',') at += 1;
      const [name, below] = item();
      const before = wanted.get(name);
      if (before !== null) wanted.set(name, below === null ? null : new Map([...(before ?? []), ...below]));
    } while (tokens[at] === ',');
    return wanted;
  };

  const item = (): [string, Wanted | null] => {
    const name = tokens[at] ?? '';
    if (!/^[\w*]+$/.test(name)) throw invalid(fields);
    if (!known.has(name)) throw new NotImplemented(`Docs.Documents.get with the field ${name}`);
    at += 1;
    if (tokens[at] === '/') {
      at += 1;
      return [name, new Map([item()])];
    }
    if (tokens[at] !== '(') return [name, null];
    at += 1;
    const below = list();
    if (tokens[at] !== ')') throw invalid(fields);
    at += 1;
    return [name, below];
  };

  const wanted = list();
  if (at < tokens.length) throw invalid(fields);
  return wanted;
}

function pick(value: object, wanted: Wanted): object {
  if (Array.isArray(value)) return value.map((item: unknown) => (isObject(item) ? pick(item, wanted) : item));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
      const below = wanted.has(name) ? wanted.get(name) : wanted.get('*');
      if (below === undefined) return [];
      return [[name, below === null || !isObject(part) ? part : pick(part, below)]];
    }),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The words are those of Google's APIs in general. */
function invalid(fields: string): ApiError {
  return new ApiError('docs.documents.get', 400, `Invalid field selection ${fields}`);
}
