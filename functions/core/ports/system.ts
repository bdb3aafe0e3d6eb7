import type { Sha256 } from '../domain/event.ts';

/** Time, identity and chance, from outside. */
export interface System {
  now(): Date;
  /** A new UUIDv7. */
  newId(): string;
  /** A whole number from 0 up to, not including, `below`; unpredictable. */
  random(below: number): number;
  /** Lets so many milliseconds of the machine's own time go by: for two who met or for a verdict, never for a limit of the law. */
  pause(milliseconds: number): Promise<void>;
  sha256: Sha256;
}
