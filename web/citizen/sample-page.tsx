import type { FormAnswers, FormField } from '../../functions/core/domain/item-form.ts';
import type { Material, ServiceItem } from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';
import { sayAnswer } from '../shared/fields.tsx';
import { Actions, ButtonLink } from '../shared/forms.tsx';
import { Law } from '../shared/law.tsx';
import { Notice, SummaryList, Tag } from '../shared/parts.tsx';
import { sayFileRules } from '../shared/words-of-files.ts';

interface SampleProps {
  readonly item: ServiceItem;
  readonly department: string;
  /** Absent: the empty form. */
  readonly answers?: FormAnswers | undefined;
  readonly reader: Reader;
}

/** What is to be chosen from, with a box before each, as on paper. */
function Boxes({ options }: { options: readonly { label: string; isChosen: boolean }[] }) {
  return (
    <ul class="boxes">
      {options.map(({ label, isChosen }) => (
        <li>
          <span aria-hidden="true">{isChosen ? '☑' : '☐'}</span> {label}
        </li>
      ))}
    </ul>
  );
}

/** The space for an answer, or an example of one. */
function Space({ field, answers, reader }: { field: FormField } & Pick<SampleProps, 'answers' | 'reader'>) {
  const { t, local } = reader;
  const answer = answers?.[field.id];
  switch (field.type) {
    case 'choice':
      return (
        <Boxes
          options={field.options.map(({ value, label }) => ({
            label: local(label),
            isChosen: value === answer,
          }))}
        />
      );
    case 'yes-no':
      return (
        <Boxes
          options={(['yes', 'no'] as const).map((value) => ({ label: t(value), isChosen: value === answer }))}
        />
      );
    case 'declaration':
      return (
        <>
          <Boxes options={[{ label: t('declared'), isChosen: answer === 'yes' }]} />
          {field.basis && (
            <span class="small quiet">
              <Law text={field.basis} reader={reader} />
            </span>
          )}
        </>
      );
    default:
      return answer === undefined ? (
        <span class={field.type === 'textarea' ? 'blank high' : 'blank'}>
          {'unit' in field && field.unit && local(field.unit)}
        </span>
      ) : (
        <span class="answer">{sayAnswer(field, answer, reader)}</span>
      );
  }
}

function MaterialLine({ material, reader }: { material: Material; reader: Reader }) {
  const { t, local } = reader;
  const { name, required, providedBy, reason } = material;
  return (
    <li>
      <span>
        {local(name)}
        <span class="small quiet block">
          {reason ? local(reason) : providedBy === 'upload' && sayFileRules(material, reader)}
        </span>
      </span>
      <Tag>{t(required ? 'sample.required' : 'material.optional')}</Tag>
    </li>
  );
}

/** The sample text of an item (Licensing Law art. 30), empty or as an example, for the screen and for paper. */
export function SamplePage({ item, department, answers, reader }: SampleProps) {
  const { t, local } = reader;
  const address = `/items/${item.code}/sample`;
  const isFilled = answers !== undefined;
  const kinds = [
    { href: address, label: t('sample.empty'), isHere: !isFilled },
    { href: `${address}?filled=yes`, label: t('sample.filled'), isHere: isFilled },
  ];
  return (
    <>
      <p class="quiet small">
        {department} · {item.code}
      </p>
      <h1>{local(item.name)}</h1>
      <p class="row">
        <strong>{t('sample.title')}</strong> <Tag>{t(isFilled ? 'sample.filled' : 'sample.empty')}</Tag>
      </p>
      <nav class="actions no-print" aria-label={t('sample.which')}>
        {kinds.map(({ href, label, isHere }) => (
          <a
            class={isHere ? 'button' : 'button second'}
            href={href}
            aria-current={isHere ? 'page' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <p>{t('sample.note')}</p>
      {isFilled && (
        <Notice tone="warm">
          <p>{t('sample.invented')}</p>
        </Notice>
      )}
      {item.form.steps.map(({ id, title, fields }) => (
        <section aria-labelledby={id}>
          <h2 id={id}>{local(title)}</h2>
          <SummaryList
            rows={fields.map((field) => [
              local(field.label),
              <Space field={field} answers={answers} reader={reader} />,
            ])}
          />
        </section>
      ))}
      <section aria-labelledby="materials">
        <h2 id="materials">{t('sample.materials')}</h2>
        <ul class="tasks">
          {item.materials.map((material) => (
            <MaterialLine material={material} reader={reader} />
          ))}
        </ul>
      </section>
      <Actions>
        <button class="button second" type="button" data-print hidden>
          {t('sample.print')}
        </button>
        <ButtonLink href={`/items/${item.code}`} kind="second">
          {t('sample.back')}
        </ButtonLink>
      </Actions>
    </>
  );
}
