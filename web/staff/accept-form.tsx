import { whyNotOnTheSpot } from '../../functions/core/domain/delegation.ts';
import { isDecidedAtOnce } from '../../functions/core/use-cases/accept-application.ts';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import type { ActionProps } from './action-props.ts';

/**
 * The window accepts. What one person decides on the spot is decided with it, where the department has delegated it; it can
 * always be left to the approver of the department, and where it may not be decided here, that is the only way.
 */
export function AcceptForm({ base, shown, reader }: ActionProps) {
  const { t, caller } = reader;
  const { item, caseFile, delegation } = shown;
  if (!isDecidedAtOnce(item))
    return (
      <PostForm reader={reader} action={`${base}/accept`}>
        {item.kind === 'joint' && <p class="small quiet">{t('case.accept.joint')}</p>}
        <Button>{t('case.accept')}</Button>
      </PostForm>
    );
  const sub = caller.kind === 'staff' ? caller.sub : '';
  const refusal = whyNotOnTheSpot({ sub, filedBy: caseFile.application.filedBy, delegation });
  return (
    <PostForm reader={reader} action={`${base}/accept`}>
      {refusal ? <p>{t(`refusal.${refusal}`)}</p> : <p class="small quiet">{t('delegated.decides-too')}</p>}
      <Actions>
        {!refusal && <Button>{t('delegated.accept')}</Button>}
        <Button kind={refusal ? 'main' : 'second'} name="forApprover" value="yes">
          {t('delegated.hand-over')}
        </Button>
      </Actions>
    </PostForm>
  );
}
