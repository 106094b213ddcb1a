/**
 * Who exists outside the workbook: accounts, groups and their members, and the address under which each is known.
 * It holds no right and no workbook.
 */

export interface Directory {
  /** Whether Google knows this canonical address as a person's. */
  isAccount(address: string): boolean;
  /** Whether Google knows this canonical address as a group's. */
  isGroup(address: string): boolean;
  /** The groups of an account, canonical. */
  groupsOf(account: string): readonly string[];
  /** The address as Google writes it back: that of the account or group which somebody spelt differently. */
  canonical(address: string): string;
}

/** Whom a right may name for one person: the account, then the groups that it is in. */
export type Identity = readonly [account: string, ...groups: string[]];

const canonicalAddress = (address: string): string => address.trim().toLowerCase();

/** The dots in a Gmail address do not tell two people apart (documented by Gmail); elsewhere they do. */
function sameMailbox(address: string): string {
  const [name = '', domain = ''] = canonicalAddress(address).split('@');
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com';
  return isGmail ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
}

/** The directory of a closed list of accounts, and of groups by their address with the addresses of their members. */
export function directoryOf(
  accounts: readonly string[],
  groups: Readonly<Record<string, readonly string[]>> = {},
): Directory {
  const known = new Map([...accounts, ...Object.keys(groups)].map((each) => [sameMailbox(each), each]));
  const canonical = (address: string): string => canonicalAddress(known.get(sameMailbox(address)) ?? address);
  const accountSet = new Set(accounts.map(canonical));
  const memberSets = new Map(
    Object.entries(groups).map(([group, members]) => [canonical(group), new Set(members.map(canonical))]),
  );
  return {
    canonical,
    isAccount: (address) => accountSet.has(canonical(address)),
    isGroup: (address) => memberSets.has(canonical(address)),
    groupsOf: (account) =>
      [...memberSets].flatMap(([group, members]) => (members.has(canonical(account)) ? [group] : [])),
  };
}

/** A directory of which only the people are known: every known address may be a group as well, without members. */
export function peopleOnly(isAccount: (address: string) => boolean): Directory {
  return { canonical: canonicalAddress, isAccount, isGroup: isAccount, groupsOf: () => [] };
}
