/// <reference types="google-apps-script" />
/**
 * Proof by types that all that the host emulates of Apps Script exists in Google's own declarations, with parameters
 * and results that fit. It runs nothing: `npm run check` is what fails.
 */
import { expect, test } from '@jest/globals';
import type { Services } from '../../../local/apps-script/services';

interface Google {
  SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  Sheets: Required<Pick<GoogleAppsScript.Sheets, 'Spreadsheets'>>;
  Session: GoogleAppsScript.Base.Session;
  LockService: GoogleAppsScript.Lock.LockService;
  // Google declares that a cache may be missing; in a script that is bound to a workbook it never is.
  CacheService: { [Name in keyof Services['CacheService']]: () => GoogleAppsScript.Cache.Cache };
  PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  Utilities: GoogleAppsScript.Utilities.Utilities;
  HtmlService: GoogleAppsScript.HTML.HtmlService;
  ScriptApp: GoogleAppsScript.Script.ScriptApp;
  MailApp: GoogleAppsScript.Mail.MailApp;
  Logger: GoogleAppsScript.Base.Logger;
  console: Console;
}

/** Required, so that a method that Google does not have would be missing here. */
type Emulated = { [Name in keyof Services]: Required<Services[Name]> };

const emulatedIsGoogles = (google: Google): Emulated => google;

test('every emulated service and method is one of Google, with its signature', () => {
  expect(typeof emulatedIsGoogles).toBe('function');
});
