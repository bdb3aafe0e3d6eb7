import { isAllowedIn } from '../../functions/core/domain/application.ts';
import { handedIn } from '../../functions/core/domain/document.ts';
import { type FormField, fieldsOf } from '../../functions/core/domain/item-form.ts';
import {
  askedFields,
  askedMaterials,
  isNewSince,
  openNotice,
} from '../../functions/core/domain/one-time-notice.ts';
import type { Material } from '../../functions/core/domain/service-item.ts';
import { undoUntil, whyNotUndo } from '../../functions/core/domain/undo.ts';
import { formFor } from '../../functions/core/domain/walk-in.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import { PLAIN_UPLOAD_BYTES } from '../citizen/plain-upload.ts';
import { UploadedFile } from '../citizen/uploaded-file.tsx';
import type { Reader } from '../context.ts';
import { sayInstant } from '../shared/dates.ts';
import { Field } from '../shared/fields.tsx';
import { Actions, Button, ButtonLink, PostForm } from '../shared/forms.tsx';
import { TextArea } from '../shared/inputs.tsx';
import { SaidMissing } from '../shared/missing-points.tsx';
import { ErrorSummary, errorOf, type NameOf, Notice, type PageError } from '../shared/parts.tsx';
import { StatusTag } from '../shared/tags.tsx';
import { sayFileRules } from '../shared/words-of-files.ts';
import type { Typed } from '../staff/action-props.ts';
import { WalkInDelivery } from './delivery-page.tsx';

export interface WalkInProps {
  readonly shown: ShownCase;
  readonly typed: Typed;
  readonly errors: readonly PageError[];
  /** What was just typed is stored. */
  readonly isSaved: boolean;
  readonly at: Date;
  readonly nameOf: NameOf;
  readonly reader: Reader;
}

/** The questions that can be answered now: of a draft all, of an open notice those that it asks for. */
export function openFields({ caseFile, item }: ShownCase): FormField[] {
  const fields = fieldsOf(formFor(item.form, caseFile.application.walkIn));
  if (caseFile.application.status === 'draft') return fields;
  const asked = askedFields(openNotice(caseFile));
  return fields.filter((field) => asked.includes(field.id));
}

function openMaterials({ caseFile, item }: ShownCase): Material[] {
  const uploads = item.materials.filter((one) => one.providedBy === 'upload');
  if (caseFile.application.status === 'draft') return uploads;
  const asked = askedMaterials(openNotice(caseFile));
  return uploads.filter((one) => asked.includes(one.code));
}

function Answers({ shown, typed, errors, reader }: WalkInProps) {
  const fields = openFields(shown);
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby="form">
      <h2 id="form">{reader.t('case.answers')}</h2>
      <PostForm reader={reader} action={`${baseOf(shown)}/answers`} keepsTyped>
        {fields.map((field) => (
          <Field
            field={field}
            value={typed[field.id] ?? ''}
            error={errorOf(errors, field.id)}
            reader={reader}
          />
        ))}
        <Actions>
          <Button kind="second">{reader.t('walk-in.save')}</Button>
        </Actions>
      </PostForm>
    </section>
  );
}

/** One paper: what lies there, and the field that takes what the window scanned. */
function Paper({ material, ...props }: WalkInProps & { material: Material }) {
  const { shown, errors, reader } = props;
  const { t, local } = reader;
  const { code } = material;
  const notice = openNotice(shown.caseFile);
  const id = `file-${code}`;
  const error = errorOf(errors, id);
  const files = handedIn(shown.caseFile.documents).filter(
    (one) => one.materialCode === code && one.status !== 'removed',
  );
  return (
    <section class="sheet" aria-labelledby={`paper-${code}`}>
      <h3 id={`paper-${code}`}>
        {local(material.name)}
        {!material.required && <span class="optional">{t('optional')}</span>}
      </h3>
      {files.length > 0 && (
        <ul class="tasks">
          {files.map((document) => (
            <UploadedFile
              document={document}
              base={baseOf(shown)}
              mayRemove={!notice || isNewSince(document, notice)}
              reader={reader}
            />
          ))}
        </ul>
      )}
      <PostForm reader={reader} action={`${baseOf(shown)}/documents/${code}`} hasFile>
        <div class={error ? 'field bad' : 'field'}>
          <label for={id}>
            {t('walk-in.scan')}
            <span class="hidden"> {local(material.name)}</span>
          </label>
          <div class="hint" id={`${id}-hint`}>
            {sayFileRules({ ...material, maxBytes: Math.min(material.maxBytes, PLAIN_UPLOAD_BYTES) }, reader)}
          </div>
          {error && (
            <p class="wrong" id={`${id}-wrong`}>
              {error}
            </p>
          )}
          <input
            type="file"
            id={id}
            name="file"
            accept={material.accepts.join(',')}
            aria-describedby={error ? `${id}-hint ${id}-wrong` : `${id}-hint`}
          />
        </div>
        <button type="submit" class="button second">
          {t('upload.send')}
          <span class="hidden"> {local(material.name)}</span>
        </button>
      </PostForm>
    </section>
  );
}

/** What can still be taken back for the person, as the person could online. */
function TakeBack({ shown, at, reader }: WalkInProps) {
  const { t } = reader;
  const { caseFile, item } = shown;
  const until = undoUntil(caseFile, item);
  if (!isAllowedIn('withdraw', caseFile.application.status)) return null;
  return (
    <section class="no-print" aria-labelledby="take-back">
      <h2 id="take-back">{t('take-back.title')}</h2>
      {until && whyNotUndo(caseFile, item, at) === undefined && (
        <PostForm reader={reader} action={`${baseOf(shown)}/undo-submission`}>
          <p>{t('take-back.undo.text', { time: sayInstant(until.toISOString(), reader) })}</p>
          <Button kind="second">{t('take-back.undo')}</Button>
        </PostForm>
      )}
      <details>
        <summary>{t('take-back.withdraw')}</summary>
        <p>{t('take-back.withdraw.text')}</p>
        <PostForm reader={reader} action={`${baseOf(shown)}/withdraw`}>
          <TextArea name="reason" label={t('take-back.reason')} isOptional reader={reader} />
          <Button kind="warning">{t('take-back.withdraw.confirm')}</Button>
        </PostForm>
      </details>
    </section>
  );
}

const baseOf = ({ caseFile }: ShownCase): string => `/staff/walk-ins/${caseFile.application.id}`;

/** The case of a person who came, at the window: to fill in and submit, to supplement, to take back, to print. */
export function WalkInPage(props: WalkInProps) {
  const { shown, errors, isSaved, nameOf, reader } = props;
  const { t, local } = reader;
  const { application } = shown.caseFile;
  const { id, status, walkIn, contact } = application;
  const notice = openNotice(shown.caseFile);
  const isOpen = status === 'draft' || notice !== undefined;
  const materials = openMaterials(shown);
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      {isSaved && (
        <div role="status">
          <Notice>
            <p>{t('walk-in.saved')}</p>
          </Notice>
        </div>
      )}
      <p class="quiet small">
        {local(application.itemName)} <span class="number">{application.reference}</span>
      </p>
      <h1>{t('walk-in.for', { name: contact.name })}</h1>
      <p class="tags">
        <StatusTag status={status} reader={reader} />
      </p>
      {walkIn && (
        <p class="small quiet">
          {t('walk-in.shown', { paper: t(`identity.${walkIn.paper}`), digits: walkIn.lastDigits })}
          {' · '}
          {t(`consent.${walkIn.consent}`)}
          {walkIn.isOnPaper && <span class="block">{t('walk-in.on-paper')}</span>}
        </p>
      )}
      {!isOpen && (
        <Actions>
          <ButtonLink href={`${baseOf(shown)}/receipt`}>{t('walk-in.receipt')}</ButtonLink>
          <ButtonLink href={`/staff/cases/${id}`} kind="second">
            {t('walk-in.case')}
          </ButtonLink>
        </Actions>
      )}
      {notice && (
        <>
          <h2>{t('case.notice')}</h2>
          <SaidMissing item={shown.item} points={notice.points} nameOf={nameOf} reader={reader} />
        </>
      )}
      {isOpen && <Answers {...props} />}
      {isOpen && materials.length > 0 && <h2>{t('case.documents')}</h2>}
      {isOpen && materials.map((material) => <Paper {...props} material={material} />)}
      <WalkInDelivery shown={shown} reader={reader} />
      {isOpen && (
        <PostForm reader={reader} action={`${baseOf(shown)}/${notice ? 'supplement' : 'submit'}`}>
          <p>{t('walk-in.submit.text')}</p>
          <Actions>
            <Button>{t(notice ? 'walk-in.supply' : 'walk-in.submit')}</Button>
          </Actions>
        </PostForm>
      )}
      <TakeBack {...props} />
    </>
  );
}
