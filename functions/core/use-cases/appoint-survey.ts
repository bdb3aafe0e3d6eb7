import { silenceLastOn } from '../domain/deadline/keep-time.ts';
import { stepOf } from '../domain/joint-action/record.ts';
import {
  type AppointmentDraft,
  appointSurvey as appoint,
  isAppointed,
} from '../domain/joint-action/survey.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import { type Acted, type ActPorts, actOnTask, factsOf, type OfficerCommand } from './act-on-task.ts';

export interface AppointSurvey extends OfficerCommand {
  readonly appointment: AppointmentDraft;
}

/**
 * Files when and where a survey takes place, or another time with the reason; the applicant and the lead department are
 * told by message. The same appointment filed again shows what is recorded.
 * @throws Refused RECORD_DOES_NOT_FIT (the task is no survey), those of `actOnTask` and of `appointSurvey`
 */
export async function appointSurvey(command: AppointSurvey, ports: ActPorts): Promise<Acted> {
  const { appointment, officer } = command;
  return actOnTask(
    command,
    {
      isDone: (task) => isAppointed(stepOf(task, 'survey'), appointment),
      decide: (task, { ledger }, at) => {
        if (task.action !== 'survey') throw new Refused('RECORD_DOES_NOT_FIT', { action: task.action });
        const today = legalDateOf(at);
        const lastOn = (ledger && silenceLastOn(ledger, task.id)) ?? task.lastOn;
        const step = appoint(stepOf(task, 'survey'), appointment, { today, lastOn, officer });
        const { surveyOn, from, to, place, because } = step;
        return {
          tasks: [{ ...task, step }],
          events: [
            {
              type: 'SurveyAppointed',
              ...{ surveyOn, from, to, place },
              ...(because !== undefined && { because }),
              ...factsOf(task),
            },
          ],
        };
      },
    },
    ports,
  );
}
