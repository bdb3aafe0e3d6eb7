import type { Document } from '../../functions/core/domain/document.ts';
import { isNewSince, openNotice } from '../../functions/core/domain/one-time-notice.ts';
import type { Material } from '../../functions/core/domain/service-item.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import type { Reader } from '../context.ts';
import { Actions, Button, ButtonLink, PostForm } from '../shared/forms.tsx';
import { ErrorSummary, errorOf, Notice, type PageError } from '../shared/parts.tsx';
import { DocumentTag } from '../shared/tags.tsx';

const MIB = 1024 * 1024;

/** The types that a material accepts, as people call them. */
export function sayTypes(accepts: readonly string[], { t }: Reader): string {
  const names: Readonly<Record<string, string>> = {
    'application/pdf': 'PDF',
    'image/jpeg': 'JPEG',
    'image/png': 'PNG',
  };
  return accepts.map((type) => names[type] ?? type).join(t('list.comma'));
}

/** Bytes as people say them; never more than they are, so that a file of this size is taken. */
export function saySize(bytes: number): string {
  if (bytes >= MIB) return `${Math.floor(bytes / MIB)} MB`;
  return bytes >= 1024 ? `${Math.floor(bytes / 1024)} KB` : `${bytes} B`;
}

function File(props: { document: Document; base: string; mayRemove: boolean; reader: Reader }) {
  const { document, base, mayRemove, reader } = props;
  const { t } = reader;
  const { id, fileName, status, rejection } = document;
  return (
    <li>
      <div class="file">
        <span class="file-name">
          {status === 'clean' ? <a href={`${base}/files/${id}`}>{fileName}</a> : fileName}
        </span>
        <DocumentTag status={status} reader={reader} />
        {rejection && <p class="wrong">{t(`rejection.${rejection}`)}</p>}
        {status === 'awaiting-upload' && <p class="small quiet">{t('upload.waiting')}</p>}
      </div>
      <div class="row">
        {status === 'awaiting-upload' && (
          <PostForm reader={reader} action={`${base}/files/${id}/check`}>
            <button class="link" type="submit">
              {t('upload.check-again')}
              <span class="hidden"> {fileName}</span>
            </button>
          </PostForm>
        )}
        {mayRemove && (
          <PostForm reader={reader} action={`${base}/files/${id}/remove`}>
            <button class="link" type="submit">
              {t('upload.remove')}
              <span class="hidden"> {fileName}</span>
            </button>
          </PostForm>
        )}
      </div>
    </li>
  );
}

export interface UploadProps {
  readonly shown: ShownCase;
  readonly material: Material;
  readonly errors: readonly PageError[];
  /** What became of the file that was just sent. */
  readonly outcome?: Document['status'] | undefined;
  readonly reader: Reader;
}

/** Choose, send, see what became of it. Works without a script; with one, large files go straight to the store. */
export function UploadPage({ shown, material, errors, outcome, reader }: UploadProps) {
  const { t, local } = reader;
  const address = `/applications/${shown.caseFile.application.id}`;
  const base = `${address}/documents`;
  const notice = openNotice(shown.caseFile);
  const files = shown.caseFile.documents.filter(
    (one) => one.materialCode === material.code && one.status !== 'removed',
  );
  const error = errorOf(errors, 'file');
  const facts = {
    types: sayTypes(material.accepts, reader),
    size: saySize(material.maxBytes),
    files: material.maxFiles,
  };
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      {outcome && outcome !== 'removed' && (
        <div role="status">
          <Notice tone={outcome === 'clean' ? 'calm' : outcome === 'rejected' ? 'hot' : 'warm'}>
            <p>{t(`upload.outcome.${outcome}`)}</p>
          </Notice>
        </div>
      )}
      <p class="quiet small">{local(shown.item.name)}</p>
      <h1>{local(material.name)}</h1>
      {files.length > 0 && (
        <section aria-labelledby="files">
          <h2 id="files">{t('upload.yours')}</h2>
          <ul class="tasks">
            {files.map((document) => (
              <File
                document={document}
                base={base}
                // what was filed before a notice stays as it was
                mayRemove={!notice || isNewSince(document, notice)}
                reader={reader}
              />
            ))}
          </ul>
        </section>
      )}
      <PostForm
        reader={reader}
        action={`${base}/${material.code}`}
        hasFile
        data={{
          'data-upload': 'yes',
          'data-sending': t('upload.sending'),
          'data-checking': t('upload.checking'),
          'data-failed': t('upload.failed'),
          'data-again': t('upload.again'),
        }}
      >
        <div class={error ? 'field bad' : 'field'}>
          <label for="file">{t(files.length > 0 ? 'upload.another' : 'upload.file')}</label>
          <div class="hint" id="file-hint">
            {t('upload.hint', facts)}
            <noscript> {t('upload.hint.plain')}</noscript>
          </div>
          {error && (
            <p class="wrong" id="file-wrong">
              {error}
            </p>
          )}
          <input
            type="file"
            id="file"
            name="file"
            accept={material.accepts.join(',')}
            multiple={material.maxFiles > 1}
            aria-describedby={error ? 'file-hint file-wrong' : 'file-hint'}
          />
        </div>
        <div class="sending" hidden>
          <progress max={100} value={0} aria-label={t('upload.sending')} />
          <p class="small" aria-hidden="true" />
        </div>
        <p class="hidden" aria-live="polite" />
        <Actions>
          <Button>{t('upload.send')}</Button>
          <ButtonLink href={notice ? `${address}/supplement` : address} kind="second">
            {t('upload.back')}
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  );
}
