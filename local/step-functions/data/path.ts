/**
 * The JSONPath that state machines of this project may use: fields, indexes, wildcards, slices and unions.
 * Filters, descent and functions are refused: emulators and the service disagree on them.
 */
export interface Path {
  root: 'data' | 'context';
  steps: PathStep[];
}

export type PathStep =
  | { kind: 'field'; name: string }
  | { kind: 'index'; index: number }
  | { kind: 'every' }
  | { kind: 'slice'; from: number | undefined; to: number | undefined }
  | { kind: 'union'; keys: (string | number)[] };

class PathSyntaxError extends Error {
  override readonly name = 'PathSyntaxError';

  constructor(path: string, problem: string) {
    super(`Invalid path '${path}': ${problem}`);
  }
}

const fieldName = /^\.([\p{L}\p{N}_$-]+)/u;
const wildcard = /^(?:\.\*|\[\s*\*\s*\])/;
const index = /^\[\s*(-?\d+)\s*\]/;
const slice = /^\[\s*(-?\d+)?\s*:\s*(-?\d+)?\s*\]/;
const quotedName = /^\[\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*\]/;
const union =
  /^\[\s*((?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|-?\d+)(?:\s*,\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|-?\d+))+)\s*\]/;
const unionMember = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(-?\d+)/g;

export function parsePath(text: string): Path {
  if (!text.startsWith('$')) throw new PathSyntaxError(text, "it does not begin with '$'");
  const root = text.startsWith('$$') ? 'context' : 'data';
  const steps: PathStep[] = [];
  let rest = text.slice(root === 'context' ? 2 : 1);
  while (rest !== '') {
    const [step, length] = readStep(text, rest);
    steps.push(step);
    rest = rest.slice(length);
  }
  return { root, steps };
}

/** A Reference Path picks exactly one place, so it can also be written to. */
export function isReferencePath(path: Path): boolean {
  return path.steps.every((step) => step.kind === 'field' || (step.kind === 'index' && step.index >= 0));
}

function readStep(path: string, rest: string): [PathStep, number] {
  const field = fieldName.exec(rest);
  if (field) return [{ kind: 'field', name: field[1] ?? '' }, field[0].length];
  const quoted = quotedName.exec(rest);
  if (quoted)
    return [{ kind: 'field', name: withoutEscapes(quoted[1] ?? quoted[2] ?? '') }, quoted[0].length];
  const every = wildcard.exec(rest);
  if (every) return [{ kind: 'every' }, every[0].length];
  const one = index.exec(rest);
  if (one) return [{ kind: 'index', index: Number(one[1]) }, one[0].length];
  const some = slice.exec(rest);
  if (some) return [readSlice(some), some[0].length];
  const several = union.exec(rest);
  if (several) return [{ kind: 'union', keys: readUnion(several[1] ?? '') }, several[0].length];
  throw new PathSyntaxError(path, whyRefused(rest));
}

function readSlice([, from, to]: RegExpExecArray): PathStep {
  return {
    kind: 'slice',
    from: from === undefined ? undefined : Number(from),
    to: to === undefined ? undefined : Number(to),
  };
}

function readUnion(members: string): (string | number)[] {
  return [...members.matchAll(unionMember)].map(([, single, double, position]) =>
    position === undefined ? withoutEscapes(single ?? double ?? '') : Number(position),
  );
}

function withoutEscapes(quoted: string): string {
  return quoted.replaceAll(/\\(.)/g, '$1');
}

function whyRefused(rest: string): string {
  if (rest.startsWith('[?')) return 'filters are not supported; compute the choice in a Lambda function';
  if (rest.startsWith('..')) return "descent ('..') is not supported; name the fields";
  return `'${rest}' cannot be read`;
}
