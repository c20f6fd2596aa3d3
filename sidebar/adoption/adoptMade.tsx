// After adopting: what was made, and the one step that this town needs next.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AdoptionReport, SavedAddresses } from '../../src/adoption/page';
import type { View } from '../../src/shell/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Input } from '../parts/field';
import { Many } from '../parts/many';
import { FailureNotice, Result } from '../parts/notice';
import { Progress } from '../parts/progress';
import { call } from '../server';
import { UndoAdoption } from './adoptUndo';

type Props = { readonly report: AdoptionReport; readonly go: (view: View) => void };

/** What was made; then addresses where sections have none, else the check. */
export function Made({ report, go }: Props) {
  const first = report.mode === 'first';
  const next = (
    <>
      <p>{page.adopt.next}</p>
      <Button look="main" onPress={() => go('check')}>
        {page.adopt.toCheck}
      </Button>
    </>
  );
  return (
    <UndoAdoption go={go}>
      <Result tone="good" heading={first ? page.adopt.made : page.adopt.again.made(report.measures)}>
        <p>
          {first
            ? page.adopt.report(report.tab, report.measures)
            : page.adopt.again.report(report.measures, report.updated, report.conflicts)}
        </p>
        {report.directoryMade && <p>{page.adopt.directoryMade}</p>}
        {!report.directoryMade && report.sectionsAdded > 0 && <p>{page.adopt.sectionsAdded(report.sectionsAdded)}</p>}
        {report.addressesMissing.length === 0 && next}
      </Result>
      {report.addressesMissing.length > 0 && <Addresses missing={report.addressesMissing} onLater={() => go('check')} next={next} />}
    </UndoAdoption>
  );
}

type Section = AdoptionReport['addressesMissing'][number];

type AddressesProps = {
  readonly missing: readonly Section[];
  readonly onLater: () => void;
  /** What comes when all are entered. */
  readonly next: ComponentChildren;
};

/** So many fields at once; the rest opens. */
const SHOWN = 12;

const keyOf = ({ division, section }: Section): string => `${division}\n${section}`;

/** One place to type the addresses that reminders need. */
function Addresses({ missing, onLater, next }: AddressesProps) {
  const [left, setLeft] = useState(missing);
  const saving = useAsking<SavedAddresses>();
  const [typed, setTyped] = useState<{ readonly [key: string]: string }>({});
  const text = page.adopt.addresses;
  const busy = saving.asking.kind === 'running';
  const filled = left
    .map(({ division, section }) => ({ division, section, mail: (typed[keyOf({ division, section })] ?? '').trim() }))
    .filter(({ mail }) => mail !== '');
  const answer = saving.asking.kind === 'answered' ? saving.asking.value : null;
  const refused = (section: string, mail: string) =>
    answer?.refused.some((each) => each.section === section && each.mail === mail) === true;
  const save = () =>
    saving.ask(
      () => call('sidebarSaveAddresses', filled),
      (value) => {
        const isSaved = (line: Section) =>
          filled.some(
            (sent) =>
              keyOf(sent) === keyOf(line) && !value.refused.some((each) => each.section === sent.section && each.mail === sent.mail),
          );
        setLeft(left.filter((line) => !isSaved(line)));
      },
    );
  if (left.length === 0)
    return (
      <Result tone="good" heading={text.saved(answer?.saved ?? 0)}>
        {next}
      </Result>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && filled.length > 0) save();
      }}
    >
      <h2>{text.heading(left.length)}</h2>
      <p class="small">{text.hint}</p>
      <p role="status" class="said">
        {answer === null ? '' : text.saved(answer.saved)}
      </p>
      <Many items={left} shown={SHOWN}>
        {(line) => (
          <Input
            type="email"
            label={text.section(line.division, line.section)}
            longest={254}
            wrong={refused(line.section, (typed[keyOf(line)] ?? '').trim()) ? text.refused : undefined}
            value={typed[keyOf(line)] ?? ''}
            onValue={(mail) => setTyped({ ...typed, [keyOf(line)]: mail })}
          />
        )}
      </Many>
      {saving.asking.kind === 'failed' && <FailureNotice failure={saving.asking.failure} />}
      <div class="main-bar">
        <Progress running={busy} text={page.running} />
        <Button look="main" resting={busy || filled.length === 0}>
          {text.save(filled.length)}
        </Button>
        <Button look="link" resting={busy} onPress={onLater}>
          {text.later}
        </Button>
      </div>
    </form>
  );
}
