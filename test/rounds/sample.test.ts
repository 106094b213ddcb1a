/**
 * The round of the sample province through the front door: menu items clicked, scores typed, published figures read back from
 * the cells.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../local/host/host';
import { type Result, resultOf } from '../../src/core/jobs/result';
import { JOB_TITLES, NOTHING_TO_DO } from '../../src/core/text/jobs';
import { AGREEMENT, OFFICIAL } from '../../src/core/text/publication';
import { CANCELLED } from '../../src/core/text/run-job';
import { TAB_TITLES } from '../../src/core/text/titles';
import {
  SNAPSHOT_FIELDS,
  type SpreadsheetResource,
  snapshotOf,
  tabByKey,
} from '../../src/core/workbook/snapshot';
import { computedFigures, differences, shownFigures } from './live-figures';
import {
  cellOf,
  contentsOf,
  playedSample,
  published,
  ranked,
  type SampleHost,
  type ShownGroup,
  said,
  shownGroups,
} from './played-sample';
import { TELLING_WAYS } from './ways';

describe.each(TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  const jobs = new Map<string, Execution>();
  beforeAll(async () => {
    const played = await playedSample(way);
    sample = played;
    for (const job of played.jobs) jobs.set(job.functionName, job);
  }, 180_000);

  afterAll(() => sample.host.close());

  const shown = ({ toasts, dialogs }: Execution): string[] => [
    ...dialogs.map(({ message }) => message),
    ...toasts.map(({ message }) => message),
  ];
  const names = (rows: ShownGroup['rows']): string[] => rows.map((row) => row['Đơn vị']!).sort();
  const changed = (group: ShownGroup, column: string, sign: string): string[] =>
    names(group.rows.filter((row) => row[column]!.startsWith(sign)));

  describe('what is published', () => {
    let groups: ShownGroup[] = [];
    let lines: string[][] = [];
    beforeAll(async () => {
      lines = await published(sample);
      groups = shownGroups(lines);
    });

    test('it is official, of 2017 and by its decision', () => {
      const head = lines.slice(0, 8).map((line) => line.filter((text) => text !== '').join(': '));
      expect(head.slice(0, 5)).toEqual([
        'ỦY BAN NHÂN DÂN TỈNH SƠN LA: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'SỞ NỘI VỤ: Độc lập - Tự do - Hạnh phúc',
        '',
        'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2017 - TỈNH SƠN LA',
        '(Căn cứ Quyết định số 1649/QĐ-UBND ngày 21/6/2017)',
      ]);
      const end = lines
        .map((line) => line.filter((text) => text !== '').join(': '))
        .filter(Boolean)
        .slice(-6);
      expect(end).toEqual([
        'Thông tin đối chiếu',
        `Tình trạng: ${OFFICIAL}`,
        'Lập lúc: 23/04/2018 10:00',
        expect.stringMatching(/^Mã đối chiếu: [0-9a-f]{16} \(\d+\.\d+\.\d+\)$/),
        expect.stringMatching(/^Phiên bản bộ tiêu chí: [0-9a-f]{8}$/),
        'Đối chiếu với sổ: khớp với số liệu trong sổ',
      ]);
    });

    test('three groups of 18, 1 and 12 units', () => {
      expect(groups.map(({ heading, rows }) => [heading, rows.length])).toEqual([
        ['I. SỞ, BAN, NGÀNH', 18],
        ['II. VĂN PHÒNG UBND TỈNH', 1],
        ['III. HUYỆN, THÀNH PHỐ', 12],
      ]);
    });

    test("departments' mean is 89,56, 1,33 lower; 4 up, 14 down, 6 fell in rank", () => {
      expect(groups[0]!.figures).toMatchObject({
        'Chỉ số trung bình': '89,56',
        'So với năm trước': '-1,33',
        'Số đơn vị tăng chỉ số': '4',
        'Số đơn vị giảm chỉ số': '14',
        'Số đơn vị giữ nguyên chỉ số': '0',
        'Số đơn vị tụt hạng': '6',
      });
      expect(changed(groups[0]!, 'Tăng, giảm', '+')).toEqual(
        [
          'Ban Dân tộc',
          'Sở Lao động - Thương binh và Xã hội',
          'Sở Công Thương',
          'Sở Thông tin và Truyền thông',
        ].sort(),
      );
      expect(changed(groups[0]!, 'Tăng, giảm', '-')).toHaveLength(14);
    });

    test('the six that fell in rank are all Sở', () => {
      const fell = changed(groups[0]!, 'Thay đổi hạng', '-');
      expect(fell).toHaveLength(6);
      expect(fell.filter((name) => !name.startsWith('Sở '))).toEqual([]);
    });

    test("districts' mean is 89,18, 1,32 lower; 4 up, 8 down", () => {
      expect(groups[2]!.figures).toMatchObject({
        'Chỉ số trung bình': '89,18',
        'So với năm trước': '-1,32',
        'Số đơn vị tăng chỉ số': '4',
        'Số đơn vị giảm chỉ số': '8',
      });
      expect(changed(groups[2]!, 'Tăng, giảm', '+')).toEqual(
        ['Vân Hồ', 'Quỳnh Nhai', 'Bắc Yên', 'Yên Châu'].map((name) => `UBND huyện ${name}`).sort(),
      );
      expect(changed(groups[2]!, 'Tăng, giảm', '-')).toHaveLength(8);
    });

    test('what does not apply to Thanh tra tỉnh is out of its maximum, not lost', () => {
      const row = groups[0]!.rows.find((each) => each['Mã'] === 'TTT')!;
      expect([row['Điểm tối đa'], row['Tổng điểm'], row['Chỉ số']]).toEqual(['99,00', '89,15', '90,05']);
    });

    test('the Office is alone in its group, new, and counted neither up nor down', () => {
      const [only] = groups[1]!.rows;
      expect(only).toMatchObject({
        Hạng: '1',
        'Đơn vị': 'Văn phòng UBND tỉnh',
        'Năm trước': '',
        'Tăng, giảm': 'mới',
        'Thay đổi hạng': 'mới',
      });
      expect(groups[1]!.figures).not.toHaveProperty('So với năm trước');
      expect(groups[1]!.figures).not.toHaveProperty('Số đơn vị tăng chỉ số');
    });

    test('the announcement says the figures of each group in words', async () => {
      const { host, workbook, office } = sample;
      const said = await host.display(office, workbook, TAB_TITLES.announcement, 'A1:A40');
      const text = said.map((line) => line.join('')).join('\n');
      for (const sentence of [
        'Năm 2017, 31 cơ quan, đơn vị của tỉnh Sơn La',
        'Sở, ban, ngành: 18 đơn vị, chỉ số trung bình 89,56.',
        'Chỉ số trung bình giảm 1,33 điểm so với năm trước; 4 đơn vị tăng',
        '14 đơn vị giảm. 6 đơn vị tụt hạng.',
        'là đơn vị duy nhất trong nhóm. Nhóm được đánh giá lần đầu nên chưa so sánh với năm trước.',
        'Huyện, thành phố: 12 đơn vị, chỉ số trung bình 89,18.',
        'Chỉ số trung bình giảm 1,32 điểm so với năm trước; 4 đơn vị tăng',
      ]) {
        expect(text).toContain(sentence);
      }
    });

    test('Xếp hạng shows the same ranks, points, indexes and changes', async () => {
      const common = [
        'Hạng',
        'Mã',
        'Đơn vị',
        'Tổng điểm',
        'Điểm tối đa',
        'Chỉ số',
        'Xếp loại',
        'Năm trước',
        'Tăng, giảm',
      ];
      const table = (found: ShownGroup[]) =>
        found.map(({ heading, rows }) => [heading, rows.map((row) => common.map((title) => row[title]))]);
      expect(table(shownGroups(await ranked(sample)))).toEqual(table(groups));
    });

    test('units with equal indexes share a rank with "=", and the next is skipped', () => {
      const ranks = groups[2]!.rows.map((row) => row['Hạng']);
      expect(ranks.slice(7)).toEqual(['8', '=9', '=9', '11', '12']);
    });
  });

  test('unit tabs and Bảng điểm show live what the jobs compute', async () => {
    const { host, workbook, office } = sample;
    const reply = await host.spreadsheets.get(office, workbook, { fields: SNAPSHOT_FIELDS });
    const snapshot = snapshotOf(reply as SpreadsheetResource);
    const result = resultOf(snapshot) as Result;
    const shown = await shownFigures(result, (key) => {
      const { sheetId } = tabByKey(snapshot, key)!;
      return host.spreadsheets.values(office, workbook, { sheetId });
    });
    expect(Object.keys(shown).length).toBeGreaterThan(31 * 100);
    expect(differences(shown, computedFigures(result))).toEqual([]);
  });

  describe('what the jobs cost', () => {
    const sizes = (job: string): number[] =>
      jobs
        .get(job)!
        .calls.filter(({ method }) => method === 'sheets.spreadsheets.batchUpdate')
        .map(({ bytesSent }) => bytesSent);

    test.each([
      ['generateUnitTabs', 11],
      ['rankUnits', 2],
      ['publishOfficially', 2],
    ])('%s reads once and sends at most %i batches of at most 500 kB', (job, most) => {
      expect(jobs.get(job)).toMatchObject({ reads: 1 });
      expect(sizes(job).length).toBeGreaterThan(0);
      expect(sizes(job).length).toBeLessThanOrEqual(most);
      expect(Math.max(...sizes(job))).toBeLessThanOrEqual(500_000);
    });
  });

  describe('what is done already', () => {
    test.each([
      ['Thiết lập sổ', JOB_TITLES.setUp],
      ['Tạo, cập nhật trang đơn vị', JOB_TITLES.generate],
      ['Xếp hạng', JOB_TITLES.rank],
      ['Công bố chính thức', JOB_TITLES.publishOfficially],
    ])('%s clicked again sends nothing and changes nothing', async (_name, title) => {
      const before = contentsOf(sample);
      const execution = await sample.click(sample.office, title);
      expect(execution).toMatchObject({ outcome: 'done', reads: 1, batches: 0 });
      expect(said(execution)).toContain(NOTHING_TO_DO);
      expect(contentsOf(sample)).toBe(before);
    });
  });

  describe('after an official publication', () => {
    test('a draft is refused with a sentence', async () => {
      const before = contentsOf(sample);
      const execution = await sample.click(sample.office, JOB_TITLES.publishDraft);
      expect(execution).toMatchObject({ outcome: 'done', batches: 0 });
      expect(said(execution)).toContain(
        'bản dự thảo không được thay bản chính thức. Nếu cần sửa kết quả, hãy bấm "Công bố chính thức"',
      );
      expect(contentsOf(sample)).toBe(before);
    });

    test('other figures are published officially only after a question, and not on NO', async () => {
      const { host, workbook, office, click } = sample;
      const cell = await cellOf(sample, 'Sở Nội vụ', '1.1.1', 'secondScore');
      const [[before = '']] = (await host.display(office, workbook, 'Sở Nội vụ', cell)) as [string[]];
      await host.type(office, workbook, 'Sở Nội vụ', cell, '0');
      const publication = await published(sample);
      const agreement = async (): Promise<string> => (await published(sample)).flat().filter(Boolean).at(-1)!;
      expect(await agreement()).toContain('sổ đã thay đổi: 1 đơn vị');

      const refused = await click(office, JOB_TITLES.publishOfficially, 'NO');
      expect(refused).toMatchObject({ outcome: 'done', batches: 0 });
      expect(refused.dialogs).toHaveLength(1);
      expect(refused.dialogs[0]).toMatchObject({ buttons: 'YES_NO', answer: 'NO' });
      expect(shown(refused)[0]).toContain(
        'Đã có bản công bố chính thức lập lúc 23/04/2018 10:00. Nếu tiếp tục, bản đó sẽ được thay bằng kết quả mới.',
      );
      expect(shown(refused)).toContain(CANCELLED);
      expect(await published(sample)).toEqual(publication);

      const agreed = await click(office, JOB_TITLES.publishOfficially, 'YES');
      expect(agreed.batches).toBe(1);
      expect(await agreement()).toContain('khớp');

      await host.type(office, workbook, 'Sở Nội vụ', cell, before);
      expect(await agreement()).toContain('sổ đã thay đổi: 1 đơn vị');
      await click(office, JOB_TITLES.publishOfficially, 'YES');
      const figures = (all: string[][]): string[][] => all.filter((line) => !line.includes(AGREEMENT));
      expect(figures(await published(sample))).toEqual(figures(publication));
      const versions = await host.display(office, workbook, TAB_TITLES.publications, 'A2:H5');
      expect(versions.map(([number, status]) => [number, status])).toEqual([
        ['1', OFFICIAL],
        ['2', OFFICIAL],
        ['3', OFFICIAL],
        ['', ''],
      ]);
      expect([versions[0]![4], versions[0]![7]]).toEqual([versions[2]![4], versions[2]![7]]);
      expect(versions[1]![4]).not.toBe(versions[0]![4]);
    });
  });

  test('the office’s tabs cannot be typed into by a unit', async () => {
    const { host, workbook, province } = sample;
    const unit = province.units[0]!.address;
    for (const title of [TAB_TITLES.settings, TAB_TITLES.units, TAB_TITLES.survey, TAB_TITLES.publication]) {
      await expect(host.type(unit, workbook, title, 'B4', 'x')).rejects.toThrow(
        way === 'none' ? 'được bảo vệ' : 'permission',
      );
    }
  });
});
