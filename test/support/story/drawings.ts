import { localPinOf } from '../../../local/department-pins.ts';
import type { StartedCentre } from '../centre.ts';
import type { Answer, Client } from './client.ts';
import { draft, expectStatus, linkOf, submit, upload } from './mass-event.ts';

/** 房屋建築和市政工程施工圖聯合審查: four departments check the application before acceptance, and then the drawings. */
export const DRAWINGS = 'drawing-joint-review';
export const drawingDepartments = ['RFB', 'QXJ', 'XFZD', 'CGJ'] as const;

export const drawings = {
  applicantName: '龍巖城建集團有限公司',
  contactPhone: '13800138000',
  contactEmail: 'lin@example.com',
  subject: '龍騰南路安置房二期施工圖',
  truthDeclaration: 'yes',
} as const;

/** @returns what the confirmation says */
export async function fileDrawings(company: Client): Promise<Answer['body'] & { id: string }> {
  const id = await draft(company, DRAWINGS);
  expectStatus(await company.put(`/applications/${id}/form`, { answers: drawings }), 200);
  for (const material of ['drawings', 'geosurvey', 'firedesign', 'civildesign'])
    await upload(company, id, material);
  return { ...(await submit(company, id)), id };
}

/** What an officer of a department signs with. */
export const officerOf = (department: string) => ({
  pin: localPinOf(department),
  officer: { name: `${department} 經辦`, staffNumber: `${department}-1` },
});

/** Posts to the newest link of a department. */
export async function throughLink(
  centre: StartedCentre,
  anyone: Client,
  department: string,
  what: 'completeness' | 'opinion' | 'questions',
  body: Readonly<Record<string, unknown>>,
): Promise<Answer['body']> {
  const token = await linkOf(centre, department);
  return expectStatus(
    await anyone.post(`/review/${token}/${what}`, { ...officerOf(department), ...body }),
    200,
  );
}
