import { describe, expect, it } from 'vitest';
import { sealReader } from '../../../functions/adapters/seal/read-seal.ts';
import { sealedPrinters } from '../../../functions/adapters/seal/sealed-printers.ts';
import { locales } from '../../../functions/core/domain/localised-text.ts';
import { checkPaper } from '../../../functions/core/use-cases/check-paper.ts';
import { aSeal } from '../../support/a-seal.ts';
import { aLicence, verifyUrl } from '../pdf/a-licence.ts';
import { aSite } from './a-site.ts';

const seal = aSeal();
const seals = sealReader(seal.trusted);
const system = { now: () => new Date('2026-04-01T02:00:00Z') };

describe('whether a PDF is ours and unaltered', () => {
  it('is not the same as whether the licence still holds: the register is asked, too', async () => {
    const pdf = await sealedPrinters(seal.sealer).printer.print(aLicence(), verifyUrl);
    const ask = (state: 'valid' | 'revoked', on = system.now()) =>
      checkPaper(
        { pdf },
        {
          seals,
          licences: { find: async () => aLicence({ state }) },
          system: { ...system, now: () => on },
        },
      );
    expect(await ask('valid')).toMatchObject({ verdict: 'genuine', licenceState: 'valid' });
    expect(await ask('revoked')).toMatchObject({ verdict: 'genuine', licenceState: 'revoked' });
    expect(await ask('valid', new Date('2026-06-01T00:00:00Z'))).toMatchObject({ licenceState: 'expired' });
  });

  it.each(locales)('is asked with a plain form, and answered in %s', async (lang) => {
    const { browser } = aSite();
    const reader = browser();
    const form = await reader.get(`/papers/check?lang=${lang}`);
    expect(form.status).toBe(200);
    expect(form.text).toContain('enctype="multipart/form-data"');
    const empty = await reader.post('/papers/check', {});
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('id="file-wrong"');
    const answer = await reader.postFiles('/papers/check', new File(['%PDF-1.7'], 'a.pdf'));
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(
      { 'zh-Hant': '沒有電子印章', 'zh-Hans': '没有电子印章', en: 'Not sealed' }[lang],
    );
    const huge = new File([new Uint8Array(4 * 1024 * 1024 + 1)], 'a.pdf');
    expect((await reader.postFiles('/papers/check', huge)).status).toBe(422);
  });
});
