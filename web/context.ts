import type { Context } from 'hono';
import type { ApplicantCaller, Caller, StaffCaller } from '../functions/core/domain/actor.ts';
import type { Locale, LocalisedText } from '../functions/core/domain/localised-text.ts';
import { Refused } from '../functions/core/domain/refusal.ts';
import type { Say } from './locales/index.ts';

/** What every page knows about its reader. */
export interface Reader {
  readonly locale: Locale;
  /** 長輩版: larger text and targets. */
  readonly isElder: boolean;
  readonly caller: Caller;
  readonly t: Say;
  /** The text of the catalogue in the reader's language. */
  readonly local: (text: LocalisedText) => string;
  /** The same reader, spoken to in another language: what is printed for somebody else. */
  readonly inLanguage: (locale: Locale) => Reader;
  /** Path and query of this page, to come back to. */
  readonly here: string;
  /** Goes into every form that posts: proof that the form is ours. `PostForm` puts it there. */
  readonly formToken: string;
}

export interface WebEnv {
  Variables: {
    reader: Reader;
    /** The page shows a document of the store. */
    isViewer?: true;
  };
}

export type WebContext = Context<WebEnv>;

/** Somebody has to sign in to see this page, or to send this form. */
export class SignInFirst extends Error {}

/** The applicant who reads; a member of staff applies for nothing. @throws SignInFirst, Refused NOT_PERMITTED */
export function applicantOf(c: WebContext): ApplicantCaller {
  const { caller } = c.get('reader');
  if (caller.kind === 'applicant') return caller;
  if (caller.kind === 'staff') throw new Refused('NOT_PERMITTED');
  throw new SignInFirst();
}

/** The member of staff who reads. @throws SignInFirst, Refused NOT_PERMITTED */
export function staffOf(c: WebContext): StaffCaller {
  const { caller } = c.get('reader');
  if (caller.kind === 'staff') return caller;
  if (caller.kind === 'applicant') throw new Refused('NOT_PERMITTED');
  throw new SignInFirst();
}

/** A path parameter that the route has by its pattern. */
export function param(c: WebContext, name: string): string {
  return c.req.param(name) ?? '';
}

/** Every value of a field that a posted form sends several times; files are not among them. */
export async function listOfForm(c: WebContext, name: string): Promise<string[]> {
  const { [name]: sent = [] } = await c.req.parseBody({ all: true });
  return [sent].flat().filter((value) => typeof value === 'string');
}

/** The fields of a posted form; of a field sent twice, the last. Files are not among them. */
export async function fieldsOfForm(c: WebContext): Promise<Record<string, string>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
