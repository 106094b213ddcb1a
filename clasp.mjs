/**
 * Asks clasp, Google's own program, and turns its refusals into sentences that say what to do. It reads no credentials: clasp keeps
 * them in the home folder, and what clasp says is shown without anything that looks like one.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLASP = join(dirname(fileURLToPath(import.meta.url)), 'node_modules/@google/clasp/build/src/index.js');
export const LOGIN = 'npx clasp login';

/** What stops the command, as a sentence for the person: shown without a stack. */
export class Refusal extends Error {}

/** What the words of clasp and Google mean here; the first that fits counts. */
const MEANINGS = [
  [
    /has not enabled the Apps Script API/i,
    'The account has not switched on the Apps Script API: open https://script.google.com/home/usersettings with that account, switch it on, wait a few minutes, then run the same command again.',
  ],
  [
    /invalid_grant|invalid_rapt|no credentials|invalid authentication credentials|login required/i,
    `Google no longer takes the saved login: run "${LOGIN}", then the same command again.`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|socket hang up/,
    'Google cannot be reached from this machine: check the network and the proxy, then run the same command again.',
  ],
  [
    /entity was not found|file not found/i,
    'Google knows no such script, or the account may not see it: compare the id with Extensions, Apps Script, Project Settings, and the account with those who may edit the workbook.',
  ],
  [
    /permission|forbidden|not authorized|access_denied/i,
    'The account may not change this script: it must be an editor of the workbook, and an organisation may have to allow clasp (docs/deploy.md).',
  ],
];

const withoutTokens = (words) => words.replace(/\b(ya29\.|1\/\/|GOCSPX-|eyJ)[\w.-]+/g, '(left out)').trim();

/** @param cwd where clasp looks for its settings file and from where it names files
 *  @returns what clasp answers, parsed; it ends well even where it has refused something, so only an answer counts */
export function clasp(cwd, ...command) {
  // With DEBUG set clasp would print what it is logged in with.
  const { DEBUG: _, ...env } = process.env;
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [CLASP, ...command, '--json'], {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 180_000,
  });
  if (error?.code === 'ETIMEDOUT')
    throw new Refusal(
      `"clasp ${command[0]}" did not end in three minutes: check the network, then run the same command again.`,
    );
  if (error) throw new Refusal(`clasp cannot be started (${error.message}): run "npm ci".`);
  try {
    if (status === 0) return JSON.parse(stdout);
  } catch {
    // Said below, with clasp's words.
  }
  const words = withoutTokens(stderr || stdout) || 'nothing';
  const [, meaning] = MEANINGS.find(([known]) => known.test(words)) ?? [
    null,
    'Look at these words in docs/deploy.md or at https://github.com/google/clasp/issues, then run the same command again.',
  ];
  throw new Refusal(`${meaning}\n("clasp ${command[0]}" said: ${words})`);
}
