import { collectors } from '../../functions/core/domain/delivery.ts';
import type { PaperWay } from '../../functions/core/domain/service-item.ts';
import { identityPapers } from '../../functions/core/domain/walk-in.ts';
import { Dated } from '../shared/dated.tsx';
import { sayDate } from '../shared/dates.ts';
import { Address } from '../shared/delivery-facts.tsx';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { Checkbox, Radios, Select, TextInput } from '../shared/inputs.tsx';
import { SummaryList } from '../shared/parts.tsx';
import type { ActionProps } from './action-props.ts';

function HandOver({ base, typed, reader }: ActionProps) {
  const { t } = reader;
  return (
    <PostForm reader={reader} action={`${base}/hand-over`}>
      <Radios
        name="collector"
        label={t('hand-over.collector')}
        value={typed.collector}
        options={collectors.map((value) => ({ value, label: t(`collector.${value}`) }))}
        reader={reader}
      />
      <TextInput
        name="agentName"
        label={t('hand-over.agent')}
        value={typed.agentName}
        maxLength={60}
        autocomplete="off"
        isOptional
        reader={reader}
      />
      <Checkbox
        name="hasAuthority"
        label={t('hand-over.authority')}
        value={typed.hasAuthority}
        reader={reader}
      />
      <Select
        name="paper"
        label={t('hand-over.paper')}
        hint={t('hand-over.paper.text')}
        value={typed.paper}
        options={[
          { value: '', label: '—' },
          ...identityPapers.map((value) => ({ value, label: t(`identity.${value}`) })),
        ]}
        reader={reader}
      />
      <Actions>
        <Button>{t('hand-over.send')}</Button>
      </Actions>
    </PostForm>
  );
}

function Posting({ base, typed, reader }: ActionProps) {
  const { t } = reader;
  return (
    <PostForm reader={reader} action={`${base}/posting`}>
      <TextInput
        name="carrier"
        label={t('delivery.carrier')}
        value={typed.carrier ?? 'EMS'}
        maxLength={40}
        reader={reader}
      />
      <TextInput
        name="trackingNumber"
        label={t('delivery.tracking')}
        value={typed.trackingNumber}
        maxLength={60}
        width="code"
        autocomplete="off"
        spellcheck={false}
        reader={reader}
      />
      <Actions>
        <Button>{t('posting.send')}</Button>
      </Actions>
    </PostForm>
  );
}

/** Art. 44: until when. */
function LastDay({ shown, way, reader }: Pick<ActionProps, 'shown' | 'reader'> & { way: PaperWay }) {
  const lastOn = shown.caseFile.ledger?.deliveryDueOn;
  if (lastOn === undefined) return null;
  return (
    <p>
      <Dated text={reader.t(`delivery.until.${way}`, { day: sayDate(lastOn, reader) })} />
    </p>
  );
}

/** What the window does with the paper of a licence: post it to the address, which only stands here, or hand it over. */
export function DeliveryForms(props: ActionProps) {
  const { shown, typed, reader } = props;
  const { t } = reader;
  const mayPost = shown.actions.includes('post-licence');
  if (!shown.actions.includes('hand-over-licence')) return null;
  const { address } = shown.caseFile.delivery ?? {};
  if (!mayPost)
    return (
      <>
        <h3>{t('hand-over.title')}</h3>
        <LastDay shown={shown} way="pick-up" reader={reader} />
        <HandOver {...props} />
      </>
    );
  return (
    <>
      <h3>{t('posting.title')}</h3>
      <LastDay shown={shown} way="post" reader={reader} />
      {address && <SummaryList rows={[[t('delivery.to'), <Address address={address} />]]} />}
      <Posting {...props} />
      <details open={typed.form === 'hand-over'}>
        <summary>{t('hand-over.title')}</summary>
        <p class="small quiet">{t('posting.came')}</p>
        <HandOver {...props} />
      </details>
    </>
  );
}
