/**
 * Where units fill in: in the office's workbook or in files of their own. A journey that says something about units runs once for each way; `npm test`
 * takes the one workbook, `npm run test-long` the others (jest.config.mjs finds these journeys, in rounds/ and page/, by the word WAYS).
 */
import { test } from '@jest/globals';
import type { SampleProvince } from '../../local/sample/son-la-2017';
import type { UnitFilesWay } from '../../src/core/text/unit-files';

const isLong = process.env['LONG_TESTS'] === '1';

/** For journeys that are in `npm test`. */
export const WAYS: readonly UnitFilesWay[] = isLong ? ['shared', 'perUnit'] : ['none'];
/** For those that are in `npm run test-long` alone. A file for each group is made as one for all: unit-files.long.test.ts tries it. */
export const ALL_WAYS: readonly UnitFilesWay[] = ['none', 'shared', 'perUnit'];

/** A file for each unit says what one for all does, for journeys in which that makes no difference or that take long. */
export const TELLING_WAYS: readonly UnitFilesWay[] = isLong ? ['perUnit'] : ['none'];
export const ALL_TELLING_WAYS: readonly UnitFilesWay[] = ['none', 'perUnit'];

/** A file of a unit has no script: there is no menu and no sidebar, and no trigger that tells of an edit. */
export const whereUnitsHaveTheScript = (way: UnitFilesWay): typeof test =>
  way === 'none' ? test : (test.skip as typeof test);

export const whereUnitsHaveFiles = (way: UnitFilesWay): typeof test =>
  way === 'none' ? (test.skip as typeof test) : test;

/** Of each kind of account beside the office that has the program before it, one. */
export const whoHasTheScript = (sample: { way: UnitFilesWay; province: SampleProvince }) => [
  ...(sample.way === 'none' ? sample.province.units.slice(0, 1) : []),
  ...sample.province.appraisers.slice(0, 1),
];
