import type { ApplicantCaller } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { type FormAnswers, parseForm, parseStep } from '../domain/item-form.ts';
import { legalDateOf } from '../domain/legal-date.ts';
import { Refused } from '../domain/refusal.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { assertMay, assertStatus, type CasePorts, changeCase } from './change-case.ts';
import { itemOf } from './item-of.ts';

export interface SaveForm {
  readonly caller: ApplicantCaller;
  readonly applicationId: string;
  /** One step of the form, as a page sends it; absent: the whole form at once. */
  readonly stepId?: string;
  /** As typed. */
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * Saves the answers of one step, or of all. Nothing is saved of a step with a wrong answer.
 * A draft is the applicant's own paper: saving it is no event.
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, ANSWERS_INVALID (with every field and its limit)
 */
export async function saveForm(
  command: SaveForm,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller, stepId } = command;
  return changeCase(
    command.applicationId,
    { kind: 'applicant', sub: caller.sub },
    async (current, at) => {
      assertMay('write-own-draft', caller, current);
      assertStatus('saveForm', current);
      const { form } = await itemOf(current, ports.catalogue);
      const today = legalDateOf(at);
      const typed = { ...current.answers, ...command.answers };
      const parsed =
        stepId === undefined
          ? parseForm(form, command.answers, today)
          : parseStep(form, stepId, typed, today);
      if (!parsed.ok) throw new Refused('ANSWERS_INVALID', {}, parsed.problems);
      return { answers: replaced(current.answers, Object.keys(command.answers), parsed.answers), events: [] };
    },
    ports,
  );
}

/** What was sent replaces what was there; an answer that was sent empty is gone. */
function replaced(before: FormAnswers, sent: readonly string[], parsed: FormAnswers): FormAnswers {
  const kept = Object.entries(before).filter(([field]) => !sent.includes(field));
  return { ...Object.fromEntries(kept), ...parsed };
}
