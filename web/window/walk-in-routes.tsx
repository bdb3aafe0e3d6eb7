import { Hono } from 'hono';
import type { ApplicantCaller } from '../../functions/core/domain/actor.ts';
import { localeSchema } from '../../functions/core/domain/localised-text.ts';
import { Refused } from '../../functions/core/domain/refusal.ts';
import { consents, identityPapers } from '../../functions/core/domain/walk-in.ts';
import { announceDocument } from '../../functions/core/use-cases/announce-document.ts';
import { answerSupplement } from '../../functions/core/use-cases/answer-supplement.ts';
import { awaitOwnVerdict, awaitVerdict } from '../../functions/core/use-cases/await-verdict.ts';
import { beginWalkIn, mayBeginWalkIn } from '../../functions/core/use-cases/begin-walk-in.ts';
import { downloadWalkInDocument, readWalkIn } from '../../functions/core/use-cases/read-case.ts';
import { removeDocument } from '../../functions/core/use-cases/remove-document.ts';
import { saveForm } from '../../functions/core/use-cases/save-form.ts';
import { CATALOGUE_PAGE_SIZE, searchEntries } from '../../functions/core/use-cases/search-catalogue.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import { submitApplication } from '../../functions/core/use-cases/submit-application.ts';
import { undoSubmission } from '../../functions/core/use-cases/undo-submission.ts';
import { withdrawApplication } from '../../functions/core/use-cases/withdraw-application.ts';
import { sayFileRefusal } from '../citizen/file-refusals.ts';
import { filesOfForm, PLAIN_UPLOAD_BYTES, typeOf } from '../citizen/plain-upload.ts';
import { fieldsOfForm, param, staffOf, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { Actions } from '../shared/forms.tsx';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import type { PageError } from '../shared/parts.tsx';
import { sayProblems, sayRefusal } from '../shared/refusals.ts';
import type { Typed } from '../staff/action-props.ts';
import { ChooseItem, PersonPage } from './person-page.tsx';
import { WalkInReceipt } from './receipt-page.tsx';
import { openFields, WalkInPage } from './walk-in-page.tsx';

interface OwnCase {
  readonly caller: ApplicantCaller;
  readonly applicationId: string;
}

/** What cannot be submitted yet, each linked to its place on the page. */
function problemsOf(refused: Refused, { item }: ShownCase, c: WebContext): PageError[] {
  const reader = c.get('reader');
  const { materials, subjects } = refused.facts;
  if (refused.code === 'ANSWERS_INVALID') return sayProblems(refused, item, reader);
  const codes = [materials ?? subjects ?? []].flat();
  const missing = item.materials.filter(({ code }) => codes.includes(code));
  if (refused.code !== 'MATERIALS_MISSING' || missing.length === 0) return [sayRefusal(refused, reader)];
  return missing.map(({ code, name }) => ({
    field: `file-${code}`,
    text: reader.t('check.missing', { material: reader.local(name) }),
  }));
}

/** The window files for people who came: the same use cases, the same rules, on the person's behalf. */
export function walkInRoutes(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const baseOf = (c: WebContext): string => `/staff/walk-ins/${param(c, 'id')}`;
  const serve = (c: WebContext) => readWalkIn({ caller: staffOf(c), applicationId: param(c, 'id') }, ports);
  const ownCase = async (c: WebContext): Promise<OwnCase> => ({
    caller: (await serve(c)).person,
    applicationId: param(c, 'id'),
  });

  app.get('/staff/walk-ins', async (c) => {
    const reader = c.get('reader');
    const caller = staffOf(c);
    const { q = '', page: asked = '1' } = c.req.query();
    const [entries, departments] = await Promise.all([
      ports.catalogue.entries(),
      ports.catalogue.departments(),
    ]);
    const own = entries.filter((entry) => mayBeginWalkIn(caller, entry));
    const found = searchEntries(own, departments, { q });
    const pages = Math.max(1, Math.ceil(found.length / CATALOGUE_PAGE_SIZE));
    const at = Math.min(pages, Math.max(1, Number.parseInt(asked, 10) || 1));
    const shown = found.slice((at - 1) * CATALOGUE_PAGE_SIZE, at * CATALOGUE_PAGE_SIZE);
    return page(
      c,
      { title: reader.t('walk-in.title'), width: 'narrow' },
      <ChooseItem entries={shown} q={q} page={at} pages={pages} reader={reader} />,
    );
  });

  const personPage = async (c: WebContext, typed: Typed, errors: readonly PageError[] = []) => {
    const reader = c.get('reader');
    const item = await ports.catalogue.findItem(param(c, 'code'));
    if (!item) throw new Refused('ITEM_NOT_FOUND');
    if (!mayBeginWalkIn(staffOf(c), item)) throw new Refused('NOT_PERMITTED');
    return page(
      c,
      {
        title: reader.t('walk-in.person'),
        hasError: errors.length > 0,
        backTo: '/staff/walk-ins',
        width: 'narrow',
      },
      <PersonPage {...{ item, typed, errors, reader }} idempotencyKey={typed.key || ports.system.newId()} />,
    );
  };

  app.get('/staff/walk-ins/items/:code', (c) => personPage(c, {}));

  app.post('/staff/walk-ins/items/:code', async (c) => {
    const reader = c.get('reader');
    const typed = await fieldsOfForm(c);
    try {
      const { application } = await beginWalkIn(
        {
          caller: staffOf(c),
          itemCode: param(c, 'code'),
          name: typed.name ?? '',
          paper: identityPapers.find((one) => one === typed.paper),
          number: typed.number ?? '',
          consent: consents.find((one) => one === typed.consent),
          isOnPaper: typed.onPaper === 'yes',
          locale: localeSchema.catch(reader.locale).parse(typed.language),
          idempotencyKey: typed.key || ports.system.newId(),
        },
        ports,
      );
      return c.redirect(`/staff/walk-ins/${application.id}`, 303);
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning !== 'invalid') throw error;
      return personPage(c, typed, [sayRefusal(error, reader, String(error.facts.field))]);
    }
  });

  const walkInPage = async (
    c: WebContext,
    errors: readonly PageError[] = [],
    typed?: Typed,
  ): Promise<Response> => {
    const reader = c.get('reader');
    const { shown } = await serve(c);
    const nameOf = await departmentNames(ports, reader);
    return page(
      c,
      {
        title: reader.t('walk-in.for', { name: shown.caseFile.application.contact.name }),
        hasError: errors.length > 0,
        backTo: '/staff/walk-ins',
        width: 'narrow',
      },
      <WalkInPage
        {...{ shown, errors, nameOf, reader }}
        typed={typed ?? shown.caseFile.answers}
        isSaved={errors.length === 0 && c.req.query('saved') !== undefined}
        at={ports.system.now()}
      />,
    );
  };

  app.get('/staff/walk-ins/:id', (c) => walkInPage(c));

  /** Does it and shows the case as it is then; what cannot be done is said on the page, with what was typed. */
  const perform = async (c: WebContext, act: () => Promise<unknown>, typed?: Typed): Promise<Response> => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning === 'not-found') throw error;
      return walkInPage(c, problemsOf(error, (await serve(c)).shown, c), typed);
    }
    return c.redirect(typed ? `${baseOf(c)}?saved` : baseOf(c), 303);
  };

  app.post('/staff/walk-ins/:id/answers', async (c) => {
    const all = await fieldsOfForm(c);
    const { shown, person } = await serve(c);
    const answers = Object.fromEntries(openFields(shown).map(({ id }) => [id, all[id] ?? '']));
    const own = { caller: person, applicationId: param(c, 'id') };
    return perform(c, () => saveForm({ ...own, answers }, ports), answers);
  });

  app.post('/staff/walk-ins/:id/submit', async (c) => {
    const own = await ownCase(c);
    return perform(c, () => submitApplication(own, ports));
  });

  app.post('/staff/walk-ins/:id/supplement', async (c) => {
    const own = await ownCase(c);
    return perform(c, () => answerSupplement(own, ports));
  });

  app.post('/staff/walk-ins/:id/undo-submission', async (c) => {
    const own = await ownCase(c);
    return perform(c, () => undoSubmission(own, ports));
  });

  app.post('/staff/walk-ins/:id/withdraw', async (c) => {
    const own = await ownCase(c);
    const { reason = '' } = await fieldsOfForm(c);
    return perform(c, () => withdrawApplication({ ...own, reason: reason.slice(0, 1000) }, ports));
  });

  /** A scan: announced, put where the checker looks, and shown with its verdict. */
  const takeScan = async (own: OwnCase, materialCode: string, file: File | undefined): Promise<void> => {
    if (!file) throw new Refused('FILE_EMPTY');
    if (file.size > PLAIN_UPLOAD_BYTES) throw new Refused('FILE_TOO_LARGE', { maxBytes: PLAIN_UPLOAD_BYTES });
    const announced = { fileName: file.name, contentType: typeOf(file), sizeBytes: file.size };
    const { document } = await announceDocument({ ...own, materialCode, ...announced }, ports);
    await ports.files.put(document, new Uint8Array(await file.arrayBuffer()));
    await awaitVerdict({ applicationId: own.applicationId, documentId: document.id }, ports);
  };

  app.post('/staff/walk-ins/:id/documents/:material', async (c) => {
    const own = await ownCase(c);
    const code = param(c, 'material');
    const [file] = await filesOfForm(c, 'file');
    try {
      await takeScan(own, code, file);
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning !== 'invalid') throw error;
      return walkInPage(c, [sayFileRefusal(error, c.get('reader'), `file-${code}`)]);
    }
    return c.redirect(`${baseOf(c)}#paper-${code}`, 303);
  });

  app.post('/staff/walk-ins/:id/files/:document/remove', async (c) => {
    const own = await ownCase(c);
    return perform(c, () => removeDocument({ ...own, documentId: param(c, 'document') }, ports));
  });

  app.post('/staff/walk-ins/:id/files/:document/check', async (c) => {
    const own = await ownCase(c);
    return perform(c, () => awaitOwnVerdict({ ...own, documentId: param(c, 'document') }, ports));
  });

  app.get('/staff/walk-ins/:id/files/:document', async (c) => {
    const { url } = await downloadWalkInDocument(
      { caller: staffOf(c), applicationId: param(c, 'id'), documentId: param(c, 'document') },
      ports,
    );
    return c.redirect(url, 303);
  });

  app.get('/staff/walk-ins/:id/receipt', async (c) => {
    const reader = c.get('reader');
    const { shown } = await serve(c);
    const { application } = shown.caseFile;
    if (application.reference === undefined || application.status === 'draft')
      return c.redirect(baseOf(c), 303);
    const theirs = reader.inLanguage(application.contact.locale);
    const nameOf = await departmentNames(ports, theirs);
    return page(
      c,
      { title: reader.t('walk-in.receipt.title'), backTo: baseOf(c), width: 'narrow' },
      <>
        <WalkInReceipt shown={shown} leadDepartment={nameOf(application.leadDepartment)} reader={theirs} />
        <Actions>
          <button class="button" type="button" data-print hidden>
            {reader.t('print')}
          </button>
        </Actions>
      </>,
    );
  });

  return app;
}
