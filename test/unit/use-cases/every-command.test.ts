import { beforeAll, describe, expect, it } from 'vitest';
import type { Status } from '../../../functions/core/domain/application.ts';
import { commands } from '../../support/explore/commands.ts';
import { type Expedition, explore, type Seen } from '../../support/explore/explore.ts';

const files = ['announce document', 'check document', 'remove document'];
const ofTheRating = ['rate low', 'rate without a name', 'answer rating'];
const ofThePaper = ['choose post', 'hand over', 'post'];
/** The same as to accept, where the desk decides nothing on the spot. */
const forApprover = ['accept for the approver'];
const ofTheLedger = ['urge', 'extend', 'stop clock', 'resume clock'];
const filed = ['save form', 'submit', 'the flow goes on'];
const asked = [
  ...filed,
  'HBJ misses nothing',
  'CGJ misses nothing',
  'the flow goes on',
  'accept',
  'the flow goes on',
];

/** Immediate and promised cases are explored to the last state; joint ones, which are without end, so many steps far. */
const expeditions: readonly (Expedition & { readonly isWhole: boolean })[] = [
  { kind: 'immediate', start: [], without: files, depth: 30, isWhole: true },
  {
    kind: 'promised',
    start: [],
    without: [...ofThePaper, ...ofTheRating, ...forApprover],
    depth: 30,
    isWhole: true,
  },
  {
    kind: 'promised',
    start: [],
    without: [...files, ...ofTheLedger, ...forApprover, 'record check'],
    depth: 30,
    isWhole: true,
  },
  {
    kind: 'joint',
    start: filed,
    without: [...files, ...ofTheLedger, ...ofThePaper, ...ofTheRating, ...forApprover, 'record check'],
    depth: 5,
    isWhole: false,
  },
  {
    kind: 'joint',
    start: asked,
    without: [...files, ...ofTheLedger, ...ofThePaper, ...ofTheRating, ...forApprover, 'record check'],
    depth: 5,
    isWhole: false,
  },
];

const inReview: Status[] = ['in-review'];
const asking: Status[] = ['submitted', 'in-review'];
const ended: Status[] = ['returned', 'approved', 'delivered', 'refused', 'lapsed', 'withdrawn'];

/** A case with an end, whichever, can be rated; one whose paper is not out has none yet. */
const finished: Status[] = ['returned', 'delivered', 'refused', 'lapsed', 'withdrawn'];

/** Every command and the statuses in which it may have an effect: in all others it is refused by name. */
const effectIn: Readonly<Record<string, readonly Status[]>> = {
  'save form': ['draft'],
  'save what was asked': ['supplement-requested'],
  'announce document': ['draft'],
  'check document': ['draft', 'submitted', 'supplement-requested', 'in-review', ...ended],
  'remove document': ['draft'],
  submit: ['draft'],
  undo: ['submitted'],
  withdraw: ['submitted', 'supplement-requested', 'in-review'],
  'answer supplement': ['supplement-requested'],
  'answer question': inReview,
  accept: ['submitted'],
  'accept for the approver': ['submitted'],
  'request supplement': ['submitted'],
  return: ['submitted'],
  'record check': inReview,
  review: inReview,
  approve: inReview,
  refuse: inReview,
  'settle objections': inReview,
  'uphold objections': inReview,
  'ask again': inReview,
  'reissue link': asking,
  'add department': inReview,
  'withdraw department': asking,
  'stop clock': inReview,
  'resume clock': inReview,
  extend: inReview,
  'record finding': ['approved', 'delivered', 'refused'],
  urge: [...asking, 'approved'],
  'HBJ consents': inReview,
  'HBJ objects': inReview,
  'CGJ consents': inReview,
  'YJJ consents': inReview,
  'HBJ misses nothing': ['submitted'],
  'HBJ misses something': ['submitted'],
  'CGJ misses nothing': ['submitted'],
  'HBJ asks': inReview,
  'the flow goes on': asking,
  'the next mark': ['submitted', 'supplement-requested', 'in-review', 'approved', ...finished],
  'the sweep': [],
  'choose post': ['draft', 'submitted', 'supplement-requested', 'in-review'],
  'hand over': ['approved'],
  post: ['approved'],
  'rate low': finished,
  'rate without a name': finished,
  'answer rating': finished,
  'deliver licence': ['approved'],
};

/** Every move from one status to another, and what makes it. */
const moves = [
  'submit: draft to submitted',
  'undo: submitted to draft',
  'withdraw: submitted to withdrawn',
  'withdraw: supplement-requested to withdrawn',
  'withdraw: in-review to withdrawn',
  'accept: submitted to in-review',
  'accept: submitted to approved',
  'accept for the approver: submitted to in-review',
  'request supplement: submitted to supplement-requested',
  'answer supplement: supplement-requested to submitted',
  'return: submitted to returned',
  'approve: in-review to approved',
  'refuse: in-review to refused',
  'deliver licence: approved to delivered',
  'hand over: approved to delivered',
  'post: approved to delivered',
  'the next mark: submitted to in-review',
  'the next mark: supplement-requested to lapsed',
];

/** A machine asks, and is told that there is nothing to do. */
const machines = ['the flow goes on', 'the next mark', 'the sweep', 'deliver licence', 'check document'];
const ofHbj = ['HBJ consents', 'HBJ objects', 'HBJ misses nothing', 'HBJ misses something', 'the next mark'];

/** A person who does again what was done is shown what is recorded; then one of these was played before. */
const repeats: Readonly<Record<string, readonly string[]>> = {
  submit: ['submit'],
  undo: ['undo'],
  withdraw: ['withdraw'],
  'answer supplement': ['answer supplement'],
  'record check': ['record check'],
  'remove document': ['remove document', 'check document'],
  'withdraw department': ['withdraw department', 'withdraw', 'undo', 'accept', 'return', 'the next mark'],
  'HBJ consents': ofHbj,
  'HBJ objects': ofHbj,
  'CGJ consents': ['CGJ consents', 'the next mark'],
  'YJJ consents': ['YJJ consents', 'the next mark'],
  'HBJ misses nothing': ofHbj,
  'HBJ misses something': ofHbj,
  'CGJ misses nothing': ['CGJ misses nothing', 'the next mark'],
  'HBJ asks': ['HBJ asks'],
  'answer question': ['answer question'],
  'choose post': ['choose post'],
};

/** What may still come on record when a case is over: its delivery, what had come about before, a verdict that came late. */
const afterTheEnd = [
  'DocumentAccepted',
  'LicenceDelivered',
  'LicenceReady',
  'LicenceHandedOver',
  'LicencePosted',
  'CaseUrged',
  'ServiceRated',
  'RatingAnswerAsked',
  'RatingAnswerOverdue',
  'RatingAnswered',
  'SampleLookedAt',
  'RedCardShown',
  'DeliveryOverdue',
  'DeadlineRunStarted',
  'DeadlineRunEnded',
  'DocumentRemoved',
];

describe('every command in every state that can be reached', { timeout: 240_000 }, () => {
  const seen: Seen[] = [];
  const wholes: boolean[] = [];

  beforeAll(async () => {
    for (const expedition of expeditions) {
      const found = await explore(expedition);
      seen.push(...found.seen);
      wholes.push(found.isWhole);
    }
  }, 240_000);

  it('was explored to the last state where a case has an end', () => {
    expect(wholes).toEqual(expeditions.map((one) => one.isWhole));
    expect(new Set(seen.map((one) => one.command)).size).toBe(Object.keys(commands).length);
  });

  it('has its effect in the statuses that allow it, and in no other', () => {
    const found = Object.fromEntries(Object.keys(commands).map((name) => [name, new Set<string>()]));
    for (const { command, from, outcome } of seen) if (outcome.kind === 'done') found[command]?.add(from);
    for (const [name, statuses] of Object.entries(found))
      expect([...statuses].toSorted(), name).toEqual([...(effectIn[name] ?? [])].toSorted());
  });

  it('moves the case from status to status as the table says', () => {
    const found = seen.filter((one) => one.from !== one.to);
    const said = new Set(found.map(({ command, from, to }) => `${command}: ${from} to ${to}`));
    expect([...said].toSorted()).toEqual(moves.toSorted());
  });

  it('does something, or is refused by name: nobody is told that it was done when it was not', () => {
    for (const { command, outcome, path } of seen) {
      if (outcome.kind !== 'nothing' || machines.includes(command)) continue;
      const before = repeats[command]?.some((one) => path.includes(one)) ?? false;
      expect(before, `${path.join(', ')}: ${command}`).toBe(true);
    }
  });

  it('proposes and decides nothing of an item that needs a check of its substance before one is on record (art. 34)', () => {
    const decided = seen.filter(
      ({ kind, command, outcome }) =>
        kind === 'promised' && ['review', 'approve', 'refuse'].includes(command) && outcome.kind === 'done',
    );
    expect(new Set(decided.map((one) => one.command)).size).toBe(3);
    for (const { command, path } of decided)
      expect(path.includes('record check'), `${path.join(', ')}: ${command}`).toBe(true);
  });

  it('adds to a case that is over only what may still come', () => {
    for (const { command, from, outcome, path } of seen) {
      if (outcome.kind !== 'done' || !ended.some((status) => status === from)) continue;
      const more = outcome.events.filter((type) => !afterTheEnd.includes(type));
      expect(more, `${path.join(', ')}: ${command}`).toEqual([]);
    }
  });

  it('puts every change on record, but a saved draft, the token of a flow that asks again, and a rating without a name', () => {
    const unrecorded = seen.filter(({ outcome }) => outcome.kind === 'done' && outcome.events.length === 0);
    expect([...new Set(unrecorded.map((one) => one.command))].toSorted()).toEqual([
      'rate without a name',
      'save form',
      'save what was asked',
      'the flow goes on',
    ]);
  });
});
