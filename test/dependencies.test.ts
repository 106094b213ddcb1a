/** Each package that the project names has a use, a reason and a free licence, and docs/dependencies.md says so as it is now. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

test('docs/dependencies.md is what npm run packages would write, and nothing stands against it', () => {
  const { stderr, status } = spawnSync(process.execPath, ['dependencies.mjs', '--check'], {
    encoding: 'utf8',
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});

test('no command has a name that npm runs by itself, as it does with "dependencies" after each installation', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
  const byItself = /^(pre|post)|^(dependencies|install|prepare|publish|pack|shrinkwrap)$/;
  expect(Object.keys(scripts).filter((name) => byItself.test(name))).toEqual([]);
});
