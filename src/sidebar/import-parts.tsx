/** What the imports share: a file that is read, a button that compares before anything is written, lines that fold. */
import { SIDEBAR } from '../core/text/standing';

/** What came of asking the server how a table compares with the workbook. */
export type Compared<Lists> = Lists | 'comparing' | 'failed' | null;

export const listsOf = <Lists extends object>(compared: Compared<Lists>): Lists | null =>
  typeof compared === 'object' ? compared : null;

/** @param take gets null where the file cannot be opened */
export function FileField({
  label,
  accept,
  take,
}: {
  label: string;
  accept: string;
  take: (bytes: Uint8Array | null) => void;
}) {
  const open = (file: File | undefined): void => {
    file?.arrayBuffer().then(
      (bytes) => take(new Uint8Array(bytes)),
      () => take(null),
    );
  };
  return (
    <label>
      {label}
      <input
        type="file"
        accept={accept}
        // A file that was mended and has kept its name is chosen again as well.
        onClick={(event) => {
          event.currentTarget.value = '';
        }}
        onChange={(event) => open(event.currentTarget.files?.[0])}
      />
    </label>
  );
}

export function CompareButton({
  label,
  comparing,
  compared,
  disabled,
  compare,
}: {
  label: string;
  comparing: string;
  compared: Compared<object>;
  disabled: boolean;
  compare: () => void;
}) {
  const underWay = compared === 'comparing';
  return (
    <>
      <button
        type="button"
        class={listsOf(compared) ? '' : 'main'}
        disabled={disabled || underWay}
        onClick={compare}
      >
        {underWay ? comparing : label}
      </button>
      {compared === 'failed' && <p class="blocks">{SIDEBAR.failed}</p>}
    </>
  );
}

/** Open where the lines are few. */
export function FoldedLines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <details open={lines.length <= 20}>
      <summary>
        {title} ({lines.length})
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
