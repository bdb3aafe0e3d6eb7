import { addressForm, type DeliveryWay, deliveryWays, waysOf } from '../../functions/core/domain/delivery.ts';
import { fieldsOf } from '../../functions/core/domain/item-form.ts';
import { Refused } from '../../functions/core/domain/refusal.ts';
import type { ShownCase } from '../../functions/core/use-cases/show-case.ts';
import type { Reader } from '../context.ts';
import { Field, sayProblem } from '../shared/fields.tsx';
import { Actions, Button, PostForm } from '../shared/forms.tsx';
import { Radios } from '../shared/inputs.tsx';
import { ErrorSummary, errorOf, type PageError } from '../shared/parts.tsx';
import { sayRefusal } from '../shared/refusals.ts';

export type TypedDelivery = Readonly<Record<string, string>>;

/** What stands in the form before anything is typed: what was chosen before. */
function standing({ caseFile }: ShownCase): TypedDelivery {
  const { way = 'electronic', address } = caseFile.delivery ?? {};
  const { name, phone = '' } = caseFile.application.contact;
  return { recipient: name, phone, ...address, way };
}

/** The choice, and below it the address, of which only a letter makes anything. */
export function DeliveryForm(props: {
  shown: ShownCase;
  action: string;
  typed: TypedDelivery | undefined;
  errors: readonly PageError[];
  reader: Reader;
}) {
  const { shown, action, typed = standing(shown), errors, reader } = props;
  const { t, local } = reader;
  const ways = waysOf(shown.item);
  return (
    <>
      <ErrorSummary errors={errors} reader={reader} />
      <p class="quiet small">{local(shown.item.name)}</p>
      <h1>{t('delivery.title')}</h1>
      <p class="lede">{t('delivery.lede')}</p>
      <PostForm reader={reader} action={action} keepsTyped>
        <Radios
          name="way"
          label={t('delivery.ask')}
          value={typed.way}
          error={errorOf(errors, 'way')}
          options={ways.map((way) => ({
            value: way,
            label: t(`delivery.way.${way}`),
            hint: t(`delivery.hint.${way}`),
          }))}
          reader={reader}
        />
        {ways.includes('post') && (
          <fieldset class="field for-post">
            <legend>{t('delivery.address')}</legend>
            <p class="hint">{t('delivery.address.text')}</p>
            {fieldsOf(addressForm).map((field) => (
              <Field
                field={field}
                value={typed[field.id] ?? ''}
                error={errorOf(errors, field.id)}
                reader={reader}
              />
            ))}
          </fieldset>
        )}
        <Actions>
          <Button>{t('delivery.save')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}

/** What was chosen and typed. @throws Refused DELIVERY_WAY_NOT_OFFERED when nothing was chosen */
export function readDelivery(typed: TypedDelivery): { way: DeliveryWay; address: TypedDelivery } {
  const way = deliveryWays.find((one) => one === typed.way);
  if (way === undefined) throw new Refused('DELIVERY_WAY_NOT_OFFERED', { field: 'way' });
  const fields = fieldsOf(addressForm).map(({ id }) => [id, typed[id] ?? ''] as const);
  return { way, address: Object.fromEntries(fields) };
}

/** Every field that has to be mended. */
export function deliveryErrors(refused: Refused, reader: Reader): PageError[] {
  if (refused.problems.length === 0) return [sayRefusal(refused, reader, 'way')];
  const fields = fieldsOf(addressForm);
  return refused.problems.map((problem) =>
    sayProblem(
      problem,
      fields.find(({ id }) => id === problem.field),
      reader,
    ),
  );
}
