/** A list in which each value stands once and keeps its index. It forgets nothing. */
export class Interned<T extends object> {
  readonly list: T[] = [];
  private readonly byObject = new WeakMap<T, number>();
  private readonly byText = new Map<string, number>();

  indexOf(value: T): number {
    const known = this.byObject.get(value);
    if (known !== undefined) return known;
    const text = JSON.stringify(value);
    const index = this.byText.get(text) ?? this.list.push(value) - 1;
    this.byText.set(text, index);
    this.byObject.set(value, index);
    return index;
  }
}
