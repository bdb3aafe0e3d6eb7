import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOfImage } from '../../../functions/adapters/dynamodb/event-image.ts';
import {
  type CaseEvent,
  CHAIN_START,
  canonicalJson,
  chainEvents,
  checkChain,
} from '../../../functions/core/domain/event.ts';
import { endOf, sha256, someBody, someLog } from '../../support/some-events.ts';

/** A log with one of its places, and the case's memory of its end. */
const somePlace = (minCommands = 1) =>
  fc.tuple(someLog({ minCommands }), fc.nat()).map(([log, chance]) => ({ log, index: chance % log.length }));

const check = (log: readonly CaseEvent[], end: { lastSeq: number; lastHash: string }) =>
  checkChain(log, end, sha256);

/** The same value, every object built in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).toReversed();
  return Object.fromEntries(members.map(([key, member]) => [key, reversed(member)]));
}

/** As the table keeps it and the stream hands it over: marshalled, sent as bytes, read again. */
function throughTheTable(event: CaseEvent): CaseEvent {
  const item = marshall({ PK: 'APP#1', SK: 'EV#000001', body: event }, { removeUndefinedValues: true });
  const bytes = new TextEncoder().encode(JSON.stringify(item));
  const image: Record<string, AttributeValue> = JSON.parse(new TextDecoder().decode(bytes));
  return eventOfImage(image);
}

/** One member of an event, changed by whoever can write into the table. */
const changes: Record<string, (event: CaseEvent) => CaseEvent> = {
  'the case': (event) => ({ ...event, applicationId: `${event.applicationId}0` }),
  'the number': (event) => ({ ...event, seq: event.seq + 1 }),
  'the instant': (event) => ({ ...event, at: new Date(Date.parse(event.at) + 1).toISOString() }),
  'who did it': (event) => ({ ...event, by: { kind: 'centre', part: 'nobody at all, honestly' } }),
  'a word of what happened': (event) => ({
    ...event,
    body: { ...event.body, text: `${JSON.stringify(event.body)} ` } as unknown as CaseEvent['body'],
  }),
  'a word more': (event) => ({
    ...event,
    body: { ...event.body, more2: '' } as unknown as CaseEvent['body'],
  }),
  'the link to the one before': (event) => ({ ...event, prev: sha256(event.prev) }),
  'its own hash': (event) => ({ ...event, hash: sha256(event.hash) }),
};

describe('the chain of a log that nobody touched', () => {
  it('checks at any length, however many events each command wrote', () => {
    fc.assert(
      fc.property(someLog({ maxCommands: 40 }), (log) => {
        expect(check(log, endOf(log))).toEqual({ isIntact: true, length: log.length });
        expect(log.map((event) => event.seq)).toEqual(log.map((_event, index) => index + 1));
      }),
    );
  });

  it('does not depend on the order in which an event was built', () => {
    fc.assert(
      fc.property(someLog(), (log) => {
        const built = log.map((event) => reversed(event) as CaseEvent);
        expect(check(built, endOf(log)).isIntact).toBe(true);
        expect(log.map(canonicalJson)).toEqual(built.map(canonicalJson));
      }),
    );
  });

  it('holds through the table and its stream', () => {
    fc.assert(
      fc.property(someLog(), (log) => {
        expect(check(log.map(throughTheTable), endOf(log)).isIntact).toBe(true);
      }),
    );
  });

  it('takes a member without a value for none, as the table does', () => {
    const body = { type: 'DepartmentAdded', reason: undefined } as unknown as CaseEvent['body'];
    const end = { applicationId: 'case-1', ...endOf([]) };
    const log = chainEvents(end, { kind: 'centre', part: 'test' }, new Date(0), [body], sha256);
    expect(check(log.map(throughTheTable), endOf(log)).isIntact).toBe(true);
  });
});

describe('whoever changes the log is found, at the event that was touched', () => {
  it.each(Object.entries(changes))('who changes %s', (_what, change) => {
    fc.assert(
      fc.property(somePlace(), ({ log, index }) => {
        const touched = log.map((event, at) => (at === index ? change(event) : event));
        expect(check(touched, endOf(log))).toMatchObject({ isIntact: false, brokenAt: index + 1 });
      }),
    );
  });

  it('who drops one, or cuts out a piece', () => {
    fc.assert(
      fc.property(somePlace(2), fc.nat(5), ({ log, index }, more) => {
        const touched = log.toSpliced(index, 1 + more);
        expect(check(touched, endOf(log))).toMatchObject({ isIntact: false, brokenAt: index + 1 });
      }),
    );
  });

  it('who cuts off the tail, for the case remembers where it ends', () => {
    fc.assert(
      fc.property(somePlace(), ({ log, index }) => {
        expect(check(log.slice(0, index), endOf(log))).toEqual({
          isIntact: false,
          brokenAt: index + 1,
          length: index,
        });
      }),
    );
  });

  it('who swaps two, at the first of them', () => {
    fc.assert(
      fc.property(somePlace(2), fc.nat(), ({ log, index }, chance) => {
        const other = chance % log.length;
        const [first, second] = [log[index], log[other]];
        fc.pre(index !== other && first !== undefined && second !== undefined);
        const touched = log.map((event, at) => (at === index ? second : at === other ? first : event));
        const brokenAt = Math.min(index, other) + 1;
        expect(check(touched, endOf(log))).toMatchObject({ isIntact: false, brokenAt });
      }),
    );
  });

  it('who repeats one', () => {
    fc.assert(
      fc.property(somePlace(), ({ log, index }) => {
        const again = log.slice(index, index + 1);
        const touched = log.toSpliced(index, 0, ...again);
        expect(check(touched, endOf(log))).toMatchObject({ isIntact: false, brokenAt: index + 2 });
      }),
    );
  });

  it('who puts in one of his own that fits what is before it, at the one behind it', () => {
    fc.assert(
      fc.property(somePlace(), someBody, ({ log, index }, body) => {
        const end = { applicationId: 'case-1', ...endOf(log.slice(0, index)) };
        const forged = chainEvents(end, { kind: 'centre', part: 'forger' }, new Date(0), [body], sha256);
        const touched = log.toSpliced(index, 0, ...forged);
        expect(check(touched, endOf(log))).toMatchObject({ isIntact: false, brokenAt: index + 2 });
      }),
    );
  });

  it('who rewrites everything from one event on: the whole fits, and still ends elsewhere than the case says', () => {
    fc.assert(
      fc.property(somePlace(), someBody, ({ log, index }, body) => {
        const end = { applicationId: 'case-1', ...endOf(log.slice(0, index)) };
        const bodies = log.slice(index).map((event, at) => (at === 0 ? body : event.body));
        fc.pre(canonicalJson(body) !== canonicalJson(log[index]?.body));
        const rewritten = chainEvents(end, { kind: 'centre', part: 'forger' }, new Date(0), bodies, sha256);
        const touched = [...log.slice(0, index), ...rewritten];
        expect(check(touched, endOf(touched)).isIntact).toBe(true);
        expect(check(touched, endOf(log))).toMatchObject({ isIntact: false, brokenAt: log.length + 1 });
      }),
    );
  });

  it('who puts the whole log of another case in its place', () => {
    fc.assert(
      fc.property(someLog({ minCommands: 1 }), (log) => {
        const end = { applicationId: 'case-2', lastSeq: 0, lastHash: CHAIN_START };
        const bodies = log.map((event) => event.body);
        const other = chainEvents(end, { kind: 'centre', part: 'other' }, new Date(0), bodies, sha256);
        expect(check(other, endOf(log))).toMatchObject({ isIntact: false, brokenAt: log.length + 1 });
      }),
    );
  });
});

describe('the text that is hashed', () => {
  it('is another for another event: the event can be read back from it', () => {
    fc.assert(
      fc.property(someBody, (body) => {
        expect(JSON.parse(canonicalJson(body))).toEqual(body);
      }),
    );
    // the same letters in other places, a number and its text, nothing and emptiness
    const near: unknown[] = [{ a: 'b' }, { ab: '' }, { a: ['b'] }, [{ a: 'b' }], '{"a":"b"}', { a: '"b"' }];
    const more: unknown[] = [
      1,
      '1',
      true,
      'true',
      null,
      'null',
      {},
      [],
      '',
      [''],
      [[]],
      { a: {} },
      { a: [] },
    ];
    expect(new Set([...near, ...more].map(canonicalJson)).size).toBe(near.length + more.length);
  });
});
