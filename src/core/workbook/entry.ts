/**
 * The one legal way to write an input cell. Only named jobs make entries, after confirmation; they are applied only where
 * the value just read is the one expected. A difference never makes one.
 */
import type { FixedValue } from './tab';
import type { Content } from './snapshot';
import type { RowKey, TabKey } from './place';

export interface Entry {
  tab: TabKey;
  row: RowKey;
  column: string;
  /** What the cell must hold for the entry to be applied; null is blank. */
  expected: Content;
  value: FixedValue;
  /** Why, in Vietnamese, for Nhật ký. */
  reason: string;
}
