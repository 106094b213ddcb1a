/**
 * A rule of the custom functions as a row of a test: its name, the call, the result or the message.
 * It knows no rule itself.
 */
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';

export type Row = [rule: string, given: () => unknown, expected: unknown];

export const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

/** Expects an Error whose message contains the text. */
export const throws = (message: string) => ({ throws: message });

/** A script and its host do not share one Date. */
export const dateOfAnotherRealm: unknown = runInNewContext('new Date(2026, 4, 9)');

export const check = (rows: Row[]): void =>
  test.each(rows)('%s', (_, given, expected) => {
    if (typeof expected === 'object' && expected !== null && 'throws' in expected) {
      expect(given).toThrow(expected.throws as string);
    } else {
      expect(given()).toEqual(expected);
    }
  });
