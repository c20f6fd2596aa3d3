// What the preview read: measures, assumptions, rows that are left out, and what a second adoption would add.
import type { AdoptionPreview } from '../../src/adoption/page';
import { page, words } from '../language';

/** What would be written: counts, first rows before and after, everything assumed, everything left out. */
export function Contents({ preview }: { readonly preview: AdoptionPreview }) {
  const { counts, firstRows, assumed, skipped, sections, again } = preview;
  const assumptions = assumed.reduce((sum, { count }) => sum + count, 0);
  return (
    <section>
      <h2>{page.adopt.contents}</h2>
      <p>
        {counts.measures === 0
          ? page.adopt.noMeasures
          : page.adopt.counts(counts.sourceRows, counts.measures, counts.measureRows, counts.skippedRows)}
      </p>
      {counts.blocks > 1 && <p class="small">{page.adopt.blocks(counts.blocks)}</p>}
      {preview.prepared.length > 0 && <p class="small">{page.adopt.prepared(preview.prepared)}</p>}
      {preview.filtered && <p class="small">{page.adopt.filtered}</p>}
      {again !== null && <Again again={again} />}
      {firstRows.length > 0 && (
        <details open={again === null}>
          <summary>{page.adopt.firstRows(firstRows.length)}</summary>
          <ol class="plain-list cards">
            {firstRows.map((row) => (
              <li key={row.rows[0]}>
                <p class="card-name">{page.adopt.rows(row.rows)}</p>
                <p class="small">
                  <strong>{page.adopt.before}</strong>
                  {row.before.map(({ label, value }) => (
                    <span key={label} class="line">
                      {page.adopt.pair(label, value)}
                    </span>
                  ))}
                </p>
                <p class="small">
                  <strong>{page.adopt.after}</strong>
                  {row.after.map(({ field, value }) => (
                    <span key={field} class="line">
                      {page.adopt.pair(words.field(field), value)}
                    </span>
                  ))}
                </p>
              </li>
            ))}
          </ol>
        </details>
      )}
      {assumed.length > 0 && (
        <details>
          <summary>{page.adopt.assumed(assumptions)}</summary>
          {assumed.map(({ code, count, examples }) => (
            <section key={code}>
              <h3>{page.adopt.assumption(code, count)}</h3>
              <ul class="small">
                {examples.map((example, place) => (
                  <li key={place}>
                    {page.adopt.assumptionExample(
                      example.row,
                      example.field === null ? '' : words.field(example.field),
                      example.from,
                      example.to,
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </details>
      )}
      {skipped.length > 0 && (
        <details>
          <summary>{page.adopt.skipped(counts.skippedRows)}</summary>
          {skipped.map(({ reason, count, rows }) => (
            <section key={reason}>
              <h3>{page.adopt.skipReason(reason, count)}</h3>
              <ul class="small">
                {rows.map(({ row, text }) => (
                  <li key={row}>{page.adopt.skippedRow(row, text)}</li>
                ))}
              </ul>
            </section>
          ))}
        </details>
      )}
      {sections.length > 0 && (
        <details>
          <summary>{page.adopt.sections(sections.length)}</summary>
          <ul class="small">
            {sections.map(({ found, count, nearest }) => (
              <li key={found}>{page.adopt.section(found, count, nearest)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What adopting once more would add, change and leave alone. */
function Again({ again }: { readonly again: NonNullable<AdoptionPreview['again']> }) {
  const text = page.adopt.again;
  return (
    <>
      <p>{text.counts(again.added, again.updated.length, again.unchanged)}</p>
      {again.conflicts.length > 0 && (
        <details open>
          <summary>{text.conflicts(again.conflicts.length)}</summary>
          <p class="small">{text.conflictsHint}</p>
          <Cells cells={again.conflicts} />
        </details>
      )}
      {again.updated.length > 0 && (
        <details>
          <summary>{text.updated(again.updated.length)}</summary>
          <Cells cells={again.updated} />
        </details>
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
    <details>
      <summary>{heading}</summary>
      <ul class="small">
        {measures.map(({ id, title }) => (
          <li key={id}>{page.adopt.again.measure(id, title)}</li>
        ))}
      </ul>
    </details>
  );
}
