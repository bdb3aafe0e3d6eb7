import type { Refused } from '../../functions/core/domain/refusal.ts';
import type { Reader } from '../context.ts';
import type { PageError } from '../shared/parts.tsx';
import { saySize, sayTypes } from '../shared/words-of-files.ts';
import { PLAIN_UPLOAD_BYTES } from './plain-upload.ts';

/** Why a file is not taken, with the limit that it passed, beside the field. */
export function sayFileRefusal({ code, facts }: Refused, reader: Reader, field = 'file'): PageError {
  const { accepts, maxBytes, maxFiles } = facts;
  if (code === 'FILE_TOO_LARGE' && maxBytes === PLAIN_UPLOAD_BYTES)
    return { field, text: reader.t('upload.too-large-here') };
  const text = reader.t(`refusal.${code}`, {
    types: Array.isArray(accepts) ? sayTypes(accepts, reader) : '',
    size: typeof maxBytes === 'number' ? saySize(maxBytes) : '',
    maxFiles: typeof maxFiles === 'number' ? maxFiles : '',
  });
  return { field, text };
}
