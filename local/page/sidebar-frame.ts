/**
 * The frame at the right in which the add-in's sidebar runs: sandboxed, without access to the page; its calls of
 * google.script.run come as messages. Only functions named in such a message are run, by the server, as this account.
 */
import type { Push } from '../server/shapes';
import { element } from './dialogs';
import { TEXTS } from './texts';

type Run = (functionName: string, args: unknown[]) => Promise<object>;

let frame: HTMLIFrameElement | undefined;
let run: Run | undefined;

const place = (): HTMLElement => document.querySelector<HTMLElement>('#sidebar')!;

export function showSidebar({ title, url }: Push & { kind: 'page' }, runs: Run): void {
  run = runs;
  frame = element('iframe', { title, src: url });
  frame.setAttribute('sandbox', 'allow-scripts allow-downloads');
  const close = element('button', { className: 'button' }, '✕');
  close.setAttribute('aria-label', TEXTS.close);
  close.onclick = closeSidebar;
  place().replaceChildren(element('div', { className: 'head' }, title, close), frame);
  place().hidden = false;
}

export function closeSidebar(): void {
  frame = undefined;
  place().hidden = true;
  place().replaceChildren();
}

addEventListener('message', async ({ source, data }) => {
  if (!frame || source !== frame.contentWindow || !run) return;
  if (data?.close === true) return closeSidebar();
  const { call, functionName, args } = data as { call: number; functionName: string; args: unknown[] };
  if (typeof functionName !== 'string' || !Array.isArray(args)) return;
  const answer = await run(functionName, args).catch((error: Error) => ({ error: error.message }));
  frame?.contentWindow?.postMessage({ call, ...answer }, '*');
});
