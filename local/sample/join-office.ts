/** A second account of the office, as the first one makes it: named in Cấu hình, given its rights by "Kiểm tra và sửa". */
import { JOB_TITLES } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { settingRow } from '../../src/core/workbook/settings-contract';
import type { Host } from '../host/host';

export async function joinOffice(
  host: Host,
  office: string,
  workbook: string,
  address: string,
): Promise<void> {
  host.spreadsheets.share(workbook, address, 'writer');
  await host.type(office, workbook, TAB_TITLES.settings, `B${settingRow('office2') + 1}`, address);
  const { outcome, error } = await host.click(office, workbook, JOB_TITLES.mend, ['YES', 'OK']);
  if (outcome !== 'done') throw new Error(error?.message);
}
