import type { Licence } from '../domain/licence.ts';
import { remind } from '../domain/licence-life.ts';
import { type LicencePorts, writeLicence } from './write-licence.ts';

/**
 * What has fallen due of a licence: the silence of the authority (art. 50), the end of a suspension, a reminder. Each is
 * recorded once, however often and late it is asked: the licence says itself what is still to come.
 */
export async function fireLicenceMarks(command: { number: string }, ports: LicencePorts): Promise<Licence> {
  const { licence } = await writeLicence(
    { number: command.number, by: { kind: 'centre', part: 'licence-marks' } },
    (current, today) => {
      const reminded = remind(current, today);
      return reminded.licence === current ? undefined : reminded;
    },
    ports,
  );
  return licence;
}
