import type { Overlay } from './overlay.ts';

const part = (departmentCode: string) => ({
  departmentCode,
  limitDays: 2,
  silence: 'escalate' as const,
  isRequired: true,
});

/**
 * 政府投資項目可行性研究報告審批: the money is reviewed while experts appraise site and environment.
 *
 * 《政府投资条例》 art. 11(3) wants 專家評議 for what is large or of weight to the public. What experts need is not counted
 * (行政许可法 art. 45 lists 專家評審), so each appraisal stops the clock; the promise of six days would be none otherwise. Silence
 * may not pass for the experts' consent.
 */
export const govFeasibility: Overlay = {
  jointPlan: {
    stages: [
      {
        actions: [
          { action: 'review', departments: [{ ...part('CZJ'), silence: 'consent' }] },
          { action: 'appraisal', stopsClock: 'expert-review', departments: [part('ZRJ'), part('STJ')] },
        ],
      },
    ],
  },
};
