import { readdirSync, readFileSync } from 'node:fs';

/** Univer's packages for Node require modules that jest's loader cannot take; their self-contained builds can be loaded. */
const univer = '<rootDir>/node_modules/@univerjs/$1/lib/umd/index.js';

/**
 * Tests run in a context of their own, where every look at a global goes through an interceptor: the formula engine takes half as
 * long again. These are handed to each module as arguments instead; a module that
 * declares one of them itself could not be loaded, so those that some library does are left out.
 */
const sandboxInjectedGlobals = [
  'Array',
  'Date',
  'JSON',
  'Map',
  'Math',
  'Object',
  'RegExp',
  'Set',
  'WeakMap',
  'isNaN',
  'parseFloat',
];

/** What tries everything against everything (all cells, all accounts, every call), and the longer journeys in the browser. `npm run test-long` sets it. */
const long = process.env.LONG_TESTS === '1';

/** Journeys of `npm test` that `npm run test-long` plays again with units in files of their own: test/rounds/ways.ts. */
const again = ['test/rounds/', 'test/page/'].flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.long.test.ts'))
    .map((name) => folder + name)
    .filter((path) =>
      readFileSync(new URL(path, import.meta.url), 'utf8').match(/describe\.each\((TELLING_)?WAYS\)/),
    ),
);

export default {
  testMatch: long
    ? ['<rootDir>/test/**/*.long.test.ts', ...again.map((path) => `<rootDir>/${path}`)]
    : ['<rootDir>/test/**/!(*.long).test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.local'],
  globalSetup: '<rootDir>/test/build-first.mjs',
  moduleNameMapper: { '^@univerjs/(core|engine-formula|rpc)$': univer },
  transform: { '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  sandboxInjectedGlobals,
  // One less than the cores, as jest takes by itself, would be one on a small machine.
  maxWorkers: '100%',
  testTimeout: 120_000,
};
