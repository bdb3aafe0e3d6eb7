import { publishedItems } from '../../catalogue/catalogue.ts';
import type { StaffCaller } from '../../functions/core/domain/actor.ts';
import type { OpinionInput } from '../../functions/core/domain/opinion.ts';
import { acceptApplication } from '../../functions/core/use-cases/accept-application.ts';
import { appointSurvey } from '../../functions/core/use-cases/appoint-survey.ts';
import { type GivenOpinion, giveOpinion } from '../../functions/core/use-cases/give-opinion.ts';
import { requestOpinion } from '../../functions/core/use-cases/request-opinion.ts';
import { saveForm } from '../../functions/core/use-cases/save-form.ts';
import { submitApplication } from '../../functions/core/use-cases/submit-application.ts';
import { type aCentre, chen } from './a-centre.ts';

type Centre = ReturnType<typeof aCentre>;

export const officer = { name: '王建國', staffNumber: 'X-1' };
export const colleague = { name: '李曉東', staffNumber: 'X-2' };

/** What an officer adds to a link to record something. */
export async function through(centre: Centre, id: string, department: string, pin = 'right') {
  return { token: await centre.link(id, department), pin, officer };
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
  pin = 'right',
): Promise<GivenOpinion> {
  const { action, step, status } = await centre.task(id, department);
  if (action === 'survey' && !step && status === 'open') await appoint(centre, id, department);
  const full = { verdict: 'consent' as const, ...(action === 'survey' && { record: survey }), ...draft };
  return giveOpinion({ ...(await through(centre, id, department, pin)), draft: full }, centre.ports);
}

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
  await acceptApplication({ caller, applicationId: id }, centre.ports);
  for (const { action, departments } of item.jointPlan.stages.flatMap((stage) => stage.actions))
    for (const { departmentCode } of departments)
      await requestOpinion(
        {
          taskToken: `token-${departmentCode}`,
          request: { applicationId: id, round: 1, action, departmentCode },
        },
        centre.ports,
      );
  return id;
}
