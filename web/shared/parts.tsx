import type { Child } from 'hono/jsx';
import type { Reader } from '../context.ts';
import { sayDate } from './dates.ts';

/** One thing that is wrong, and where on the page to mend it. */
export interface PageError {
  readonly text: string;
  /** Id of the field; absent when no one field is to blame. */
  readonly field?: string;
  /** Where to mend it, when that is another page. */
  readonly href?: string;
}

/** What is wrong with a field, for its own place on the page. */
export function errorOf(errors: readonly PageError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}

/** All that is wrong, first on the page, each linked to its field. The reader lands on it. */
export function ErrorSummary({ errors, reader }: { errors: readonly PageError[]; reader: Reader }) {
  if (errors.length === 0) return null;
  return (
    <div class="errors" role="alert" tabindex={-1} aria-labelledby="errors-title">
      <h2 id="errors-title">{reader.t('error.summary')}</h2>
      <ul>
        {errors.map(({ text, field, href = field && `#${field}` }) => (
          <li>{href ? <a href={href}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}

export type Tone = 'calm' | 'warm' | 'hot';

/** Something to know before going on: `warm` to take care, `hot` for what is lost or late. */
export function Notice({
  tone = 'calm',
  title,
  children,
}: {
  tone?: Tone;
  title?: string;
  children?: Child;
}) {
  return (
    <div class={tone === 'calm' ? 'notice' : `notice ${tone}`}>
      {title && <h2 class="notice-title">{title}</h2>}
      {children}
    </div>
  );
}

export type SummaryRow = readonly [name: Child, value: Child];

/** Name and value in rows. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface TaskRow {
  readonly label: Child;
  /** Where to do it; a task without address cannot be begun yet. */
  readonly href?: string | undefined;
  readonly hint?: Child;
  readonly state: Child;
}

/** What is to do, each with its state. */
export function TaskList({ tasks, id }: { tasks: readonly TaskRow[]; id?: string }) {
  return (
    <ul class="tasks" id={id}>
      {tasks.map(({ label, href, hint, state }) => (
        <li>
          <span>
            {href === undefined ? label : <a href={href}>{label}</a>}
            {hint && <span class="small quiet block">{hint}</span>}
          </span>
          <span class="state">{state}</span>
        </li>
      ))}
    </ul>
  );
}

/** A small word about a state. */
export function Tag({ tone, children }: { tone?: Tone | 'plain'; children?: Child }) {
  return <span class={tone === undefined || tone === 'calm' ? 'tag' : `tag ${tone}`}>{children}</span>;
}

/** A date of the law in the reader's words. */
export function DateLine({ on, reader }: { on: string; reader: Reader }) {
  return <time datetime={on}>{sayDate(on, reader)}</time>;
}

/** A last day, with a mark where it rests on an estimate. */
export function LastDay(props: { on: string; isProvisional: boolean; reader: Reader }) {
  const { on, isProvisional, reader } = props;
  return (
    <>
      <DateLine on={on} reader={reader} />
      {isProvisional && <span class="small quiet block">{reader.t('provisional')}</span>}
    </>
  );
}

export interface PaginationProps {
  readonly page: number;
  readonly pages: number;
  readonly addressOf: (page: number) => string;
  readonly reader: Reader;
}

/** Before, where, next. Nothing where there is only one page. */
export function Pagination({ page, pages, addressOf, reader }: PaginationProps) {
  const { t } = reader;
  if (pages <= 1) return null;
  return (
    <nav class="pages" aria-label={t('pages.label')}>
      {page > 1 && (
        <a href={addressOf(page - 1)} rel="prev">
          <span aria-hidden="true">‹</span>
          {t('previous')}
        </a>
      )}
      <span class="quiet">{t('page-of', { page, pages })}</span>
      {page < pages && (
        <a href={addressOf(page + 1)} rel="next">
          {t('next')}
          <span aria-hidden="true">›</span>
        </a>
      )}
    </nav>
  );
}

/** The word for a department, by its code. */
export type NameOf = (departmentCode: string) => string;
