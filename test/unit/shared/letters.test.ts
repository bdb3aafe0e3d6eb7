import { describe, expect, it } from 'vitest';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import {
  type Message,
  type MessageTemplate,
  messageTemplates,
} from '../../../functions/core/domain/message.ts';
import { remediesOfRefusal } from '../../../functions/core/domain/remedies.ts';
import { writeLetter } from '../../../functions/shared/letters.ts';

/** What `keepMessages` gives each template. */
const factsOf: Record<MessageTemplate, Record<string, string>> = {
  'application-received': { queryCode: 'QX7Y9Z' },
  'application-accepted': { promisedLastOn: '2026-03-09' },
  'application-returned': { reasons: 'REASONS-1', legalBasis: 'BASIS-1' },
  'application-refused': { reasons: 'REASONS-1', legalBasis: 'BASIS-1' },
  'opinion-requested': { taskId: 'task-1', action: 'survey', lastOn: '2026-03-05' },
  'review-link-locked': { departmentCode: 'HBJ' },
  'silence-escalated': { departmentCode: 'HBJ', lastOn: '2026-03-07' },
  'yellow-card': { promisedLastOn: '2026-03-09' },
  'red-card': { promisedLastOn: '2026-03-09' },
  'licence-delivered': { licenceNumber: 'LY-GAJ-2026-000001' },
  'survey-appointed': {
    departmentCode: 'HBJ',
    surveyOn: '2026-03-05',
    from: '09:30',
    to: '11:00',
    place: 'PLACE-1',
  },
  'survey-changed': {
    departmentCode: 'HBJ',
    surveyOn: '2026-03-06',
    from: '14:00',
    to: '15:00',
    place: 'PLACE-2',
    because: 'BECAUSE-1',
  },
  'appraisal-started': { departmentCode: 'HBJ', workingDays: '10' },
  'appraisal-stops-clock': { departmentCode: 'HBJ', workingDays: '10' },
  'rectification-required': { departmentCode: 'HBJ', items: '- 2026-03-20  ITEM-1' },
  'rectification-reported': { taskId: 'task-1', lastOn: '2026-03-09' },
};
/** Facts that the letter needs and does not show as they are. */
const notQuoted = ['taskId', 'action', 'departmentCode'];

const surroundings = {
  itemName: 'ITEM-NAME',
  departmentName: 'DEPARTMENT-NAME',
  link: 'https://centre.example/go',
};

function message(template: MessageTemplate, without?: string): Message {
  const facts = { reference: 'LY-20260302-00001-2', ...factsOf[template] };
  return {
    id: 'm',
    applicationId: 'a',
    template,
    recipient: { kind: 'supervisors' },
    facts: Object.fromEntries(Object.entries(facts).filter(([name]) => name !== without)),
    keptAt: '2026-03-02T00:00:00Z',
  };
}

const every = messageTemplates.flatMap((template) => locales.map((locale) => ({ template, locale })));

describe('letters', () => {
  it.each(every)(
    '$template in $locale says every fact, the item, the department and the link',
    ({ template, locale }) => {
      const { subject, text } = writeLetter(message(template), surroundings, locale);
      const shown = Object.entries(factsOf[template]).flatMap(([name, fact]) =>
        notQuoted.includes(name) ? [] : [fact],
      );
      for (const fact of [...shown, ...Object.values(surroundings)]) expect(text).toContain(fact);
      expect(subject).toMatch(/LY-/);
      expect(subject).not.toMatch(/\n/);
      expect(subject.length).toBeLessThan(80);
      expect(`${subject}${text}`).not.toMatch(/undefined|\$\{|\[object/);
    },
  );

  it.each(every)(
    '$template in $locale keeps the query code and the reasons out of the subject',
    ({ template, locale }) => {
      const { subject } = writeLetter(message(template), surroundings, locale);
      expect(subject).not.toMatch(/QX7Y9Z|REASONS|ITEM-NAME/);
    },
  );

  it.each(locales)('a refusal in %s tells both remedies (art. 38)', (locale) => {
    const { text } = writeLetter(message('application-refused'), surroundings, locale);
    for (const remedy of remediesOfRefusal) expect(text).toContain(remedy.text[locale]);
  });

  it('a letter that lacks a fact is not written', () => {
    expect(() => writeLetter(message('application-refused', 'reasons'), surroundings, 'zh-Hant')).toThrow(
      'reasons',
    );
    expect(() => writeLetter(message('opinion-requested', 'action'), surroundings, 'zh-Hans')).toThrow(
      'action',
    );
  });

  it('each language is written in its own characters', () => {
    const all = (locale: (typeof locales)[number]) =>
      messageTemplates
        .map((template) => Object.values(writeLetter(message(template), surroundings, locale)).join('\n'))
        .join('\n');
    expect(all('zh-Hant')).not.toMatch(/[请务办联时证号进达说认许决应发电为给阅链]/);
    expect(all('zh-Hans')).not.toMatch(/[請務辦聯時證號進達說認許決應發電為給閱鏈]/);
    expect(all('en').replaceAll(/\([^)]*\)/g, '')).not.toMatch(/\p{Script=Han}/u);
  });
});
