import { describe, expect, it } from 'vitest';
import { publishedItems } from '../../../catalogue/catalogue.ts';
import { checkCatalogue } from '../../../catalogue/check.ts';
import {
  annexesOf,
  decidedAnswers,
  licenceFieldsOf,
} from '../../../functions/core/domain/licence-template.ts';
import type { ServiceItem } from '../../../functions/core/domain/service-item.ts';

function itemOf(code: string): ServiceItem {
  const found = publishedItems().find((one) => one.code === code);
  if (!found) throw new Error(`The catalogue has no ${code}.`);
  return found;
}
const event = itemOf('mass-event-city');
const drain = itemOf('drain-permit');
const on = '2026-04-20';
const asked = { startOn: '2026-05-01', endOn: '2026-05-03', attendance: '8000', venueName: '體育中心' };
const required = (item: ServiceItem): ServiceItem => ({
  ...item,
  licence: {
    ...item.licence,
    decisionFields: item.licence.decisionFields?.map((one) => ({ ...one, required: true })),
  },
});
const faults = (item: ServiceItem): string => checkCatalogue([item], []).join('\n');

describe('what a licence states, as the approver decides it', () => {
  it('is what the form has where nothing is corrected, though a day be too near by now for a new application', () => {
    expect(decidedAnswers(event, asked, {}, on)).toEqual({ answers: asked, corrected: [] });
    const same = { fields: { startOn: asked.startOn, attendance: '8000' } };
    expect(decidedAnswers(event, asked, same, on)).toEqual({ answers: asked, corrected: [] });
  });

  it('takes a correction in the type of its field, in its one true form, and tells which fields differ', () => {
    const fields = { attendance: ' 6，000 ', startOn: '2026-05-02' };
    const { answers, corrected } = decidedAnswers(event, asked, { fields }, on);
    expect(answers).toEqual({ ...asked, attendance: '6000', startOn: '2026-05-02' });
    expect(corrected).toEqual(['startOn', 'attendance']);
    expect(JSON.stringify(licenceFieldsOf(event, answers))).toContain('6000 人');
  });

  it.each([
    ['a number that is none', { attendance: 'many' }, 'attendance', 'NOT_A_NUMBER'],
    ['a number beyond the limit of its field', { attendance: '10' }, 'attendance', 'TOO_SMALL'],
    ['a day that is none', { startOn: '2026-02-30' }, 'startOn', 'NOT_A_DATE'],
    ['a choice that is not offered', { eventType: 'war' }, 'eventType', 'NOT_AN_OPTION'],
    ['nothing where the form must have something', { venueName: '  ' }, 'venueName', 'REQUIRED'],
    ['a first day behind the last', { startOn: '2026-05-09' }, 'endOn', 'TOO_EARLY'],
    ['a field that the licence does not print', { eventName: '別的' }, 'eventName', 'UNKNOWN_FIELD'],
    ['a field of personal data', { safetyOfficer: '某人' }, 'safetyOfficer', 'UNKNOWN_FIELD'],
  ] as const)('refuses %s, and names it', (_what, fields, field, code) => {
    const answers = { ...asked, eventType: 'concert' };
    expect(() => decidedAnswers(event, answers, { fields }, on)).toThrow(
      expect.objectContaining({
        code: 'LICENCE_FIELDS_INVALID',
        problems: [expect.objectContaining({ field, code })],
      }),
    );
  });

  it('says everything that is wrong at once', () => {
    const fields = { attendance: 'many', startOn: 'soon', nothing: '1' };
    expect(() => decidedAnswers(event, asked, { fields }, on)).toThrow(
      expect.objectContaining({
        problems: ['startOn', 'attendance', 'nothing'].map((field) => expect.objectContaining({ field })),
      }),
    );
  });

  it('has what only the decision fills in: asked for where the template says so, left out where it may be', () => {
    expect(decidedAnswers(drain, { dailyVolume: '40' }, {}, on).corrected).toEqual([]);
    const fields = { wastewater: 'industrial', outlets: '2', outletPlace: '東門路 W-12' };
    const { answers, corrected } = decidedAnswers(drain, { dailyVolume: '40' }, { fields }, on);
    expect(corrected).toEqual(['wastewater', 'outlets', 'outletPlace']);
    expect(JSON.stringify(licenceFieldsOf(drain, answers))).toMatch(/工業廢水/);
    expect(JSON.stringify(annexesOf(drain, answers))).toMatch(/2 個.*東門路 W-12/);
    expect(() =>
      decidedAnswers(required(drain), { dailyVolume: '40' }, { fields: { outlets: '2' } }, on),
    ).toThrow(
      expect.objectContaining({
        problems: [
          { field: 'wastewater', code: 'REQUIRED' },
          { field: 'outletPlace', code: 'REQUIRED' },
        ],
      }),
    );
  });

  it('can be cleared where the form need not have it, and then the licence does not say it', () => {
    const fields = { outletPlace: '' };
    const { answers, corrected } = decidedAnswers(drain, { outletPlace: '舊' }, { fields }, on);
    expect([answers, corrected]).toEqual([{}, ['outletPlace']]);
  });
});

describe('a template with fields of the decision', () => {
  const { decisionFields = [], ...licence } = drain.licence;
  it('is held to be possible before it is published', () => {
    expect(faults(drain)).not.toMatch(/decision/);
    const twice = { ...drain, licence: { ...drain.licence, fields: ['outlets', 'outletPlace'] } };
    expect(faults(twice)).toContain('prints the field outlets twice');
    expect(faults(twice)).toContain('has the decision fill in wastewater, which its licence does not print');
    const [one] = decisionFields;
    const both = { ...licence, decisionFields: one ? [{ ...one, id: 'premises' }] : [] };
    expect(faults({ ...drain, licence: both })).toContain(
      'asks for premises in the form and at the decision',
    );
    const automatic = { ...required(drain), decision: 'automatic' as const };
    expect(faults(automatic)).toContain('where nobody could fill in a field');
    const personal = {
      ...drain.licence,
      decisionFields: decisionFields.map((each) => ({ ...each, personal: true })),
    };
    expect(faults({ ...drain, licence: personal })).toContain(
      'prints the field outlets, which is personal data',
    );
  });

  it('has no annex without anything in it, none twice, and none that names what is not there', () => {
    const [annex] = drain.licence.annexes ?? [];
    if (!annex) throw new Error('The drainage permit has no annex.');
    const withAnnexes = (...annexes: (typeof annex)[]) =>
      faults({ ...drain, licence: { ...drain.licence, annexes } });
    expect(withAnnexes(annex, annex)).toContain(`has the annex ${annex.title['zh-Hant']} twice`);
    expect(withAnnexes({ title: annex.title })).toContain('with nothing in it');
    expect(withAnnexes({ title: annex.title, fields: ['nothing'] })).toContain(
      'which its form does not have',
    );
    expect(withAnnexes({ title: annex.title, fields: ['contactPhone'] })).toContain('which is personal data');
  });
});

describe('the annexes of a licence', () => {
  it('are those of its item, each with what was answered; one that would say nothing is left out', () => {
    const [annex] = drain.licence.annexes ?? [];
    expect(annexesOf(drain, {})).toEqual([{ title: annex?.title, text: annex?.text }]);
    expect(annexesOf(drain, { outlets: '2' })[0]?.fields).toHaveLength(1);
    const bare = annex ? [{ title: annex.title, fields: ['outlets'] }] : [];
    expect(annexesOf({ ...drain, licence: { ...drain.licence, annexes: bare } }, {})).toEqual([]);
    expect(annexesOf(event, asked)[0]?.text?.['zh-Hant']).toContain('第七條');
  });
});
