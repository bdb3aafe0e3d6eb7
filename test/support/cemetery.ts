import { publishedItems } from '../../catalogue/catalogue.ts';
import type { StaffCaller } from '../../functions/core/domain/actor.ts';
import { joinedDepartments, type ServiceItem } from '../../functions/core/domain/service-item.ts';
import { requestOpinion } from '../../functions/core/use-cases/request-opinion.ts';
import { saveForm } from '../../functions/core/use-cases/save-form.ts';
import { submitApplication } from '../../functions/core/use-cases/submit-application.ts';
import { aCentre, chen } from './a-centre.ts';

/** 建設社會公共墓地審批: a joint item of three departments that all check it before acceptance. */
export const CEMETERY = 'cemetery';

export const cemeteryAnswers = {
  applicantName: '陳美玲',
  contactPhone: '13800138000',
  subject: '登高西路公共墓地',
  truthDeclaration: 'yes',
};

export const departmentsOf = ({ jointPlan }: ServiceItem): string[] =>
  jointPlan ? joinedDepartments(jointPlan) : [];

/** A cemetery, submitted on 2 March 2026, with every department asked to check it, as the machine asks them. */
export async function checking({ isAsked = true } = {}) {
  const item = publishedItems().find((one) => one.code === CEMETERY);
  if (!item) throw new Error('No cemetery.');
  const centre = aCentre();
  const id = await centre.drafted(CEMETERY);
  await saveForm({ caller: chen, applicationId: id, answers: cemeteryAnswers }, centre.ports);
  for (const material of item.materials)
    if (material.required && material.providedBy === 'upload') await centre.uploaded(id, material.code);
  await submitApplication({ caller: chen, applicationId: id }, centre.ports);
  if (isAsked)
    for (const departmentCode of departmentsOf(item)) {
      const request = { applicationId: id, round: 1, action: 'completeness', departmentCode } as const;
      await requestOpinion({ taskToken: `token-${departmentCode}`, request }, centre.ports);
    }
  const memberships = [{ role: 'reviewer', departmentCode: item.departmentCode }] as const;
  const lead: StaffCaller = { kind: 'staff', sub: 'lead', name: '羅秀英', memberships };
  return { centre, id, item, lead };
}
