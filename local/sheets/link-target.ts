/** Where a link cell leads, as far as its formula writes it out: a place within the workbook or an address of the web. Nothing else is followed. */
export function linkTarget(formula: string): string | undefined {
  const [, written] = /^=HYPERLINK\("((?:[^"]|"")*)"/i.exec(formula) ?? [];
  const target = written?.replaceAll('""', '"');
  return target !== undefined && /^(#gid=|https?:\/\/)/i.test(target) ? target : undefined;
}
