/** Reads Đơn vị and Người thẩm định. Every rule about a row is a problem at its cell. */
import type { Problem, Where } from '../../assessment/problem';
import type { Unit } from '../../assessment/unit';
import { contentText } from '../../text/content';
import * as text from '../../text/reading-problems';
import { addressWrong } from '../../text/settings';
import { codeDoubled, codeNotText } from '../../text/table-problems';
import { APPRAISERS_COLUMNS, UNITS_COLUMNS } from '../contract';
import type { ActualTab } from '../snapshot';
import { plainTitle, readTable, type TableRow } from '../table';
import { readAddresses } from './addresses';
import type { CriteriaSheet } from './criteria';
import { readContent } from './typed-number';

/** Zero-based rows: title, hint, header. */
export const REGISTRY_HEADER = 2;

/** A tab's title has at most 100 characters, and the add-in may put words around this one. */
const LONGEST_SHORT_NAME = 80;

export interface Appraiser {
  code: string;
  name: string;
  addresses: readonly string[];
  where: Where;
  addressesWhere: Where;
}

interface Found<T> {
  found: T[];
  problems: Problem[];
}

function addressesAt<K extends string>(row: TableRow<K>, key: K, problems: Problem[]): string[] {
  const { addresses, wrong } = readAddresses(row.cell(key));
  for (const address of wrong) {
    problems.push({ severity: 'blocks', where: row.where(key), message: addressWrong(address) });
  }
  return addresses;
}

export function readUnits(tab: ActualTab, sets: readonly CriteriaSheet[]): Found<Unit> {
  const table = readTable(tab, UNITS_COLUMNS, REGISTRY_HEADER);
  const problems: Problem[] = [...table.problems];
  const codes = new Map<string, Where>();
  const titles = new Map<string, Where>();
  const found = table.rows.map((row): Unit => {
    const block = (key: Parameters<typeof row.cell>[0], message: string): void => {
      problems.push({ severity: 'blocks', where: row.where(key), message });
    };
    const textAt = (key: Parameters<typeof row.cell>[0]): string =>
      contentText(row.cell(key))
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
        .normalize('NFC');
    const typedCode = row.cell('code');
    if (typedCode !== null && typeof typedCode !== 'string') block('code', codeNotText(typedCode));
    const code = textAt('code');
    const name = textAt('name');
    const shortName = textAt('shortName') || name;
    const group = textAt('group');
    if (code === '') block('code', text.unitCodeMissing());
    else if (codes.has(code)) block('code', codeDoubled(code, codes.get(code)!.cell));
    else codes.set(code, row.where('code'));
    if (name === '') block('name', text.unitNameMissing(code));
    const other = titles.get(shortName.toLowerCase());
    if (shortName !== '' && other) block('shortName', text.unitShortNameDoubled(shortName, other.cell));
    else titles.set(shortName.toLowerCase(), row.where('shortName'));
    if (shortName.length > LONGEST_SHORT_NAME) block('shortName', text.unitShortNameLong(LONGEST_SHORT_NAME));
    if (group === '') block('group', text.unitGroupMissing(code));
    const setName = textAt('criteriaSet');
    const sheet = sets.find(({ set }) => plainTitle(set.name) === plainTitle(setName));
    if (setName === '') block('criteriaSet', text.unitSetMissing(code));
    else if (!sheet) block('criteriaSet', text.unitSetUnknown(code, setName));
    const index = readContent(row.cell('previousIndex'));
    if (index.kind === 'unreadable') block('previousIndex', text.notANumber(index.text));
    const rank = readContent(row.cell('previousRank'));
    const rankValue = rank.kind === 'number' ? Number(rank.value) : null;
    if (
      rank.kind === 'unreadable' ||
      (rankValue !== null && (!Number.isInteger(rankValue) || rankValue < 1))
    ) {
      block('previousRank', text.previousRankWrong(contentText(row.cell('previousRank'))));
    }
    return {
      code,
      name,
      shortName,
      group,
      criteriaSet: sheet?.set.key ?? '',
      addresses: addressesAt(row, 'addresses', problems),
      evidenceFolder: textAt('evidenceFolder'),
      previousIndex: index.kind === 'number' ? index.value : null,
      previousRank: rankValue,
      where: row.where('code'),
      addressesWhere: row.where('addresses'),
    };
  });
  return { found, problems };
}

export function readAppraisers(tab: ActualTab): Found<Appraiser> {
  const table = readTable(tab, APPRAISERS_COLUMNS, REGISTRY_HEADER);
  const problems: Problem[] = [...table.problems];
  const seen = new Map<string, Where>();
  const found = table.rows.map((row): Appraiser => {
    const code = contentText(row.cell('code')).trim().normalize('NFC');
    const where = row.where('code');
    const other = seen.get(code);
    if (other) problems.push({ severity: 'blocks', where, message: codeDoubled(code, other.cell) });
    seen.set(code, where);
    return {
      code,
      name: contentText(row.cell('name')).trim(),
      addresses: addressesAt(row, 'addresses', problems),
      where,
      addressesWhere: row.where('addresses'),
    };
  });
  return { found, problems };
}
