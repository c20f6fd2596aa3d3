// The letters word for word, with a test letter to oneself.
import type { LetterPreview, ReminderPreview, TestLetterReport } from '../../src/reminders/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Fold } from '../parts/fold';
import { Many } from '../parts/many';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { call } from '../server';
import type { Said } from './remind';
import { SnoozeForm } from './remindSnooze';

const SHOWN = 10;

type LettersProps = {
  readonly preview: ReminderPreview;
  readonly resting: boolean;
  readonly onDone: (said: Said) => void;
  readonly onReload: () => void;
};

/** The letters of a day, the most urgent first; or why there are none. */
export function Letters({ preview, resting, onDone, onReload }: LettersProps) {
  const { letters, excluded, quietReason, dry, day } = preview;
  if (quietReason !== null)
    return (
      <div class="notice">
        <p class="notice-name">{page.remind.resting}</p>
        <p>{page.remind.rests[quietReason](page.day(day))}</p>
      </div>
    );
  if (letters.length === 0)
    return (
      <div class="notice">
        <p class="notice-name">{dry ? page.remind.trial.none : page.remind.none}</p>
        <p>{excluded.length === 0 ? page.remind.noneLine : page.remind.noneLeftLine}</p>
      </div>
    );
  const measures = letters.reduce((sum, letter) => sum + letter.measures.length, 0);
  return (
    <section>
      <h2>{dry ? page.remind.trial.letters(letters.length, measures) : page.remind.letters(letters.length, measures)}</h2>
      <p class="small">{dry ? page.remind.trial.lettersHint : page.remind.lettersHint}</p>
      <Many items={letters} shown={SHOWN}>
        {(letter) => (
          <Fold summary={<LetterName letter={letter} />}>
            <Letter letter={letter} />
            {!dry && <Test section={letter.section} resting={resting} onReload={onReload} />}
            {!dry && (
              <Fold summary={page.remind.snooze.openIn}>
                <Many items={letter.measures} shown={SHOWN}>
                  {({ id, title }) => (
                    <Fold summary={page.remind.leftItem(id, title)}>
                      <SnoozeForm id={id} resting={resting} onDone={onDone} />
                    </Fold>
                  )}
                </Many>
              </Fold>
            )}
          </Fold>
        )}
      </Many>
    </section>
  );
}

function LetterName({ letter: { section, measures, steps } }: { readonly letter: LetterPreview }) {
  return (
    <>
      {page.remind.letter(section, measures.length)}
      <span class="letter-facts" lang="ja">
        {steps.join('、')}
      </span>
    </>
  );
}

function Letter({ letter }: { readonly letter: LetterPreview }) {
  const { to, cc, dropped, steps, subject, body, html, section } = letter;
  return (
    <>
      <dl class="letter">
        <dt>{page.remind.to}</dt>
        <dd>{to}</dd>
        {cc.length > 0 && <dt>{page.remind.cc}</dt>}
        {cc.map(({ mail, why }) => (
          <dd key={mail}>{page.remind.copy(mail, page.remind.whys[why])}</dd>
        ))}
        {dropped.length > 0 && <dt>{page.remind.dropped}</dt>}
        {dropped.map(({ mail, why, reason }) => (
          <dd key={mail + why}>
            {page.remind.copy(mail, page.remind.whys[why])}
            <span class="item-facts">{page.remind.droppedWhys[reason]}</span>
          </dd>
        ))}
        <dt>{page.remind.steps}</dt>
        <dd lang="ja">{steps.join('、')}</dd>
        <dt>{page.remind.subject}</dt>
        <dd>{subject}</dd>
        <dt>{page.remind.body}</dt>
        <dd>
          <pre>{body}</pre>
        </dd>
      </dl>
      <Fold summary={page.remind.html}>
        {/* nothing in it may run or leave the frame */}
        <iframe class="letter-html" sandbox="" srcdoc={html} title={page.remind.htmlTitle(section)} />
      </Fold>
    </>
  );
}

type TestProps = { readonly section: string; readonly resting: boolean; readonly onReload: () => void };

function Test({ section, resting, onReload }: TestProps) {
  const { asking, ask } = useAsking<TestLetterReport>();
  const running = asking.kind === 'running';
  return (
    <>
      <Button
        resting={resting || running}
        spoken={page.remind.testOf(section)}
        onPress={() => ask(() => call('sidebarSendTestLetter', section))}
      >
        {page.remind.test}
      </Button>
      <Progress running={running} text={page.remind.testing} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={onReload} />}
      <p role="status" class="said">
        {asking.kind === 'answered' ? page.remind.tested(asking.value.to) : ''}
      </p>
    </>
  );
}
