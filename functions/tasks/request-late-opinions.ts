import * as z from 'zod';
import type { Workflow } from '../core/ports/workflow.ts';
import type { CasePorts } from '../core/use-cases/change-case.ts';
import { requestLateOpinions } from '../core/use-cases/request-late-opinions.ts';
import type { Log } from '../shared/logger.ts';
import { newHandler } from '../shared/new-handler.ts';

const input = z.object({
  taskToken: z.string().min(1),
  request: z.object({ applicationId: z.string(), round: z.int().positive() }),
});

type Ports = CasePorts & { workflow: Pick<Workflow, 'completeTask'> };

/** "Wait for late opinions": notes that the flow waits for departments added while it ran. */
export const createRequestLateOpinionsHandler = (ports: Ports, log?: Log) =>
  newHandler({
    name: 'request-late-opinions',
    input,
    log,
    handle: async ({ taskToken, request }) => {
      const { isDecided } = await requestLateOpinions({ ...request, taskToken }, ports);
      if (isDecided) await ports.workflow.completeTask(taskToken);
      return { isDecided };
    },
  });
