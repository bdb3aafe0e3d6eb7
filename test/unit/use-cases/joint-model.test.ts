import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventType } from '../../../functions/core/domain/event.ts';
import { someCommands } from '../../support/joint-model/commands/all.ts';
import type { Played } from '../../support/joint-model/commands/command.ts';
import { finish } from '../../support/joint-model/finish.ts';
import { someShape } from '../../support/joint-model/shape.ts';
import { World } from '../../support/joint-model/world.ts';

/** ONEDOOR_MODEL_RUNS=2000 plays longer. A failure prints its seed and path, with which it is played again. */
const numRuns = Number(process.env.ONEDOOR_MODEL_RUNS ?? 40);
const timeout = 60_000 + numRuns * 500;

/** Plays cases from a drawn state through drawn commands to their end. @returns what was done, and what was put on record */
async function play(parameters: fc.Parameters<unknown> = { numRuns }) {
  const done: Played['done'] = new Map();
  const recorded = new Set<string>();
  const oneCase = fc.asyncProperty(someShape, someCommands, async (shape, commands) => {
    const world = await World.begin(shape);
    await fc.asyncModelRun(() => ({ model: { done }, real: world }), commands);
    const { application } = await finish(world);
    await world.check();
    expect([...world.flows.values()].filter((flow) => !flow.isOver)).toEqual([]);
    done.set(application.status, (done.get(application.status) ?? 0) + 1);
    for (const { body } of world.centre.ports.cases.log) recorded.add(body.type);
  });
  await fc.assert(oneCase, parameters);
  return { done, recorded };
}

/** Whether the model plays an event; those it does not belong to a promised case, or to actions and desks it does not have. */
const isPlayed: Readonly<Record<EventType, boolean>> = {
  ApplicationDrafted: true,
  WalkInBegun: false,
  ApplicationSubmitted: true,
  ApplicationAccepted: true,
  AcceptanceDeemed: true,
  CompletenessCheckOpened: true,
  CompletenessAnswered: true,
  SilenceTakenAsComplete: true,
  CompletenessChecked: true,
  SupplementRequested: true,
  SupplementAnswered: true,
  ApplicationLapsed: true,
  QuestionAsked: true,
  QuestionAnswered: true,
  JointReviewOpened: true,
  OpinionRequested: true,
  OpinionGiven: true,
  SilenceTakenAsConsent: true,
  SilenceEscalated: true,
  SilenceClosed: true,
  ReviewLinkLocked: true,
  ReviewLinkReissued: true,
  OpinionsConsolidated: true,
  CoordinationDecided: true,
  DepartmentAdded: true,
  DepartmentWithdrawn: true,
  AppraisalStarted: true,
  ClockStopped: true,
  ClockResumed: true,
  YellowCardShown: true,
  RedCardShown: true,
  DeadlineRunStarted: true,
  DeadlineRunEnded: true,
  ApplicationApproved: true,
  ApplicationRefused: true,
  LicenceDelivered: true,
  DeliveryChosen: false,
  LicenceReady: false,
  LicenceHandedOver: false,
  LicencePosted: false,
  ServiceRated: false,
  RatingAnswerAsked: false,
  RatingAnswerOverdue: false,
  RatingAnswered: false,
  ReceiptIssued: false,
  SupplementReminded: true,
  ApplicationWithdrawn: false,
  DocumentsDeleted: false,
  DeletionHeld: false,
  DeletionHoldLifted: false,
  SubmissionUndone: false,
  DocumentAnnounced: false,
  DocumentAccepted: false,
  DocumentRejected: false,
  DocumentRemoved: false,
  ApplicationReturned: false,
  ReviewRecorded: false,
  SubstanceChecked: false,
  LeftToPerson: false,
  DecisionSampled: false,
  SampleLookedAt: false,
  DeliveryOverdue: false,
  SurveyAppointed: false,
  RectificationRequired: false,
  RectificationReported: false,
  LimitExtended: false,
  CaseUrged: false,
  DeadlineRecomputed: false,
  TaskReassigned: false,
};

/** Answers without which the model would have looked away where it is dangerous. */
const important = [
  'an opinion that is awaited: WRONG_PIN',
  'an opinion that is awaited: LINK_NOT_VALID',
  'add a department: DEPARTMENT_ALREADY_ASKED',
  'accept: COMPLETENESS_CHECK_OPEN',
  'approve: OBJECTION_UPHELD',
  'withdraw a department',
  'coordinate',
  'refuse',
];

describe('joint handling of 2 to 30 departments, in any order of people, services and time', () => {
  it('keeps its promises at every step, and always comes to an end', { timeout }, async () => {
    const { done } = await play();
    if (process.env.ONEDOOR_MODEL_RUNS) console.log(Object.fromEntries([...done].toSorted()));
  });

  it('plays everything that can come about, so that keeping the promises says something', {
    timeout,
  }, async () => {
    const { done, recorded } = await play({ numRuns: 120, seed: 20260302 });
    const expected = Object.entries(isPlayed).flatMap(([type, isExpected]) => (isExpected ? [type] : []));
    expect([...recorded].toSorted()).toEqual(expected.toSorted());
    expect([...done.keys()]).toEqual(expect.arrayContaining(important));
  });
});
