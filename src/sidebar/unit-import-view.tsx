/**
 * A unit's tab that was sent back: which unit, which file or pasted block, what differs from the workbook, then the job. What was
 * chosen stays until the view is left.
 */
import { useState } from 'preact/hooks';
import { type FileRow, pastedRows, sheetOf } from '../core/import/unit-file';
import type { UnitImportLists } from '../core/jobs/import-unit-tab';
import { JOB_TITLES } from '../core/text/jobs';
import { UNIT_COLUMN_TITLES } from '../core/text/titles';
import { sameCells, sheetRead, UNIT_IMPORT_VIEW as VIEW } from '../core/text/unit-import';
import { CompareButton, type Compared, FileField, FoldedLines, listsOf } from './import-parts';
import { JobView } from './job-view';
import { CellLink, ProblemList, Problems } from './parts';
import { call } from './server';
import { sheetsOfFile } from './unit-file-bytes';

interface Unit {
  code: string;
  name: string;
}

/** What was chosen last: a file takes the place of what was pasted, and the other way round. */
type Source =
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'file'; sheets: Exclude<Awaited<ReturnType<typeof sheetsOfFile>>, string> }
  | { kind: 'pasted'; text: string }
  | { kind: 'unit'; code: string }
  | { kind: 'wrong'; message: string };

/** What to send beside the unit, or a sentence that says why there is nothing. */
function tableOf(
  source: Source,
  unit: Unit,
): { table: { rows: readonly FileRow[] } | { from: string }; said: string } | string {
  if (source.kind === 'unit') return { table: { from: source.code }, said: '' };
  if (source.kind === 'pasted') {
    const rows = pastedRows(source.text);
    return typeof rows === 'string' ? rows : { table: { rows }, said: '' };
  }
  if (source.kind !== 'file') return '';
  const sheet = sheetOf(source.sheets, unit);
  return typeof sheet === 'string'
    ? sheet
    : { table: { rows: sheet.rows }, said: sheetRead(sheet.name, sheet.rows.length) };
}

/** @param tabs all units that have a tab, those that left the registry too */
export function UnitImportView({
  units,
  tabs,
  close,
}: {
  units: readonly Unit[];
  tabs: readonly Unit[];
  close: () => void;
}) {
  const [code, setCode] = useState('');
  const [source, setSource] = useState<Source>({ kind: 'none' });
  const [compared, setCompared] = useState<Compared<UnitImportLists>>(null);
  const [writing, setWriting] = useState(false);

  const unit = units.find((each) => each.code === code);
  const found = unit ? tableOf(source, unit) : '';
  const input = typeof found === 'string' ? '' : JSON.stringify({ unit: code, ...found.table });
  const wrong = source.kind === 'wrong' ? source.message : typeof found === 'string' ? found : '';

  const take = (taken: Source): void => {
    setSource(taken);
    setCompared(null);
  };
  const open = (bytes: Uint8Array | null): void => {
    take({ kind: 'reading' });
    const sheets = bytes === null ? Promise.resolve(VIEW.fileWrong) : sheetsOfFile(bytes);
    sheets.then((read) =>
      take(typeof read === 'string' ? { kind: 'wrong', message: read } : { kind: 'file', sheets: read }),
    );
  };
  const compare = (): void => {
    setCompared('comparing');
    call('readUnitImport', input).then(setCompared, () => setCompared('failed'));
  };

  if (writing) {
    const finished = (done: boolean): void => (done ? close() : setWriting(false));
    return <JobView job="importUnitTab" input={input} close={finished} />;
  }
  const lists = listsOf(compared);
  return (
    <section class="import">
      <button type="button" onClick={close}>
        {VIEW.back}
      </button>
      <h2>{JOB_TITLES.importUnitTab}</h2>
      <p>{VIEW.hint}</p>
      <label>
        {VIEW.unit}
        <select
          value={code}
          onChange={(event) => {
            setCode(event.currentTarget.value);
            setCompared(null);
          }}
        >
          <option value="">{VIEW.chooseUnit}</option>
          {units.map((each) => (
            <option value={each.code} key={each.code}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
      <FileField key={String(source.kind === 'pasted')} label={VIEW.file} accept=".xlsx" take={open} />
      <label>
        {VIEW.table}
        <textarea
          rows={4}
          wrap="off"
          value={source.kind === 'pasted' ? source.text : ''}
          onInput={(event) => take({ kind: 'pasted', text: event.currentTarget.value })}
        />
      </label>
      <label>
        {VIEW.from}
        <select
          value={source.kind === 'unit' ? source.code : ''}
          onChange={(event) => {
            const from = event.currentTarget.value;
            take(from === '' ? { kind: 'none' } : { kind: 'unit', code: from });
          }}
        >
          <option value="">{VIEW.chooseFrom}</option>
          {tabs
            .filter((each) => each.code !== code)
            .map((each) => (
              <option value={each.code} key={each.code}>
                {each.name}
              </option>
            ))}
        </select>
      </label>
      {source.kind === 'reading' && <p role="status">{VIEW.reading}</p>}
      {typeof found !== 'string' && found.said !== '' && <p role="status">{found.said}</p>}
      {wrong !== '' && (
        <p class="blocks" role="alert">
          {wrong}
        </p>
      )}
      <CompareButton
        label={VIEW.compare}
        comparing={VIEW.comparing}
        compared={compared}
        disabled={input === ''}
        compare={compare}
      />
      {lists && <Differences lists={lists} write={() => setWriting(true)} />}
    </section>
  );
}

const shown = (content: string): string => (content === '' ? VIEW.blank : content);

function Differences({ lists, write }: { lists: UnitImportLists; write: () => void }) {
  const { differences, kept, notTaken, same, problems } = lists;
  const stands = problems.some(({ severity }) => severity === 'blocks');
  return (
    <div aria-live="polite">
      <Problems problems={problems} />
      <ProblemList look="warns" title={VIEW.notTaken} problems={notTaken} />
      {differences.length > 0 && (
        <section>
          <h3>
            {VIEW.differences} ({differences.length})
          </h3>
          <ul class="differences">
            {differences.map(({ code, column, where, before, after }) => (
              <li key={where.cell}>
                <CellLink link={{ ...where, label: `${code}, ${UNIT_COLUMN_TITLES[column]}` }} />
                <dl>
                  <dt>{VIEW.before}</dt>
                  <dd>{shown(before)}</dd>
                  <dt>{VIEW.after}</dt>
                  <dd>{shown(after)}</dd>
                </dl>
              </li>
            ))}
          </ul>
        </section>
      )}
      {kept.length > 0 && (
        <FoldedLines
          title={VIEW.kept}
          lines={kept.map(({ code, column, before }) => `${code}, ${UNIT_COLUMN_TITLES[column]}: ${before}`)}
        />
      )}
      {!stands && <p>{sameCells(same)}</p>}
      {differences.length > 0 && (
        <button type="button" class="main" onClick={write}>
          {VIEW.write}
        </button>
      )}
    </div>
  );
}
