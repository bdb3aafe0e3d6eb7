import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  type ItemForm,
  itemFormSchema,
  parseForm,
  parseStep,
} from '../../functions/core/domain/item-form.ts';
import { addDays, parseLegalDate } from '../../functions/core/domain/legal-date.ts';

const label = { 'zh-Hant': '問', 'zh-Hans': '问', en: 'ask' };
const today = '2026-03-01';

const form: ItemForm = itemFormSchema.parse({
  steps: [
    {
      id: 'one',
      title: label,
      fields: [
        { id: 'name', type: 'text', label, maxLength: 8 },
        { id: 'phone', type: 'text', format: 'mainland-mobile', label, required: false },
        { id: 'count', type: 'integer', min: -20, max: 500, label },
        { id: 'volume', type: 'decimal', min: -2, max: 50, places: 3, label, required: false },
      ],
    },
    {
      id: 'two',
      title: label,
      fields: [
        { id: 'startOn', type: 'date', notBeforeDays: 20, label },
        { id: 'endOn', type: 'date', notBeforeField: 'startOn', label },
        { id: 'story', type: 'textarea', maxLength: 20, label, required: false },
        { id: 'agreed', type: 'declaration', label },
      ],
    },
  ],
});

const someDay = fc.integer({ min: -40, max: 90 }).map((days) => addDays(today, days));
const someText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const someNumber = fc.oneof(
  fc.integer({ min: -600, max: 600 }).map(String),
  fc.double({ min: -60, max: 60, noNaN: true }).map((value) => value.toFixed(4)),
);

const oddAnswers = fc.record(
  {
    name: someText,
    phone: fc.oneof(fc.constantFrom('13800138000', '+8613900139000', ''), someText),
    count: fc.oneof(someNumber, someText),
    volume: fc.oneof(someNumber, someText),
    startOn: fc.oneof(someDay, someText),
    endOn: fc.oneof(someDay, someText),
    story: someText,
    agreed: fc.constantFrom('yes', 'no', ''),
  },
  { requiredKeys: [] },
);

const rightAnswers = fc.record({
  name: fc.constantFrom(' 張三', '龍巖（集團）', 'Ａ１'),
  phone: fc.constantFrom('138 0013 8000', '１３９００１３９０００', ''),
  count: fc.integer({ min: -20, max: 500 }).map((value) => ` ${value}`),
  volume: fc.integer({ min: -2000, max: 50_000 }).map((value) => (value / 1000).toFixed(3)),
  startOn: fc.integer({ min: 20, max: 60 }).map((days) => addDays(today, days)),
  endOn: fc.integer({ min: 60, max: 90 }).map((days) => addDays(today, days)),
  story: fc.constantFrom('', 'a\r\nb'),
  agreed: fc.constant('yes'),
});

/** Right answers of which a few are replaced or left out, so that many forms pass and many nearly do. */
const someAnswers = fc
  .tuple(
    rightAnswers,
    oddAnswers,
    fc.subarray(
      fieldsOf(form).map((field) => field.id),
      { maxLength: 2 },
    ),
  )
  .map(([right, odd, replaced]): Record<string, string> => {
    const odds: Record<string, string | undefined> = odd;
    return Object.fromEntries(
      Object.entries(right).flatMap(([id, value]) => {
        const typed = replaced.includes(id) ? odds[id] : value;
        return typed === undefined ? [] : [[id, typed] as const];
      }),
    );
  });

describe('reading a form', () => {
  it('takes what is right, and reading its own answers again changes nothing', () => {
    fc.assert(
      fc.property(rightAnswers, (typed) => {
        const first = parseForm(form, typed, today);
        expect(first.ok).toBe(true);
        if (first.ok) expect(parseForm(form, first.answers, today)).toEqual(first);
      }),
    );
  });

  it('keeps no answer that breaks a limit of its field, whatever is typed', () => {
    fc.assert(
      fc.property(someAnswers, (typed) => {
        const parsed = parseForm(form, typed, today);
        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
        if (!parsed.ok) return;
        const { name = '', count, volume, startOn = '', endOn = '', agreed } = parsed.answers;
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(8);
        expect(name).toBe(name.trim());
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(Number.isInteger(Number(count)) && Number(count) >= -20 && Number(count) <= 500).toBe(true);
        if (volume !== undefined) expect(volume).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d{0,2}[1-9])?$/);
        expect(parseLegalDate(startOn)).toBe(startOn);
        expect(startOn >= addDays(today, 20) && endOn >= startOn).toBe(true);
        expect(agreed).toBe('yes');
      }),
    );
  });

  it('gives a page the same verdict alone as within the whole form', () => {
    fc.assert(
      fc.property(someAnswers, (typed) => {
        const whole = parseForm(form, typed, today);
        const pages = form.steps.map((step) => parseStep(form, step.id, typed, today));
        expect(pages.every((page) => page.ok)).toBe(whole.ok);
        expect(pages.flatMap((page) => (page.ok ? [] : page.problems))).toEqual(
          whole.ok ? [] : whole.problems,
        );
        if (whole.ok)
          expect(Object.assign({}, ...pages.map((page) => (page.ok ? page.answers : {})))).toEqual(
            whole.answers,
          );
      }),
    );
  });

  it('names only its own fields, each with one problem at most', () => {
    const ids = fieldsOf(form).map((field) => field.id);
    fc.assert(
      fc.property(someAnswers, (typed) => {
        const parsed = parseForm(form, typed, today);
        const named = parsed.ok ? [] : parsed.problems.map((problem) => problem.field);
        expect(new Set(named).size).toBe(named.length);
        expect(named.every((field) => ids.includes(field))).toBe(true);
      }),
    );
  });
});
