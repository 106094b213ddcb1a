/** Whether the publication still agrees with the workbook, what changed since, and the results as files to download. */
import { useState } from 'preact/hooks';
import type { SealStanding } from '../core/standing/seal-standing';
import {
  RESULT_FILE_TITLES,
  RESULT_FILES,
  RESULT_FILES_HEADING,
  type ResultFile,
} from '../core/text/results-file';
import { SEAL_TITLE } from '../core/text/seal';
import { SIDEBAR } from '../core/text/standing';
import { CellLink } from './parts';
import { call } from './server';

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function SealView({ seal }: { seal: SealStanding }) {
  return (
    <section class={seal.agrees ? '' : 'warns'}>
      <h2>{SEAL_TITLE}</h2>
      <p>{seal.message}</p>
      {seal.changes.length > 0 && (
        <ul>
          {seal.changes.map(({ link, text }) => (
            <li key={text}>{link ? <CellLink link={{ ...link, label: text }} /> : text}</li>
          ))}
        </ul>
      )}
      {seal.agrees && <ResultFiles />}
    </section>
  );
}

function ResultFiles() {
  const [refused, setRefused] = useState('');
  const download = (kind: ResultFile): void => {
    setRefused('');
    call('readResultsFile', kind).then(
      (file) => ('text' in file ? save(file.name, file.text) : setRefused(file.refused)),
      () => setRefused(SIDEBAR.failed),
    );
  };
  return (
    <details>
      <summary>{RESULT_FILES_HEADING}</summary>
      {RESULT_FILES.map((kind) => (
        <button type="button" key={kind} onClick={() => download(kind)}>
          {RESULT_FILE_TITLES[kind]}
        </button>
      ))}
      {refused && (
        <p class="blocks" role="alert">
          {refused}
        </p>
      )}
    </details>
  );
}
