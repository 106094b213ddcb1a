/** Small parts that the views share: links to cells, lists of problems, a bar. Text that people typed is only ever text. */
import type { Problem } from '../core/assessment/problem';
import type { Link } from '../core/standing/link';
import { SIDEBAR } from '../core/text/standing';
import { call } from './server';

export const goTo = ({ tab, cell }: { tab: string; cell: string }): void => {
  call('goToCell', tab, cell).catch(() => undefined);
};

export function CellLink({ link }: { link: Link }) {
  return (
    <button type="button" class="link" onClick={() => goTo(link)}>
      {link.label}
    </button>
  );
}

export function Problems({ problems }: { problems: readonly Problem[] }) {
  const list = (severity: Problem['severity'], title: string) => {
    const found = problems.filter((problem) => problem.severity === severity);
    return found.length === 0 ? null : (
      <section class={severity}>
        <h3>
          {title} ({found.length})
        </h3>
        <ul>
          {found.map(({ where, message }) => (
            <li key={`${where?.tab} ${where?.cell} ${message}`}>
              {where && <CellLink link={{ ...where, label: `${where.tab}, ô ${where.cell}` }} />}
              <p>{message}</p>
            </li>
          ))}
        </ul>
      </section>
    );
  };
  return (
    <>
      {list('blocks', SIDEBAR.problems)}
      {list('warns', SIDEBAR.warnings)}
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
