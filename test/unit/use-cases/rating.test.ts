import { beforeEach, describe, expect, it } from 'vitest';
import { whyNot } from '../../../functions/core/domain/permissions.ts';
import type { RatingDraft } from '../../../functions/core/domain/rating.ts';
import { ratingLevels, ratingReasons } from '../../../functions/core/domain/rating.ts';
import type { DailyCount } from '../../../functions/core/ports/registers.ts';
import { answerRating } from '../../../functions/core/use-cases/answer-rating.ts';
import { approveApplication } from '../../../functions/core/use-cases/approve-application.ts';
import { checkDeadline, recoverDeadline } from '../../../functions/core/use-cases/check-deadline.ts';
import { chooseDelivery } from '../../../functions/core/use-cases/choose-delivery.ts';
import { countAnonymousRating, countStatistic } from '../../../functions/core/use-cases/count-statistic.ts';
import { deliverLicence } from '../../../functions/core/use-cases/deliver-licence.ts';
import { followProgress } from '../../../functions/core/use-cases/follow-progress.ts';
import { keepMessages } from '../../../functions/core/use-cases/keep-messages.ts';
import { listRatings } from '../../../functions/core/use-cases/list-ratings.ts';
import { rateByCode, rateService } from '../../../functions/core/use-cases/rate-service.ts';
import { showSupervision } from '../../../functions/core/use-cases/show-supervision.ts';
import { withdrawApplication } from '../../../functions/core/use-cases/withdraw-application.ts';
import { aCentre, chen, cityApprover, cityReviewer, lin, supervisor } from '../../support/a-centre.ts';
import { promised, reviewed } from '../../support/promised-case.ts';

let centre: ReturnType<typeof aCentre>;
let id: string;
const own = () => ({ caller: chen, applicationId: id });
const low: RatingDraft = { level: 'dissatisfied', reasons: ['slow'], words: ' 等了很久 ', isNamed: true };
const rate = (draft: Partial<RatingDraft> = {}) => rateService({ ...own(), ...low, ...draft }, centre.ports);
const answer = (caller = supervisor, text = '已向窗口了解並整改。') =>
  answerRating({ caller, applicationId: id, text }, centre.ports);
const numbers = async () => {
  const { reference = '', queryCode: code = '' } = (await centre.found(id)).application;
  return { reference, code };
};
const shown = async () => (await followProgress(await numbers(), centre.ports)).rating;
const watched = async () => (await showSupervision({ caller: supervisor }, centre.ports)).cases;

/** Delivered on Monday 2 March 2026. */
async function delivered(): Promise<void> {
  await approveApplication({ caller: cityApprover, applicationId: id }, centre.ports);
  await deliverLicence({ applicationId: id }, centre.ports);
}

beforeEach(async () => {
  centre = aCentre();
  id = await reviewed(centre);
});

describe('the rating of a service 好差評', () => {
  it('is open for thirty days after the end of a case, and not before', async () => {
    await expect(rate()).rejects.toMatchObject({ code: 'RATING_TOO_EARLY' });
    expect(await shown()).toEqual({ isGiven: false });
    await delivered();
    expect(await shown()).toEqual({ isGiven: false, openUntil: '2026-04-01' });
    centre.at('2026-04-02T00:00:00+08:00');
    expect(await shown()).toEqual({ isGiven: false });
    await expect(rate()).rejects.toMatchObject({
      code: 'RATING_TOO_LATE',
      facts: { lastOn: '2026-04-01' },
    });
    centre.at('2026-04-01T23:59:00+08:00');
    await rate({ level: 'satisfied' });
  });

  it('waits for the paper, where one is on its way: before that the case has no end', async () => {
    await chooseDelivery({ ...own(), way: 'pick-up' }, centre.ports);
    await delivered();
    await expect(rate()).rejects.toMatchObject({ code: 'RATING_TOO_EARLY' });
  });

  it('is open for whoever was served, however the case ended', async () => {
    id = await promised(centre);
    await withdrawApplication(own(), centre.ports);
    await rate({ level: 'satisfied' });
    expect(await shown()).toMatchObject({ isGiven: true });
  });

  it('may be open longer or shorter by a local rule of the item', async () => {
    const item = await centre.ports.catalogue.findItem('drain-permit');
    if (!item) throw new Error('There is no drain permit.');
    centre = aCentre({ more: [{ ...item, ratingDays: 5 }] });
    id = await reviewed(centre);
    await delivered();
    expect((await shown()).openUntil).toBe('2026-03-07');
  });

  it('takes each of the five levels, and asks a reason of the two low ones', async () => {
    await delivered();
    await expect(rate({ level: undefined })).rejects.toMatchObject({ code: 'RATING_LEVEL_REQUIRED' });
    for (const level of ['dissatisfied', 'very-dissatisfied'] as const)
      await expect(rate({ level, reasons: [] })).rejects.toMatchObject({ code: 'RATING_REASON_REQUIRED' });
    await expect(rate({ reasons: ['other'], words: ' ' })).rejects.toMatchObject({
      code: 'RATING_REASON_REQUIRED',
      facts: { field: 'words' },
    });
    await expect(rate({ words: '長'.repeat(501) })).rejects.toMatchObject({
      code: 'ANSWERS_INVALID',
      problems: [{ field: 'words', code: 'TOO_LONG', limit: 500 }],
    });
    for (const level of ratingLevels) {
      id = await reviewed(centre);
      await delivered();
      await rate({ level, reasons: ratingReasons, words: '其他' });
      const { named } = await shown();
      const isLow = level === 'dissatisfied' || level === 'very-dissatisfied';
      expect(named).toMatchObject({ level, reasons: isLow ? ratingReasons : [], words: '其他' });
    }
  });

  it('is given once, also when it is sent twice at the same moment, and is not changed', async () => {
    await delivered();
    const both = await Promise.allSettled([rate(), rate({ isNamed: false })]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(rate({ level: 'satisfied' })).rejects.toMatchObject({ code: 'ALREADY_RATED' });
    await expect(rate({ isNamed: false })).rejects.toMatchObject({ code: 'ALREADY_RATED' });
  });

  it('is for the applicant: not for somebody else, and not for the window that filed for them', async () => {
    await delivered();
    await expect(rateService({ ...own(), ...low, caller: lin }, centre.ports)).rejects.toMatchObject({
      code: 'APPLICATION_NOT_FOUND',
    });
    const through = { ...chen, through: cityReviewer };
    await expect(rateService({ ...own(), ...low, caller: through }, centre.ports)).rejects.toMatchObject({
      code: expect.stringMatching(/NOT_PERMITTED|APPLICATION_NOT_FOUND/),
    });
    expect((await centre.found(id)).rating).toBeUndefined();
    const walkIn = {
      clerkName: '鄭',
      paper: 'passport',
      lastDigits: '1234',
      consent: 'signed-paper',
    } as const;
    const caseFile = await centre.found(id);
    const served = { ...caseFile, application: { ...caseFile.application, walkIn } };
    expect(whyNot('withdraw-application', through, served)).toBeUndefined();
    expect(whyNot('rate-service', through, served)).toBe('NOT_PERMITTED');
  });

  it('can be given with the two numbers, for who has no account; a wrong code tells nothing', async () => {
    await delivered();
    const { reference, code } = await numbers();
    await expect(rateByCode({ reference, code: 'WRONG1', ...low }, centre.ports)).rejects.toMatchObject({
      code: 'PROGRESS_NOT_FOUND',
    });
    await rateByCode({ reference, code, ...low }, centre.ports);
    expect((await centre.found(id)).rating).toMatchObject({ isNamed: true, through: 'query-code' });
  });
});

describe('a rating without a name', () => {
  it('leaves with the case only that there was one: neither level nor words nor an event', async () => {
    await delivered();
    const before = centre.typesOf(id);
    await rate({ isNamed: false });
    const { rating, application } = await centre.found(id);
    expect(rating).toEqual({ isNamed: false });
    expect(centre.typesOf(id)).toEqual(before);
    expect(JSON.stringify(application)).not.toMatch(/dissatisfied|等了很久/);
    expect(await shown()).toEqual({ isGiven: true });
  });

  it('is read by the supervisors by month, and nothing of it leads to a case or a day', async () => {
    await delivered();
    await rate({ isNamed: false });
    const said = await listRatings({ caller: supervisor }, centre.ports);
    expect(said).toEqual({
      month: '2026-03',
      entries: [
        {
          level: 'dissatisfied',
          reasons: ['slow'],
          words: '等了很久',
          departmentCode: 'CGJ',
          itemCode: 'drain-permit',
        },
      ],
    });
    const { entries } = await centre.ports.cases.anonymousRatings('2026-03');
    expect(JSON.stringify(entries)).not.toContain(id);
    await expect(listRatings({ caller: cityReviewer }, centre.ports)).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
  });

  it('is answered by nobody, for nobody knows to whom', async () => {
    await delivered();
    await rate({ isNamed: false });
    expect(await watched()).toEqual([]);
    await expect(answer()).rejects.toMatchObject({ code: 'NO_RATING_TO_ANSWER' });
  });
});

describe('a low rating with a name', () => {
  it('is to be answered by the end of the next working day, which the supervisors see', async () => {
    await delivered();
    centre.at('2026-03-06T17:00:00+08:00'); // Friday
    await rate();
    expect(await watched()).toMatchObject([{ concern: 'rating', head: { id }, answerLastOn: '2026-03-09' }]);
    expect((await shown()).named).toMatchObject({ answerLastOn: '2026-03-09' });
    expect(centre.typesOf(id).slice(-3)).toEqual(['ServiceRated', 'RatingAnswerAsked', 'DeadlineRunStarted']);
  });

  it('counts the next working day on the legal calendar: a make-up Saturday is one, a holiday is none', async () => {
    centre.at('2026-02-13T10:00:00+08:00'); // before the Spring Festival; Saturday 14 February is worked
    id = await reviewed(centre);
    await delivered();
    await rate();
    expect((await centre.found(id)).ledger?.ratingAnswer).toEqual({
      ratedOn: '2026-02-13',
      lastOn: '2026-02-14',
    });
    centre.at('2026-02-14T10:00:00+08:00');
    id = await reviewed(centre);
    await delivered();
    await rate();
    expect((await centre.found(id)).ledger?.ratingAnswer?.lastOn).toBe('2026-02-24');
  });

  it('is answered once: the applicant gets a letter, and reads it with the case', async () => {
    await delivered();
    await rate();
    await expect(answer(supervisor, ' ')).rejects.toMatchObject({ code: 'RATING_ANSWER_REQUIRED' });
    centre.at('2026-03-03T23:59:00+08:00');
    await answer();
    expect((await shown()).named?.answer).toEqual({ text: '已向窗口了解並整改。', on: '2026-03-03' });
    expect(await watched()).toEqual([]);
    await expect(answer()).rejects.toMatchObject({ code: 'RATING_ANSWERED' });
    const event = (await centre.ports.cases.eventsOf(id)).find(({ body }) => body.type === 'RatingAnswered');
    if (!event) throw new Error('It was not answered.');
    expect(event.body).toMatchObject({ isInTime: true });
    expect(await keepMessages(event, centre.ports)).toMatchObject([
      {
        template: 'rating-answered',
        recipient: { kind: 'applicant' },
        facts: { text: '已向窗口了解並整改。' },
      },
    ]);
  });

  it('is late when the next working day has ended: recorded once, told, and still to be answered', async () => {
    await delivered();
    await rate();
    const { run = 0 } = (await centre.found(id)).ledger ?? {};
    centre.at('2026-03-04T00:00:00+08:00');
    await checkDeadline({ applicationId: id, run }, centre.ports);
    await recoverDeadline(id, centre.ports);
    expect(centre.typesOf(id).filter((type) => type === 'RatingAnswerOverdue')).toHaveLength(1);
    expect(await watched()).toMatchObject([{ concern: 'rating-late' }]);
    await answer();
    expect(await watched()).toEqual([]);
    const last = (await centre.ports.cases.eventsOf(id)).find(({ body }) => body.type === 'RatingAnswered');
    expect(last?.body).toMatchObject({ isInTime: false });
  });

  it('that is answered late stays late on record, even where the timer comes later still', async () => {
    await delivered();
    await rate();
    centre.at('2026-03-04T09:00:00+08:00');
    await answer();
    await recoverDeadline(id, centre.ports);
    expect(centre.typesOf(id)).toContain('RatingAnswerOverdue');
    expect(await watched()).toEqual([]);
  });

  it('is answered by the supervisors and by nobody else: the desk that was rated reads it', async () => {
    await delivered();
    await rate();
    for (const caller of [cityReviewer, cityApprover])
      await expect(answer(caller)).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  });

  it('sets no clock where the rating is not low', async () => {
    await delivered();
    await rate({ level: 'fairly-satisfied' });
    expect((await centre.found(id)).ledger?.ratingAnswer).toBeUndefined();
    expect(await watched()).toEqual([]);
  });
});

describe('the statistics of the ratings', () => {
  it('count every level, with a name or without, and the low ones that were answered in time', async () => {
    await delivered();
    await rate();
    await answer();
    const first = id;
    id = await reviewed(centre);
    await delivered();
    await rate({ isNamed: false, level: 'very-satisfied' });
    for (const event of await centre.ports.cases.eventsOf(first)) await countStatistic(event, centre.ports);
    for (const rating of (await centre.ports.cases.anonymousRatings('2026-03')).entries)
      await countAnonymousRating(rating, centre.ports);
    const rows = centre.counted.map(
      ({ counter, ...of }): DailyCount => ({ ...of, counts: { [counter]: 1 } }),
    );
    const counted = (name: string) => rows.filter((row) => name in row.counts).length;
    expect(['dissatisfied', 'very-satisfied', 'answer-asked', 'answered-in-time'].map(counted)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(counted('answered-late')).toBe(0);
    expect(centre.counted.find((one) => one.counter === 'very-satisfied')?.of).not.toHaveProperty(
      'applicationId',
    );
  });
});
