import { describe, expect, it } from 'vitest';
import {
  answerFor,
  type FormField,
  fieldsOf,
  formFieldSchema,
  type ItemForm,
  itemFormSchema,
  parseForm,
  parseStep,
} from '../../functions/core/domain/item-form.ts';

const text = (words: string) => ({ 'zh-Hant': words, 'zh-Hans': words, en: words });
const label = text('label');
const today = '2026-03-01';

/** One field of a form, as an author writes it. */
type Written = Parameters<typeof formFieldSchema.parse>[0] & object;

function formOf(...fields: Written[]): ItemForm {
  return itemFormSchema.parse({
    steps: [{ id: 'only', title: label, fields: fields.map((field) => ({ label, ...field })) }],
  });
}

/** What becomes of one answer: its one true form, or the code of what is wrong with the limit. */
function read(field: Written, typed: string): string | readonly unknown[] {
  const parsed = parseForm(formOf({ id: 'asked', ...field }), { asked: typed }, today);
  if (parsed.ok) return parsed.answers.asked ?? '';
  return parsed.problems.flatMap(({ code, limit }) => (limit === undefined ? [code] : [code, limit]));
}

describe('an applicant who types on a telephone', () => {
  it('may use full-width digits and spaces', () => {
    expect(read({ type: 'integer', min: 1, max: 9999 }, '　５０００ ')).toBe('5000');
    expect(read({ type: 'text', format: 'mainland-mobile' }, '１３８ ００１３ ８０００')).toBe('13800138000');
    expect(read({ type: 'date' }, '２０２６－０３－０１')).toBe('2026-03-01');
    expect(read({ type: 'text' }, 'Ａ座１２號')).toBe('A座12號');
  });

  it('keeps the full-width brackets of a registered company name, which the licence repeats', () => {
    expect(read({ type: 'text' }, ' 龍巖文化（集團）有限公司 ')).toBe('龍巖文化（集團）有限公司');
  });

  it('may write a telephone number with the country in front, as telephones fill it in', () => {
    for (const typed of ['+86 138-0013-8000', '8613800138000', '008613800138000'])
      expect(read({ type: 'text', format: 'mainland-mobile' }, typed)).toBe('13800138000');
  });

  it('does not see the zero-width spaces that were copied along, and neither does anyone else', () => {
    expect(read({ type: 'text' }, '\uFEFF張\u200B三')).toBe('張三');
    expect(read({ type: 'text' }, '\u200B \u2060')).toEqual(['REQUIRED']);
  });
});

describe('a text', () => {
  it('is counted in characters as people see them: a rare character counts once', () => {
    expect(read({ type: 'text', maxLength: 2 }, '𠮷𡈽')).toBe('𠮷𡈽');
    expect(read({ type: 'text', maxLength: 2 }, '一二三')).toEqual(['TOO_LONG', 2]);
    expect(read({ type: 'text', minLength: 2 }, '一')).toEqual(['TOO_SHORT', 2]);
    expect(read({ type: 'textarea', maxLength: 2 }, '一二三')).toEqual(['TOO_LONG', 2]);
  });

  it.each([
    ['a line break, which could end the head of a letter', '張三\nBcc: all@example.org'],
    ['a tab', '張\t三'],
    ['a null', '張\u0000三'],
    ['a C1 control', '張\u0085三'],
    ['an override of the direction', 'gpj.\u202Eexe'],
    ['a mark of direction', '張\u200F三'],
    ['half a character', '張\uD83D三'],
    ['a line separator', '張\u2028三'],
  ])('is refused with %s', (_, typed) => {
    expect(read({ type: 'text' }, typed)).toEqual(['CONTROL_CHARACTER']);
  });

  it('has lines of one kind where it may have lines', () => {
    expect(read({ type: 'textarea' }, 'one\r\ntwo\rthree\n\tfour ')).toBe('one\ntwo\nthree\n\tfour');
    expect(read({ type: 'textarea' }, 'one\u0007')).toEqual(['CONTROL_CHARACTER']);
  });

  it('keeps what looks like HTML or a formula as data', () => {
    for (const typed of ['<script>alert(1)</script>', '=SUM(A1)', "O'Brien; DROP"])
      expect(read({ type: 'text' }, typed)).toBe(typed);
  });
});

describe('a number that says who somebody is', () => {
  it('is a unified social credit code only with the check character of GB 32100', () => {
    expect(read({ type: 'text', format: 'uscc' }, '91350100 M000100Y 43')).toBe('91350100M000100Y43');
    expect(read({ type: 'text', format: 'uscc' }, '91350100m000100y43')).toBe('91350100M000100Y43');
    expect(read({ type: 'text', format: 'uscc' }, '91350100M000100Y44')).toEqual(['BAD_FORMAT', 'uscc']);
    expect(read({ type: 'text', format: 'uscc' }, '91350100M00O100Y43')).toEqual(['BAD_FORMAT', 'uscc']);
  });

  it('is a resident identity number only with the check character of GB 11643', () => {
    expect(read({ type: 'text', format: 'resident-id' }, '11010519491231002x')).toBe('11010519491231002X');
    expect(read({ type: 'text', format: 'resident-id' }, '110105194912310021')).toEqual([
      'BAD_FORMAT',
      'resident-id',
    ]);
  });

  it('is no resident identity number of somebody born on 30 February, whatever its check character', () => {
    expect(read({ type: 'text', format: 'resident-id' }, '110105194902300021')).toEqual([
      'BAD_FORMAT',
      'resident-id',
    ]);
    const anyCheck = [...'0123456789X'].map((last) =>
      read({ type: 'text', format: 'resident-id' }, `11010519490230002${last}`),
    );
    expect(anyCheck).toEqual(Array(11).fill(['BAD_FORMAT', 'resident-id']));
  });

  it('is a mobile number of the mainland, and no other', () => {
    for (const typed of ['12800138000', '1380013800', '138001380000', '+85251234567'])
      expect(read({ type: 'text', format: 'mainland-mobile' }, typed)).toEqual([
        'BAD_FORMAT',
        'mainland-mobile',
      ]);
  });
});

describe('an e-mail address', () => {
  it('may be typed in full width', () => {
    expect(read({ type: 'text', format: 'email' }, 'ｌｉ＠example．com')).toBe('li@example.com');
  });

  it.each([
    'li',
    'li@example',
    'li@@example.com',
    'a@b.com,c@d.com',
    '<li@example.com>',
    'Li <li@example.com>',
  ])('is not %s: one letter goes to one address', (typed) => {
    expect(read({ type: 'text', format: 'email' }, typed)).toEqual(['BAD_FORMAT', 'email']);
  });
});

describe('a whole number', () => {
  const people = { type: 'integer', min: 5000, max: 500_000 };

  it('has its limits told when it passes them', () => {
    expect(read(people, '4999')).toEqual(['TOO_SMALL', 5000]);
    expect(read(people, '500001')).toEqual(['TOO_LARGE', 500_000]);
    expect(read(people, '5000')).toBe('5000');
    expect(read(people, '500000')).toBe('500000');
  });

  it('is too large, not misread, when it has more digits than a computer counts', () => {
    expect(read(people, '9'.repeat(400))).toEqual(['TOO_LARGE', 500_000]);
  });

  it('may be written in groups, but a comma elsewhere is not guessed at', () => {
    for (const typed of ['12,000', '12 000', '０１２０００']) expect(read(people, typed)).toBe('12000');
    for (const typed of ['1,2000', '12,00', '6,5', ',6000'])
      expect(read(people, typed)).toEqual(['NOT_A_NUMBER']);
  });

  it.each(['6000.5', '6e3', '0x1770', '六千', '６²', '++6000', 'NaN'])('is not %s', (typed) => {
    expect(read(people, typed)).toEqual(['NOT_A_NUMBER']);
  });

  it('has no minus zero', () => {
    expect(read({ type: 'integer', min: -5, max: 5 }, '-0')).toBe('0');
  });
});

describe('a decimal number', () => {
  const volume = { type: 'decimal', min: 0.1, max: 1000, places: 2 };

  it('keeps its digits and loses what says nothing', () => {
    expect(read(volume, '０．５')).toBe('0.5');
    expect(read(volume, '007.50')).toBe('7.5');
    expect(read(volume, '1,000.00')).toBe('1000');
    expect(read({ ...volume, min: -1 }, '-0.0')).toBe('0');
    expect(read({ ...volume, min: -1 }, '-0.25')).toBe('-0.25');
  });

  it('has its limits told when it passes them', () => {
    expect(read(volume, '0.09')).toEqual(['TOO_SMALL', 0.1]);
    expect(read(volume, '1000.01')).toEqual(['TOO_LARGE', 1000]);
    expect(read(volume, '1.234')).toEqual(['BAD_FORMAT', 2]);
  });

  it.each(['.5', '5.', '1,5', '1e2', 'one'])('is not %s', (typed) => {
    expect(read(volume, typed)).toEqual(['NOT_A_NUMBER']);
  });
});

describe('a date', () => {
  it('is a day of the calendar: 29 February 2027 does not become 1 March', () => {
    expect(read({ type: 'date' }, '2027-02-29')).toEqual(['NOT_A_DATE']);
    expect(read({ type: 'date' }, '2028-02-29')).toBe('2028-02-29');
    expect(read({ type: 'date' }, '2026-3-1')).toEqual(['NOT_A_DATE']);
  });

  it('says from which day on it may be', () => {
    expect(read({ type: 'date', notBeforeDays: 20 }, '2026-03-20')).toEqual(['TOO_EARLY', '2026-03-21']);
    expect(read({ type: 'date', notBeforeDays: 20 }, '2026-03-21')).toBe('2026-03-21');
  });

  const dates = formOf(
    { id: 'startOn', type: 'date' },
    { id: 'endOn', type: 'date', notBeforeField: 'startOn' },
  );

  it('may not lie before the date that it follows', () => {
    expect(parseForm(dates, { startOn: '2026-05-02', endOn: '2026-05-01' }, today)).toEqual({
      ok: false,
      problems: [{ field: 'endOn', code: 'TOO_EARLY', limit: '2026-05-02' }],
    });
    expect(parseForm(dates, { startOn: '2026-05-02', endOn: '2026-05-02' }, today).ok).toBe(true);
  });

  it('is not blamed for another date that is none', () => {
    expect(parseForm(dates, { startOn: '2027-02-29', endOn: '2026-05-01' }, today)).toEqual({
      ok: false,
      problems: [{ field: 'startOn', code: 'NOT_A_DATE' }],
    });
  });
});

describe('a choice', () => {
  const kind = {
    type: 'choice',
    options: [
      { value: 'a', label },
      { value: 'b', label },
    ],
  };

  it('is one of the options', () => {
    expect(read(kind, 'b')).toBe('b');
    expect(read(kind, 'c')).toEqual(['NOT_AN_OPTION']);
    expect(read({ type: 'yes-no' }, 'no')).toBe('no');
    expect(read({ type: 'yes-no' }, 'maybe')).toEqual(['NOT_AN_OPTION']);
  });
});

describe('art. 31: a declaration', () => {
  it('must be made, and not only looked at', () => {
    expect(read({ type: 'declaration' }, 'yes')).toBe('yes');
    expect(read({ type: 'declaration' }, '')).toEqual(['MUST_BE_ACCEPTED']);
    expect(read({ type: 'declaration' }, 'no')).toEqual(['MUST_BE_ACCEPTED']);
  });
});

const twoSteps = itemFormSchema.parse({
  steps: [
    {
      id: 'applicant',
      title: label,
      fields: [
        { id: 'applicantName', type: 'text', label, use: 'applicantName' },
        { id: 'email', type: 'text', format: 'email', required: false, label, use: 'contactEmail' },
      ],
    },
    { id: 'subject', title: label, fields: [{ id: 'subject', type: 'textarea', label, use: 'subject' }] },
  ],
});

describe('a form', () => {
  it('tells everything that is wrong at once, as it must (art. 32)', () => {
    expect(parseForm(twoSteps, { email: 'li', extra: '1' }, today)).toEqual({
      ok: false,
      problems: [
        { field: 'applicantName', code: 'REQUIRED' },
        { field: 'email', code: 'BAD_FORMAT', limit: 'email' },
        { field: 'subject', code: 'REQUIRED' },
        { field: 'extra', code: 'UNKNOWN_FIELD' },
      ],
    });
  });

  it('refuses what it does not ask for, even when all else is right (art. 31: nothing unrelated is asked or kept)', () => {
    const typed = { applicantName: '李', subject: 'x', income: '1' };
    expect(parseForm(twoSteps, typed, today)).toEqual({
      ok: false,
      problems: [{ field: 'income', code: 'UNKNOWN_FIELD' }],
    });
  });

  it('leaves out an optional answer that was not given', () => {
    expect(parseForm(twoSteps, { applicantName: '李', email: ' ', subject: 'x' }, today)).toEqual({
      ok: true,
      answers: { applicantName: '李', subject: 'x' },
    });
  });

  it('is read one page at a time, and a page answers for itself only', () => {
    expect(parseStep(twoSteps, 'applicant', { applicantName: '李', subject: '' }, today)).toEqual({
      ok: true,
      answers: { applicantName: '李' },
    });
    expect(parseStep(twoSteps, 'subject', { applicantName: '' }, today)).toEqual({
      ok: false,
      problems: [{ field: 'subject', code: 'REQUIRED' }],
    });
  });

  it('has no page of another name', () => {
    expect(parseStep(twoSteps, 'elsewhere', {}, today)).toEqual({
      ok: false,
      problems: [{ field: 'elsewhere', code: 'UNKNOWN_FIELD' }],
    });
  });

  it('says who applies and for what, whatever its fields are called', () => {
    const answers = { applicantName: '李', subject: 'x' };
    expect(answerFor(twoSteps, answers, 'subject')).toBe('x');
    expect(answerFor(twoSteps, answers, 'contactEmail')).toBeUndefined();
    expect(answerFor(twoSteps, answers, 'contactPhone')).toBeUndefined();
    expect(fieldsOf(twoSteps).map((field: FormField) => field.id)).toEqual([
      'applicantName',
      'email',
      'subject',
    ]);
  });

  it('cannot be written with a question in two languages only', () => {
    const half = { id: 'x', type: 'yes-no', label: { ...label, en: ' ' } };
    expect(formFieldSchema.safeParse(half).success).toBe(false);
  });
});
