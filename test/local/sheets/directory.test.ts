import { describe, expect, test } from '@jest/globals';
import { directoryOf } from '../../../local/sheets/directory';

const directory = directoryOf(['So.NoiVu@gmail.com', 'cchc@sonla.vn'], {
  'Nhom@sonla.vn': ['sonoivu@gmail.com'],
});

describe('an address is known', () => {
  test.each([
    ['SO.NOIVU@gmail.com', 'so.noivu@gmail.com', true],
    ['sonoivu@gmail.com', 'so.noivu@gmail.com', true],
    ['s.onoivu@googlemail.com', 'so.noivu@gmail.com', true],
    [' CCHC@sonla.vn ', 'cchc@sonla.vn', true],
    ['cc.hc@sonla.vn', 'cc.hc@sonla.vn', false],
    ['la@sonla.vn', 'la@sonla.vn', false],
    ['nhom@sonla.vn', 'nhom@sonla.vn', false],
  ])('however it is spelt: %s', (given, canonical, isAccount) => {
    expect([directory.canonical(given), directory.isAccount(given)]).toEqual([canonical, isAccount]);
  });

  test('as a group or as a member of one', () => {
    expect(directory.isGroup('NHOM@sonla.vn')).toBe(true);
    expect(directory.isGroup('cchc@sonla.vn')).toBe(false);
    expect(directory.groupsOf('so.noivu@gmail.com')).toEqual(['nhom@sonla.vn']);
    expect(directory.groupsOf('cchc@sonla.vn')).toEqual([]);
  });
});
