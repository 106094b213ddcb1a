/**
 * What an office does to a criteria set in mid-round, as functions that keep its maxima adding up to 100. An edit that the set
 * has no room for gives the set back as it is; nothing here touches a workbook.
 */
import type { Method } from '../../src/core/assessment/criteria-set';
import { AREA_NUMBERS, childrenOf, maxOf, type SmallItem } from './small-round';

export type Items = readonly SmallItem[];

export const isLeaf = ({ method }: SmallItem): boolean => method !== null;
/** 2 for a criterion, 3 for a subcriterion. */
const level = ({ code }: SmallItem): number => code.split('.').length;
const parentRow = (set: Items, row: SmallItem): SmallItem | undefined =>
  set.find((other) => childrenOf(set, other).includes(row));

/** Picks by any number, so that a command needs not know how long the list is. */
export const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

const replaced = (set: Items, row: SmallItem, change: Partial<SmallItem>): SmallItem[] =>
  set.map((other) => (other === row ? { ...other, ...change } : other));

export const renameItem = (set: Items, at: number, name: string): Items => {
  const row = pick(set, at);
  return row ? replaced(set, row, { name }) : set;
};

export function shiftPoint(set: Items, from: number, to: number): Items {
  const giver = pick(
    set.filter((row) => isLeaf(row) && row.points > 1),
    from,
  );
  const taker = pick(
    set.filter((row) => isLeaf(row) && row !== giver),
    to,
  );
  if (!giver || !taker) return set;
  return set.map((row) => {
    if (row === giver) return { ...row, points: row.points - 1 };
    return row === taker ? { ...row, points: row.points + 1 } : row;
  });
}

const freeCode = (set: Items, parent: SmallItem): string => {
  const prefix = AREA_NUMBERS[parent.code] ?? parent.code;
  for (let n = 1; ; n++) {
    const code = `${prefix}.${n}`;
    if (!set.some((row) => row.code === code)) return code;
  }
};

/** Areas and criteria that have children already. */
const parents = (set: Items): SmallItem[] => set.filter((row) => !isLeaf(row));

const after = (set: Items, parent: SmallItem, row: SmallItem): SmallItem[] => {
  const family = [parent, ...childrenOf(set, parent)];
  const last = Math.max(...family.map((member) => set.indexOf(member)));
  return [...set.slice(0, last + 1), row, ...set.slice(last + 1)];
};

export function addItem(set: Items, under: number, from: number, method: Method): Items {
  const giver = pick(
    set.filter((row) => isLeaf(row) && row.points > 1),
    from,
  );
  const parent = pick(parents(set), under);
  if (!giver || !parent || set.length > 20) return set;
  const code = freeCode(set, parent);
  return after(replaced(set, giver, { points: giver.points - 1 }), parent, {
    code,
    name: `Nội dung mới ${code}`,
    method,
    points: 1,
  });
}

/** Leaves whose parent keeps another child. */
const removable = (set: Items): SmallItem[] =>
  set.filter((row) => isLeaf(row) && childrenOf(set, parentRow(set, row)!).length > 1);

export function removeItem(set: Items, at: number): Items {
  const row = pick(removable(set), at);
  if (!row) return set;
  const rest = set.filter((other) => other !== row);
  const heir = rest.find(isLeaf)!;
  return replaced(rest, heir, { points: heir.points + row.points });
}

/** The same code in another row of the tab. */
export function reorderItem(set: Items, at: number, to: number): Items {
  const row = pick(set, at);
  if (!row) return set;
  const rest = set.filter((other) => other !== row);
  const place = to % set.length;
  return [...rest.slice(0, place), row, ...rest.slice(place)];
}

/** Another criterion, so another code: for the workbook a new item. */
export function moveItem(set: Items, at: number, under: number): Items {
  const row = pick(removable(set), at);
  const parent =
    row &&
    pick(
      parents(set).filter((other) => !childrenOf(set, other).includes(row)),
      under,
    );
  if (!row || !parent) return set;
  const rest = set.filter((other) => other !== row);
  return after(rest, parent, { ...row, code: freeCode(set, parent) });
}

/** A scored criterion gets subcriteria. */
export function splitCriterion(set: Items, at: number): Items {
  const row = pick(
    set.filter((other) => isLeaf(other) && level(other) === 2 && other.points > 1),
    at,
  );
  if (!row || set.length > 20) return set;
  const part = (n: number, points: number): SmallItem => ({
    code: `${row.code}.${n}`,
    name: `Phần ${n} của ${row.code}`,
    method: 'count',
    points,
  });
  const place = set.indexOf(row);
  return [
    ...set.slice(0, place),
    { ...row, method: null, points: 0 },
    part(1, 1),
    part(2, row.points - 1),
    ...set.slice(place + 1),
  ];
}

/** A criterion loses its subcriteria and is scored itself. */
export function joinCriterion(set: Items, at: number): Items {
  const row = pick(
    set.filter((other) => !isLeaf(other) && level(other) === 2),
    at,
  );
  if (!row) return set;
  const children = childrenOf(set, row);
  const points = maxOf(set, row);
  return replaced(set, row, { method: 'count', points }).filter((other) => !children.includes(other));
}

export const changeMethod = (set: Items, at: number, method: Method): Items => {
  const row = pick(set.filter(isLeaf), at);
  return row ? replaced(set, row, { method }) : set;
};
