/** Tiến độ in the sidebar: units x areas with colours and text, every figure a link to its cells. It counts nothing. */
import { useState } from 'preact/hooks';
import type { Figure, Progress, UnitProgress } from '../core/standing/progress';
import { figure, PROGRESS } from '../core/text/progress';
import { SIDEBAR } from '../core/text/standing';
import { CellLink } from './parts';

const shade = ({ done, all }: { done: number; all: number }): string =>
  all === 0 ? 'nothing' : done === 0 ? 'none' : done < all ? 'some' : 'all';

const isOpen = ({ done, all }: UnitProgress): boolean => done < all;

/** Those with work left first, in their order. */
const openFirst = (units: readonly UnitProgress[]): UnitProgress[] => [
  ...units.filter(isOpen),
  ...units.filter((unit) => !isOpen(unit)),
];

export function ProgressView({ progress }: { progress: Progress }) {
  const [onlyOpen, setOnlyOpen] = useState(false);
  const groups = progress.groups
    .map((group) => ({ ...group, units: openFirst(group.units).filter((unit) => !onlyOpen || isOpen(unit)) }))
    .filter(({ units }) => units.length > 0);
  return (
    <section class="progress">
      <h2>{SIDEBAR.progress}</h2>
      <p>{progress.line}</p>
      <label class="tick">
        <input type="checkbox" checked={onlyOpen} onChange={() => setOnlyOpen(!onlyOpen)} />
        {PROGRESS.onlyOpen}
      </label>
      {groups.length === 0 && <p>{PROGRESS.allDone}</p>}
      {groups.map(({ name, submitted, units }) => (
        <details key={name} open={units.some(isOpen)}>
          <summary>
            {name}: {submitted} {PROGRESS.haveSubmitted}
          </summary>
          <table>
            <thead>
              <tr>
                {progress.areas.map((area) => (
                  <th scope="col" key={area}>
                    {area}
                  </th>
                ))}
                <th scope="col">{PROGRESS.total}</th>
              </tr>
            </thead>
            {units.map((unit) => (
              <UnitRows key={unit.link.tab} unit={unit} areas={progress.areas} />
            ))}
          </table>
        </details>
      ))}
    </section>
  );
}

/** The name takes a line of its own: eight areas and a total fill the width. */
function UnitRows({ unit, areas }: { unit: UnitProgress; areas: readonly string[] }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={areas.length + 1}>
          <CellLink link={unit.link} /> <CellLink link={unit.submitted} />
        </th>
      </tr>
      <tr>
        {unit.areas.map((found, i) => (
          <FigureCell key={areas[i]} found={found} />
        ))}
        <td class={shade(unit)}>
          <b>{figure(unit.done, unit.all)}</b>
        </td>
      </tr>
    </tbody>
  );
}

const FigureCell = ({ found }: { found: Figure | null }) =>
  found ? (
    <td class={shade(found)}>
      <CellLink link={found.link} />
    </td>
  ) : (
    <td />
  );
