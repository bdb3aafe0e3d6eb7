/**
 * The clock of a function. On AWS it is the system's; the local centre puts its virtual clock here before
 * it loads the first handler. Rules never ask it: they take the instant as an argument.
 */
let source: () => Date = () => new Date();

export const now = (): Date => source();

export function setClock(clock: () => Date): void {
  source = clock;
}
