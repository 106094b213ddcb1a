/**
 * The Sheets advanced service as a script sees it: four methods of `Sheets.Spreadsheets`.
 * It passes resources on as they are; what they mean and who may send them is decided in the host.
 */
import type { GetOptions } from './host-calls';
import { checkParameters, mismatch, type ScriptRealm } from './script-realm';

export interface Sheets {
  Spreadsheets: {
    get(spreadsheetId: string, optionalArguments?: object): object;
    create(resource: object): object;
    batchUpdate(resource: object, spreadsheetId: string): object;
    getByDataFilter(resource: object, spreadsheetId: string, optionalArguments?: object): object;
  };
}

export function sheets(realm: ScriptRealm): Sheets {
  return {
    Spreadsheets: {
      get(...given: [string, object?]) {
        const method = 'Sheets.Spreadsheets.get';
        checkParameters(realm, method, given, ['string'], ['string', 'object']);
        const options: GetOptions = given[1] ?? {};
        checkOptions(method, options, ['fields', 'ranges', 'includeGridData'], given);
        return realm.call('sheets.spreadsheets.get', given[0], options);
      },
      create(...given: [object]) {
        checkParameters(realm, 'Sheets.Spreadsheets.create', given, ['object']);
        return realm.call('sheets.spreadsheets.create', given[0]);
      },
      batchUpdate(...given: [object, string]) {
        checkParameters(realm, 'Sheets.Spreadsheets.batchUpdate', given, ['object', 'string']);
        return realm.call('sheets.spreadsheets.batchUpdate', given[1], given[0]);
      },
      getByDataFilter(...given: [object, string, object?]) {
        const method = 'Sheets.Spreadsheets.getByDataFilter';
        checkParameters(realm, method, given, ['object', 'string'], ['object', 'string', 'object']);
        const options: GetOptions = given[2] ?? {};
        checkOptions(method, options, ['fields'], given);
        return realm.call('sheets.spreadsheets.getByDataFilter', given[1], given[0], options);
      },
    },
  };

  /** A misspelt option would be ignored in silence, so it is refused by name. */
  function checkOptions(
    method: string,
    options: GetOptions,
    known: string[],
    given: readonly unknown[],
  ): void {
    const unknown = Object.keys(options).find((name) => !known.includes(name));
    if (unknown !== undefined) throw mismatch(realm, `${method} (optional argument "${unknown}")`, given);
    const { fields, ranges, includeGridData } = options;
    const right =
      (fields === undefined || typeof fields === 'string') &&
      (ranges === undefined ||
        (Array.isArray(ranges) && ranges.every((range) => typeof range === 'string'))) &&
      (includeGridData === undefined || typeof includeGridData === 'boolean');
    if (!right) throw mismatch(realm, method, given);
  }
}
