import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormField, formFieldSchema } from '../../../functions/core/domain/item-form.ts';
import {
  type ReaderRole,
  sensitivityOf,
  visibleAnswers,
  visibleContact,
  visibleTo,
} from '../../../functions/core/domain/visible-to.ts';

const label = { 'zh-Hant': '欄', 'zh-Hans': '栏', en: 'field' };
const field = (more: object): FormField =>
  formFieldSchema.parse({ id: 'field', label, type: 'text', ...more });

/** Every kind of field, with an answer, and what of it must not be seen by who may not. */
const kinds = {
  'identity number': [field({ format: 'resident-id' }), '350800199001011234', '19900101'],
  'telephone number': [field({ format: 'mainland-mobile' }), '13800138000', '0013'],
  'e-mail address': [field({ format: 'email' }), 'chen@example.com', 'chen'],
  'telephone to reach the applicant': [field({ use: 'contactPhone' }), '0597-2290000', '2290'],
  'e-mail to reach the applicant': [field({ use: 'contactEmail' }), 'chen@example.com', 'chen'],
  'name of a person': [field({ personal: true, use: 'applicantName' }), '陳美玲', '美玲'],
  'personal text': [field({ type: 'textarea', personal: true }), '新羅區登高西路 8 號', '登高'],
  'personal day': [field({ type: 'date', personal: true }), '1990-01-01', '1990'],
  'personal choice': [
    field({
      type: 'choice',
      personal: true,
      options: [
        { value: 'married', label },
        { value: 'single', label },
      ],
    }),
    'married',
    'married',
  ],
  'personal number': [field({ type: 'integer', personal: true, min: 0, max: 99 }), '47', '47'],
  'company code': [field({ format: 'uscc' }), '91350800MA2XN0QX4W', '9135'],
  text: [field({}), '龍津路 1 號', '龍津'],
  day: [field({ type: 'date' }), '2026-05-01', '2026'],
  number: [field({ type: 'integer', min: 0, max: 99_999 }), '5200', '5200'],
  declaration: [field({ type: 'declaration' }), 'yes', 'yes'],
} as const satisfies Record<string, readonly [FormField, string, string]>;
type Kind = keyof typeof kinds;

const identity: Kind[] = ['identity number'];
const contact: Kind[] = [
  'telephone number',
  'e-mail address',
  'telephone to reach the applicant',
  'e-mail to reach the applicant',
];
const personal: Kind[] = [
  'name of a person',
  'personal text',
  'personal day',
  'personal choice',
  'personal number',
];
const open: Kind[] = ['company code', 'text', 'day', 'number', 'declaration'];
const all = [...identity, ...contact, ...personal, ...open];

/** The whole of who sees what in clear, said by hand. */
const table: Record<ReaderRole, readonly Kind[]> = {
  applicant: all,
  handler: all,
  supervisor: open,
  review: [...identity, ...personal, ...open],
  survey: [...contact, ...personal, ...open],
  acceptance: [...contact, ...personal, ...open],
  inspection: [...contact, ...personal, ...open],
  appraisal: [...personal, ...open],
  completeness: [...personal, ...open],
};
const roles = Object.keys(table) as ReaderRole[];

describe('what a role sees of an application', () => {
  it('has every kind of field in the table', () => {
    expect(all.toSorted()).toEqual((Object.keys(kinds) as Kind[]).toSorted());
  });

  it.each(roles)('is for %s each kind of field in clear or masked, as the table says', (role) => {
    for (const kind of all) {
      const [one, answer, secret] = kinds[kind];
      const seen = visibleTo(role, one, answer);
      const isClear = table[role].includes(kind);
      expect(seen.isMasked, kind).toBe(!isClear);
      if (isClear) expect(seen.text, kind).toBe(answer);
      else expect(seen.text, kind).not.toContain(secret);
    }
  });

  it('never has more than half of what is masked, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 40, unit: 'grapheme' }), (answer) => {
        for (const kind of [...identity, ...contact, ...personal]) {
          const [one] = kinds[kind];
          const { text, isMasked } = visibleTo('supervisor', one, answer);
          expect(isMasked).toBe(true);
          expect(text).toContain('•••');
          expect(text).not.toContain(answer);
        }
      }),
    );
  });

  it('shows to everyone what was not answered: that is no datum of a person', () => {
    for (const role of roles)
      for (const kind of all)
        expect(visibleTo(role, kinds[kind][0], '')).toEqual({ text: '', isMasked: false });
  });

  it('hides an answer whose field the form has no more from all who do not own or handle it', () => {
    const form = { steps: [{ id: 'one', title: label, fields: [kinds.text[0]] }] };
    const answers = { field: '龍津路', gone: '13800138000' };
    expect(visibleAnswers('handler', form, answers)).toEqual(answers);
    for (const role of roles.filter((one) => one !== 'handler' && one !== 'applicant'))
      expect(visibleAnswers(role, form, answers)).toEqual({ field: '龍津路', gone: '•••' });
  });

  it('treats what the centre knows of the applicant beside the form alike', () => {
    const known = { name: '陳美玲', phone: '13800138000', email: 'chen@example.com', locale: 'en' } as const;
    expect(visibleContact('handler', known)).toEqual(known);
    expect(visibleContact('survey', known)).toEqual(known);
    expect(visibleContact('supervisor', known)).toEqual({
      name: '陳•••',
      phone: '138•••8000',
      email: 'c•••@example.com',
      locale: 'en',
    });
    expect(visibleContact('review', known)).toMatchObject({ name: '陳美玲', phone: '138•••8000' });
  });

  it('goes by what a field is, also where the catalogue forgot to say that it is personal', () => {
    expect(sensitivityOf(field({ format: 'resident-id', personal: false }))).toBe('identity');
    expect(sensitivityOf(field({ format: 'mainland-mobile', personal: false }))).toBe('contact');
  });
});
