/** RFC 3339 as the States Language narrows it: an upper-case `T`, and `Z` or an offset. */
const rfc3339 =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Milliseconds since the epoch; undefined when the text is no timestamp. */
export function parseTimestamp(text: string): number | undefined {
  const [, year, month, day] = rfc3339.exec(text) ?? [];
  if (!isRealDay(Number(year), Number(month), Number(day))) return undefined;
  return Date.parse(text);
}

/** `Date` turns 29 February of a common year into 1 March without a word. */
function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
