/** Each package that the project names has a use, a reason and a free licence, and docs/dependencies.md says so as it is now. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

test('docs/dependencies.md is what npm run packages would write, and nothing stands against it', () => {
  const { stderr, status } = spawnSync(process.execPath, ['dependencies.mjs', '--check'], {
    encoding: 'utf8',
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});
