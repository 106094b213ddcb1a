/** Enums as Apps Script has them: values compared by identity and printed by their names. It knows no single enum. */

export interface EnumValue {
  toString(): string;
}

export function enumeration<Name extends string>(names: readonly Name[]): Readonly<Record<Name, EnumValue>> {
  const values = names.map((name) => [name, Object.freeze({ toString: () => name })]);
  return Object.freeze(Object.fromEntries(values));
}
