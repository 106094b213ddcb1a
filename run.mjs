/**
 * What stands behind the npm commands: checks Node, installs what the lock file names where it is missing, then does the
 * command. Standard library only, since it runs before anything is installed; no syntax that an older Node cannot read.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isInstalled, noteInstalled } from './installed.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const [command, ...rest] = process.argv.slice(2);

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `Node ${process.versions.node} is too old: this project needs Node 20 or newer (https://nodejs.org).`,
  );
  process.exit(1);
}

function run(program, args) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status || 1);
}

const tool = (name, ...args) =>
  run(process.execPath, [join(root, 'node_modules', ...name.split('/')), ...args]);

/** Formulas make many short-lived values: with more room for the young ones an eighth of the time is saved. */
const ROOM = '--max-semi-space-size=64';

/** Installs once per state of the lock file, so that an update of the project installs again and nothing else does. */
function install() {
  if (isInstalled()) return;
  console.log('Installing the packages that the lock file names (once, about half a minute) ...');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  noteInstalled();
}

const build = () => import(pathToFileURL(join(root, 'build.mjs')).href);

const test = async () => run(process.execPath, [ROOM, join(root, 'node_modules/jest/bin/jest.js'), ...rest]);

const COMMANDS = {
  build: async () => (await build()).buildAddIn(),
  start: async () => {
    const { buildAddIn, buildLocalHost, buildPage } = await build();
    await Promise.all([buildAddIn(), buildLocalHost(), buildPage()]);
    run(process.execPath, [ROOM, join(root, '.local/build/host.cjs'), ...rest]);
  },
  'sheets-api': async () => {
    await (await build()).buildLocalHost();
    // In this process, so that who stops the command stops the host.
    process.argv.splice(2, 1);
    await import(pathToFileURL(join(root, '.local/build/sheets-api.cjs')).href);
  },
  bench: async () => {
    const { buildAddIn, buildLocalHost } = await build();
    await buildAddIn();
    await buildLocalHost();
    run(process.execPath, ['--expose-gc', join(root, '.local/build/bench.cjs'), ...rest]);
  },
  torture: async () => {
    const { buildAddIn, buildLocalHost } = await build();
    await buildAddIn();
    await buildLocalHost();
    run(process.execPath, [ROOM, join(root, '.local/build/torture.cjs'), ...rest]);
  },
  pictures: async () => {
    const { buildAddIn, buildLocalHost, buildPage } = await build();
    await Promise.all([buildAddIn(), buildLocalHost(), buildPage()]);
    run(process.execPath, [join(root, '.local/build/pictures.cjs'), ...rest]);
  },
  // Not "dependencies": npm itself runs a script of that name after each installation.
  packages: async () => run(process.execPath, [join(root, 'dependencies.mjs'), ...rest]),
  deploy: async () => run(process.execPath, [join(root, 'deploy.mjs'), ...rest]),
  release: async () => run(process.execPath, [join(root, 'release.mjs'), ...rest]),
  test,
  'test-long': async () => {
    process.env.LONG_TESTS = '1';
    await test();
  },
  check: async () => {
    for (const project of ['src/core', 'src', 'src/sidebar', '.']) tool('typescript/bin/tsc', '-p', project);
    tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...rest);
  },
};

const chosen = COMMANDS[command];
if (!chosen) {
  console.error(`usage: node run.mjs ${Object.keys(COMMANDS).join('|')}`);
  process.exit(2);
}
install();
await chosen();
