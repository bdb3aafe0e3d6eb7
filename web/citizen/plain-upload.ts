import type { WebContext } from '../context.ts';

/** What a function can take in one request: a larger file goes straight to the store, which takes a script. */
export const PLAIN_UPLOAD_BYTES = 4 * 1024 * 1024;

const typesByEnding: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** The type of a file. Some telephones do not say it; then its name does, and the checker looks at the bytes. */
export function typeOf({ type, name }: Pick<File, 'type' | 'name'>): string {
  if (type !== '' && type !== 'application/octet-stream') return type;
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return typesByEnding[ending] ?? 'application/octet-stream';
}

/** The files of a posted form; an empty choice is a file without name and without bytes. */
export async function filesOfForm(c: WebContext, name: string): Promise<File[]> {
  const values = (await c.req.parseBody({ all: true }))[name];
  return [values ?? []]
    .flat()
    .filter((value) => value instanceof File && (value.name !== '' || value.size > 0)) as File[];
}
