/**
 * The Sheets API v4 over HTTP on this machine: finds the method, reads query and body, writes replies and errors as Google
 * does. What a method does is decided in local/sheets.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Refused, requireOwnPage } from '../server/doors';
import { ApiError, fieldViolation, invalidArgument } from '../sheets/errors';
import { parseFieldMask, project } from '../sheets/field-mask';
import type { Spreadsheets } from '../sheets/spreadsheets';
import { SpreadsheetValues } from '../sheets/values/values';
import { methods, type Resources } from './methods';
import { readParameters } from './query';

/**
 * Makes the server; the caller listens and closes.
 * @param account who calls where the request names nobody; "Authorization: Bearer <address>" names another account
 */
export function sheetsApi(spreadsheets: Spreadsheets, account: string): Server {
  const resources: Resources = { spreadsheets, values: new SpreadsheetValues(spreadsheets) };
  return createServer(async (request, response) => {
    try {
      requireOwnPage(request, request.socket.localPort ?? 0);
      send(response, 200, await answer(resources, request, account));
    } catch (error) {
      const refusal = refusalOf(error);
      send(response, refusal.code, refusal.body());
    }
  });
}

function refusalOf(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  // Programs on this machine ask, and no page of a browser.
  if (error instanceof Refused) return new ApiError(403, 'PERMISSION_DENIED', error.message);
  console.error(error);
  return new ApiError(500, 'INTERNAL', 'Internal error encountered.');
}

async function answer(resources: Resources, request: IncomingMessage, account: string): Promise<object> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const body = await readBody(request);
  for (const method of methods) {
    const match = request.method === method.verb ? method.path.exec(pathname) : null;
    if (!match) continue;
    const parameters = readParameters(searchParams, method.parameters);
    const path = match.slice(1).map(decoded);
    const reply = await method.answer(resources, {
      caller: callerOf(request, account),
      path,
      parameters,
      body,
    });
    return method.readsFields || parameters.fields === undefined ? reply : partOf(reply, parameters.fields);
  }
  throw new ApiError(404, 'NOT_FOUND', 'Method not found.');
}

/** A token that is an address says whose it is; any other token is the host's own account. */
function callerOf(request: IncomingMessage, account: string): string {
  const token = /^Bearer (\S+@\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  return token ?? account;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidArgument('Request contains an invalid argument.');
  }
}

async function readBody(request: IncomingMessage): Promise<object | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '') return undefined;
  try {
    return (JSON.parse(text) as object | null) ?? undefined;
  } catch {
    throw fieldViolation('', `Invalid JSON payload received. Unexpected token.\n${text.slice(0, 60)}\n^`);
  }
}

function partOf(reply: object, fields: string): object {
  try {
    return project(reply, parseFieldMask(fields)) as object;
  } catch {
    throw invalidArgument('Request contains an invalid argument.');
  }
}

function send(response: ServerResponse, code: number, body: object): void {
  response.writeHead(code, { 'content-type': 'application/json; charset=UTF-8' });
  response.end(`${JSON.stringify(body, null, 2)}\n`);
}
