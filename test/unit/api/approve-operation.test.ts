import { describe, expect, it } from 'vitest';
import type { ServiceItem } from '../../../functions/core/domain/service-item.ts';
import { aCentre, type Persona, submitted } from './a-centre.ts';
import { promisedItem } from './items.ts';

const label = (text: string) => ({ 'zh-Hant': text, 'zh-Hans': text, en: text });
const common = { required: false, personal: false } as const;
const item: ServiceItem = {
  ...promisedItem,
  licence: {
    ...promisedItem.licence,
    validityYears: 3,
    fields: ['subject', 'shells', 'onDay', 'size'],
    decisionFields: [
      { ...common, id: 'shells', type: 'integer', min: 1, max: 500, label: label('發數') },
      { ...common, id: 'onDay', type: 'date', label: label('燃放日') },
      {
        ...common,
        id: 'size',
        type: 'choice',
        label: label('規格'),
        options: [
          { value: 'a', label: label('甲級') },
          { value: 'b', label: label('乙級') },
        ],
      },
    ],
  },
};

/** A case that waits for its approver. */
async function beforeTheApprover() {
  const centre = aCentre([item]);
  const { id } = await submitted(centre, 'fireworks-display');
  const params = { id };
  await centre.ask('POST /api/applications/{id}/accept', { as: 'reviewer', params });
  const review = { proposal: 'approve', opinion: '可' };
  await centre.ask('POST /api/applications/{id}/review', { as: 'reviewer', params, body: review });
  return {
    centre,
    id,
    approve: (body: object, as: Persona = 'approver') =>
      centre.ask('POST /api/applications/{id}/approve', { as, params, body }),
  };
}

describe('the terms of the approver, over the API', () => {
  it.each([
    [
      '51 conditions',
      { conditions: Array.from({ length: 51 }, () => '條') },
      'REQUEST_INVALID',
      '/conditions',
      'TOO_MANY',
      50,
    ],
    [
      'a condition of 1,001 characters',
      { conditions: ['短', '長'.repeat(1001)] },
      'REQUEST_INVALID',
      '/conditions/1',
      'TOO_LONG',
      1000,
    ],
    [
      'a condition without words',
      { conditions: ['短', '\u200b—'] },
      'CONDITION_EMPTY',
      '/conditions',
      'REQUIRED',
      undefined,
    ],
    [
      'a day after the term',
      { validUntil: '2099-01-01' },
      'VALIDITY_OUT_OF_RANGE',
      '/validUntil',
      'NOT_AN_OPTION',
      undefined,
    ],
    ['a day that is none', { validUntil: 'soon' }, 'REQUEST_INVALID', '/validUntil', 'BAD_FORMAT', 'date'],
    [
      'a number that is none',
      { fields: { shells: 'many' } },
      'LICENCE_FIELDS_INVALID',
      '/fields/shells',
      'NOT_A_NUMBER',
      undefined,
    ],
    [
      'a number beyond its limit',
      { fields: { shells: '501' } },
      'LICENCE_FIELDS_INVALID',
      '/fields/shells',
      'TOO_LARGE',
      500,
    ],
    [
      'a day of a field that is none',
      { fields: { onDay: '2026-02-30' } },
      'LICENCE_FIELDS_INVALID',
      '/fields/onDay',
      'NOT_A_DATE',
      undefined,
    ],
    [
      'a choice that is not offered',
      { fields: { size: 'c' } },
      'LICENCE_FIELDS_INVALID',
      '/fields/size',
      'NOT_AN_OPTION',
      undefined,
    ],
    [
      'a field that is not printed',
      { fields: { contactPhone: '1' } },
      'LICENCE_FIELDS_INVALID',
      '/fields/contactPhone',
      'UNKNOWN_FIELD',
      undefined,
    ],
    [
      'a field that is no text',
      { fields: { shells: 5 } },
      'REQUEST_INVALID',
      '/fields/shells',
      'WRONG_TYPE',
      undefined,
    ],
  ])(
    '%s are refused with the code, the field and the remedy, and nothing is granted',
    async (_what, body, code, pointer, wrong, limit) => {
      const { centre, id, approve } = await beforeTheApprover();
      const { status, body: problem } = await approve(body);
      const error = {
        pointer,
        code: wrong,
        remedy: expect.any(String),
        ...(limit !== undefined && { limit }),
      };
      expect([status, problem.code, problem.errors]).toEqual([422, code, [error]]);
      expect((await centre.cases.find(id))?.application.licenceNumber).toBeUndefined();
    },
  );

  it('are in the licence that anybody reads, each field by its type, and on record', async () => {
    const { centre, id, approve } = await beforeTheApprover();
    const terms = {
      conditions: ['風力四級以上停止燃放。'],
      validUntil: '2027-03-01',
      fields: { subject: '元宵焰火晚會', shells: '300', onDay: '2026-03-20', size: 'b' },
    };
    const { status, body } = await approve(terms);
    expect(status).toBe(200);
    const { body: licence } = await centre.ask('GET /api/licences/{number}', {
      params: { number: String(body.licenceNumber) },
    });
    expect(licence).toMatchObject({ subject: '元宵焰火晚會', validUntil: '2027-03-01' });
    expect(licence.conditions.map(({ text }: { text: string }) => text)).toEqual(terms.conditions);
    expect(licence.fields.map(({ value }: { value: unknown }) => value)).toEqual([
      '元宵焰火晚會',
      '300',
      '2026-03-20',
      label('乙級'),
    ]);
    const events = await centre.cases.eventsOf(id);
    expect(events.map((one) => one.body)).toContainEqual(
      expect.objectContaining({ corrected: ['subject', 'shells', 'onDay', 'size'] }),
    );
  });

  it('are for the approver of the department alone', async () => {
    const { approve } = await beforeTheApprover();
    const fields = { shells: '300' };
    expect((await approve({ fields }, 'reviewer')).status).toBe(403);
    expect((await approve({ fields }, 'stranger')).status).toBe(404);
  });
});
