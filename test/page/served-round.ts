/**
 * A host's workbook served to real browsers with the built page, and the windows that people open on it. It types nothing
 * and asserts nothing but that no window met an error.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { startBrowser } from '../../local/browser';
import type { Host } from '../../local/host/host';
import { peopleOf } from '../../local/people';
import { STAGES } from '../../local/sample/stages';
import { OpenWorkbook, type OpenWorkbookOptions } from '../../local/server/open-workbook';
import { LocalServer } from '../../local/server/server';
import type { PlayedSample } from '../rounds/played-sample';
import { Visitor } from './visitor';

const PAGE = join(process.cwd(), '.local/build/page');

export class ServedRound {
  readonly errors: string[] = [];
  /** Addresses that windows asked for, of this machine or another. */
  readonly asked: string[] = [];

  private constructor(
    readonly host: Host,
    readonly address: string,
    private readonly server: LocalServer,
    private readonly browser: Browser,
    private readonly context: BrowserContext,
  ) {}

  static async start(
    host: Host,
    options: Pick<OpenWorkbookOptions, 'people'> & Partial<OpenWorkbookOptions>,
  ): Promise<ServedRound> {
    const workbook = new OpenWorkbook({
      host,
      stages: [],
      stageSaved: () => Promise.reject(new Error('no stages')),
      changed: () => undefined,
      ...options,
    });
    const files = readdirSync(PAGE).map((name) => [name, readFileSync(join(PAGE, name))] as const);
    const server = new LocalServer(workbook, new Map(files));
    const address = await server.listen(0);
    const browser = await startBrowser();
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'vi-VN',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    return new ServedRound(host, address, server, browser, context);
  }

  /** The sample as published, with its accounts and all of its stages to choose from. */
  static ofSample({ host, province, stageSaved }: PlayedSample): Promise<ServedRound> {
    return ServedRound.start(host, {
      people: peopleOf(province),
      stages: STAGES,
      stageSaved: async (key) => stageSaved(key),
      stage: 'publication',
    });
  }

  /** Runs the script first in every window and frame from now on. */
  async watch(script: string): Promise<void> {
    await this.context.addInitScript(script);
    this.context.on('request', (request) => {
      if (/^https?:/.test(request.url())) this.asked.push(request.url());
    });
  }

  /** A window as that account, on the tab and cell of the hash where one is given. */
  async visit(account: string, hash = ''): Promise<Visitor> {
    const page = await this.context.newPage();
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('console', (message) => {
      // What a content policy or a failed request says is an error of the page, too.
      if (message.type() === 'error') this.errors.push(message.text());
    });
    await page.goto(`${this.address}#tk=${encodeURIComponent(account)}${hash}`);
    const visitor = new Visitor(page);
    await visitor.shown();
    return visitor;
  }

  async closeWindows(): Promise<void> {
    // An open stream is one of six connections.
    await Promise.all(this.context.pages().map((page) => page.close()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.host.close();
    await this.server.close();
  }
}
