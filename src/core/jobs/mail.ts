/** Mails and shares as a job intends them. Making them sends nothing; each has a mark by which it is known to have gone out. */
import type { Where } from '../assessment/problem';

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

export const linkTo = (url: string, sheetId: number): string => `${url}#gid=${sheetId}`;
