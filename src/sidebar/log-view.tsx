/** Nhật ký điểm in the sidebar: what was typed, filtered. It reads pages that the server has filtered. */
import { useEffect, useState } from 'preact/hooks';
import type { LogFilter, LogPage } from '../core/log/filter';
import { LOG_VIEW, shownOf } from '../core/text/score-log';
import { SIDEBAR } from '../core/text/standing';
import { call } from './server';

const ALL: LogFilter = { unit: '', code: '', text: '' };

export function LogView({ close }: { close: () => void }) {
  const [filter, setFilter] = useState(ALL);
  const [page, setPage] = useState<LogPage | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    setFailed(false);
    call('readScoreLog', filter).then(setPage, () => setFailed(true));
  }, [filter]);
  const change = (part: Partial<LogFilter>): void => setFilter((now) => ({ ...now, ...part }));
  return (
    <section class="log">
      <button type="button" onClick={close}>
        {SIDEBAR.back}
      </button>
      <h2>{LOG_VIEW.title}</h2>
      <label>
        {LOG_VIEW.unit}
        <select value={filter.unit} onChange={(event) => change({ unit: event.currentTarget.value })}>
          <option value="">{LOG_VIEW.allUnits}</option>
          {page?.units.map((unit) => (
            <option value={unit} key={unit}>
              {unit}
            </option>
          ))}
        </select>
      </label>
      <label>
        {LOG_VIEW.code}
        <input value={filter.code} onChange={(event) => change({ code: event.currentTarget.value })} />
      </label>
      <label>
        {LOG_VIEW.text}
        <input value={filter.text} onChange={(event) => change({ text: event.currentTarget.value })} />
      </label>
      {!page && <p role="status">{failed ? LOG_VIEW.failed : SIDEBAR.loading}</p>}
      {page && <p role="status">{shownOf(page.changes.length, page.count)}</p>}
      <ol>
        {page?.changes.map(({ from, to, unit, code, column, before, after, right }) => (
          <li key={`${to} ${unit} ${code} ${column} ${before} ${after}`}>
            <b>
              {unit} {code}
            </b>{' '}
            {column} ({right})
            <br />
            {before === '' ? LOG_VIEW.blank : before} → {after === '' ? LOG_VIEW.blank : after}
            <br />
            <small>
              {from} – {to}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
