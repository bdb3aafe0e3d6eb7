import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { WebContext } from '../context.ts';
import { Layout, type PageHead } from './layout.tsx';

/** Answers with a whole page. A page with errors is 422 unless the caller knows better. */
export function page(
  c: WebContext,
  head: PageHead,
  body: Child,
  status: ContentfulStatusCode = head.hasError ? 422 : 200,
): Response {
  const document = (
    <Layout head={head} reader={c.get('reader')}>
      {body}
    </Layout>
  );
  return c.html(`<!doctype html>${document.toString()}`, status) as Response;
}
