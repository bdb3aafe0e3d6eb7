import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Actor } from '../../functions/core/domain/actor.ts';
import {
  type CaseEvent,
  CHAIN_START,
  chainEvents,
  type EventBody,
} from '../../functions/core/domain/event.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whatever a person can write: Chinese, emoji, control characters, quotes. */
const text = fc.string({ unit: 'binary', maxLength: 12 });
const member = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('value'), { maxKeys: 3 }),
  ),
})).value;

/** An event of any kind that there is or will be: the chain looks at none of its members. */
export const someBody: fc.Arbitrary<EventBody> = fc
  .record({
    type: fc.constantFrom('OpinionGiven', 'ApplicationReturned', 'LimitExtended'),
    more: member,
    text,
  })
  .map((body) => body as unknown as EventBody);

export const someActor: fc.Arbitrary<Actor> = fc.oneof(
  fc.record({ kind: fc.constant('applicant' as const), sub: text }),
  fc.record({ kind: fc.constant('staff' as const), sub: text, name: text }),
  fc.record({ kind: fc.constant('centre' as const), part: text }),
);

const someInstant = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2030-01-01T00:00:00Z'),
  noInvalidDate: true,
});

/** Where the head of a case remembers that its log ends. */
export const endOf = (log: readonly CaseEvent[]): { lastSeq: number; lastHash: string } => ({
  lastSeq: log.length,
  lastHash: log.at(-1)?.hash ?? CHAIN_START,
});

/** A log, written as cases write it: some commands, each with some events, one behind the other. */
export function someLog(
  shape: { minCommands?: number; maxCommands?: number } = {},
): fc.Arbitrary<CaseEvent[]> {
  const { minCommands: minLength = 0, maxCommands: maxLength = 8 } = shape;
  const command = fc.tuple(someActor, someInstant, fc.array(someBody, { minLength: 1, maxLength: 4 }));
  return fc.array(command, { minLength, maxLength }).map((commands) => {
    const log: CaseEvent[] = [];
    for (const [by, at, bodies] of commands)
      log.push(...chainEvents({ applicationId: 'case-1', ...endOf(log) }, by, at, bodies, sha256));
    return log;
  });
}
