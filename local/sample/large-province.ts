/**
 * A made-up province of as many units as wanted: Sơn La's and communes whose names nobody bears, for measuring how work
 * grows. Scores of the communes are made up as those of the sample are, towards no published figure.
 */
import { seededRandom } from './random';
import { type SampleProvince, type SampleUnit, sonLa2017, type UnitScores, unitScores } from './son-la-2017';

const FIRST = ['An', 'Bình', 'Đồng', 'Hòa', 'Long', 'Nam', 'Phú', 'Tân', 'Thanh', 'Vĩnh'] as const;
const SECOND = ['Cường', 'Hưng', 'Khê', 'Lạc', 'Mỹ', 'Phong', 'Sơn', 'Thịnh', 'Thủy', 'Xuân'] as const;
const THIRD = ['Thượng', 'Trung', 'Hạ'] as const;

/** The same seed gives the same communes. @throws RangeError for more units than there are names */
export function largeProvince(unitCount: number, seed = 2017): SampleProvince {
  const province = sonLa2017(seed);
  const random = seededRandom(seed);
  const names = FIRST.flatMap((one) =>
    SECOND.flatMap((two) => THIRD.map((three) => `${one} ${two} ${three}`)),
  );
  const wanted = unitCount - province.units.length;
  if (wanted > names.length) throw new RangeError(`${unitCount} units, but only ${names.length} communes`);
  const communes = random
    .shuffled(names)
    .slice(0, Math.max(0, wanted))
    .map(
      (name, index): SampleUnit => ({
        code: `X${String(index + 1).padStart(3, '0')}`,
        name: `UBND xã ${name}`,
        shortName: name,
        group: 'Huyện, thành phố',
        criteriaSet: 'districts',
        address: `x${index + 1}@sonla.example`,
        previousIndex: null,
        previousRank: null,
      }),
    );
  const scores = communes.map((unit): [string, UnitScores] => {
    const targetTotal = Math.round(100 * (84 + 10 * random.next())) / 100;
    return [unit.code, unitScores({ ...unit, targetTotal, signature: 'UBND' }, random)];
  });
  return {
    ...province,
    units: [...province.units.slice(0, unitCount), ...communes],
    scores: { ...province.scores, ...Object.fromEntries(scores) },
  };
}
