/**
 * People of the sample in any way: each types where that column is at home, and the office exchanges with the files of units where an office would: before a
 * job or a look that reads what units typed, before a unit types after something changed here. It asserts one thing, at each look: that the unit's
 * file shows what the office's workbook shows.
 */
import type { Execution } from '../../local/host/host';
import { RoundPlayer } from '../../local/sample/play-round';
import type { SampleUnit } from '../../local/sample/son-la-2017';
import { ANALYSES, JOB_TITLES } from '../../src/core/text/jobs';
import { placeOf } from '../../src/core/workbook/a1';
import { UNIT_COLUMNS } from '../../src/core/workbook/contract';
import { SUBMISSION_ROW, submissionColumn } from '../../src/core/workbook/reading/submission';

const TICKS = [submissionColumn('approved'), submissionColumn('submitted')];

/** Whether the cell of a unit tab is at home in the unit's file, where it has one. */
function isUnits(cell: string): boolean {
  const { row, column } = placeOf(cell)!;
  return row === SUBMISSION_ROW ? TICKS.includes(column) : UNIT_COLUMNS[column]?.who === 'unit';
}

/** Jobs of the office's workbook alone: what they write, no file of a unit shows, and most of them come after one another. */
const HERE_ALONE: ReadonlySet<string> = new Set(
  (
    [
      ...([
        'checkRound',
        'invite',
        'remind',
        'rank',
        'publishDraft',
        'publishOfficially',
        'publishCopy',
      ] as const),
      ...(['mailReportCards', 'analyseCriteria'] as const),
      ...ANALYSES,
    ] as const
  ).map((job) => JOB_TITLES[job]),
);

/** By the clock twelve files every ten minutes; a deadline closes the office's workbook within 15. */
const FILES_A_TURN = 12;
const TURN = 10;

export class PlayerOfAWay extends RoundPlayer {
  /** Something was typed or done since the last exchange. */
  private isBehind = false;

  /** Files in which units fill in. */
  get files(): readonly string[] {
    return [...new Set(this.fileOf.values())].filter(Boolean);
  }

  override async click(title: string) {
    if (title !== JOB_TITLES.exchange) await this.caughtUp();
    const execution = await super.click(title);
    this.clicked(title, execution);
    return execution;
  }

  override async exchange(): Promise<void> {
    await this.host.settled();
    await super.exchange();
    this.isBehind = false;
  }

  protected override async type(account: string, unit: SampleUnit, cell: string, texts: string[]) {
    this.changed();
    await super.type(account, unit, cell, texts);
  }

  /** After the round was taken up from where it was saved. */
  async resume(): Promise<void> {
    if (this.way !== 'none') await this.findFiles();
  }

  /** Told of what somebody pressed. */
  clicked(title: string, { batches }: Execution): void {
    this.changed(batches > 0 && title !== JOB_TITLES.exchange && !HERE_ALONE.has(title));
  }

  /** Told of what was typed or done beside the player. */
  changed(isChange = true): void {
    this.isBehind ||= isChange;
  }

  /** All that somebody typed has come to where it is read; the files are made by the first exchange, which `prepare` does. */
  async caughtUp(): Promise<void> {
    await this.host.settled();
    if (this.isBehind && this.files.length > 0) await this.exchange();
  }

  /** The clock has come round to everything: open tabs, ticks, files. */
  async clockHasComeRound(): Promise<void> {
    await this.caughtUp();
    await this.host.advance(15 + TURN * Math.ceil(this.files.length / FILES_A_TURN));
  }

  /** A person types into a tab: a unit where it fills in, all others where the column is at home. */
  async typeAs(account: string, title: string, cell: string, text: string | string[][]): Promise<void> {
    const isOfUnit = this.province.units.some(({ address }) => address === account);
    if (isOfUnit) await this.caughtUp();
    await this.host.type(account, this.homeOf(account, title, cell), title, cell, text);
    this.changed();
  }

  /** The workbook in which the account types into the cell. */
  homeOf(account: string, title: string, cell: string): string {
    const own = this.province.units.find(({ address }) => address === account);
    if (own) return this.workbookFor(account, own);
    const unit = this.province.units.find(({ shortName }) => shortName === title);
    return unit && account === this.office && isUnits(cell)
      ? this.workbookFor(unit.address, unit)
      : this.workbook;
  }

  /** What the office sees in these cells of a tab; a unit's file shows the same. @throws Error where it does not */
  async shown(title: string, cells: string): Promise<string[][]> {
    await this.caughtUp();
    const here = await this.host.display(this.office, this.workbook, title, cells);
    const unit = this.province.units.find(({ shortName }) => shortName === title);
    const file = unit && this.workbookFor(unit.address, unit);
    if (unit && file !== this.workbook) {
      const there = await this.host.display(unit.address, file!, title, cells);
      if (JSON.stringify(there) !== JSON.stringify(here))
        throw new Error(
          `${title}!${cells}: ${JSON.stringify(here)} here, ${JSON.stringify(there)} in the file`,
        );
    }
    return here;
  }
}
