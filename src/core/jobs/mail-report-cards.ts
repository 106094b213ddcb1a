/**
 * Gửi phiếu kết quả: each unit gets its own card by mail, and no other, once for each official publication. Nothing goes out while the workbook
 * says something else than what was published.
 */
import type { Problem } from '../assessment/problem';
import { allCards, officialPublication } from '../standing/report-cards-for';
import * as mailText from '../text/mail';
import * as text from '../text/report-card';
import type { Snapshot } from '../workbook/snapshot';
import { linkOfUnit, type Mail } from './mail';
import { type Job, type JobContext, makePlan, type Plan } from './plan';
import { withinQuota } from './remind';
import { resultOf } from './result';

export const mailReportCards: Job = (snapshot: Snapshot, context: JobContext): Plan => {
  const plan = (made: Partial<Parameters<typeof makePlan>[3]>): Plan =>
    makePlan('mailReportCards', snapshot, context, { changes: [], problems: [], ...made });
  const blocked = (message: string): Plan =>
    plan({ problems: [{ severity: 'blocks', where: null, message }] });
  const result = resultOf(snapshot);
  if (result.groups === null) return plan({ problems: result.problems });
  const { groups, problems } = result;
  const { round } = result.plan;
  const official = officialPublication(snapshot, groups);
  if (round.settings.stage !== 'publication' || official === null) return blocked(text.mailNotYet());
  if (!official.agrees) return blocked(text.mailDiffers(official.time));

  const cards = new Map(allCards(snapshot, round, groups, official).map((card) => [card.unit, card]));
  const due = round.units.flatMap((unit) => {
    const card = cards.get(unit.code);
    if (!card) return [];
    const mail = {
      where: unit.addressesWhere,
      subject: text.cardSubject(round.settings.year, unit.name),
      body: text.cardMail(card, linkOfUnit(snapshot, round, unit, context.post.url)),
    };
    return unit.addresses.map((to): Mail & { unit: string } => ({
      ...mail,
      to,
      mark: `card ${official.fingerprint} ${unit.code} ${to}`,
      unit: unit.shortName,
    }));
  });
  const left = due.filter(({ mark }) => !context.post.sent.includes(mark));
  const limited = withinQuota(left, context.post);
  const marks = new Set(limited.mails.map(({ mark }) => mark));
  const names = new Set(left.filter(({ mark }) => marks.has(mark)).map(({ unit }) => unit));
  const unreachable = round.units.flatMap(({ name, addresses, addressesWhere: where }): Problem[] =>
    addresses.length === 0 ? [{ severity: 'warns', where, message: mailText.noAddress(name) }] : [],
  );
  return plan({
    mails: limited.mails,
    problems: [...problems, ...unreachable, ...limited.problems],
    summary: text.mailsCards([...names]),
    questions: [mailText.firstMail(limited.mails[0])],
  });
};
