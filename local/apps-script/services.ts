/**
 * All globals that a script finds besides the language itself. What is not listed here does not exist for it, so that
 * code which needs more fails in the host as loudly as it should.
 */
import { type CacheService, cacheService } from './cache-service';
import { type HtmlService, htmlService } from './html-service';
import { type LockService, lockService } from './lock-service';
import { type Console, type Logger, logger, scriptConsole } from './logging';
import { type MailApp, mailApp } from './mail-app';
import { type PropertiesService, propertiesService } from './properties-service';
import { type ScriptApp, scriptApp } from './script-app';
import type { ScriptRealm } from './script-realm';
import { type Session, session } from './session';
import { type Sheets, sheets } from './sheets';
import { type SpreadsheetApp, spreadsheetApp } from './spreadsheet-app';
import { type Utilities, utilities } from './utilities';

export interface Services {
  SpreadsheetApp: SpreadsheetApp;
  Sheets: Sheets;
  Session: Session;
  LockService: LockService;
  CacheService: CacheService;
  PropertiesService: PropertiesService;
  Utilities: Utilities;
  HtmlService: HtmlService;
  ScriptApp: ScriptApp;
  MailApp: MailApp;
  Logger: Logger;
  console: Console;
}

export function services(realm: ScriptRealm): Services {
  return {
    SpreadsheetApp: spreadsheetApp(realm),
    Sheets: sheets(realm),
    Session: session(realm),
    LockService: lockService(realm),
    CacheService: cacheService(realm),
    PropertiesService: propertiesService(realm),
    Utilities: utilities(realm),
    HtmlService: htmlService(realm),
    ScriptApp: scriptApp(realm),
    MailApp: mailApp(realm),
    Logger: logger(realm),
    console: scriptConsole(realm),
  };
}
