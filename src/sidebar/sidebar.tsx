/** The sidebar: reads where the round stands, shows it by role, and lets the office run jobs. It decides nothing. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ANALYSIS_VIEW } from '../core/text/analysis';
import { ACROSS_VIEW } from '../core/text/appraisal';
import { EXPLANATION_VIEW } from '../core/text/explanation';
import { JOB_TITLES, type JobName } from '../core/text/jobs';
import { CARD_VIEW } from '../core/text/report-card';
import { LOG_VIEW } from '../core/text/score-log';
import { SIDEBAR } from '../core/text/standing';
import type { SidebarStanding } from '../shell/sidebar';
import { AcrossView } from './across-view';
import { AnalysisView } from './analysis-view';
import { ExplanationView } from './explanation-view';
import { JobView } from './job-view';
import { LogView } from './log-view';
import { ReportCardView } from './report-card-view';
import { AppraiserView, OfficeView, UnitView } from './role-views';
import { call } from './server';
import { SurveyImportView } from './survey-import-view';
import { UnitImportView } from './unit-import-view';

function Sidebar() {
  const [standing, setStanding] = useState<SidebarStanding | null>(null);
  const [failed, setFailed] = useState(false);
  const [job, setJob] = useState<JobName | null>(null);
  const [view, setView] = useState<
    'across' | 'analysis' | 'log' | 'survey' | 'unit' | 'card' | 'explanation' | null
  >(null);

  const read = (): void => {
    setFailed(false);
    setStanding(null);
    call('readStanding').then(setStanding, () => setFailed(true));
  };
  useEffect(read, []);
  const close = (): void => {
    setJob(null);
    setView(null);
    read();
  };

  if (job) return <JobView key={job} job={job} close={close} />;
  if (view === 'across' && standing) return <AcrossView choices={standing.compare} close={close} />;
  if (view === 'survey') return <SurveyImportView close={close} />;
  if (view === 'unit' && standing?.office)
    return <UnitImportView units={standing.office.units} tabs={standing.office.unitTabs} close={close} />;
  if (view === 'card' && standing)
    return <ReportCardView units={standing.reportCards} close={() => setView(null)} />;
  if (view === 'analysis') return <AnalysisView close={close} />;
  if (view === 'explanation') return <ExplanationView close={() => setView(null)} />;
  if (view === 'log') return <LogView close={() => setView(null)} />;
  return (
    <>
      {standing ? (
        <header>
          <h1>{standing.title}</h1>
          <p class="person">
            {standing.role}, {SIDEBAR.using} <b>{standing.person}</b>
          </p>
        </header>
      ) : (
        <p role="status">{failed ? SIDEBAR.failed : SIDEBAR.loading}</p>
      )}
      {standing?.hint && <p>{standing.hint}</p>}
      {standing?.unfinished && (
        <section class="warns">
          <p>{standing.unfinished.message}</p>
          <button type="button" class="main" onClick={() => setJob(standing.unfinished!.job)}>
            {SIDEBAR.finish}
          </button>
        </section>
      )}
      {standing?.office && <OfficeView office={standing.office} start={setJob} read={read} />}
      {standing && standing.compare.length > 0 && (
        <button type="button" onClick={() => setView('across')}>
          {ACROSS_VIEW.open}
        </button>
      )}
      {standing && standing.reportCards.length > 0 && (
        <button type="button" onClick={() => setView('card')}>
          {CARD_VIEW.open}
        </button>
      )}
      {standing?.office && standing.office.groups.length > 0 && (
        <button type="button" onClick={() => setView('analysis')}>
          {ANALYSIS_VIEW.open}
        </button>
      )}
      {standing && standing.reportCards.length > 0 && (
        <button type="button" onClick={() => setView('explanation')}>
          {EXPLANATION_VIEW.open}
        </button>
      )}
      {standing?.watch && (
        <section>
          <p>{standing.watch}</p>
          <button type="button" onClick={() => setView('log')}>
            {LOG_VIEW.open}
          </button>
        </section>
      )}
      {standing?.office && (
        <button type="button" onClick={() => setView('survey')}>
          {JOB_TITLES.importSurvey}
        </button>
      )}
      {standing?.office && standing.office.units.length > 0 && (
        <button type="button" onClick={() => setView('unit')}>
          {JOB_TITLES.importUnitTab}
        </button>
      )}
      {standing?.appraiser && <AppraiserView appraiser={standing.appraiser} start={setJob} />}
      {standing?.unit && <UnitView unit={standing.unit} />}
      {(standing || failed) && (
        <button type="button" onClick={read}>
          {SIDEBAR.refresh}
        </button>
      )}
      {standing && <footer>{standing.version}</footer>}
    </>
  );
}

render(<Sidebar />, document.getElementById('sidebar')!);
