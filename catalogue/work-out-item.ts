import type { ItemForm } from '../functions/core/domain/item-form.ts';
import type {
  JointAction,
  JointPlan,
  Material,
  ReviewScheme,
  ServiceItem,
  SilencePolicy,
} from '../functions/core/domain/service-item.ts';
import type { BaseItem } from './base-item.ts';
import { fileRulesOf } from './file-rules.ts';
import { generalForm } from './forms/general-form.ts';
import { words } from './forms/words.ts';
import type { Overlay } from './overlays/overlay.ts';

/** The words of the researched data for the five joint actions. */
const actionOf: Record<string, JointAction> = {
  'joint-review': 'review',
  'site-survey': 'survey',
  'expert-argumentation': 'appraisal',
  'joint-acceptance': 'acceptance',
  'annual-inspection': 'inspection',
};

/** An application form on paper is what the web form stands for: nobody fills in both (art. 29: only what is relevant). */
function isApplicationForm(code: string): boolean {
  return /^p?form\d?$/.test(code);
}

const formIsEnough = words(
  '填寫網上表單即可，無需另交紙質申請表。',
  '填写网上表单即可，无需另交纸质申请表。',
  'The form on this site takes its place; no paper form is needed.',
);

function materialsOf(base: BaseItem, overlay: Overlay): Material[] {
  return base.materials.map(({ code, name, required }) => ({
    code,
    name,
    required,
    ...(isApplicationForm(code)
      ? ({ providedBy: 'form', reason: formIsEnough } as const)
      : ({ providedBy: 'upload' } as const)),
    ...fileRulesOf(code),
    ...overlay.materials?.[code],
  }));
}

/**
 * The plan of a joint item that nobody has worked out by hand: every joined department at once in every action,
 * a third of the promise each (at least one working day). Silence is consent — as Pingtan, Fujian, ordered in 2019 —
 * unless the item says otherwise.
 */
export function planByRule(base: BaseItem, silence: SilencePolicy = 'consent'): JointPlan | undefined {
  const departments = base.jointWith.filter((code) => code !== base.departmentCode);
  if (base.kind !== 'joint' || departments.length === 0) return undefined;
  const limitDays = Math.max(1, Math.floor(base.promisedDays / 3));
  const actions = base.jointActions.map((name) => {
    const action = actionOf[name];
    if (!action) throw new Error(`${base.code}: nobody knows the joint action ${name}.`);
    return {
      action,
      departments: departments.map((departmentCode) => ({
        departmentCode,
        limitDays,
        silence,
        isRequired: true,
      })),
    };
  });
  return { stages: [{ actions }] };
}

/** One person decides what is decided on the spot; everything else takes two, and never more (一審一核). */
function schemeOf(base: BaseItem): ReviewScheme {
  return base.kind === 'immediate' ? 'review-is-approval' : 'review-and-approve';
}

/** Makes the item that is published from the researched facts and what was worked out by hand for it. */
export function workOutItem(base: BaseItem, overlay: Overlay = {}): ServiceItem {
  const { jointWith: _with, jointActions: _actions, validityYears, materials: _materials, ...facts } = base;
  const plan = overlay.jointPlan ?? planByRule(base, overlay.silence);
  const form: ItemForm = overlay.form ?? generalForm;
  return {
    ...facts,
    version: 1,
    reviewScheme: schemeOf(base),
    decision: 'window',
    yellowCard: { workingDaysBefore: 1 },
    materials: materialsOf(base, overlay),
    ...(plan && { jointPlan: plan }),
    form,
    sources: [...base.sources],
    ...overlay.item,
    licence: { title: base.name, validityYears, ...overlay.licence },
  };
}
