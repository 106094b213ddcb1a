/**
 * `npm run release -- 1.2.0`: makes a version out of what main holds: number, date in the changelog, checks, tests, dist/ as a zip, commit and
 * tag. It pushes nothing; where anything fails, files, commits and tags are as before.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { isInstalled, noteInstalled } from './installed.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);
const CHANGED = ['CHANGELOG.md', 'package-lock.json', 'package.json'];

/** What stops the release, as a sentence for the person: shown without a stack. */
class Refusal extends Error {}

function git(...command) {
  const { status, stdout, stderr } = spawnSync('git', command, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Refusal(`git ${command[0]} failed: ${stderr.trim()}`);
  return stdout.trimEnd();
}

const numbers = (version) => version.split('.').map(Number);
function compared(one, other) {
  const [a, b] = [numbers(one), numbers(other)];
  const place = a.findIndex((number, each) => number !== b[each]);
  return place < 0 ? 0 : a[place] - b[place];
}

/** The tree is looked at before anything is touched. */
function allowed(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version ?? ''))
    throw new Refusal('Say which version: npm run release -- 1.2.0');
  const branch = git('rev-parse', '--abbrev-ref', 'HEAD');
  if (branch !== 'main')
    throw new Refusal(`A release is made on main, and this is ${branch}: git checkout main.`);
  const changed = git('status', '--porcelain');
  if (changed) throw new Refusal(`Commit these or put them aside first:\n${changed}`);
  const released = git('tag', '--list', 'v*')
    .split('\n')
    .map((tag) => tag.slice(1))
    .filter((each) => /^\d+\.\d+\.\d+$/.test(each));
  const last = released.sort(compared).at(-1);
  if (last && compared(version, last) <= 0)
    throw new Refusal(`${version} must be greater than ${last}, the last version.`);
}

/** @returns the changelog with its first section dated, which must be the one of what is yet to be released */
function dated(changelog, version) {
  const [, heading, entries] = /^(## .*)\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog) ?? [];
  if (!/^## \S+ \(unreleased\)$/.test(heading ?? '') || !/^- /m.test(entries))
    throw new Refusal('CHANGELOG.md must begin with a section "## ... (unreleased)" that says what is new.');
  // As the calendar of whoever releases has it.
  const today = new Date().toLocaleDateString('sv');
  return changelog.replace(heading, `## ${version} (${today})`);
}

/** The project's own number comes first in package.json and twice at the head of the lock file. */
function numbered(file, text, version) {
  const { name, version: before } = JSON.parse(text);
  const own = new RegExp(`("name": "${name}",\\s*"version": )"${before.replaceAll('.', '\\.')}"`, 'g');
  const after = text.replace(own, `$1"${version}"`);
  const found = JSON.parse(after);
  if (found.version !== version || (found.packages?.[''].version ?? version) !== version)
    throw new Refusal(
      `${file} does not say its version where npm writes it: run "npm install --package-lock-only" and commit that first.`,
    );
  return after;
}

function npmRun(command) {
  console.log(`\nnpm run ${command} ...`);
  const { status } = spawnSync(process.execPath, [at('run.mjs'), command], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Refusal(`npm run ${command} failed, see above.`);
}

/** dist/ for whoever has no Node; the same files give the same bytes. */
function packed(version) {
  const files = readdirSync(at('dist')).sort();
  const zip = zipSync(Object.fromEntries(files.map((file) => [file, readFileSync(at('dist', file))])), {
    mtime: new Date(2000, 0, 1),
  });
  mkdirSync(at('.local/release'), { recursive: true });
  const path = `.local/release/cchc-index-${version}.zip`;
  writeFileSync(at(path), zip);
  return path;
}

function release(version) {
  allowed(version);
  const start = git('rev-parse', 'HEAD');
  const before = Object.fromEntries(CHANGED.map((file) => [file, readFileSync(at(file), 'utf8')]));
  const after = {
    'CHANGELOG.md': dated(before['CHANGELOG.md'], version),
    'package-lock.json': numbered('package-lock.json', before['package-lock.json'], version),
    'package.json': numbered('package.json', before['package.json'], version),
  };
  // Nothing but our own number changes in the lock file, so what is installed stays what it names.
  const write = (texts) => {
    const installed = isInstalled();
    for (const [file, text] of Object.entries(texts)) writeFileSync(at(file), text);
    if (installed) noteInstalled();
  };
  // Ctrl+C ends the command that runs, which then counts as failed.
  process.on('SIGINT', () => {});
  try {
    write(after);
    for (const command of ['build', 'check', 'test']) npmRun(command);
    // Tests build too, the same again.
    const zip = packed(version);
    const changed = git('status', '--porcelain').split('\n');
    const others = changed.filter((line) => !CHANGED.includes(line.slice(3)));
    if (others.length > 0)
      throw new Refusal(`The commands above have changed more than the version:\n${others.join('\n')}`);
    git('commit', '--quiet', '-m', `Version ${version}`, '--', ...CHANGED);
    git('tag', '--annotate', `v${version}`, '-m', `Version ${version}`);
    return zip;
  } catch (error) {
    git('reset', '--quiet', start);
    write(before);
    throw error;
  }
}

try {
  const [version] = process.argv.slice(2);
  const zip = release(version);
  console.log(`\nVersion ${version} is committed and tagged here, and nothing was pushed.
To publish it: git push origin main v${version}
Then give ${zip} away with it: the three files for those who install without Node (docs/deploy.md).`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`\n${error.message}\nNothing was released.`);
  process.exitCode = 1;
}
