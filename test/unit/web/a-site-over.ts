import type { ApplicantCaller, StaffCaller } from '../../../functions/core/domain/actor.ts';
import { createWebApp } from '../../../web/app.tsx';
import { citizenPages } from '../../../web/citizen-pages.ts';
import { deskPages } from '../../../web/desk-pages.ts';
import { reviewPages } from '../../../web/review-pages.ts';
import { windowPages } from '../../../web/window-pages.ts';
import {
  type aCentre,
  chen,
  cityApprover,
  cityReviewer,
  policeApprover,
  policeReviewer,
  supervisor,
} from '../../support/a-centre.ts';
import { aBrowser } from './a-site.ts';

/** The whole site over the plain centre, with what pages need beside it. */
export function aSiteOver(centre: ReturnType<typeof aCentre>) {
  const people: Record<string, ApplicantCaller | StaffCaller> = {
    chen,
    huang: policeReviewer,
    wu: policeApprover,
    zheng: cityReviewer,
    lai: cityApprover,
    cai: supervisor,
  };
  const app = createWebApp(
    {
      ...centre.ports,
      seals: { read: async () => ({ verdict: 'unsealed' as const }) },
      identity: {
        begin: async () => ({ url: '', state: '', pending: '' }),
        finish: async () => undefined,
        callerOf: async (token) => people[token],
      },
      uploadOrigin: 'https://store.example',
      documentsAt: 'https://store.example/clean/',
    },
    [...citizenPages, ...reviewPages, ...deskPages, ...windowPages],
  );
  const { publicUrl } = centre.ports;
  return { browser: (as?: string) => aBrowser(app, publicUrl, as === undefined ? {} : { session: as }) };
}
