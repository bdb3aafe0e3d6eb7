import { createHash, randomUUID } from 'node:crypto';
import { localPinOf } from '../../../local/department-pins.ts';
import type { StartedCentre } from '../centre.ts';
import { aPdf } from '../files.ts';
import type { Answer, Client } from './client.ts';

/** A whole answer to the form of `mass-event-city`. */
export const massEvent = {
  applicantName: '龍巖市客家文化發展有限公司',
  socialCreditCode: '91350800MA2XN0QX4W',
  contactPhone: '13800138000',
  contactEmail: 'chen@example.com',
  eventName: '龍巖土樓國際音樂節',
  eventType: 'concert',
  startOn: '2026-05-01',
  endOn: '2026-05-03',
  venueName: '龍巖體育公園',
  venueAddress: '龍巖市新羅區體育路一號',
  venueCapacity: '12000',
  attendance: '8000',
  safetyOfficer: '林志偉',
  safetyOfficerPhone: '13900139000',
  guards: '120',
  venueConsent: 'yes',
  truthDeclaration: 'yes',
} as const;

/** @throws Error that shows the answer when it is not the one expected */
export function expectStatus(answer: Answer, status: number): Answer['body'] {
  if (answer.status !== status)
    throw new Error(`Expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export async function draft(citizen: Client, itemCode: string, key: string = randomUUID()): Promise<string> {
  const made = await citizen.post('/applications', { itemCode }, { 'idempotency-key': key });
  return expectStatus(made, 201).id;
}

/** Announces a file, posts it straight to the store, and has it checked. */
export async function upload(citizen: Client, id: string, materialCode: string): Promise<void> {
  const pdf = aPdf();
  const announced = await citizen.post(`/applications/${id}/documents`, {
    materialCode,
    fileName: `${materialCode}.pdf`,
    contentType: 'application/pdf',
    sizeBytes: pdf.length,
    sha256: createHash('sha256').update(pdf).digest('hex'),
  });
  const { document, upload: form } = expectStatus(announced, 201);
  const body = new FormData();
  for (const [name, value] of Object.entries<string>(form.fields)) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), `${materialCode}.pdf`);
  const posted = await fetch(form.url, { method: 'POST', body });
  if (!posted.ok) throw new Error(`The store refused the file: ${await posted.text()}`);
  expectStatus(await citizen.post(`/applications/${id}/documents/${document.id}/complete`), 200);
}

export async function submit(citizen: Client, id: string): Promise<Answer['body']> {
  const sent = await citizen.post(`/applications/${id}/submit`, undefined, {
    'idempotency-key': randomUUID(),
  });
  return expectStatus(sent, 200);
}

/** Drafts, answers, uploads and submits a mass event. @returns what the confirmation says */
export async function fileMassEvent(citizen: Client): Promise<Answer['body'] & { id: string }> {
  const id = await draft(citizen, 'mass-event-city');
  expectStatus(await citizen.put(`/applications/${id}/form`, { answers: massEvent }), 200);
  await upload(citizen, id, 'eventplan');
  await upload(citizen, id, 'safetyplan');
  return { ...(await submit(citizen, id)), id };
}

/** The token of the newest link that a department was sent; undefined when it was sent none. */
export async function linkOf(centre: StartedCentre, department: string): Promise<string | undefined> {
  const letters = await centre.lettersTo(`${department.toLowerCase()}@onedoor.example`);
  const link = letters.flatMap((letter) => letter.links).find((one) => one.includes('/review/'));
  return link?.split('/review/')[1];
}

/** What two members of staff found on site. */
export const survey = {
  action: 'survey',
  surveyedOn: '2026-03-02',
  findings: '疏散通道暢通，消防設施完好。',
  staffPresent: [
    { name: '甲', staffNumber: 'S-1' },
    { name: '乙', staffNumber: 'S-2' },
  ],
};

/** When and where a department surveys: agreed with the applicant, filed before anything can be found there. */
export function appointmentOf(department: string, more: Readonly<Record<string, unknown>> = {}): object {
  return {
    pin: localPinOf(department),
    officer: { name: `${department} 經辦`, staffNumber: `${department}-1` },
    surveyOn: '2026-03-02',
    from: department === 'JJ' ? '15:00' : '14:00', // the applicant cannot be at two gates at once
    to: department === 'JJ' ? '16:00' : '15:00',
    place: '龍巖體育公園東門',
    isAgreed: true,
    ...more,
  };
}

/** What an officer of a department writes. */
export function opinionOf(department: string, more: Readonly<Record<string, unknown>> = {}): unknown {
  const isSurvey = department === 'XFZD' || department === 'JJ';
  return {
    pin: localPinOf(department),
    officer: { name: `${department} 經辦`, staffNumber: `${department}-1` },
    verdict: 'consent',
    ...(isSurvey && { record: survey }),
    ...more,
  };
}
