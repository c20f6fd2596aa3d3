// What the outcomes would change in the measures, before it is changed.
import { useState } from 'preact/hooks';
import type { EffectsReport, EffectView } from '../../src/meetings/page';
import { page, words } from '../language';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/field';
import { call } from '../server';
import { outcomeEdits } from './meetingDrafts';
import { PartState, type Session } from './meetingSession';

const PART = 'effects';

/** What the outcomes do to the measures: seen first, then ticked, then done. */
export function MeetingEffects({ session }: { readonly session: Session }) {
  const { view, drafts, working } = session;
  const [left, setLeft] = useState<readonly string[]>([]);
  const [sure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const [report, setReport] = useState<EffectsReport | null>(null);
  const { effects } = page.meeting;
  const unsaved = outcomeEdits(view, drafts.outcomes).length > 0;
  const able = view.effects.filter(({ problem }) => problem === null);
  const chosen = able.filter(({ item }) => !left.includes(item)).map(({ item }) => item);

  const apply = () => {
    setTried(true);
    if (!sure || chosen.length === 0 || unsaved) return;
    session.run(
      PART,
      async () => {
        const answer = await call('sidebarApplyEffects', view.key, view.effectsRevision, chosen);
        await session.lookAgain();
        return answer;
      },
      (done) => {
        setReport(done);
        setLeft([]);
        setSure(false);
        setTried(false);
        session.say(PART, effects.done(done.items));
      },
    );
  };

  return (
    <section>
      <h2>{effects.heading}</h2>
      {view.effects.length === 0 ? <p>{effects.none}</p> : <p class="small">{effects.hint}</p>}
      <ul class="plain-list cards">
        {view.effects.map((effect) => (
          <li key={effect.item}>
            <Effect
              effect={effect}
              chosen={!left.includes(effect.item)}
              onChosen={(now) => setLeft(now ? left.filter((id) => id !== effect.item) : [...left, effect.item])}
            />
          </li>
        ))}
      </ul>
      {able.length > 0 && (
        <>
          <Checkbox label={effects.confirm} checked={sure} onChecked={setSure} />
          {tried && (unsaved || chosen.length === 0 || !sure) && (
            <p role="alert" class="wrong">
              {unsaved ? effects.saveFirst : chosen.length === 0 ? effects.chooseFirst : page.year.confirmMissing}
            </p>
          )}
        </>
      )}
      <PartState session={session} part={PART} />
      {report !== null && <p>{effects.report(report)}</p>}
      {able.length > 0 && (
        <Button resting={working !== null} onPress={apply}>
          {effects.apply(chosen.length)}
        </Button>
      )}
    </section>
  );
}

type EffectProps = { readonly effect: EffectView; readonly chosen: boolean; readonly onChosen: (chosen: boolean) => void };

function Effect({ effect, chosen, onChosen }: EffectProps) {
  const { effects } = page.meeting;
  const { title, outcome, measure, measureTitle, cells, added, question, problem } = effect;
  const name = effects.name(title, words.outcome(outcome));
  return (
    <>
      {problem === null ? <Checkbox label={name} checked={chosen} onChecked={onChosen} /> : <p class="card-name">{name}</p>}
      {measureTitle !== '' && <p class="small">{page.rounds.measure(measure, measureTitle)}</p>}
      {problem !== null && <p class="wrong">{effects.problem(problem)}</p>}
      <ul>
        {cells.map(({ field, before, after }) => (
          <li key={field}>{field === 'flagged' ? effects.unflag : page.section.change(words.field(field), before, after)}</li>
        ))}
        {added !== null && <li>{effects.added(added.id, added.title, added.owner, added.due)}</li>}
        {question !== null && <li>{effects.question(question.question, question.owner, question.due)}</li>}
        {problem === null && cells.length === 0 && added === null && question === null && <li>{effects.nothing(measure !== '')}</li>}
      </ul>
    </>
  );
}
