import type { Message } from '../core/domain/message.ts';
import type { WriteLetter } from '../core/use-cases/send-message.ts';
import { en } from './letters/en.ts';
import type { LetterWords } from './letters/letter-words.ts';
import { zhHans } from './letters/zh-hans.ts';
import { zhHant } from './letters/zh-hant.ts';

const words = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en } as const satisfies Record<string, LetterWords>;

/** A letter without one of its facts is not sent: a refusal without reasons would be none (art. 38). */
function factOf(message: Message, name: string): string {
  const fact = message.facts[name];
  if (fact === undefined || fact === '')
    throw new Error(`Message ${message.template} lacks the fact ${name}.`);
  return fact;
}

/**
 * Writes a message in the reader's language. The subject is one line and names only what may be read over a
 * shoulder: never the query code, never a person.
 */
export const writeLetter: WriteLetter = (message, facts, locale) => {
  const { ending, ...letters } = words[locale];
  const letter = letters[message.template]({ ...facts, fact: (name) => factOf(message, name), locale });
  return {
    subject: letter.subject.replace(/\s+/g, ' ').trim(),
    text: [...letter.lines, '', ending].join('\n'),
  };
};
