import { Passing } from './persist.ts';

/** The store does not know the upload any more. */
export class Forgotten extends Error {}

/** The store does not take what was signed, or not any more. */
export class Expired extends Passing {}

/** Milliseconds without a byte after which a line counts as broken: a telephone in a lift waits for ever. */
export const SILENCE = 30_000;

/** Sends to the store. fetch cannot tell how far an upload is, so this is the older way. */
export function send(
  method: 'POST' | 'PUT',
  url: string,
  body: Blob | FormData,
  headers: Readonly<Record<string, string>>,
  onProgress: (bytes: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const broken = (): void => reject(new Passing());
    let timer = 0;
    const watch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), SILENCE);
    };
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      watch();
      onProgress(event.loaded);
    };
    request.onload = () => {
      if (request.status < 300) resolve();
      else if (request.status === 404) reject(new Forgotten());
      else if (request.status === 403) reject(new Expired());
      else broken();
    };
    request.onerror = broken;
    request.onabort = broken;
    request.onloadend = () => clearTimeout(timer);
    watch();
    request.send(body);
  });
}
