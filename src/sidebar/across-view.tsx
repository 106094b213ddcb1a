/** Soi ngang: one item over all units, scored side by side. What was typed stays until it is written or the view is left. */
import { useEffect, useState } from 'preact/hooks';
import type { TypedAcross } from '../core/jobs/appraisal';
import type { ItemAcross, UnitAcross } from '../core/standing/item-across';
import type { Standing } from '../core/standing/standing';
import { ACROSS_VIEW } from '../core/text/appraisal';
import { REASONS } from '../core/text/reasons';
import { SIDEBAR } from '../core/text/standing';
import { JobView } from './job-view';
import { CellLink } from './parts';
import { call } from './server';

type Typed = Pick<UnitAcross, 'score' | 'reason' | 'note'>;
type Choice = Standing['compare'][number];

/** What the job is given: the units in which something differs from what stands there. */
function changed(item: ItemAcross, typed: Readonly<Record<string, Typed>>): TypedAcross {
  const units = item.units.flatMap(({ unit, score, reason, note }) => {
    const now = typed[unit];
    const before = { score, reason, note };
    const same = !now || (now.score === score && now.reason === reason && now.note === note);
    return same ? [] : [{ unit, ...now, before }];
  });
  return { set: item.set, code: item.code, units };
}

export function AcrossView({ choices, close }: { choices: readonly Choice[]; close: () => void }) {
  const [choice, setChoice] = useState<Choice>(choices[0]!);
  const [item, setItem] = useState<ItemAcross | null>(null);
  const [group, setGroup] = useState('');
  const [typed, setTyped] = useState<Record<string, Typed>>({});
  const [writing, setWriting] = useState(false);
  const [failed, setFailed] = useState(false);

  const read = (): void => {
    setItem(null);
    setTyped({});
    setFailed(false);
    call('readItemAcross', choice.set, choice.code).then(setItem, () => setFailed(true));
  };
  useEffect(read, [choice]);

  if (writing && item) {
    const finished = (done: boolean): void => {
      setWriting(false);
      if (done) read();
    };
    return <JobView job="appraiseAcross" input={JSON.stringify(changed(item, typed))} close={finished} />;
  }
  const groups = [...new Set(item?.units.map((unit) => unit.group))];
  const shown = item?.units.filter((unit) => group === '' || unit.group === group) ?? [];
  const count = item ? changed(item, typed).units.length : 0;
  return (
    <section class="across">
      <button type="button" onClick={close}>
        {ACROSS_VIEW.back}
      </button>
      <label>
        {ACROSS_VIEW.item}
        <select
          value={choices.indexOf(choice)}
          onChange={(event) => setChoice(choices[Number(event.currentTarget.value)]!)}
        >
          {choices.map(({ set, setName, code, name }, index) => (
            <option value={index} key={`${set} ${code}`}>
              {code} {name} ({setName})
            </option>
          ))}
        </select>
      </label>
      {groups.length > 1 && (
        <label>
          {ACROSS_VIEW.group}
          <select value={group} onChange={(event) => setGroup(event.currentTarget.value)}>
            <option value="">{ACROSS_VIEW.allGroups}</option>
            {groups.map((name) => (
              <option value={name} key={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {!item && <p role="status">{failed ? SIDEBAR.failed : ACROSS_VIEW.loading}</p>}
      {item && (
        <p>
          {ACROSS_VIEW.maximum}: <b>{item.maxScore}</b>
        </p>
      )}
      {item && !item.open && <p class="warns">{ACROSS_VIEW.locked}</p>}
      {shown.map((unit) => (
        <UnitCard
          key={unit.unit}
          unit={unit}
          steps={item!.steps}
          open={item!.open}
          typed={typed[unit.unit] ?? unit}
          change={(next) => setTyped((all) => ({ ...all, [unit.unit]: next }))}
        />
      ))}
      {item?.open && (
        <div class="save">
          <button type="button" class="main" disabled={count === 0} onClick={() => setWriting(true)}>
            {ACROSS_VIEW.save} ({count})
          </button>
        </div>
      )}
    </section>
  );
}

function UnitCard({
  unit,
  steps,
  open,
  typed: { score, reason, note },
  change,
}: {
  unit: UnitAcross;
  steps: readonly string[];
  open: boolean;
  typed: Typed;
  change: (next: Typed) => void;
}) {
  const typed = { score, reason, note };
  const said = (
    [
      ['figure', unit.figure],
      ['selfScore', unit.selfScore || ACROSS_VIEW.none],
      ['firstScore', unit.firstScore],
      ['evidence', unit.evidence || ACROSS_VIEW.none],
      ['explanation', unit.explanation],
      ['furtherExplanation', unit.furtherExplanation],
    ] as const
  ).filter(([, text]) => text !== '');
  const label = (what: keyof typeof ACROSS_VIEW): string => `${ACROSS_VIEW[what]}, ${unit.name}`;
  return (
    <article>
      <h3>
        <CellLink link={unit.link} />
      </h3>
      <dl>
        {said.map(([key, text]) => [
          <dt key={`${key} label`}>{ACROSS_VIEW[key]}</dt>,
          <dd key={key}>{text}</dd>,
        ])}
      </dl>
      <fieldset disabled={!open}>
        {steps.length > 0 ? (
          <select
            aria-label={label('score')}
            value={score}
            onChange={(event) => change({ ...typed, score: event.currentTarget.value })}
          >
            <option value="">{ACROSS_VIEW.score}…</option>
            {[...new Set([...steps, ...(score === '' ? [] : [score])])].map((step) => (
              <option value={step} key={step}>
                {step}
              </option>
            ))}
          </select>
        ) : (
          <input
            aria-label={label('score')}
            placeholder={ACROSS_VIEW.score}
            inputMode="decimal"
            value={score}
            onInput={(event) => change({ ...typed, score: event.currentTarget.value })}
          />
        )}
        <select
          aria-label={label('reason')}
          value={reason}
          onChange={(event) => change({ ...typed, reason: event.currentTarget.value })}
        >
          <option value="">{ACROSS_VIEW.reason}…</option>
          {Object.values(REASONS).map((each) => (
            <option value={each} key={each}>
              {each}
            </option>
          ))}
        </select>
        <input
          aria-label={label('note')}
          placeholder={ACROSS_VIEW.note}
          value={note}
          onInput={(event) => change({ ...typed, note: event.currentTarget.value })}
        />
      </fieldset>
    </article>
  );
}
