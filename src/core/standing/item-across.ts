/** Soi ngang: one item over all units of a group, as an appraiser compares them. It shows and plans nothing. */
import type { CriterionRow } from '../assessment/criteria-set';
import { isTimed, type Stage } from '../assessment/stage';
import type { Unit } from '../assessment/unit';
import { contentText } from '../text/content';
import type { UnitColumnKey } from '../workbook/contract';
import { type Round, unitTabOf } from '../workbook/reading/round';
import { type UnitItem, unitItems } from '../workbook/reading/unit-items';
import type { Content, Snapshot } from '../workbook/snapshot';
import type { Link } from './link';

export interface AppraisalColumns {
  score: 'firstScore' | 'secondScore';
  reason: 'firstReason' | 'secondReason';
  note: 'firstNote' | 'secondNote';
}

const FIRST: AppraisalColumns = { score: 'firstScore', reason: 'firstReason', note: 'firstNote' };
const SECOND: AppraisalColumns = { score: 'secondScore', reason: 'secondReason', note: 'secondNote' };

/** Where appraisers write in a stage, null where they do not. */
export const appraisalColumns = (stage: Stage): AppraisalColumns | null =>
  stage === 'firstAppraisal' ? FIRST : stage === 'secondAppraisal' ? SECOND : null;

export interface UnitAcross {
  unit: string;
  name: string;
  group: string;
  figure: string;
  selfScore: string;
  evidence: string;
  explanation: string;
  furtherExplanation: string;
  /** Of the first appraisal, where the second is under way. */
  firstScore: string;
  /** As they stand in the cells now; what is written expects them unchanged. */
  score: string;
  reason: string;
  note: string;
  link: Link;
}

export interface ItemAcross {
  set: string;
  code: string;
  name: string;
  maxScore: string;
  /** Points to choose from, highest first; empty where any value up to the maximum may be given. */
  steps: string[];
  /** Whether scores are written in this stage. */
  open: boolean;
  units: UnitAcross[];
}

/** An item of one unit, found by codes. */
export interface FoundItem {
  unit: Unit;
  found: UnitItem;
}

/** The item in the tabs of all units of its set to which it applies. */
export function itemInUnits(snapshot: Snapshot, round: Round, setKey: string, code: string): FoundItem[] {
  const criteria = round.criteria.find(({ set }) => set.key === setKey);
  if (!criteria) return [];
  return round.units
    .filter(({ criteriaSet }) => criteriaSet === setKey)
    .flatMap((unit): FoundItem[] => {
      const tab = unitTabOf(snapshot, unit);
      const found = tab && unitItems(tab, criteria.set).find(({ item }) => item.code === code);
      return found?.applicable ? [{ unit, found }] : [];
    });
}

const shown = (content: Content): string => contentText(content);

export function itemAcross(
  snapshot: Snapshot,
  round: Round,
  setKey: string,
  code: string,
): ItemAcross | null {
  const units = itemInUnits(snapshot, round, setKey, code);
  const item: CriterionRow | undefined = units[0]?.found.item;
  if (!item) return null;
  const columns = appraisalColumns(round.settings.stage) ?? FIRST;
  return {
    set: setKey,
    code,
    name: item.name,
    maxScore: shown(Number(item.maxScore)),
    steps: item.steps.map((step) => shown(Number(step))),
    open: appraisalColumns(round.settings.stage) !== null,
    units: units.map(({ unit, found }) => {
      const text = (key: UnitColumnKey): string => shown(found.content(key));
      return {
        unit: unit.code,
        name: unit.shortName,
        group: unit.group,
        figure: text('figure'),
        selfScore: text('selfScore'),
        evidence: text('evidence'),
        explanation: text('explanation'),
        furtherExplanation: text('furtherExplanation'),
        firstScore: columns === SECOND ? text('firstScore') : '',
        score: text(columns.score),
        reason: text(columns.reason),
        note: text(columns.note),
        link: { ...found.cell(columns.score), label: unit.shortName },
      };
    }),
  };
}

/** Items that a person may look at across units, by set: an appraiser's own, the office's all. */
export function itemsToCompare(
  round: Round,
  appraiser: string | null,
): { set: string; setName: string; code: string; name: string }[] {
  if (!isTimed(round.settings.stage)) return [];
  return round.criteria.flatMap(({ set }) =>
    set.rows
      .filter(
        ({ method, appraiser: own }) =>
          method !== null && method !== 'survey' && (appraiser === null || own === appraiser),
      )
      .map(({ code, name }) => ({ set: set.key, setName: set.name, code, name })),
  );
}
