import type { Document } from '../../functions/core/domain/document.ts';
import { isNewSince, openNotice } from '../../functions/core/domain/one-time-notice.ts';
import type { Material } from '../../functions/core/domain/service-item.ts';
import type { ReuseOffer } from '../../functions/core/use-cases/reuse-document.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import type { Reader } from '../context.ts';
import { Actions, Button, ButtonLink, PostForm } from '../shared/forms.tsx';
import { ErrorSummary, errorOf, Notice, type PageError } from '../shared/parts.tsx';
import { sayFileRules } from '../shared/words-of-files.ts';
import { ReuseOffers } from './reuse.tsx';
import { UploadedFile } from './uploaded-file.tsx';

export interface UploadProps {
  readonly shown: ShownCase;
  readonly material: Material;
  readonly errors: readonly PageError[];
  /** What the centre has already. */
  readonly offers: readonly ReuseOffer[];
  /** What became of the file that was just sent. */
  readonly outcome?: Document['status'] | undefined;
  /** Bytes: a file that is no larger is sent in one piece. */
  readonly partBytes: number;
  readonly reader: Reader;
}

/** On what has a camera in its hand: it opens at once, without a gallery in between. */
function Photograph({ material, reader }: { material: Material; reader: Reader }) {
  const { t } = reader;
  const pictures = material.accepts.filter((type) => type.startsWith('image/'));
  if (pictures.length === 0) return null;
  return (
    <div class="field camera">
      <label for="photograph">{t('upload.photo')}</label>
      <div class="hint" id="photograph-hint">
        {t('upload.photo.hint')}
        <noscript> {t('upload.photo.plain')}</noscript>
      </div>
      <input
        type="file"
        id="photograph"
        name="file"
        accept={pictures.join(',')}
        capture="environment"
        aria-describedby="photograph-hint"
      />
    </div>
  );
}

/** What makes a file pass the check, and what the item's form looks like (Licensing Law art. 30: the sample text). */
function Advice({ shown, material, reader }: Pick<UploadProps, 'shown' | 'material' | 'reader'>) {
  const { t } = reader;
  const takesPictures = material.accepts.some((type) => type.startsWith('image/'));
  const takesPdf = material.accepts.includes('application/pdf');
  return (
    <section aria-labelledby="how">
      <h2 id="how">{t('upload.how')}</h2>
      <ul>
        {takesPictures && <li>{t('upload.how.photo')}</li>}
        {takesPdf && <li>{t('upload.how.pages')}</li>}
        {takesPdf && <li>{t('upload.how.lock')}</li>}
        <li>{t('upload.how.large')}</li>
      </ul>
      <p>
        <a href={`/items/${shown.item.code}/sample`}>{t('upload.how.sample')}</a>
      </p>
    </section>
  );
}

/** Choose, send, see what became of it. Works without a script; with one, large files go straight to the store. */
export function UploadPage({ shown, material, errors, offers, outcome, partBytes, reader }: UploadProps) {
  const { t, local } = reader;
  const address = `/applications/${shown.caseFile.application.id}`;
  const base = `${address}/documents`;
  const notice = openNotice(shown.caseFile);
  const files = shown.caseFile.documents.filter(
    (one) => one.materialCode === material.code && one.status !== 'removed',
  );
  const error = errorOf(errors, 'file');
  /** While one is unfinished, it is that one which is to be chosen. */
  const isNext = files.length > 0 && files.every((one) => one.status !== 'awaiting-upload');
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
              <UploadedFile
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
      <ReuseOffers {...{ offers, material, reader }} applicationId={shown.caseFile.application.id} />
      <PostForm
        reader={reader}
        action={`${base}/${material.code}`}
        hasFile
        data={{
          'data-upload': 'yes',
          'data-sending': t('upload.sending'),
          'data-checking': t('upload.checking'),
          'data-reading': t('upload.reading'),
          'data-goes-on': t('upload.goes-on'),
          'data-failed': t('upload.failed'),
          'data-again': t('upload.again'),
          'data-offline': t('upload.offline'),
          'data-other-file': t('upload.other-file'),
          'data-part-bytes': String(partBytes),
        }}
      >
        <div class={error ? 'field bad' : 'field'}>
          <label for="file">{t(isNext ? 'upload.another' : 'upload.file')}</label>
          <div class="hint" id="file-hint">
            {sayFileRules(material, reader)}
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
        <Photograph material={material} reader={reader} />
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
      <Advice shown={shown} material={material} reader={reader} />
    </>
  );
}
