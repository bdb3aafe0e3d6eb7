import type { Delegation } from './delegation.ts';
import type { FormAnswers } from './item-form.ts';
import type { AutomaticRule, ServiceItem } from './service-item.ts';

/** What stands for the power to decide among the rules that were not met: it is nobody's answer. */
export const NO_DELEGATION = 'delegation';

/** Whether an answer meets a rule. One that is missing, or no number where one is compared, meets none. No I/O. */
export function meetsRule(rule: AutomaticRule, answers: FormAnswers): boolean {
  const answer = answers[rule.field] ?? '';
  switch (rule.rule) {
    case 'declared':
      return answer === 'yes';
    case 'at-most':
      return /^\d+$/.test(answer) && Number(answer) <= rule.most;
    case 'one-of':
      return rule.values.includes(answer);
  }
}

/**
 * Immediate 即辦: what keeps an item whose rules need no judgement from being decided by itself. The rules are data of the item
 * and published with it; the power is the department's delegation, as for a person. Whatever is not met leaves the case to a
 * person: by itself nothing is ever refused. No I/O.
 * @returns the ids of the rules that are not met, in their order; empty when it is decided by itself
 */
export function unmetRules(
  { automaticRules = [] }: Pick<ServiceItem, 'automaticRules'>,
  answers: FormAnswers,
  delegation: Delegation | undefined,
): string[] {
  const unmet = automaticRules.filter((rule) => !meetsRule(rule, answers)).map((rule) => rule.id);
  return delegation ? unmet : [...unmet, NO_DELEGATION];
}
