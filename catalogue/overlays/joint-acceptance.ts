import type { Overlay } from './overlay.ts';

const part = (departmentCode: string, silence: 'consent' | 'escalate') => ({
  departmentCode,
  limitDays: 3,
  silence,
  isRequired: true,
});

/**
 * 建設工程聯合竣工驗收: every department accepts its own part on the same days (《优化营商环境条例》 art. 42). What is to be
 * rectified is told once (art. 36). Air defence and lightning protection hang on lives: their silence is no consent.
 */
export const jointAcceptance: Overlay = {
  jointPlan: {
    stages: [
      {
        actions: [
          {
            action: 'acceptance',
            departments: [
              part('ZRJ', 'consent'),
              part('RFB', 'escalate'),
              part('DAJ', 'consent'),
              part('CGJ', 'consent'),
              part('QXJ', 'escalate'),
            ],
          },
        ],
      },
    ],
  },
};
