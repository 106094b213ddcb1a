/** docs/threats.md promises no test that is not there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(__dirname, '..');
const page = readFileSync(join(root, 'docs/threats.md'), 'utf8');
const [, stopped = ''] = /## What is stopped\n([\s\S]*?)\n## /.exec(page) ?? [];
const rows = stopped.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| who |'));

test.each(rows.map((row) => [row.split(' | ').slice(0, 2).join(': ').slice(2), row]))(
  '%s',
  (_threat, row) => {
    const tests = [...row.matchAll(/`([\w/.-]+\.test\.ts)`/g)].map(([, name]) => name!);
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((name) => !existsSync(join(root, 'test', name)))).toEqual([]);
  },
);
