import { Hono } from 'hono';
import type { WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { cataloguePages } from './catalogue-pages.tsx';
import { deliveryPages } from './delivery-pages.tsx';
import { documentPages } from './document-pages.tsx';
import { draftPages } from './draft-pages.tsx';
import { licencePages } from './licence-pages.tsx';
import { myLicencePages } from './my-licence-pages.tsx';
import { paperPages } from './paper-pages.tsx';
import { partedUploads } from './parted-uploads.ts';
import { progressPages } from './progress-pages.tsx';
import { reusePages } from './reuse.tsx';
import { samplePages } from './sample-pages.tsx';
import { statisticsPages } from './statistics-page.tsx';
import { submitPages } from './submit-pages.tsx';
import { supplementPages } from './supplement-pages.tsx';
import { withdrawPages } from './withdraw-pages.tsx';

const areas = [
  cataloguePages,
  samplePages,
  draftPages,
  documentPages,
  partedUploads,
  reusePages,
  submitPages,
  deliveryPages,
  withdrawPages,
  supplementPages,
  progressPages,
  licencePages,
  paperPages,
  statisticsPages,
  myLicencePages,
];

/** The pages of applicants and of the public. */
export function citizenRoutes(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  for (const pages of areas) app.route('/', pages(ports));
  return app;
}
