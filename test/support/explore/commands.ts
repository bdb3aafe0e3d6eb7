import { opinionTasks } from '../../../functions/core/domain/case-file.ts';
import { nextMarkAt } from '../../../functions/core/domain/deadline/ledger.ts';
import type { ObjectionDecision, StagePlan } from '../../../functions/core/domain/event.ts';
import { standingObjections } from '../../../functions/core/domain/joint-review.ts';
import { legalDateOf } from '../../../functions/core/domain/legal-date.ts';
import type { Verdict } from '../../../functions/core/domain/officer.ts';
import { Refused } from '../../../functions/core/domain/refusal.ts';
import type { OpinionTask } from '../../../functions/core/domain/task.ts';
import { acceptApplication } from '../../../functions/core/use-cases/accept-application.ts';
import { addDepartment } from '../../../functions/core/use-cases/add-department.ts';
import { announceDocument } from '../../../functions/core/use-cases/announce-document.ts';
import { answerQuestion } from '../../../functions/core/use-cases/answer-question.ts';
import { answerRating } from '../../../functions/core/use-cases/answer-rating.ts';
import { answerSupplement } from '../../../functions/core/use-cases/answer-supplement.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { askQuestion } from '../../../functions/core/use-cases/ask-question.ts';
import { checkCompleteness } from '../../../functions/core/use-cases/check-completeness.ts';
import { checkDeadline, recoverDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { checkDocument } from '../../../functions/core/use-cases/check-document.ts';
import { chooseDelivery } from '../../../functions/core/use-cases/choose-delivery.ts';
import { consolidateOpinions } from '../../../functions/core/use-cases/consolidate-opinions.ts';
import { coordinateDepartments } from '../../../functions/core/use-cases/coordinate-departments.ts';
import { deliverLicence } from '../../../functions/core/use-cases/deliver-licence.ts';
import { handOverLicence, postLicence } from '../../../functions/core/use-cases/deliver-paper.ts';
import { extendLimit } from '../../../functions/core/use-cases/extend-limit.ts';
import { giveOpinion } from '../../../functions/core/use-cases/give-opinion.ts';
import { rateService } from '../../../functions/core/use-cases/rate-service.ts';
import { recordCheck } from '../../../functions/core/use-cases/record-check.ts';
import { recordFinding } from '../../../functions/core/use-cases/record-finding.ts';
import { refuseApplication } from '../../../functions/core/use-cases/refuse-application.ts';
import { reissueReviewLink } from '../../../functions/core/use-cases/reissue-review-link.ts';
import { removeDocument } from '../../../functions/core/use-cases/remove-document.ts';
import { requestOpinion } from '../../../functions/core/use-cases/request-opinion.ts';
import { requestSupplement } from '../../../functions/core/use-cases/request-supplement.ts';
import { returnApplication } from '../../../functions/core/use-cases/return-application.ts';
import { reviewApplication } from '../../../functions/core/use-cases/review-application.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { resumeClock, stopClock } from '../../../functions/core/use-cases/stop-clock.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { undoSubmission } from '../../../functions/core/use-cases/undo-submission.ts';
import { urge } from '../../../functions/core/use-cases/urge.ts';
import { withdrawApplication } from '../../../functions/core/use-cases/withdraw-application.ts';
import { withdrawDepartment } from '../../../functions/core/use-cases/withdraw-department.ts';
import { chen, policeApprover, policeReviewer, supervisor } from '../a-centre.ts';
import { colleague, officer } from '../joint-case.ts';
import type { Place } from './a-place.ts';

type Play = (place: Place) => Promise<unknown>;

const reasons = { reasons: '不符合', legalBasis: '條例第三條' };
const own = ({ id: applicationId }: Place) => ({ caller: chen, applicationId });
const lead = ({ id: applicationId }: Place) => ({ caller: policeReviewer, applicationId });
const approver = ({ id: applicationId }: Place) => ({ caller: policeApprover, applicationId });
const watching = ({ id: applicationId }: Place) => ({ caller: supervisor, applicationId });
const ports = (place: Place) => place.centre.ports;

/** The last task of a department; without one, whoever asks is told that there is none. */
async function taskOf(place: Place, department: string): Promise<OpinionTask> {
  const task = opinionTasks(await place.caseFile()).findLast((one) => one.departmentCode === department);
  if (!task) throw new Refused('TASK_NOT_FOUND');
  return task;
}

async function through(place: Place, department: string) {
  const { id: taskId, linkNumber } = await taskOf(place, department);
  const claims = { taskId, applicationId: place.id, departmentCode: department, linkNumber };
  return {
    token: JSON.stringify({ ...claims, expiresAt: '2029-01-01T00:00:00.000Z' }),
    pin: 'right',
    officer,
  };
}

const opinion =
  (department: string, verdict: Verdict): Play =>
  async (place) => {
    const draft = { verdict, reason: '不符合', legalBasis: '條例' };
    return giveOpinion({ ...(await through(place, department)), draft }, ports(place));
  };

const check =
  (department: string, what: readonly string[]): Play =>
  async (place) => {
    const missing = what.map((one) => ({ kind: 'field', code: 'subject', what: one }) as const);
    return checkCompleteness({ ...(await through(place, department)), missing }, ports(place));
  };

const meet =
  (decision: ObjectionDecision['decision']): Play =>
  async (place) => {
    const decisions = standingObjections(await place.caseFile()).map(({ id: taskId }) => {
      return { taskId, decision, reason: '已說明' };
    });
    const meeting = { heldOn: legalDateOf(place.now), attendees: '各部門', minutes: '紀要', decisions };
    return coordinateDepartments({ ...lead(place), ...meeting }, ports(place));
  };

/** What the present round was opened with, as its flow was told. */
function openedStages(place: Place): { round: number; stages: readonly StagePlan[] } | undefined {
  const bodies = place.centre.ports.cases.log.map((event) => event.body);
  const opened = bodies.findLast(
    (body) => body.type === 'JointReviewOpened' || body.type === 'CompletenessCheckOpened',
  );
  return opened && 'stages' in opened ? opened : undefined;
}

/** The flow asks everybody, or, when all of them are asked, puts together what they said. */
const flow: Play = async (place) => {
  const opened = openedStages(place);
  if (!opened) return;
  const { round } = opened;
  for (const { action, departments } of opened.stages.flat())
    for (const departmentCode of departments) {
      const request = { applicationId: place.id, round, action, departmentCode };
      await requestOpinion({ taskToken: 'token', request }, ports(place));
    }
  await consolidateOpinions({ applicationId: place.id, round }, ports(place));
};

/** Time passes until the clock has something to say, and its run asks. */
const nextMark: Play = async (place) => {
  const { ledger } = await place.caseFile();
  const at = ledger && nextMarkAt(ledger);
  if (at === undefined) return;
  if (new Date(at) > place.now) place.moveTo(new Date(at));
  await checkDeadline({ applicationId: place.id, run: ledger?.run ?? 0 }, ports(place));
};

/** Everything that anybody can do to a case, and every machine. */
export const commands: Readonly<Record<string, Play>> = {
  'save form': (place) =>
    saveForm(
      {
        ...own(place),
        answers: { applicantName: '陳美玲', contactPhone: '13900001111', subject: '元宵燈會' },
      },
      ports(place),
    ),
  'save what was asked': (place) =>
    saveForm({ ...own(place), answers: { subject: '中秋燈會' } }, ports(place)),
  'announce document': (place) => {
    const file = {
      materialCode: 'site-plan',
      fileName: 'a.pdf',
      contentType: 'application/pdf',
      sizeBytes: 9,
    };
    return announceDocument({ ...own(place), ...file }, ports(place));
  },
  'check document': async (place) => {
    const { documents } = await place.caseFile();
    return checkDocument({ applicationId: place.id, documentId: documents.at(-1)?.id ?? '' }, ports(place));
  },
  'remove document': async (place) => {
    const { documents } = await place.caseFile();
    return removeDocument({ ...own(place), documentId: documents.at(-1)?.id ?? '' }, ports(place));
  },
  submit: (place) => submitApplication(own(place), ports(place)),
  undo: (place) => undoSubmission(own(place), ports(place)),
  withdraw: (place) => withdrawApplication(own(place), ports(place)),
  'answer supplement': (place) => answerSupplement(own(place), ports(place)),
  'answer question': async (place) => {
    const questions = opinionTasks(await place.caseFile()).flatMap((task) => task.questions ?? []);
    const questionId = questions.at(-1)?.id ?? '';
    return answerQuestion({ ...own(place), questionId, text: '答' }, ports(place));
  },
  accept: (place) => acceptApplication(lead(place), ports(place)),
  'accept for the approver': (place) =>
    acceptApplication({ ...lead(place), forApprover: true }, ports(place)),
  'request supplement': (place) => {
    const missing = [{ kind: 'field', code: 'subject', what: '名稱不清' }] as const;
    return requestSupplement({ ...lead(place), missing }, ports(place));
  },
  return: (place) => returnApplication({ ...lead(place), ...reasons }, ports(place)),
  'record check': (place) => {
    const check = {
      checkedOn: legalDateOf(place.now),
      place: '東門',
      findings: '屬實',
      staff: [officer, colleague],
    };
    return recordCheck({ ...lead(place), ...check }, ports(place));
  },
  review: (place) => reviewApplication({ ...lead(place), proposal: 'approve', opinion: '可' }, ports(place)),
  approve: (place) => approveApplication(approver(place), ports(place)),
  refuse: (place) => refuseApplication({ ...approver(place), ...reasons }, ports(place)),
  'settle objections': meet('settled'),
  'uphold objections': meet('upheld'),
  'ask again': meet('ask-again'),
  'reissue link': async (place) => {
    const { id: taskId } = await taskOf(place, 'HBJ');
    return reissueReviewLink({ ...lead(place), taskId, reason: '新經辦人' }, ports(place));
  },
  'add department': (place) => {
    const part = { departmentCode: 'YJJ', limitDays: 1, silence: 'consent', isRequired: true } as const;
    return addDepartment({ ...lead(place), ...part, action: 'review', reason: '涉及' }, ports(place));
  },
  'withdraw department': async (place) => {
    const { id: taskId } = await taskOf(place, 'HBJ');
    return withdrawDepartment({ ...lead(place), taskId, reason: '無關' }, ports(place));
  },
  'stop clock': (place) => {
    const cause = { reason: 'hearing', legalBasis: '第四十五條', expectedDays: 3 } as const;
    return stopClock({ ...lead(place), ...cause }, ports(place));
  },
  'resume clock': (place) => resumeClock(lead(place), ports(place)),
  extend: async (place) => {
    const { application } = await place.caseFile();
    const grantedBy = application.kind === 'joint' ? 'government-head' : 'agency-head';
    return extendLimit({ ...watching(place), grantedBy, reason: '複雜' }, ports(place));
  },
  'record finding': (place) =>
    recordFinding({ ...watching(place), result: 'fault', reasons: '材料不符' }, ports(place)),
  urge: async (place) => {
    const { tasks } = await place.caseFile();
    const taskId = (tasks.find((one) => one.status === 'open') ?? tasks.at(-1))?.id ?? '';
    return urge({ ...watching(place), taskId, note: '' }, ports(place));
  },
  'HBJ consents': opinion('HBJ', 'consent'),
  'HBJ objects': opinion('HBJ', 'object'),
  'CGJ consents': opinion('CGJ', 'consent'),
  'YJJ consents': opinion('YJJ', 'consent'),
  'HBJ misses nothing': check('HBJ', []),
  'HBJ misses something': check('HBJ', ['名稱不清']),
  'CGJ misses nothing': check('CGJ', []),
  'HBJ asks': async (place) =>
    askQuestion({ ...(await through(place, 'HBJ')), text: '何時清場？' }, ports(place)),
  'the flow goes on': flow,
  'the next mark': nextMark,
  'the sweep': (place) => recoverDeadline(place.id, ports(place)),
  'choose post': (place) =>
    chooseDelivery(
      {
        ...own(place),
        way: 'post',
        address: { recipient: '陳美玲', phone: '13900001111', address: '龍巖市新羅區龍騰路 1 號' },
      },
      ports(place),
    ),
  'hand over': (place) =>
    handOverLicence({ ...lead(place), collector: 'applicant', paper: 'resident-id' }, ports(place)),
  post: (place) =>
    postLicence({ ...lead(place), carrier: 'EMS', trackingNumber: 'EA123456789CN' }, ports(place)),
  'rate low': (place) =>
    rateService({ ...own(place), level: 'dissatisfied', reasons: ['slow'], isNamed: true }, ports(place)),
  'rate without a name': (place) =>
    rateService({ ...own(place), level: 'satisfied', reasons: [], isNamed: false }, ports(place)),
  'answer rating': (place) => answerRating({ ...watching(place), text: '已整改' }, ports(place)),
  'deliver licence': (place) => deliverLicence({ applicationId: place.id }, ports(place)),
};
