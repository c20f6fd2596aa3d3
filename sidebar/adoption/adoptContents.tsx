// What the preview read: first rows, assumptions, rows that are left out, sections, and what a second adoption would change. All folded.
import type { AdoptionChoice } from '../../src/adoption/choice';
import type { AdoptionPreview } from '../../src/adoption/page';
import { neededFields } from '../../src/tracker/columns';
import { page, words } from '../language';
import { Checkbox } from '../parts/field';
import { Fold } from '../parts/fold';

type Props = {
  readonly preview: AdoptionPreview;
  readonly draft: AdoptionChoice;
  readonly onChoice: (draft: AdoptionChoice) => void;
  readonly onTyped: (draft: AdoptionChoice) => void;
};

/** What would be written: first rows before and after, everything assumed, everything left out. */
export function Contents({ preview, draft, onChoice, onTyped }: Props) {
  const { counts, firstRows, assumed, skipped, sections, again } = preview;
  const assumptions = assumed.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {again !== null && <Again again={again} />}
      {again !== null && again.deleted.length > 0 && (
        <Checkbox
          label={page.adopt.again.addDeleted}
          checked={draft.addDeleted}
          onChecked={(addDeleted) => onChoice({ ...draft, addDeleted })}
        />
      )}
      {firstRows.length > 0 && (
        <Fold summary={page.adopt.firstRows(firstRows.length)}>
          <FirstRows rows={firstRows} columns={draft.columns} />
        </Fold>
      )}
      {assumed.length > 0 && (
        <Fold summary={page.adopt.assumed(assumptions)}>
          {assumed.map(({ code, count, examples }) => (
            <section key={code}>
              <h2>{page.adopt.assumption(code, count)}</h2>
              <ul class="small">
                {examples.map(({ row, field, from, to }, place) => (
                  <li key={place}>{page.adopt.assumptionExample(row, field === null ? '' : words.field(field), from, to)}</li>
                ))}
              </ul>
            </section>
          ))}
        </Fold>
      )}
      <Fold summary={page.adopt.skipped(counts.skippedRows)}>
        <p class="small">{page.adopt.counts(counts.sourceRows, counts.measures, counts.measureRows, counts.skippedRows)}</p>
        {counts.blocks > 1 && <p class="small">{page.adopt.blocks(counts.blocks)}</p>}
        {skipped.map(({ reason, count, rows }) => (
          <section key={reason}>
            <h2>{page.adopt.skipReason(reason, count)}</h2>
            <ul class="small">
              {rows.map(({ row, text }) => (
                <li key={row}>{page.adopt.skippedRow(row, text)}</li>
              ))}
            </ul>
          </section>
        ))}
      </Fold>
      {sections.length > 0 && (
        <Fold summary={page.adopt.sections(sections.length)}>
          <Checkbox
            label={page.adopt.addSections}
            checked={draft.addSections}
            onChecked={(addSections) => onTyped({ ...draft, addSections })}
          />
          <ul class="small">
            {sections.map(({ found, count, nearest }) => (
              <li key={found}>{page.adopt.section(found, count, nearest)}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

type FirstRowsProps = { readonly rows: AdoptionPreview['firstRows']; readonly columns: AdoptionChoice['columns'] };

/** The first measures, each once: what stands in the source and what the tracker makes of it. */
function FirstRows({ rows, columns }: FirstRowsProps) {
  const shown = neededFields.filter((field) => field !== 'title');
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{page.adopt.field}</th>
          <th scope="col">{page.adopt.before}</th>
          <th scope="col">{page.adopt.after}</th>
        </tr>
      </thead>
      {rows.map(({ rows: places, before, after }, index) => {
        const given = (field: keyof typeof columns) => before.find(({ column }) => column === columns[field])?.value ?? '';
        const made = (name: string) => after.find(({ field }) => field === name)?.value ?? '';
        return (
          // measures of a turned list stand on the same rows
          <tbody key={index}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {page.adopt.firstRow(places, made('title'))}
              </th>
            </tr>
            {shown.map((field) => (
              <tr key={field}>
                <th scope="row">{words.field(field)}</th>
                {given(field) === made(field) ? (
                  <td colSpan={2}>{page.adopt.cell(made(field))}</td>
                ) : (
                  <>
                    <td>{page.adopt.cell(given(field))}</td>
                    <td>{page.adopt.cell(made(field))}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

/** What adopting once more would change and leave alone. */
function Again({ again }: { readonly again: NonNullable<AdoptionPreview['again']> }) {
  const text = page.adopt.again;
  return (
    <>
      {again.conflicts.length > 0 && (
        <Fold summary={text.conflicts(again.conflicts.length)} startOpen>
          <p class="small">{text.conflictsHint}</p>
          <Cells cells={again.conflicts} />
        </Fold>
      )}
      {again.updated.length > 0 && (
        <Fold summary={text.updated(again.updated.length)}>
          <Cells cells={again.updated} />
        </Fold>
      )}
      {again.deleted.length > 0 && <Names heading={text.deleted(again.deleted.length)} measures={again.deleted} />}
      {again.gone.length > 0 && <Names heading={text.gone(again.gone.length)} measures={again.gone} />}
    </>
  );
}

function Cells({ cells }: { readonly cells: NonNullable<AdoptionPreview['again']>['conflicts'] }) {
  return (
    <ul class="plain-list cards small">
      {cells.map(({ id, title, field, source, tracker }) => (
        <li key={`${id} ${field}`}>
          <span class="line">{page.adopt.again.cell(id, title, words.field(field))}</span>
          <span class="line">{page.adopt.again.source(source)}</span>
          <span class="line">{page.adopt.again.tracker(tracker)}</span>
        </li>
      ))}
    </ul>
  );
}

export function Names({
  heading,
  measures,
}: {
  readonly heading: string;
  readonly measures: readonly { readonly id: string; readonly title: string }[];
}) {
  return (
    <Fold summary={heading}>
      <ul class="small">
        {measures.map(({ id, title }) => (
          <li key={id}>{page.adopt.again.measure(id, title)}</li>
        ))}
      </ul>
    </Fold>
  );
}
