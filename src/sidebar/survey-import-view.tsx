/** Survey results pasted or chosen as a file: how each line matches, then the job. What was pasted stays until the view is left. */
import { useState } from 'preact/hooks';
import type { SurveyImportLists } from '../core/jobs/import-survey';
import { JOB_TITLES } from '../core/text/jobs';
import { SIDEBAR } from '../core/text/standing';
import { SURVEY_IMPORT_VIEW as VIEW } from '../core/text/survey-import';
import { fileText } from './file-text';
import { JobView } from './job-view';
import { Problems } from './parts';
import { call } from './server';

type Lists = SurveyImportLists | 'checking' | 'failed' | null;

export function SurveyImportView({ close }: { close: () => void }) {
  const [pasted, setPasted] = useState('');
  const [lists, setLists] = useState<Lists>(null);
  const [fileWrong, setFileWrong] = useState(false);
  const [writing, setWriting] = useState(false);

  const take = (text: string | null): void => {
    setFileWrong(text === null);
    setLists(null);
    if (text !== null) setPasted(text);
  };
  const open = (file: File | undefined): void => {
    file?.arrayBuffer().then(
      (bytes) => take(fileText(new Uint8Array(bytes))),
      () => take(null),
    );
  };
  const check = (): void => {
    setLists('checking');
    call('readSurveyImport', pasted).then(setLists, () => setLists('failed'));
  };

  if (writing) {
    const finished = (done: boolean): void => (done ? close() : setWriting(false));
    return <JobView job="importSurvey" input={pasted} close={finished} />;
  }
  return (
    <section class="import">
      <button type="button" onClick={close}>
        {VIEW.back}
      </button>
      <h2>{JOB_TITLES.importSurvey}</h2>
      <p>{VIEW.hint}</p>
      <label>
        {VIEW.table}
        <textarea rows={8} wrap="off" value={pasted} onInput={(event) => take(event.currentTarget.value)} />
      </label>
      <label>
        {VIEW.file}
        <input
          type="file"
          accept=".csv,.txt,.tsv"
          onChange={(event) => open(event.currentTarget.files?.[0])}
        />
      </label>
      {fileWrong && (
        <p class="blocks" role="alert">
          {VIEW.fileWrong}
        </p>
      )}
      <button
        type="button"
        class={typeof lists === 'object' && lists ? '' : 'main'}
        disabled={pasted.trim() === '' || lists === 'checking'}
        onClick={check}
      >
        {lists === 'checking' ? VIEW.checking : VIEW.check}
      </button>
      {lists === 'failed' && <p class="blocks">{SIDEBAR.failed}</p>}
      {typeof lists === 'object' && lists && <Matches lists={lists} write={() => setWriting(true)} />}
    </section>
  );
}

function Matches({ lists, write }: { lists: SurveyImportLists; write: () => void }) {
  const { matched, unmatched, problems } = lists;
  return (
    <div aria-live="polite">
      <Problems problems={problems} />
      {unmatched.length > 0 && (
        <section class="warns">
          <h3>
            {VIEW.unmatched} ({unmatched.length})
          </h3>
          <ul>
            {unmatched.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {matched.length > 0 && (
        <>
          <details open={matched.length <= 20}>
            <summary>
              {VIEW.matched} ({matched.length})
            </summary>
            <ul>
              {matched.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
          <button type="button" class="main" onClick={write}>
            {VIEW.write}
          </button>
        </>
      )}
    </div>
  );
}
