/**
 * Session as a script sees it: who runs the script, and the time zone of the script project.
 * Which address is visible is decided by the host; here it is only told.
 */
import type { ScriptRealm } from './script-realm';

export interface User {
  getEmail(): string;
}

export interface Session {
  getEffectiveUser(): User;
  getActiveUser(): User;
  getScriptTimeZone(): string;
}

export const user = (address: string): User => ({ getEmail: () => address });

export function session(realm: ScriptRealm): Session {
  return {
    getEffectiveUser: () => user(realm.effectiveUser),
    getActiveUser: () => user(realm.activeUser),
    getScriptTimeZone: () => realm.timeZone,
  };
}
