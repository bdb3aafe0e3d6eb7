import { randomUUID } from 'node:crypto';
import { localPinOf } from '../../../local/department-pins.ts';
import type { StartedCentre } from '../centre.ts';
import { type Answer, type Client, clientOf, type Json } from './client.ts';
import { draft, expectStatus, linkOf, submit, upload } from './mass-event.ts';

/** A whole answer to the form that most items share. */
const generalAnswers = {
  applicantName: '龍巖市城建投資有限公司',
  contactPhone: '13800138000',
  contactEmail: 'chen@example.com',
  subject: '龍巖大道北段改建工程',
  truthDeclaration: 'yes',
};

/** Files any item of the general form, with everything that it asks for. @returns the id of the case */
export async function fileItem(citizen: Client, itemCode: string): Promise<string> {
  const item = expectStatus(await citizen.get(`/catalogue/${itemCode}`), 200);
  const id = await draft(citizen, itemCode, randomUUID());
  expectStatus(await citizen.put(`/applications/${id}/form`, { answers: generalAnswers }), 200);
  for (const material of item.materials)
    if (material.required && material.providedBy === 'upload') await upload(citizen, id, material.code);
  await submit(citizen, id);
  return id;
}

/** Files a joint item of the catalogue: every department finds it complete, the lead accepts it, and all are asked. */
export async function fileJointItem(
  centre: StartedCentre,
  citizen: Client,
  itemCode: string,
): Promise<string> {
  const id = await fileItem(citizen, itemCode);
  const item = expectStatus(await citizen.get(`/catalogue/${itemCode}`), 200);
  const lead = await clientOf(centre, `${String(item.departmentCode).toLowerCase()}-reviewer`);
  await centre.move('PT1M');
  const shown = expectStatus(await lead.get(`/cases/${id}`), 200);
  for (const { departmentCode } of shown.opinions)
    expectStatus(await record(centre, departmentCode, 'completeness', { missing: [] }), 200);
  await centre.move('PT1M');
  expectStatus(await lead.post(`/applications/${id}/accept`), 200);
  await centre.move('PT1M');
  return id;
}

/** What an officer of a department adds to whatever is recorded. */
export const officerOf = (department: string) => ({
  pin: localPinOf(department),
  officer: { name: `${department} 經辦`, staffNumber: `${department}-1` },
});

/** Records something through the newest link of a department. */
export async function record(
  centre: StartedCentre,
  department: string,
  step: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const anyone = await clientOf(centre);
  const token = await linkOf(centre, department);
  return anyone.post(`/review/${token}/${step}`, { ...officerOf(department), ...body });
}

/** Announces a photograph, posts it straight to the store, and has it checked. @returns the verdict and its id */
export async function photograph(
  centre: StartedCentre,
  department: string,
  file: { fileName: string; contentType: string; bytes: Buffer },
): Promise<Json> {
  const { fileName, contentType, bytes } = file;
  const announced = await record(centre, department, 'documents', {
    fileName,
    contentType,
    sizeBytes: bytes.length,
  });
  const { document, upload: form } = expectStatus(announced, 201);
  const body = new FormData();
  for (const [name, value] of Object.entries<string>(form.fields)) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(bytes)], { type: contentType }), fileName);
  const posted = await fetch(form.url, { method: 'POST', body });
  if (!posted.ok) throw new Error(`The store refused the file: ${await posted.text()}`);
  const anyone = await clientOf(centre);
  const token = await linkOf(centre, department);
  return expectStatus(await anyone.post(`/review/${token}/documents/${document.id}/complete`), 200);
}
