import { publishedItems } from '../../catalogue/catalogue.ts';
import type { StaffCaller } from '../../functions/core/domain/actor.ts';
import type { OpinionInput } from '../../functions/core/domain/opinion.ts';
import { type BranchAction, joinedDepartments } from '../../functions/core/domain/service-item.ts';
import { acceptApplication } from '../../functions/core/use-cases/accept-application.ts';
import { appointSurvey } from '../../functions/core/use-cases/appoint-survey.ts';
import { checkCompleteness } from '../../functions/core/use-cases/check-completeness.ts';
import { consolidateOpinions } from '../../functions/core/use-cases/consolidate-opinions.ts';
import { type GivenOpinion, giveOpinion } from '../../functions/core/use-cases/give-opinion.ts';
import { requestOpinion } from '../../functions/core/use-cases/request-opinion.ts';
import { saveForm } from '../../functions/core/use-cases/save-form.ts';
import { submitApplication } from '../../functions/core/use-cases/submit-application.ts';
import { type aCentre, chen } from './a-centre.ts';

export type Centre = ReturnType<typeof aCentre>;
export type Draft = OpinionInput;

export const officer = { name: '王建國', staffNumber: 'X-1' };
export const colleague = { name: '李曉東', staffNumber: 'X-2' };

/** With which PIN, and through the link of which round. */
interface Through {
  readonly pin?: string;
  readonly round?: number;
}

/** What an officer adds to a link to record something. */
export async function through(
  centre: Centre,
  id: string,
  department: string,
  { pin = 'right', round }: Through = {},
) {
  return { token: await centre.link(id, department, round), pin, officer };
}

/** A survey is appointed for today, nine to ten. */
export async function appoint(centre: Centre, id: string, department: string): Promise<void> {
  const appointment = {
    surveyOn: '2026-03-02',
    from: '09:00',
    to: '10:00',
    place: '體育公園東門',
    isAgreed: true,
  };
  await appointSurvey({ ...(await through(centre, id, department)), appointment }, centre.ports);
}

/** What two members of staff found on the day of the appointment. */
export const survey = {
  action: 'survey',
  surveyedOn: '2026-03-02',
  findings: '通道暢通',
  staffPresent: [officer, colleague],
} as const;

/** Gives an opinion, by default a consent; a department that surveys appoints first and records what it found. */
export async function say(
  centre: Centre,
  id: string,
  department: string,
  draft: OpinionInput = {},
  how: Through = {},
): Promise<GivenOpinion> {
  const { action, step, status } = await centre.task(id, department, how.round);
  if (action === 'survey' && !step && status === 'open') await appoint(centre, id, department);
  const full = { verdict: 'consent' as const, ...(action === 'survey' && { record: survey }), ...draft };
  return giveOpinion({ ...(await through(centre, id, department, how)), draft: full }, centre.ports);
}

/** The five departments of the mass event consent. */
export async function allConsent(centre: Centre, id: string, except: readonly string[] = []): Promise<void> {
  for (const one of ['CGJ', 'WJW', 'SCJ', 'XFZD', 'JJ'])
    if (!except.includes(one)) await say(centre, id, one);
}

export const objection: Draft = { verdict: 'object', reason: '食品攤位不足', legalBasis: '食品安全法' };

const answers = {
  applicantName: '龍巖市城建投資有限公司',
  contactPhone: '13800138000',
  contactEmail: 'chen@example.com',
  subject: '龍巖大道北段改建',
  truthDeclaration: 'yes',
};

/** A case of any joint item of the catalogue: filed by Chen, accepted, every department of its plan asked at once. */
export async function jointCase(centre: Centre, itemCode: string): Promise<string> {
  const item = publishedItems().find((one) => one.code === itemCode);
  if (!item?.jointPlan) throw new Error(`${itemCode} is no joint item.`);
  const id = await centre.drafted(itemCode);
  await saveForm({ caller: chen, applicationId: id, answers }, centre.ports);
  for (const { code, providedBy, required } of item.materials)
    if (required && providedBy === 'upload') await centre.uploaded(id, code);
  await submitApplication({ caller: chen, applicationId: id }, centre.ports);
  const caller: StaffCaller = {
    kind: 'staff',
    sub: 'lead',
    name: 'lead',
    memberships: [{ role: 'reviewer', departmentCode: item.departmentCode }],
  };
  const ask = async (action: BranchAction, departmentCode: string): Promise<void> => {
    const { round } = (await centre.found(id)).application;
    const request = { applicationId: id, round, action, departmentCode };
    await requestOpinion({ taskToken: `token-${departmentCode}`, request }, centre.ports);
  };
  for (const department of joinedDepartments(item.jointPlan)) {
    await ask('completeness', department);
    await checkCompleteness({ ...(await through(centre, id, department)), missing: [] }, centre.ports);
  }
  await consolidateOpinions({ applicationId: id, round: 1 }, centre.ports);
  await acceptApplication({ caller, applicationId: id }, centre.ports);
  for (const { action, departments } of item.jointPlan.stages.flatMap((stage) => stage.actions))
    for (const { departmentCode } of departments) await ask(action, departmentCode);
  return id;
}
