import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refused } from '../../functions/core/domain/refusal.ts';
import { statusOf } from '../../functions/shared/problem.ts';
import type { WebContext } from '../context.ts';
import type { Word } from '../locales/index.ts';
import type { Foreign } from './form-guard.ts';
import { Actions, ButtonLink } from './forms.tsx';
import { page } from './page.tsx';
import { sayRefusal } from './refusals.ts';
import { SendAgain, TypedTexts, typedInto } from './typed.tsx';

export interface Message {
  readonly title: string;
  readonly text: string;
  readonly status: ContentfulStatusCode;
  /** What to do next; to the home page when absent. */
  readonly action?: { readonly href: string; readonly label: string };
  readonly more?: Child;
}

/** A page that only says something, and what to do next. */
export function messagePage(c: WebContext, { title, text, status, action, more }: Message): Response {
  const next = action ?? { href: '/', label: c.get('reader').t('error.home') };
  return page(
    c,
    { title, hasError: true, width: 'narrow' },
    <>
      <h1>{title}</h1>
      <p class="lede">{text}</p>
      {more}
      <Actions>
        <ButtonLink href={next.href} kind="second">
          {next.label}
        </ButtonLink>
      </Actions>
    </>,
    status,
  );
}

/** Whoever asks for data with a script is answered with data. */
export function wantsJson(c: WebContext): boolean {
  return c.req.header('accept') === 'application/json';
}

export function notFoundPage(c: WebContext): Response {
  const { t } = c.get('reader');
  return messagePage(c, { title: t('error.not-found'), text: t('error.not-found.text'), status: 404 });
}

function titleOf({ code, meaning }: Refused): Word {
  if (code === 'LINK_NOT_VALID') return 'error.link';
  return meaning === 'not-found' ? 'error.not-found' : 'error.refused';
}

/** A refusal that no page could put beside its field. What was typed is given back. */
export async function refusedPage(c: WebContext, refused: Refused): Promise<Response> {
  const reader = c.get('reader');
  const { t } = reader;
  const status = statusOf(refused.code) as ContentfulStatusCode;
  const { text } = sayRefusal(refused, reader);
  if (wantsJson(c)) return c.json({ code: refused.code, message: text }, status);
  const title = t(titleOf(refused));
  const more = <TypedTexts fields={await typedInto(c)} reader={reader} />;
  return messagePage(c, { title, text, status, more });
}

/** Something broke; the number leads from the reader's telephone call to the log. What was typed can be sent again. */
export async function brokenPage(c: WebContext, id: string): Promise<Response> {
  const reader = c.get('reader');
  const { t } = reader;
  if (wantsJson(c)) return c.json({ code: 'FAULT', message: t('error.broken.text', { id }) }, 500);
  const fields = await typedInto(c);
  const more = fields.length > 0 && (
    <SendAgain fields={fields} label={t('error.try-again')} reader={reader} />
  );
  return messagePage(c, {
    title: t('error.broken'),
    text: t('error.broken.text', { id }),
    status: 500,
    more,
  });
}

/** A form that is not, or no longer, one of ours. It is not offered to be sent again: that would let the other site in. */
export async function foreignPage(c: WebContext, why: Foreign): Promise<Response> {
  const reader = c.get('reader');
  const { t, here } = reader;
  if (wantsJson(c)) return c.json({ code: 'FORM_STALE', message: t('error.stale-form.text') }, 403);
  if (why === 'other-site')
    return messagePage(c, { title: t('error.refused'), text: t('error.cross-site'), status: 403 });
  return messagePage(c, {
    title: t('error.stale-form'),
    text: t('error.stale-form.text'),
    status: 403,
    action: { href: here, label: t('error.stale-form.open') },
    more: <TypedTexts fields={await typedInto(c)} reader={reader} />,
  });
}
