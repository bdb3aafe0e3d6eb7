import type { Reader, WebContext } from '../context.ts';
import { FORM_TOKEN } from './form-guard.ts';
import { Actions, Button, PostForm } from './forms.tsx';

/** Secrets are typed again, never sent back to a page. */
const secrets: readonly string[] = [FORM_TOKEN, 'pin', 'code'];

type TypedFields = readonly (readonly [name: string, value: string])[];

/** What the reader typed into the form that could not be taken; empty for anything else than a form. */
export async function typedInto(c: WebContext): Promise<TypedFields> {
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(
    c.req.header('content-type') ?? '',
  );
  if (c.req.method !== 'POST' || !isForm) return [];
  const body = await c.req.parseBody({ all: true }).catch(() => ({}));
  return Object.entries(body).flatMap(([name, values]) =>
    secrets.includes(name)
      ? []
      : [values]
          .flat()
          .flatMap((value) => (typeof value === 'string' && value !== '' ? [[name, value] as const] : [])),
  );
}

/** Sends the same form once more. Files cannot go along: a browser does not give them back. */
export function SendAgain(props: { fields: TypedFields; label: string; reader: Reader }) {
  const [action = '/'] = props.reader.here.split('?', 1);
  return (
    <PostForm reader={props.reader} action={action}>
      {props.fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Actions>
        <Button>{props.label}</Button>
      </Actions>
    </PostForm>
  );
}

/** Shows what was typed, to be copied: for a form that we may not send for the reader. */
export function TypedTexts({ fields, reader }: { fields: TypedFields; reader: Reader }) {
  if (fields.length === 0) return null;
  return (
    <>
      <h2>{reader.t('error.typed')}</h2>
      <ul class="typed">
        {fields.map(([, value]) => (
          <li>{value}</li>
        ))}
      </ul>
    </>
  );
}
