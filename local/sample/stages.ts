/**
 * The sample round by its stages: plays it from one to the next and says when it stands in the middle of each. It types and clicks through the player only.
 */
import { STAGES as ROUND_STAGES, type Stage } from '../../src/core/assessment/stage';
import { STAGE_TITLES } from '../../src/core/text/stages';
import type { RoundPlayer } from './play-round';
import type { SampleProvince, SampleUnit } from './son-la-2017';

export type StageKey = Stage;

/** Those that can be looked at in the page. */
export const STAGES = ROUND_STAGES.map((key) => ({ key, title: STAGE_TITLES[key] }));

/** Items of a unit that is in the middle of its work. */
const HALF = 25;

/** @param reached told in the middle of each stage, and at the end of the last */
export async function playStages(
  player: RoundPlayer,
  { units }: SampleProvince,
  reached: (stage: StageKey) => Promise<void>,
): Promise<void> {
  /** All units do the work of a stage; when it is looked at, some are done, some under way and some have not begun. */
  const stage = async (
    key: StageKey,
    work: (unit: SampleUnit, items?: number) => Promise<void>,
    progress: (index: number) => 'done' | 'half' | 'not',
  ): Promise<void> => {
    await player.advance();
    for (const [index, unit] of units.entries()) {
      if (progress(index) !== 'not') await work(unit, progress(index) === 'half' ? HALF : undefined);
    }
    // By the clock it would come to the office a little later.
    await player.exchange();
    await reached(key);
    for (const [index, unit] of units.entries()) if (progress(index) !== 'done') await work(unit);
  };
  await player.prepare();
  await reached('preparation');
  await stage(
    'selfScoring',
    (unit, items) => player.selfScore(unit, items),
    (index) => (index % 3 !== 2 ? 'done' : index % 2 === 0 ? 'half' : 'not'),
  );
  await stage(
    'firstAppraisal',
    (unit, items) => player.appraise(unit, items),
    (index) => (index % 2 === 0 ? 'done' : 'half'),
  );
  await stage(
    'explanation',
    (unit) => player.explain(unit),
    (index) => (index % 2 === 0 ? 'done' : 'not'),
  );
  await stage(
    'secondAppraisal',
    (unit) => player.decide(unit),
    (index) => (index % 3 === 0 ? 'not' : 'done'),
  );
  await player.typeSurvey();
  await player.advance();
  await reached('summing');
  await player.rankAndPublish();
  await reached('publication');
}
