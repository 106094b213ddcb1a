/**
 * What was measured, as tables: a row for each thing, a column for each size of workbook or each way of doing it, and how what was measured
 * grows with the size. It must not measure.
 */

export interface Measure {
  /** Title of the table, with the unit of its figures. */
  table: string;
  what: string;
  /** Units in the workbook, or the name of a column. */
  at: number | string;
  value: number;
}

/** Below this a figure says more of the clock than of the work. */
const LEAST_TO_COMPARE = 1;

export class Measures {
  readonly all: Measure[] = [];

  note(table: string, what: string, at: number | string, value: number): void {
    this.all.push({ table, what, at, value: Math.round(value * 100) / 100 });
  }

  value(table: string, what: string, at: number | string): number | undefined {
    return this.all.find((each) => each.table === table && each.what === what && each.at === at)?.value;
  }

  tables(): string[][][] {
    return [...new Set(this.all.map(({ table }) => table))].map((title) => {
      const own = this.all.filter(({ table }) => table === title);
      const columns = [...new Set(own.map(({ at }) => at))];
      const sizes = columns.filter((at): at is number => typeof at === 'number').sort((a, b) => a - b);
      const grows = sizes.length > 1;
      const shown = [...sizes, ...columns.filter((at) => typeof at === 'string')];
      return [
        [
          title,
          ...shown.map((at) => (typeof at === 'number' ? `${at} units` : at)),
          ...(grows ? ['growth'] : []),
        ],
        ...[...new Set(own.map(({ what }) => what))].map((what) => [
          what,
          ...shown.map((at) => shownNumber(this.value(title, what, at))),
          ...(grows ? [this.growth(title, what, sizes)] : []),
        ]),
      ];
    });
  }

  /** "n^1.0" for what grows as fast as the units do, between the smallest size and the largest that say anything. */
  private growth(table: string, what: string, sizes: readonly number[]): string {
    const found = sizes.flatMap((size) => {
      const value = this.value(table, what, size);
      return value !== undefined && value >= LEAST_TO_COMPARE ? [{ size, value }] : [];
    });
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last || first === last) return '-';
    return `n^${(Math.log(last.value / first.value) / Math.log(last.size / first.size)).toFixed(1)}`;
  }
}

const shownNumber = (value: number | undefined): string =>
  value === undefined ? '-' : String(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10);

/** In milliseconds. */
export async function timed(run: () => unknown): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

export const medianOf = (values: readonly number[]): number =>
  values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Median of several runs in milliseconds; what takes seconds is run once, anything else a first time that is not counted. */
export async function medianTime(run: () => unknown, times = 5): Promise<number> {
  const first = await timed(run);
  if (first > 2000) return first;
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) taken.push(await timed(run));
  return medianOf(taken);
}
