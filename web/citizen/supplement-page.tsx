import { type FormField, fieldsOf } from '../../functions/core/domain/item-form.ts';
import type { NoticePoint, OneTimeNotice } from '../../functions/core/domain/missing-point.ts';
import { unansweredPoints } from '../../functions/core/domain/one-time-notice.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import type { Reader } from '../context.ts';
import { Dated } from '../shared/dated.tsx';
import { sayDate } from '../shared/dates.ts';
import { Field, sayAnswer } from '../shared/fields.tsx';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { ErrorSummary, errorOf, Notice, type PageError, Tag, TaskList } from '../shared/parts.tsx';

export interface SupplementProps {
  readonly shown: ShownCase;
  readonly notice: OneTimeNotice;
  /** The last day for the answer. */
  readonly lastOn: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly PageError[];
  readonly reader: Reader;
}

function Said({ point }: { point: NoticePoint }) {
  return (
    <>
      {point.said.map(({ what }) => (
        <span class="block">{what}</span>
      ))}
    </>
  );
}

/** One question that is asked for again, with what was said about it and what was answered first. */
function AskedField(props: SupplementProps & { point: NoticePoint; field: FormField }) {
  const { point, field, notice, typed, errors, reader } = props;
  return (
    <>
      <Notice tone="warm">
        <p>
          <strong>{reader.local(field.label)}</strong>
          <Said point={point} />
        </p>
        <p class="small quiet">
          {reader.t('supplement.was')}: {sayAnswer(field, notice.original[field.id], reader)}
        </p>
      </Notice>
      <Field field={field} value={typed[field.id] ?? ''} error={errorOf(errors, field.id)} reader={reader} />
    </>
  );
}

function Answers(props: SupplementProps & { base: string }) {
  const { shown, notice, base, reader } = props;
  const fields = fieldsOf(shown.item.form);
  const asked = notice.points.flatMap((point) => {
    const field = point.kind === 'field' ? fields.find((one) => one.id === point.code) : undefined;
    return field ? [{ point, field }] : [];
  });
  if (asked.length === 0) return null;
  return (
    <>
      <h2>{reader.t('supplement.answers')}</h2>
      <PostForm reader={reader} action={`${base}/answers`} keepsTyped>
        {asked.map((one) => (
          <AskedField {...props} {...one} />
        ))}
        <Actions>
          <Button kind="second">{reader.t('supplement.save')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}

function Documents({ shown, notice, reader }: SupplementProps) {
  const { t, local } = reader;
  const { application } = shown.caseFile;
  const points = notice.points.filter((point) => point.kind === 'material');
  if (points.length === 0) return null;
  const open = unansweredPoints(shown.caseFile);
  return (
    <>
      <h2>{t('supplement.documents')}</h2>
      <TaskList
        tasks={points.map((point) => {
          const material = shown.item.materials.find((one) => one.code === point.code);
          const isOpen = open.includes(point);
          return {
            label: material ? local(material.name) : point.code,
            href: `/applications/${application.id}/documents/${point.code}`,
            hint: <Said point={point} />,
            state: (
              <Tag tone={isOpen ? 'warm' : 'calm'}>{t(isOpen ? 'supplement.open' : 'supplement.done')}</Tag>
            ),
          };
        })}
      />
    </>
  );
}

/** What the one notice asks for, and nothing else: answers to correct, documents to supply, and one button. */
export function SupplementPage(props: SupplementProps) {
  const { shown, lastOn, errors, reader } = props;
  const { t, local } = reader;
  const base = `/applications/${shown.caseFile.application.id}/supplement`;
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <p class="quiet small">{local(shown.item.name)}</p>
      <h1>{t('supplement.title')}</h1>
      <p class="lede">
        <Dated text={t('supplement.text', { day: sayDate(lastOn, reader) })} />
      </p>
      <p class="small quiet">{t('supplement.only')}</p>
      <Answers {...props} base={base} />
      <Documents {...props} />
      <PostForm reader={reader} action={base}>
        <Actions>
          <Button>{t('supplement.send')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}
