import type { Caller, Role, StaffCaller } from '../../functions/core/domain/actor.ts';
import type { Application, Status } from '../../functions/core/domain/application.ts';
import type { CaseFile } from '../../functions/core/domain/case-file.ts';
import { openTask } from '../../functions/core/domain/desk.ts';
import type { Rating } from '../../functions/core/domain/rating.ts';
import type { DeskAction, OpinionTask } from '../../functions/core/domain/task.ts';
import { taskIdOf } from '../../functions/core/domain/task.ts';

export const LEAD = 'GAJ';
const ID = '01900000-0000-7000-8000-000000000001';
const AT = new Date('2026-03-02T09:00:00+08:00');

export const application: Application = {
  id: ID,
  version: 3,
  status: 'draft',
  itemCode: 'mass-event-city',
  itemVersion: 1,
  itemName: { 'zh-Hant': '活動', 'zh-Hans': '活动', en: 'Event' },
  kind: 'promised',
  reviewScheme: 'review-and-approve',
  leadDepartment: LEAD,
  applicantSub: 'owner',
  contact: { name: '陳美玲', locale: 'zh-Hant' },
  createdAt: AT.toISOString(),
  round: 1,
  lastSeq: 5,
  lastHash: '',
};

/** A department's acceptance that has told the applicant what to rectify. */
const toRectify: OpinionTask = {
  audience: 'department',
  id: taskIdOf({ applicationId: ID, round: 1, action: 'acceptance', departmentCode: 'XFZD' }),
  applicationId: ID,
  round: 1,
  action: 'acceptance',
  departmentCode: 'XFZD',
  status: 'open',
  openedAt: AT.toISOString(),
  limitDays: 3,
  lastOn: '2026-03-05',
  silence: 'escalate',
  isRequired: true,
  linkNumber: 1,
  wrongPins: 0,
  step: {
    action: 'acceptance',
    items: [{ what: '通道', byOn: '2026-03-10' }],
    askedOn: '2026-03-02',
    officer: { name: '王建國', staffNumber: 'X-1' },
  },
};

/** Somebody was not satisfied, and said so by name. */
const ratedLow: Rating = {
  isNamed: true,
  level: 'dissatisfied',
  reasons: ['slow'],
  ratedOn: '2026-03-02',
  through: 'account',
};

interface Shape {
  readonly status: Status;
  readonly desk?: DeskAction;
  readonly isJoint?: true;
  readonly isNoticed?: true;
  readonly isToRectify?: true;
  readonly isRatedLow?: true;
  readonly isPicked?: true;
}

/** Every situation in which a case can be, as far as it matters to who may do what. */
export const situations = {
  draft: { status: 'draft' },
  submitted: { status: 'submitted', desk: 'accept' },
  'submitted again, after the notice': { status: 'submitted', desk: 'accept', isNoticed: true },
  'noticed, not answered': { status: 'supplement-requested', isNoticed: true },
  'before the reviewer': { status: 'in-review', desk: 'review' },
  'before the approver': { status: 'in-review', desk: 'approve' },
  'before the departments': { status: 'in-review', isJoint: true, isToRectify: true },
  'before the coordination': { status: 'in-review', desk: 'coordinate', isJoint: true },
  'joint, before the approver': { status: 'in-review', desk: 'approve', isJoint: true },
  accepted: { status: 'accepted' },
  returned: { status: 'returned' },
  approved: { status: 'approved' },
  'approved, the paper to be handed over': { status: 'approved', desk: 'handover' },
  'approved, the paper to be posted': { status: 'approved', desk: 'post' },
  'approved, and picked for supervision': { status: 'approved', isPicked: true },
  delivered: { status: 'delivered' },
  'delivered, a low rating to be answered': { status: 'delivered', isRatedLow: true },
  refused: { status: 'refused' },
  withdrawn: { status: 'withdrawn' },
  lapsed: { status: 'lapsed' },
} as const satisfies Record<string, Shape>;
export type Situation = keyof typeof situations;
export const situationNames = Object.keys(situations) as Situation[];

/** A case in one of its situations; `changed` says more about its head. */
export function aCaseFile(situation: Situation, changed: Partial<Application> = {}): CaseFile {
  const { status, desk, isJoint, isNoticed, isToRectify, isPicked, isRatedLow }: Shape =
    situations[situation];
  const head: Application = { ...application, status, kind: isJoint ? 'joint' : 'promised', ...changed };
  const open = desk && openTask(head, desk, { at: AT, dueOn: '2026-03-09', applicantName: '陳美玲' });
  return {
    application: head,
    answers: {},
    documents: [],
    tasks: [...(open ? [open] : []), ...(isToRectify ? [toRectify] : [])],
    ...(isRatedLow && { rating: ratedLow }),
    ...(isPicked && {
      sample: { decision: 'granted', pickedAt: AT.toISOString(), percent: 5, key: 'key-1' },
    }),
    ...(isNoticed && { notice: { noticedAt: AT.toISOString(), points: [], original: {} } }),
  };
}

export function aStaff(sub: string, ...memberships: StaffCaller['memberships'][number][]): StaffCaller {
  return { kind: 'staff', sub, name: sub, memberships };
}

const seat = (role: Role, departmentCode?: string): StaffCaller =>
  aStaff(`${role}@${departmentCode ?? 'centre'}`, {
    role,
    ...(departmentCode !== undefined && { departmentCode }),
  });

/** Every kind of caller, each in every place: the lead department, another, the centre's own layer. */
export const seats = {
  anyone: { kind: 'public' },
  'the applicant': { kind: 'applicant', sub: 'owner', name: '陳美玲' },
  'another applicant': { kind: 'applicant', sub: 'other', name: '林志偉' },
  'a link to a task of the case': { kind: 'link', taskId: toRectify.id, departmentCode: 'XFZD' },
  "a link of the lead's own": { kind: 'link', taskId: toRectify.id, departmentCode: LEAD },
  'reviewer of the lead': seat('reviewer', LEAD),
  'approver of the lead': seat('approver', LEAD),
  'reviewer elsewhere': seat('reviewer', 'XFZD'),
  'approver elsewhere': seat('approver', 'XFZD'),
  'reviewer of nothing': seat('reviewer'),
  'approver of nothing': seat('approver'),
  supervisor: seat('supervisor'),
  'supervisor of a department': seat('supervisor', LEAD),
  agent: seat('agent'),
  'agent of a department': seat('agent', LEAD),
  admin: seat('admin'),
  'admin of a department': seat('admin', LEAD),
  'staff without a seat': aStaff('nobody'),
  "staff with the applicant's id": aStaff('owner'),
} as const satisfies Record<string, Caller>;
export type Seat = keyof typeof seats;
export const seatNames = Object.keys(seats) as Seat[];
