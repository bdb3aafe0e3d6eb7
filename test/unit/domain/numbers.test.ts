import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isResidentId } from '../../../functions/core/domain/id-numbers.ts';
import { addDays } from '../../../functions/core/domain/legal-date.ts';
import { licenceNumber, licenceNumberPattern } from '../../../functions/core/domain/licence.ts';
import {
  newQueryCode,
  normaliseQueryCode,
  parseReferenceNumber,
  QUERY_CODE_LENGTH,
  referenceNumber,
} from '../../../functions/core/domain/reference-number.ts';

const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2020-01-01', days));
const someSerial = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }),
  fc.integer({ min: 100_000, max: 9_999_999 }),
);
const someReference = fc.tuple(someDay, someSerial).map(([day, serial]) => referenceNumber(day, serial));
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Places of the characters that carry the number: not the dashes, and not the `LY`. */
const placesOf = (reference: string): number[] =>
  [...reference].flatMap((letter, at) => (at > 2 && letter !== '-' ? [at] : []));

describe('reference numbers', () => {
  it('name the day and the serial, and are read back as they are', () => {
    fc.assert(
      fc.property(someDay, someSerial, (day, serial) => {
        const reference = referenceNumber(day, serial);
        expect(reference).toMatch(/^LY-\d{8}-\d{5,}-[2-9A-HJ-NP-Z]$/);
        expect(reference.slice(3, 11)).toBe(day.replaceAll('-', ''));
        expect(parseReferenceNumber(reference)).toBe(reference);
      }),
    );
  });

  it('are never the same for two serials or two days', () => {
    fc.assert(
      fc.property(someDay, someSerial, someDay, someSerial, (day, serial, other, next) => {
        const isSame = day === other && serial === next;
        expect(referenceNumber(day, serial) === referenceNumber(other, next)).toBe(isSame);
      }),
    );
    const ofADay = Array.from({ length: 120_000 }, (_, index) => referenceNumber('2026-12-31', index + 1));
    expect(new Set(ofADay).size).toBe(120_000);
  });

  it('show every single wrong character', () => {
    fc.assert(
      fc.property(someReference, (reference) => {
        for (const at of placesOf(reference))
          for (const letter of `${alphabet}01`) {
            if (letter === reference[at]) continue;
            const slip = reference.slice(0, at) + letter + reference.slice(at + 1);
            expect(parseReferenceNumber(slip), slip).toBeUndefined();
          }
      }),
      { numRuns: 60 },
    );
  });

  it('show every swap of neighbours, also across a dash', () => {
    fc.assert(
      fc.property(someReference, (reference) => {
        const places = placesOf(reference);
        for (const [index, at] of places.slice(0, -1).entries()) {
          const letters = [...reference];
          const next = places[index + 1] ?? at;
          [letters[at], letters[next]] = [letters[next] ?? '', letters[at] ?? ''];
          const slip = letters.join('');
          if (slip !== reference) expect(parseReferenceNumber(slip), slip).toBeUndefined();
        }
      }),
    );
  });

  it('show a character that was left out, of a serial of five digits', () => {
    const ofFive = fc.tuple(someDay, fc.integer({ min: 1, max: 99_999 }));
    fc.assert(
      fc.property(ofFive, ([day, serial]) => {
        const reference = referenceNumber(day, serial);
        for (const at of placesOf(reference))
          expect(parseReferenceNumber(reference.slice(0, at) + reference.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  it('are read however people type them', () => {
    const fullWidth = (text: string): string =>
      text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    const typings = [
      (text: string) => text.toLowerCase(),
      (text: string) => text.replaceAll('-', ''),
      (text: string) => text.replaceAll('-', ' '),
      (text: string) => text.replaceAll('-', '—'),
      (text: string) => `  ${text.replaceAll('-', ' - ')}\n`,
      fullWidth,
    ];
    fc.assert(
      fc.property(someReference, fc.subarray(typings), (reference, how) => {
        const typed = how.reduce((text, type) => type(text), reference);
        expect(parseReferenceNumber(typed)).toBe(reference);
      }),
    );
  });

  it('are read from no other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const parsed = parseReferenceNumber(typed);
        expect(parsed === undefined || parsed.startsWith('LY-')).toBe(true);
      }),
    );
    for (const typed of ['', 'LY', 'LY-20260302-00001', 'LY-20260302--7', 'XX-20260302-00001-7'])
      expect(parseReferenceNumber(typed)).toBeUndefined();
  });
});

describe('query codes', () => {
  it('are six characters that nobody mistakes, each of them as likely as the next', () => {
    const drawn = new Set<number>();
    const code = newQueryCode((below) => {
      drawn.add(below);
      return below - 1;
    });
    expect([code, [...drawn]]).toEqual(['Z'.repeat(QUERY_CODE_LENGTH), [alphabet.length]]);
    fc.assert(
      fc.property(fc.array(fc.nat(31), { minLength: 6, maxLength: 6 }), (chances) => {
        const rest = [...chances];
        const made = newQueryCode(() => rest.shift() ?? 0);
        expect(made).toBe(chances.map((one) => alphabet[one]).join(''));
        expect(made).not.toMatch(/[IO01]/);
      }),
    );
  });

  it('are read however people type them', () => {
    const typings = [
      (text: string) => text.toLowerCase(),
      (text: string) => `${text.slice(0, 3)} ${text.slice(3)}`,
      (text: string) => `${text.slice(0, 3)}-${text.slice(3)}`,
      (text: string) => `\t${text}\n`,
    ];
    fc.assert(
      fc.property(
        fc.array(fc.nat(31), { minLength: 6, maxLength: 6 }),
        fc.subarray(typings),
        (chances, how) => {
          const code = chances.map((one) => alphabet[one]).join('');
          expect(normaliseQueryCode(how.reduce((text, type) => type(text), code))).toBe(code);
        },
      ),
    );
  });
});

describe('licence numbers', () => {
  const department = fc.stringMatching(/^[A-Z]{2,5}$/);
  const year = fc.integer({ min: 2020, max: 2100 });

  it('name department, year and serial, and are never the same for two', () => {
    fc.assert(
      fc.property(department, year, someSerial, department, year, someSerial, (a, y, m, b, z, n) => {
        const number = licenceNumber(a, y, m);
        expect(number).toMatch(licenceNumberPattern);
        expect(number.split('-')).toEqual(['LY', a, String(y), String(m).padStart(6, '0')]);
        expect(number === licenceNumber(b, z, n)).toBe(a === b && y === z && m === n);
      }),
    );
  });
});

describe('a resident identity number (GB 11643)', () => {
  it('has eighteen characters and the right check character', () => {
    expect(isResidentId('11010519491231002X')).toBe(true);
    for (const wrong of ['110105194912310021', '11010519491231002', '', '11010519491231002x'])
      expect(isResidentId(wrong), wrong).toBe(false);
  });
});
