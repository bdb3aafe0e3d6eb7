import type { Client } from './client.ts';
import { draft, expectStatus, submit, upload } from './mass-event.ts';

/** A whole answer to the form of `drain-permit`, a promised item of the urban management bureau with two steps. */
export const discharge = {
  applicantName: '龍巖機械有限公司',
  socialCreditCode: '91350800MA2XN0QX4W',
  contactPhone: '13800138000',
  premises: '龍巖市新羅區工業路八號',
  dailyVolume: '40',
  truthDeclaration: 'yes',
};

/** Drafts and answers a drainage permit and uploads its papers. @returns the id of the case */
export async function fillDrainPermit(citizen: Client): Promise<string> {
  const id = await draft(citizen, 'drain-permit');
  expectStatus(await citizen.put(`/applications/${id}/form`, { answers: discharge }), 200);
  await upload(citizen, id, 'drainplan');
  await upload(citizen, id, 'waterquality');
  return id;
}

/** The same, submitted. */
export async function fileDrainPermit(citizen: Client): Promise<string> {
  const id = await fillDrainPermit(citizen);
  await submit(citizen, id);
  return id;
}
