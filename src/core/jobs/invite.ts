/**
 * Mời đơn vị: shares the workbook, or the unit's file, with units and appraisers and sends each the link to its own tab. Who was invited is not invited
 * again; an address that Google refuses is named by its cell and may be tried again.
 */
import type { Problem } from '../assessment/problem';
import type { Unit } from '../assessment/unit';
import * as text from '../text/mail';
import { notExchangedYet } from '../text/unit-files';
import { TAB } from '../workbook/place';
import { type Round, readRound } from '../workbook/reading/round';
import { type Snapshot, tabByKey } from '../workbook/snapshot';
import { workbookIdOf } from '../workbook/unit-files';
import { linkOfUnit, linkTo, type Mail, type PostOffice } from './mail';
import { blocks, type Job, makePlan } from './plan';
import { withinQuota } from './remind';

const markOf = (address: string): string => `invited ${address}`;

function invitations(snapshot: Snapshot, round: Round, post: PostOffice) {
  const { year, organisation } = round.settings;
  const start = tabByKey(snapshot, TAB.start)?.sheetId ?? 0;
  const problems: Problem[] = [];
  const mail = (
    { name, addresses, addressesWhere: where }: Pick<Unit, 'name' | 'addresses' | 'addressesWhere'>,
    body: (fields: text.MailFields) => string,
    link: string,
  ): Mail[] => {
    if (addresses.length === 0) problems.push({ severity: 'warns', where, message: text.noAddress(name) });
    const fields = { unit: name, year, organisation, link, stage: '', deadline: '', left: '' };
    return addresses
      .filter((address) => !post.sent.includes(markOf(address)))
      .map((to) => ({
        to,
        where,
        subject: text.invitationSubject(year),
        body: body(fields),
        mark: markOf(to),
      }));
  };
  const links = new Map(round.units.map((unit) => [unit, linkOfUnit(snapshot, round, unit, post.url)]));
  if ([...links.values()].includes(''))
    problems.push({ severity: 'blocks', where: null, message: notExchangedYet() });
  const units = round.units.map((unit) => mail(unit, text.invitationToUnit, links.get(unit)!));
  /** Ids of files, by the mail that leads there. */
  const files = new Map<Mail, string>();
  if (!round.fillsInHere)
    for (const [at, unit] of round.units.entries())
      for (const each of units[at]!) files.set(each, workbookIdOf(links.get(unit)!));
  const appraisers = round.appraisers.map((appraiser) =>
    mail(appraiser, text.invitationToAppraiser, linkTo(post.url, start)),
  );
  return { units, appraisers, files, problems };
}

export const invite: Job = (snapshot, context) => {
  const { round, problems } = readRound(snapshot);
  if (round === null || blocks(problems))
    return makePlan('invite', snapshot, context, { changes: [], problems });
  const made = invitations(snapshot, round, context.post);
  const limited = withinQuota([...made.units.flat(), ...made.appraisers.flat()], context.post);
  const count = (mails: readonly Mail[][]): number =>
    mails.filter((each) => each.some((mail) => limited.mails.includes(mail))).length;
  const addresses = limited.mails.map(({ to }) => to);
  return makePlan('invite', snapshot, context, {
    changes: [],
    mails: limited.mails,
    // Each what its mail leads to, and nothing else: a unit with a file of its own has no business here.
    shares: limited.mails.map((mail) => ({
      address: mail.to,
      where: mail.where,
      ...(made.files.has(mail) && { workbook: made.files.get(mail)! }),
    })),
    problems: [...problems, ...made.problems, ...limited.problems],
    summary: text.invites(count(made.units), count(made.appraisers), addresses),
    questions: [text.inviteQuestion()],
  });
};
