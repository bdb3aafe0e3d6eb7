import { Hono } from 'hono';
import { findCase } from '../../functions/core/use-cases/find-case.ts';
import { fieldsOfForm, type Reader, staffOf, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { TextInput } from '../shared/inputs.tsx';
import { page } from '../shared/page.tsx';
import { ErrorSummary } from '../shared/parts.tsx';

/** What was typed is absent until something was looked for and not found. */
function FindPage({ typed, reader }: { typed?: string; reader: Reader }) {
  const { t } = reader;
  const error = typed === undefined ? undefined : t('find.none');
  return (
    <>
      <h1>{t('find.title')}</h1>
      {error && <ErrorSummary errors={[{ text: error, field: 'number' }]} reader={reader} />}
      <PostForm reader={reader} action="/staff/find">
        <TextInput
          name="number"
          label={t('find.number')}
          hint={t('find.hint')}
          value={typed}
          error={error}
          maxLength={100}
          spellcheck={false}
          reader={reader}
        />
        <Actions>
          <Button>{t('find.send')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}

/** Looks a case up by its number. It is posted, so that what is typed is in no address and no log of addresses. */
export function findRoutes(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  const findPage = (c: WebContext, typed?: string) => {
    const reader = c.get('reader');
    return page(
      c,
      { title: reader.t('find.title'), backTo: '/staff', hasError: typed !== undefined },
      <FindPage {...(typed !== undefined && { typed })} reader={reader} />,
    );
  };

  app.get('/staff/find', (c) => {
    staffOf(c);
    return findPage(c);
  });

  app.post('/staff/find', async (c) => {
    const caller = staffOf(c);
    const { number = '' } = await fieldsOfForm(c);
    const id = await findCase({ caller, number }, ports);
    return id === undefined ? findPage(c, number) : c.redirect(`/staff/cases/${id}`, 303);
  });

  return app;
}
