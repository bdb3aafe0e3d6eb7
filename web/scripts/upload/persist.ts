/** The line broke, or the store is busy: to try again may help. Everything else is final. */
export class Passing extends Error {}

/** Milliseconds before each new try; after the last the reader is asked. */
const WAITS = [1000, 2000, 4000, 8000, 15_000, 30_000, 30_000];

/** Waits so long, or until the browser says that the line is back. */
const pause = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    addEventListener('online', () => resolve(clearTimeout(timer)), { once: true });
  });

const online = (): Promise<unknown> =>
  new Promise((resolve) => addEventListener('online', resolve, { once: true }));

/** Does it until it is done, with growing waits; without a line it waits for the line, however long that takes. */
export async function persist<Result>(
  task: () => Promise<Result>,
  tell: (what: 'again' | 'offline') => void,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await task();
    } catch (error) {
      const wait = WAITS[attempt];
      if (!(error instanceof Passing) || wait === undefined) throw error;
      if (navigator.onLine) {
        tell('again');
        await pause(wait);
      } else {
        tell('offline');
        await online();
        attempt = -1;
      }
    }
  }
}
