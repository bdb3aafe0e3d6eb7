import { Refused } from '../../../functions/core/domain/refusal.ts';

/** The code with which something is refused; undefined when it is not. */
export function refusalOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}
