/**
 * The front door: everything that the workbook can call, by the name under which it is called. Menu items, triggers and
 * custom functions; no logic.
 */

import type { AnalysisAnswer } from './core/analysis/shown-report';
import type { FoundFile } from './core/export/results';
import { bandLabels } from './core/functions/band-labels';
import { comparison } from './core/functions/comparison';
import { bandPoints, ratePoints, surveyPoints } from './core/functions/method-points';
import { parIndexOf } from './core/functions/par-index-of';
import { ranking, rankingTable } from './core/functions/ranking';
import { total } from './core/functions/total';
import type { SurveyImportLists } from './core/jobs/import-survey';
import type { UnitImportLists } from './core/jobs/import-unit-tab';
import type { LogFilter, LogPage } from './core/log/filter';
import type { Explanation } from './core/standing/explanation';
import type { ItemAcross } from './core/standing/item-across';
import type { CardsAnswer } from './core/standing/report-cards-for';
import type { Analysis, JobName } from './core/text/jobs';
import type { ResultFile } from './core/text/results-file';
import type { Count } from './core/text/run-job';
import { argumentWords } from './core/text/self-check';
import { addMenu } from './shell/menu';
import { runJob } from './shell/menu-job';
import { runSelfCheck } from './shell/self-check';
import * as sidebar from './shell/sidebar';
import * as watch from './shell/watch';

/** Builds the menu when the workbook is opened. */
export function onOpen(): void {
  addMenu();
}

/** Thiết lập sổ. */
export function setUpWorkbook(): void {
  runJob('setUp');
}

/** Tạo, cập nhật trang đơn vị. */
export function generateUnitTabs(): void {
  runJob('generate');
}

/** Kiểm tra và sửa. */
export function mendWorkbook(): void {
  runJob('mend');
}

/** Kiểm tra trước vòng. */
export function checkRound(): void {
  runJob('checkRound');
}

/** Chuyển sang giai đoạn tiếp theo. */
export function advanceStage(): void {
  runJob('advanceStage');
}

/** Quay lại giai đoạn trước. */
export function returnStage(): void {
  runJob('returnStage');
}

/** Nhận bài nộp, khóa theo hạn. */
export function receiveSubmissions(): void {
  runJob('receive');
}

/** Trao đổi với tệp đơn vị. */
export function exchangeWithFiles(): void {
  runJob('exchange');
}

/** Mời đơn vị, người thẩm định. */
export function inviteEverybody(): void {
  runJob('invite');
}

/** Nhắc nơi chưa xong. */
export function remindLaggards(): void {
  runJob('remind');
}

/** Bật, tắt nhắc hằng ngày. */
export function switchReminders(): void {
  watch.switchReminders();
}

/** Trigger of every morning: reminders. */
export function roundReminded(): void {
  watch.reminded();
}

/** Bật tự động nhận bài, khóa hạn. */
export function keepWatch(): void {
  watch.begin();
}

/** Trigger of every edit: answers "Đã nộp". */
export function roundEdited(event: watch.EditEvent): void {
  watch.edited(event);
}

/** Trigger of the clock: deadlines, submissions that were missed. */
export function roundWatched(): void {
  watch.looked();
}

/** Xếp hạng. */
export function rankUnits(): void {
  runJob('rank');
}

/** Công bố (dự thảo). */
export function publishDraft(): void {
  runJob('publishDraft');
}

/** Công bố chính thức. */
export function publishOfficially(): void {
  runJob('publishOfficially');
}

/** Lập sổ công bố riêng. */
export function publishCopy(): void {
  runJob('publishCopy');
}

/** Gửi phiếu kết quả. */
export function mailReportCards(): void {
  runJob('mailReportCards');
}

/** Phân tích tiêu chí. */
export function analyseCriteria(): void {
  runJob('analyseCriteria');
}

/** Đường lên hạng. */
export function analyseWaysUp(): void {
  runJob('analyseWaysUp');
}

/** Thước đo công bằng. */
export function analyseFairness(): void {
  runJob('analyseFairness');
}

/** Hạng sát nút. */
export function analyseCloseCalls(): void {
  runJob('analyseCloseCalls');
}

/** Học từ sai khác. */
export function analyseLoweredScores(): void {
  runJob('analyseLoweredScores');
}

/** Độ sát thực của tự chấm. */
export function analyseSelfScoring(): void {
  runJob('analyseSelfScoring');
}

/** Mở năm mới. */
export function openNewYear(): void {
  runJob('openNewYear');
}

/** Mở bảng điều khiển. */
export function openSidebar(): void {
  sidebar.show();
}

/** For the sidebar: where the round stands for the person who asks. */
export function readStanding(): sidebar.SidebarStanding {
  return sidebar.readStanding();
}

/** For the sidebar: what a job would do. */
export function previewJob(job: JobName, input = ''): sidebar.Answer {
  return sidebar.previewJob(job, input);
}

/** For the sidebar: runs a job that a person agreed to. */
export function performJob(job: JobName, fingerprint: string, input = ''): sidebar.Answer {
  return sidebar.performJob(job, fingerprint, input);
}

/** For the sidebar: one item over all units. */
export function readItemAcross(set: string, code: string): ItemAcross | null {
  return sidebar.readItemAcross(set, code);
}

/** For the sidebar: what was typed, from Nhật ký điểm. */
export function readScoreLog(filter: LogFilter): LogPage {
  return sidebar.readScoreLog(filter);
}

/** For the sidebar and the printed cards: Phiếu kết quả of a unit, or of all that the person may see. */
export function readReportCards(unit = ''): CardsAnswer {
  return sidebar.readReportCards(unit);
}

/** For the sidebar: an analysis of the round as it stands. */
export function readAnalysis(analysis: Analysis): AnalysisAnswer {
  return sidebar.readAnalysis(analysis);
}

/** For the sidebar: how a figure of Xếp hạng or Công bố came about; of the selected cell where no other is named. */
export function explainFigure(tab = '', cell = ''): Explanation {
  return sidebar.explainFigure(tab, cell);
}

/** For the sidebar: how a pasted table of survey results matches the workbook. */
export function readSurveyImport(pasted: string): SurveyImportLists {
  return sidebar.readSurveyImport(pasted);
}

/** For the sidebar: how the tab that a unit sent back differs from the workbook. */
export function readUnitImport(input: string): UnitImportLists {
  return sidebar.readUnitImport(input);
}

/** For the sidebar: the published results as a file. */
export function readResultsFile(kind: ResultFile): FoundFile {
  return sidebar.readResultsFile(kind);
}

/** For the sidebar: how far the running job is. */
export function jobProgress(): Count | null {
  return sidebar.jobProgress();
}

/** For the sidebar: stops the running job before its next batch. */
export function cancelJob(): void {
  sidebar.cancelJob();
}

/** For the sidebar: selects a cell. */
export function goToCell(tab: string, cell: string): void {
  sidebar.goToCell(tab, cell);
}

/** Tự kiểm tra. */
export function selfCheck(): void {
  runSelfCheck();
}

/**
 * Tổng điểm các mục được chấm (không cộng trùng dòng tổng).
 *
 * @param {A2:A70} codes Cột (hoặc hàng) mã tiêu chí.
 * @param {B2:B70} scores Điểm, cùng cỡ với mã; nhiều cột thì mỗi cột một tổng.
 * @param {"III"} area Chỉ tính lĩnh vực này (không bắt buộc).
 * @return {number} Tổng điểm; trống nếu chưa có điểm nào.
 * @customfunction
 */
export function CCHC_TONG(codes: unknown, scores: unknown, area?: unknown): unknown {
  return total(codes, scores, area);
}

/**
 * Chỉ số: điểm / điểm tối đa x 100.
 *
 * @param {93,76} score Điểm đạt được.
 * @param {95} maxScore Điểm tối đa áp dụng.
 * @param {2} decimals Số chữ số thập phân (không bắt buộc, mặc định 2).
 * @return {number} Chỉ số; trống nếu thiếu điểm.
 * @customfunction
 */
export function CCHC_CHI_SO(score: unknown, maxScore: unknown, decimals?: unknown): unknown {
  return parIndexOf(score, maxScore, decimals);
}

/**
 * Thứ hạng của từng giá trị, cao nhất là 1.
 *
 * @param {K5:K22} values Chỉ số của các đơn vị trong nhóm.
 * @param {2} decimals Làm tròn trước khi xếp (không bắt buộc; trống là không làm tròn).
 * @param {"1224"} rule "1224": bỏ hạng kế tiếp khi bằng nhau; "1223": không bỏ.
 * @return {number} Hạng; ô trống không được xếp.
 * @customfunction
 */
export function CCHC_XEP_HANG(values: unknown, decimals?: unknown, rule?: unknown): unknown {
  return ranking(values, decimals, rule);
}

/**
 * Xếp loại theo bảng mức.
 *
 * @param {K5:K22} values Chỉ số.
 * @param {A1:B4} bands Bảng hai cột: từ chỉ số, tên loại.
 * @return {string} Tên loại; trống nếu dưới mọi mức.
 * @customfunction
 */
export function CCHC_XEP_LOAI(values: unknown, bands: unknown): unknown {
  return bandLabels(values, bands);
}

/**
 * So sánh với năm trước: mức tăng, giảm và chữ "tăng", "giảm", "giữ nguyên", "mới".
 *
 * @param {K5:K22} current Chỉ số năm nay.
 * @param {L5:L22} previous Chỉ số năm trước, cùng cỡ.
 * @param {2} decimals Số chữ số thập phân (không bắt buộc, mặc định 2).
 * @return {number} Hai cột: mức thay đổi và chữ.
 * @customfunction
 */
export function CCHC_SO_SANH(current: unknown, previous: unknown, decimals?: unknown): unknown {
  return comparison(current, previous, decimals);
}

/**
 * Điểm tỷ lệ thuận: tỷ lệ x điểm tối đa.
 *
 * @param {95%} rate Tỷ lệ.
 * @param {3} maxScore Điểm tối đa.
 * @param {50%} floor Dưới tỷ lệ này được 0 điểm (không bắt buộc).
 * @return {number} Điểm, hai chữ số thập phân.
 * @customfunction
 */
export function CCHC_DIEM_TY_LE(rate: unknown, maxScore: unknown, floor?: unknown): unknown {
  return ratePoints(rate, maxScore, floor);
}

/**
 * Điểm theo khung: mức cao nhất đạt được x điểm tối đa.
 *
 * @param {0,9} value Số liệu.
 * @param {2} maxScore Điểm tối đa.
 * @param {A1:B3} bands Bảng hai cột: từ mức, phần được hưởng (0 đến 1).
 * @return {number} Điểm, hai chữ số thập phân.
 * @customfunction
 */
export function CCHC_DIEM_BAC(value: unknown, maxScore: unknown, bands: unknown): unknown {
  return bandPoints(value, maxScore, bands);
}

/**
 * Điểm điều tra xã hội học từ số phiếu.
 *
 * @param {F5:I5} counts Số phiếu từng mức, mỗi hàng một mục.
 * @param {7,5} maxScore Điểm tối đa.
 * @param {A1:D1} shares Phần được tính của từng mức (không bắt buộc: 100%, 60%, 20%, 0).
 * @return {number} Điểm, hai chữ số thập phân; trống nếu không có phiếu.
 * @customfunction
 */
export function CCHC_DIEM_KHAO_SAT(counts: unknown, maxScore: unknown, shares?: unknown): unknown {
  return surveyPoints(counts, maxScore, shares);
}

/**
 * Bảng xếp hạng: hạng, tên, giá trị, dấu "=" khi bằng nhau.
 *
 * @param {B5:B22} names Tên đơn vị.
 * @param {K5:K22} values Chỉ số, cùng cỡ.
 * @param {2} decimals Làm tròn trước khi xếp (không bắt buộc).
 * @param {"1224"} rule Cách xếp khi bằng nhau (không bắt buộc).
 * @return {number} Bảng bốn cột, theo hạng; đơn vị chưa có chỉ số ở cuối.
 * @customfunction
 */
export function CCHC_BANG_XEP_HANG(
  names: unknown,
  values: unknown,
  decimals?: unknown,
  rule?: unknown,
): unknown {
  return rankingTable(names, values, decimals, rule);
}

/**
 * Cho biết Google đưa vào hàm tự tạo kiểu dữ liệu gì; chỉ dùng trong Tự kiểm tra.
 *
 * @param {A1:A3} value Một ô hoặc một vùng.
 * @return {string} Mô tả kiểu dữ liệu.
 * @customfunction
 */
export function CCHC_KIEM_TRA(value: unknown): unknown {
  return argumentWords(value);
}
