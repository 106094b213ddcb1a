/**
 * CacheService as a script sees it: the cache of the workbook and that of the person.
 * Size and age of what is kept are the host's matter.
 */
import type { StoreScope } from './host-calls';
import { checkParameters, type ScriptRealm } from './script-realm';

export interface Cache {
  put(key: string, value: string, expirationInSeconds?: number): void;
  get(key: string): string | null;
  remove(key: string): void;
}

export interface CacheService {
  getDocumentCache(): Cache;
  getUserCache(): Cache;
}

/** Google's default age of an entry: ten minutes. */
const DEFAULT_SECONDS = 600;

export function cacheService(realm: ScriptRealm): CacheService {
  const documentCache = cache('document');
  const userCache = cache('user');
  return { getDocumentCache: () => documentCache, getUserCache: () => userCache };

  function cache(scope: StoreScope): Cache {
    return {
      put(...given: [string, string, number?]) {
        checkParameters(
          realm,
          'CacheService.Cache.put',
          given,
          ['string', 'string'],
          ['string', 'string', 'number'],
        );
        realm.call('Cache.put', scope, given[0], given[1], given[2] ?? DEFAULT_SECONDS);
      },
      get(...given: [string]) {
        checkParameters(realm, 'CacheService.Cache.get', given, ['string']);
        return realm.call('Cache.get', scope, given[0]);
      },
      remove(...given: [string]) {
        checkParameters(realm, 'CacheService.Cache.remove', given, ['string']);
        realm.call('Cache.remove', scope, given[0]);
      },
    };
  }
}
