/** Days as a workbook counts them, in its own time zone. It must not ask a clock. */

const MILLISECONDS_A_DAY = 86_400_000;
/** 30/12/1899 in days before 1970. */
const DAY_ZERO = 25_569;

/** Making a format is slow, and every edit asks for the day. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** The day that it is in a time zone at a moment, in days since 30/12/1899. */
export function dayIn(timeZone: string, moment: Date): number {
  const parts = formatOf(timeZone).formatToParts(moment);
  const part = (type: string): number => Number(parts.find((found) => found.type === type)!.value);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / MILLISECONDS_A_DAY + DAY_ZERO;
}
