/**
 * Chromium for the tests: from npm, or a browser of this machine named in CHROMIUM_PATH. It opens no page itself.
 */
import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const INSTALLED = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

export async function startBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  const candidates = named
    ? [named]
    : [await chromium.executablePath().catch(() => ''), ...INSTALLED.filter((path) => existsSync(path))];
  const failures: string[] = [];
  for (const executablePath of candidates.filter((path) => path !== '')) {
    try {
      return await playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    } catch (error) {
      failures.push(`${executablePath}: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  throw new Error(`No browser could be started; name one in CHROMIUM_PATH.\n${failures.join('\n')}`);
}
