import type { Actor, ApplicantCaller } from '../domain/actor.ts';
import type { CaseFile, Effects } from '../domain/case-file.ts';
import { askRatingAnswer } from '../domain/deadline/rating-answer.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import {
  assertRateable,
  isLow,
  type RatedThrough,
  type RatingContent,
  type RatingDraft,
  ratingContent,
} from '../domain/rating.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { System } from '../ports/system.ts';
import { assertMay, type CaseDecision, type CasePorts, changeCase } from './change-case.ts';
import { findByCode } from './follow-progress.ts';
import { itemOf } from './item-of.ts';
import { withClock } from './with-clock.ts';

export type RatePorts = CasePorts & { catalogue: Catalogue };

/** By chance alone: an id with the time in it would lead back to the case. */
function chanceId({ random }: Pick<System, 'random'>): string {
  return Array.from({ length: 8 }, () => random(0x10000).toString(16).padStart(4, '0')).join('');
}

/**
 * Without a name: what was said goes to a place of its own, and the case keeps only that it was rated. There is no event,
 * because the desk reads the log of its cases: an event on this day would say whose rating of this day it was.
 */
function ratedAnonymously(
  { application }: CaseFile,
  content: RatingContent,
  { at, system }: { at: Date; system: System },
): Effects {
  const { leadDepartment: departmentCode, itemCode, kind } = application;
  const ratedOn = legalDateOf(at);
  return {
    rating: { isNamed: false },
    anonymousRating: { ...content, id: chanceId(system), departmentCode, itemCode, kind, ratedOn },
    events: [],
  };
}

/** With a name: it stands with the case; a low one is to be answered by the end of the next working day. */
async function ratedByName(
  current: CaseFile,
  content: RatingContent,
  { at, through, catalogue }: { at: Date; through: RatedThrough; catalogue: Catalogue },
): Promise<Effects> {
  const ratedOn = legalDateOf(at);
  const { level, reasons } = content;
  const rated: Effects = {
    rating: { isNamed: true, ...content, ratedOn, through },
    events: [{ type: 'ServiceRated', level, reasons, through }],
  };
  if (!isLow(level)) return rated;
  const calendar = await catalogue.calendar();
  return withClock(
    current,
    rated,
    (ledger) => askRatingAnswer(ledger, ratedOn, calendar),
    ({ ratingAnswer }) => ({
      events: [{ type: 'RatingAnswerAsked', lastOn: ratingAnswer?.lastOn ?? ratedOn }],
    }),
  );
}

function decision(draft: RatingDraft, through: RatedThrough, ports: RatePorts): CaseDecision {
  return async (current, at) => {
    assertRateable(current, await itemOf(current, ports.catalogue), legalDateOf(at));
    const content = ratingContent(draft, legalDateOf(at));
    if (!draft.isNamed) return ratedAnonymously(current, content, { at, system: ports.system });
    return ratedByName(current, content, { at, through, catalogue: ports.catalogue });
  };
}

/**
 * The applicant says how the service was, once, after the case has its end.
 * @throws Refused APPLICATION_NOT_FOUND, NOT_PERMITTED (the window for who came to it), RATING_TOO_EARLY, RATING_TOO_LATE,
 *   ALREADY_RATED, RATING_LEVEL_REQUIRED, RATING_REASON_REQUIRED, ANSWERS_INVALID
 */
export async function rateService(
  command: { caller: ApplicantCaller; applicationId: string } & RatingDraft,
  ports: RatePorts,
): Promise<CaseFile> {
  const { caller, applicationId, ...draft } = command;
  const decide = decision(draft, 'account', ports);
  const rated: CaseDecision = (current, at) => {
    assertMay('rate-service', caller, current);
    return decide(current, at);
  };
  return changeCase(applicationId, { kind: 'applicant', sub: caller.sub }, rated, ports);
}

/** Whoever has the two numbers is known by nothing else; the event says by which proof it was. */
const byCode: Actor = { kind: 'centre', part: 'query-code' };

/**
 * The same with reference number and query code, for who has no account: people who were served at the window.
 * @throws Refused PROGRESS_NOT_FOUND, and as `rateService`
 */
export async function rateByCode(
  command: { reference: string; code: string } & RatingDraft,
  ports: RatePorts,
): Promise<CaseFile> {
  const { reference, code, ...draft } = command;
  const { application } = await findByCode({ reference, code }, ports);
  return changeCase(
    application.id,
    byCode,
    decision(draft, 'query-code', ports),
    ports,
    'PROGRESS_NOT_FOUND',
  );
}
