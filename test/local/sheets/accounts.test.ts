/** Rights of accounts and groups through one workbook: sharing, protections that name a group, what each is shown. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { directoryOf } from '../../../local/sheets/directory';
import { Spreadsheets } from '../../../local/sheets/spreadsheets';
import type { Role } from '../../../local/sheets/workbook-state';
import { TinyEngine } from './example-workbook';

const [OWNER, OFFICE, UNIT, MEMBER] = ['chu@x.vn', 'cchc@x.vn', 'donvi@x.vn', 'thamdinh.y@gmail.com'];
const GROUP = 'thamdinh@x.vn';
const accounts = [OWNER, OFFICE, UNIT, MEMBER, 'xem@x.vn'];

let spreadsheets: Spreadsheets;
let id = '';
beforeEach(async () => {
  spreadsheets = new Spreadsheets({
    engine: () => new TinyEngine(),
    clock: () => new Date('2018-04-23T03:00:00Z'),
    directory: directoryOf(accounts, { [GROUP]: [MEMBER] }),
  });
  id = (await spreadsheets.create(OWNER, { properties: { title: 'Thử' } })).spreadsheetId;
  for (const address of [OFFICE, UNIT, GROUP]) spreadsheets.share(id, address, 'writer');
  spreadsheets.share(id, 'xem@x.vn', 'reader');
});

const send = (caller: string, ...requests: object[]) => spreadsheets.batchUpdate(caller, id, { requests });
const protect = (
  protectedRangeId: number,
  editors: object,
  range: object = { sheetId: 0 },
  more: object = {},
) => ({
  addProtectedRange: { protectedRange: { protectedRangeId, range, editors, ...more } },
});
const typed = (caller: string, row = 0, column = 0) =>
  spreadsheets.type(caller, id, { sheetId: 0, row, column }, [['1']]).then(
    () => true,
    () => false,
  );
const protections = async (caller: string) => {
  const { sheets = [] } = await spreadsheets.get(caller, id, {
    fields: 'sheets.protectedRanges(protectedRangeId,requestingUserCanEdit,editors)',
  });
  return (sheets[0] as { protectedRanges?: object[] }).protectedRanges;
};

describe('a group', () => {
  test.each<[who: string, role: Role | undefined]>([
    [OWNER, 'writer'],
    [UNIT, 'writer'],
    [MEMBER, 'writer'],
    ['thamdinhy@GMAIL.com', 'writer'],
    ['xem@x.vn', 'reader'],
    ['la@x.vn', undefined],
  ])('shares with its members: %s', (who, role) => {
    expect(spreadsheets.role(who, id)).toBe(role);
  });

  test.each([['groups'], ['users']])(
    'named among the %s of a protection lets its members edit',
    async (list) => {
      await send(
        OWNER,
        protect(1, { users: [OFFICE], [list]: list === 'users' ? [OFFICE, GROUP] : [GROUP] }),
      );
      expect([await typed(MEMBER), await typed(OFFICE), await typed(UNIT)]).toEqual([true, true, false]);
      const forEditors = {
        protectedRangeId: 1,
        requestingUserCanEdit: true,
        editors: { users: [OWNER, OFFICE], groups: [GROUP] },
      };
      expect(await protections(MEMBER)).toEqual([forEditors]);
      expect(await protections(UNIT)).toEqual([{ protectedRangeId: 1 }]);
    },
  );

  test('gives nothing where another protection over the cell does not name it', async () => {
    const cell = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    await send(OWNER, protect(1, { groups: [GROUP] }), protect(2, { users: [OFFICE] }, cell));
    expect([await typed(MEMBER, 0, 0), await typed(MEMBER, 1, 1)]).toEqual([false, true]);
  });

  test('leaves the open ranges of a protected sheet to everybody who may write', async () => {
    const open = { sheetId: 0, startRowIndex: 2, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 };
    await send(OWNER, protect(1, { groups: [GROUP] }, { sheetId: 0 }, { unprotectedRanges: [open] }));
    expect([await typed(UNIT, 2, 0), await typed(UNIT, 2, 1), await typed('xem@x.vn', 2, 0)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('editors of a protection', () => {
  test('come back as Google knows them, however they were spelt', async () => {
    await send(OWNER, protect(1, { users: ['CCHC@x.vn', 'tham.dinhy@gmail.com'] }));
    expect(await protections(OWNER)).toMatchObject([{ editors: { users: [OWNER, OFFICE, MEMBER] } }]);
  });

  test.each([
    [{ users: ['la@x.vn'] }, 'The email address "la@x.vn" is not a known user or group.'],
    [{ groups: ['nhom.la@x.vn'] }, 'The email address "nhom.la@x.vn" is not a known user or group.'],
    [{ groups: [UNIT] }, `The email address "${UNIT}" is not a known user or group.`],
  ])('are refused where nobody has the address: %j', async (editors, message) => {
    await expect(send(OWNER, protect(1, editors))).rejects.toThrow(message);
  });

  test('cannot be set where the protection only warns', async () => {
    await expect(
      send(OWNER, protect(1, { users: [OFFICE] }, undefined, { warningOnly: true })),
    ).rejects.toThrow('ProtectedRange is warningOnly. Editors cannot be set on it.');
  });
});

describe('sharing', () => {
  test('with all of the addresses or with none', async () => {
    await expect(spreadsheets.shareAs(UNIT, id, ['xem@x.vn', 'la@x.vn'], 'writer')).rejects.toThrow(
      'Invalid email: la@x.vn',
    );
    expect(spreadsheets.role('xem@x.vn', id)).toBe('reader');
    await spreadsheets.shareAs(UNIT, id, ['XEM@x.vn'], 'writer');
    expect(spreadsheets.role('xem@x.vn', id)).toBe('writer');
  });

  test('is not for those who may only view, nor is the list', async () => {
    await expect(spreadsheets.shareAs('xem@x.vn', id, [UNIT], 'writer')).rejects.toMatchObject({ code: 403 });
    await expect(spreadsheets.shared('xem@x.vn', id)).rejects.toMatchObject({ code: 403 });
  });

  test('takes the role that was named and no other, never that of the owner', async () => {
    await spreadsheets.unshareAs(OFFICE, id, OWNER, 'writer');
    await spreadsheets.unshareAs(OFFICE, id, UNIT, 'reader');
    await spreadsheets.unshareAs(OFFICE, id, 'xem@x.vn', 'reader');
    await spreadsheets.shareAs(OFFICE, id, [UNIT], 'reader');
    expect(await spreadsheets.shared(OFFICE, id)).toEqual({
      owner: OWNER,
      editors: [OWNER, OFFICE, UNIT, GROUP],
      viewers: [],
    });
  });
});
