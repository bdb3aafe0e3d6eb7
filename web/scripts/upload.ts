/**
 * Uploads straight to the store, with a progress bar; large files in parts, which go on where they stood after a lost
 * connection or a closed page. The form works without this: then the file goes through the page itself, up to 4 MB.
 *
 * Nothing is kept in the browser: what was announced the case knows, what has arrived the store.
 */
import { type Desk, Said, sendFile } from './upload/one-file.ts';

function start(form: HTMLFormElement, chosen: HTMLInputElement): void {
  const words = form.dataset;
  const area = form.querySelector<HTMLElement>('.sending');
  const bar = area?.querySelector('progress');
  const shown = area?.querySelector('p');
  const live = form.querySelector<HTMLElement>('[aria-live]');
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
  let spoken = '';
  let isBusy = false;

  /** Written at every step, spoken only at some: a voice that counts every percent is of no help. */
  const say = (text: string, aloud = text): void => {
    if (shown) shown.textContent = text;
    if (live && aloud !== spoken) live.textContent = aloud;
    spoken = aloud;
  };

  const deskFor = (label: string): Desk => ({
    material: form.action,
    files: form.action.replace(/[^/]+$/, 'files'),
    token: form.querySelector<HTMLInputElement>('[name=formToken]')?.value ?? '',
    partBytes: Number(words.partBytes),
    tell: (what, part) => {
      const word = words[what === 'goes-on' ? 'goesOn' : what] ?? '';
      if (part === undefined) return say(word);
      const percent = Math.floor(part * 100);
      if (bar) bar.value = percent;
      if (what === 'checking') say(word);
      else say(`${word} ${label} ${percent}%`, `${word} ${Math.floor(percent / 25) * 25}%`);
    },
  });

  /** Why it did not go: in the server's words, or what to do about a file that is not the one that broke off. */
  const why = (error: unknown): string => {
    if (!(error instanceof Said)) return words.failed ?? '';
    const hasUnfinished = document.querySelector('[data-unfinished]') !== null;
    if (error.code === 'TOO_MANY_FILES' && hasUnfinished) return words.otherFile ?? '';
    return error.message || (words.failed ?? '');
  };

  const sendAll = async (files: readonly File[]): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    if (button) button.disabled = true;
    if (area) area.hidden = false;
    try {
      let outcome = '';
      for (const [index, file] of files.entries()) {
        const count = files.length > 1 ? ` (${index + 1}/${files.length})` : '';
        const status = await sendFile(file, deskFor(file.name + count));
        if (outcome !== 'rejected') outcome = status;
      }
      location.assign(`${location.pathname}?outcome=${outcome}`);
    } catch (error) {
      say(why(error));
      isBusy = false;
      if (button) button.disabled = false;
    }
  };

  form.addEventListener(
    'submit',
    (event) => {
      const files = [...(chosen.files ?? [])];
      if (files.length === 0 && !isBusy) return; // the server says what is missing
      event.preventDefault();
      event.stopImmediatePropagation();
      void sendAll(files);
    },
    { capture: true },
  );

  /** A photograph is sent as soon as it is taken: the next one may take a while, and the line may be gone. */
  const photo = form.querySelector<HTMLInputElement>('input[capture]');
  photo?.addEventListener('change', () => void sendAll([...(photo.files ?? [])]));
}

const form = document.querySelector<HTMLFormElement>('form[data-upload]');
const input = form?.querySelector<HTMLInputElement>('#file');
if (form && input) start(form, input);
