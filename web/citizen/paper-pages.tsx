import { Hono } from 'hono';
import { type CheckedPaper, checkPaper } from '../../functions/core/use-cases/check-paper.ts';
import type { Reader, WebContext, WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { page } from '../shared/page.tsx';
import { DateLine, ErrorSummary, type PageError, SummaryList, type SummaryRow } from '../shared/parts.tsx';
import { filesOfForm, PLAIN_UPLOAD_BYTES } from './plain-upload.ts';

function AskFile({ errors, reader }: { errors: readonly PageError[]; reader: Reader }) {
  const { t } = reader;
  const [error] = errors;
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <h1>{t('paper.title')}</h1>
      <p class="lede">{t('paper.lede')}</p>
      <PostForm reader={reader} action="/papers/check" hasFile>
        <div class={error ? 'field bad' : 'field'}>
          <label for="file">{t('paper.file')}</label>
          <div class="hint" id="file-hint">
            {t('paper.hint')}
          </div>
          {error && (
            <p class="wrong" id="file-wrong">
              {error.text}
            </p>
          )}
          <input
            type="file"
            id="file"
            name="file"
            accept="application/pdf,.pdf"
            aria-describedby={error ? 'file-hint file-wrong' : 'file-hint'}
          />
        </div>
        <Actions>
          <Button>{t('paper.check')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}

function Checked({ checked, reader }: { checked: CheckedPaper; reader: Reader }) {
  const { t } = reader;
  const rows: SummaryRow[] = [];
  if (checked.verdict === 'genuine') {
    const { paper, by, sealedOn, licenceState } = checked;
    rows.push(
      [t('paper.number'), <span class="number">{paper}</span>],
      [t('licence.issuer'), <span lang="zh-Hant">{by}</span>],
      [t('paper.day'), <DateLine on={sealedOn} reader={reader} />],
    );
    if (licenceState)
      rows.push([t('paper.state'), <a href={`/licences/${paper}`}>{t(`licence.${licenceState}`)}</a>]);
  }
  const isFine = checked.verdict === 'genuine' && (checked.licenceState ?? 'valid') === 'valid';
  return (
    <>
      <div class={isFine ? 'receipt' : 'receipt hot'}>
        <p class="quiet">{t('paper.title')}</p>
        <h1>{t(`paper.${checked.verdict}`)}</h1>
        <p>{t(`paper.${checked.verdict}.means`)}</p>
      </div>
      {rows.length > 0 && <SummaryList rows={rows} />}
      <p class="no-print">
        <a href="/papers/check">{t('paper.another')}</a>
      </p>
    </>
  );
}

/** Anyone may ask whether a PDF is ours and unaltered. It is read and forgotten. */
export function paperPages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  const show = (c: WebContext, body: ReturnType<typeof AskFile>, status: 200 | 422 = 200): Response =>
    page(
      c,
      { title: c.get('reader').t('paper.title'), hasError: status !== 200, width: 'narrow' },
      body,
      status,
    );

  const ask = (c: WebContext, errors: readonly PageError[] = []): Response =>
    show(c, <AskFile errors={errors} reader={c.get('reader')} />, errors.length > 0 ? 422 : 200);

  app.get('/papers/check', (c) => ask(c));

  app.post('/papers/check', async (c) => {
    const reader = c.get('reader');
    const [file] = await filesOfForm(c, 'file');
    const wrong = (text: string) => ask(c, [{ field: 'file', text }]);
    if (!file) return wrong(reader.t('paper.none'));
    if (file.size > PLAIN_UPLOAD_BYTES) return wrong(reader.t('paper.too-large'));
    const checked = await checkPaper({ pdf: new Uint8Array(await file.arrayBuffer()) }, ports);
    return show(c, <Checked checked={checked} reader={reader} />);
  });

  return app;
}
