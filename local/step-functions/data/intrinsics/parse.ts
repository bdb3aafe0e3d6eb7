import type { Json } from '../json.ts';
import { parsePath } from '../path.ts';
import { intrinsicFunctions } from './functions.ts';

/** An intrinsic function as it is written: `States.Format('{}-{}', $.id, States.UUID())`. */
export type Expression =
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'path'; path: string }
  | { kind: 'literal'; value: Json }
  /** Kept as written, because only `States.Format` knows what its braces mean. */
  | { kind: 'text'; raw: string };

class IntrinsicSyntaxError extends Error {
  override readonly name = 'IntrinsicSyntaxError';

  constructor(source: string, problem: string) {
    super(`Invalid intrinsic function '${source}': ${problem}`);
  }
}

export function parseIntrinsic(source: string): Expression {
  const reader = new Reader(source);
  const expression = reader.readExpression();
  reader.expectEnd();
  if (expression.kind !== 'call') throw new IntrinsicSyntaxError(source, 'it must be a path or a function');
  return expression;
}

const functionName = /States\.[A-Za-z0-9]+/y;
const literal = /(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?=\s*[,)])/y;
const text = /'((?:[^'\\]|\\[\s\S])*)'/y;
/** A path ends at the comma or bracket of its call, but not at those inside its own brackets. */
const path = /\$(?:\[(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^\]'"])*\]|[^,)[\]\s])*/y;
const space = /\s*/y;

class Reader {
  readonly #source: string;
  #position = 0;

  constructor(source: string) {
    this.#source = source;
  }

  readExpression(): Expression {
    this.#match(space);
    const quoted = this.#match(text);
    if (quoted) return { kind: 'text', raw: quoted[1] ?? '' };
    const plain = this.#match(literal);
    if (plain) return { kind: 'literal', value: JSON.parse(plain[0]) };
    const selected = this.#match(path);
    if (selected) {
      parsePath(selected[0]);
      return { kind: 'path', path: selected[0] };
    }
    return this.#readCall();
  }

  expectEnd(): void {
    this.#match(space);
    if (this.#position < this.#source.length) throw this.#refuse('something follows its closing bracket');
  }

  #readCall(): Expression {
    const name = this.#match(functionName)?.[0];
    if (!name) throw this.#refuse(`an argument or a function is missing at character ${this.#position + 1}`);
    const args = this.#readArguments();
    const known = intrinsicFunctions.get(name);
    if (!known) throw this.#refuse(`there is no function ${name}`);
    if (args.length < known.least || args.length > known.most)
      throw this.#refuse(`${name} does not take ${args.length} arguments`);
    return { kind: 'call', name, args };
  }

  #readArguments(): Expression[] {
    this.#expect('(');
    const args: Expression[] = [];
    if (this.#skip(')')) return args;
    do args.push(this.readExpression());
    while (this.#skip(','));
    this.#expect(')');
    return args;
  }

  #expect(character: string): void {
    if (!this.#skip(character))
      throw this.#refuse(`'${character}' is missing at character ${this.#position + 1}`);
  }

  #skip(character: string): boolean {
    this.#match(space);
    if (this.#source[this.#position] !== character) return false;
    this.#position += 1;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#source);
    if (found) this.#position += found[0].length;
    return found;
  }

  #refuse(problem: string): IntrinsicSyntaxError {
    return new IntrinsicSyntaxError(this.#source, problem);
  }
}
