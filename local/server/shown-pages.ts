/**
 * The pages that scripts show, each at an address that nobody can guess, with google.script.run as messages to the page
 * around the frame. It runs nothing.
 */
import { randomBytes } from 'node:crypto';
import type { ShownPage } from '../apps-script/host-calls';
import type { Push } from './shapes';

const KEPT = 50;

/** What HtmlService puts before a page: runs a function by name, with success and failure handlers and a user object. */
const SCRIPT_RUN = `<script>(() => {
  const waiting = new Map();
  let calls = 0;
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || !waiting.has(data.call)) return;
    const { success, failure, object } = waiting.get(data.call);
    waiting.delete(data.call);
    if ('error' in data) failure(Object.assign(new Error(data.error), { name: 'ScriptError' }), object);
    else success(data.result, object);
  });
  const runner = (handlers) => new Proxy({}, {
    get(target, name) {
      if (name === 'withSuccessHandler') return (success) => runner({ ...handlers, success });
      if (name === 'withFailureHandler') return (failure) => runner({ ...handlers, failure });
      if (name === 'withUserObject') return (object) => runner({ ...handlers, object });
      return (...args) => {
        const call = ++calls;
        waiting.set(call, handlers);
        parent.postMessage({ call, functionName: String(name), args }, '*');
      };
    },
  });
  const run = runner({ success: () => {}, failure: (error) => console.error(error) });
  const host = { close: () => parent.postMessage({ close: true }, '*'), editor: { focus() {} }, origin: '' };
  window.google = { script: { run, host } };
})();</script>`;

export class ShownPages {
  private readonly pages = new Map<string, string>();

  keep({ kind, title, html }: ShownPage): Push & { kind: 'page' } {
    const url = `/shown/${randomBytes(18).toString('base64url')}`;
    const head = /<head[^>]*>/i.exec(html);
    const after = head ? head.index + head[0].length : 0;
    this.pages.set(url, html.slice(0, after) + SCRIPT_RUN + html.slice(after));
    const [oldest] = this.pages.keys();
    if (this.pages.size > KEPT && oldest !== undefined) this.pages.delete(oldest);
    return { kind: 'page', page: kind, title, url };
  }

  find(url: string): string | undefined {
    return this.pages.get(url);
  }
}
