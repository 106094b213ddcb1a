/** What units ask to be left out, to be ruled on together. What was ticked stays until it is written. */
import { useState } from 'preact/hooks';
import type { Ruling } from '../core/jobs/rule-not-applicable';
import type { AskedNotApplicable } from '../core/standing/not-applicable';
import { NOT_APPLICABLE_VIEW as VIEW } from '../core/text/not-applicable';
import { JobView } from './job-view';
import { CellLink } from './parts';

const keyOf = ({ unit, code }: Pick<Ruling, 'unit' | 'code'>): string => `${unit} ${code}`;

/** @param done told when rulings were written, so that the standing is read again */
export function NotApplicableView({
  asked,
  done,
}: {
  asked: readonly AskedNotApplicable[];
  done: () => void;
}) {
  const [ticked, setTicked] = useState<Readonly<Record<string, boolean>>>({});
  const [writing, setWriting] = useState(false);
  const rulings = asked.flatMap(({ unit, code, granted }): Ruling[] => {
    const now = ticked[keyOf({ unit, code })] ?? granted;
    return now === granted ? [] : [{ unit, code, granted: now }];
  });
  if (writing) {
    const finished = (isDone: boolean): void => {
      setWriting(false);
      if (isDone) done();
    };
    return <JobView job="ruleNotApplicable" input={JSON.stringify(rulings)} close={finished} />;
  }
  const waiting = asked.filter(({ granted }) => !granted).length;
  return (
    <details open={waiting > 0}>
      <summary>
        {VIEW.title} ({asked.length})
      </summary>
      {waiting > 0 && <p>{VIEW.waiting(waiting)}</p>}
      <p class="hint">{VIEW.hint}</p>
      <ul>
        {asked.map((item) => (
          <li key={keyOf(item)}>
            <label class="tick">
              <input
                type="checkbox"
                checked={ticked[keyOf(item)] ?? item.granted}
                onChange={(event) => setTicked({ ...ticked, [keyOf(item)]: event.currentTarget.checked })}
              />
              {item.unitName}: {item.code} {item.name} ({item.maxScore})
            </label>
            <p>{item.reason || VIEW.noReason}</p>
            <CellLink link={item.link} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        class={rulings.length > 0 ? 'main' : ''}
        disabled={rulings.length === 0}
        onClick={() => setWriting(true)}
      >
        {VIEW.write}
      </button>
    </details>
  );
}
