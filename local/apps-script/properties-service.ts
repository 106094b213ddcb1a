/**
 * PropertiesService as a script sees it: lasting texts of the workbook and of the person.
 * Values are texts only: Google turns other kinds into texts in ways that nobody should rely on, so they are refused.
 */
import type { StoreScope } from './host-calls';
import { checkParameters, type ScriptRealm } from './script-realm';

export interface Properties {
  getProperty(key: string): string | null;
  setProperty(key: string, value: string): Properties;
  deleteProperty(key: string): Properties;
  getProperties(): { [key: string]: string };
}

export interface PropertiesService {
  getDocumentProperties(): Properties;
  getUserProperties(): Properties;
}

export function propertiesService(realm: ScriptRealm): PropertiesService {
  const documentProperties = properties('document');
  const userProperties = properties('user');
  return { getDocumentProperties: () => documentProperties, getUserProperties: () => userProperties };

  function properties(scope: StoreScope): Properties {
    const store: Properties = {
      getProperty(...given: [string]) {
        checkParameters(realm, 'PropertiesService.Properties.getProperty', given, ['string']);
        return realm.call('Properties.getProperty', scope, given[0]);
      },
      setProperty(...given: [string, string]) {
        checkParameters(realm, 'PropertiesService.Properties.setProperty', given, ['string', 'string']);
        realm.call('Properties.setProperty', scope, given[0], given[1]);
        return store;
      },
      deleteProperty(...given: [string]) {
        checkParameters(realm, 'PropertiesService.Properties.deleteProperty', given, ['string']);
        realm.call('Properties.deleteProperty', scope, given[0]);
        return store;
      },
      getProperties: () => realm.call('Properties.getProperties', scope),
    };
    return store;
  }
}
