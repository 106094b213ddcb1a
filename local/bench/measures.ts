/** What was measured, and how it is laid out: what does not depend on the machine comes first. It must not measure. */

const MACHINE_INDEPENDENT = ['calls', 'batches', 'kB', 'tabs', 'cells'];

export interface Measure {
  what: string;
  value: number;
  unit: string;
  /** Unit tabs of the workbook. */
  tabs: number;
}

export class Measures {
  readonly all: Measure[] = [];

  note(tabs: number, what: string, value: number, unit: string): void {
    this.all.push({ what, value: Math.round(value * 10) / 10, unit, tabs });
  }

  /** One table of what every machine gives alike, one of what this machine took; a column for each size of workbook. */
  tables(): string[][][] {
    const sizes = [...new Set(this.all.map(({ tabs }) => tabs))].sort((a, b) => a - b);
    const table = (title: string, rows: Measure[]): string[][] => {
      const valueAt = (row: Measure, tabs: number) =>
        rows.find((each) => each.what === row.what && each.unit === row.unit && each.tabs === tabs)?.value;
      const firsts = rows.filter(
        (row, index) => rows.findIndex((each) => each.what === row.what && each.unit === row.unit) === index,
      );
      return [
        [title, ...sizes.map((size) => `${size} unit tabs`), 'unit'],
        ...firsts.map((row) => [
          row.what,
          ...sizes.map((size) => String(valueAt(row, size) ?? '-')),
          row.unit,
        ]),
      ];
    };
    const isAlike = ({ unit }: Measure) => MACHINE_INDEPENDENT.includes(unit);
    return [
      table('the same on every machine', this.all.filter(isAlike)),
      table(
        'on this machine',
        this.all.filter((measure) => !isAlike(measure)),
      ),
    ];
  }
}

/** In milliseconds. */
export async function timed(run: () => unknown): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

export const medianOf = (values: readonly number[]): number =>
  values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Median of several runs in milliseconds, the first one not counted. */
export async function medianTime(run: () => unknown, times = 7): Promise<number> {
  run();
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) taken.push(await timed(run));
  return medianOf(taken);
}
