/** The add-in's menu. It is built without consent and without the Sheets service, so it reads nothing. */
import { ANALYSIS_VIEW } from '../core/text/analysis';
import { ANALYSES, JOB_TITLES } from '../core/text/jobs';
import { REMIND_DAILY } from '../core/text/mail';
import { WATCH_TITLE } from '../core/text/receive';
import { APP_TITLE } from '../core/text/run-job';
import { SELF_CHECK_TITLE } from '../core/text/self-check';
import { OPEN_SIDEBAR } from '../core/text/standing';
import { VERSION } from '../version';

/** Names of main.ts's exports, by the item that calls them. */
export function addMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const analyses = ui.createMenu(ANALYSIS_VIEW.open).addItem(JOB_TITLES.analyseCriteria, 'analyseCriteria');
  for (const analysis of ANALYSES) analyses.addItem(JOB_TITLES[analysis], analysis);
  ui.createMenu(`${APP_TITLE} ${VERSION}`)
    .addItem(OPEN_SIDEBAR, 'openSidebar')
    .addSeparator()
    .addItem(JOB_TITLES.setUp, 'setUpWorkbook')
    .addItem(JOB_TITLES.generate, 'generateUnitTabs')
    .addItem(JOB_TITLES.mend, 'mendWorkbook')
    .addItem(JOB_TITLES.checkRound, 'checkRound')
    .addSeparator()
    .addItem(JOB_TITLES.advanceStage, 'advanceStage')
    .addItem(JOB_TITLES.returnStage, 'returnStage')
    .addItem(JOB_TITLES.receive, 'receiveSubmissions')
    .addItem(JOB_TITLES.exchange, 'exchangeWithFiles')
    .addSeparator()
    .addItem(JOB_TITLES.invite, 'inviteEverybody')
    .addItem(JOB_TITLES.remind, 'remindLaggards')
    .addItem(REMIND_DAILY, 'switchReminders')
    .addItem(WATCH_TITLE, 'keepWatch')
    .addSeparator()
    .addItem(JOB_TITLES.rank, 'rankUnits')
    .addItem(JOB_TITLES.publishDraft, 'publishDraft')
    .addItem(JOB_TITLES.publishOfficially, 'publishOfficially')
    .addItem(JOB_TITLES.publishCopy, 'publishCopy')
    .addItem(JOB_TITLES.mailReportCards, 'mailReportCards')
    .addSubMenu(analyses)
    .addItem(JOB_TITLES.openNewYear, 'openNewYear')
    .addSeparator()
    .addItem(SELF_CHECK_TITLE, 'selfCheck')
    .addToUi();
}
