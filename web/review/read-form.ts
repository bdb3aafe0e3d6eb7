import {
  acceptanceResults,
  type RectificationItem,
} from '../../functions/core/domain/joint-action/acceptance.ts';
import {
  type AppraisalDraft,
  appraisalConclusions,
} from '../../functions/core/domain/joint-action/appraisal.ts';
import { inspectionResults } from '../../functions/core/domain/joint-action/inspection.ts';
import type { RecordDraft } from '../../functions/core/domain/joint-action/record.ts';
import type { AppointmentDraft } from '../../functions/core/domain/joint-action/survey.ts';
import { type Officer, verdicts } from '../../functions/core/domain/officer.ts';
import type { OpinionInput } from '../../functions/core/domain/opinion.ts';
import type { BranchAction } from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';
import type { Word } from '../locales/index.ts';
import type { PageError } from '../shared/parts.tsx';

/** What was typed into a form behind a link; the PIN is not among it. */
export type Typed = Readonly<Record<string, string>>;

/** The forms behind a link. */
export const steps = ['opinion', 'completeness', 'appointment', 'appraisal'] as const;
export type Step = (typeof steps)[number];

/** Members of staff beside the officer, experts, items: so many rows has a page that needs no script. */
export const surveyors = ['second', 'third', 'fourth'] as const;
export const expertNumbers = [1, 2, 3, 4, 5] as const;
export const itemNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const;

const said = (typed: Typed, name: string): string => (typed[name] ?? '').trim();

const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

/** 9：30 → 09:30: what people type where the browser has no clock of its own. */
function timeOf(text: string): string {
  const plain = text.normalize('NFKC');
  return /^\d:\d\d$/.test(plain) ? `0${plain}` : plain;
}

/** A whole number as it was typed; NaN, which every rule refuses, for anything else. */
const numberOf = (text: string): number => {
  const plain = text.normalize('NFKC');
  return /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN;
};

export function readOfficer(typed: Typed): Officer {
  return { name: said(typed, 'officerName'), staffNumber: said(typed, 'staffNumber') };
}

/** What is missing of who records. */
export function missingOfficer(typed: Typed, pin: string, { t }: Reader): PageError[] {
  const labels = { officerName: 'review.name', staffNumber: 'review.number', pin: 'review.pin' } as const;
  const given: Typed = { ...typed, pin };
  return Object.entries(labels)
    .filter(([name]) => said(given, name) === '')
    .map(([field, label]) => ({ field, text: t('field.REQUIRED', { label: t(label) }) }));
}

/** The choice that a form turns on, where nothing was chosen. */
export function missingChoice(typed: Typed, action: BranchAction, { t }: Reader): PageError[] {
  const choices: Record<string, readonly [field: string, label: Word]> = {
    appraisal: ['conclusion', 'appraise.conclusion'],
    acceptance: ['result', 'accept.result'],
    inspection: ['result', 'inspect.result'],
  };
  const [field, label] = choices[action] ?? ['verdict', 'review.verdict'];
  return said(typed, field) === '' ? [{ field, text: t('field.NOT_AN_OPTION', { label: t(label) }) }] : [];
}

/** Complete with something missing, or incomplete with nothing: one of the two is a slip. */
export function contradiction(typed: Typed, missing: readonly unknown[], { t }: Reader): PageError[] {
  const isWhole = missing.length > 0 ? 'incomplete' : 'complete';
  if (typed.completeness === isWhole) return [];
  return [{ field: 'completeness', text: t('review.completeness.differs') }];
}

export function readAppointment(typed: Typed): AppointmentDraft {
  const because = said(typed, 'because');
  return {
    surveyOn: said(typed, 'surveyOn'),
    from: timeOf(said(typed, 'from')),
    to: timeOf(said(typed, 'to')),
    place: said(typed, 'place'),
    isAgreed: typed.isAgreed === 'yes',
    ...(because !== '' && { because }),
  };
}

export function readAppraisal(typed: Typed): AppraisalDraft {
  const experts = expertNumbers
    .map((number) => ({
      name: said(typed, `expert${number}Name`),
      title: said(typed, `expert${number}Title`),
      organisation: said(typed, `expert${number}Organisation`),
    }))
    .filter((one) => `${one.name}${one.title}${one.organisation}` !== '');
  return {
    experts,
    workingDays: numberOf(said(typed, 'workingDays')),
    areIndependent: typed.areIndependent === 'yes',
  };
}

/** Whether the acceptance says "to rectify": not an opinion yet, but a step. */
export function isToRectify(typed: Typed): boolean {
  return typed.result === 'to-rectify';
}

export function readItems(typed: Typed): RectificationItem[] {
  return itemNumbers
    .map((number) => ({ what: said(typed, `item${number}What`), byOn: said(typed, `item${number}By`) }))
    .filter((one) => `${one.what}${one.byOn}` !== '');
}

function readRecord(typed: Typed, action: BranchAction): RecordDraft | undefined {
  switch (action) {
    case 'survey': {
      const others = surveyors.map((one) => ({
        name: said(typed, `${one}Name`),
        staffNumber: said(typed, `${one}Number`),
      }));
      return {
        action,
        surveyedOn: said(typed, 'surveyedOn'),
        findings: said(typed, 'findings'),
        staffPresent: [readOfficer(typed), ...others.filter((one) => one.name !== '')],
      };
    }
    case 'appraisal': {
      const conclusion = appraisalConclusions.find((one) => one === typed.conclusion);
      return conclusion && { action, conclusion, report: said(typed, 'report') };
    }
    case 'acceptance': {
      const result = acceptanceResults.find((one) => one === typed.result);
      return result && { action, result };
    }
    case 'inspection': {
      const result = inspectionResults.find((one) => one === typed.result);
      const nextOn = said(typed, 'nextOn');
      return (
        result && {
          action,
          result,
          year: numberOf(said(typed, 'year')),
          ...(nextOn !== '' && { nextOn }),
        }
      );
    }
    default:
      return undefined; // a review is its opinion
  }
}

/** What was typed as an opinion, with the action's own record. */
export function readOpinion(typed: Typed, action: BranchAction): OpinionInput {
  const verdict = verdicts.find((one) => one === typed.verdict);
  const record = readRecord(typed, action);
  const [reason, legalBasis] = [said(typed, 'reason'), said(typed, 'legalBasis')];
  const conditions = linesOf(said(typed, 'conditions'));
  return {
    ...(verdict && { verdict }),
    ...(reason !== '' && { reason }),
    ...(legalBasis !== '' && { legalBasis }),
    ...(conditions.length > 0 && { conditions }),
    ...(record && { record }),
  };
}
