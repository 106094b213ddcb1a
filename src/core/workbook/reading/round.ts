/**
 * The whole round as people typed it: settings, registry, criteria sets, survey. Scores of a unit are read on demand, since
 * only ranking and publishing need them.
 */
import { isScored } from '../../assessment/criteria-set';
import type { Problem } from '../../assessment/problem';
import type { Unit } from '../../assessment/unit';
import { oncePer } from '../../once-per';
import * as reading from '../../text/reading-problems';
import { tabDoubled, tabMissing, titleTaken } from '../../text/table-problems';
import { TAB_TITLES } from '../../text/titles';
import { sheetIdOf } from '../identity';
import { criteriaSetKeyOf, TAB, unitCodeOf, unitTab } from '../place';
import { type ActualTab, type Snapshot, tabByKey } from '../snapshot';
import { fillsInHere } from '../unit-files';
import { type CriteriaSheet, readCriteria } from './criteria';
import { type PreviousYear, readPreviousYear } from './previous-year';
import { readSettings, type Settings } from './settings';
import { readSurvey, type SurveyScores } from './survey';
import { type Appraiser, readAppraisers, readUnits } from './units';

export interface Round {
  settings: Settings;
  units: readonly Unit[];
  appraisers: readonly Appraiser[];
  criteria: readonly CriteriaSheet[];
  survey: SurveyScores;
  /** null in the first year that is kept in this way. */
  previous: PreviousYear | null;
  /** False where units fill in their tabs in files of their own. */
  fillsInHere: boolean;
}

const NO_SURVEY: SurveyScores = () => ({ score: null, problems: [] });

const REQUIRED = [TAB.settings, TAB.units, TAB.appraisers] as const;

function doubledTabs(snapshot: Snapshot): Problem[] {
  const seen = new Map<string, string>();
  // The one with the id that the key gives was there first, wherever the copy stands.
  const isOwn = ({ key, sheetId }: ActualTab): boolean => key !== null && sheetId === sheetIdOf(key);
  const tabs = [...snapshot.tabs.filter(isOwn), ...snapshot.tabs.filter((tab) => !isOwn(tab))];
  return tabs.flatMap((tab): Problem[] => {
    if (tab.key === null) return [];
    const other = seen.get(tab.key);
    if (other === undefined) {
      seen.set(tab.key, tab.title);
      return [];
    }
    return [
      { severity: 'blocks', where: { tab: tab.title, cell: 'A1' }, message: tabDoubled(tab.title, other) },
    ];
  });
}

/** Titles of unit tabs must be free: a tab of another kind or of nobody may hold one. */
function takenTitles(snapshot: Snapshot, units: readonly Unit[]): Problem[] {
  const holders = new Map([...snapshot.tabs].reverse().map((tab) => [tab.title.toLowerCase(), tab]));
  return units.flatMap((unit): Problem[] => {
    const holder = holders.get(unit.shortName.toLowerCase());
    const free = !holder || (holder.key !== null && unitCodeOf(holder.key) !== null);
    return free ? [] : [{ severity: 'blocks', where: unit.where, message: titleTaken(unit.shortName) }];
  });
}

/** null where the workbook is not set up far enough to be read; the problems say what is missing. */
export const readRound = oncePer(readingOf);

function readingOf(snapshot: Snapshot): { round: Round | null; problems: readonly Problem[] } {
  const doubled = doubledTabs(snapshot);
  const missing = REQUIRED.filter((key) => !tabByKey(snapshot, key)).map(
    (key): Problem => ({ severity: 'blocks', where: null, message: tabMissing(TAB_TITLES[key]) }),
  );
  if (missing.length > 0) return { round: null, problems: [...doubled, ...missing] };

  const { settings, problems: settingProblems } = readSettings(tabByKey(snapshot, TAB.settings)!);
  const criteria = snapshot.tabs.filter((tab) => criteriaSetKeyOf(tab.key ?? '') !== null).map(readCriteria);
  const sheets = criteria.map(({ sheet }) => sheet);
  const units = readUnits(tabByKey(snapshot, TAB.units)!, sheets);
  const appraisers = readAppraisers(tabByKey(snapshot, TAB.appraisers)!);
  const surveyTab = tabByKey(snapshot, TAB.survey);
  const survey = surveyTab ? readSurvey(surveyTab, settings) : { scores: NO_SURVEY, problems: [] };

  const known = new Set(appraisers.found.map(({ code }) => code));
  const strangers = sheets.flatMap(({ set }) =>
    set.rows
      .filter((row) => isScored(row) && row.appraiser !== '' && !known.has(row.appraiser))
      .map(
        (row): Problem => ({
          severity: 'warns',
          where: row.where,
          message: reading.noAppraiserAddress(row.appraiser),
        }),
      ),
  );

  return {
    round: {
      settings,
      units: units.found,
      appraisers: appraisers.found,
      criteria: sheets,
      survey: survey.scores,
      previous: readPreviousYear(snapshot),
      fillsInHere: fillsInHere(snapshot, { settings, units: units.found }),
    },
    problems: [
      ...doubled,
      ...settingProblems,
      ...criteria.flatMap(({ problems }) => problems),
      ...units.problems,
      ...appraisers.problems,
      ...survey.problems,
      ...strangers,
      ...takenTitles(snapshot, units.found),
    ],
  };
}

export const unitTabOf = (snapshot: Snapshot, unit: Pick<Unit, 'code'>) =>
  tabByKey(snapshot, unitTab(unit.code));
