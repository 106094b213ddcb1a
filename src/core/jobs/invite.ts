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
import { linkOfUnit, linkTo, type Mail } from './mail';
import { blocks, type Job, type JobContext, makePlan } from './plan';
import { withinQuota } from './remind';

/** @param file id of the file to which the invitation leads; none for the office's workbook */
const markOf = (address: string, file: string | undefined): string =>
  file === undefined ? `invited ${address}` : `invited ${address} ${file}`;

function invitations(snapshot: Snapshot, round: Round, { post, access }: JobContext) {
  const { year, organisation } = round.settings;
  const start = tabByKey(snapshot, TAB.start)?.sheetId ?? 0;
  const problems: Problem[] = [];
  const mail = (
    { name, addresses, addressesWhere: where }: Pick<Unit, 'name' | 'addresses' | 'addressesWhere'>,
    body: (fields: text.MailFields) => string,
    link: string,
    file?: string,
  ): Mail[] => {
    if (addresses.length === 0) problems.push({ severity: 'warns', where, message: text.noAddress(name) });
    const fields = { unit: name, year, organisation, link, stage: '', deadline: '', left: '' };
    // Whoever was shut out of this workbook, as units are that get files of their own, is invited anew when that is over.
    const isInvited = (address: string): boolean =>
      post.sent.includes(markOf(address, file)) && (file !== undefined || access.editors.includes(address));
    return addresses
      .filter((address) => !isInvited(address))
      .map((to) => ({
        to,
        where,
        subject: text.invitationSubject(year),
        body: body(fields),
        mark: markOf(to, file),
      }));
  };
  const links = new Map(round.units.map((unit) => [unit, linkOfUnit(snapshot, round, unit, post.url)]));
  if ([...links.values()].includes(''))
    problems.push({ severity: 'blocks', where: null, message: notExchangedYet() });
  /** Ids of files, by the mail that leads there. */
  const files = new Map<Mail, string>();
  const units = round.units.map((unit) => {
    const link = links.get(unit)!;
    const file = round.fillsInHere ? undefined : workbookIdOf(link);
    const mails = mail(unit, text.invitationToUnit, link, file);
    if (file !== undefined) for (const each of mails) files.set(each, file);
    return mails;
  });
  const appraisers = round.appraisers.map((appraiser) =>
    mail(appraiser, text.invitationToAppraiser, linkTo(post.url, start)),
  );
  return { units, appraisers, files, problems };
}

export const invite: Job = (snapshot, context) => {
  const { round, problems } = readRound(snapshot);
  if (round === null || blocks(problems))
    return makePlan('invite', snapshot, context, { changes: [], problems });
  const made = invitations(snapshot, round, context);
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
