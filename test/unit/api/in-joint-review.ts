import { requestOpinion } from '../../../functions/core/use-cases/request-opinion.ts';
import { aCentre, submitted } from './a-centre.ts';

/** A joint case that is in review, with the tasks of both departments opened, and Lin's id of it. */
export async function inJointReview() {
  const centre = aCentre();
  const { id } = await submitted(centre, 'large-event');
  await centre.ask('POST /api/applications/{id}/accept', { as: 'reviewer', params: { id } });
  for (const departmentCode of ['HBJ', 'CGJ']) {
    const request = { applicationId: id, round: 1, action: 'review', departmentCode } as const;
    await requestOpinion({ taskToken: `token-${departmentCode}`, request }, centre.ports);
  }
  const linkOf = (departmentCode: string, linkNumber = 1) =>
    centre.ports.links.sign({
      taskId: `${id}.1.review.${departmentCode}`,
      applicationId: id,
      departmentCode,
      linkNumber,
      expiresAt: '2026-12-31T00:00:00Z',
    });
  return { centre, id, linkOf };
}

/** What an officer sends to consent. */
export const consent = { pin: '2468', officer: { name: '環保員', staffNumber: 'H-07' }, verdict: 'consent' };
