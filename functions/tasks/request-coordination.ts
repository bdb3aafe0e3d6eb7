import * as z from 'zod';
import type { Workflow } from '../core/ports/workflow.ts';
import type { CasePorts } from '../core/use-cases/change-case.ts';
import { requestCoordination } from '../core/use-cases/request-coordination.ts';
import type { Log } from '../shared/logger.ts';
import { newHandler } from '../shared/new-handler.ts';

const input = z.object({
  taskToken: z.string().min(1),
  request: z.object({ applicationId: z.string(), round: z.int().positive() }),
});

type Ports = CasePorts & { workflow: Pick<Workflow, 'completeTask'> };

/** "Wait for coordination": notes that the flow waits. A decision that came before wakes it at once. */
export const createRequestCoordinationHandler = (ports: Ports, log?: Log) =>
  newHandler({
    name: 'request-coordination',
    input,
    log,
    handle: async ({ taskToken, request }) => {
      const { isDecided } = await requestCoordination({ ...request, taskToken }, ports);
      if (isDecided) await ports.workflow.completeTask(taskToken);
      return { isDecided };
    },
  });
