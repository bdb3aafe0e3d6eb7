import type { Application } from '../../functions/core/domain/application.ts';
import { type BulkHindrance, bulkHindrances } from '../../functions/core/domain/bulk-acceptance.ts';
import { Refused } from '../../functions/core/domain/refusal.ts';
import type { EachOutcome } from '../../functions/core/use-cases/each-by-itself.ts';
import type { Reader } from '../context.ts';
import type { Word } from '../locales/index.ts';
import { Notice, Tag, TaskList } from '../shared/parts.tsx';
import { sayRefusal } from '../shared/refusals.ts';

interface OutcomesProps {
  readonly title: string;
  readonly outcomes: readonly EachOutcome[];
  /** The head of the case that an outcome is about; absent for one that is not theirs to see. */
  readonly headOf: (id: string) => Application | undefined;
  readonly done: Word;
  readonly backTo: string;
  readonly reader: Reader;
}

function hindranceOf({ refused }: EachOutcome): BulkHindrance | undefined {
  return bulkHindrances.find((one) => one === refused?.facts.why);
}

function Why({ outcome, reader }: { outcome: EachOutcome; reader: Reader }) {
  const { refused } = outcome;
  if (!refused) return null;
  const why = hindranceOf(outcome);
  const said = sayRefusal(new Refused(refused.code, refused.facts), reader).text;
  return <>{why ? reader.t(`bulk.why.${why}`) : said}</>;
}

/** What became of each of several. Sent again it says the same: nothing is done twice. */
export function OutcomesPage({ title, outcomes, headOf, done, backTo, reader }: OutcomesProps) {
  const { t, local } = reader;
  const left = outcomes.filter((one) => one.refused).length;
  return (
    <>
      <h1>{title}</h1>
      <Notice tone={left > 0 ? 'warm' : 'calm'}>
        <p>{t('bulk.some', { done: outcomes.length - left, left })}</p>
      </Notice>
      <TaskList
        id="outcomes"
        tasks={outcomes.map((outcome) => {
          const head = headOf(outcome.id);
          return {
            label: head ? (
              <>
                {local(head.itemName)} <span class="small quiet number">{head.reference}</span>
              </>
            ) : (
              t('refusal.APPLICATION_NOT_FOUND')
            ),
            href: head && `/staff/cases/${head.id}`,
            hint: <Why outcome={outcome} reader={reader} />,
            state: outcome.refused ? <Tag tone="warm">{t('bulk.refused')}</Tag> : <Tag>{t(done)}</Tag>,
          };
        })}
      />
      <p>
        <a href={backTo}>{t('inbox.title')}</a>
      </p>
    </>
  );
}
