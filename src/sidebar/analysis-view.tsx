/** Phân tích: one analysis after the other, its rule, its findings as links to their cells, and the way to a tab of it. It computes nothing. */
import { useEffect, useState } from 'preact/hooks';
import type { AnalysisAnswer, ShownReport, ShownRow } from '../core/analysis/shown-report';
import { ANALYSIS_VIEW, EVERYBODY_READS } from '../core/text/analysis';
import { ANALYSES, type Analysis, JOB_TITLES } from '../core/text/jobs';
import { SIDEBAR } from '../core/text/standing';
import { JobView } from './job-view';
import { CellLink } from './parts';
import { call } from './server';

export function AnalysisView({ close }: { close: () => void }) {
  const [analysis, setAnalysis] = useState<Analysis>(ANALYSES[0]);
  const [answer, setAnswer] = useState<AnalysisAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  const [making, setMaking] = useState(false);
  useEffect(() => {
    let current = true;
    setAnswer(null);
    setFailed(false);
    call('readAnalysis', analysis).then(
      (found) => current && setAnswer(found),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [analysis]);
  if (making) return <JobView job={analysis} close={() => setMaking(false)} />;
  return (
    <section class="analysis">
      <button type="button" onClick={close}>
        {SIDEBAR.back}
      </button>
      <label>
        {ANALYSIS_VIEW.which}
        <select value={analysis} onChange={(event) => setAnalysis(event.currentTarget.value as Analysis)}>
          {ANALYSES.map((each) => (
            <option value={each} key={each}>
              {JOB_TITLES[each]}
            </option>
          ))}
        </select>
      </label>
      {!answer && <p role="status">{failed ? SIDEBAR.failed : ANALYSIS_VIEW.loading}</p>}
      {answer?.message && <p class="warns">{answer.message}</p>}
      {answer?.report && (
        <>
          <FoundReport report={answer.report} />
          <p class="rule">{EVERYBODY_READS}</p>
          <button type="button" onClick={() => setMaking(true)}>
            {ANALYSIS_VIEW.makeTab}
          </button>
        </>
      )}
    </section>
  );
}

function FoundReport({ report }: { report: ShownReport }) {
  return (
    <>
      <details>
        <summary>{ANALYSIS_VIEW.rules}</summary>
        {report.rules.map((rule) => (
          <p class="rule" key={rule}>
            {rule}
          </p>
        ))}
      </details>
      {report.parts.map(({ heading, rows, none }) => (
        <details key={heading} open={rows.length > 0 && rows.length <= 8}>
          <summary>
            {heading} ({rows.length})
          </summary>
          {rows.length === 0 && <p>{none}</p>}
          {rows.map((row) => (
            <Finding key={JSON.stringify(row)} row={row} />
          ))}
        </details>
      ))}
    </>
  );
}

/** The first two cells are its name. */
function Finding({ row: { name, link, cells } }: { row: ShownRow }) {
  return (
    <article>
      <h3>{link ? <CellLink link={{ ...link, label: name }} /> : name}</h3>
      <dl>
        {cells
          .slice(2)
          .map(({ title, text }) => [<dt key={`${title} label`}>{title}</dt>, <dd key={title}>{text}</dd>])}
      </dl>
    </article>
  );
}
