import type { DeskLicence } from '../../functions/core/use-cases/show-licence.ts';
import type { Reader } from '../context.ts';
import type { Word } from '../locales/index.ts';
import { sayInstant } from '../shared/dates.ts';
import { LicenceFacts, LicenceVerdict } from '../shared/licence-facts.tsx';
import { ErrorSummary, type NameOf, Notice, type PageError } from '../shared/parts.tsx';
import type { Typed } from './action-props.ts';
import { type DeskAction, LicenceForms, titleOfAction } from './licence-forms.tsx';
import { who } from './log-page.tsx';

interface LicencePageProps {
  readonly shown: DeskLicence;
  readonly errors: readonly PageError[];
  readonly typed: Typed;
  readonly nameOf: NameOf;
  readonly reader: Reader;
}

function Log({ shown, nameOf, reader }: Pick<LicencePageProps, 'shown' | 'nameOf' | 'reader'>) {
  const { t } = reader;
  const { events, chain } = shown;
  return (
    <>
      <h2>{t('log.title')}</h2>
      <Notice tone={chain.isIntact ? 'calm' : 'hot'}>
        <p id="chain">
          {chain.isIntact
            ? t('log.intact', { length: chain.length })
            : t('log.broken', { brokenAt: chain.brokenAt })}
        </p>
      </Notice>
      <ol class="line">
        {events.map(({ at, by, body }) => (
          <li>
            <strong>{t(`event.${body.type}`)}</strong>
            {'reason' in body && body.reason !== '' && <div>{body.reason}</div>}
            <div class="small quiet">{who(by, nameOf, reader)}</div>
            <time datetime={at}>{sayInstant(at, reader)}</time>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What cannot be done now, each with why. */
function NotNow({ shown, reader }: Pick<LicencePageProps, 'shown' | 'reader'>) {
  const { t } = reader;
  const closed = shown.actions.flatMap(({ action, refusal }) =>
    refusal ? [{ title: titleOfAction(action), why: `refusal.${refusal}` satisfies Word } as const] : [],
  );
  if (closed.length === 0) return null;
  return (
    <details>
      <summary>{t('desk-licence.not')}</summary>
      <ul>
        {closed.map(({ title, why }) => (
          <li>
            {title && t(title)}
            <span class="small quiet block">{t(why)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A licence at the department that issued it: its state, what can be done, and its whole log. */
export function LicencePage({ shown, errors, typed, nameOf, reader }: LicencePageProps) {
  const { t } = reader;
  const { licence, applicationId, actions } = shown;
  const open = actions.flatMap(({ action, refusal }): DeskAction[] =>
    refusal === undefined && titleOfAction(action) ? [action as DeskAction] : [],
  );
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <div class="two">
        <div>
          <LicenceVerdict licence={licence} title={t('desk-licence.title')} reader={reader} />
          <LicenceFacts licence={licence} reader={reader} />
          <p>
            <a href={`/staff/cases/${applicationId}`}>{t('desk-licence.case')}</a>
          </p>
        </div>
        <div>
          <h2>{t('desk-licence.acts')}</h2>
          <LicenceForms licence={licence} actions={open} typed={typed} reader={reader} />
          <NotNow shown={shown} reader={reader} />
          <Log shown={shown} nameOf={nameOf} reader={reader} />
        </div>
      </div>
    </>
  );
}
