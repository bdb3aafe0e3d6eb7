import { acceptApplication } from '../functions/core/use-cases/accept-application.ts';
import { approveApplication } from '../functions/core/use-cases/approve-application.ts';
import { giveOpinion } from '../functions/core/use-cases/give-opinion.ts';
import { aFlow, leadApprover, leadReviewer } from '../test/support/flow/a-flow.ts';
import { embeddedTable } from '../test/support/flow/embedded-table.ts';
import { departmentCodes, jointItem } from '../test/support/flow/joint-item.ts';
import { officer } from '../test/support/joint-case.ts';

/** List prices in USD, us-east-1, on demand, as read in November 2026. */
const PER_THOUSAND_TRANSITIONS = 0.025;
const PER_MILLION_WRITES = 0.625;
const PER_MILLION_READS = 0.125;

interface Cost {
  readonly count: number;
  readonly joint: number;
  readonly clock: number;
  readonly write: number;
  readonly read: number;
}

/** One joint case from the first answer to the licence: filed, accepted, consented by all, approved. */
async function play(count: number): Promise<Cost> {
  const codes = departmentCodes(count);
  const item = jointItem('parallel', codes);
  const table = await embeddedTable();
  const flow = aFlow({ more: [item], cases: table.cases });
  try {
    const id = await flow.filed(item.code);
    await acceptApplication({ caller: leadReviewer, applicationId: id }, flow.ports);
    // throttled starts of a machine, and conflicts of departments asked at once, are tried again after seconds
    await flow.moveTo(new Date(flow.now().getTime() + 60_000));
    for (const code of codes) {
      const token = await flow.link(id, code);
      await giveOpinion({ token, pin: 'right', officer, draft: { verdict: 'consent' } }, flow.ports);
      await flow.settle();
    }
    await approveApplication({ caller: leadApprover, applicationId: id }, flow.ports);
    await flow.settle();
    const sum = (runs: readonly { transitions: number }[]): number =>
      runs.reduce((total, run) => total + run.transitions, 0);
    return {
      count,
      joint: sum(await flow.executionsOf('joint-review', id)),
      clock: sum(await flow.executionsOf('promised-deadline', id)),
      write: table.units.write,
      read: table.units.read,
    };
  } finally {
    await flow.close();
    await table.close();
  }
}

function dollarsPerThousand({ joint, clock, write, read }: Cost): number {
  const transitions = (joint + clock) * PER_THOUSAND_TRANSITIONS;
  return transitions + (write * PER_MILLION_WRITES + read * PER_MILLION_READS) / 1000;
}

console.log(
  'One joint case of K departments: real rules, task handlers, machine files and DynamoDB adapters.',
);
console.log('   K  joint-review (budget)  promised-deadline   WCU    RCU   USD per 1,000 applications');
for (const count of [2, 5, 10, 30]) {
  const cost = await play(count);
  const cells = [
    String(count).padStart(4),
    `${cost.joint} (${10 + 2 * count})`.padStart(22),
    String(cost.clock).padStart(18),
    cost.write.toFixed(0).padStart(6),
    cost.read.toFixed(0).padStart(6),
    dollarsPerThousand(cost).toFixed(2).padStart(14),
  ];
  console.log(cells.join(' '));
}
