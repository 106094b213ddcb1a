/** Tabs that the office fills in or reads: Cấu hình, Đơn vị, Người thẩm định, the criteria sets, Nhật ký, Lưu trữ. */
import { METHODS } from '../../assessment/criteria-set';
import type { Unit } from '../../assessment/unit';
import { methodName } from '../../text/methods';
import * as words from '../../text/office-tabs';
import { RANKING_BASES, SETTINGS_HINT, SETTINGS_TITLE, TIE_RULES } from '../../text/settings';
import { STAGE_TITLES } from '../../text/stages';
import { UNIT_FILES_WAYS } from '../../text/unit-files';
import { absoluteA1, columnLetter, placeOf } from '../a1';
import {
  APPRAISERS_COLUMNS,
  ARCHIVE_COLUMNS,
  type Column,
  CRITERIA_COLUMNS,
  columnIndex,
  LOG_COLUMNS,
  PUBLICATIONS_COLUMNS,
  SETTINGS_COLUMNS,
  UNITS_COLUMNS,
} from '../contract';
import { criteriaTab, TAB } from '../place';
import { CRITERIA_HEADER } from '../reading/criteria';
import { REGISTRY_HEADER } from '../reading/units';
import type { CellFormat, DataValidationRule } from '../request';
import { SETTINGS, SETTINGS_HEADER, type Setting, type SettingKind } from '../settings-contract';
import * as styles from '../styles';
import { BLANK, fixed, INPUT, NO_LAYOUT, type Paint, rectangle, type Tab } from '../tab';
import { listLayout, makeListTab, officeRight } from './list-tab';

/** Rows offered; an office that needs more inserts some. */
const LIST_ROWS = { units: 80, appraisers: 40, criteria: 160, log: 500 } as const;

/** Rows of Đơn vị: those offered, or down to the last unit where the office has inserted more. */
export const registryRows = (units: readonly Pick<Unit, 'where'>[]): number =>
  units.reduce<number>(
    (rows, { where }) => Math.max(rows, (placeOf(where.cell)?.row ?? 0) - REGISTRY_HEADER),
    LIST_ROWS.units,
  );

const oneOf = (values: readonly string[], strict: boolean): DataValidationRule => ({
  condition: { type: 'ONE_OF_LIST', values: values.map((userEnteredValue) => ({ userEnteredValue })) },
  strict,
  showCustomUi: true,
});

const SETTING_FORMATS: Record<SettingKind, CellFormat> = {
  text: styles.PLAIN_TEXT,
  address: styles.PLAIN_TEXT,
  date: styles.DATE,
  decimals: styles.WHOLE,
  amount: styles.points(2),
  share: styles.PERCENT,
  count: styles.WHOLE,
  band: styles.points(2),
  stage: styles.PLAIN_TEXT,
  tieRule: styles.PLAIN_TEXT,
  unitFiles: styles.PLAIN_TEXT,
  rankingBasis: styles.PLAIN_TEXT,
};

const SETTING_RULES: Partial<Record<SettingKind, DataValidationRule>> = {
  stage: oneOf(Object.values(STAGE_TITLES), true),
  tieRule: oneOf(Object.values(TIE_RULES), true),
  unitFiles: oneOf(Object.values(UNIT_FILES_WAYS), true),
  rankingBasis: oneOf(Object.values(RANKING_BASES), true),
};

export function makeSettingsTab(title: string, index: number, officeAddresses: readonly string[]): Tab {
  const row = (setting: Setting) => SETTINGS_HEADER + 1 + SETTINGS.indexOf(setting);
  return {
    key: TAB.settings,
    title,
    titleFollowsRegistry: false,
    index,
    hidden: false,
    hiddenColumns: null,
    derived: false,
    coded: null,
    tail: 'theirs',
    spareRows: 0,
    rowKeys: ['title', 'hint', 'header', ...SETTINGS.map(({ key }) => key)],
    columnKeys: SETTINGS_COLUMNS.map(({ key }) => key),
    cells: [
      [fixed(SETTINGS_TITLE), BLANK, BLANK, BLANK],
      [fixed(SETTINGS_HINT), BLANK, BLANK, BLANK],
      SETTINGS_COLUMNS.map((column) => fixed(column.title)),
      ...SETTINGS.map(({ kind, label, explanation }) => [
        fixed(label),
        INPUT,
        kind === 'band' ? INPUT : BLANK,
        fixed(explanation),
      ]),
    ],
    layout: listLayout(SETTINGS_COLUMNS, SETTINGS_HEADER, SETTINGS.length, {
      paints: SETTINGS.map(
        (setting): Paint => ({ at: rectangle(row(setting), 1), format: SETTING_FORMATS[setting.kind] }),
      ),
      validations: SETTINGS.flatMap((setting) => {
        const rule = SETTING_RULES[setting.kind];
        return rule ? [{ at: rectangle(row(setting), 1), rule }] : [];
      }),
    }),
    rights: [officeRight(officeAddresses)],
  };
}

interface Made {
  title: string;
  index: number;
  officeAddresses: readonly string[];
}

const column = <K extends string>(columns: readonly Column<K>[], key: K, rows: number) =>
  rectangle(REGISTRY_HEADER + 1, columnIndex(columns, key), rows, 1);

/** @param setNames names of the criteria sets, for the drop-downs */
export const makeUnitsTab = (made: Made, setNames: readonly string[], rows: number = LIST_ROWS.units): Tab =>
  makeListTab({
    key: TAB.units,
    ...made,
    heading: [words.UNITS_TITLE, words.UNITS_HINT],
    columns: UNITS_COLUMNS,
    rows,
    layout: {
      frozenColumns: 1,
      validations: [
        { at: column(UNITS_COLUMNS, 'group', rows), rule: oneOf(setNames, false) },
        { at: column(UNITS_COLUMNS, 'criteriaSet', rows), rule: oneOf(setNames, true) },
      ],
    },
  });

export const makeAppraisersTab = (made: Made): Tab =>
  makeListTab({
    key: TAB.appraisers,
    ...made,
    heading: [words.APPRAISERS_TITLE, words.APPRAISERS_HINT],
    columns: APPRAISERS_COLUMNS,
    rows: LIST_ROWS.appraisers,
  });

/** @param appraisersTitle quoted title of the tab whose codes the last column takes */
export const makeCriteriaTab = (made: Made, setKey: string, appraisersTitle: string): Tab => {
  const codes = `${absoluteA1(REGISTRY_HEADER + 1, 0)}:${absoluteA1(REGISTRY_HEADER + LIST_ROWS.appraisers, 0)}`;
  const area = `REGEXMATCH($A${CRITERIA_HEADER + 2};"^[IVX]+$")`;
  const table = rectangle(CRITERIA_HEADER + 1, 0, LIST_ROWS.criteria, CRITERIA_COLUMNS.length);
  const criterion = `AND($A${CRITERIA_HEADER + 2}<>"";$${columnLetter(columnIndex(CRITERIA_COLUMNS, 'method'))}${CRITERIA_HEADER + 2}="")`;
  return makeListTab({
    key: criteriaTab(setKey),
    ...made,
    heading: ['', ''],
    head: [[fixed(words.CRITERIA_NAME_LABEL), INPUT], [fixed(words.CRITERIA_HINT)]],
    columns: CRITERIA_COLUMNS,
    rows: LIST_ROWS.criteria,
    layout: {
      frozenColumns: 2,
      paints: [{ at: rectangle(0, 1), format: { ...styles.TITLE, ...styles.PLAIN_TEXT } }],
      validations: [
        {
          at: column(CRITERIA_COLUMNS, 'method', LIST_ROWS.criteria),
          rule: oneOf(METHODS.map(methodName), true),
        },
        {
          at: column(CRITERIA_COLUMNS, 'appraiser', LIST_ROWS.criteria),
          rule: {
            condition: {
              type: 'ONE_OF_RANGE',
              values: [{ userEnteredValue: `=${appraisersTitle}!${codes}` }],
            },
            strict: false,
            showCustomUi: true,
          },
        },
      ],
      conditionalFormats: [
        { at: [table], formula: area, format: bold(styles.AREA) },
        { at: [table], formula: criterion, format: bold(styles.CRITERION) },
      ],
    },
  });
};

/** Conditional formats carry no typeface. */
const bold = ({ backgroundColorStyle }: CellFormat): CellFormat => ({
  backgroundColorStyle,
  textFormat: { bold: true },
});

/** A tab to which jobs append rows: a header and nothing else that is compared. */
function makeJournalTab(made: Made, key: string, columns: readonly Column[]): Tab {
  const sheet = rectangle(0, 0, LIST_ROWS.log, columns.length);
  return {
    key,
    title: made.title,
    titleFollowsRegistry: false,
    index: made.index,
    hidden: false,
    hiddenColumns: null,
    derived: false,
    coded: null,
    tail: 'theirs',
    spareRows: LIST_ROWS.log,
    rowKeys: ['header'],
    columnKeys: columns.map(({ key: column }) => column),
    cells: [columns.map(({ title }) => fixed(title))],
    layout: {
      ...NO_LAYOUT,
      columnWidths: columns.map(({ width }) => width),
      frozenRows: 1,
      paints: [
        { at: sheet, format: styles.PLAIN_TEXT },
        { at: rectangle(0, 0, 1, columns.length), format: styles.HEADER },
      ],
    },
    rights: [officeRight(made.officeAddresses)],
  };
}

/** Tabs to which jobs append rows, with their columns. */
export const JOURNALS = [
  [TAB.publications, PUBLICATIONS_COLUMNS],
  [TAB.log, LOG_COLUMNS],
  [TAB.archive, ARCHIVE_COLUMNS],
] as const;

export const makePublicationsTab = (made: Made): Tab =>
  makeJournalTab(made, TAB.publications, PUBLICATIONS_COLUMNS);
export const makeLogTab = (made: Made): Tab => makeJournalTab(made, TAB.log, LOG_COLUMNS);
export const makeArchiveTab = (made: Made): Tab => makeJournalTab(made, TAB.archive, ARCHIVE_COLUMNS);
