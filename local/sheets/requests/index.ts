/** The table of request handlers: exactly the kinds that the add-in sends, one handler each. */
import type { RequestKind } from '../../../src/core/workbook/request';
import { repeatCell, updateCells } from './cells';
import { addConditionalFormatRule, deleteConditionalFormatRule } from './conditional-format';
import { copyPaste } from './copy-paste';
import { createDeveloperMetadata, updateDeveloperMetadata } from './developer-metadata';
import { deleteDimension, insertDimension, moveDimension, updateDimensionProperties } from './dimension';
import type { Handler } from './handler';
import { mergeCells, unmergeCells } from './merge';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protected-range';
import { addSheet, deleteSheet, updateSheetProperties } from './sheet';
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
  repeatCell,
  copyPaste,
  mergeCells,
  unmergeCells,
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  createDeveloperMetadata,
  updateDeveloperMetadata,
};
