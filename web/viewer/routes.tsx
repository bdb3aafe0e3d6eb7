import { Hono } from 'hono';
import { itemOf } from '../../functions/core/use-cases/item-of.ts';
import {
  type ViewedDocument,
  viewDocument,
  viewDocumentOfReview,
} from '../../functions/core/use-cases/open-document.ts';
import { readDocument, readWalkInDocument } from '../../functions/core/use-cases/read-case.ts';
import { applicantOf, param, staffOf, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { page } from '../shared/page.tsx';
import { ViewerPage } from './viewer-page.tsx';

/** Where one kind of reader reads the documents of a case. */
interface ReadingRoom {
  /** Pattern of the address of one document, and where it is downloaded; its page is `…/view`. */
  readonly documentAt: string;
  /** The document, after the rule of the reader. */
  readonly view: (c: WebContext) => Promise<ViewedDocument>;
  /** Where the reader came from. */
  readonly backTo: (c: WebContext, viewed: ViewedDocument) => string;
  /** Nobody is signed in behind a review link. */
  readonly isPlain?: true;
}

const named = (c: WebContext) => ({ applicationId: param(c, 'id'), documentId: param(c, 'document') });

function roomsOfApplicant(ports: WebPorts): ReadingRoom[] {
  return [
    {
      documentAt: '/applications/:id/documents/files/:document',
      view: (c) => viewDocument({ caller: applicantOf(c), ...named(c) }, ports),
      backTo: (c, { caseFile, document }) => {
        const { status } = caseFile.application;
        const isOpen = status === 'draft' || status === 'supplement-requested';
        const own = `/applications/${param(c, 'id')}`;
        return isOpen ? `${own}/documents/${document.materialCode}` : `${own}/progress`;
      },
    },
  ];
}

function roomsOfReview(ports: WebPorts): ReadingRoom[] {
  return [
    {
      documentAt: '/review/:token/documents/:document',
      view: (c) =>
        viewDocumentOfReview({ token: param(c, 'token'), documentId: param(c, 'document') }, ports),
      backTo: (c) => `/review/${param(c, 'token')}`,
      isPlain: true,
    },
  ];
}

function roomsOfDesk(ports: WebPorts): ReadingRoom[] {
  return [
    {
      documentAt: '/staff/cases/:id/documents/:document',
      view: (c) => readDocument({ caller: staffOf(c), ...named(c) }, ports),
      backTo: (c) => `/staff/cases/${param(c, 'id')}`,
    },
  ];
}

function roomsOfWindow(ports: WebPorts): ReadingRoom[] {
  return [
    {
      documentAt: '/staff/walk-ins/:id/files/:document',
      view: (c) => readWalkInDocument({ caller: staffOf(c), ...named(c) }, ports),
      backTo: (c) => `/staff/walk-ins/${param(c, 'id')}`,
    },
  ];
}

/** Documents in the page, for the applicant. */
export const viewerOfApplicant = (ports: WebPorts): Hono<WebEnv> => viewerOf(roomsOfApplicant(ports), ports);

/** Documents in the page, for the officer behind a link. */
export const viewerOfReview = (ports: WebPorts): Hono<WebEnv> => viewerOf(roomsOfReview(ports), ports);

/** Documents in the page, for the window. */
export const viewerOfWindow = (ports: WebPorts): Hono<WebEnv> => viewerOf(roomsOfWindow(ports), ports);

/** Documents in the page, for the desk. */
export const viewerOfDesk = (ports: WebPorts): Hono<WebEnv> => viewerOf(roomsOfDesk(ports), ports);

/** Reading changes nothing. */
function viewerOf(rooms: readonly ReadingRoom[], ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  for (const { documentAt, view, backTo, isPlain } of rooms) {
    app.get(`${documentAt}/view`, async (c) => {
      const reader = c.get('reader');
      const viewed = await view(c);
      const item = await itemOf(viewed.caseFile, ports.catalogue);
      const material = item.materials.find((one) => one.code === viewed.document.materialCode);
      const materialName = material ? reader.local(material.name) : reader.t('viewer.on-site');
      if (viewed.url !== undefined) c.set('isViewer', true);
      return page(
        c,
        {
          title: `${viewed.document.fileName} · ${materialName}`,
          backTo: backTo(c, viewed),
          width: 'wide',
          ...(isPlain && { isPlain }),
        },
        <ViewerPage viewed={viewed} materialName={materialName} reader={reader} />,
      );
    });

    // in a tab of its own, where the page cannot show it: the telephone's own viewer
    app.get(`${documentAt}/view/whole`, async (c) => {
      const { url } = await view(c);
      const download = c.req.path.replace(/\/view\/whole$/, '');
      return c.redirect(url ?? download, 303);
    });
  }
  return app;
}
