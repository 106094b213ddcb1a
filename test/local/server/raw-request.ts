/** Requests as no browser would send them: any path, any header. It asserts nothing. */
import { type IncomingMessage, type RequestOptions, request } from 'node:http';

export const askedRaw = (options: RequestOptions): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', timeout: 5000, ...options }, (response) => {
      response.resume();
      resolve(response);
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer')));
    sent.on('error', reject);
    sent.end(options.method === 'POST' ? '{}' : undefined);
  });

/** Ways out of a folder. */
export const ESCAPES: readonly string[] = [
  '/../package.json',
  '/%2e%2e/package.json',
  '/%2e%2e%2fpackage.json',
  '/..%2fpackage.json',
  '/%252e%252e%252fpackage.json',
  '/..%5cpackage.json',
  '/..\\package.json',
  '//etc/passwd',
  '/%2fetc%2fpasswd',
  '/page.js/../../package.json',
  '/shown/../../package.json',
  '/shown/%2e%2e%2f%2e%2e%2fpackage.json',
  '/%00',
  '/page.js%00.html',
  '/file:///etc/passwd',
  'http://evil.example/etc/passwd',
];
