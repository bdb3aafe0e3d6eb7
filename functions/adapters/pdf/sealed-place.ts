import { type LegalDate, startOfDay } from '../../core/domain/legal-date.ts';
import { keepPlaceForSeal } from '../seal/place-for-seal.ts';
import { drawSeal, SEAL_RADIUS } from './seal.ts';
import type { Sheet } from './sheet.ts';

/**
 * The picture of the seal, and under it the place for the signature. The time that the seal states is the day of the paper:
 * printed again, it is the same paper. When it was really put, a time-stamp authority can witness.
 */
export function drawSealedPlace(
  sheet: Sheet,
  centre: { readonly x: number; readonly y: number },
  { paper, by, on }: { readonly paper: string; readonly by: string; readonly on: LegalDate },
): void {
  const box = [
    centre.x - SEAL_RADIUS,
    centre.y - SEAL_RADIUS,
    centre.x + SEAL_RADIUS,
    centre.y + SEAL_RADIUS,
  ] as const;
  sheet.tagged('Figure', () => drawSeal(sheet.pdf, centre, by, 'bold'), {
    alt: `${by} 審批辦證專用章`,
    bbox: [...box],
  });
  keepPlaceForSeal(sheet.pdf, { paper, by, at: startOfDay(on), box });
}
