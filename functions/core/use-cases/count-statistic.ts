import type { CaseEvent, EventType } from '../domain/event.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { type AnonymousRating, monthOf } from '../domain/rating.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { StatisticCounter, Statistics } from '../ports/registers.ts';

/** The events that are counted, and as what. */
const counters: Partial<Record<EventType, StatisticCounter>> = {
  ApplicationSubmitted: 'submitted',
  ApplicationAccepted: 'accepted',
  AcceptanceDeemed: 'accepted',
  ApplicationApproved: 'granted',
  ApplicationRefused: 'refused',
  SupplementRequested: 'supplement',
  ApplicationReturned: 'returned',
  ApplicationWithdrawn: 'withdrawn',
  SubmissionUndone: 'undone',
  YellowCardShown: 'yellow',
  RedCardShown: 'red',
  RatingAnswerAsked: 'answer-asked',
};

function counterOf({ body }: CaseEvent): StatisticCounter | undefined {
  if (body.type === 'ServiceRated') return body.level;
  if (body.type === 'RatingAnswered') return body.isInTime ? 'answered-in-time' : 'answered-late';
  return counters[body.type];
}

/** Counts a rating that was given without a name; nothing of a case is read or touched. */
export async function countAnonymousRating(
  rating: AnonymousRating,
  ports: { statistics: Statistics },
): Promise<void> {
  const { id: ratingId, ratedOn: day, departmentCode, itemCode, kind, level: counter } = rating;
  const of = { month: monthOf(day), ratingId };
  await ports.statistics.count({ of, day, departmentCode, itemCode, kind, counter });
}

/** Counts an event under the day on which it happened, once however often it is delivered. */
export async function countStatistic(
  event: CaseEvent,
  ports: { cases: CaseStore; statistics: Statistics },
): Promise<void> {
  const counter = counterOf(event);
  if (!counter) return;
  const caseFile = await ports.cases.find(event.applicationId);
  if (!caseFile) return;
  const { leadDepartment: departmentCode, itemCode, kind } = caseFile.application;
  await ports.statistics.count({
    of: { applicationId: event.applicationId, seq: event.seq },
    day: legalDateOf(new Date(event.at)),
    departmentCode,
    itemCode,
    kind,
    counter,
    ...('delegation' in event.body && event.body.delegation !== undefined && { also: 'atWindow' as const }),
  });
}
