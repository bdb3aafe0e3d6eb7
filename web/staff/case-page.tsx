import { opinionTasks } from '../../functions/core/domain/case-file.ts';
import type { Colleague } from '../../functions/core/domain/colleague.ts';
import type { TimeView } from '../../functions/core/domain/deadline/time-view.ts';
import type { CaseEvent } from '../../functions/core/domain/event.ts';
import { jointTasks, mergedConditions } from '../../functions/core/domain/joint-review.ts';
import type { Department } from '../../functions/core/domain/service-item.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import type { Reader } from '../context.ts';
import { CaseAnswers } from '../shared/case-facts.tsx';
import { ErrorSummary, type NameOf, type PageError } from '../shared/parts.tsx';
import { TimeFacts } from '../shared/progress.tsx';
import { Receipts } from '../shared/receipts.tsx';
import { Supplied } from '../shared/supplied.tsx';
import type { Typed } from './action-props.ts';
import { AddDepartment } from './add-department.tsx';
import { Board } from './board.tsx';
import { ByRule } from './by-rule.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseHead, type Jump } from './case-head.tsx';
import { CaseMaterials } from './case-materials.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { CheckRecord } from './check-form.tsx';
import { ItemGuidance } from './item-guidance.tsx';
import { Shortcuts } from './shortcuts.tsx';

interface CasePageProps {
  readonly shown: ShownCase;
  readonly events: readonly CaseEvent[];
  readonly time: TimeView | undefined;
  readonly nameOf: NameOf;
  readonly departments: readonly Department[];
  readonly assignable: readonly Colleague[];
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

/** What was asked of the departments, and what they said; nothing where none was asked. */
function Departments(props: CasePageProps & { base: string }) {
  const { shown, nameOf, daysLeft, departments, typed, base, reader } = props;
  const { caseFile, actions } = shown;
  const { t } = reader;
  const joint = jointTasks(caseFile);
  const checks = opinionTasks(caseFile).filter((task) => task.action === 'completeness');
  const board = { nameOf, daysLeft, actions, reader };
  return (
    <>
      {joint.length > 0 && (
        <section aria-labelledby="departments">
          <h2 id="departments">{t('case.board')}</h2>
          <Board id="board" tasks={joint} {...board} />
        </section>
      )}
      {checks.length > 0 && (
        <details open={joint.length === 0} id={joint.length === 0 ? 'departments' : undefined}>
          <summary>{t('action.completeness')}</summary>
          <Board id="checks" tasks={checks} {...board} />
        </details>
      )}
      {actions.includes('add-department') && (
        <AddDepartment base={base} departments={departments} typed={typed} reader={reader} />
      )}
    </>
  );
}

/** The parts of the page, in their order, for whoever jumps. */
function jumpsOf({ shown }: CasePageProps): Jump[] {
  const isAsked = opinionTasks(shown.caseFile).length > 0;
  return [
    ...(isAsked ? [{ id: 'departments', key: 'b', word: 'case.board' } as const] : []),
    { id: 'answers', key: 'f', word: 'case.answers' },
    { id: 'documents', key: 'd', word: 'case.documents' },
    { id: 'actions', key: 'a', word: 'case.actions' },
    { id: 'timeline', key: 't', word: 'case.timeline' },
    { id: 'guidance', key: 'l', word: 'case.guidance' },
  ];
}

/** A case at the desk: the form with its documents beside it, what to do next, what happened, and by which law. */
export function CasePage(props: CasePageProps) {
  const { shown, events, time, nameOf, errors, typed, reader } = props;
  const { t } = reader;
  const { caseFile, item } = shown;
  const jumps = jumpsOf(props);
  const { application } = caseFile;
  const base = `/staff/cases/${application.id}`;
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <CaseHead caseFile={caseFile} time={time} jumps={jumps} reader={reader} />
      <Departments {...props} base={base} />
      <div class="two even">
        <section aria-labelledby="answers">
          <Supplied
            {...{ caseFile, item, nameOf, reader }}
            readAs={shown.readAs}
            documentsAt={`${base}/documents`}
          />
          <ByRule item={item} events={events} reader={reader} />
          <CheckRecord shown={shown} reader={reader} />
          <Conditions shown={shown} nameOf={nameOf} reader={reader} />
          <h2 id="answers">{t('case.answers')}</h2>
          <CaseAnswers caseFile={caseFile} item={item} readAs={shown.readAs} reader={reader} />
        </section>
        <section aria-labelledby="documents">
          <h2 id="documents">{t('case.documents')}</h2>
          <CaseMaterials caseFile={caseFile} item={item} base={`${base}/documents`} reader={reader} />
          <Receipts application={application} base={base} reader={reader} />
          {application.licenceNumber !== undefined && (
            <p>
              <a href={`/staff/licences/${application.licenceNumber}`}>{t('licence.manage')}</a>
            </p>
          )}
        </section>
      </div>
      <div class="two even">
        <CaseActions {...{ shown, nameOf, typed, errors, reader }} assignable={props.assignable} />
        {time && (
          <section aria-labelledby="time">
            <h2 id="time">{t('progress.time')}</h2>
            <TimeFacts time={time} reader={reader} />
          </section>
        )}
      </div>
      <div class="two even">
        <section aria-labelledby="timeline">
          <h2 id="timeline">{t('case.timeline')}</h2>
          <CaseTimeline events={events} logAt={`${base}/events`} nameOf={nameOf} reader={reader} />
        </section>
        <section aria-labelledby="guidance">
          <h2 id="guidance">{t('case.guidance')}</h2>
          <ItemGuidance item={item} delegation={shown.delegation} reader={reader} />
        </section>
      </div>
      <Shortcuts
        keys={[...jumps.map(({ key, word }) => [key, word] as const), ['u', 'keys.back']]}
        reader={reader}
      />
    </>
  );
}
