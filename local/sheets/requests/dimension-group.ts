/** Requests on groups of rows and columns. */
import { deepest, groupsOf, withDepth } from '../dimension-groups';
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import { below } from '../field-mask';
import { dimensionGroup as dimensionGroupMessage } from '../other-messages';
import { groupReply } from '../reply';
import { requireEditSpan } from '../rights';
import type { DimensionGroup, SheetState } from '../workbook-state';
import { readRange, requireExisting } from './dimension';
import { type OtherHandler, updateMask } from './handler';

/** What the guide to limits says of groups within groups. */
const DEEPEST = 8;

type Span = ReturnType<typeof readRange>;

export const addDimensionGroup: OtherHandler<'addDimensionGroup'> = (draft, { range }) => {
  const span = require(draft, readRange(draft, range));
  const groups = withDepth(span.sheet, span.dimension, span.start, span.end, 1);
  if (deepest(groups) > DEEPEST) throw new RefusedRequest(`Groups may be at most ${DEEPEST} deep.`); // wording unconfirmed
  const sheet = put(draft, span, groups);
  const control = span.dimension === 'ROWS' ? 'rowGroupControlAfter' : 'columnGroupControlAfter';
  sheet.properties.gridProperties = { ...sheet.properties.gridProperties, [control]: true };
  return { dimensionGroups: groups.map(groupReply) };
};

export const deleteDimensionGroup: OtherHandler<'deleteDimensionGroup'> = (draft, { range }) => {
  const span = require(draft, readRange(draft, range));
  const touched = groupsOf(span.sheet, span.dimension).some(
    (group) => group.range.startIndex < span.end && span.start < group.range.endIndex,
  );
  if (!touched) throw new RefusedRequest('There is no group over the given range.'); // wording unconfirmed
  const groups = withDepth(span.sheet, span.dimension, span.start, span.end, -1);
  put(draft, span, groups);
  return groups.length > 0 ? { dimensionGroups: groups.map(groupReply) } : {};
};

/** Collapsing hides all rows or columns of the group, expanding shows them. */
export const updateDimensionGroup: OtherHandler<'updateDimensionGroup'> = (
  draft,
  { dimensionGroup = {}, fields },
) => {
  const mask = updateMask(fields, dimensionGroupMessage);
  const span = require(draft, readRange(draft, dimensionGroup.range));
  const isMeant = ({ range, depth }: DimensionGroup): boolean =>
    range.startIndex === span.start && range.endIndex === span.end && depth === (dimensionGroup.depth ?? 0);
  const groups = groupsOf(span.sheet, span.dimension);
  if (!groups.some(isMeant)) throw new RefusedRequest('There is no group with the given range and depth.'); // wording unconfirmed
  if (!below(mask, 'collapsed')) return;
  const collapsed = dimensionGroup.collapsed ?? false;
  const changed = groups.map(({ collapsed: _, ...group }) =>
    isMeant(group) && collapsed
      ? { ...group, collapsed }
      : isMeant(group) || !_
        ? group
        : { ...group, collapsed: _ },
  );
  const sheet = put(draft, span, changed);
  const metadata = span.dimension === 'ROWS' ? sheet.rowMetadata : sheet.columnMetadata;
  for (let index = span.start; index < span.end; index += 1) {
    const { hiddenByUser: _, ...rest } = metadata[index] ?? {};
    metadata[index] = collapsed ? { ...rest, hiddenByUser: true } : rest;
  }
};

function require(draft: Draft, span: Span): Span {
  requireExisting(span.dimension, 'group', span.start, span.end, span.size);
  requireEditSpan(draft, span.sheet, span.dimension, span.start, span.end);
  return span;
}

function put(draft: Draft, span: Span, groups: DimensionGroup[]): SheetState {
  const sheet = draft.edit(span.sheet);
  sheet[span.dimension === 'ROWS' ? 'rowGroups' : 'columnGroups'] = groups;
  return sheet;
}
