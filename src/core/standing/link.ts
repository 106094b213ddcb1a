/** A place in the workbook that the sidebar can go to, with the words of its link. */
import type { Where } from '../assessment/problem';

export interface Link extends Where {
  label: string;
}
