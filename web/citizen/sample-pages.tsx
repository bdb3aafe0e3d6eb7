import { Hono } from 'hono';
import { legalDateOf } from '../../functions/core/domain/legal-date.ts';
import { showItem } from '../../functions/core/use-cases/show-item.ts';
import { param, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import { exampleAnswers } from './example-answers.ts';
import { SamplePage } from './sample-page.tsx';

/** The sample form of every item, made from the form itself: it can never ask less or more than the form does. */
export function samplePages(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get('/items/:code/sample', async (c) => {
    const reader = c.get('reader');
    const [item, nameOf] = await Promise.all([
      showItem({ code: param(c, 'code') }, ports),
      departmentNames(ports, reader),
    ]);
    const isFilled = c.req.query('filled') === 'yes';
    const today = legalDateOf(ports.system.now());
    return page(
      c,
      {
        title: `${reader.t('sample.title')} – ${reader.local(item.name)}`,
        backTo: `/items/${item.code}`,
        width: 'normal',
      },
      <SamplePage
        item={item}
        department={nameOf(item.departmentCode)}
        answers={isFilled ? exampleAnswers(item.form, today, reader.t) : undefined}
        reader={reader}
      />,
    );
  });

  return app;
}
