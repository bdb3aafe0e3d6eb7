import type { CaseFile } from '../../functions/core/domain/case-file.ts';
import type { LegalDate } from '../../functions/core/domain/legal-date.ts';
import { mergeMissing } from '../../functions/core/domain/one-time-notice.ts';
import type { ServiceItem } from '../../functions/core/domain/service-item.ts';
import type { OpinionTask } from '../../functions/core/domain/task.ts';
import type { Reader } from '../context.ts';
import { CaseAnswers, CaseDocuments } from '../shared/case-facts.tsx';
import { Dated } from '../shared/dated.tsx';
import { sayDate, sayInstant } from '../shared/dates.ts';
import { SaidMissing } from '../shared/missing-points.tsx';
import { OpinionText } from '../shared/opinion.tsx';
import { ErrorSummary, type NameOf, Notice, type PageError, SummaryList } from '../shared/parts.tsx';
import { silenceWord } from '../shared/silence.ts';
import { AskedQuestions } from './questions.tsx';
import { ReviewForms } from './review-forms.tsx';

interface ReviewProps {
  readonly task: OpinionTask;
  readonly caseFile: CaseFile;
  readonly item: ServiceItem;
  readonly nameOf: NameOf;
  /** The address of this link, and of the documents behind it. */
  readonly base: string;
  readonly documentsAt: string;
  readonly errors: readonly PageError[];
  readonly typed: Readonly<Record<string, string>>;
  readonly today: LegalDate;
  readonly isChanging: boolean;
  readonly reader: Reader;
}

type RecordedProps = Pick<ReviewProps, 'task' | 'item' | 'nameOf' | 'documentsAt' | 'reader'>;

/** What the department said, whichever form it was given on. */
function Said({ task, item, nameOf, documentsAt, reader }: RecordedProps) {
  const { finding, opinion, departmentCode } = task;
  if (opinion) return <OpinionText opinion={opinion} filesAt={documentsAt} reader={reader} />;
  if (!finding || finding.missing.length === 0) return <>{reader.t('completeness.complete')}</>;
  const points = mergeMissing([{ departmentCode, missing: finding.missing }]);
  return <SaidMissing item={item} points={points} nameOf={nameOf} reader={reader} />;
}

/** The answer on record: giving it again, or opening the link again, shows this. */
function Recorded(props: RecordedProps) {
  const { task, reader } = props;
  const { t } = reader;
  const answer = task.opinion ?? task.finding;
  if (!answer) return <p>{t('refusal.TASK_CLOSED')}</p>;
  const by =
    answer.source === 'officer' ? (
      <>
        {answer.officer.name} <span class="number">{answer.officer.staffNumber}</span>
      </>
    ) : (
      t('actor.centre')
    );
  return (
    <section class="sheet" id="recorded">
      <h2>{t('review.recorded')}</h2>
      <SummaryList
        rows={[
          [t('case.said'), <Said {...props} />],
          [t('review.given-by'), by],
          [t('review.given-at'), <time datetime={answer.givenAt}>{sayInstant(answer.givenAt, reader)}</time>],
        ]}
      />
      <p class="small quiet">{t('review.recorded.text')}</p>
    </section>
  );
}

/** The forms; a link that is locked has none. */
function OpenTask(props: ReviewProps) {
  const { task, reader } = props;
  if (task.lockedAt === undefined) return <ReviewForms {...props} />;
  return (
    <section class="sheet">
      <p class="wrong">{reader.t('refusal.LINK_LOCKED')}</p>
    </section>
  );
}

/** What a department's officer sees behind the link: the case, the documents, and one form; once answered, the answer first. */
export function ReviewPage(props: ReviewProps) {
  const { task, caseFile, item, nameOf, errors, reader } = props;
  const { t, local } = reader;
  const { application } = caseFile;
  const isOpen = task.status === 'open';
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <p class="quiet number">{application.reference}</p>
      <h1>{local(application.itemName)}</h1>
      <p class="lede">
        {t('review.asked', {
          lead: nameOf(application.leadDepartment),
          department: nameOf(task.departmentCode),
        })}{' '}
        <strong>{t(`action.${task.action}`)}</strong>
      </p>
      {isOpen && (
        <Notice>
          <p>
            <Dated
              text={t('review.until', { day: sayDate(task.lastOn, reader), silence: t(silenceWord(task)) })}
            />{' '}
            {t('review.opens-nothing')}
          </p>
        </Notice>
      )}
      <div class="two">
        {!isOpen && (
          <div class="beside-first">
            <Recorded {...props} />
            <AskedQuestions questions={task.questions ?? []} reader={reader} />
          </div>
        )}
        <div>
          <h2>{t('case.answers')}</h2>
          <CaseAnswers caseFile={caseFile} item={item} readAs={task.action} reader={reader} />
          <h2>{t('case.documents')}</h2>
          <CaseDocuments caseFile={caseFile} item={item} reader={reader} base={props.documentsAt} />
        </div>
        {isOpen && (
          <div>
            <OpenTask {...props} />
            <AskedQuestions questions={task.questions ?? []} reader={reader} />
            {task.action !== 'completeness' && (
              <p>
                <a href={`${props.base}/question`}>{t('question.ask')}</a>
              </p>
            )}
          </div>
        )}
      </div>
    </>
  );
}
