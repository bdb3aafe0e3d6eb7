import type { Child } from 'hono/jsx';
import type { Reader } from '../context.ts';
import { FORM_TOKEN } from './form-guard.ts';

export interface PostFormProps {
  readonly reader: Reader;
  /** Where it goes; to the page's own address when absent. */
  readonly action?: string;
  readonly class?: string;
  readonly id?: string;
  /** A form with a file. */
  readonly hasFile?: boolean;
  /** What is typed stays in this browser until it is sent: for forms that take long to fill in. */
  readonly keepsTyped?: boolean;
  /** `data-…` attributes that a script reads. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
  readonly children?: Child;
}

/** A form that changes something. It carries the proof that it is ours; without it the server refuses. */
export function PostForm({ reader, action, hasFile, keepsTyped, data, children, ...rest }: PostFormProps) {
  return (
    <form
      method="post"
      action={action}
      enctype={hasFile ? 'multipart/form-data' : undefined}
      novalidate
      data-keep={keepsTyped ? 'yes' : undefined}
      {...data}
      {...rest}
    >
      <input type="hidden" name={FORM_TOKEN} value={reader.formToken} />
      {children}
    </form>
  );
}

export interface ButtonProps {
  readonly children?: Child;
  readonly kind?: 'main' | 'second' | 'warning';
  /** A form with several buttons tells by these which one was pressed. */
  readonly name?: string;
  readonly value?: string;
  readonly id?: string;
}

const classes = { main: 'button', second: 'button second', warning: 'button warning' } as const;

export function Button({ children, kind = 'main', ...rest }: ButtonProps) {
  return (
    <button type="submit" class={classes[kind]} {...rest}>
      {children}
    </button>
  );
}

/** Looks like a button and goes somewhere. */
export function ButtonLink(props: {
  href: string;
  kind?: 'main' | 'second';
  target?: '_blank';
  children?: Child;
}) {
  const { href, kind = 'main', target, children } = props;
  return (
    <a class={classes[kind]} href={href} target={target} rel={target && 'noopener'}>
      {children}
    </a>
  );
}

/** The buttons and links under a form or a page. */
export function Actions({ children }: { children?: Child }) {
  return <div class="actions">{children}</div>;
}

/** A form that only looks something up: it goes into the address, so it can be kept and shared. */
export function FindForm(props: { action: string; class?: string; label?: string; children?: Child }) {
  return (
    <search aria-label={props.label}>
      <form action={props.action} class={props.class}>
        {props.children}
      </form>
    </search>
  );
}
