import { Hono } from 'hono';
import type { StaffCaller } from '../../functions/core/domain/actor.ts';
import { collectors } from '../../functions/core/domain/delivery.ts';
import type { DeskTask } from '../../functions/core/domain/task.ts';
import { deliveryActions } from '../../functions/core/domain/task.ts';
import { identityPapers } from '../../functions/core/domain/walk-in.ts';
import { handOverLicence, postLicence } from '../../functions/core/use-cases/deliver-paper.ts';
import { type Inbox, listTasks } from '../../functions/core/use-cases/list-cases.ts';
import { type Reader, staffOf, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import { DateLine, type NameOf } from '../shared/parts.tsx';
import { NextPage, StackTable } from '../shared/stack-table.tsx';
import type { Typed } from './action-props.ts';

type DeliveryAction = (typeof deliveryActions)[number];

/** What the forms of the case page do with the paper of a licence. */
export function deliveryActs(
  command: (c: WebContext) => { caller: StaffCaller; applicationId: string },
  ports: WebPorts,
) {
  return {
    'hand-over': (c: WebContext, typed: Typed) =>
      handOverLicence(
        {
          ...command(c),
          collector: collectors.find((one) => one === typed.collector),
          agentName: (typed.agentName ?? '').slice(0, 60),
          hasAuthority: typed.hasAuthority === 'yes',
          paper: identityPapers.find((one) => one === typed.paper),
        },
        ports,
      ),
    posting: (c: WebContext, { carrier = '', trackingNumber = '' }: Typed) =>
      postLicence({ ...command(c), carrier: carrier.slice(0, 40), trackingNumber }, ports),
  };
}

function Row({ task, reader }: { task: DeskTask; reader: Reader }) {
  const { t, local } = reader;
  return (
    <tr>
      <td data-label={t('deliveries.last')}>
        <DateLine on={task.dueOn} reader={reader} />
      </td>
      <td data-label={t('inbox.case')}>
        <a href={`/staff/cases/${task.applicationId}#actions`}>{local(task.heading.itemName)}</a>
        <span class="small quiet block number">{task.heading.reference}</span>
      </td>
      <td data-label={t('inbox.applicant')}>{task.heading.applicantName}</td>
    </tr>
  );
}

interface Waiting {
  readonly action: DeliveryAction;
  readonly inboxes: readonly Inbox[];
}

function List({
  action,
  inbox,
  nameOf,
  reader,
}: {
  action: DeliveryAction;
  inbox: Inbox;
  nameOf: NameOf;
  reader: Reader;
}) {
  const { t } = reader;
  const { departmentCode, entries, next } = inbox;
  const more = next && new URLSearchParams({ action, department: departmentCode, after: next });
  return (
    <>
      <h3>{nameOf(departmentCode)}</h3>
      {entries.length === 0 && <p class="quiet">{t(next ? 'inbox.none-yet' : 'deliveries.none')}</p>}
      {entries.length > 0 && (
        <StackTable columns={[t('deliveries.last'), t('inbox.case'), t('inbox.applicant')]}>
          {entries.map((task) => (
            <Row task={task} reader={reader} />
          ))}
        </StackTable>
      )}
      <NextPage href={more && `/staff/deliveries?${more}`} reader={reader} />
    </>
  );
}

function DeliveriesPage({
  waiting,
  nameOf,
  reader,
}: {
  waiting: readonly Waiting[];
  nameOf: NameOf;
  reader: Reader;
}) {
  const { t } = reader;
  return (
    <>
      <h1>{t('deliveries.title')}</h1>
      <p class="lede">{t('deliveries.text')}</p>
      {waiting.map(({ action, inboxes }) => (
        <section aria-labelledby={action}>
          <h2 id={action}>{t(`deliveries.${action}`)}</h2>
          {inboxes.map((inbox) => (
            <List {...{ action, inbox, nameOf, reader }} />
          ))}
        </section>
      ))}
    </>
  );
}

/** Everything that waits at a window to be handed over or posted, the earliest last day first. */
export function deliveryRoutes(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/staff/deliveries', async (c) => {
    const reader = c.get('reader');
    const caller = staffOf(c);
    const { action: asked, department, after } = c.req.query();
    const actions = deliveryActions.filter((one) => asked === undefined || one === asked);
    const wish = { ...(department && { departmentCode: department }), ...(after && { after }) };
    const waiting = await Promise.all(
      actions.map(async (action) => ({
        action,
        inboxes: await listTasks({ caller, role: 'reviewer', action, ...wish }, ports),
      })),
    );
    const nameOf = await departmentNames(ports, reader);
    return page(
      c,
      { title: reader.t('deliveries.title'), width: 'wide' },
      <DeliveriesPage {...{ waiting, nameOf, reader }} />,
    );
  });
  return app;
}
