/** Small parts that the views share: links to cells, lists of problems, a bar. Text that people typed is only ever text. */
import type { Problem } from '../core/assessment/problem';
import type { Link } from '../core/standing/link';
import { SIDEBAR } from '../core/text/standing';
import { call } from './server';

const goTo = ({ tab, cell }: { tab: string; cell: string }): void => {
  call('goToCell', tab, cell).catch(() => undefined);
};

export function CellLink({ link }: { link: Link }) {
  return (
    <button type="button" class="link" onClick={() => goTo(link)}>
      {link.label}
    </button>
  );
}

/** Problems under one title, nothing where there are none. */
export function ProblemList({
  look,
  title,
  problems,
}: {
  look: Problem['severity'];
  title: string;
  problems: readonly Problem[];
}) {
  return problems.length === 0 ? null : (
    <section class={look}>
      <h3>
        {title} ({problems.length})
      </h3>
      <ul>
        {problems.map(({ where, message }) => (
          <li key={`${where?.tab} ${where?.cell} ${message}`}>
            {where && <CellLink link={{ ...where, label: `${where.tab}, ô ${where.cell}` }} />}
            <p>{message}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Problems({ problems }: { problems: readonly Problem[] }) {
  const of = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity);
  return (
    <>
      <ProblemList look="blocks" title={SIDEBAR.problems} problems={of('blocks')} />
      <ProblemList look="warns" title={SIDEBAR.warnings} problems={of('warns')} />
    </>
  );
}

/** @param share 0..1 */
export function Bar({ share, label }: { share: number; label: string }) {
  const percent = Math.round(share * 100);
  return (
    <div
      class="bar"
      role="progressbar"
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-label={label}
    >
      <span style={{ width: `${percent}%` }} />
      <b>{label}</b>
    </div>
  );
}
