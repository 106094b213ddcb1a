/**
 * What scripts keep between executions: the caches, which forget, and the properties, which last.
 * Limits are those that Google publishes, counted in UTF-8 bytes with 1 kB = 1000 bytes, the stricter reading.
 */
import { ScriptException } from './script-errors';

const LONGEST_CACHE_KEY = 250;
const LARGEST_CACHE_VALUE = 100_000;
const LONGEST_CACHE_SECONDS = 21_600;
const LARGEST_PROPERTY = 9_000;
const LARGEST_PROPERTY_STORE = 500_000;

/** Texts by key, per store; the store's name says whose it is. */
export type StoredTexts = Record<string, Record<string, string>>;

export class Caches {
  private readonly entries = new Map<string, { value: string; until: number }>();

  constructor(private readonly clock: () => Date) {}

  put(store: string, key: string, value: string, seconds: number): void {
    if (key === '' || key.length > LONGEST_CACHE_KEY) throw new ScriptException('Argument too large: key');
    if (Buffer.byteLength(value) > LARGEST_CACHE_VALUE)
      throw new ScriptException('Argument too large: value');
    if (seconds < 1 || seconds > LONGEST_CACHE_SECONDS)
      throw new ScriptException('Invalid argument: expiration');
    this.entries.set(entryName(store, key), { value, until: this.clock().getTime() + seconds * 1000 });
  }

  get(store: string, key: string): string | null {
    const name = entryName(store, key);
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    if (entry.until > this.clock().getTime()) return entry.value;
    this.entries.delete(name);
    return null;
  }

  remove(store: string, key: string): void {
    this.entries.delete(entryName(store, key));
  }

  clear(): void {
    this.entries.clear();
  }
}

export class PropertyStores {
  private stores = new Map<string, Map<string, string>>();

  get(store: string, key: string): string | null {
    return this.stores.get(store)?.get(key) ?? null;
  }

  set(store: string, key: string, value: string): void {
    if (Buffer.byteLength(value) > LARGEST_PROPERTY) throw new ScriptException('Argument too large: value');
    const changed = new Map(this.stores.get(store)).set(key, value);
    const size = [...changed].reduce((sum, [name, text]) => sum + Buffer.byteLength(name + text), 0);
    if (size > LARGEST_PROPERTY_STORE) {
      throw new ScriptException(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.stores.set(store, changed);
  }

  delete(store: string, key: string): void {
    this.stores.get(store)?.delete(key);
  }

  all(store: string): Record<string, string> {
    return Object.fromEntries(this.stores.get(store) ?? []);
  }

  /** Everything, for saving. */
  dump(): StoredTexts {
    return Object.fromEntries([...this.stores.keys()].map((store) => [store, this.all(store)]));
  }

  restore(stored: StoredTexts): void {
    this.stores = new Map(
      Object.entries(stored).map(([name, texts]) => [name, new Map(Object.entries(texts))]),
    );
  }
}

function entryName(store: string, key: string): string {
  return JSON.stringify([store, key]);
}
