import { parseStep } from '../../functions/core/domain/item-form.ts';
import type { LegalDate } from '../../functions/core/domain/legal-date.ts';
import type { Material } from '../../functions/core/domain/service-item.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import type { Reader } from '../context.ts';
import { Actions, ButtonLink } from '../shared/forms.tsx';
import { KeptUntil } from '../shared/kept-until.tsx';
import { Tag, TaskList, type TaskRow } from '../shared/parts.tsx';

interface DraftProps {
  readonly shown: ShownCase;
  /** Whether an answer still fits can hang on the day. */
  readonly today: LegalDate;
  readonly reader: Reader;
}

function Done({ isDone, reader }: { isDone: boolean; reader: Reader }) {
  return <Tag tone={isDone ? 'calm' : 'warm'}>{reader.t(isDone ? 'draft.done' : 'draft.todo')}</Tag>;
}

function rowsOfForm({ shown, today, reader }: DraftProps): (TaskRow & { isDone: boolean })[] {
  const { item, caseFile } = shown;
  return item.form.steps.map((step) => {
    const isDone = parseStep(item.form, step.id, caseFile.answers, today).ok;
    return {
      label: reader.local(step.title),
      href: `/applications/${caseFile.application.id}/form/${step.id}`,
      state: <Done isDone={isDone} reader={reader} />,
      isDone,
    };
  });
}

function rowOfMaterial(material: Material, { shown, reader }: DraftProps): TaskRow & { isDone: boolean } {
  const { t, local } = reader;
  const { code, name, providedBy, reason, required } = material;
  if (providedBy !== 'upload')
    return {
      label: local(name),
      hint: reason && local(reason),
      state: <Tag tone="plain">{t(`material.${providedBy}`)}</Tag>,
      isDone: true,
    };
  const { documents, application } = shown.caseFile;
  const files = documents.filter((one) => one.materialCode === code);
  const clean = files.filter((one) => one.status === 'clean').length;
  const isWaiting = files.some((one) => one.status === 'awaiting-upload');
  const isDone = clean > 0 || !required;
  const state =
    clean > 0 ? (
      <Tag>{t('draft.files', { count: clean })}</Tag>
    ) : isWaiting ? (
      <Tag tone="warm">{t('document.awaiting-upload')}</Tag>
    ) : required ? (
      <Done isDone={false} reader={reader} />
    ) : (
      <Tag tone="plain">{t('material.optional')}</Tag>
    );
  return { label: local(name), href: `/applications/${application.id}/documents/${code}`, state, isDone };
}

/** What is to do before an application can be submitted. */
export function DraftList(props: DraftProps) {
  const { shown, reader } = props;
  const { t, local } = reader;
  const { item, caseFile } = shown;
  const form = rowsOfForm(props);
  const materials = item.materials.map((material) => rowOfMaterial(material, props));
  const open = [...form, ...materials].filter((task) => !task.isDone).length;
  const check = `/applications/${caseFile.application.id}/check`;
  return (
    <>
      <p class="quiet">{t('draft.title')}</p>
      <h1>{local(item.name)}</h1>
      <p class="lede">{t('draft.saved')}</p>
      <KeptUntil application={caseFile.application} reader={reader} />
      <p role="status">{open === 0 ? t('draft.ready') : t('draft.open', { count: open })}</p>
      <ol class="sections">
        <li>
          <h2>{t('draft.form')}</h2>
          <TaskList tasks={form} />
        </li>
        {materials.length > 0 && (
          <li>
            <h2>{t('draft.documents')}</h2>
            <TaskList tasks={materials} />
          </li>
        )}
        <li>
          <h2>{t('draft.finish')}</h2>
          <Actions>
            <ButtonLink href={check} kind={open === 0 ? 'main' : 'second'}>
              {t('draft.check')}
            </ButtonLink>
          </Actions>
        </li>
      </ol>
    </>
  );
}
