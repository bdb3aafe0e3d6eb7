import type { Draw } from '../domain/sampling.ts';

/** Draws that nobody can tell before and whoever keeps the key can make again. */
export interface SampleKeys {
  /** The same for the same text under the same key. */
  draw(text: string): Promise<Draw>;
}
