import type { Document } from '../../functions/core/domain/document.ts';
import type { Reader } from '../context.ts';
import { PostForm } from '../shared/forms.tsx';
import { DocumentTag } from '../shared/tags.tsx';

interface UploadedFileProps {
  readonly document: Document;
  /** Where the files of the application are. */
  readonly base: string;
  readonly mayRemove: boolean;
  readonly reader: Reader;
}

/** A file that was announced, with what became of it and what can be done about it. */
export function UploadedFile({ document, base, mayRemove, reader }: UploadedFileProps) {
  const { t } = reader;
  const { id, fileName, status, rejection } = document;
  const isUnfinished = status === 'awaiting-upload';
  return (
    <li data-unfinished={isUnfinished ? 'yes' : undefined}>
      <div class="file">
        <span class="file-name">
          {status === 'clean' ? <a href={`${base}/files/${id}/view`}>{fileName}</a> : fileName}
        </span>
        <DocumentTag status={status} reader={reader} />
        {rejection && <p class="wrong">{t(`rejection.${rejection}`)}</p>}
        {isUnfinished && <p class="small quiet">{t('upload.waiting')}</p>}
      </div>
      <div class="row">
        {isUnfinished && (
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
