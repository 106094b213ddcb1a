/**
 * Survey results from a pasted table into the input cells of Khảo sát. It writes only cells whose line matched a unit and an item, and
 * replaces what stands in one only as part of the plan that is agreed to.
 */
import type { Problem } from '../assessment/problem';
import { type ItemAnswers, readSurveyTable, type SurveyTable } from '../import/survey-table';
import { contentText } from '../text/content';
import { JOB_TITLES, onlyOffice } from '../text/jobs';
import { formatDecimal } from '../text/number';
import * as text from '../text/survey-import';
import { atLine, columnsUnused } from '../text/table-import';
import { tabMissing } from '../text/table-problems';
import { SURVEY_COLUMN_TITLES, TAB_TITLES } from '../text/titles';
import { SURVEY_COLUMNS } from '../workbook/contract';
import { type Entry, entryChanges } from '../workbook/entry';
import { TAB } from '../workbook/place';
import { callerIsOffice } from '../workbook/reading/caller';
import { readRound } from '../workbook/reading/round';
import { SURVEY_COUNTS, surveyKey, surveyTable } from '../workbook/reading/survey';
import { isBlank, type Snapshot, tabByKey } from '../workbook/snapshot';
import type { FixedValue } from '../workbook/tab';
import { blocks, type Job, makePlan } from './plan';

type InputColumn = (typeof SURVEY_COUNTS)[number] | 'points';

interface Import {
  found: readonly ItemAnswers[];
  leftOut: SurveyTable['leftOut'];
  entries: Entry[];
  /** A sentence for each cell that holds something else. */
  replaced: string[];
  rowKeys: string[];
  /** Problems of the workbook or of the whole table, and remarks; not the lines left out. */
  problems: Problem[];
}

const stopped = (problems: readonly Problem[]): Import => ({
  found: [],
  leftOut: [],
  entries: [],
  replaced: [],
  rowKeys: [],
  problems: [...problems],
});
const standsAgainst = (message: string): Problem => ({ severity: 'blocks', where: null, message });

const valuesOf = (answers: ItemAnswers['answers']): [InputColumn, number][] =>
  'points' in answers
    ? [['points', answers.points]]
    : SURVEY_COUNTS.map((key, at) => [key, answers.counts[at]!]);

function importOf(snapshot: Snapshot, pasted: string): Import {
  const { round, problems } = readRound(snapshot);
  if (round === null || blocks(problems)) return stopped(problems);
  const tab = tabByKey(snapshot, TAB.survey);
  if (!tab) return stopped([standsAgainst(tabMissing(TAB_TITLES.survey))]);
  const table = readSurveyTable(pasted, round);
  if (table.refused !== null) return stopped([standsAgainst(table.refused)]);

  const { rows } = surveyTable(tab);
  const made: Import = { ...stopped([]), found: [] };
  for (const [key, { row }] of rows) made.rowKeys[row] = key;
  const leftOut = [...table.leftOut];
  const found = table.found.filter(({ unit, item, answers, lines }) => {
    const key = surveyKey(unit.code, item.code);
    const row = rows.get(key);
    if (!row) {
      const message = text.rowMissing(unit.shortName, item.code);
      leftOut.push(...lines.map((line) => ({ line, message })));
      return false;
    }
    for (const [column, value] of valuesOf(answers)) {
      const now = row.cell(column);
      if (now === value) continue;
      if (!isBlank(now)) {
        const words = [SURVEY_COLUMN_TITLES[column], contentText(now), contentText(value)] as const;
        made.replaced.push(text.replaces(unit.shortName, item.code, ...words));
      }
      const entry = { tab: TAB.survey, row: key, column, expected: now, value: value as FixedValue };
      made.entries.push({ ...entry, reason: JOB_TITLES.importSurvey });
    }
    if ('counts' in answers && !isBlank(row.cell('points'))) {
      const message = text.pointsStand(unit.shortName, item.code);
      made.problems.push({ severity: 'warns', where: row.where('points'), message });
    }
    return true;
  });
  if (table.unused.length > 0)
    made.problems.push({ severity: 'warns', where: null, message: columnsUnused(table.unused) });
  return { ...made, found, leftOut: leftOut.sort((a, b) => a.line - b.line) };
}

const lineOf = ({ line, message }: Import['leftOut'][number]): string => atLine(line, message);

export const importSurvey: Job = (snapshot, context, pasted) => {
  const { found, leftOut, entries, replaced, rowKeys, problems } = importOf(snapshot, pasted);
  const tab = {
    key: TAB.survey,
    title: TAB_TITLES.survey,
    rowKeys: Array.from(rowKeys, (key) => key ?? ''),
    columnKeys: SURVEY_COLUMNS.map(({ key }) => key),
  };
  const { changes, problems: meantime } = entryChanges(entries, [tab], snapshot);
  return makePlan('importSurvey', snapshot, context, {
    changes,
    problems: [
      ...problems,
      ...meantime,
      ...leftOut.map((line): Problem => ({ severity: 'warns', where: null, message: lineOf(line) })),
      ...(found.length === 0 && !blocks(problems) ? [standsAgainst(text.noneMatched())] : []),
    ],
    questions: [...replaced, ...(leftOut.length > 0 ? [text.leftOutQuestion(leftOut.length)] : [])],
    summary: text.imported(found.length, entries.length - replaced.length, replaced.length, leftOut.length),
  });
};

/** What the sidebar shows before the job is asked for: what each line was taken for, and what it was not. */
export interface SurveyImportLists {
  matched: string[];
  unmatched: string[];
  problems: Problem[];
}

export function surveyImportLists(snapshot: Snapshot, pasted: string): SurveyImportLists {
  if (!callerIsOffice(snapshot)) {
    return { matched: [], unmatched: [], problems: [standsAgainst(onlyOffice())] };
  }
  const { found, leftOut, problems } = importOf(snapshot, pasted);
  const matched = found.map(({ unit, item, answers, lines }) =>
    'points' in answers
      ? text.matchedPoints(unit.shortName, item.code, formatDecimal(answers.points), lines)
      : text.matchedCounts(unit.shortName, item.code, answers.counts, lines),
  );
  return { matched, unmatched: leftOut.map(lineOf), problems };
}
