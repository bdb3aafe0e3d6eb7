import type { Json } from '../data/json.ts';
import { parseTimestamp } from '../data/timestamp.ts';

/** One comparison of a Choice state. */
export interface Comparison {
  /** Whether the definition may compare with this value. */
  accepts(operand: Json): boolean;
  /** Whether the value meets the operand. A value of another type never does; undefined is a value that is not there. */
  holds(value: Json | undefined, operand: Json): boolean;
  /** Whether there is a variant whose operand is a path. */
  takesPath: boolean;
  /** Whether the value may be missing altogether. */
  isAboutPresence?: true;
}

const isText = (value: Json | undefined): value is string => typeof value === 'string';
const isNumber = (value: Json | undefined): value is number => typeof value === 'number';
const isBoolean = (value: Json | undefined): value is boolean => typeof value === 'boolean';
const isTimestamp = (value: Json | undefined): value is string =>
  typeof value === 'string' && parseTimestamp(value) !== undefined;

/** The same five orders exist for strings, numbers and timestamps. */
const orders: [suffix: string, holds: (difference: number) => boolean][] = [
  ['Equals', (difference) => difference === 0],
  ['LessThan', (difference) => difference < 0],
  ['GreaterThan', (difference) => difference > 0],
  ['LessThanEquals', (difference) => difference <= 0],
  ['GreaterThanEquals', (difference) => difference >= 0],
];

function ordered<Value extends Json>(
  type: string,
  isOfType: (value: Json | undefined) => value is Value,
  difference: (left: Value, right: Value) => number,
): [string, Comparison][] {
  return orders.map(([suffix, holds]) => [
    `${type}${suffix}`,
    {
      accepts: isOfType,
      holds: (value, operand) => isOfType(value) && isOfType(operand) && holds(difference(value, operand)),
      takesPath: true,
    },
  ]);
}

function typeTest(isOfType: (value: Json | undefined) => boolean): Comparison {
  return { accepts: isBoolean, holds: (value, expected) => isOfType(value) === expected, takesPath: false };
}

export const comparisons: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ...ordered('String', isText, (left, right) => (left === right ? 0 : left < right ? -1 : 1)),
  ...ordered('Numeric', isNumber, (left, right) => left - right),
  ...ordered('Timestamp', isTimestamp, (left, right) => Date.parse(left) - Date.parse(right)),
  [
    'BooleanEquals',
    { accepts: isBoolean, holds: (value, operand) => isBoolean(value) && value === operand, takesPath: true },
  ],
  ['StringMatches', { accepts: isText, holds: matches, takesPath: false }],
  ['IsPresent', { ...typeTest((value) => value !== undefined), isAboutPresence: true }],
  ['IsNull', typeTest((value) => value === null)],
  ['IsString', typeTest(isText)],
  ['IsNumeric', typeTest(isNumber)],
  ['IsBoolean', typeTest(isBoolean)],
  ['IsTimestamp', typeTest(isTimestamp)],
]);

/** `*` stands for any characters; `\*` for the star itself and `\\` for the backslash. */
function matches(value: Json | undefined, pattern: Json): boolean {
  if (!isText(value) || !isText(pattern)) return false;
  const expression = pattern.replaceAll(/\\([*\\])|\*|[\s\S]/g, (found, escaped?: string) =>
    found === '*' ? '[\\s\\S]*' : (escaped ?? found).replace(/[\\^$.*+?()[\]{}|]/, '\\$&'),
  );
  return new RegExp(`^${expression}$`).test(value);
}
