/**
 * The sample round by its stages: plays it from one to the next and hands over the workbook as it stands at each.
 * It types and clicks through the player only.
 */
import type { RoundPlayer } from './play-round';
import type { SampleProvince } from './son-la-2017';

export const STAGES = [
  { key: 'self-scoring', title: 'Đang tự chấm' },
  { key: 'appraisal', title: 'Đang thẩm định' },
  { key: 'published', title: 'Đã công bố' },
] as const;

export type StageKey = (typeof STAGES)[number]['key'];

/** @param reached told at the end of each stage's play, before the next begins */
export async function playStages(
  player: RoundPlayer,
  { units }: SampleProvince,
  reached: (stage: StageKey) => Promise<void>,
): Promise<void> {
  await player.prepare();
  // Two of three units have handed in, some are under way, the others have not begun.
  const begun = (index: number): 'done' | 'half' | 'not' =>
    index % 3 !== 2 ? 'done' : index % 2 === 0 ? 'half' : 'not';
  for (const [index, unit] of units.entries()) {
    if (begun(index) === 'done') await player.selfScore(unit);
    else if (begun(index) === 'half') await player.selfScore(unit, HALF);
  }
  await reached('self-scoring');
  for (const [index, unit] of units.entries()) if (begun(index) !== 'done') await player.selfScore(unit);
  const appraised = (index: number): boolean => index % 2 === 0;
  for (const [index, unit] of units.entries()) {
    if (appraised(index)) await player.appraise(unit);
    else await player.appraise(unit, HALF);
  }
  await reached('appraisal');
  for (const [index, unit] of units.entries()) if (!appraised(index)) await player.appraise(unit);
  await player.typeSurvey();
  await player.rankAndPublish();
  await reached('published');
}

/** Items of a unit that is in the middle of its work. */
const HALF = 25;
