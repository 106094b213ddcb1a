/** Tiến độ by formulas and Tiến độ in the sidebar show the same, in every stage, whatever was typed. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STAGES, type Stage } from '../../src/core/assessment/stage';
import { type Progress, progress } from '../../src/core/standing/progress';
import { dayOf } from '../../src/core/text/date';
import { PROGRESS } from '../../src/core/text/progress';
import type { SettingKey } from '../../src/core/text/settings';
import { STAGE_TITLES } from '../../src/core/text/stages';
import { received } from '../../src/core/text/submission';
import { columnIndex, UNIT_COLUMNS, type UnitColumnKey } from '../../src/core/workbook/contract';
import { TAB, unitTab } from '../../src/core/workbook/place';
import { readRound } from '../../src/core/workbook/reading/round';
import { SUBMISSION_ROW, submissionColumn } from '../../src/core/workbook/reading/submission';
import type { Request } from '../../src/core/workbook/request';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { type Content, tabByKey } from '../../src/core/workbook/snapshot';
import { UNIT_HEADER } from '../../src/core/workbook/unit-rows';
import { cellOf, type InProcessRound } from './in-process';
import { liveRound, UNITS } from './live-round';
import { isLeaf } from './set-edits';
import { maxOf, SETS, type SmallUnit } from './small-round';

const COLUMNS = [
  'notApplicableAsked',
  'notApplicable',
  'selfScore',
  'evidence',
  'explanation',
  'firstScore',
  'furtherExplanation',
  'secondScore',
] as const satisfies readonly UnitColumnKey[];
type Items = Record<string, Partial<Record<(typeof COLUMNS)[number], Content>>>;
interface Contents {
  stage: Content;
  deadline: Content;
  units: Record<string, { status: Content; items: Items }>;
}

const DEADLINES: readonly SettingKey[] = [
  'selfScoringDeadline',
  'firstAppraisalDeadline',
  'explanationDeadline',
  'secondAppraisalDeadline',
];

let round: InProcessRound;
beforeAll(async () => {
  round = await liveRound();
}, 60_000);

async function type({ stage, deadline, units }: Contents): Promise<void> {
  const snapshot = await round.snapshot();
  const requests: Request[] = [];
  const write = (key: string, row: number, column: number, content: Content = null): void => {
    const start = { sheetId: tabByKey(snapshot, key)!.sheetId, rowIndex: row, columnIndex: column };
    requests.push({
      updateCells: { start, rows: [{ values: [cellOf(content)] }], fields: 'userEnteredValue' },
    });
  };
  write(TAB.settings, settingRow('stage'), 1, stage);
  for (const key of DEADLINES) write(TAB.settings, settingRow(key), 1, deadline);
  for (const { code, set } of UNITS) {
    const { status, items } = units[code] ?? { status: null, items: {} };
    write(unitTab(code), SUBMISSION_ROW, submissionColumn('status'), status);
    SETS[set].forEach((item, i) => {
      if (!isLeaf(item)) return;
      for (const key of COLUMNS) {
        const at = columnIndex(UNIT_COLUMNS, key);
        write(unitTab(code), UNIT_HEADER + 1 + i, at, items[item.code]?.[key]);
      }
    });
  }
  await round.send(requests);
}

/** As the tab shows it, in the shape of the other side's figures. */
async function shown() {
  const rows = await round.values(TAB.progress);
  const areas = rows[3]!.slice(2).filter((text) => typeof text === 'string' && /^[IVX]+$/.test(text));
  return {
    line: rows[2]![0],
    lines: rows
      .slice(4)
      .map((row) => row.slice(0, areas.length + 3))
      .filter(([name]) => name !== null),
  };
}

function computedLines({ groups, areas }: Progress) {
  const figure = (done: number, all: number): string => (all === 0 ? PROGRESS.nothing : `${done}/${all}`);
  return groups.flatMap(({ name, submitted, units }) => [
    [name, submitted, ...areas.map(() => null), null],
    ...units.map((unit) => [
      unit.link.label,
      unit.submitted.label,
      ...unit.areas.map((found) => found && figure(found.done, found.all)),
      figure(unit.done, unit.all),
    ]),
  ]);
}

async function bothSides(contents: Contents) {
  await type(contents);
  const snapshot = await round.snapshot();
  const found = progress(snapshot, readRound(snapshot).round!, dayOf(round.now)!);
  return { shown: await shown(), computed: { line: found.line, lines: computedLines(found) }, found };
}

describe('one item, 1.1.2 of 15 points', () => {
  const SCORED = { selfScore: 15, evidence: 'QĐ 1' };
  /** Contents, and what Sở Nội vụ shows of its first area (5 items, the others blank) and in all (8 without the survey). */
  test.each<[string, Stage, Items[string], string, string]>([
    ['scored with evidence', 'selfScoring', SCORED, '1/4', '1/7'],
    ['scored with an explanation', 'selfScoring', { selfScore: 15, explanation: 'x' }, '1/4', '1/7'],
    ['scored without either', 'selfScoring', { selfScore: 15 }, '0/4', '0/7'],
    ['scored with spaces as evidence', 'selfScoring', { selfScore: 15, evidence: ' ' }, '0/4', '0/7'],
    ['scored above its maximum', 'selfScoring', { selfScore: 16, evidence: 'x' }, '0/4', '0/7'],
    [
      'asked to be left out, with a reason',
      'selfScoring',
      { notApplicableAsked: true, explanation: 'x' },
      '1/4',
      '1/7',
    ],
    [
      'asked to be left out, without a reason',
      'selfScoring',
      { notApplicableAsked: true, evidence: 'x' },
      '0/4',
      '0/7',
    ],
    ['ruled not applicable', 'selfScoring', { ...SCORED, notApplicable: true }, '0/3', '0/6'],
    ['appraised', 'firstAppraisal', { ...SCORED, firstScore: 15 }, '1/4', '1/7'],
    ['appraised by a word', 'firstAppraisal', { ...SCORED, firstScore: 'đạt' }, '0/4', '0/7'],
    ['not lowered', 'explanation', { ...SCORED, firstScore: 15 }, '–', '–'],
    ['lowered', 'explanation', { ...SCORED, firstScore: 14.5 }, '0/1', '0/1'],
    [
      'lowered and explained',
      'explanation',
      { ...SCORED, firstScore: 0, furtherExplanation: 'x' },
      '1/1',
      '1/1',
    ],
    ['lowered, not explained', 'secondAppraisal', { ...SCORED, firstScore: 0 }, '–', '–'],
    ['explained', 'secondAppraisal', { ...SCORED, firstScore: 0, furtherExplanation: 'x' }, '0/1', '0/1'],
    [
      'explained and appraised again',
      'secondAppraisal',
      { firstScore: 0, furtherExplanation: 'x', secondScore: 9 },
      '1/1',
      '1/1',
    ],
    ['official by the first appraisal', 'summing', { firstScore: 3 }, '1/4', '1/7'],
    [
      'official no more by a wrong second one',
      'publication',
      { firstScore: 3, secondScore: 16 },
      '0/4',
      '0/7',
    ],
    ['anything, before the stages begin', 'preparation', SCORED, '–', '–'],
  ])('%s, in the stage %s', async (_name, stage, item, area, total) => {
    const units = { SNV: { status: null, items: { '1.1.2': item } } };
    const both = await bothSides({ stage: STAGE_TITLES[stage], deadline: null, units });
    expect(both.shown).toEqual(both.computed);
    expect(both.shown.lines[1]).toEqual([
      'Sở Nội vụ',
      PROGRESS.notSubmitted,
      area,
      expect.any(String),
      total,
    ]);
  });
});

test.each<[string, Content, string]>([
  ['none', null, ''],
  ['in three days', 43216, ' (hạn 26/04/2018, còn 3 ngày)'],
  ['today', 43213, ' (hạn 23/04/2018, hôm nay là ngày cuối)'],
  ['two days ago', 43211, ' (hạn 21/04/2018, đã quá 2 ngày)'],
  ['a text', '24/4/2018', ' (hạn 24/04/2018, còn 1 ngày)'],
])('a deadline: %s', async (_name, deadline, words) => {
  const { shown: tab, computed } = await bothSides({ stage: 'Giải trình', deadline, units: {} });
  expect(tab).toEqual(computed);
  expect(tab.line).toContain(`Giai đoạn: Giải trình${words}. Số mục`);
});

test('a figure leads to the first item that is to be done, and to the area where none is', async () => {
  const items = {
    '1.1.1': { firstScore: 3 },
    '2.1.1': { firstScore: 1 },
    '2.1.2': { firstScore: 1 },
    '2.2': { firstScore: 1 },
  };
  const { found } = await bothSides({
    stage: STAGE_TITLES.firstAppraisal,
    deadline: null,
    units: { SNV: { status: received('01/04/2018 09:00'), items } },
  });
  const { areas, submitted } = found.groups[0]!.units[0]!;
  expect(areas.map((area) => area!.link)).toEqual([
    { tab: 'Sở Nội vụ', cell: 'K10', label: '1/4' },
    { tab: 'Sở Nội vụ', cell: 'A13', label: '3/3' },
  ]);
  expect(submitted).toEqual({ tab: 'Sở Nội vụ', cell: 'I4', label: 'Đã nhận lúc 01/04/2018 09:00' });
  expect(found.groups[0]!.submitted).toBe('1/3 đơn vị');
});

const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { freq: 2 });
const said = fc.constantFrom<Content>('QĐ 12', ' ', '\u00a0', '0', 5, true, { formula: '=1/0' });
const ticks = fc.constantFrom<Content>(true, false, 'TRUE', 1, 'x');
const score = (max: number): fc.Arbitrary<Content> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: max * 4 }).map((quarters) => quarters / 4) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Content>(' ', '9,25', ' 1,5', '1.234,5', 'abc', true, -1, 1000, {
        formula: '=1/0',
      }),
    },
  );
const unitContents = ({ set }: SmallUnit) =>
  fc.record({
    status: fc.constantFrom<Content>(null, received('01/04/2018 09:00'), 'đã nhận lúc 9', 'Chưa nhận', 7),
    items: fc.record(
      Object.fromEntries(
        SETS[set].filter(isLeaf).map((item) => {
          const typed = sometimes(score(maxOf(SETS[set], item)));
          return [
            item.code,
            fc.record({
              notApplicableAsked: fc.option(ticks, { freq: 1 }),
              notApplicable: fc.option(ticks, { freq: 1 }),
              selfScore: typed,
              evidence: sometimes(said),
              explanation: sometimes(said),
              firstScore: typed,
              furtherExplanation: sometimes(said),
              secondScore: typed,
            }),
          ];
        }),
      ),
    ),
  });
const anyContents: fc.Arbitrary<Contents> = fc.record({
  stage: fc.constantFrom<Content>(...STAGES.map((stage) => STAGE_TITLES[stage]), null),
  deadline: fc.constantFrom<Content>(null, 43200, 43213, 43213.75, 43300, '30/04/2018', 'cuối tháng'),
  units: fc.record(Object.fromEntries(UNITS.map((unit) => [unit.code, unitContents(unit)]))),
});

test('whatever is typed, the tab and the sidebar show the same progress', async () => {
  await fc.assert(
    fc.asyncProperty(anyContents, async (contents) => {
      const both = await bothSides(contents);
      expect(both.shown).toEqual(both.computed);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  );
}, 180_000);
