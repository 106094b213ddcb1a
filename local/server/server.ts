/**
 * The HTTP server of the local host, on this machine only: the page's files, its questions as JSON, and the streams.
 * Every answer is one of the routes below; no path reaches the file system.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { ApiError } from '../sheets/errors';
import { jsonBody, newToken, Refused, requireOwnPage, requireToken } from './doors';
import type { OpenWorkbook } from './open-workbook';
import type { AnswerRequest, ClickRequest, RunRequest, TypeRequest } from './shapes';

/** The built page by file name: index.html with a place for the token, scripts and styles. */
export type PageFiles = ReadonlyMap<string, Buffer>;

interface PageFile {
  type: string;
  content: Buffer;
  /** Its ETag: a browser keeps the script, compiled, and asks whether it is still the same. */
  mark: string;
  zipped?: Buffer;
}

const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

const ADDRESS = '127.0.0.1';
const PORTS_TRIED = 20;
/** Univer draws on canvases, measures with inline styles and runs no text as code. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

type Route = (request: IncomingMessage, query: URLSearchParams) => unknown;

export class LocalServer {
  private readonly token = newToken();
  private readonly server: Server;
  private readonly files: ReadonlyMap<string, PageFile>;
  private port = 0;

  constructor(
    private readonly workbook: OpenWorkbook,
    page: PageFiles,
  ) {
    this.files = new Map(
      [...page].map(([name, built]) => {
        const type = TYPES[name.split('.').at(-1)!] ?? 'application/octet-stream';
        const content = type === 'text/html' ? Buffer.from(this.filled(built.toString('utf8'))) : built;
        const path = name === 'index.html' ? '/' : `/${name}`;
        return [
          path,
          { type, content, mark: `"${createHash('sha256').update(content).digest('base64url')}"` },
        ];
      }),
    );
    this.server = createServer((request, response) => {
      this.serve(request, response).catch((error: Error) => {
        if (!response.headersSent) answerJson(response, 500, { error: error.message });
        else response.end();
      });
    });
  }

  private filled(html: string): string {
    return html.replace('{{token}}', this.token).replace('{{account}}', this.workbook.owner);
  }

  /** Listens on that port or the next free one. @returns the page's address */
  async listen(port: number): Promise<string> {
    for (let tried = 0; ; tried += 1) {
      try {
        await new Promise<void>((resolve, reject) => {
          this.server.once('error', reject);
          this.server.listen(port === 0 ? 0 : port + tried, ADDRESS, () => {
            this.server.off('error', reject);
            resolve();
          });
        });
        const bound = this.server.address();
        this.port = typeof bound === 'object' && bound !== null ? bound.port : port;
        return `http://${ADDRESS}:${this.port}/`;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried === PORTS_TRIED) throw error;
      }
    }
  }

  async close(): Promise<void> {
    this.workbook.windows.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private readonly reads: Record<string, Route> = {
    '/api/enter': (_request, query) => this.workbook.enter(text(query, 'account')),
    '/api/tab': (_request, query) =>
      this.workbook.show(text(query, 'account'), text(query, 'window'), Number(text(query, 'sheet'))),
    '/api/executions': () => this.workbook.executions(),
    '/api/outbox': () => this.workbook.outbox(),
  };

  private readonly writes: Record<string, Route> = {
    '/api/type': async (request) => this.workbook.type(await jsonBody<TypeRequest>(request)),
    '/api/click': async (request) => this.workbook.click(await jsonBody<ClickRequest>(request)),
    '/api/answer': async (request) => this.workbook.answer(await jsonBody<AnswerRequest>(request)),
    '/api/stage': async (request) =>
      this.workbook.chooseStage((await jsonBody<{ stage: string }>(request)).stage),
    '/api/workbook': async (request) =>
      this.workbook.chooseWorkbook((await jsonBody<{ workbook: string }>(request)).workbook),
    '/api/run': async (request) => this.workbook.run(await jsonBody<RunRequest>(request)),
  };

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      requireOwnPage(request, this.port);
      const { pathname, searchParams } = new URL(request.url ?? '/', `http://${ADDRESS}`);
      const { method } = request;
      const file = method === 'GET' ? this.files.get(pathname) : undefined;
      if (file) return sendFile(request, response, file);
      const shown = method === 'GET' ? this.workbook.pages.find(pathname) : undefined;
      if (shown !== undefined) return sendShown(response, shown);
      if (method === 'GET' && pathname === '/api/events') return this.stream(request, response, searchParams);
      if (method === 'GET' && pathname === '/api/file') return await this.download(response, searchParams);
      const route = method === 'GET' ? this.reads : method === 'POST' ? this.writes : undefined;
      if (!route || !Object.hasOwn(route, pathname)) throw new Refused(404, 'Not found');
      if (method === 'POST') requireToken(request, this.token);
      const answer = await route[pathname]!(request, searchParams);
      answerJson(response, 200, answer ?? {}, request);
    } catch (error) {
      if (error instanceof Refused) answerJson(response, error.status, { error: error.message });
      else if (error instanceof ApiError) answerJson(response, error.code, { error: error.message });
      else throw error;
    }
  }

  private async download(response: ServerResponse, query: URLSearchParams): Promise<void> {
    const [account, window, kind] = ['account', 'window', 'kind'].map((name) => text(query, name)) as [
      string,
      string,
      string,
    ];
    const file = await this.workbook.file(account, window, kind, Number(query.get('sheet') ?? 0));
    response.writeHead(200, {
      'content-type': file.type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.end(file.content);
  }

  private stream(_request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    const window = this.workbook.windows.of(text(query, 'window'), text(query, 'account'));
    this.workbook.windows.connect(window, response);
  }
}

function text(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (value === null || value === '') throw new Refused(400, `${name} is missing`);
  return value;
}

const zips = (request: IncomingMessage): boolean =>
  /\bgzip\b/.test(String(request.headers['accept-encoding']));

function sendFile(request: IncomingMessage, response: ServerResponse, file: PageFile): void {
  const { type, content, mark } = file;
  if (request.headers['if-none-match'] === mark) {
    response.writeHead(304, { etag: mark });
    response.end();
    return;
  }
  const zip = zips(request);
  if (zip) file.zipped ??= gzipSync(content, { level: 6 });
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-cache',
    etag: mark,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(zip && { 'content-encoding': 'gzip' }),
  });
  response.end(zip ? file.zipped : content);
}

/** A script's page runs apart from ours: no address of its own, no network. */
function sendShown(response: ServerResponse, html: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "sandbox allow-scripts allow-downloads; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

function answerJson(
  response: ServerResponse,
  status: number,
  answer: unknown,
  request?: IncomingMessage,
): void {
  const content = Buffer.from(JSON.stringify(answer));
  const zip = request !== undefined && content.length > 20_000 && zips(request);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(zip && { 'content-encoding': 'gzip' }),
  });
  response.end(zip ? gzipSync(content, { level: 1 }) : content);
}
