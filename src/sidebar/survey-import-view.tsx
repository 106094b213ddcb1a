/** Survey results pasted or chosen as a file: how each line matches, then the job. What was pasted stays until the view is left. */
import { useState } from 'preact/hooks';
import type { SurveyImportLists } from '../core/jobs/import-survey';
import { JOB_TITLES } from '../core/text/jobs';
import { SURVEY_IMPORT_VIEW as VIEW } from '../core/text/survey-import';
import { fileText } from './file-text';
import { CompareButton, type Compared, FileField, FoldedLines, listsOf } from './import-parts';
import { JobView } from './job-view';
import { Problems } from './parts';
import { call } from './server';

export function SurveyImportView({ close }: { close: () => void }) {
  const [pasted, setPasted] = useState('');
  const [compared, setCompared] = useState<Compared<SurveyImportLists>>(null);
  const [fileWrong, setFileWrong] = useState(false);
  const [writing, setWriting] = useState(false);

  const take = (text: string | null): void => {
    setFileWrong(text === null);
    setCompared(null);
    if (text !== null) setPasted(text);
  };
  const compare = (): void => {
    setCompared('comparing');
    call('readSurveyImport', pasted).then(setCompared, () => setCompared('failed'));
  };

  if (writing) {
    const finished = (done: boolean): void => (done ? close() : setWriting(false));
    return <JobView job="importSurvey" input={pasted} close={finished} />;
  }
  const lists = listsOf(compared);
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
      <FileField label={VIEW.file} accept=".csv,.txt,.tsv" take={(bytes) => take(bytes && fileText(bytes))} />
      {fileWrong && (
        <p class="blocks" role="alert">
          {VIEW.fileWrong}
        </p>
      )}
      <CompareButton
        label={VIEW.check}
        comparing={VIEW.checking}
        compared={compared}
        disabled={pasted.trim() === ''}
        compare={compare}
      />
      {lists && <Matches lists={lists} write={() => setWriting(true)} />}
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
          <FoldedLines title={VIEW.matched} lines={matched} />
          <button type="button" class="main" onClick={write}>
            {VIEW.write}
          </button>
        </>
      )}
    </div>
  );
}
