import type { Reader } from '../context.ts';

/** The numbers by which a case is known, in one line. */
export function Numbers(props: { reference: string; code?: string | undefined; reader: Reader }) {
  const { reference, code, reader } = props;
  return (
    <p class="row quiet">
      <span>
        {reader.t('done.reference')} <span class="number">{reference}</span>
      </span>
      {code !== undefined && (
        <span>
          {reader.t('done.code')} <span class="number">{code}</span>
        </span>
      )}
    </p>
  );
}
