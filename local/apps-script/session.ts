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

export function session(realm: ScriptRealm): Session {
  return {
    getEffectiveUser: () => ({ getEmail: () => realm.effectiveUser }),
    getActiveUser: () => ({ getEmail: () => realm.activeUser }),
    getScriptTimeZone: () => realm.timeZone,
  };
}
