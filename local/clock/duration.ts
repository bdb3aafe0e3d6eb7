/** Length of a step of the clock, as ISO 8601 writes it: `P3D`, `PT2H`, `P1W`, `P1DT12H30M`. */
const pattern = /^P(?:(\d+)W|(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)$/;

const week = 604_800_000;
const day = 86_400_000;
const hour = 3_600_000;
const minute = 60_000;
const second = 1000;

/**
 * Milliseconds of an ISO duration; undefined when it is none. Years and months are refused: how long they are
 * depends on where they begin, and `{ "to": … }` says that better.
 */
export function millisecondsOf(duration: string): number | undefined {
  const match = pattern.exec(duration);
  if (!match) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return weeks * week + days * day + hours * hour + minutes * minute + seconds * second;
}
