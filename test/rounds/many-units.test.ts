/** A registry longer than the rows that Đơn vị offers: the office has inserted some, as it is told to, and its last unit stands in one of them. */
import { beforeAll, expect, test } from '@jest/globals';
import { univerEngine } from '../../local/sheets/univer-engine';
import { newYearIn } from '../../src/core/jobs/open-new-year';
import { STAGE_TITLES } from '../../src/core/text/stages';
import { SCORE_TABLE_TITLES } from '../../src/core/text/titles';
import { columnIndex, SURVEY_COLUMNS, UNIT_COLUMNS, UNITS_COLUMNS } from '../../src/core/workbook/contract';
import { sheetIdOf } from '../../src/core/workbook/identity';
import { TAB, unitTab } from '../../src/core/workbook/place';
import { surveyKey } from '../../src/core/workbook/reading/survey';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { type InProcessRound, OFFICE } from './in-process';
import { FIRST_LIST_ROW, preparedRound, SETS, type SetKey, setName, UNITS } from './small-round';

const LAST_OFFERED = FIRST_LIST_ROW + 80 - 1;
const INSERTED = 5;
const ROW = LAST_OFFERED + INSERTED - 1;
const CODE = 'BDT';
const columnOf = (key: (typeof UNITS_COLUMNS)[number]['key']) => columnIndex(UNITS_COLUMNS, key);

let round: InProcessRound;
beforeAll(async () => {
  round = await preparedRound((locale, today) => univerEngine({ customFunctions: {}, locale, today }));
  const range = {
    sheetId: sheetIdOf(TAB.units),
    dimension: 'ROWS' as const,
    startIndex: LAST_OFFERED,
    endIndex: LAST_OFFERED + INSERTED,
  };
  await round.send([{ insertDimension: { range, inheritFromBefore: true } }]);
  const unit = [
    CODE,
    'Ban Dân tộc',
    'Ban Dân tộc',
    'Sở, ban, ngành',
    setName('departments'),
    'bdt@sonla.example',
  ];
  await round.type(TAB.units, ROW, 0, [[...unit, null, 81.25, 2]]);
  await round.run('generate');
});

/** The unit gets every point of its set. */
async function fullScore(unit: string, set: SetKey): Promise<void> {
  const tabs = { own: await round.tab(unitTab(unit)), survey: await round.tab(TAB.survey) };
  for (const { code, method, points } of SETS[set].filter((item) => item.method !== null)) {
    const [tab, key, column] =
      method === 'survey'
        ? [tabs.survey, surveyKey(unit, code), columnIndex(SURVEY_COLUMNS, 'points')]
        : [tabs.own, code, columnIndex(UNIT_COLUMNS, 'firstScore')];
    await round.type(
      tab.key!,
      tab.rows.findIndex(([first]) => first === key),
      column,
      [[points]],
    );
  }
}

test('Bảng điểm finds its index of the year before', async () => {
  const values = await round.values(TAB.scoreTable);
  const titles = values.find((line) => line.includes(SCORE_TABLE_TITLES.code))!;
  const line = values.find(([code]) => code === CODE)!;
  expect(line[titles.indexOf(SCORE_TABLE_TITLES.previousIndex)]).toBe(81.25);
});

test('its published index becomes the one of the year before, in its own row', async () => {
  for (const { code, set } of [...UNITS, { code: CODE, set: 'departments' as const }])
    await fullScore(code, set);
  await round.type(TAB.settings, settingRow('stage'), 1, [[STAGE_TITLES.publication]]);
  await round.run('generate');
  await round.run('rank');
  await round.run('publishOfficially');
  const old = await round.snapshot();
  const context = {
    now: round.now,
    caller: OFFICE,
    version: '0',
    post: { url: '', sent: [], left: 0 },
    access: { editors: [], watchOwner: null },
    nextWorkbook: null,
  };
  const { changes, problems } = newYearIn(old)(old, context, '');
  expect(problems.filter(({ severity }) => severity === 'blocks')).toEqual([]);
  const places = changes.flatMap((change) =>
    change.kind === 'enter' && change.tab.key === TAB.units ? [[change.at.row, change.at.column]] : [],
  );
  expect(places).toContainEqual([ROW, columnOf('previousIndex')]);
  expect(places.every(([row, column]) => row! >= FIRST_LIST_ROW && column! >= 0)).toBe(true);
});
