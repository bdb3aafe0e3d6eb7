import type { WebContext } from '../context.ts';
import { ButtonLink } from './forms.tsx';
import { page } from './page.tsx';
import { SendAgain, typedInto } from './typed.tsx';

/**
 * The session ended while somebody was filling in a form. Signing in happens in another tab, then the same form is
 * sent from here: nothing that was typed is lost, and nothing was changed by signing in.
 */
export async function signInAgainPage(c: WebContext): Promise<Response> {
  const reader = c.get('reader');
  const { t } = reader;
  return page(
    c,
    { title: t('sign-in.again'), hasError: true, width: 'narrow' },
    <>
      <h1>{t('sign-in.again')}</h1>
      <p class="lede">{t('sign-in.again.text')}</p>
      <ol class="steps">
        <li>
          <p>{t('sign-in.again.first')}</p>
          <ButtonLink href="/sign-in?to=/signed-in" kind="second" target="_blank">
            {t('sign-in.new-tab')}
          </ButtonLink>
        </li>
        <li>
          <p>{t('sign-in.again.then')}</p>
          <SendAgain fields={await typedInto(c)} label={t('sign-in.again.send')} reader={reader} />
        </li>
      </ol>
    </>,
    401,
  );
}

/** Where a sign-in in another tab ends. */
export function signedInPage(c: WebContext): Response {
  const { t } = c.get('reader');
  return page(
    c,
    { title: t('sign-in.done'), width: 'narrow' },
    <>
      <h1>{t('sign-in.done')}</h1>
      <p class="lede">{t('sign-in.done.text')}</p>
    </>,
  );
}
