import { describe, expect, it } from 'vitest';
import { publishedItems } from '../../../catalogue/catalogue.ts';
import { checkCatalogue } from '../../../catalogue/check.ts';
import { fieldsOf } from '../../../functions/core/domain/item-form.ts';
import {
  conditionsOf,
  licenceFieldsOf,
  validUntilOf,
} from '../../../functions/core/domain/licence-template.ts';
import type { ServiceItem } from '../../../functions/core/domain/service-item.ts';

const found = publishedItems().find(({ code }) => code === 'mass-event-city');
if (!found) throw new Error('The catalogue has no mass-event-city.');
const item: ServiceItem = found;
const withYears = (validityYears: number | null): ServiceItem => ({
  ...item,
  licence: { ...item.licence, validityYears },
});

describe('what the template of an item prints', () => {
  it('is what was answered, in the words of the form: days, numbers with their unit, choices by name', () => {
    const [, startOn] = ['eventType', 'startOn'].map((key) =>
      fieldsOf(item.form).find(({ id }) => id === key),
    );
    const choice = fieldsOf(item.form).find(({ id }) => id === 'eventType');
    const option = choice?.type === 'choice' ? choice.options[0] : undefined;
    const answers = { eventType: option?.value ?? '', startOn: '2026-05-01', attendance: '8000' };
    const fields = licenceFieldsOf(item, answers);
    expect(fields.map(({ key }) => key)).toEqual(['eventType', 'startOn', 'attendance']);
    expect(fields[0]?.value).toEqual(option?.label);
    expect(fields[1]).toEqual({ key: 'startOn', label: startOn?.label, value: '2026-05-01' });
    expect(JSON.stringify(fields[2]?.value)).toContain('8000');
  });

  it('is never personal data, even if a template named it: the licence is public', () => {
    const personal = fieldsOf(item.form).find((field) => field.personal)?.id ?? '';
    const bad = { ...item, licence: { ...item.licence, fields: [personal] } };
    expect(licenceFieldsOf(bad, { [personal]: '13800138000' })).toEqual([]);
    expect(checkCatalogue([bad], [])).toEqual(
      expect.arrayContaining([expect.stringContaining('which is personal data')]),
    );
  });

  it('is nothing for an item without a template, and faults in one are found before it is published', () => {
    const { fields: _fields, ...licence } = item.licence;
    expect(licenceFieldsOf({ ...item, licence }, { startOn: '2026-05-01' })).toEqual([]);
    const bad = { ...item, licence: { ...licence, fields: ['nothing'] } };
    expect(checkCatalogue([bad], [])).toEqual(
      expect.arrayContaining([expect.stringContaining('which its form does not have')]),
    );
  });
});

describe('what the approver writes into a licence', () => {
  it('may shorten the term of the item, and not lengthen it', () => {
    expect(validUntilOf(withYears(3), '2026-03-05', {})).toBe('2029-03-04');
    expect(validUntilOf(withYears(3), '2026-03-05', { validUntil: '2027-03-05' })).toBe('2027-03-05');
    for (const validUntil of ['2029-03-05', '2026-03-04', '2027-02-30', 'soon'])
      expect(() => validUntilOf(withYears(3), '2026-03-05', { validUntil })).toThrow(
        expect.objectContaining({ code: 'VALIDITY_OUT_OF_RANGE' }),
      );
    expect(validUntilOf(withYears(null), '2026-03-05', {})).toBeUndefined();
    expect(validUntilOf(withYears(null), '2026-03-05', { validUntil: '2026-05-03' })).toBe('2026-05-03');
  });

  it('are conditions in words', () => {
    expect(conditionsOf({ conditions: [' 限晚上十時前結束 '] })).toEqual(['限晚上十時前結束']);
    expect(() => conditionsOf({ conditions: ['  '] })).toThrow(
      expect.objectContaining({ code: 'CONDITION_EMPTY' }),
    );
  });
});
