import type { ViewedDocument } from '../../functions/core/use-cases/open-document.ts';
import type { Reader } from '../context.ts';
import { Actions, ButtonLink } from '../shared/forms.tsx';

interface ViewerProps {
  readonly viewed: ViewedDocument;
  readonly materialName: string;
  readonly reader: Reader;
}

/**
 * The file itself. A frame with `sandbox` shows no PDF in Chromium, so the frame is held by where it comes from instead:
 * another origin, a type that the checker verified and the address pins, and a policy that lets nothing else in.
 */
function Sheet({ viewed, reader }: Omit<ViewerProps, 'materialName'>) {
  const { document, url } = viewed;
  if (url === undefined) return <p>{reader.t('viewer.not-shown')}</p>;
  if (document.contentType === 'application/pdf')
    return (
      <>
        <p class="document-hint small quiet">{reader.t('viewer.narrow')}</p>
        <iframe
          class="document-shown"
          src={url}
          title={document.fileName}
          loading="lazy"
          referrerpolicy="no-referrer"
          allow=""
        />
      </>
    );
  return <img class="document-shown" src={url} alt={document.fileName} referrerpolicy="no-referrer" />;
}

/** One document in the page, with the ways to those beside it. Addresses are relative to `…/{document}/view`. */
export function ViewerPage({ viewed, materialName, reader }: ViewerProps) {
  const { t } = reader;
  const { document, position, count, previous, next } = viewed;
  const beside = (other: { id: string }): string => `../${other.id}/view`;
  return (
    <>
      <p class="quiet small">{materialName}</p>
      <h1 class="file-name">{document.fileName}</h1>
      <Actions>
        {viewed.url !== undefined && (
          <ButtonLink href={`../${document.id}/view/whole`} target="_blank">
            {t('viewer.whole')}
          </ButtonLink>
        )}
        <ButtonLink href={`../${document.id}`} kind="second">
          {t('viewer.download')}
        </ButtonLink>
      </Actions>
      {count > 1 && (
        <nav class="row" aria-label={t('viewer.others')}>
          {previous && (
            <a rel="prev" href={beside(previous)}>
              {t('viewer.previous')}
              <span class="hidden"> {previous.fileName}</span>
            </a>
          )}
          <span class="small quiet">{t('viewer.position', { position, count })}</span>
          {next && (
            <a rel="next" href={beside(next)}>
              {t('viewer.next')}
              <span class="hidden"> {next.fileName}</span>
            </a>
          )}
        </nav>
      )}
      <Sheet viewed={viewed} reader={reader} />
    </>
  );
}
