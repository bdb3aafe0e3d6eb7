import type { Child } from 'hono/jsx';
import type { Reader } from '../context.ts';

/** A table whose rows stand under each other on a telephone: each cell is then named by its `data-label`. */
export function StackTable(props: { id?: string; columns: readonly Child[]; children?: Child }) {
  return (
    <table class="stack" id={props.id}>
      <thead>
        <tr>
          {props.columns.map((one) => (
            <th scope="col">{one}</th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}

/** The way to the next page of a list; nothing where there is none. */
export function NextPage({ href, reader }: { href: string | undefined; reader: Reader }) {
  if (href === undefined) return null;
  return (
    <p>
      <a href={href}>{reader.t('next')} ›</a>
    </p>
  );
}
