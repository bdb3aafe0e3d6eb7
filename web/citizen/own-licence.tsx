import type { Child } from 'hono/jsx';
import type { OfferedAction, OwnLicence } from '../../functions/core/use-cases/show-licence.ts';
import type { Reader } from '../context.ts';
import type { Word } from '../locales/index.ts';
import { Dated } from '../shared/dated.tsx';
import { sayDate } from '../shared/dates.ts';
import { Actions, Button, ButtonLink, PostForm } from '../shared/forms.tsx';
import { Checkbox, Radios } from '../shared/inputs.tsx';
import { LicenceFacts, LicenceVerdict } from '../shared/licence-facts.tsx';
import { ErrorSummary, errorOf, type PageError } from '../shared/parts.tsx';

interface OwnProps {
  readonly own: OwnLicence;
  readonly errors: readonly PageError[];
  readonly reader: Reader;
}

/** One thing to do with a licence, or why it cannot be done now. */
function Act(props: {
  offered: OfferedAction;
  title: Word;
  isOpen?: boolean;
  reader: Reader;
  children?: Child;
}) {
  const { offered, title, isOpen, reader, children } = props;
  const { t } = reader;
  if (offered.refusal)
    return (
      <p class="quiet">
        <strong>{t(title)}</strong>
        <span class="block small">{t('not-now', { why: t(`refusal.${offered.refusal}`) })}</span>
      </p>
    );
  return (
    <details open={isOpen}>
      <summary>{t(title)}</summary>
      {children}
    </details>
  );
}

function Renew({ own, reader, offered }: OwnProps & { offered: OfferedAction }) {
  const { t } = reader;
  const { licence, renewalLastOn } = own;
  return (
    <Act offered={offered} title="renew.title" isOpen={renewalLastOn !== undefined} reader={reader}>
      <p>{t('renew.text')}</p>
      {renewalLastOn && (
        <p>
          <Dated text={t('renew.last-on', { day: sayDate(renewalLastOn, reader) })} />
        </p>
      )}
      <PostForm reader={reader} action={`/my-licences/${licence.number}/renewal`}>
        <Button>{t('renew.title')}</Button>
      </PostForm>
    </Act>
  );
}

function Replace({ own, errors, reader, offered }: OwnProps & { offered: OfferedAction }) {
  const { t } = reader;
  const error = errorOf(errors, 'because');
  return (
    <Act offered={offered} title="replace.title" isOpen={error !== undefined} reader={reader}>
      <p>{t('replace.text')}</p>
      <PostForm reader={reader} action={`/my-licences/${own.licence.number}/replacement`}>
        <Radios
          name="because"
          label={t('replace.because')}
          error={error}
          options={(['lost', 'damaged'] as const).map((value) => ({ value, label: t(`replace.${value}`) }))}
          reader={reader}
        />
        <Button kind="second">{t('replace.send')}</Button>
      </PostForm>
    </Act>
  );
}

function GiveUp({ own, errors, reader, offered }: OwnProps & { offered: OfferedAction }) {
  const { t } = reader;
  const error = errorOf(errors, 'sure');
  return (
    <Act offered={offered} title="give-up.title" isOpen={error !== undefined} reader={reader}>
      <p>{t('give-up.text')}</p>
      <PostForm reader={reader} action={`/my-licences/${own.licence.number}/surrender`}>
        <Checkbox name="sure" label={t('give-up.sure')} error={error} reader={reader} />
        <Button kind="warning">{t('give-up.send')}</Button>
      </PostForm>
    </Act>
  );
}

const forms = { 'ask-renewal': Renew, 'replace-licence': Replace, 'give-up-licence': GiveUp } as const;

/** A licence for its holder: what it says, the paper, the credential, the code to show, and what can be done. */
export function OwnLicencePage(props: OwnProps) {
  const { own, errors, reader } = props;
  const { t, local } = reader;
  const { licence, actions } = own;
  const base = `/my-licences/${licence.number}`;
  const isInForce = licence.state === 'valid' || licence.state === 'suspended';
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <LicenceVerdict licence={licence} title={local(licence.title)} reader={reader} />
      <Actions>
        {isInForce && <ButtonLink href={`${base}/show`}>{t('mine.show')}</ButtonLink>}
        <ButtonLink href={`${base}/file`} kind="second">
          {t('mine.pdf')}
        </ButtonLink>
      </Actions>
      {isInForce && (
        <p>
          <a href={`/api/licences/${licence.number}/credential`} download={`${licence.number}.vc.jwt`}>
            {t('mine.credential')}
          </a>
        </p>
      )}
      <LicenceFacts licence={licence} reader={reader} />
      <section class="no-print">
        <h2>{t('mine.acts')}</h2>
        {actions.map((offered) => {
          const { action } = offered;
          if (action !== 'ask-renewal' && action !== 'replace-licence' && action !== 'give-up-licence')
            return null;
          const Form = forms[action];
          return <Form {...props} offered={offered} />;
        })}
      </section>
    </>
  );
}
