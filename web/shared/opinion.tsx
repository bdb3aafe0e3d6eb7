import type { Opinion } from '../../functions/core/domain/opinion.ts';
import type { Reader } from '../context.ts';
import { RecordText } from './action-record.tsx';

/** What a department said, or what its silence was taken for. */
export function OpinionText(props: { opinion: Opinion; filesAt: string; reader: Reader }) {
  const { opinion, filesAt, reader } = props;
  const { t } = reader;
  if (opinion.source === 'silence') return <>{t(`unanswered.${opinion.verdict}`)}</>;
  return (
    <>
      <strong>{t(`verdict.${opinion.verdict}`)}</strong>
      {opinion.reason && <span class="block">{opinion.reason}</span>}
      {opinion.legalBasis && <span class="small quiet block">{opinion.legalBasis}</span>}
      {opinion.conditions && opinion.conditions.length > 0 && (
        <ul>
          {opinion.conditions.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      )}
      {opinion.record && <RecordText record={opinion.record} filesAt={filesAt} reader={reader} />}
    </>
  );
}
