/**
 * `npm run deploy`: leads to a script at Google and pushes what was just built and checked, nothing else. `--dry-run` is the same run
 * without the push. Which script it is stands in .deployment.json, which git ignores; each refusal is a sentence that says what to do.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { clasp, LOGIN, Refusal } from './clasp.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const say = (line) => console.log(line);

const KEPT = '.deployment.json';
const FILES = ['appsscript.json', 'main.js', 'sidebar.html'];
/** The template workbook's name in Drive; people rename it as they like. */
const TITLE = 'Chỉ số CCHC - sổ mẫu';
/** What is pushed and what stood there before are kept apart from dist/, which any build writes anew. */
const WORK = '.local/deploy';
const BEFORE = `${WORK}/before`;

const WAYS = `Which script at Google? There are two ways:
  npm run deploy -- --create      makes a new workbook "${TITLE}" with an empty script, in the Drive of this account
  npm run deploy -- --script ID   takes the script of a workbook that is there: Extensions, Apps Script, Project Settings, Script ID
Each needs to be said once; ${KEPT} then keeps it.`;

function options() {
  try {
    return parseArgs({
      options: {
        create: { type: 'boolean', default: false },
        script: { type: 'string' },
        'accept-scopes': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Refusal(`${error.message}. It knows --create, --script ID, --accept-scopes and --dry-run.`);
  }
}

function loggedIn() {
  const { loggedIn: known, email } = clasp(root, 'show-authorized-user');
  if (!known)
    throw new Refusal(
      `Nobody is logged in: run "${LOGIN}", choose the account that owns the workbook, then run this command again.`,
    );
  if (!email)
    throw new Refusal(
      `A login is saved, but Google does not say whose it is: check the network, or run "${LOGIN}" again.`,
    );
  return email;
}

/** People copy the address of the page as readily as the id within it. */
function scriptId(said) {
  if (said.includes('docs.google.com'))
    throw new Refusal(
      'That is the address of a workbook. Its script has an id of its own: Extensions, Apps Script, Project Settings, Script ID.',
    );
  const id = /^https:\/\/script\.google\.com\/.*?\/([\w-]{20,})(\/|$)/.exec(said)?.[1] ?? said;
  if (!/^[\w-]{20,}$/.test(id))
    throw new Refusal(
      `"${said}" is no script id: copy it from Extensions, Apps Script, Project Settings, Script ID.`,
    );
  return id;
}

function kept() {
  if (!existsSync(at(KEPT))) return undefined;
  try {
    return json(at(KEPT));
  } catch {
    throw new Refusal(`${KEPT} cannot be read: delete it, then say --script ID once more.`);
  }
}

/** @returns the script to push to; without an id where one is yet to be made */
function target({ create, script }) {
  const known = kept();
  if (create && (known || script))
    throw new Refusal(
      script
        ? 'Say either --create or --script.'
        : `${KEPT} already names the script ${known.scriptId}: leave out --create, or move that file away first.`,
    );
  if (create) return {};
  if (script === undefined) {
    if (!known?.scriptId) throw new Refusal(WAYS);
    return known;
  }
  const id = scriptId(script);
  return known?.scriptId === id ? known : { scriptId: id };
}

/** A folder with clasp's settings for this script. */
function settled(folder, id, rootDir) {
  rmSync(at(folder), { recursive: true, force: true });
  mkdirSync(at(folder, rootDir), { recursive: true });
  writeFileSync(at(folder, '.clasp.json'), JSON.stringify({ scriptId: id, rootDir }));
  return at(folder);
}

/** Fetches what stands there and refuses to replace what is neither empty nor ours. */
function before(id) {
  const folder = settled(BEFORE, id, 'script');
  const fetched = clasp(folder, 'pull').pulledFiles.map((file) =>
    posix.normalize(file.replaceAll('\\', '/')),
  );
  const names = fetched.map((file) => file.replace(/^script\//, ''));
  const text = (name) =>
    existsSync(join(folder, 'script', name)) ? readFileSync(join(folder, 'script', name), 'utf8') : '';
  const ours = /^function CCHC_TONG\(/m.test(text('main.js'));
  const holds = names.filter(
    (name) => name !== 'appsscript.json' && !/^\s*(function \w+\(\)\s*\{\s*\})?\s*$/.test(text(name)),
  );
  if (!ours && holds.length > 0)
    throw new Refusal(
      `The script ${id} holds something else (${holds.join(', ')}), and a push would replace it; a copy is in ${BEFORE}. Name another script, or empty this one in its editor first.`,
    );
  const others = ours ? names.filter((name) => !FILES.includes(name)) : [];
  if (others.length > 0)
    say(
      `Somebody has added ${others.join(', ')} to the script; the push takes that away, a copy is in ${BEFORE}.`,
    );
  return { ours, scopes: ours ? (JSON.parse(text('appsscript.json') || '{}').oauthScopes ?? []) : [] };
}

function refuseNewScopes(there, accepted) {
  const added = json(at('appsscript.json')).oauthScopes.filter((scope) => !there.scopes.includes(scope));
  if (!there.ours || added.length === 0) return;
  const list = added.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).join(', ');
  if (!accepted)
    throw new Refusal(
      `This version asks for more than what stands there: ${list}. Until the account that keeps watch has agreed to it, Google stops its triggers: no submission is received, no deadline closes. Tell that account first, then run the same command with --accept-scopes.`,
    );
  say(`New permissions: ${list}. The account that keeps watch must open a menu item and agree at once.`);
}

function git(...command) {
  const { stdout, status } = spawnSync('git', command, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** @returns the version as people can look it up later: its number and its commit */
function whatItIs(dryRun) {
  const { version } = json(at('package.json'));
  const commit = git('describe', '--always', '--tags');
  if (commit === undefined) return { version, name: `${version} (no git checkout, so no commit)` };
  const changed = git('status', '--porcelain');
  if (changed && !dryRun)
    throw new Refusal(
      `There are changes that are in no commit, so nobody could look up later what was pushed:\n${changed}\nCommit them or put them aside, then run the same command again.`,
    );
  return { version, name: `${version} (${commit}${changed ? ' with changes that are in no commit' : ''})` };
}

function npmRun(what, ...command) {
  say(`\n${what}`);
  const { status } = spawnSync(process.execPath, [at('run.mjs'), ...command], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Refusal(
      `${what.replace(' ...', '')}: that failed, see above, and nothing was pushed. Mend it, or push the last release: git checkout its tag, then this command.`,
    );
}

/** The tests build again, from the same files: what they have tested is what is taken along. */
function built(version, id) {
  npmRun('Types, lint, format ...', 'check');
  npmRun('Building ...', 'build');
  npmRun('Testing the bundle ...', 'test', 'test/bundle.test.ts');
  const { rootDir } = json(at('.clasp.json'));
  const folder = settled(`${WORK}/pushed`, id, rootDir);
  cpSync(at(rootDir), join(folder, rootDir), { recursive: true });
  const found = readdirSync(join(folder, rootDir)).sort();
  if (found.join() !== FILES.join())
    throw new Refusal(
      `${rootDir} holds ${found.join(', ')} instead of ${FILES.join(', ')}: nothing was pushed.`,
    );
  if (!readFileSync(join(folder, rootDir, 'main.js'), 'utf8').includes(`"${version}"`))
    throw new Refusal(`${rootDir}/main.js does not carry the version ${version}: nothing was pushed.`);
  return { folder, rootDir };
}

/** clasp refuses to make a script where a settings file is above, and writes files where it makes one: it gets a folder elsewhere. */
function created() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'cchc-deploy-'));
  try {
    const { scriptId: id, parentId } = clasp(folder, 'create-script', '--type', 'sheets', '--title', TITLE);
    if (!id) throw new Refusal('clasp made no script.');
    return { scriptId: id, workbookId: parentId };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      `${error.message}\nThe workbook "${TITLE}" may have been made all the same: look into Drive, then delete it, or take its script with --script ID.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** clasp must see exactly what was built, by its own rules of what it leaves out. */
function listed({ folder, rootDir }) {
  const { filesToPush, untrackedFiles } = clasp(folder, 'show-file-status');
  const wanted = FILES.map((name) => join(rootDir, name));
  if ([...filesToPush].sort().join() !== wanted.join() || untrackedFiles.length > 0)
    throw new Refusal(
      `clasp would push ${[...filesToPush].join(', ')} and leave out ${untrackedFiles.join(', ') || 'nothing'}: nothing was pushed.`,
    );
}

const keep = (deployment) => writeFileSync(at(KEPT), `${JSON.stringify(deployment, null, 2)}\n`);

function next({ workbookId }, version, first) {
  const workbook = workbookId ? `https://docs.google.com/spreadsheets/d/${workbookId}/edit` : 'the workbook';
  say(`Next:
  1. Open ${workbook}; if it is open, reload it. Everybody who has it open must reload.
  2. The menu must say "Chỉ số CCHC ${version}".
  3. ${first ? 'This is the template and stays empty: the office makes a copy of it and clicks "Thiết lập sổ" there (docs/deploy.md).' : 'Menu, "Kiểm tra và sửa": brings the layout of the tabs up to this version.'}`);
}

function deploy() {
  const asked = options();
  const dryRun = asked['dry-run'];
  const account = loggedIn();
  const to = target(asked);
  const { version, name } = whatItIs(dryRun);
  say(`${account}: ${to.scriptId ? `script ${to.scriptId}` : `a new workbook "${TITLE}"`}, version ${name}`);
  const there = to.scriptId ? before(to.scriptId) : { ours: false, scopes: [] };
  refuseNewScopes(there, asked['accept-scopes']);
  const taken = built(version, to.scriptId ?? 'not-made-yet');
  listed(taken);
  if (dryRun) return say('\nDry run: everything is ready, nothing was pushed.');
  let deployment = to;
  if (!to.scriptId) {
    deployment = created();
    // Kept at once: should the push fail, the next run takes this workbook instead of making another one.
    keep(deployment);
    writeFileSync(
      join(taken.folder, '.clasp.json'),
      JSON.stringify({ scriptId: deployment.scriptId, rootDir: taken.rootDir }),
    );
  }
  // Without --force clasp leaves out everything where the manifest differs, and calls that a success.
  const pushed = clasp(taken.folder, 'push', '--force');
  if (!existsSync(at(KEPT))) keep(deployment);
  say(
    pushed.length === 0
      ? '\nGoogle had exactly this already.'
      : `\nPushed ${pushed.length} files, version ${name}.`,
  );
  next(deployment, version, !there.ours);
}

try {
  deploy();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
