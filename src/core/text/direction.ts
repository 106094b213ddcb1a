/**
 * The words for a unit's change against the year before.
 * Words only; the direction is decided in assessment/year-on-year.ts.
 */
import type { UnitChange } from '../assessment/year-on-year';

const WORDS: Record<UnitChange['direction'], string> = {
  up: 'tăng',
  down: 'giảm',
  same: 'giữ nguyên',
  new: 'mới',
};

export const directionWord = (direction: UnitChange['direction']): string => WORDS[direction];
