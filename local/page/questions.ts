/** The page's questions to its server, and the stream of what the server tells. It shows nothing. */

import type { Answer, CellData } from '../apps-script/host-calls';
import type { Mail } from '../host/outbox';
import type {
  Block,
  Entrance,
  ExecutionLine,
  Push,
  TabPicture,
  TypeReply,
  TypeRequest,
} from '../server/shapes';

const token = document.querySelector<HTMLMetaElement>('meta[name=token]')!.content;

/** One per browser tab; a reload keeps it, so that a waiting dialog finds its window again. */
const windowId: string = (() => {
  const known = sessionStorage.getItem('window');
  // A duplicated browser tab copies the session; two windows must not share a stream.
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (known !== null && navigation?.type === 'reload') return known;
  const id = crypto.randomUUID();
  sessionStorage.setItem('window', id);
  return id;
})();

async function answered<T>(response: Response): Promise<T> {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? response.statusText);
  return body;
}

const get = async <T>(path: string, query: Record<string, string> = {}): Promise<T> =>
  answered(await fetch(`${path}?${new URLSearchParams(query)}`));

const post = async <T>(path: string, body: object): Promise<T> =>
  answered(
    await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': token },
      body: JSON.stringify(body),
    }),
  );

export const enter = (account: string): Promise<Entrance> => get('/api/enter', { account });
export const showTab = (account: string, sheetId: number): Promise<{ picture: TabPicture; open: Block[] }> =>
  get('/api/tab', { account, window: windowId, sheet: String(sheetId) });
export const executions = (): Promise<ExecutionLine[]> => get('/api/executions');
export const outbox = (): Promise<Mail[]> => get('/api/outbox');
export const type = (request: Omit<TypeRequest, 'window'>): Promise<TypeReply> =>
  post('/api/type', { ...request, window: windowId });
export const click = (account: string, caption: string, selected?: CellData): Promise<object> =>
  post('/api/click', { account, caption, selected, window: windowId });
/** @param text what was typed, for a prompt */
export const answer = (id: string, pressed: Answer, text?: string): Promise<object> =>
  post('/api/answer', { id, answer: pressed, ...(text !== undefined && { text }) });
export const chooseStage = (stage: string): Promise<object> => post('/api/stage', { stage });
export const chooseWorkbook = (workbook: string): Promise<object> => post('/api/workbook', { workbook });
/** google.script.run, with the cell that is selected now. */
export const run = (
  account: string,
  functionName: string,
  args: unknown[],
  selected?: CellData,
): Promise<object> => post('/api/run', { account, functionName, args, selected, window: windowId });

/** Saves a file of what the account sees. @throws Error with the server's sentence */
export async function download(account: string, kind: string, sheetId: number): Promise<void> {
  const query = new URLSearchParams({ account, window: windowId, kind, sheet: String(sheetId) });
  const response = await fetch(`/api/file?${query}`);
  if (!response.ok) return void (await answered(response));
  const link = document.createElement('a');
  const [, name = ''] =
    /filename\*=UTF-8''(.*)$/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  link.download = decodeURIComponent(name);
  link.href = URL.createObjectURL(await response.blob());
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param lost told when the stream breaks, and again with false when it is back */
export function listen(
  account: string,
  told: (push: Push) => void,
  lost: (isLost: boolean) => void,
): () => void {
  const stream = new EventSource(`/api/events?${new URLSearchParams({ account, window: windowId })}`);
  stream.onmessage = ({ data }) => told(JSON.parse(data));
  stream.onerror = () => lost(true);
  stream.onopen = () => lost(false);
  return () => stream.close();
}
