import type { CoordinationMeeting } from '../../functions/core/domain/coordination.ts';
import type { ObjectionDecision } from '../../functions/core/domain/event.ts';
import { parseLegalDate } from '../../functions/core/domain/legal-date.ts';
import { Refused } from '../../functions/core/domain/refusal.ts';
import { jointActions, silencePolicies } from '../../functions/core/domain/service-item.ts';
import type { AddDepartment } from '../../functions/core/use-cases/add-department.ts';
import { decisionField, reasonField } from './coordinate-form.tsx';

type Typed = Readonly<Record<string, string>>;

/** The record of a meeting as it was typed: what was decided on which objection stands in the names of the fields. */
export function readMeeting(typed: Typed, applicationId: string): CoordinationMeeting {
  const heldOn = parseLegalDate((typed.heldOn ?? '').trim());
  if (heldOn === undefined) throw new Refused('REASON_REQUIRED');
  const decisions = Object.entries(typed).flatMap(([name, decision]): ObjectionDecision[] => {
    const taskId = name.startsWith(`decision-${applicationId}`) ? name.slice('decision-'.length) : undefined;
    const isKnown = decision === 'settled' || decision === 'upheld' || decision === 'ask-again';
    if (taskId === undefined || name !== decisionField({ id: taskId }) || !isKnown) return [];
    return [{ taskId, decision, reason: typed[reasonField({ id: taskId })] ?? '' }];
  });
  return { heldOn, attendees: typed.attendees ?? '', minutes: typed.minutes ?? '', decisions };
}

/** A department to be added, as it was typed. */
export function readDepartment(typed: Typed): Omit<AddDepartment, 'caller' | 'applicationId'> {
  const action = jointActions.find((one) => one === typed.action);
  const silence = silencePolicies.find((one) => one === typed.silence);
  const limitDays = Number((typed.limitDays ?? '').trim());
  if (!action || !silence || !Number.isSafeInteger(limitDays) || limitDays < 1 || limitDays > 60)
    throw new Refused('REQUEST_INVALID');
  return {
    departmentCode: typed.departmentCode ?? '',
    action,
    limitDays,
    silence,
    isRequired: typed.isRequired === 'yes',
    reason: typed['add-reason'] ?? '',
  };
}
