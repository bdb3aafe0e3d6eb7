/**
 * Uploads straight to the store, with a progress bar. The form works without this: then the file goes through the
 * page itself, up to 4 MB.
 */
interface Announced {
  documentId: string;
  upload: { url: string; fields: Record<string, string> };
}

const MAX_ATTEMPTS = 4;
/** Larger files are checked by their size and content alone: hashing them would hold up a telephone. */
const HASHED_BYTES = 64 * 1024 * 1024;
const types: Record<string, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** What the server said is wrong, in the reader's language. */
class Said extends Error {}

function typeOf({ type, name }: File): string {
  if (type && type !== 'application/octet-stream') return type;
  return types[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

async function sha256(file: File): Promise<string | undefined> {
  if (!crypto.subtle || file.size > HASHED_BYTES) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sends the file; fetch cannot tell how far an upload is, so this is the older way. */
function send(upload: Announced['upload'], file: File, onProgress: (part: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) body.append(name, value);
    body.append('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', upload.url);
    request.upload.onprogress = (event) => onProgress(event.loaded / Math.max(1, event.total));
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error(String(request.status))));
    request.onerror = () => reject(new Error('network'));
    request.send(body);
  });
}

function start(form: HTMLFormElement, input: HTMLInputElement): void {
  const { sending = '', checking = '', failed = '', again = '' } = form.dataset;
  const token = form.querySelector<HTMLInputElement>('[name=formToken]')?.value ?? '';
  const area = form.querySelector<HTMLElement>('.sending');
  const bar = area?.querySelector('progress');
  const shown = area?.querySelector('p');
  const live = form.querySelector<HTMLElement>('[aria-live]');
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
  let spoken = '';

  /** Written at every step, spoken only at some: a voice that counts every percent is of no help. */
  const say = (text: string, aloud = text): void => {
    if (shown) shown.textContent = text;
    if (live && aloud !== spoken) live.textContent = aloud;
    spoken = aloud;
  };

  const ask = async <Answer>(path: string, body: unknown): Promise<Answer> => {
    const answer = await fetch(form.action + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-form-token': token },
      body: JSON.stringify(body),
    });
    const data = await answer.json();
    if (!answer.ok) throw new Said(data.message ?? failed);
    return data;
  };

  const sendWithRetries = async (upload: Announced['upload'], file: File): Promise<void> => {
    const tell = (part: number): void => {
      const percent = Math.round(part * 100);
      if (bar) bar.value = percent;
      say(`${sending} ${file.name} ${percent}%`, `${sending} ${Math.floor(percent / 25) * 25}%`);
    };
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await send(upload, file, tell);
      } catch (error) {
        if (attempt === MAX_ATTEMPTS) throw error;
        say(again);
        await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));
      }
    }
  };

  const sendOne = async (file: File): Promise<string> => {
    say(`${sending} ${file.name}`);
    const { documentId, upload } = await ask<Announced>('/announce', {
      fileName: file.name,
      contentType: typeOf(file),
      sizeBytes: file.size,
      sha256: await sha256(file),
    });
    await sendWithRetries(upload, file);
    say(checking);
    const { status } = await ask<{ status: string }>(`/${documentId}/complete`, {});
    return status;
  };

  const sendAll = async (files: readonly File[]): Promise<void> => {
    if (button) button.disabled = true;
    if (area) area.hidden = false;
    try {
      let outcome = '';
      for (const file of files) {
        const status = await sendOne(file);
        if (outcome !== 'rejected') outcome = status;
      }
      location.assign(`${location.pathname}?outcome=${outcome}`);
    } catch (error) {
      say(error instanceof Said ? error.message : failed);
      if (button) button.disabled = false;
      if (bar) bar.value = 0;
    }
  };

  form.addEventListener(
    'submit',
    (event) => {
      const files = [...(input.files ?? [])];
      if (files.length === 0) return; // the server says what is missing
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!button?.disabled) void sendAll(files);
    },
    { capture: true },
  );
}

const form = document.querySelector<HTMLFormElement>('form[data-upload]');
const input = form?.querySelector<HTMLInputElement>('input[type=file]');
if (form && input) start(form, input);
