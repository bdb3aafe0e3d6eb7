import { readFileSync } from 'node:fs';
import type { StaffCaller } from '../../../functions/core/domain/actor.ts';
import type { CaseEvent } from '../../../functions/core/domain/event.ts';
import type { ServiceItem } from '../../../functions/core/domain/service-item.ts';
import type { Workflow } from '../../../functions/core/ports/workflow.ts';
import { relayWorkflow } from '../../../functions/core/use-cases/relay-workflow.ts';
import { saveForm } from '../../../functions/core/use-cases/save-form.ts';
import { submitApplication } from '../../../functions/core/use-cases/submit-application.ts';
import { centreFunctions, type StateMachineName, stateMachines } from '../../../functions/manifest.ts';
import { logTo } from '../../../functions/shared/logger.ts';
import { createCheckDeadlineHandler } from '../../../functions/tasks/check-deadline.ts';
import { createConsolidateOpinionsHandler } from '../../../functions/tasks/consolidate-opinions.ts';
import { createRequestCoordinationHandler } from '../../../functions/tasks/request-coordination.ts';
import { createRequestLateOpinionsHandler } from '../../../functions/tasks/request-late-opinions.ts';
import { createRequestOpinionHandler } from '../../../functions/tasks/request-opinion.ts';
import {
  countTransitions,
  openStepFunctions,
  type StepFunctions,
} from '../../../local/step-functions/endpoint.ts';
import { aCentre, chen } from '../a-centre.ts';
import { cemeteryAnswers } from '../cemetery.ts';
import type { FakeCaseStore } from '../fakes/case-store.ts';

const root = new URL('../../../', import.meta.url);
const context = JSON.parse('{"awsRequestId":"flow"}');

/** The definition of a machine as it is deployed: its own file, with the functions in place of their placeholders. */
function definitionOf(name: StateMachineName): string {
  const file = readFileSync(new URL(`statemachines/${name}.asl.json`, root), 'utf8');
  return file.replace(/\$\{(\w+)\}/g, (_, placeholder: string) => {
    const task = centreFunctions.find((one) => one.kind === 'task' && one.placeholder === placeholder);
    return `arn:aws:lambda:us-east-1:000000000000:function:${task?.name ?? placeholder}`;
  });
}

/**
 * A centre whose flows run: the real rules and task handlers, the very files of the state machines in the real interpreter,
 * and the relay between them, on one clock that stands until it is moved. The cases are kept in memory.
 */
export function aFlow(
  options: {
    more?: readonly ServiceItem[];
    cases?: FakeCaseStore;
    start?: string;
    /** Where executions are kept: on disk they outlive a restart. */
    storeFile?: string;
  } = {},
) {
  const centre = aCentre(options);
  let now = new Date(options.start ?? '2026-03-02T09:00:00+08:00');
  const setClock = (instant: Date): void => {
    now = instant;
    centre.at(instant.toISOString());
  };
  setClock(now);

  const silent = (): void => {};
  const log = logTo({ info: silent, warn: silent, error: silent });
  const ports = { ...centre.ports, workflow: undefined as unknown as Workflow };
  const handlers: Record<string, (payload: never) => Promise<unknown>> = {};
  const open = (): StepFunctions =>
    openStepFunctions({
      storeFile: options.storeFile ?? ':memory:',
      clock: { now: () => now },
      random: () => 0.5,
      invokeLambda: async (name, payload) => {
        const handler = handlers[name.slice(name.lastIndexOf(':') + 1)];
        if (!handler) throw new Error(`There is no function ${name}.`);
        return handler(payload as never);
      },
    });

  let stepFunctions = open();
  /** How often each token has woken its flow: never more than once. */
  const woken = new Map<string, number>();

  async function call(action: string, request: object, ignored: readonly string[] = []) {
    const { status, body } = await stepFunctions.handle(`AWSStepFunctions.${action}`, request);
    const answer = body as Record<string, never> & { __type?: string };
    if (status !== 200 && !ignored.includes(answer.__type ?? '')) throw new Error(JSON.stringify(body));
    return answer;
  }

  const arnOf = (machine: StateMachineName): string =>
    `arn:aws:states:us-east-1:000000000000:stateMachine:${machine}`;
  const executionArn = (machine: StateMachineName, id: string, number: number): string =>
    `${arnOf(machine).replace(':stateMachine:', ':execution:')}:${id}-${machine}-${number}`;
  const start = async (machine: StateMachineName, id: string, number: number, input: object) => {
    const request = {
      stateMachineArn: arnOf(machine),
      name: `${id}-${machine}-${number}`,
      input: JSON.stringify(input),
    };
    await call('StartExecution', request, ['ExecutionAlreadyExists']);
  };
  ports.workflow = {
    startJointReview: (input) => start('joint-review', input.applicationId, input.round, input),
    startDeadlineRun: (input) => start('promised-deadline', input.applicationId, input.run, input),
    async endDeadlineRun({ applicationId, run, reason: cause }) {
      const arn = executionArn('promised-deadline', applicationId, run);
      const request = { executionArn: arn, error: 'RunEnded', cause };
      await call('StopExecution', request, ['ExecutionDoesNotExist']);
    },
    async completeTask(taskToken) {
      const ignored = ['TaskTimedOut', 'TaskDoesNotExist'];
      const answer = await call('SendTaskSuccess', { taskToken, output: '{}' }, ignored);
      if (!answer.__type) woken.set(taskToken, (woken.get(taskToken) ?? 0) + 1);
    },
  };
  const made = {
    'request-opinion': createRequestOpinionHandler(ports, log),
    'consolidate-opinions': createConsolidateOpinionsHandler(ports, log),
    'request-coordination': createRequestCoordinationHandler(ports, log),
    'request-late-opinions': createRequestLateOpinionsHandler(ports, log),
    'check-deadline': createCheckDeadlineHandler(ports, log),
  };
  for (const [name, handler] of Object.entries(made))
    handlers[name] = (payload) => handler(payload, context) as Promise<unknown>;

  const ready = Promise.all(
    stateMachines.map((name) =>
      call('CreateStateMachine', {
        name,
        definition: definitionOf(name),
        roleArn: 'arn:aws:iam::000000000000:role/flow',
      }),
    ),
  );

  let relayed = 0;
  /** Lets everything follow that follows now: the relay reads what the log has new, the machines go on. */
  async function settle(): Promise<void> {
    await ready;
    for (;;) {
      await stepFunctions.settle();
      const event: CaseEvent | undefined = centre.ports.cases.log[relayed];
      if (!event) return;
      relayed += 1;
      await relayWorkflow(event, ports);
    }
  }

  /** Moves the clock from one due instant to the next, settling at each. */
  async function moveTo(instant: Date): Promise<void> {
    await settle();
    for (let due = stepFunctions.nextDueAt(); due && due <= instant; due = stepFunctions.nextDueAt()) {
      if (due > now) setClock(due);
      await stepFunctions.fireDue();
      await settle();
    }
    if (instant > now) setClock(instant);
    await settle();
  }

  async function historyOf(arn: string) {
    const events: { type: string; stateEnteredEventDetails?: { name: string } }[] = [];
    let nextToken: string | undefined;
    do {
      const page = await call('GetExecutionHistory', {
        executionArn: arn,
        maxResults: 1000,
        ...(nextToken && { nextToken }),
      });
      events.push(...(page.events as never as typeof events));
      nextToken = page.nextToken;
    } while (nextToken);
    return events;
  }

  return {
    ...centre,
    ports,
    now: () => now,
    settle,
    moveTo,
    /** Delivers again what was delivered before, as a stream does after a crash. */
    async deliverAgain(): Promise<void> {
      for (const event of centre.ports.cases.log.slice(0, relayed)) await relayWorkflow(event, ports);
      await settle();
    },
    /** Files an item of the general form and submits it. */
    async filed(itemCode: string): Promise<string> {
      const id = await centre.drafted(itemCode);
      await saveForm({ caller: chen, applicationId: id, answers: cemeteryAnswers }, ports);
      const item = await ports.catalogue.findItem(itemCode);
      for (const material of item?.materials ?? [])
        if (material.required && material.providedBy === 'upload') await centre.uploaded(id, material.code);
      await submitApplication({ caller: chen, applicationId: id }, ports);
      await settle();
      return id;
    },
    /** Executions of a machine for a case: status and how many transitions each has taken. */
    async executionsOf(machine: StateMachineName, id: string) {
      const found: { name: string; status: string; transitions: number }[] = [];
      for (let number = 1; ; number += 1) {
        const arn = executionArn(machine, id, number);
        const described = await call('DescribeExecution', { executionArn: arn }, ['ExecutionDoesNotExist']);
        if (described.__type) return found;
        const { name, status } = described as never as { name: string; status: string };
        found.push({ name, status, transitions: countTransitions(await historyOf(arn)) });
      }
    },
    /** Ends an execution behind the centre's back, as an operator or a fault would. */
    async lose(machine: StateMachineName, id: string, number: number): Promise<void> {
      await call('StopExecution', { executionArn: executionArn(machine, id, number) });
    },
    woken,
    /**
     * The process dies and comes back: what the machines had stored goes on, and the relay begins again at its last
     * checkpoint, which may lie before what it had already done.
     */
    async restart(behind = 0): Promise<void> {
      await ready;
      await stepFunctions.close();
      stepFunctions = open();
      await stepFunctions.resume();
      relayed = Math.max(0, relayed - behind);
      await settle();
    },
    close: () => stepFunctions.close(),
  };
}

export type Flow = ReturnType<typeof aFlow>;

const deskOf = (role: 'reviewer' | 'approver', departmentCode: string): StaffCaller => ({
  kind: 'staff',
  sub: `${departmentCode}-${role}`,
  name: `${departmentCode} ${role}`,
  memberships: [{ role, departmentCode }],
});
export const leadReviewer = deskOf('reviewer', 'MZJ');
export const leadApprover = deskOf('approver', 'MZJ');
