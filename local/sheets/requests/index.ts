/**
 * The tables of request handlers: `handlers` has exactly the kinds that the add-in sends, `otherHandlers` those that other
 * clients of the API send. A kind that is in neither is refused.
 */
import type { RequestKind } from '../../../src/core/workbook/request';
import { clearBasicFilter, setBasicFilter } from './basic-filter';
import { updateBorders } from './borders';
import { appendCells, repeatCell, updateCells } from './cells';
import { addChart, deleteEmbeddedObject, updateChartSpec, updateEmbeddedObjectPosition } from './chart';
import { addConditionalFormatRule, deleteConditionalFormatRule } from './conditional-format';
import { copyPaste } from './copy-paste';
import { cutPaste } from './cut-paste';
import { setDataValidation } from './data-validation';
import {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateDeveloperMetadata,
} from './developer-metadata';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimension';
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from './dimension-group';
import { duplicateSheet } from './duplicate-sheet';
import { findReplace } from './find-replace';
import type { Handler, OtherHandler } from './handler';
import { mergeCells, unmergeCells } from './merge';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-range';
import type { OtherRequestKind } from './other-kinds';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protected-range';
import { addSheet, deleteSheet, updateSheetProperties } from './sheet';
import { sortRange } from './sort-range';
import { updateSpreadsheetProperties } from './spreadsheet';

export const handlers: { readonly [Kind in RequestKind]: Handler<Kind> } = {
  updateSpreadsheetProperties,
  addSheet,
  updateSheetProperties,
  deleteSheet,
  insertDimension,
  deleteDimension,
  moveDimension,
  updateDimensionProperties,
  updateCells,
  appendCells,
  repeatCell,
  copyPaste,
  mergeCells,
  unmergeCells,
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  addProtectedRange,
  updateProtectedRange,
  createDeveloperMetadata,
  updateDeveloperMetadata,
  addChart,
  updateChartSpec,
  deleteEmbeddedObject,
};

export const otherHandlers: { readonly [Kind in OtherRequestKind]: OtherHandler<Kind> } = {
  addNamedRange,
  updateNamedRange,
  deleteNamedRange,
  addDimensionGroup,
  updateDimensionGroup,
  deleteDimensionGroup,
  cutPaste,
  appendDimension,
  autoResizeDimensions,
  setDataValidation,
  updateBorders,
  sortRange,
  findReplace,
  duplicateSheet,
  setBasicFilter,
  clearBasicFilter,
  deleteDeveloperMetadata,
  deleteProtectedRange,
  updateEmbeddedObjectPosition,
};
