/**
 * LockService as a script sees it: the lock of the workbook.
 * Who holds it is decided by the host, across all executions.
 */
import { checkParameters, exception, type ScriptRealm } from './script-realm';

export interface Lock {
  tryLock(timeoutInMilliseconds: number): boolean;
  waitLock(timeoutInMilliseconds: number): void;
  hasLock(): boolean;
  releaseLock(): void;
}

export interface LockService {
  getDocumentLock(): Lock;
}

export function lockService(realm: ScriptRealm): LockService {
  const documentLock: Lock = {
    tryLock(...given: [number]) {
      checkParameters(realm, 'LockService.Lock.tryLock', given, ['number']);
      return realm.call('Lock.tryLock', given[0]);
    },
    waitLock(...given: [number]) {
      checkParameters(realm, 'LockService.Lock.waitLock', given, ['number']);
      if (realm.call('Lock.tryLock', given[0])) return;
      throw exception(realm, 'Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => realm.call('Lock.hasLock'),
    releaseLock: () => realm.call('Lock.releaseLock'),
  };
  return { getDocumentLock: () => documentLock };
}
