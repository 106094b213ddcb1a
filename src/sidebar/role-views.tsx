/** What each role sees first: the office its next step and the groups, a unit what is missing, an appraiser what is left. */
import type { AppraiserStanding } from '../core/standing/appraiser-standing';
import type { OfficeStanding } from '../core/standing/standing';
import type { UnitStanding } from '../core/standing/unit-standing';
import { ANALYSES, JOB_TITLES, type JobName } from '../core/text/jobs';
import { SIDEBAR } from '../core/text/standing';
import { OPEN_HEADING, OPEN_ITEMS } from '../core/text/way-up';
import { NotApplicableView } from './not-applicable-view';
import { Bar, CellLink, Problems } from './parts';
import { ProgressView } from './progress-view';
import { SealView } from './seal-view';

/** Jobs that need input have a view of their own; one runs by the clock alone. */
const ELSEWHERE: readonly JobName[] = [
  'appraiseAcross',
  'importSurvey',
  'importUnitTab',
  'ruleNotApplicable',
  'remindDaily',
  ...ANALYSES,
];

/** @param read told when something was written, so that the standing is read again */
export function OfficeView({
  office,
  start,
  read,
}: {
  office: OfficeStanding;
  start: (job: JobName) => void;
  read: () => void;
}) {
  const { next, groups, progress, problems, notApplicable, seal } = office;
  const others = (Object.keys(JOB_TITLES) as JobName[]).filter(
    (job) => job !== next.job && !ELSEWHERE.includes(job),
  );
  return (
    <>
      <section class="next">
        <h2>{SIDEBAR.next}</h2>
        <p>{next.message}</p>
        {next.job && (
          <button type="button" class="main" onClick={() => start(next.job!)}>
            {next.label}
          </button>
        )}
      </section>
      <Problems problems={problems} />
      {notApplicable.length > 0 && <NotApplicableView asked={notApplicable} done={read} />}
      {seal && <SealView seal={seal} />}
      {groups.length > 0 && (
        <section>
          <h2>{SIDEBAR.groups}</h2>
          {groups.map((group) => (
            <div class="group" key={group.name}>
              <h3>{group.name}</h3>
              <dl>
                <dt>{SIDEBAR.selfScored}</dt>
                <dd>{group.selfScored}</dd>
                <dt>{SIDEBAR.appraised}</dt>
                <dd>{group.appraised}</dd>
                <dt>{SIDEBAR.complete}</dt>
                <dd>
                  {group.complete}/{group.units} {SIDEBAR.units}
                </dd>
              </dl>
            </div>
          ))}
        </section>
      )}
      {progress && <ProgressView progress={progress} />}
      <details>
        <summary>{SIDEBAR.jobs}</summary>
        {others.map((job) => (
          <button type="button" key={job} onClick={() => start(job)}>
            {JOB_TITLES[job]}
          </button>
        ))}
      </details>
    </>
  );
}

export function UnitView({ unit }: { unit: UnitStanding }) {
  return (
    <section>
      <h2>{unit.name}</h2>
      {unit.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {unit.scored && <Bar share={unit.share} label={`${SIDEBAR.selfScored} ${unit.scored}`} />}
      {unit.total && <p>{unit.total}</p>}
      {unit.message && <p>{unit.message}</p>}
      {unit.missing.map(({ label, items }) => (
        <details key={label} open={items.length <= 8}>
          <summary>
            {label} ({items.length})
          </summary>
          <ul>
            {items.map((link) => (
              <li key={link.cell}>
                <CellLink link={link} />
              </li>
            ))}
          </ul>
        </details>
      ))}
      {unit.open && (
        <>
          <h3>{OPEN_HEADING}</h3>
          <p>{unit.open.summary}</p>
          <details>
            <summary>
              {OPEN_ITEMS} ({unit.open.items.length})
            </summary>
            <ul>
              {unit.open.items.map((link) => (
                <li key={link.cell}>
                  <CellLink link={link} />
                </li>
              ))}
            </ul>
            {unit.open.rules.map((rule) => (
              <p class="rule" key={rule}>
                {rule}
              </p>
            ))}
          </details>
        </>
      )}
    </section>
  );
}

export function AppraiserView({
  appraiser,
  start,
}: {
  appraiser: AppraiserStanding;
  start: (job: JobName) => void;
}) {
  return (
    <section>
      <h2>{appraiser.name}</h2>
      <Bar share={appraiser.share} label={`${SIDEBAR.appraised} ${appraiser.appraised}`} />
      {appraiser.mayAccept && (
        <button type="button" onClick={() => start('acceptSelfScores')}>
          {JOB_TITLES.acceptSelfScores}
        </button>
      )}
      {appraiser.units.map(({ name, appraised, left, differences }) => (
        <details key={name}>
          <summary>
            {name}: {appraised}
          </summary>
          {left.length > 0 && <h3>{SIDEBAR.left}</h3>}
          <ul>
            {left.map((link) => (
              <li key={link.cell}>
                <CellLink link={link} />
              </li>
            ))}
          </ul>
          {differences.length > 0 && <h3>{SIDEBAR.differences}</h3>}
          <ul>
            {differences.map(({ link, text }) => (
              <li key={link.cell}>
                <CellLink link={link} /> {text}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
