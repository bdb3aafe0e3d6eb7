/** Something that keeps a definition from becoming a machine. `at` leads to it through the JSON. */
export interface Problem {
  code:
    | 'SCHEMA_VALIDATION_FAILED'
    | 'MISSING_TRANSITION_TARGET'
    | 'MISSING_END_STATE'
    | 'DUPLICATE_STATE_NAME'
    | 'INVALID_JSON_DESCRIPTION';
  message: string;
  at: PropertyKey[];
}

export class InvalidDefinitionError extends Error {
  override readonly name = 'InvalidDefinitionError';

  constructor(problems: Problem[]) {
    const list = problems
      .map(({ code, message, at }) => `${code}: ${message} at ${jsonPointer(at)}`)
      .join(', ');
    super(`Invalid State Machine Definition: '${list}'`);
  }
}

function jsonPointer(at: PropertyKey[]): string {
  if (at.length === 0) return '/';
  return at.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
