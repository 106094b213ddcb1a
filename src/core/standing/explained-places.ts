/** Where each step of an explanation stands: cells found by codes and titles in the tabs as they are, never by where they were made. */
import type { CriterionRow } from '../assessment/criteria-set';
import type { Unit } from '../assessment/unit';
import { placeName } from '../text/explanation';
import { PREVIOUS_ROWS } from '../text/new-year';
import { SCORE_TABLE_TITLES } from '../text/titles';
import { a1, placeOf } from '../workbook/a1';
import {
  CRITERIA_COLUMNS,
  columnIndex,
  PREVIOUS_YEAR_COLUMNS,
  type SURVEY_COLUMNS,
  UNIT_COLUMNS,
  UNITS_COLUMNS,
  type UnitColumnKey,
} from '../workbook/contract';
import { TAB, unitTab } from '../workbook/place';
import { PREVIOUS_YEAR_HEADER, previousSetName } from '../workbook/reading/previous-year';
import { columnOf, unitPlace } from '../workbook/reading/result-tables';
import type { Round } from '../workbook/reading/round';
import { surveyKey, surveyTable } from '../workbook/reading/survey';
import { rowsByCode } from '../workbook/reading/unit-items';
import { type Content, contentAt, type Snapshot, tabByKey } from '../workbook/snapshot';
import { plainTitle, readTable, type TableRow } from '../workbook/table';
import type { Link } from './link';

type SurveyKey = (typeof SURVEY_COLUMNS)[number]['key'];

export interface Places {
  /** A unit's row in a tab of results, by the title of the column. */
  result: (tab: 'ranking' | 'publication', unit: string, title: string) => Link | null;
  scoreTable: (unit: string, title: string) => Link | null;
  /** A row of a unit's tab, by its code. */
  unit: (unit: string, code: string, key: UnitColumnKey) => Link | null;
  criteria: (set: string, code: string, key: (typeof CRITERIA_COLUMNS)[number]['key']) => Link | null;
  survey: (unit: string, code: string) => { link: (key: SurveyKey) => Link; row: TableRow<SurveyKey> } | null;
  registry: (unit: Unit, key: (typeof UNITS_COLUMNS)[number]['key']) => Link | null;
  /** An item's maximum in Năm trước. */
  previousItem: (set: string, item: CriterionRow) => Link | null;
}

export const linkTo = (tab: string, cell: string): Link => ({ tab, cell, label: placeName(tab, cell) });

/** A function that looks once for each tab. */
function remembered<T>(look: (key: string) => T): (key: string) => T {
  const found = new Map<string, T>();
  return (key) => {
    if (!found.has(key)) found.set(key, look(key));
    return found.get(key)!;
  };
}

export function placesOf(snapshot: Snapshot, round: Round): Places {
  const unitRows = remembered((unit) => {
    const tab = tabByKey(snapshot, unitTab(unit));
    return tab && { title: tab.title, rows: rowsByCode(tab) };
  });
  const surveyTab = tabByKey(snapshot, TAB.survey);
  const surveyRows = surveyTab && surveyTable(surveyTab).rows;
  const previousTab = tabByKey(snapshot, TAB.previousYear);
  const previousRows = previousTab
    ? readTable(previousTab, PREVIOUS_YEAR_COLUMNS, PREVIOUS_YEAR_HEADER).rows
    : [];
  return {
    result: (key, unit, title) => {
      const tab = tabByKey(snapshot, TAB[key]);
      const place = unitPlace(tab, unit);
      const column = place ? columnOf(place.table, title) : -1;
      return tab && place && column >= 0 ? linkTo(tab.title, a1(place.row, column)) : null;
    },
    scoreTable: (unit, title) => {
      const tab = tabByKey(snapshot, TAB.scoreTable);
      const isHead = ([first]: readonly Content[]): boolean =>
        plainTitle(first ?? null) === plainTitle(SCORE_TABLE_TITLES.code);
      const column =
        tab?.rows.find(isHead)?.findIndex((found) => plainTitle(found) === plainTitle(title)) ?? -1;
      const row = tab?.rows.findIndex((cells) => cells[0] === unit) ?? -1;
      return tab && row >= 0 && column >= 0 ? linkTo(tab.title, a1(row, column)) : null;
    },
    unit: (unit, code, key) => {
      const found = unitRows(unit);
      const row = found?.rows.get(code);
      return found && row !== undefined ? linkTo(found.title, a1(row, columnIndex(UNIT_COLUMNS, key))) : null;
    },
    criteria: (set, code, key) => {
      const sheet = round.criteria.find(({ set: own }) => own.key === set);
      const row = sheet?.rowOf.get(code);
      return sheet && row !== undefined
        ? linkTo(sheet.title, a1(row, columnIndex(CRITERIA_COLUMNS, key)))
        : null;
    },
    survey: (unit, code) => {
      const row = surveyRows?.get(surveyKey(unit, code));
      if (!row) return null;
      return {
        row,
        link: (key) => {
          const { tab, cell } = row.where(key);
          return linkTo(tab, cell);
        },
      };
    },
    registry: ({ where: { tab, cell } }, key) => {
      const place = placeOf(cell);
      return place && linkTo(tab, a1(place.row, columnIndex(UNITS_COLUMNS, key)));
    },
    previousItem: (set, { code }) => {
      const row = previousRows.find(
        ({ cell }) =>
          plainTitle(cell('kind')) === plainTitle(PREVIOUS_ROWS.item) &&
          plainTitle(cell('of')) === plainTitle(previousSetName(set)) &&
          cell('code') === code,
      );
      return row && previousTab && contentAt(previousTab, row.row, 0) !== null
        ? linkTo(previousTab.title, row.where('maxScore').cell)
        : null;
    },
  };
}
