import { routeKeyOf } from '../../../functions/api/operation.ts';
import { operations } from '../../../functions/api/operations/index.ts';
import { type Centre, key, type Persona } from './a-centre.ts';

/** Bodies that the operations take, so that only the caller is wrong. */
const bodies: Record<string, unknown> = {
  'draft-application': { itemCode: 'fireworks-display' },
  'save-form': { answers: { subject: '別人的' } },
  'announce-document': {
    materialCode: 'site-plan',
    fileName: 'a.pdf',
    contentType: 'application/pdf',
    sizeBytes: 1,
  },
  'reuse-document': {
    materialCode: 'site-plan',
    source: { applicationId: '01900000-0000-7000-8000-0000000000aa' },
  },
  'sign-parts': { parts: [{ number: 1, sha256: 'a'.repeat(64) }] },
  'return-application': { reasons: '理由', legalBasis: '依據' },
  'refuse-application': { reasons: '理由', legalBasis: '依據' },
  'record-check': { checkedOn: '2026-03-02', place: '東門', findings: '屬實', staff: [] },
  'record-finding': { result: 'in-order', reasons: '' },
  'review-application': { proposal: 'approve', opinion: '意見' },
  'coordinate-departments': { heldOn: '2026-03-02', attendees: '各部門', minutes: '紀要', decisions: [] },
  'add-department': {
    departmentCode: 'YJJ',
    action: 'review',
    limitDays: 1,
    silence: 'consent',
    isRequired: true,
    reason: '理由',
  },
  'request-supplement': { missing: [] },
  'choose-delivery': { way: 'pick-up' },
  'hand-over-licence': { collector: 'applicant', paper: 'passport' },
  'post-licence': { carrier: 'EMS', trackingNumber: 'EA123456789CN' },
  'rate-service': { level: 'satisfied', isNamed: true },
  'answer-rating': { text: '已整改' },
  'answer-question': { text: '答' },
  'stop-clock': { reason: 'hearing', legalBasis: '依據', expectedDays: 3 },
  'extend-limit': { grantedBy: 'agency-head', reason: '理由' },
  urge: { taskId: 'x', note: '' },
  'hold-deletion': { reason: '理由' },
  'lift-deletion-hold': { reason: '理由' },
  'reassign-task': { taskId: 'x', assigneeSub: '某', reason: '理由' },
  'reassign-tasks': { taskIds: ['x'], assigneeSub: '某', reason: '理由' },
  'accept-applications': { applicationIds: ['x'] },
  'mark-absence': {},
  'find-cases': { typed: '林小燕', departmentCode: 'GAJ' },
  'withdraw-department': { reason: '理由' },
  'replace-licence': { because: 'lost' },
  'decide-renewal': { isGranted: true, reason: '', legalBasis: '' },
  'change-licence': { reason: '理由', holderName: '新名' },
  'suspend-licence': { reason: '理由', legalBasis: '依據' },
  'lift-suspension': { reason: '理由' },
  'revoke-licence': { ground: 'penalty', reason: '理由', legalBasis: '依據', concernsSafety: false },
  'cancel-licence': { ground: 'death', reason: '理由' },
  'set-inspection': { nextOn: '2027-03-02' },
  'reissue-review-link': { reason: '理由' },
};

/** What the API answers to a whole request for an operation about a case: only the caller may be wrong. */
export async function answerTo(centre: Centre, id: string, operationId: string, as?: Persona) {
  const operation = operations.find((one) => one.id === operationId);
  if (!operation) throw new Error(`There is no operation ${operationId}.`);
  return centre.ask(routeKeyOf(operation), {
    ...(as && { as }),
    params: paramsOf(operation.path, id),
    headers: key,
    ...(bodies[operationId] !== undefined && { body: bodies[operationId] }),
  });
}

function paramsOf(path: string, id: string): Record<string, string> {
  const known: Record<string, string> = {
    id,
    documentId: 'nothing',
    materialCode: 'site-plan',
    kind: 'acceptance',
    department: 'GAJ',
    sub: 'nobody',
    number: 'LY-GAJ-2026-000001',
    taskId: `${id}.0.accept.GAJ`,
  };
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, known[name] ?? '']));
}
