import { describe, expect, it } from 'vitest';
import { accept, close, decide, deemAccepted } from '../../../functions/core/domain/deadline/keep-time.ts';
import type { DeadlineLedger } from '../../../functions/core/domain/deadline/ledger.ts';
import {
  answerSupplement,
  lapseSupplement,
  requestSupplement,
} from '../../../functions/core/domain/deadline/supplement.ts';
import { accepted, calendar, midnight, received, refusalOf, toCome } from './a-ledger.ts';

const notice = { noticedOn: '2026-03-06', answerDays: 10 };
const told = (ledger = received()): DeadlineLedger => requestSupplement(ledger, notice, calendar);
const answered = (on = '2026-03-12'): DeadlineLedger => answerSupplement(told(), on, calendar);

describe('art. 32(1)(iv): one notice of everything that is missing', () => {
  it('ends the silence and waits for the answer as long as the centre allows', () => {
    expect(told().supplement).toEqual({ ...notice, lastOn: '2026-03-20' });
    expect(toCome(told())).toEqual([`supplement-lapse ${midnight('2026-03-21')}`]);
  });

  it('comes on the fifth working day at the latest', () => {
    const onTheFifth = { ...notice, noticedOn: '2026-03-09' };
    expect(requestSupplement(received(), onTheFifth, calendar).supplement?.lastOn).toBe('2026-03-23');
    const onTheSixth = { ...notice, noticedOn: '2026-03-10' };
    expect(refusalOf(() => requestSupplement(received(), onTheSixth, calendar))).toBe('NOTICE_TOO_LATE');
  });

  it.each([
    ['a second one', 'NOTICE_GIVEN', () => told(told())],
    [
      'a second one after the answer',
      'NOTICE_GIVEN',
      () => requestSupplement(answered(), { ...notice, noticedOn: '2026-03-13' }, calendar),
    ],
    ['one after acceptance', 'ALREADY_ACCEPTED', () => told(accepted())],
    ['one after the end', 'CASE_OVER', () => told(close(received()))],
    [
      'one before receipt',
      'DAY_OUT_OF_ORDER',
      () => requestSupplement(received(), { ...notice, noticedOn: '2026-03-01' }, calendar),
    ],
  ])('refuses %s', (_what, code, command) => {
    expect(refusalOf(command)).toBe(code);
  });
});

describe('art. 32(1)(v): the supplement has arrived', () => {
  it('so this is the day of receipt, and five working days run anew', () => {
    expect(answered()).toMatchObject({
      receivedOn: '2026-03-12',
      acceptanceLastOn: '2026-03-19',
      promisedLastOn: '2026-03-26',
      supplement: { answeredOn: '2026-03-12' },
    });
    expect(toCome(answered())).toEqual([`deemed-acceptance ${midnight('2026-03-20')}`]);
  });

  it('must be accepted, and counts as accepted on that day, said or unsaid', () => {
    const said = accept(answered(), '2026-03-17', calendar);
    const unsaid = deemAccepted(answered(), calendar);
    expect([said.acceptedOn, unsaid.acceptedOn]).toEqual(['2026-03-12', '2026-03-12']);
    expect([said.isAcceptanceDeemed, unsaid.isAcceptanceDeemed]).toEqual([undefined, true]);
    expect(said.promisedLastOn).toBe('2026-03-26');
  });

  it('may come on the last day, not after', () => {
    expect(answered('2026-03-20').receivedOn).toBe('2026-03-20');
    expect(refusalOf(() => answered('2026-03-21'))).toBe('NOTICE_LAPSED');
  });

  it.each([
    ['nothing was asked', 'NO_NOTICE_OPEN', () => answerSupplement(received(), '2026-03-12', calendar)],
    ['it is answered', 'NO_NOTICE_OPEN', () => answerSupplement(answered(), '2026-03-13', calendar)],
    [
      'it was accepted without',
      'NO_NOTICE_OPEN',
      () => answerSupplement(accept(told(), '2026-03-10', calendar), '2026-03-12', calendar),
    ],
    ['the case has ended', 'CASE_OVER', () => answerSupplement(close(told()), '2026-03-12', calendar)],
    ['nobody had asked yet', 'DAY_OUT_OF_ORDER', () => answerSupplement(told(), '2026-03-05', calendar)],
  ])('is refused when %s', (_when, code, command) => {
    expect(refusalOf(command)).toBe(code);
  });
});

describe('a notice that nobody answers', () => {
  it('lapses: the application counts as withdrawn', () => {
    const lapsed = lapseSupplement(told());
    expect(lapsed.isClosed).toBe(true);
    expect(toCome(lapsed)).toEqual([]);
  });

  it('does not lapse when it was answered, never given, or not needed', () => {
    const decided = decide(accepted(), '2026-03-05', calendar);
    for (const ledger of [answered(), received(), accept(told(), '2026-03-10', calendar), decided])
      expect(lapseSupplement(ledger)).toBe(ledger);
  });

  it('does not hold back the one who accepts without it', () => {
    const ledger = accept(told(), '2026-03-10', calendar);
    expect(ledger.acceptedOn).toBe('2026-03-10');
    expect(toCome(ledger).map((mark) => mark.split(' ')[0])).toEqual(['yellow-card', 'red-card']);
  });
});
