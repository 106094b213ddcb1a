/**
 * A scored workbook grown to any number of units, as core sees it: districts are added whose rows are taken from the districts that are there,
 * each row from another one, so that no two units are alike. Rows are shared, so that 10,000 tabs fit into memory.
 */
import { STAGE_TITLES } from '../../src/core/text/stages';
import { columnIndex, SURVEY_COLUMNS, UNITS_COLUMNS } from '../../src/core/workbook/contract';
import { sheetIdOf } from '../../src/core/workbook/identity';
import { TAB, unitTab } from '../../src/core/workbook/place';
import { surveyKey } from '../../src/core/workbook/reading/survey';
import { settingRow } from '../../src/core/workbook/settings-contract';
import type { ActualTab, Content, Snapshot } from '../../src/core/workbook/snapshot';
import { UNIT_HEADER } from '../../src/core/workbook/unit-rows';
import { seededRandom } from '../sample/random';
import type { SampleProvince } from '../sample/son-la-2017';

type Row = readonly Content[];

const changed = (row: Row, changes: Readonly<Record<number, Content>>): Row =>
  Object.assign([...row], changes);

/** The workbook with as many units, in the stage of the explanations, where no analysis is empty. */
export function grownRound(snapshot: Snapshot, { units }: SampleProvince, count: number): Snapshot {
  const random = seededRandom(count);
  const districts = units.filter(({ criteriaSet }) => criteriaSet === 'districts').map(({ code }) => code);
  const tabOf = new Map(snapshot.tabs.map((tab) => [tab.key, tab]));
  const donors = districts.map((code) => tabOf.get(unitTab(code))!);
  const added = Array.from({ length: count - units.length }, (_, index) => ({
    code: `X${index + 1}`,
    name: `Xã ${index + 1}`,
    like: districts[index % districts.length]!,
  }));
  const tabs = added.map(({ code, name, like }): ActualTab => {
    const own = tabOf.get(unitTab(like))!;
    const rows = own.rows.map((row, at) => (at <= UNIT_HEADER ? row : random.pick(donors).rows[at]!));
    return { ...own, key: unitTab(code), sheetId: sheetIdOf(unitTab(code)), title: name, rows };
  });
  const office = (tab: ActualTab): ActualTab => {
    if (tab.key === TAB.settings)
      return withRows(tab, (row, at) =>
        at === settingRow('stage') ? [changed(row, { 1: STAGE_TITLES.explanation })] : [row],
      );
    if (tab.key === TAB.units) {
      const column = (key: Parameters<typeof columnIndex<(typeof UNITS_COLUMNS)[number]['key']>>[1]) =>
        columnIndex(UNITS_COLUMNS, key);
      const rowOf = new Map(tab.rows.map((row) => [row[column('code')], row]));
      const more = added.map(({ code, name, like }) =>
        changed(rowOf.get(like)!, {
          [column('code')]: code,
          [column('name')]: name,
          [column('shortName')]: name,
          [column('addresses')]: `${code}@sonla.example`,
        }),
      );
      const filled = tab.rows.filter((row) => typeof row[column('code')] === 'string');
      return {
        ...tab,
        rows: [...filled, ...more],
        rowCount: Math.max(tab.rowCount, filled.length + more.length),
      };
    }
    if (tab.key === TAB.survey) {
      const keyColumn = columnIndex(SURVEY_COLUMNS, 'key');
      const more = added.flatMap(({ code, like }) =>
        tab.rows.flatMap((row) => {
          const [unit, item] = String(row[keyColumn]).split('/');
          return unit === like ? [changed(row, { [keyColumn]: surveyKey(code, item!) })] : [];
        }),
      );
      return { ...tab, rows: [...tab.rows, ...more] };
    }
    return tab;
  };
  return { ...snapshot, tabs: [...snapshot.tabs.map(office), ...tabs] };
}

const withRows = (tab: ActualTab, change: (row: Row, at: number) => Row[]): ActualTab => ({
  ...tab,
  rows: tab.rows.flatMap(change),
});
