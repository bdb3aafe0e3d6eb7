import { Passing, persist } from './persist.ts';
import { Expired, Forgotten, SILENCE, send } from './send.ts';
import { sha256Of } from './sha256.ts';

interface Announced {
  documentId: string;
  upload: { url: string; fields: Record<string, string> };
}

interface Started {
  partBytes: number;
  parts: { number: number; sizeBytes: number; hasArrived: boolean }[];
}

/** What the server said is wrong, in the reader's language. */
export class Said extends Error {
  readonly code: string;

  constructor(text: string, code: string) {
    super(text);
    this.code = code;
  }
}

/** What the page gives to the work on a file. */
export interface Desk {
  /** Where the files of the material are announced, and where files are known by their number. */
  readonly material: string;
  readonly files: string;
  readonly token: string;
  /** A file that is no larger goes in one piece. */
  readonly partBytes: number;
  readonly tell: (
    what: 'reading' | 'sending' | 'goes-on' | 'checking' | 'again' | 'offline',
    part?: number,
  ) => void;
}

const types: Record<string, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

function typeOf({ type, name }: File): string {
  if (type && type !== 'application/octet-stream') return type;
  return types[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

/** Asks our own server. @throws Passing when no answer came, Said what it says no with */
async function ask<Answer>(url: string, body: unknown, { token }: Desk): Promise<Answer> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-form-token': token };
  const cut = new AbortController();
  const timer = setTimeout(() => cut.abort(), SILENCE);
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal: cut.signal })
    .catch(() => {
      throw new Passing();
    })
    .finally(() => clearTimeout(timer));
  const data = await answer.json().catch(() => ({}));
  if (answer.status >= 500 || answer.status === 429) throw new Passing();
  if (!answer.ok) throw new Said(data.message ?? '', data.code ?? '');
  return data;
}

/** Sends the parts that are missing; the store, not this page, remembers which. */
async function sendParts(file: File, upload: string, desk: Desk): Promise<void> {
  const { partBytes, parts } = await persist(() => ask<Started>(upload, {}, desk), desk.tell);
  const missing = parts.filter((part) => !part.hasArrived);
  let there = parts.reduce((sum, part) => sum + (part.hasArrived ? part.sizeBytes : 0), 0);
  const step = there > 0 ? 'goes-on' : 'sending';
  desk.tell(step, there / file.size);
  for (const { number, sizeBytes } of missing) {
    const from = (number - 1) * partBytes;
    const bytes = file.slice(from, from + sizeBytes);
    const sha256 = await sha256Of(bytes);
    const before = there;
    await persist(async () => {
      const { url, headers } = await ask<{ url: string; headers: Record<string, string> }>(
        `${upload}/parts`,
        { number, sha256 },
        desk,
      );
      await send('PUT', url, bytes, headers, (sent) =>
        desk.tell(step, (before + Math.min(sent, sizeBytes)) / file.size),
      );
    }, desk.tell);
    there += sizeBytes;
  }
}

async function sendForm({ url, fields }: Announced['upload'], file: File, desk: Desk): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', file);
  await send('POST', url, body, {}, (sent) => desk.tell('sending', Math.min(1, sent / file.size)));
}

/** @returns what became of the file: `clean`, `rejected`, or `awaiting-upload` while it is still looked at */
export async function sendFile(file: File, desk: Desk): Promise<string> {
  desk.tell('reading', 0);
  const about = {
    fileName: file.name,
    contentType: typeOf(file),
    sizeBytes: file.size,
    sha256: await sha256Of(file, (part) => desk.tell('reading', part)),
  };
  // the same file is known again: one that is awaited goes on, and takes no second place
  const announce = () => ask<Announced>(`${desk.material}/announce`, about, desk);
  const announced = await persist(announce, desk.tell);
  const { documentId } = announced;
  const finish = async (path: string): Promise<string> => {
    desk.tell('checking', 1);
    return (await persist(() => ask<{ status: string }>(path, {}, desk), desk.tell)).status;
  };
  if (file.size <= desk.partBytes) {
    const arrived = `${desk.material}/${documentId}/complete`;
    let { upload: form } = announced;
    await persist(async () => {
      try {
        await sendForm(form, file, desk);
      } catch (error) {
        if (!(error instanceof Expired)) throw error;
        const { status } = await ask<{ status: string }>(arrived, {}, desk);
        if (status !== 'awaiting-upload') return; // it had come; only the answer was lost
        form = (await announce()).upload;
        throw error;
      }
    }, desk.tell);
    return finish(arrived);
  }
  const upload = `${desk.files}/${documentId}/upload`;
  for (let round = 1; ; round += 1) {
    try {
      await sendParts(file, upload, desk);
      return await finish(`${upload}/complete`);
    } catch (error) {
      // what the store has forgotten, or lacks after all, is begun anew or sent again
      const isToRepeat = error instanceof Forgotten || (error instanceof Said && /^UPLOAD_/.test(error.code));
      if (!isToRepeat || round === 3) throw error;
    }
  }
}
