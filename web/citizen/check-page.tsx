import { waysOf } from '../../functions/core/domain/delivery.ts';
import type { FormStep } from '../../functions/core/domain/item-form.ts';
import type { Refused } from '../../functions/core/domain/refusal.ts';
import type { Material } from '../../functions/core/domain/service-item.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import type { Reader } from '../context.ts';
import { Address } from '../shared/delivery-facts.tsx';
import { sayAnswer } from '../shared/fields.tsx';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { ErrorSummary, type PageError, SummaryList } from '../shared/parts.tsx';
import { sayProblems } from '../shared/refusals.ts';

interface CheckProps {
  readonly shown: ShownCase;
  readonly errors: readonly PageError[];
  readonly reader: Reader;
}

function ChangeLink({ href, what, reader }: { href: string; what: string; reader: Reader }) {
  return (
    <a class="change no-print" href={href}>
      {reader.t('change')}
      <span class="hidden"> {what}</span>
    </a>
  );
}

function Answers({ step, shown, reader }: { step: FormStep; shown: ShownCase; reader: Reader }) {
  const { application, answers } = shown.caseFile;
  const title = reader.local(step.title);
  return (
    <section class="sheet">
      <h2>
        {title}{' '}
        <ChangeLink href={`/applications/${application.id}/form/${step.id}`} what={title} reader={reader} />
      </h2>
      <SummaryList
        rows={step.fields.map((field) => [
          reader.local(field.label),
          <span class="answer">{sayAnswer(field, answers[field.id], reader)}</span>,
        ])}
      />
    </section>
  );
}

function Files({ material, shown, reader }: { material: Material; shown: ShownCase; reader: Reader }) {
  const { application, documents } = shown.caseFile;
  const files = documents.filter((one) => one.materialCode === material.code && one.status === 'clean');
  const name = reader.local(material.name);
  const href = `/applications/${application.id}/documents/${material.code}`;
  return [
    <>
      {name} <ChangeLink href={href} what={name} reader={reader} />
    </>,
    files.length === 0 ? (
      <span class="quiet">{reader.t('check.no-file')}</span>
    ) : (
      <ul class="plain">
        {files.map((one) => (
          <li>{one.fileName}</li>
        ))}
      </ul>
    ),
  ] as const;
}

/** How the licence is to come; nothing needs to be chosen for the electronic one. */
function Delivery({ shown, reader }: { shown: ShownCase; reader: Reader }) {
  const { application, delivery } = shown.caseFile;
  const title = reader.t('delivery.title');
  const way = delivery?.way ?? 'electronic';
  return (
    <section class="sheet">
      <h2>
        {title} <ChangeLink href={`/applications/${application.id}/delivery`} what={title} reader={reader} />
      </h2>
      <p>{reader.t(`delivery.way.${way}`)}</p>
      {delivery?.address && <Address address={delivery.address} />}
    </section>
  );
}

/** Every answer and every file once more, each with its way back. */
export function CheckPage({ shown, errors, reader }: CheckProps) {
  const { t, local } = reader;
  const { item } = shown;
  const uploads = item.materials.filter((material) => material.providedBy === 'upload');
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <p class="quiet small">{local(item.name)}</p>
      <h1>{t('check.title')}</h1>
      {item.form.steps.map((step) => (
        <Answers step={step} shown={shown} reader={reader} />
      ))}
      {uploads.length > 0 && (
        <section class="sheet">
          <h2>{t('draft.documents')}</h2>
          <SummaryList rows={uploads.map((material) => Files({ material, shown, reader }))} />
        </section>
      )}
      {waysOf(item).length > 1 && <Delivery shown={shown} reader={reader} />}
      <p>{t('check.law')}</p>
      <PostForm reader={reader}>
        <Actions>
          <Button>{t('check.submit')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}

/** What is missing before the application can be received, each linked to where it can be given. */
export function missingOf(refused: Refused, { item, caseFile }: ShownCase, reader: Reader): PageError[] {
  const base = `/applications/${caseFile.application.id}`;
  if (refused.code === 'ANSWERS_INVALID')
    return sayProblems(refused, item, reader).map((problem) => {
      const step = item.form.steps.find((one) => one.fields.some((field) => field.id === problem.field));
      return step ? { ...problem, href: `${base}/form/${step.id}#${problem.field}` } : problem;
    });
  const codes = refused.facts.materials;
  return item.materials
    .filter((material) => Array.isArray(codes) && codes.includes(material.code))
    .map((material) => ({
      href: `${base}/documents/${material.code}`,
      text: reader.t('check.missing', { material: reader.local(material.name) }),
    }));
}
