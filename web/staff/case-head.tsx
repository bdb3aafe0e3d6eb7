import { handlingKindOf } from '../../functions/core/domain/application.ts';
import type { CaseFile } from '../../functions/core/domain/case-file.ts';
import type { TimeView } from '../../functions/core/domain/deadline/time-view.ts';
import type { Reader } from '../context.ts';
import type { Word } from '../locales/index.ts';
import { CardTag, KindTag, StatusTag, WhyKind } from '../shared/tags.tsx';

/** A part of the case page that can be jumped to, and the key that leads there. */
export interface Jump {
  readonly id: string;
  readonly key: string;
  readonly word: Word;
}

interface HeadProps {
  readonly caseFile: CaseFile;
  readonly time: TimeView | undefined;
  /** The parts that this case has, in their order on the page. */
  readonly jumps: readonly Jump[];
  readonly reader: Reader;
}

/** Which case it is, where it stands, and the ways to its parts: a long page is read with the keyboard, too. */
export function CaseHead({ caseFile, time, jumps, reader }: HeadProps) {
  const { t, local } = reader;
  const { application } = caseFile;
  const kind = handlingKindOf(application);
  return (
    <>
      <p class="quiet number">{application.reference}</p>
      <h1>{local(application.itemName)}</h1>
      <p class="tags">
        <StatusTag status={application.status} reader={reader} /> <KindTag kind={kind} reader={reader} />{' '}
        {time && <CardTag card={time.card} reader={reader} />}
      </p>
      <WhyKind kind={kind} reader={reader} />
      <nav class="jumps no-print" aria-label={t('case.jumps')}>
        <ul class="row">
          {jumps.map(({ id, key, word }) => (
            <li>
              <a href={`#${id}`} data-key={key}>
                {t(word)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
