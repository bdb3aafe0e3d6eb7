import type { Opinion } from '../../functions/core/domain/opinion.ts';
import type { Reader } from '../context.ts';

/** What a department said, or what its silence was taken for. */
export function OpinionText({ opinion, reader }: { opinion: Opinion; reader: Reader }) {
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
      {opinion.survey && <span class="block">{opinion.survey.findings}</span>}
    </>
  );
}
