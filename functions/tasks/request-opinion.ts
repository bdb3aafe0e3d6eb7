import * as z from 'zod';
import { branchActions } from '../core/domain/service-item.ts';
import type { Catalogue } from '../core/ports/catalogue.ts';
import type { Workflow } from '../core/ports/workflow.ts';
import type { CasePorts } from '../core/use-cases/change-case.ts';
import { requestOpinion } from '../core/use-cases/request-opinion.ts';
import type { Log } from '../shared/logger.ts';
import { newHandler } from '../shared/new-handler.ts';

const input = z.object({
  taskToken: z.string().min(1),
  request: z.object({
    applicationId: z.string(),
    round: z.int().positive(),
    action: z.enum(branchActions),
    departmentCode: z.string(),
  }),
});

type Ports = CasePorts & { catalogue: Catalogue; workflow: Pick<Workflow, 'completeTask'> };

/** "Wait for opinion": opens the department's task. An answer that came before the question wakes the flow at once. */
export const createRequestOpinionHandler = (ports: Ports, log?: Log) =>
  newHandler({
    name: 'request-opinion',
    input,
    log,
    handle: async (command) => {
      const { isDecided } = await requestOpinion(command, ports);
      if (isDecided) await ports.workflow.completeTask(command.taskToken);
      return { isDecided };
    },
  });
