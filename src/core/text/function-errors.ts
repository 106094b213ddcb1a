/**
 * What a CCHC_* function says in the cell when its input is wrong: which argument, which row, what and what to do.
 * Texts only; what counts as wrong is decided in core/functions.
 */
import type { Decimal } from '../assessment/decimal';
import { formatDecimal } from './number';
import { quote, shorten } from './quote';

export const ARGUMENT_NAMES = {
  codes: 'mã',
  scores: 'điểm',
  area: 'lĩnh vực',
  score: 'điểm',
  maxScore: 'điểm tối đa',
  decimals: 'số chữ số thập phân',
  rule: 'quy tắc xếp hạng',
  values: 'giá trị',
  bands: 'bảng mức',
  current: 'năm nay',
  previous: 'năm trước',
  rate: 'tỷ lệ',
  floor: 'mức sàn',
  value: 'số liệu',
  counts: 'số phiếu',
  shares: 'hệ số',
  names: 'tên',
} as const;
export type ArgumentName = keyof typeof ARGUMENT_NAMES;

/** Place of a cell within its argument, counted from 1; row null for a single value, column null for one column. */
export interface CellPlace {
  argument: ArgumentName;
  row: number | null;
  column: number | null;
}

interface Size {
  argument: ArgumentName;
  rows: number;
  columns: number;
}

const at = ({ argument, row, column }: CellPlace): string =>
  [ARGUMENT_NAMES[argument], row === null ? '' : `dòng ${row}`, column === null ? '' : `cột ${column}`]
    .filter((part) => part !== '')
    .join(', ');

const shown = (value: Decimal): string => shorten(formatDecimal(value));

const sizeOf = ({ argument, rows, columns }: Size): string =>
  `${ARGUMENT_NAMES[argument]} (${rows} dòng × ${columns} cột)`;

export const notANumber = (place: CellPlace, text: string): string =>
  `${at(place)}: ${quote(text)} không phải là số, hãy gõ lại bằng số`;

export const blankWhereNeeded = (place: CellPlace): string => `${at(place)}: còn trống, hãy điền`;

export const notACellOrRange = (argument: ArgumentName): string =>
  `${ARGUMENT_NAMES[argument]}: hãy chọn một ô hoặc một vùng ô`;

export const notOneValue = (argument: ArgumentName): string =>
  `${ARGUMENT_NAMES[argument]}: chỉ nhận một giá trị, không nhận cả vùng`;

export const notOneColumn = (argument: ArgumentName): string =>
  `${ARGUMENT_NAMES[argument]}: hãy chọn vùng chỉ có một cột hoặc một dòng`;

export const unequalSizes = (one: Size, other: Size): string =>
  `${sizeOf(one)} và ${sizeOf(other)} phải cùng kích thước`;

export const bandsNotTwoColumns = (size: Size): string => `${sizeOf(size)}: cần đúng 2 cột`;

export const columnsUnlikeShares = (counts: Size, shares: number): string =>
  `${sizeOf(counts)}: cần đúng ${shares} cột, bằng số hệ số`;

export const badDecimals = (text: string): string =>
  `${ARGUMENT_NAMES.decimals}: ${quote(text)} phải là số nguyên từ 0 đến 6`;

export const badRule = (text: string): string =>
  `${ARGUMENT_NAMES.rule}: ${quote(text)} không có, hãy gõ "1224" hoặc "1223"`;

export const codeIsNotText = (place: CellPlace, text: string): string =>
  `${at(place)}: ${quote(text)} không phải là văn bản, hãy định dạng cột mã là văn bản thuần túy rồi gõ lại mã`;

export const doubledCode = (place: CellPlace, code: string, firstPlace: CellPlace): string =>
  `${at(place)}: mã ${code} bị trùng với ${at(firstPlace)}, hãy sửa một trong hai`;

export const unknownArea = (text: string): string =>
  `${ARGUMENT_NAMES.area}: không có lĩnh vực ${quote(text)} trong vùng mã, hãy gõ mã của một lĩnh vực có trong vùng`;

export const doubledLimit = (place: CellPlace, limit: Decimal): string =>
  `${at(place)}: mức ${shown(limit)} bị trùng, hãy sửa hoặc xóa một dòng`;

export const notAShare = (place: CellPlace, share: Decimal): string =>
  `${at(place)}: ${shown(share)} phải nằm trong khoảng từ 0 đến 1`;

export const notACount = (place: CellPlace, count: Decimal): string =>
  `${at(place)}: ${shown(count)} phải là số nguyên không âm`;

export const negative = (place: CellPlace, value: Decimal): string =>
  `${at(place)}: ${shown(value)} là số âm, hãy gõ số từ 0 trở lên`;

export const maximumNotPositive = (place: CellPlace, value: Decimal): string =>
  `${at(place)}: ${shown(value)} phải lớn hơn 0`;

/** A rate above 200 %: most often "95" typed for "95%". */
export function rateAboveTwo(place: CellPlace, rate: Decimal): string {
  const asRate = `${at(place)}: ${shown(rate)} là ${shown(rate.times(100))} %`;
  return rate.lte(200) ? `${asRate}, hãy gõ ${shown(rate)}%` : `${asRate}, hãy kiểm tra lại số liệu`;
}

export const resultTooLarge = (): string => 'kết quả quá lớn, hãy kiểm tra lại số liệu';
