import type { ApplicantCaller } from '../../functions/core/domain/actor.ts';
import { announceDocument } from '../../functions/core/use-cases/announce-document.ts';
import { checkDocument } from '../../functions/core/use-cases/check-document.ts';
import type { aCentre } from './a-centre.ts';

/** A drainage permit, as the clerk types it. */
export const walkInAnswers = {
  applicantName: '王秀英',
  socialCreditCode: '91350800MA2XN0QX4W',
  contactPhone: '13800138000',
  premises: '工業路八號',
  dailyVolume: '40',
  truthDeclaration: 'yes',
};

/** A paper that the window scanned, checked. */
export async function uploadAtWindow(
  centre: ReturnType<typeof aCentre>,
  caller: ApplicantCaller,
  applicationId: string,
  materialCode: string,
): Promise<void> {
  const file = { materialCode, fileName: 'scan.pdf', contentType: 'application/pdf', sizeBytes: 9 };
  const { document } = await announceDocument({ caller, applicationId, ...file }, centre.ports);
  await checkDocument({ applicationId, documentId: document.id }, centre.ports);
}
