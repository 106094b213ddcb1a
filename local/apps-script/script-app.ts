/**
 * ScriptApp as a script sees it: the triggers that the person has installed, and whether consent is still due.
 * It runs no trigger; the host does.
 */
import { type ClockTriggerBuilder, clockTriggerBuilder } from './clock-trigger-builder';
import { type EnumValue, enumeration } from './enumeration';
import { EVENT_TYPES, type NewTrigger, type TriggerData } from './host-calls';
import { checkParameters, exception, mismatch, type ScriptRealm } from './script-realm';
import type { Spreadsheet } from './spreadsheet-app';

const AUTH_MODES = ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'] as const;
export type AuthModes = Readonly<Record<(typeof AUTH_MODES)[number], EnumValue>>;

export interface Trigger {
  getUniqueId(): string;
  getHandlerFunction(): string;
  getEventType(): EnumValue;
  getTriggerSource(): EnumValue;
  getTriggerSourceId(): string;
}

export interface SpreadsheetTriggerBuilder {
  onOpen(): SpreadsheetTriggerBuilder;
  onEdit(): SpreadsheetTriggerBuilder;
  create(): Trigger;
}

export interface TriggerBuilder {
  forSpreadsheet(key: string): SpreadsheetTriggerBuilder;
  forSpreadsheet(spreadsheet: Spreadsheet): SpreadsheetTriggerBuilder;
  timeBased(): ClockTriggerBuilder;
}

export interface AuthorizationInfo {
  getAuthorizationStatus(): EnumValue;
}

export interface ScriptApp {
  readonly AuthMode: AuthModes;
  readonly AuthorizationStatus: Readonly<Record<'REQUIRED' | 'NOT_REQUIRED', EnumValue>>;
  readonly EventType: Readonly<Record<(typeof EVENT_TYPES)[number], EnumValue>>;
  readonly TriggerSource: Readonly<Record<'SPREADSHEETS' | 'CLOCK', EnumValue>>;
  newTrigger(functionName: string): TriggerBuilder;
  getProjectTriggers(): Trigger[];
  deleteTrigger(trigger: Trigger): void;
  getAuthorizationInfo(authMode: EnumValue): AuthorizationInfo;
}

export function scriptApp(realm: ScriptRealm): ScriptApp {
  const AuthMode = enumeration(AUTH_MODES);
  const AuthorizationStatus = enumeration(['REQUIRED', 'NOT_REQUIRED']);
  const EventType = enumeration(EVENT_TYPES);
  const TriggerSource = enumeration(['SPREADSHEETS', 'CLOCK']);
  const known = new WeakSet<Trigger>();

  function trigger({ uniqueId, handlerFunction, eventType }: TriggerData): Trigger {
    const isClock = eventType === 'CLOCK';
    const made: Trigger = {
      getUniqueId: () => uniqueId,
      getHandlerFunction: () => handlerFunction,
      getEventType: () => EventType[eventType],
      getTriggerSource: () => TriggerSource[isClock ? 'CLOCK' : 'SPREADSHEETS'],
      // A clock has no id: Google gives null, which its declarations leave out.
      getTriggerSourceId: () => (isClock ? (null as unknown as string) : realm.workbookId),
    };
    known.add(made);
    return made;
  }

  const create = (wanted: NewTrigger): Trigger => trigger(realm.call('ScriptApp.newTrigger', wanted));

  function spreadsheetTriggerBuilder(handlerFunction: string): SpreadsheetTriggerBuilder {
    let eventType: 'ON_OPEN' | 'ON_EDIT' | undefined;
    const chosen = (type: 'ON_OPEN' | 'ON_EDIT') => (): SpreadsheetTriggerBuilder => {
      eventType = type;
      return builder;
    };
    const builder: SpreadsheetTriggerBuilder = {
      onOpen: chosen('ON_OPEN'),
      onEdit: chosen('ON_EDIT'),
      create() {
        // Wording unconfirmed.
        if (eventType === undefined) throw exception(realm, 'The event type of the trigger is missing.');
        return create({ handlerFunction, eventType });
      },
    };
    return builder;
  }

  return {
    AuthMode,
    AuthorizationStatus,
    EventType,
    TriggerSource,
    newTrigger(...named: [string]) {
      checkParameters(realm, 'ScriptApp.newTrigger', named, ['string']);
      return {
        forSpreadsheet(...given: [string] | [Spreadsheet]) {
          checkParameters(realm, 'TriggerBuilder.forSpreadsheet', given, ['string'], ['object']);
          const id = typeof given[0] === 'string' ? given[0] : given[0].getId?.();
          if (id === undefined) throw mismatch(realm, 'TriggerBuilder.forSpreadsheet', given);
          if (id !== realm.workbookId) {
            throw exception(realm, 'A trigger for another workbook is not emulated.');
          }
          return spreadsheetTriggerBuilder(named[0]);
        },
        timeBased: () =>
          clockTriggerBuilder(realm, (schedule) =>
            create({ handlerFunction: named[0], eventType: 'CLOCK', schedule }),
          ),
      };
    },
    getProjectTriggers: () => realm.call('ScriptApp.getProjectTriggers').map(trigger),
    deleteTrigger(...given: [Trigger]) {
      if (given.length !== 1 || !known.has(given[0])) {
        throw mismatch(realm, 'ScriptApp.deleteTrigger', given);
      }
      realm.call('ScriptApp.deleteTrigger', given[0].getUniqueId());
    },
    getAuthorizationInfo(...given: [EnumValue]) {
      if (!Object.values(AuthMode).includes(given[0])) {
        throw mismatch(realm, 'ScriptApp.getAuthorizationInfo', given);
      }
      const isDue = realm.call('ScriptApp.getAuthorizationInfo');
      return { getAuthorizationStatus: () => AuthorizationStatus[isDue ? 'REQUIRED' : 'NOT_REQUIRED'] };
    },
  };
}
