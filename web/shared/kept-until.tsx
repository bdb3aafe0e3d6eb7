import type { Application } from '../../functions/core/domain/application.ts';
import { keptUntil } from '../../functions/core/domain/retention.ts';
import type { Reader } from '../context.ts';
import { Dated } from './dated.tsx';
import { sayDate } from './dates.ts';

/** Tells the applicant beforehand until when the files are kept, and afterwards that they are gone. */
export function KeptUntil({ application, reader }: { application: Application; reader: Reader }) {
  const { t } = reader;
  const { status, filesDeletedOn, deletionHold } = application;
  const last = keptUntil(application);
  const say = (): string | undefined => {
    if (filesDeletedOn !== undefined) return t('retention.deleted', { day: sayDate(filesDeletedOn, reader) });
    if (last === undefined) return undefined;
    if (deletionHold) return t('retention.held');
    const day = sayDate(last, reader);
    return t(status === 'draft' ? 'retention.kept-until.draft' : 'retention.kept-until', { day });
  };
  const text = say();
  if (text === undefined) return null;
  return (
    <p class="small quiet">
      <Dated text={text} />
    </p>
  );
}
