import { kindAt, namesIn, numberAt, skipGap } from './pdf-names.ts';
import { objectStreams } from './pdf-streams.ts';

/** An action is short; where a dictionary of one does not end so soon, it is none that only shows a page. */
const LONGEST = 2048;

/**
 * Whether what a PDF does when it is opened only shows one of its own pages, as many programs write it: an array that is
 * a destination, or the action GoTo. An object that is referred to has to be so in every version that the file holds.
 * @param within the file, or an object stream of it, in which the entry stands
 */
export function onlyShowsAPage(file: Buffer, within: Buffer, at: number): boolean {
  const place = skipGap(within, at);
  const reference = referenceAt(within, place);
  return reference === undefined ? isDestination(within, place) : isDestinationByNumber(file, reference);
}

/** What was found of the objects that are referred to. Every version of a file refers to the same one. */
const known = new WeakMap<Buffer, Map<number, boolean>>();
/** To find an object takes a walk through the whole file; who refers to many wants to keep the checker busy. */
const MOST_OBJECTS = 4;

function isDestinationByNumber(file: Buffer, object: number): boolean {
  const objects = known.get(file) ?? new Map<number, boolean>();
  known.set(file, objects);
  const before = objects.get(object);
  if (before !== undefined) return before;
  if (objects.size >= MOST_OBJECTS) return false;
  const isOne = everyVersionIs(file, object);
  objects.set(object, isOne);
  return isOne;
}

function everyVersionIs(file: Buffer, object: number): boolean {
  let versions = 0;
  for (const { within, from } of definitions(file, object)) {
    if (!isDestination(within, from)) return false;
    versions += 1;
  }
  return versions > 0;
}

function isDestination(bytes: Buffer, place: number): boolean {
  const kind = kindAt(bytes, place);
  if (kind === 'array' || kind === 'null') return true;
  return kind === 'dictionary' && isGoTo(bytes, place);
}

/** `/S /GoTo`, and nothing that comes next. */
function isGoTo(bytes: Buffer, place: number): boolean {
  const end = bytes.indexOf('>>', place);
  if (end < 0 || end - place > LONGEST) return false;
  const names = [...namesIn(bytes.subarray(place, end))].map(({ name }) => name);
  const kinds = names.flatMap((name, index) => (name === 'S' ? [names[index + 1]] : []));
  return kinds.length > 0 && kinds.every((kind) => kind === 'GoTo') && !names.includes('Next');
}

/** The number of the object in `5 0 R`. */
function referenceAt(bytes: Buffer, place: number): number | undefined {
  const object = numberAt(bytes, place);
  const generation = object && numberAt(bytes, skipGap(bytes, object.end));
  if (!object || !generation) return undefined;
  return bytes[skipGap(bytes, generation.end)] === 0x52 ? object.value : undefined;
}

interface Definition {
  readonly within: Buffer;
  readonly from: number;
}

function* definitions(bytes: Buffer, object: number): Generator<Definition> {
  for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at + 3))
    if (bytes[at - 1] !== 0x64 && numberBefore(bytes, at) === object)
      // not the second half of `endobj`
      yield { within: bytes, from: skipGap(bytes, at + 3) };
  for (const content of objectStreams(bytes)) {
    if (content === 'unreadable') return;
    const from = placeInList(content, object);
    if (from !== undefined) yield { within: content, from: skipGap(content, from) };
  }
}

/** The number of the object that begins with this `obj`. */
function numberBefore(bytes: Buffer, word: number): number | undefined {
  const found = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]*$/.exec(
    bytes.toString('latin1', Math.max(0, word - 64), word),
  );
  return found ? Number(found[1]) : undefined;
}

/** An object stream begins with pairs of number and offset; the objects stand behind the last pair. */
function placeInList(content: Buffer, object: number): number | undefined {
  const pairs: { value: number; offset: number }[] = [];
  let at = skipGap(content, 0);
  for (;;) {
    const value = numberAt(content, at);
    const offset = value && numberAt(content, skipGap(content, value.end));
    if (!value || !offset) break;
    pairs.push({ value: value.value, offset: offset.value });
    at = skipGap(content, offset.end);
    if (pairs.length > 1 && pairs.at(-1)?.offset === 0) break; // an object that is a number; the list has ended before
  }
  const found = pairs.find(({ value }) => value === object);
  return found && at + found.offset;
}
