import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membershipsOf, roles } from '../../../functions/core/domain/actor.ts';
import { statuses } from '../../../functions/core/domain/application.ts';
import {
  allowedActions,
  type CaseAction,
  caseActions,
  caseRules,
  refusedActions,
  whyNot,
} from '../../../functions/core/domain/permissions.ts';
import type { RefusalCode } from '../../../functions/core/domain/refusal.ts';
import {
  aCaseFile,
  aStaff,
  LEAD,
  type Seat,
  type Situation,
  seatNames,
  seats,
  situationNames,
  situations,
} from '../../../scripts/permissions/a-case-file.ts';

const filed = situationNames.filter((one) => one !== 'draft');
const inReview = situationNames.filter((one) => situations[one].status === 'in-review');
const beforeApprover: Situation[] = ['before the approver', 'joint, before the approver'];
const atTheWindow: Situation[] = ['submitted', 'submitted again, after the notice'];

const paperWaits: Situation[] = ['approved, the paper to be handed over', 'approved, the paper to be posted'];

/** The whole of who may do what and when, said a second time: by hand, and as a table. */
const table: Record<CaseAction, { by: readonly Seat[]; in: readonly Situation[] }> = {
  'serve-walk-in': { by: [], in: [] },
  'read-own-application': { by: ['the applicant'], in: situationNames },
  'write-own-draft': { by: ['the applicant'], in: situationNames },
  'submit-application': { by: ['the applicant'], in: situationNames },
  'undo-submission': { by: ['the applicant'], in: situationNames },
  'withdraw-application': { by: ['the applicant'], in: situationNames },
  'fetch-own-licence': { by: ['the applicant'], in: situationNames },
  'fetch-own-receipt': { by: ['the applicant'], in: situationNames },
  'answer-supplement': { by: ['the applicant'], in: situationNames },
  'answer-question': { by: ['the applicant'], in: situationNames },
  'report-rectification': { by: ['the applicant'], in: ['before the departments'] },
  'read-case': { by: ['reviewer of the lead', 'approver of the lead', 'supervisor'], in: filed },
  'read-events': { by: ['reviewer of the lead', 'approver of the lead', 'supervisor'], in: filed },
  'accept-application': { by: ['reviewer of the lead'], in: atTheWindow },
  'return-application': { by: ['reviewer of the lead'], in: atTheWindow },
  'request-supplement': { by: ['reviewer of the lead'], in: ['submitted'] },
  'review-application': { by: ['reviewer of the lead'], in: ['before the reviewer'] },
  'record-check': { by: ['reviewer of the lead'], in: inReview },
  'approve-application': { by: ['approver of the lead'], in: beforeApprover },
  'refuse-application': { by: ['approver of the lead'], in: beforeApprover },
  'rate-service': { by: ['the applicant'], in: situationNames },
  'answer-rating': { by: ['supervisor'], in: ['delivered, a low rating to be answered'] },
  'choose-delivery': { by: ['the applicant'], in: situationNames },
  'hand-over-licence': { by: ['reviewer of the lead'], in: paperWaits },
  'post-licence': { by: ['reviewer of the lead'], in: ['approved, the paper to be posted'] },
  'coordinate-departments': { by: ['reviewer of the lead'], in: ['before the coordination'] },
  'reissue-review-link': { by: ['reviewer of the lead'], in: filed },
  'add-department': {
    by: ['reviewer of the lead'],
    in: ['before the departments', 'before the coordination', 'joint, before the approver'],
  },
  'withdraw-department': { by: ['reviewer of the lead'], in: filed },
  'stop-clock': { by: ['reviewer of the lead'], in: inReview },
  'resume-clock': { by: ['reviewer of the lead'], in: inReview },
  'extend-limit': { by: ['supervisor'], in: inReview },
  'record-finding': { by: ['supervisor'], in: ['approved, and picked for supervision'] },
  'hold-deletion': { by: ['supervisor'], in: filed },
  urge: { by: ['supervisor'], in: [...atTheWindow, ...inReview, ...paperWaits] },
  'reassign-task': {
    by: ['approver of the lead', 'supervisor'],
    in: [...atTheWindow, ...inReview, ...paperWaits],
  },
};

/** What a "no" must be: a case that the caller may not see is not there. */
function expected(action: CaseAction, seat: Seat, situation: Situation): RefusalCode[] {
  const { by, in: when } = table[action];
  if (by.includes(seat) && when.includes(situation)) return [];
  const mayRead = by.includes('the applicant')
    ? seat === 'the applicant'
    : table['read-case'].by.includes(seat) && situation !== 'draft';
  if (!mayRead) return ['APPLICATION_NOT_FOUND'];
  if (!by.includes(seat)) return ['NOT_PERMITTED'];
  return ['NOT_PICKED', 'WRONG_STATUS', 'NOTICE_GIVEN', 'NOTHING_TO_RECTIFY', 'NO_RATING_TO_ANSWER'];
}

const everyCell = (visit: (action: CaseAction, seat: Seat, situation: Situation) => void): void => {
  for (const action of caseActions)
    for (const seat of seatNames) for (const situation of situationNames) visit(action, seat, situation);
};

describe('who may do what, when', () => {
  it.each(caseActions)('%s: every caller in every situation', (action) => {
    for (const seat of seatNames)
      for (const situation of situationNames) {
        const answer = whyNot(action, seats[seat], aCaseFile(situation));
        const allowed = expected(action, seat, situation);
        const cell = `${seat}, ${situation}`;
        if (allowed.length === 0) expect(answer, cell).toBeUndefined();
        else expect(allowed, cell).toContain(answer);
      }
  });

  it('knows every status and lists every rule', () => {
    const seen = new Set(situationNames.map((one) => situations[one].status));
    expect([...seen].toSorted()).toEqual([...statuses].toSorted());
    expect([...caseActions].toSorted()).toEqual(Object.keys(caseRules).toSorted());
  });

  it('offers on the pages exactly what it would allow', () => {
    for (const seat of seatNames)
      for (const situation of situationNames) {
        const caseFile = aCaseFile(situation);
        const offered = allowedActions(seats[seat], caseFile);
        const granted = caseActions.filter((one) => expected(one, seat, situation).length === 0);
        expect(offered.toSorted()).toEqual(granted.toSorted());
      }
  });

  it('denies what is not in its list, to everybody', () => {
    const unknown = ['', 'delete-case', 'toString', 'constructor', 'isPrototypeOf', '__proto__'];
    for (const action of unknown as CaseAction[])
      for (const seat of seatNames)
        for (const situation of situationNames)
          expect(whyNot(action, seats[seat], aCaseFile(situation))).toBe('NOT_PERMITTED');
  });
});

describe('nobody sees what is not theirs', () => {
  it('an applicant never sees the case of another, whatever the id', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...situationNames), (sub, owner, situation) => {
        const caller = { kind: 'applicant', sub, name: sub } as const;
        const allowed = allowedActions(caller, aCaseFile(situation, { applicantSub: owner }));
        expect(allowed.length > 0).toBe(sub === owner);
      }),
    );
  });

  it('staff of other departments see nothing, with however many seats there', () => {
    const elsewhere = fc.record({
      role: fc.constantFrom(...roles),
      departmentCode: fc.stringMatching(/^[A-Z]{2,5}$/).filter((code) => code !== LEAD),
    });
    fc.assert(
      fc.property(fc.array(elsewhere), fc.constantFrom(...situationNames), (memberships, situation) => {
        expect(allowedActions(aStaff('stranger', ...memberships), aCaseFile(situation))).toEqual([]);
      }),
    );
  });

  it('says the same of a case that is hidden, whatever is asked and wherever it stands', () => {
    everyCell((action, seat, situation) => {
      const caseFile = aCaseFile(situation);
      const isReader = allowedActions(seats[seat], caseFile).some((one) => one.startsWith('read-'));
      if (!isReader) expect(whyNot(action, seats[seat], caseFile)).toBe('APPLICATION_NOT_FOUND');
    });
  });

  it('groups of the identity provider that are of no known form give nobody a seat', () => {
    const known = /^(?:[A-Z]{2,5}-(?:reviewer|approver)|supervisor|agent|admin)$/;
    const group = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.stringMatching(/^[A-Za-z]{0,6}$/), fc.constantFrom(...roles)).map((one) => one.join('-')),
      fc.constantFrom(...roles, 'GAJ-reviewer', 'GAJ-approver', 'GAJ-supervisor', 'reviewer '),
    );
    fc.assert(
      fc.property(fc.array(group), (groups) => {
        expect(membershipsOf(groups)).toHaveLength(groups.filter((one) => known.test(one)).length);
      }),
    );
  });
});

describe('supervisors', () => {
  const watching: CaseAction[] = [
    'answer-rating',
    'read-case',
    'read-events',
    'extend-limit',
    'urge',
    'hold-deletion',
    'record-finding',
    'reassign-task',
  ];

  it('read every case that was filed and decide none: they watch its time', () => {
    for (const situation of filed) {
      const allowed = allowedActions(seats.supervisor, aCaseFile(situation, { leadDepartment: 'SLJ' }));
      expect(allowed).toEqual(expect.arrayContaining(['read-case', 'read-events']));
      expect(allowed.filter((one) => !watching.includes(one))).toEqual([]);
    }
  });
});

describe('a person with several seats', () => {
  it('may do what each seat may do, and no more', () => {
    const staffSeats = seatNames.filter((one) => seats[one].kind === 'staff');
    const someSeats = fc.subarray(staffSeats);
    fc.assert(
      fc.property(someSeats, fc.constantFrom(...situationNames), (held, situation) => {
        const caseFile = aCaseFile(situation);
        const memberships = held.flatMap((one) => {
          const caller = seats[one];
          return caller.kind === 'staff' ? caller.memberships : [];
        });
        const together = allowedActions(aStaff('several', ...memberships), caseFile);
        const apart = new Set(held.flatMap((one) => allowedActions(seats[one], caseFile)));
        expect(new Set(together)).toEqual(apart);
      }),
    );
  });
});

describe('一審一核: the same person never reviews and approves', () => {
  const both = aStaff(
    'both',
    { role: 'reviewer', departmentCode: LEAD },
    { role: 'approver', departmentCode: LEAD },
  );
  const subs = fc.constantFrom('both', 'somebody', undefined);

  it('whoever accepted, reviewed or coordinated, in every combination', () => {
    const one = fc.constantFrom(...beforeApprover);
    fc.assert(
      fc.property(one, subs, subs, (situation, acceptedBy, reviewedBy) => {
        const isJoint = situation.startsWith('joint');
        const caseFile = aCaseFile(situation, {
          ...(acceptedBy !== undefined && { acceptedBy }),
          ...(reviewedBy !== undefined && { reviewedBy }),
        });
        // where nobody reviewed the whole at a desk of its own, whoever let the case in stands for the first of the two
        const isFirst = reviewedBy === 'both' || (acceptedBy === 'both' && (isJoint || !reviewedBy));
        const answer = isFirst ? 'REVIEWER_MAY_NOT_APPROVE' : undefined;
        expect(whyNot('approve-application', both, caseFile)).toBe(answer);
        expect(whyNot('refuse-application', both, caseFile)).toBe(answer);
        const alone = { ...caseFile.application, reviewScheme: 'review-is-approval' } as const;
        expect(whyNot('approve-application', both, { ...caseFile, application: alone })).toBeUndefined();
      }),
    );
  });
});

describe('what a page says cannot be done', () => {
  it('is what the rule refuses, with its very code, for everyone in every situation', () => {
    for (const seat of seatNames)
      for (const situation of situationNames) {
        const caseFile = aCaseFile(situation);
        const refused = refusedActions(seats[seat], caseFile);
        const allowed: readonly CaseAction[] = allowedActions(seats[seat], caseFile);
        for (const { action, code } of refused) expect(code).toBe(whyNot(action, seats[seat], caseFile));
        expect(refused.filter(({ action }) => allowed.includes(action))).toEqual([]);
        expect(refused.map((one) => one.action)).not.toContain('read-own-application');
      }
  });
});
