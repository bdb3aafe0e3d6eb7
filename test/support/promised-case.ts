import { acceptApplication } from '../../functions/core/use-cases/accept-application.ts';
import { reviewApplication } from '../../functions/core/use-cases/review-application.ts';
import { saveForm } from '../../functions/core/use-cases/save-form.ts';
import { submitApplication } from '../../functions/core/use-cases/submit-application.ts';
import { type aCentre, chen, cityReviewer } from './a-centre.ts';

type Centre = ReturnType<typeof aCentre>;

const discharge = {
  applicantName: '公司',
  socialCreditCode: '91350800MA2XN0QX4W',
  contactPhone: '13800138000',
  premises: '工業路八號',
  dailyVolume: '40',
  truthDeclaration: 'yes',
};

/** A drainage permit 排水許可, filled in with everything that it needs, and not yet submitted. */
export async function filled(centre: Centre): Promise<string> {
  const id = await centre.drafted('drain-permit');
  await saveForm({ caller: chen, applicationId: id, answers: discharge }, centre.ports);
  await centre.uploaded(id, 'drainplan');
  await centre.uploaded(id, 'waterquality');
  return id;
}

/** The same, submitted: it waits at the desk of the urban management bureau. */
export async function promised(centre: Centre): Promise<string> {
  const applicationId = await filled(centre);
  await submitApplication({ caller: chen, applicationId }, centre.ports);
  return applicationId;
}

/** The same, accepted and reviewed: it waits for the approver. */
export async function reviewed(centre: Centre): Promise<string> {
  const applicationId = await promised(centre);
  const { ports } = centre;
  await acceptApplication({ caller: cityReviewer, applicationId }, ports);
  const review = { caller: cityReviewer, applicationId, proposal: 'approve', opinion: '符合' } as const;
  await reviewApplication(review, ports);
  return applicationId;
}
