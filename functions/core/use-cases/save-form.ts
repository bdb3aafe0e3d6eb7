import { type ApplicantCaller, actorOf } from '../domain/actor.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { type FormAnswers, type ItemForm, parseForm, parseOnly, parseStep } from '../domain/item-form.ts';
import { type LegalDate, legalDateOf } from '../domain/legal-date.ts';
import { askedFields, openNotice } from '../domain/one-time-notice.ts';
import { Refused } from '../domain/refusal.ts';
import { formFor } from '../domain/walk-in.ts';
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
 * @throws Refused APPLICATION_NOT_FOUND, WRONG_STATUS, ANSWERS_INVALID (with every field and its limit), NOT_ASKED_FOR
 */
export async function saveForm(
  command: SaveForm,
  ports: CasePorts & { catalogue: Catalogue },
): Promise<CaseFile> {
  const { caller, stepId } = command;
  return changeCase(
    command.applicationId,
    actorOf(caller),
    async (current, at) => {
      assertMay('write-own-draft', caller, current);
      assertStatus('saveForm', current);
      const item = await itemOf(current, ports.catalogue);
      const form = formFor(item.form, current.application.walkIn);
      const today = legalDateOf(at);
      const notice = openNotice(current);
      if (notice) return { answers: supplied(current, form, command.answers, today), events: [] };
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

/**
 * While a notice waits for its answer only the fields that it asks for can change, and only they are checked: the rest
 * was in order when it came.
 */
function supplied(
  current: CaseFile,
  form: ItemForm,
  typed: SaveForm['answers'],
  today: LegalDate,
): FormAnswers {
  const asked = askedFields(openNotice(current));
  const others = Object.keys(typed).filter((field) => !asked.includes(field));
  if (others.length > 0) throw new Refused('NOT_ASKED_FOR', { subjects: others });
  const sent = Object.keys(typed);
  const parsed = parseOnly(form, sent, { ...current.answers, ...typed }, today);
  if (!parsed.ok) throw new Refused('ANSWERS_INVALID', {}, parsed.problems);
  return replaced(current.answers, sent, parsed.answers);
}

/** What was sent replaces what was there; an answer that was sent empty is gone. */
function replaced(before: FormAnswers, sent: readonly string[], parsed: FormAnswers): FormAnswers {
  const kept = Object.entries(before).filter(([field]) => !sent.includes(field));
  return { ...Object.fromEntries(kept), ...parsed };
}
