import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../../functions/core/domain/localised-text.ts';
import type { ProgressView } from '../../../functions/core/use-cases/follow-progress.ts';
import type { Reader } from '../../../web/context.ts';
import { speaker } from '../../../web/locales/index.ts';
import { Progress } from '../../../web/shared/progress.tsx';
import { eventItem } from './items.ts';

const readerOf = (locale: Locale): Reader => ({
  locale,
  isElder: false,
  caller: { kind: 'public' },
  t: speaker(locale),
  local: (text) => text[locale],
  inLanguage: readerOf,
  here: '/',
  formToken: '',
});

const view: ProgressView = {
  reference: 'LY-20260302-00001-8',
  itemCode: eventItem.code,
  itemName: eventItem.name,
  leadDepartment: 'GAJ',
  handlingKind: 'joint',
  status: 'in-review',
  time: {
    receivedOn: '2026-03-02',
    acceptedOn: '2026-03-03',
    isAcceptanceDeemed: false,
    promisedLastOn: '2026-03-10',
    statutoryLastOn: '2026-03-31',
    isProvisional: false,
    workingDaysLeft: 3,
    card: 'none',
  },
  departments: [
    { departmentCode: 'HBJ', action: 'review', status: 'answered', lastOn: '2026-03-05' },
    { departmentCode: 'CGJ', action: 'survey', status: 'open', lastOn: '2026-03-05' },
  ],
  delivery: { way: 'electronic', isReady: false },
  rating: { isGiven: false },
  steps: [
    { at: '2026-03-02T16:30:00Z', type: 'ApplicationSubmitted' },
    { at: '2026-03-03T02:00:00Z', type: 'OpinionRequested', departmentCode: 'HBJ', on: '2026-03-05' },
  ],
};

function shown(change: Partial<ProgressView> = {}, locale: Locale = 'zh-Hant'): string {
  const names: Readonly<Record<string, string>> = { GAJ: '公安局', HBJ: '環保局', CGJ: '城管局' };
  const reader = readerOf(locale);
  return (<Progress view={{ ...view, ...change }} nameOf={(code) => names[code] ?? code} reader={reader} />)
    .toString()
    .replaceAll(/<span class="whole">([^<]*)<\/span>/g, '$1'); // which says only where a line may not end
}

const withTime = (time: Partial<NonNullable<ProgressView['time']>>) =>
  view.time ? { time: { ...view.time, ...time } } : {};

describe('the progress of a case', () => {
  it('says who is asked, for what, until when, and who has answered', () => {
    expect(shown()).toMatch(
      /環保局<span[^>]*>會審 · 至 2026年3月5日.*已答覆.*城管局<span[^>]*>踏勘 · 至 2026年3月5日.*等待答覆/,
    );
  });

  it('says what happened with the newest first, on the clock of Longyan', () => {
    expect(shown()).toMatch(/徵求部門意見.*收到申請.*2026年3月3日 00:30/);
  });

  it.each(locales)('says the days in the form of %s', (locale) => {
    const day = locale === 'en' ? '10 March 2026' : '2026年3月10日';
    expect(shown({}, locale)).toContain(`<time datetime="2026-03-10">${day}</time>`);
  });

  it('marks days that rest on an estimate', () => {
    expect(shown()).not.toContain('暫定');
    expect(shown(withTime({ isProvisional: true }))).toContain('暫定');
  });

  it.each([
    [3, '3 個工作日'],
    [0, '今天是最後一天'],
    [-2, '已超過 2 個工作日'],
  ])('with %i working days left says "%s"', (workingDaysLeft, words) => {
    expect(shown(withTime({ workingDaysLeft }))).toContain(words);
  });

  it('shows the yellow and the red card in words, not by colour alone', () => {
    expect(shown()).not.toContain('牌');
    expect(shown(withTime({ card: 'yellow' }))).toContain('黃牌：即將到期');
    expect(shown(withTime({ card: 'red' }))).toContain('紅牌：已逾承諾時限');
  });

  it('tells why the clock stands still, and for how long', () => {
    const standsStill = {
      reason: 'expert-review',
      legalBasis: '第四十五條',
      stoppedOn: '2026-03-04',
      expectedDays: 6,
    } as const;
    expect(shown(withTime({ standsStill }))).toContain(
      '計時自 2026年3月4日 起暫停，事由：專家評審，預計 6 個工作日，不計入時限。依據：第四十五條',
    );
  });

  it('tells why the limit was extended', () => {
    const extension = {
      days: 10,
      grantedBy: 'agency-head',
      reason: '案情複雜',
      grantedOn: '2026-03-09',
    } as const;
    expect(shown(withTime({ extension }))).toContain('時限已延長 10 個工作日。理由：案情複雜');
  });

  it('tells until when what is missing has to be supplied', () => {
    const supplement = { noticedOn: '2026-03-03', lastOn: '2026-03-20' };
    expect(shown(withTime({ supplement }))).toContain('請在 2026年3月20日 前補齊');
  });

  it('tells whoever is refused the reasons and both remedies', () => {
    const refused = {
      at: '2026-03-09T02:00:00Z',
      type: 'ApplicationRefused',
      reasons: '<不符>',
      legalBasis: '第三十八條',
    } as const;
    const text = shown({ status: 'refused', steps: [refused] });
    expect(text).toContain('&lt;不符&gt;');
    expect(text).toContain('行政復議');
    expect(text).toContain('行政訴訟');
    expect(shown()).not.toContain('行政訴訟');
  });
});
