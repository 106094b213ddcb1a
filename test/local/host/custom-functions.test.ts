import { describe, expect, test } from '@jest/globals';
import { customFunctionsOf } from '../../../local/host/custom-functions';

const BUNDLE = `
var bundle = (function () {
  function sum(values) {
    return values.reduce(function (total, row) { return total + row[0]; }, 0);
  }
  return { sum: sum, globals: function () { return Object.getOwnPropertyNames(globalThis); } };
})();
/** @customfunction */
function CCHC_TONG(values) { return bundle.sum(values); }
function CCHC_GLOBALS() { return bundle.globals(); }
function onOpen() {}
var CCHC_VERSION = '1';
`;

describe('custom functions of the bundle', () => {
  const functions = customFunctionsOf(BUNDLE);

  test('are its top-level functions with the prefix, nothing else', () => {
    expect(Object.keys(functions)).toEqual(['CCHC_TONG', 'CCHC_GLOBALS']);
  });

  test('compute with what they are given', () => {
    expect(functions['CCHC_TONG']!([[1], [2], [3]])).toBe(6);
  });

  test('see nothing of Node and nothing of Apps Script', () => {
    const globals = functions['CCHC_GLOBALS']!() as string[];
    for (const name of ['process', 'require', 'setTimeout', 'URL', 'SpreadsheetApp']) {
      expect(globals).not.toContain(name);
    }
  });

  test('that take too long give an error and no result', () => {
    const slow = 'function CCHC_CHAM() { for (var end = Date.now() + 30; Date.now() < end; ) {} return 1; }';
    expect(() => customFunctionsOf(slow, 10)['CCHC_CHAM']!()).toThrow('Exceeded maximum execution time');
    expect(customFunctionsOf(slow)['CCHC_CHAM']!()).toBe(1);
  });

  test('a bundle that fails to load says so', () => {
    expect(() => customFunctionsOf('throw new Error("hỏng")')).toThrow('hỏng');
  });
});
