import { describe, expect, it } from 'vitest';
import {
  concludeAcceptance,
  isToRectify,
  limitAfterItems,
  rectifyBy,
  requireRectification,
  silenceOfAcceptance,
} from '../../../functions/core/domain/joint-action/acceptance.ts';
import { calendar } from '../deadline/a-ledger.ts';
import { refusalOf } from './refusal-of.ts';

const officer = { name: '王', staffNumber: 'X-1' };
const asked = { today: '2026-03-02', officer };
const items = [
  { what: '更換破損窨井蓋', byOn: '2026-03-10' },
  { what: ' 補設消防標誌 ', byOn: '2026-03-06' },
];
const pending = requireRectification(items, asked);
const reported = { ...pending, reportedOn: '2026-03-05' };
const passed = { action: 'acceptance', result: 'passed' } as const;
const failed = { action: 'acceptance', result: 'failed' } as const;

describe('what an acceptance 驗收 wants rectified', () => {
  it('is a list of items, each with its day; the last of them is waited for', () => {
    expect(pending.items[1]?.what).toBe('補設消防標誌');
    expect(rectifyBy(pending)).toBe('2026-03-10');
    expect([isToRectify(undefined), isToRectify(pending), isToRectify(reported)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['an empty list', [], 'RECTIFICATION_ITEMS_REQUIRED'],
    ['an item that says nothing', [{ what: ' ', byOn: '2026-03-10' }], 'RECTIFICATION_ITEMS_REQUIRED'],
    ['an item for today', [{ what: '補', byOn: '2026-03-02' }], 'RECTIFICATION_DAY_INVALID'],
    ['an item without a day', [{ what: '補', byOn: '' }], 'RECTIFICATION_DAY_INVALID'],
  ])('is refused for %s', (_, draft, code) => {
    expect(refusalOf(() => requireRectification(draft, asked))).toBe(code);
  });

  it('gives the department its own limit after the last day, should nothing be reported', () => {
    expect(limitAfterItems(pending, 3, calendar)).toBe('2026-03-13');
  });

  it('makes silence no consent until it is reported, whatever the plan says', () => {
    expect(silenceOfAcceptance(pending, 'consent')).toBe('escalate');
    expect(silenceOfAcceptance(reported, 'consent')).toBe('consent');
    expect(silenceOfAcceptance(undefined, 'consent')).toBe('consent');
  });
});

describe('the conclusion of an acceptance', () => {
  it('waits for the applicant until the last day given', () => {
    expect(refusalOf(() => concludeAcceptance(pending, passed, '2026-03-10'))).toBe(
      'RECTIFICATION_NOT_REPORTED',
    );
    expect(concludeAcceptance(pending, failed, '2026-03-11')).toMatchObject({ rectification: pending });
    expect(concludeAcceptance(reported, passed, '2026-03-05')).toEqual({
      ...passed,
      acceptedOn: '2026-03-05',
      rectification: reported,
    });
  });

  it('does not fail what had no chance to be rectified', () => {
    expect(refusalOf(() => concludeAcceptance(undefined, failed, '2026-03-03'))).toBe('RECTIFY_FIRST');
    expect(concludeAcceptance(reported, failed, '2026-03-06').result).toBe('failed');
    expect(concludeAcceptance(undefined, passed, '2026-03-03')).toEqual({
      ...passed,
      acceptedOn: '2026-03-03',
    });
  });
});
