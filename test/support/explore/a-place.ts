import { type CaseFile, isDeskTask, opinionTasks } from '../../../functions/core/domain/case-file.ts';
import { openStop } from '../../../functions/core/domain/deadline/ledger.ts';
import { type RefusalCode, Refused } from '../../../functions/core/domain/refusal.ts';
import { type ServiceItem, serviceItemSchema } from '../../../functions/core/domain/service-item.ts';
import { draftApplication } from '../../../functions/core/use-cases/draft-application.ts';
import { departments, jointItem, promisedItem } from '../../unit/api/items.ts';
import { aCentre, chen } from '../a-centre.ts';

/** The three kinds of items, as small as they can be and still have everything that a case can go through. */
export const items = {
  immediate: serviceItemSchema.parse({
    ...promisedItem,
    code: 'at-once',
    kind: 'immediate',
    reviewScheme: 'review-is-approval',
    samplePercent: 100,
  }),
  promised: serviceItemSchema.parse({ ...promisedItem, substantiveCheck: { basis: '條例第五條' } }),
  joint: serviceItemSchema.parse({
    ...jointItem,
    completeness: { checkedBy: 'departments' },
    jointPlan: {
      stages: [
        {
          actions: [
            {
              action: 'review',
              departments: [
                { departmentCode: 'HBJ', limitDays: 1, silence: 'consent', isRequired: true },
                { departmentCode: 'CGJ', limitDays: 1, silence: 'escalate', isRequired: true },
              ],
            },
          ],
        },
      ],
    },
  }),
} as const satisfies Record<string, ServiceItem>;
export type Kind = keyof typeof items;

/** A case in one of its states, reached by the real use cases. */
export class Place {
  readonly centre = aCentre();
  id = '';
  now = new Date('2026-03-02T09:00:00+08:00');

  static async draft(kind: Kind): Promise<Place> {
    const place = new Place();
    const findItem = async () => items[kind];
    const more = ['CGJ', 'YJJ'].map((code) => ({
      code,
      name: { 'zh-Hant': code, 'zh-Hans': code, en: code },
      level: 'city' as const,
      hasApprovalSection: true,
    }));
    const { ports } = place.centre;
    ports.catalogue = {
      ...ports.catalogue,
      findItem,
      findItemVersion: findItem,
      departments: async () => [...departments, ...more],
    };
    const command = {
      caller: chen,
      itemCode: items[kind].code,
      locale: 'zh-Hant',
      idempotencyKey: 'key',
    } as const;
    place.id = (await draftApplication(command, ports)).application.id;
    return place;
  }

  caseFile(): Promise<CaseFile> {
    return this.centre.found(this.id);
  }

  moveTo(instant: Date): void {
    this.now = instant;
    this.centre.at(instant.toISOString());
  }

  /** What distinguishes one state of a case from another; ids, days and counters do not. */
  async state(): Promise<string> {
    const { application, tasks, documents, notice, ledger, answers, check, sample, delivery, rating } =
      await this.caseFile();
    const desk = tasks.filter(isDeskTask).filter((task) => task.status === 'open');
    const asked = opinionTasks(await this.caseFile()).map((task) => [
      task.round,
      task.action,
      task.departmentCode,
      task.status,
      task.opinion?.verdict ?? task.finding?.missing.length,
      task.settlement?.decision,
      task.escalatedAt !== undefined,
      task.questions?.map((one) => one.answer !== undefined),
    ]);
    return JSON.stringify([
      application.status,
      application.completeness,
      application.round,
      Object.keys(answers).length > 0 && answers.subject,
      desk.map((task) => task.action),
      asked.toSorted(),
      [...new Set(documents.map((one) => one.status))].toSorted(),
      [check !== undefined, sample !== undefined, sample?.finding !== undefined],
      [notice !== undefined, notice?.answeredAt !== undefined],
      [rating?.isNamed, rating?.isNamed && rating.answer !== undefined],
      ledger?.marks.some((mark) => mark.kind === 'rating-answer-due' && mark.firedAt !== undefined),
      [delivery?.way, delivery?.readyAt !== undefined],
      ledger?.marks.some((mark) => mark.kind === 'supplement-reminder' && mark.firedAt !== undefined),
      ledger && [openStop(ledger) !== undefined, ledger.extension !== undefined],
    ]);
  }
}

/** What became of a command: done, refused by name, or nothing at all. */
export type Outcome =
  | { readonly kind: 'done'; readonly events: readonly string[] }
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  | { readonly kind: 'nothing' };

/** Plays a command and says what became of it. @throws for every exception that is no refusal, and one that changed something */
export async function outcomeOf(place: Place, play: (place: Place) => Promise<unknown>): Promise<Outcome> {
  const before = JSON.stringify(await place.caseFile());
  const logged = place.centre.ports.cases.log.length;
  try {
    await play(place);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (JSON.stringify(await place.caseFile()) !== before)
      throw new Error(`Refused and changed: ${error.code}.`);
    return { kind: 'refused', code: error.code };
  }
  if (JSON.stringify(await place.caseFile()) === before) return { kind: 'nothing' };
  const events = place.centre.ports.cases.log.slice(logged).map((event) => event.body.type);
  return { kind: 'done', events };
}
