import type { Sha256 } from '../domain/event.ts';

/** Time, identity and chance, from outside. */
export interface System {
  now(): Date;
  /** A new UUIDv7. */
  newId(): string;
  /** A whole number from 0 up to, not including, `below`; unpredictable. */
  random(below: number): number;
  sha256: Sha256;
  /** Lets so many milliseconds of the machine's own time go by. Nothing of the law hangs on it. */
  wait(milliseconds: number): Promise<void>;
}
