/**
 * The files of units of a round that runs in this process: what core intends for each is sent as src/shell/unit-files.ts sends it, and units type where they
 * fill in. It asserts one thing: that the office's workbook is then what core took it for.
 */
import { expect } from '@jest/globals';
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import { exchanged, made, newUnitFile } from '../../src/core/jobs/exchange';
import { isHalfDone, nextFile } from '../../src/core/jobs/files-due';
import { UNIT_FILES_WAYS, type UnitFilesWay } from '../../src/core/text/unit-files';
import { batches } from '../../src/core/workbook/batches';
import type { Change } from '../../src/core/workbook/change';
import { UNIT_COLUMNS } from '../../src/core/workbook/contract';
import { TAB, unitCodeOf } from '../../src/core/workbook/place';
import { readRound } from '../../src/core/workbook/reading/round';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { type Content, isBlank, type Snapshot, tabByKey } from '../../src/core/workbook/snapshot';
import { unitFiles, workbookIdOf } from '../../src/core/workbook/unit-files';
import type { InProcessRound } from './in-process';
import { locate, type OpenCell, type Place } from './typed-values';

const TICKS: readonly string[] = ['notApplicableAsked', 'selfScore'];

/** Whether a unit fills it in. */
export const isUnits = ({ tab, row, column }: Place): boolean =>
  unitCodeOf(tab) !== null &&
  (row === 'submission'
    ? TICKS.includes(column)
    : UNIT_COLUMNS.find(({ key }) => key === column)!.who === 'unit');

/** Contents of the tabs by key, without what is blank at their ends. */
const contentsOf = ({ tabs }: Snapshot): object =>
  Object.fromEntries(
    tabs.map(({ key, title, rows }) => [
      key ?? title,
      rows.flatMap((row, at) => row.flatMap((cell, column) => (isBlank(cell) ? [] : [[at, column, cell]]))),
    ]),
  );

export class InProcessFiles {
  constructor(
    private readonly round: InProcessRound,
    private readonly way: UnitFilesWay,
  ) {}

  /** Chosen in Cấu hình, made and filled. @returns the workbooks as they then stand */
  async begin(): Promise<WorkbookFile[]> {
    if (this.way === 'none') return [this.round.dump()];
    await this.round.type(TAB.settings, settingRow('unitFiles'), 1, [[UNIT_FILES_WAYS[this.way]]]);
    await this.round.run('generate');
    await this.exchange();
    const snapshot = await this.round.snapshot();
    const files = unitFiles(snapshot, readRound(snapshot).round!);
    return [undefined, ...files.map(({ state }) => workbookIdOf(state.url))].map((id) => this.round.dump(id));
  }

  /** @returns how many changes went to files, and how many to the office's workbook beside the time */
  async exchange(): Promise<{ here: number; there: number }> {
    const sent = { here: 0, there: 0 };
    const done = new Set<string>();
    if (this.way === 'none') return sent;
    for (;;) {
      const snapshot = await this.round.snapshot();
      const file = nextFile(snapshot, done);
      if (file === null) return sent;
      const id = workbookIdOf(file.state.url);
      if (id === '') {
        const { url } = await this.round.create(newUnitFile(file.title));
        await this.send(made(snapshot, file, url).changes);
        continue;
      }
      const found = await this.round.snapshot(id);
      const { here, there, note, ...after } = exchanged(file, snapshot, found, this.round.context());
      expect(after.problems).toEqual([]);
      await this.send(here);
      await this.send(there, id);
      await this.send(note);
      expect(contentsOf(await this.round.snapshot())).toEqual(contentsOf(after.snapshot));
      sent.here += here.length;
      sent.there += there.length;
      if (!isHalfDone(after.snapshot, file)) done.add(file.key);
    }
  }

  /** A person types, where the row of that code stands just then; false where there is none, or the file is closed. */
  async type({ at, ...place }: OpenCell, value: Content): Promise<boolean> {
    if (this.way === 'none' || !isUnits(place)) {
      await this.round.type(place.tab, at.row, at.column, [[value]]);
      return true;
    }
    const id = await this.homeOf(place);
    const tab = id && tabByKey(await this.round.snapshot(id), place.tab);
    const cell = tab && locate(tab, place);
    if (!cell) return false;
    await this.round.type(place.tab, cell.row, cell.column, [[value]], id);
    return true;
  }

  private async send(changes: readonly Change[], workbook?: string): Promise<void> {
    for (const { requests } of batches(changes)) await this.round.send(requests, workbook);
  }

  /** The file in which the unit of the tab fills in; '' where it is closed or not made. */
  private async homeOf({ tab }: Place): Promise<string> {
    return (await this.homes()).get(unitCodeOf(tab)!) ?? '';
  }

  /** Open files by the codes of the units that fill in there. */
  async homes(): Promise<Map<string, string>> {
    const snapshot = await this.round.snapshot();
    const open = unitFiles(snapshot, readRound(snapshot).round!).filter(({ state }) => state.problem === '');
    return new Map(
      open.flatMap(({ units, state }) => units.map(({ code }) => [code, workbookIdOf(state.url)] as const)),
    );
  }
}
