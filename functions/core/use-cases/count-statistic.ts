import type { CaseEvent, EventType } from '../domain/event.ts';
import { legalDateOf } from '../domain/legal-date.ts';
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
};

/** Counts an event under the day on which it happened, once however often it is delivered. */
export async function countStatistic(
  event: CaseEvent,
  ports: { cases: CaseStore; statistics: Statistics },
): Promise<void> {
  const counter = counters[event.body.type];
  if (!counter) return;
  const caseFile = await ports.cases.find(event.applicationId);
  if (!caseFile) return;
  const { leadDepartment: departmentCode, itemCode, kind } = caseFile.application;
  await ports.statistics.count({
    applicationId: event.applicationId,
    seq: event.seq,
    day: legalDateOf(new Date(event.at)),
    departmentCode,
    itemCode,
    kind,
    counter,
    ...('delegation' in event.body && event.body.delegation !== undefined && { also: 'atWindow' as const }),
  });
}
