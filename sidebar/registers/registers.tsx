// The page of the registers: 動向, 宿題, 住民意見, 課別点検.
import { useEffect, useState } from 'preact/hooks';
import type { InspectionReport, RegisterReport, RegistersReport, RegistersView } from '../../src/registers/page';
import { page, words } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Checkbox, Input } from '../parts/field';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';

/** The other registers: made, opened and checked; and an inspection spread over the sections. */
export function Registers({ go }: { readonly go: (view: 'home') => void }) {
  const { asking, ask } = useAsking<RegistersView>();
  const [shown, setShown] = useState<RegistersView | null>(null);
  const load = () => ask(() => call('sidebarRegisters'), setShown);
  useEffect(load, []);
  return (
    <Screen heading={page.registers.heading} onBack={() => go('home')}>
      <Progress running={asking.kind === 'running'} text={page.reading} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={load} />}
      {shown !== null && (
        <>
          <Tabs view={shown} onMade={load} />
          <Check view={shown} />
          <Start sections={shown.sections} onAdded={load} />
        </>
      )}
    </Screen>
  );
}

function Tabs({ view, onMade }: { readonly view: RegistersView; readonly onMade: () => void }) {
  const { asking, ask } = useAsking<RegisterReport>();
  const running = asking.kind === 'running';
  return (
    <section>
      <Progress running={running} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      {asking.kind === 'answered' && (
        <p role="status">{asking.value.made ? page.registers.made(asking.value.tab) : page.registers.shown(asking.value.tab)}</p>
      )}
      <ul class="plain-list">
        {view.registers.map(({ kind, tab, made }) => (
          <li key={kind} class="measure">
            <p>{page.registers.kinds[kind]}</p>
            <Button resting={running} onPress={() => ask(() => call('sidebarMakeRegister', kind), onMade)}>
              {made ? page.registers.show(tab) : page.registers.make(tab)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Check({ view }: { readonly view: RegistersView }) {
  const { asking, ask } = useAsking<RegistersReport>();
  const tabOf = (kind: RegistersView['registers'][number]['kind']) => view.registers.find((each) => each.kind === kind)?.tab ?? '';
  if (!view.registers.some(({ made }) => made)) return null;
  return (
    <section>
      <h2>{page.registers.check}</h2>
      <Progress running={asking.kind === 'running'} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      {asking.kind === 'answered' && (
        <>
          <p role="status">{page.registers.checked(asking.value.lines, asking.value.total)}</p>
          {asking.value.total > 0 && <p class="small">{page.registers.written}</p>}
          {asking.value.missing.map(({ kind, headings }) => (
            <p key={kind} class="wrong">
              {page.registers.missing(tabOf(kind), headings)}
            </p>
          ))}
          <ul class="plain-list">
            {asking.value.problems.map(({ kind, row, problem }, place) => (
              <li key={place} class="change">
                <p>
                  <strong>{page.registers.problem(tabOf(kind), row)}</strong>
                </p>
                <p>{words.registerProblem(problem)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button resting={asking.kind === 'running'} onPress={() => ask(() => call('sidebarCheckRegisters'))}>
        {page.registers.check}
      </Button>
    </section>
  );
}

function Start({ sections, onAdded }: { readonly sections: readonly string[]; readonly onAdded: () => void }) {
  const { asking, ask } = useAsking<InspectionReport>();
  const [form, setForm] = useState({ title: '', notice: '', noticed: '', due: '' });
  const [left, setLeft] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const chosen = sections.filter((section) => !left.includes(section));
  const running = asking.kind === 'running';
  if (sections.length === 0) return <p>{page.registers.noSections}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (form.title.trim() !== '' && chosen.length > 0 && !running) ask(() => call('sidebarStartInspection', form, chosen), onAdded);
      }}
    >
      <h2>{page.registers.start}</h2>
      <Input
        type="text"
        required
        label={page.registers.title}
        hint={page.registers.titleHint}
        longest={120}
        value={form.title}
        onValue={(title) => setForm({ ...form, title })}
        wrong={tried && form.title.trim() === '' ? page.registers.titleMissing : undefined}
      />
      <Input
        type="text"
        label={page.registers.notice}
        longest={120}
        value={form.notice}
        onValue={(notice) => setForm({ ...form, notice })}
      />
      <Input type="date" label={page.registers.noticed} value={form.noticed} onValue={(noticed) => setForm({ ...form, noticed })} />
      <Input type="date" label={page.registers.due} value={form.due} onValue={(due) => setForm({ ...form, due })} />
      <details>
        <summary>{page.registers.sections(chosen.length, sections.length)}</summary>
        {sections.map((section) => (
          <Checkbox
            key={section}
            label={section}
            checked={!left.includes(section)}
            onChecked={(checked) => setLeft(checked ? left.filter((each) => each !== section) : [...left, section])}
          />
        ))}
      </details>
      {tried && chosen.length === 0 && <p class="wrong">{page.registers.sectionsMissing}</p>}
      <p class="small">{page.registers.preview(chosen.length + 1)}</p>
      <Progress running={running} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      {asking.kind === 'answered' && <p role="status">{page.registers.added(asking.value.tab, asking.value.lines)}</p>}
      <Button resting={running}>{page.registers.add}</Button>
    </form>
  );
}
