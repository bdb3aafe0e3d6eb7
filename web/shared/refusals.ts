import { fieldsOf } from '../../functions/core/domain/item-form.ts';
import type { Refused } from '../../functions/core/domain/refusal.ts';
import type { ServiceItem } from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';
import { sayDate } from './dates.ts';
import { sayProblem } from './fields.tsx';
import type { PageError } from './parts.tsx';

const isDay = (fact: string | number): fact is string => /^\d{4}-\d{2}-\d{2}$/.test(String(fact));

/** Facts of a refusal that a sentence can hold; days as people write them. */
function plainFacts(refused: Refused, reader: Reader): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(refused.facts).flatMap(([name, fact]) =>
      typeof fact === 'string' || typeof fact === 'number'
        ? [[name, isDay(fact) ? sayDate(fact, reader) : fact]]
        : [],
    ),
  );
}

/** The sentence for a refusal, linked to the field that is to blame where there is one. */
export function sayRefusal(refused: Refused, reader: Reader, field?: string): PageError {
  const text = reader.t(`refusal.${refused.code}`, plainFacts(refused, reader));
  return field === undefined ? { text } : { text, field };
}

/** The sentences for wrong answers to an item's form, each linked to its field. */
export function sayProblems(refused: Refused, item: ServiceItem, reader: Reader): PageError[] {
  const fields = fieldsOf(item.form);
  return refused.problems.map((problem) =>
    sayProblem(
      problem,
      fields.find((field) => field.id === problem.field),
      reader,
    ),
  );
}
