/**
 * Who may come in over HTTP: only this machine's own page, and for writing only one that holds the token of its HTML.
 * It knows no route.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const LARGEST_BODY = 5_000_000;

/** A refusal with its HTTP status. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export const newToken = (): string => randomBytes(24).toString('base64url');

/**
 * A name that another site has pointed at this machine is no name of ours, and of another site's pages none may ask for anything, not even
 * as a picture; only a link to the page itself may be followed from anywhere.
 * @throws Refused
 */
export function requireOwnPage(request: IncomingMessage, port: number): void {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin, 'sec-fetch-site': from = 'none' } = request.headers;
  if (!hosts.includes(host)) throw new Refused(421, 'Unknown host');
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) {
    throw new Refused(403, 'Unknown origin');
  }
  if (request.url !== '/' && !['same-origin', 'none'].includes(String(from)))
    throw new Refused(403, 'Asked for by another site');
}

/** @throws Refused */
export function requireToken(request: IncomingMessage, token: string): void {
  const given = Buffer.from(String(request.headers['x-token'] ?? ''));
  const wanted = Buffer.from(token);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new Refused(403, 'The page is of an earlier start; reload it');
  }
}

/** @throws Refused for what is not a JSON object or too large */
export async function jsonBody<T>(request: IncomingMessage): Promise<T> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new Refused(415, 'JSON expected');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY) throw new Refused(413, 'Too large');
    parts.push(part);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as T;
  } catch {
    // Not JSON: refused below.
  }
  throw new Refused(400, 'A JSON object expected');
}
