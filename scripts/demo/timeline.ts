/** Prints what happens as it happens, and stops at the first claim that does not hold. */
export interface Timeline {
  title(text: string): void;
  step(text: string): void;
  /** @throws Error with the claim when it does not hold */
  claim(text: string, holds: boolean, seen?: unknown): void;
  claims(): number;
}

export function newTimeline(print: (line: string) => void = console.log): Timeline {
  let held = 0;
  return {
    title: (text) => print(`\n${text}`),
    step: (text) => print(`  · ${text}`),
    claim(text, holds, seen) {
      if (!holds) throw new Error(`${text}${seen === undefined ? '' : ` — seen: ${JSON.stringify(seen)}`}`);
      held += 1;
      print(`  ✓ ${text}`);
    },
    claims: () => held,
  };
}
