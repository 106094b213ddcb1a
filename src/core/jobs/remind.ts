/**
 * Nhắc: a mail to those who are not done with the stage, by the template in Cấu hình. By hand at any time, once a day; by the daily trigger on
 * the days that Cấu hình names. Each goes out once, however often the job runs.
 */
import type { Problem } from '../assessment/problem';
import { daysLeft } from '../assessment/stage';
import type { Unit } from '../assessment/unit';
import { stageProgress } from '../standing/stage-progress';
import { dayText } from '../text/date';
import * as text from '../text/mail';
import { daysLeftWords, STAGE_TITLES } from '../text/stages';
import { notExchangedYet } from '../text/unit-files';
import { TAB } from '../workbook/place';
import { type Round, readRound, unitTabOf } from '../workbook/reading/round';
import { unitItems } from '../workbook/reading/unit-items';
import { type Snapshot, tabByKey } from '../workbook/snapshot';
import { linkOfUnit, linkTo, type Mail, type PostOffice } from './mail';
import { blocks, type Job, makePlan, today } from './plan';

/** No more mails than Google lets go today; what is left goes another day, since it has no mark. */
export function withinQuota(
  mails: readonly Mail[],
  { left }: PostOffice,
): { mails: Mail[]; problems: Problem[] } {
  const problems: Problem[] =
    mails.length > left
      ? [{ severity: 'warns', where: null, message: text.quotaShort(mails.length, left) }]
      : [];
  return { mails: mails.slice(0, left), problems };
}

interface Laggard extends Pick<Unit, 'name' | 'addresses' | 'addressesWhere'> {
  link: string;
}

/** Appraisers with items of theirs that have no score in the stage. */
function slowAppraisers(snapshot: Snapshot, round: Round, link: string): Laggard[] {
  const score = round.settings.stage === 'firstAppraisal' ? 'firstScore' : 'secondScore';
  const open = new Set<string>();
  for (const unit of round.units) {
    const tab = unitTabOf(snapshot, unit);
    const set = round.criteria.find(({ set: { key } }) => key === unit.criteriaSet)?.set;
    if (!tab || !set) continue;
    for (const item of unitItems(tab, set)) {
      const due = score === 'firstScore' || item.content('furtherExplanation') !== null;
      if (item.applicable && due && item.score(score).kind !== 'score') open.add(item.item.appraiser);
    }
  }
  return round.appraisers.filter(({ code }) => open.has(code)).map((appraiser) => ({ ...appraiser, link }));
}

function laggards(snapshot: Snapshot, round: Round, post: PostOffice): Laggard[] {
  const start = linkTo(post.url, tabByKey(snapshot, TAB.start)?.sheetId ?? 0);
  switch (round.settings.stage) {
    case 'selfScoring':
    case 'explanation':
      return stageProgress(snapshot, round).waiting.map((unit) => ({
        ...unit,
        link: linkOfUnit(snapshot, round, unit, post.url),
      }));
    case 'firstAppraisal':
    case 'secondAppraisal':
      return slowAppraisers(snapshot, round, start);
    default:
      return [];
  }
}

/** @param onlyOnItsDays the daily trigger reminds on the days that Cấu hình names, a person whenever he or she asks */
const reminding =
  (job: 'remind' | 'remindDaily', onlyOnItsDays: boolean): Job =>
  (snapshot, context) => {
    const { round, problems } = readRound(snapshot);
    if (round === null || blocks(problems))
      return makePlan(job, snapshot, context, { changes: [], problems });
    const { stage, deadlines, year, organisation, reminder } = round.settings;
    const day = today(context);
    const left = daysLeft(stage, deadlines, day);
    const due = !onlyOnItsDays || (left !== null && reminder.days.includes(left));
    const found = due ? laggards(snapshot, round, context.post) : [];
    // Who has no file yet has nothing to fill in.
    const late = found.filter(({ link }) => link !== '');
    const deadline = left === null ? '' : dayText(day + left);
    const mails = late.flatMap(({ name, addresses, addressesWhere, link }) => {
      const fields = {
        unit: name,
        year,
        organisation,
        link,
        deadline,
        stage: STAGE_TITLES[stage],
        left: left === null ? '' : daysLeftWords(left),
      };
      return addresses.map(
        (to): Mail => ({
          to,
          where: addressesWhere,
          subject: text.filledIn(reminder.subject, fields).replace(/\s+/g, ' '),
          body: text.filledIn(reminder.body, fields),
          mark: `reminded ${stage} ${deadline} ${day} ${to}`,
        }),
      );
    });
    const limited = withinQuota(
      mails.filter(({ mark }) => !context.post.sent.includes(mark)),
      context.post,
    );
    const sent = new Set(limited.mails.map(({ to }) => to));
    const names = late
      .filter(({ addresses }) => addresses.some((to) => sent.has(to)))
      .map(({ name }) => name);
    return makePlan(job, snapshot, context, {
      changes: [],
      mails: limited.mails,
      problems: [
        ...late
          .filter(({ addresses }) => addresses.length === 0)
          .map(
            ({ name, addressesWhere: where }): Problem => ({
              severity: 'warns',
              where,
              message: text.noAddress(name),
            }),
          ),
        ...(late.length < found.length
          ? [{ severity: 'warns' as const, where: null, message: notExchangedYet() }]
          : []),
        ...limited.problems,
      ],
      summary: text.reminds(stage, names),
      questions: onlyOnItsDays ? [] : [text.firstMail(limited.mails[0])],
    });
  };

export const remind = reminding('remind', false);
export const remindDaily = reminding('remindDaily', true);
