/** Mails and shares as a job intends them. Making them sends nothing; each has a mark by which it is known to have gone out. */
import type { Where } from '../assessment/problem';
import type { Unit } from '../assessment/unit';
import { sheetIdOf } from '../workbook/identity';
import { TAB, unitTab } from '../workbook/place';
import { type Round, unitTabOf } from '../workbook/reading/round';
import { type Snapshot, tabByKey } from '../workbook/snapshot';
import { unitFiles } from '../workbook/unit-files';

export interface Mail {
  to: string;
  subject: string;
  body: string;
  /** Kept when it was sent, so that the same mail never goes out twice. */
  mark: string;
  where: Where | null;
}

/** Giving an address the right to open the workbook. */
export interface Share {
  address: string;
  where: Where | null;
  /** Id of the workbook that is to be opened to the address, where it is not the one in which the job runs. */
  workbook?: string;
}

/** What sending needs to know. */
export interface PostOffice {
  /** The workbook's address, without a tab. */
  url: string;
  /** Marks of what has gone out. */
  sent: readonly string[];
  /** Mails that Google still lets the account send today. */
  left: number;
}

/** Where a unit fills in its tab; '' while its file is not made. */
export function linkOfUnit(snapshot: Snapshot, round: Round, unit: Unit, url: string): string {
  const file = unitFiles(snapshot, round).find(({ inUse, units }) => inUse && units.includes(unit));
  if (file) return file.state.url && linkTo(file.state.url, sheetIdOf(unitTab(unit.code)));
  const tab = unitTabOf(snapshot, unit) ?? tabByKey(snapshot, TAB.start);
  return linkTo(url, tab?.sheetId ?? 0);
}

export const linkTo = (url: string, sheetId: number): string => `${url}#gid=${sheetId}`;
