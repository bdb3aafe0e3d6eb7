import { Hono } from 'hono';
import { parseLegalDate } from '../../functions/core/domain/legal-date.ts';
import { cancellationGrounds, revocationGrounds } from '../../functions/core/domain/licence.ts';
import { type RefusalCode, Refused } from '../../functions/core/domain/refusal.ts';
import { cancelLicence } from '../../functions/core/use-cases/cancel-licence.ts';
import { changeLicence } from '../../functions/core/use-cases/change-licence.ts';
import { decideRenewal } from '../../functions/core/use-cases/decide-renewal.ts';
import { liftSuspension } from '../../functions/core/use-cases/lift-suspension.ts';
import { revokeLicence } from '../../functions/core/use-cases/revoke-licence.ts';
import { setInspection } from '../../functions/core/use-cases/set-inspection.ts';
import { showLicence } from '../../functions/core/use-cases/show-licence.ts';
import { suspendLicence } from '../../functions/core/use-cases/suspend-licence.ts';
import { fieldsOfForm, param, staffOf, type WebContext, type WebEnv } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import { departmentNames } from '../shared/names.ts';
import { page } from '../shared/page.tsx';
import { sayRefusal } from '../shared/refusals.ts';
import type { Typed } from './action-props.ts';
import type { DeskAction } from './licence-forms.tsx';
import { LicencePage } from './licence-page.tsx';

/** Which field a refusal is about, where it is not the reason of its form. */
const blamed: Partial<Record<RefusalCode, string>> = {
  SUSPENSION_DAY_INVALID: 'until',
  NEXT_INSPECTION_INVALID: 'nextOn',
  NOTHING_CHANGED: 'holderName',
};

function fieldOf({ code, meaning }: Refused, form: DeskAction): string | undefined {
  return meaning === 'invalid' ? (blamed[code] ?? `${form}-reason`) : undefined;
}

/** What was chosen from a list; nothing that is not in it. */
function chosen<Value extends string>(values: readonly Value[], typed: string | undefined): Value {
  const found = values.find((one) => one === typed);
  if (found === undefined) throw new Refused('REASON_REQUIRED');
  return found;
}

/** A day that was typed. @throws Refused with the code for a text that is none */
function dayOf(text: string, code: 'SUSPENSION_DAY_INVALID' | 'NEXT_INSPECTION_INVALID'): string {
  const day = parseLegalDate(text.trim());
  if (day === undefined) throw new Refused(code);
  return day;
}

/** A licence at the department that issued it. */
export function licenceRoutes(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const command = (c: WebContext) => ({ caller: staffOf(c), number: param(c, 'number') });

  const licencePage = async (
    c: WebContext,
    refused?: { refusal: Refused; form: DeskAction; typed: Typed },
  ): Promise<Response> => {
    const reader = c.get('reader');
    const shown = await showLicence(command(c), ports);
    const nameOf = await departmentNames(ports, reader);
    const errors = refused
      ? [sayRefusal(refused.refusal, reader, fieldOf(refused.refusal, refused.form))]
      : [];
    const typed = refused ? { ...refused.typed, form: refused.form } : {};
    return page(
      c,
      { title: reader.t('desk-licence.title'), hasError: errors.length > 0, backTo: '/staff', width: 'wide' },
      <LicencePage {...{ shown, errors, typed, nameOf, reader }} />,
    );
  };

  app.get('/staff/licences/:number', (c) => licencePage(c));

  const reasoned = (typed: Typed, form: DeskAction) => ({
    reason: typed[`${form}-reason`] ?? '',
    legalBasis: typed[`${form}-basis`] ?? '',
  });
  const acts: Readonly<Record<DeskAction, (c: WebContext, typed: Typed) => Promise<{ number: string }>>> = {
    'decide-renewal': (c, typed) => {
      const isGranted = chosen(['grant', 'refuse'], typed.renewal) === 'grant';
      return decideRenewal({ ...command(c), isGranted, ...reasoned(typed, 'decide-renewal') }, ports);
    },
    'change-licence': (c, typed) => {
      const { reason } = reasoned(typed, 'change-licence');
      const { holderName = '', subject = '' } = typed;
      return changeLicence({ ...command(c), reason, holderName, subject }, ports);
    },
    'suspend-licence': (c, typed) => {
      const { until = '' } = typed;
      const last = until.trim() !== '' && { until: dayOf(until, 'SUSPENSION_DAY_INVALID') };
      return suspendLicence({ ...command(c), ...reasoned(typed, 'suspend-licence'), ...last }, ports);
    },
    'lift-suspension': (c, typed) =>
      liftSuspension({ ...command(c), reason: reasoned(typed, 'lift-suspension').reason }, ports),
    'revoke-licence': (c, typed) =>
      revokeLicence(
        {
          ...command(c),
          ...reasoned(typed, 'revoke-licence'),
          ground: chosen(revocationGrounds, typed['revoke-ground']),
          concernsSafety: typed.concernsSafety === 'yes',
        },
        ports,
      ),
    'cancel-licence': (c, typed) => {
      const ground = chosen(cancellationGrounds, typed['cancel-ground']);
      return cancelLicence(
        { ...command(c), ground, reason: reasoned(typed, 'cancel-licence').reason },
        ports,
      );
    },
    'set-inspection': (c, typed) =>
      setInspection({ ...command(c), nextOn: dayOf(typed.nextOn ?? '', 'NEXT_INSPECTION_INVALID') }, ports),
  };

  /** Does it and shows the licence that is good then; what cannot be done is said on its page, with what was typed. */
  const perform = async (c: WebContext, form: DeskAction): Promise<Response> => {
    const typed = await fieldsOfForm(c);
    try {
      return c.redirect(`/staff/licences/${(await acts[form](c, typed)).number}`, 303);
    } catch (error) {
      if (!(error instanceof Refused) || error.meaning === 'not-found') throw error;
      return licencePage(c, { refusal: error, form, typed });
    }
  };

  for (const form of Object.keys(acts) as DeskAction[])
    app.post(`/staff/licences/:number/${form}`, (c) => perform(c, form));

  return app;
}
