/** The pictures of README and guides, in the order of the stages, since choosing one takes a while. */
import { NOT_APPLICABLE_VIEW } from '../../src/core/text/not-applicable';
import { STAGE_TITLES } from '../../src/core/text/stages';
import { TAB_TITLES } from '../../src/core/text/titles';
import * as acts from './acts';
import {
  type Box,
  consent,
  type Picture,
  partOfSidebar,
  SCREEN,
  sidebarAlone,
  widerThanScreen,
} from './camera';

const OFFICE = 'cchc@sonla.example';
/** In the middle of its work when Tự chấm is looked at. */
const AT_WORK = 'skhdt@sonla.example';
const APPRAISER = 'thamdinh.taichinh@sonla.example';

/** Where the bar with the menu ends, and the line of the formula below it. */
const BELOW_MENU = 44;
const BELOW_BARS = 72;
const upper = (height: number, width = SCREEN.width): Box => ({ x: 0, y: BELOW_BARS, width, height });

const { preparation, selfScoring, firstAppraisal, explanation, publication } = STAGE_TITLES;

export const PICTURES: readonly Picture[] = [
  {
    name: 'cap-quyen',
    stage: preparation,
    // Who plays the office has agreed while the sample was played.
    account: 'snv@sonla.example',
    act: acts.firstClick,
    keep: async (page) => (await consent(page).boundingBox())!,
  },
  { name: 'cau-hinh', stage: preparation, account: OFFICE, tab: TAB_TITLES.settings, keep: upper(478, 1228) },
  { name: 'tieu-chi', stage: preparation, account: OFFICE, tab: 'Tiêu chí sở', keep: upper(386) },
  {
    name: 'kiem-tra',
    stage: preparation,
    account: OFFICE,
    sidebar: true,
    act: acts.checked,
    keep: sidebarAlone(),
  },
  {
    name: 'tien-do',
    stage: selfScoring,
    account: OFFICE,
    tab: TAB_TITLES.progress,
    sidebar: true,
    keep: { ...SCREEN, x: 0, y: BELOW_MENU, height: 600 },
  },
  {
    name: 'dang-tu-cham',
    stage: selfScoring,
    account: AT_WORK,
    act: acts.withoutEvidence,
  },
  {
    name: 'xem-truoc',
    stage: selfScoring,
    account: OFFICE,
    sidebar: true,
    act: acts.nextPreviewed,
    keep: sidebarAlone(),
  },
  {
    name: 'dang-lam',
    stage: selfScoring,
    account: OFFICE,
    sidebar: true,
    act: acts.running('mend'),
    after: acts.finished,
    keep: sidebarAlone(),
  },
  {
    name: 'nhap-khao-sat',
    stage: selfScoring,
    account: OFFICE,
    sidebar: true,
    act: acts.surveyCompared,
    keep: sidebarAlone(),
  },
  {
    name: 'nhap-trang-don-vi',
    stage: selfScoring,
    account: OFFICE,
    sidebar: true,
    act: acts.sentBackCompared,
    keep: partOfSidebar((sidebar) => sidebar.locator('div[aria-live]')),
  },
  {
    name: 'khong-ap-dung',
    stage: selfScoring,
    account: OFFICE,
    sidebar: true,
    keep: partOfSidebar((sidebar) =>
      sidebar.locator('details', { hasText: NOT_APPLICABLE_VIEW.title }).first(),
    ),
  },
  {
    name: 'chua-nhan',
    stage: selfScoring,
    account: AT_WORK,
    act: acts.handedInEarly,
    keep: widerThanScreen(upper(215, 1440)),
  },
  {
    name: 'tham-dinh',
    stage: firstAppraisal,
    account: APPRAISER,
    tab: 'Sở Tài chính',
    sidebar: true,
    act: acts.itemsLeft,
  },
  {
    name: 'soi-ngang',
    stage: firstAppraisal,
    account: APPRAISER,
    sidebar: true,
    act: acts.across,
    keep: sidebarAlone(900),
  },
  { name: 'con-mo', stage: explanation, account: AT_WORK, sidebar: true, act: acts.openItems },
  { name: 'cong-bo', stage: publication, account: OFFICE, tab: TAB_TITLES.publication, sidebar: true },
  {
    name: 'giai-trinh-con-so',
    stage: publication,
    account: OFFICE,
    tab: TAB_TITLES.publication,
    sidebar: true,
    act: acts.explained,
  },
  { name: 'xep-hang', stage: publication, account: OFFICE, tab: TAB_TITLES.ranking },
  { name: 'bieu-do', stage: publication, account: OFFICE, tab: TAB_TITLES.charts, act: acts.scrolled(1200) },
  {
    name: 'phieu-ket-qua',
    stage: publication,
    account: AT_WORK,
    sidebar: true,
    act: acts.card,
    keep: sidebarAlone(1100),
  },
  ...(
    [
      ['duong-len-hang', 'analyseWaysUp', 'Cần thêm gì để lên hạng'],
      ['thuoc-do-cong-bang', 'analyseFairness', 'Chấm chặt, chấm lỏng'],
      ['hang-sat-nut', 'analyseCloseCalls', 'Phiếu xem xét của Hội đồng'],
      ['hoc-tu-sai-khac', 'analyseLoweredScores', 'Các mục bị hạ điểm'],
      ['do-sat-thuc', 'analyseSelfScoring', 'Các đơn vị'],
    ] as const
  ).map(
    ([name, analysis, heading]): Picture => ({
      name,
      stage: publication,
      account: OFFICE,
      sidebar: true,
      act: acts.analysed(analysis, heading),
    }),
  ),
];
