/** Kiểm tra trước vòng: says who may edit what, names what is not ready by its cell, and changes nothing. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { contentsOf, preparedSample, type SampleHost, said } from './played-sample';
import { TELLING_WAYS, whereUnitsHaveFiles, whereUnitsHaveTheScript } from './ways';

describe.each(TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  beforeAll(async () => {
    sample = await preparedSample(way);
    await sample.player.advance();
  }, 180_000);
  afterAll(() => sample.host.close());

  async function check(): Promise<string> {
    const before = contentsOf(sample);
    const execution = await sample.click(sample.office, JOB_TITLES.checkRound);
    expect(execution).toMatchObject({ outcome: 'done', reads: 1, batches: 0 });
    expect(contentsOf(sample)).toBe(before);
    return said(execution) ?? '';
  }
  const type = (tab: string, cell: string, text: string) =>
    sample.host.type(sample.office, sample.workbook, tab, cell, text);

  test('a round that is ready: who may edit what now', async () => {
    const words = await check();
    expect(words).toContain('Giai đoạn "Tự chấm" (hạn 23/05/2018, còn 30 ngày).');
    expect(words).toContain(
      '"Đề nghị không áp dụng", "Số liệu", "Điểm tự chấm", "Tài liệu kiểm chứng", "Giải trình"',
    );
    expect(words).toContain('Người thẩm định được sửa trong trang mọi đơn vị: không ô nào.');
    expect(words).toContain('Không thấy gì cần sửa.');
  });

  whereUnitsHaveTheScript(way)('an account without access is named', async () => {
    await sample.host.spreadsheets.unshareAs(sample.office, sample.workbook, 'stc@sonla.example', 'writer');
    expect(await check()).toMatch(
      /Trang "Đơn vị", ô F5: Sở Tài chính: tài khoản "stc@sonla\.example" chưa được chia sẻ/,
    );
  });

  whereUnitsHaveFiles(way)(
    'a unit that can open the office’s workbook beside its file is named, until the exchange shuts it out',
    async () => {
      sample.host.spreadsheets.share(sample.workbook, 'stc@sonla.example', 'writer');
      expect(await check()).toMatch(
        /Trang "Đơn vị", ô F5: Sở Tài chính: tài khoản "stc@sonla\.example" đã có tệp riêng mà vẫn mở được sổ này/,
      );
      await sample.player.exchange();
      expect(await check()).not.toContain('vẫn mở được sổ này');
    },
  );

  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'a stage without a deadline',
      () => type(TAB_TITLES.settings, `B${settingRow('explanationDeadline') + 1}`, ''),
      new RegExp(
        `Trang "Cấu hình", ô B${settingRow('explanationDeadline') + 1}: Chưa có hạn của giai đoạn "Giải trình"`,
      ),
    ],
    [
      'an item without an appraiser',
      () => type('Tiêu chí sở', 'T6', ''),
      /Trang "Tiêu chí sở", ô A6: Bộ "Sở, ban, ngành" có 1 mục chưa có người thẩm định: 1\.1\.1\./,
    ],
    [
      'a unit without an address',
      () => type(TAB_TITLES.units, 'F6', ''),
      /ô F6: Sở Kế hoạch và Đầu tư chưa có địa chỉ/,
    ],
    [
      'what units have not got yet, in tabs or files',
      async () => undefined,
      /Trang của các đơn vị chưa đúng|Có \d+ tệp chưa nhận hoặc chưa gửi hết thay đổi\. Hãy bấm "Trao đổi/,
    ],
  ])('%s is named', async (_what, damage, words) => {
    await damage();
    expect(await check()).toMatch(words);
  });
});
