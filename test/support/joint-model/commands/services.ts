import fc from 'fast-check';
import { recoverDeadline } from '../../../../functions/core/use-cases/check-deadline.ts';
import { chance, command, often, pick } from './command.ts';

/** The stream, the executions and the clock: each goes on when it likes, late and twice. */
export const services = [
  command('deliver', fc.integer({ min: 1, max: 20 }), (world, count) => world.deliver(count)),
  command('deliver again', chance, (world, by) => world.redeliver(by)),
  command('step of a flow', fc.tuple(chance, chance), async (world, [which, by]) => {
    await pick([...world.flows.values()], which)?.step(by);
  }),
  command('retry of a flow', fc.tuple(chance, chance), async (world, [which, by]) => {
    await pick([...world.flows.values()], which)?.retry(by);
  }),
  ...often(
    4,
    command('everything settles', fc.constant(undefined), (world) => world.settle()),
  ),
  command('time passes', fc.integer({ min: 1, max: 60 }), async (world, hours) => world.pass(hours)),
  command('a run wakes', fc.nat(2), async (world, runsAgo) => {
    const { ledger } = await world.caseFile();
    if (ledger) await world.wake(ledger.run - runsAgo);
  }),
  command('the sweep', fc.constant(undefined), (world) => recoverDeadline(world.id, world.centre.ports)),
];
