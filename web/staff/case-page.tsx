import { handlingKindOf } from '../../functions/core/domain/application.ts';
import { opinionTasks } from '../../functions/core/domain/case-file.ts';
import type { TimeView } from '../../functions/core/domain/deadline/time-view.ts';
import { jointTasks, mergedConditions } from '../../functions/core/domain/joint-review.ts';
import type { Department } from '../../functions/core/domain/service-item.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import type { Reader } from '../context.ts';
import { CaseAnswers, CaseDocuments } from '../shared/case-facts.tsx';
import { SaidMissing } from '../shared/missing-points.tsx';
import { ErrorSummary, type NameOf, type PageError } from '../shared/parts.tsx';
import { TimeFacts } from '../shared/progress.tsx';
import { Receipts } from '../shared/receipts.tsx';
import { CardTag, KindTag, StatusTag, WhyKind } from '../shared/tags.tsx';
import type { Typed } from './action-props.ts';
import { AddDepartment } from './add-department.tsx';
import { Board } from './board.tsx';
import { CaseActions } from './case-actions.tsx';

interface CasePageProps {
  readonly shown: ShownCase;
  readonly time: TimeView | undefined;
  readonly nameOf: NameOf;
  readonly departments: readonly Department[];
  readonly daysLeft: (lastOn: string) => number;
  readonly errors: readonly PageError[];
  readonly typed: Typed;
  readonly reader: Reader;
}

function Conditions({ shown, nameOf, reader }: Pick<CasePageProps, 'shown' | 'nameOf' | 'reader'>) {
  const conditions = mergedConditions(shown.caseFile);
  if (conditions.length === 0) return null;
  return (
    <>
      <h2>{reader.t('case.conditions')}</h2>
      <ol>
        {conditions.map((one) => (
          <li>
            {one.text} <span class="small quiet">{nameOf(one.departmentCode)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** A case at the desk: what is asked, what lies before, who said what, and what to do next. */
export function CasePage(props: CasePageProps) {
  const { shown, time, nameOf, departments, daysLeft, errors, typed, reader } = props;
  const { t, local } = reader;
  const { caseFile, item, actions } = shown;
  const { application } = caseFile;
  const base = `/staff/cases/${application.id}`;
  const joint = jointTasks(caseFile);
  const checks = opinionTasks(caseFile).filter((task) => task.action === 'completeness');
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <p class="quiet number">{application.reference}</p>
      <h1>{local(application.itemName)}</h1>
      <p class="tags">
        <StatusTag status={application.status} reader={reader} />{' '}
        <KindTag kind={handlingKindOf(application)} reader={reader} />{' '}
        {time && <CardTag card={time.card} reader={reader} />}
      </p>
      <WhyKind kind={handlingKindOf(application)} reader={reader} />
      {joint.length > 0 && (
        <>
          <h2>{t('case.board')}</h2>
          <Board
            id="board"
            tasks={joint}
            nameOf={nameOf}
            daysLeft={daysLeft}
            actions={actions}
            reader={reader}
          />
        </>
      )}
      {checks.length > 0 && (
        <details open={joint.length === 0}>
          <summary>{t('action.completeness')}</summary>
          <Board
            id="checks"
            tasks={checks}
            nameOf={nameOf}
            daysLeft={daysLeft}
            actions={actions}
            reader={reader}
          />
        </details>
      )}
      {actions.includes('add-department') && (
        <AddDepartment base={base} departments={departments} typed={typed} reader={reader} />
      )}
      <div class="two">
        <div>
          {caseFile.notice && (
            <>
              <h2>{t('case.notice')}</h2>
              <SaidMissing item={item} points={caseFile.notice.points} nameOf={nameOf} reader={reader} />
            </>
          )}
          <Conditions shown={shown} nameOf={nameOf} reader={reader} />
          <h2>{t('case.answers')}</h2>
          <CaseAnswers caseFile={caseFile} item={item} reader={reader} />
        </div>
        <div>
          <CaseActions shown={shown} nameOf={nameOf} typed={typed} reader={reader} />
          <h2>{t('case.documents')}</h2>
          <CaseDocuments caseFile={caseFile} item={item} reader={reader} base={`${base}/documents`} />
          <Receipts application={application} base={base} reader={reader} />
          {time && (
            <>
              <h2>{t('progress.time')}</h2>
              <TimeFacts time={time} reader={reader} />
            </>
          )}
          {application.licenceNumber !== undefined && (
            <p>
              <a href={`/staff/licences/${application.licenceNumber}`}>{t('licence.manage')}</a>
            </p>
          )}
          <p>
            <a href={`${base}/events`}>{t('case.log')}</a>
          </p>
        </div>
      </div>
    </>
  );
}
