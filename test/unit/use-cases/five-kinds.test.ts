import { describe, expect, it } from 'vitest';
import { type HandlingKind, handlingKindOf, statuses } from '../../../functions/core/domain/application.ts';
import { itemKinds } from '../../../functions/core/domain/service-item.ts';
import type { DailyCount } from '../../../functions/core/ports/registers.ts';
import { answerSupplement } from '../../../functions/core/use-cases/answer-supplement.ts';
import { countStatistic } from '../../../functions/core/use-cases/count-statistic.ts';
import { requestSupplement } from '../../../functions/core/use-cases/request-supplement.ts';
import { returnApplication } from '../../../functions/core/use-cases/return-application.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { showStatistics } from '../../../functions/core/use-cases/show-statistics.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { undoSubmission } from '../../../functions/core/use-cases/undo-submission.ts';
import { speaker, type Word } from '../../../web/locales/index.ts';
import { aCentre, chen, cityReviewer } from '../../support/a-centre.ts';
import { promised } from '../../support/promised-case.ts';

const five: readonly HandlingKind[] = ['immediate', 'promised', 'joint', 'supplement', 'returned'];
const missing = [{ kind: 'field', code: 'premises', what: '不完整' }] as const;
type Centre = ReturnType<typeof aCentre>;

async function kindNow(centre: Centre, id: string): Promise<HandlingKind> {
  return handlingKindOf((await centre.found(id)).application);
}

/** What the statistics say after the whole log has been counted. */
async function kindsOf(centre: Centre) {
  for (const event of centre.ports.cases.log) await countStatistic(event, centre.ports);
  const rows = centre.counted.map(({ counter, ...of }): DailyCount => ({ ...of, counts: { [counter]: 1 } }));
  const statistics = { count: async () => {}, between: async () => rows };
  const { kinds } = await showStatistics(
    {},
    { statistics, system: centre.ports.system, catalogue: centre.ports.catalogue },
  );
  return kinds;
}

describe('the five kinds 五件制', () => {
  it('every application is at each moment in exactly one, with a reason in three languages', () => {
    const words = (['zh-Hant', 'zh-Hans', 'en'] as const).map(speaker);
    for (const kind of itemKinds)
      for (const status of statuses) {
        const now = handlingKindOf({ kind, status });
        expect(five).toContain(now);
        const said = words.map((say) => say(`kind.why.${now}` as Word));
        expect(new Set(said).size, now).toBe(3);
        if (status !== 'supplement-requested' && status !== 'returned') expect(now).toBe(kind);
      }
  });

  it('a case is told of its kind as things happen: promised, supplement, promised again, returned', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    const own = { caller: chen, applicationId: id };
    const desk = { caller: cityReviewer, applicationId: id };
    expect(await kindNow(centre, id)).toBe('promised');
    await requestSupplement({ ...desk, missing }, centre.ports);
    expect(await kindNow(centre, id)).toBe('supplement');
    await saveForm({ ...own, answers: { premises: '工業路九號' } }, centre.ports);
    await answerSupplement(own, centre.ports);
    expect(await kindNow(centre, id)).toBe('promised');
    await returnApplication({ ...desk, reasons: '不屬職權', legalBasis: '第三十二條' }, centre.ports);
    expect(await kindNow(centre, id)).toBe('returned');
    expect(await kindsOf(centre)).toMatchObject({ promised: 1, supplement: 1, returned: 1, joint: 0 });
  });

  it('a submission that was undone and sent again is counted once', async () => {
    const centre = aCentre();
    const id = await promised(centre);
    const own = { caller: chen, applicationId: id };
    await undoSubmission(own, centre.ports);
    await submitApplication(own, centre.ports);
    expect((await kindsOf(centre)).promised).toBe(1);
  });

  it('is counted by the kind that the case has, whatever becomes of the item', async () => {
    const centre = aCentre();
    await centre.submitted();
    await promised(centre);
    expect(await kindsOf(centre)).toMatchObject({ immediate: 0, promised: 1, joint: 1 });
  });
});
