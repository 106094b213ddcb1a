/**
 * Commands of a random round: what offices, units and appraisers do between two generations. Each is plain data, so that a
 * failing sequence can be read and shrunk; carrying one out types into the workbook as its person would.
 */
import fc from 'fast-check';
import type { Method } from '../../src/core/assessment/criteria-set';
import { criteriaTab, TAB, unitTab } from '../../src/core/workbook/place';
import type { Request } from '../../src/core/workbook/request';
import { type Content, isBlank } from '../../src/core/workbook/snapshot';
import type { InProcessRound } from './in-process';
import type { InProcessFiles } from './in-process-files';
import * as edits from './set-edits';
import { FIRST_LIST_ROW, type SetKey, type SmallUnit, typeSet, typeUnits } from './small-round';
import type { OpenCell, Registry, TypedValues } from './typed-values';

const METHODS: readonly Method[] = ['count', 'yesNo', 'rate', 'survey'];
const VALUES: readonly Content[] = [
  0,
  1,
  2.5,
  0.30000000000000004,
  250,
  '0',
  '9,2a',
  'Công văn số 12/SNV-CCHC',
  '- Báo cáo',
  '=A1',
  true,
  false,
  { formula: '=1/3' },
  null,
];
const LISTS = [TAB.units, TAB.appraisers, criteriaTab('departments'), criteriaTab('office')];

const n = fc.nat({ max: 60 });
const set = fc.constantFrom<SetKey>('departments', 'departments', 'office');
const method = fc.constantFrom(...METHODS);

export const command = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      cell: fc.nat({ max: 400 }),
      value: fc.constantFrom(...VALUES),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('generate' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('exchange' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('renameItem' as const), set, at: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('shiftPoint' as const), set, at: n, to: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('addItem' as const), set, at: n, to: n, method }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('removeItem' as const), set, at: n }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reorderItem' as const), set, at: n, to: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('moveItem' as const), set, at: n, to: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('splitCriterion' as const), set, at: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('joinCriterion' as const), set, at: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('changeMethod' as const), set, at: n, method }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('renameUnit' as const), unit: n, name: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('swapShortNames' as const), unit: n, other: n }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('removeUnit' as const), unit: n }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('addUnitAgain' as const), unit: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('changeSet' as const), unit: n, set }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('renameTab' as const), tab: n, title: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('moveTab' as const), tab: n, to: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('insertRow' as const), list: n, at: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('deleteSpareRow' as const), list: n, at: n }) },
);
export type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

export interface Played {
  round: InProcessRound;
  files: InProcessFiles;
  registry: Registry;
  typed: TypedValues;
  /** Cells that were open after the last generation. */
  open: readonly OpenCell[];
}

function editedSet(items: edits.Items, step: Command): edits.Items | null {
  switch (step.do) {
    case 'renameItem':
      return edits.renameItem(items, step.at, `Tên mới ${step.at}`);
    case 'shiftPoint':
      return edits.shiftPoint(items, step.at, step.to);
    case 'addItem':
      return edits.addItem(items, step.to, step.at, step.method);
    case 'removeItem':
      return edits.removeItem(items, step.at);
    case 'reorderItem':
      return edits.reorderItem(items, step.at, step.to);
    case 'moveItem':
      return edits.moveItem(items, step.at, step.to);
    case 'splitCriterion':
      return edits.splitCriterion(items, step.at);
    case 'joinCriterion':
      return edits.joinCriterion(items, step.at);
    case 'changeMethod':
      return edits.changeMethod(items, step.at, step.method);
    default:
      return null;
  }
}

/** The registry after the step, null where the step is not about it or would take a short name twice. */
function editedRegistry(registry: Registry, step: Command): Pick<Registry, 'units' | 'removed'> | null {
  const { units, removed } = registry;
  const changed = (unit: SmallUnit, change: Partial<SmallUnit>): SmallUnit[] =>
    units.map((other) => (other === unit ? { ...other, ...change } : other));
  switch (step.do) {
    case 'renameUnit': {
      const unit = edits.pick(units, step.unit)!;
      const names = [`Sở mới ${step.name}`, unit.name, ...removed.map(({ shortName }) => shortName)];
      const shortName = edits.pick(names, step.name)!;
      if (units.some((other) => other !== unit && other.shortName === shortName)) return null;
      return { units: changed(unit, { name: `${unit.name} ${step.name}`.slice(0, 60), shortName }), removed };
    }
    case 'swapShortNames': {
      const [one, other] = [edits.pick(units, step.unit)!, edits.pick(units, step.other)!];
      return {
        units: units.map((unit) => {
          if (unit === one) return { ...unit, shortName: other.shortName };
          return unit === other ? { ...unit, shortName: one.shortName } : unit;
        }),
        removed,
      };
    }
    case 'removeUnit': {
      const unit = edits.pick(units, step.unit)!;
      if (units.length === 1) return null;
      return { units: units.filter((other) => other !== unit), removed: [...removed, unit] };
    }
    case 'addUnitAgain': {
      const unit = edits.pick(removed, step.unit);
      if (!unit || units.some(({ shortName }) => shortName === unit.shortName)) return null;
      const place = step.unit % (units.length + 1);
      return {
        units: [...units.slice(0, place), unit, ...units.slice(place)],
        removed: removed.filter((other) => other !== unit),
      };
    }
    case 'changeSet':
      return { units: changed(edits.pick(units, step.unit)!, { set: step.set }), removed };
    default:
      return null;
  }
}

/** Rows and tabs as a person moves them by hand. */
async function handled({ round, registry }: Played, step: Command): Promise<Request[]> {
  const { tabs } = await round.snapshot();
  switch (step.do) {
    case 'renameTab': {
      const tab = edits.pick(tabs, step.tab)!;
      const names = registry.units.flatMap(({ code, shortName }) =>
        unitTab(code) === tab.key ? [] : [shortName, `Lưu - ${shortName}`],
      );
      const isUnit = tab.key?.startsWith('unit:') ?? false;
      const title = (isUnit ? edits.pick(names, step.title) : undefined) ?? `Trang 'riêng' ${step.title}`;
      if (tabs.some((other) => other.title === title)) return [];
      return [{ updateSheetProperties: { properties: { sheetId: tab.sheetId, title }, fields: 'title' } }];
    }
    case 'moveTab': {
      const { sheetId } = edits.pick(tabs, step.tab)!;
      const index = step.to % tabs.length;
      return [{ updateSheetProperties: { properties: { sheetId, index }, fields: 'index' } }];
    }
    case 'insertRow': {
      const { sheetId } = await round.tab(edits.pick(LISTS, step.list)!);
      const startIndex = FIRST_LIST_ROW + (step.at % 12);
      const range = { sheetId, dimension: 'ROWS' as const, startIndex, endIndex: startIndex + 1 };
      return [{ insertDimension: { range, inheritFromBefore: step.at % 2 === 0 } }];
    }
    case 'deleteSpareRow': {
      const { sheetId, rows, rowCount } = await round.tab(edits.pick(LISTS, step.list)!);
      const spare = Array.from({ length: rowCount - FIRST_LIST_ROW }, (_, i) => FIRST_LIST_ROW + i).filter(
        (row) => (rows[row] ?? []).every(isBlank),
      );
      const startIndex = edits.pick(spare, step.at);
      if (startIndex === undefined) return [];
      return [
        { deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 } } },
      ];
    }
    default:
      return [];
  }
}

/** Everything but 'generate', which the test itself runs and judges. */
export async function carryOut(played: Played, step: Command): Promise<void> {
  const { round, files, registry, typed, open } = played;
  if (step.do === 'type') {
    const place = edits.pick(open, step.cell)!;
    if (await files.type(place, step.value)) typed.type({ ...place, value: step.value });
    return;
  }
  if (step.do === 'exchange') {
    await files.exchange();
    return;
  }
  if ('set' in step && step.do !== 'changeSet') {
    const items = editedSet(registry.sets[step.set], step)!;
    registry.sets[step.set] = items;
    await typeSet(round, step.set, items, ROWS_IN_USE);
    return;
  }
  const after = editedRegistry(registry, step);
  if (after) {
    Object.assign(registry, after);
    await typeUnits(round, registry.units);
    return;
  }
  const requests = await handled(played, step);
  if (requests.length > 0) await round.send(requests);
}

/** Rows that a set can reach, with blank rows that were inserted among them. */
const ROWS_IN_USE = 60;
