import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../json.ts';
import { asArray, asInteger, IntrinsicMisuse } from './misuse.ts';

const longestRange = 1_000;

export function contains([array, wanted]: Json[]): Json {
  return asArray(array).some((element) => isDeepStrictEqual(element, wanted));
}

export function getItem([array, position]: Json[]): Json {
  const index = asInteger(position);
  const item = index < 0 ? undefined : asArray(array)[index];
  if (item === undefined) throw new IntrinsicMisuse(`the array has no element ${index}`);
  return item;
}

export function partition([array, size]: Json[]): Json {
  const elements = asArray(array);
  const chunk = asInteger(size);
  if (chunk < 1) throw new IntrinsicMisuse('the size of a part must be a positive integer');
  return Array.from({ length: Math.ceil(elements.length / chunk) }, (_, part) =>
    elements.slice(part * chunk, (part + 1) * chunk),
  );
}

export function range([first, last, step]: Json[]): Json {
  const start = asInteger(first);
  const by = asInteger(step);
  if (by === 0) throw new IntrinsicMisuse('the step must not be 0');
  const length = Math.max(0, Math.floor((asInteger(last) - start) / by) + 1);
  if (length > longestRange) throw new IntrinsicMisuse(`the range has more than ${longestRange} elements`);
  return Array.from({ length }, (_, position) => start + position * by);
}

export function unique([array]: Json[]): Json {
  const elements = asArray(array);
  return elements.filter(
    (element, position) => elements.findIndex((earlier) => isDeepStrictEqual(earlier, element)) === position,
  );
}
