import { type Json, parseJson } from '../json.ts';
import { asObject, asText, IntrinsicMisuse } from './misuse.ts';

export function merge([first, second, isDeep]: Json[]): Json {
  if (isDeep !== false)
    throw new IntrinsicMisuse('the service merges only shallowly: the third argument must be false');
  return { ...asObject(first), ...asObject(second) };
}

export function readJson([text]: Json[]): Json {
  const json = asText(text);
  try {
    return parseJson(json);
  } catch {
    throw new IntrinsicMisuse(`'${json}' is not JSON`);
  }
}
