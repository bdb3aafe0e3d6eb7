import type { Locale } from '../../core/domain/localised-text.ts';
import type { DeliveryTemplate, LicenceTemplate, MessageTemplate } from '../../core/domain/message.ts';
import type { Verdict } from '../../core/domain/officer.ts';
import { remediesOfRefusal } from '../../core/domain/remedies.ts';
import { type BranchAction, branchActions } from '../../core/domain/service-item.ts';
import type { LetterFacts } from '../../core/use-cases/send-message.ts';

/** What the words of a letter are made of. */
export interface Facts extends LetterFacts {
  /** A fact of the message by name. @throws Error when the message lacks it */
  readonly fact: (name: string) => string;
  readonly locale: Locale;
}

export interface Letter {
  readonly subject: string;
  readonly lines: readonly string[];
}

/** Every letter of one language, and the line with which all of them end. */
export type LetterWords = Readonly<Record<MessageTemplate, (facts: Facts) => Letter>> & {
  readonly ending: string;
};

/** The letters about licences of one language. */
export type LicenceLetterWords = Pick<LetterWords, LicenceTemplate>;

/** The letters about delivery of one language. */
export type DeliveryLetterWords = Pick<LetterWords, DeliveryTemplate>;

/** What departments can be asked for, in one language. */
export type ActionNames = Readonly<Record<BranchAction, string>>;

export function actionName({ fact }: Facts, names: ActionNames): string {
  const code = fact('action');
  const action = branchActions.find((one) => one === code);
  if (!action) throw new Error(`No department is asked for ${code}.`);
  return names[action];
}

/** Art. 38: a refusal tells the ways to have it examined, with their basis. */
export function remedyLines({ locale }: Facts): string[] {
  return remediesOfRefusal.map(({ text, basis }) => `- ${text[locale]} (${basis})`);
}

/** What a digest says of each department, in one language. */
export type SaidNames = Readonly<Record<Verdict | 'silent' | 'withdrawn', string>>;

/** One line for each department. */
export function opinionLines({ opinions }: Facts, names: SaidNames): string[] {
  return opinions.map(({ departmentName, said }) => {
    const known = Object.entries(names).find(([name]) => name === said);
    if (!known) throw new Error(`A digest cannot say ${said}.`);
    return `- ${departmentName}: ${known[1]}`;
  });
}
