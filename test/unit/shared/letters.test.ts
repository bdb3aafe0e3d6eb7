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
  'supplement-requested': { lastOn: '2026-03-23', points: '- POINT-1：WRONG-1' },
  'supplement-answered': {},
  'question-asked': { departmentCode: 'HBJ', text: 'QUESTION-1' },
  'question-answered': { taskId: 'task-1' },
  'opinion-requested': { taskId: 'task-1', action: 'survey', lastOn: '2026-03-05' },
  'supplement-reminder': { lastOn: '2026-03-25' },
  'application-withdrawn': {},
  'submission-undone': {},
  'application-lapsed': { lastOn: '2026-03-23' },
  'clock-stopped': { legalBasis: 'BASIS-2', stoppedOn: '2026-03-03', expectedDays: '12' },
  'clock-resumed': { resumedOn: '2026-03-19', promisedLastOn: '2026-03-25' },
  'limit-extended': {
    days: '15',
    reason: 'REASON-3',
    promisedLastOn: '2026-03-30',
    statutoryLastOn: '2026-05-30',
  },
  'answer-recomputed': { lastOn: '2027-01-08' },
  'days-recomputed': { before: '2026-03-09', promisedLastOn: '2026-03-12', statutoryLastOn: '2026-05-30' },
  'case-urged': { lastOn: '2026-03-05', departmentCode: 'HBJ', note: 'NOTE-1' },
  'department-withdrawn': { reason: 'REASON-2' },
  'joint-digest': { opinions: 'HBJ:consent' },
  'joint-outcome': { outcome: 'approved' },
  'review-link-locked': { departmentCode: 'HBJ' },
  'silence-escalated': { departmentCode: 'HBJ', lastOn: '2026-03-07' },
  'sample-fault': { reasons: 'REASON-8' },
  'yellow-card': { promisedLastOn: '2026-03-09' },
  'red-card': { promisedLastOn: '2026-03-09' },
  'renewal-asked': { licenceNumber: 'LY-GAJ-2026-000001', validUntil: '2029-03-01' },
  'renewal-refused': { licenceNumber: 'LY-GAJ-2026-000001', reason: 'REASON-5', legalBasis: 'BASIS-5' },
  'licence-renewed': { licenceNumber: 'LY-GAJ-2026-000001', validUntil: '2032-03-01' },
  'licence-replaced': { licenceNumber: 'LY-GAJ-2026-000001', replacedBy: 'LY-GAJ-2026-000002' },
  'licence-suspended': {
    licenceNumber: 'LY-GAJ-2026-000001',
    reason: 'REASON-6',
    legalBasis: 'BASIS-6',
    until: '2026-09-01',
  },
  'suspension-lifted': { licenceNumber: 'LY-GAJ-2026-000001', from: '2026-08-01' },
  'licence-revoked': { licenceNumber: 'LY-GAJ-2026-000001', reason: 'REASON-7', legalBasis: 'BASIS-7' },
  'licence-cancelled': { licenceNumber: 'LY-GAJ-2026-000001' },
  'licence-expiry-near': { licenceNumber: 'LY-GAJ-2026-000001', validUntil: '2029-03-01' },
  'licence-inspection-near': { licenceNumber: 'LY-GAJ-2026-000001', nextOn: '2027-03-01' },
  'licence-delivered': { licenceNumber: 'LY-GAJ-2026-000001' },
  'paper-to-be-collected': { licenceNumber: 'LY-GAJ-2026-000001', lastOn: '2026-03-19' },
  'paper-to-be-posted': { licenceNumber: 'LY-GAJ-2026-000001', lastOn: '2026-03-19' },
  'licence-handed-over': { licenceNumber: 'LY-GAJ-2026-000001' },
  'licence-posted': { licenceNumber: 'LY-GAJ-2026-000001', carrier: 'EMS', trackingNumber: 'EA123456789CN' },
  'rating-answer-asked': { lastOn: '2026-03-03' },
  'rating-answer-overdue': { lastOn: '2026-03-03' },
  'rating-answered': { text: 'ANSWER-1' },
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
const notQuoted = ['taskId', 'action', 'departmentCode', 'opinions', 'outcome'];
/** Letters that ask for nothing, and lead nowhere. */
const withoutLink: readonly MessageTemplate[] = ['department-withdrawn', 'joint-outcome'];

const surroundings = {
  itemName: 'ITEM-NAME',
  departmentName: 'DEPARTMENT-NAME',
  link: 'https://centre.example/go',
  opinions: [{ departmentName: 'OTHER-DEPARTMENT', said: 'consent' }],
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
      const { itemName, departmentName, link } = surroundings;
      for (const fact of [...shown, itemName, departmentName]) expect(text).toContain(fact);
      expect(text.includes(link)).toBe(!withoutLink.includes(template));
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

  it.each([
    ['consent', '同意'],
    ['consent-with-conditions', '附條件同意'],
    ['object', '不同意'],
    ['silent', '逾期未答'],
    ['withdrawn', '已取消'],
  ])('the digest names each department and what it said: %s', (said, word) => {
    const opinions = [{ departmentName: '某局', said }];
    const { text } = writeLetter(message('joint-digest'), { ...surroundings, opinions }, 'zh-Hant');
    expect(text).toContain(`- 某局: ${word}`);
  });

  it('a digest that knows no word for it is not written', () => {
    const opinions = [{ departmentName: '某局', said: 'perhaps' }];
    expect(() => writeLetter(message('joint-digest'), { ...surroundings, opinions }, 'en')).toThrow(
      'perhaps',
    );
  });

  it.each(['approved', 'refused'])('the outcome of a joint case is told plainly: %s', (outcome) => {
    const told = { ...message('joint-outcome'), facts: { reference: 'LY-1', outcome } };
    const { text } = writeLetter(told, surroundings, 'en');
    expect(text).toContain(outcome === 'approved' ? 'granted' : 'refused');
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
