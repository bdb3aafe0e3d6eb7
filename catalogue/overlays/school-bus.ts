import type { Overlay } from './overlay.ts';

/**
 * 校車使用許可: traffic and transport answer within three working days (《校车安全管理条例》 art. 15). The traffic police inspect:
 * the vehicle passes its technical inspection (art. 14, 20) and its drivers their yearly one (art. 26); the record says when
 * the next is due. Transport reviews the route.
 */
export const schoolBus: Overlay = {
  jointPlan: {
    stages: [
      {
        actions: [
          {
            action: 'inspection',
            departments: [{ departmentCode: 'JJ', limitDays: 3, silence: 'escalate', isRequired: true }],
          },
          {
            action: 'review',
            departments: [{ departmentCode: 'JTJ', limitDays: 3, silence: 'consent', isRequired: true }],
          },
        ],
      },
    ],
  },
};
