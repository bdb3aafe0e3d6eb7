import type { LicencePrinter } from '../../core/ports/files.ts';
import { drawAnnexes, drawAnnexNames, drawConditions, drawFacts, drawNotes } from './body.ts';
import { drawFoot } from './foot.ts';
import { drawHead } from './head.ts';
import { licenceWords } from './licence-words.ts';
import { drawFurniture } from './page-furniture.ts';
import { newPaper } from './paper.ts';

/**
 * Prints a licence on A4 in its holder's language: tagged, with its typefaces inside, and the same bytes for the same licence (its only time
 * is the day of issue, and its file identifier comes from that and the title), so that printing twice changes nothing.
 */
export const licencePrinter: LicencePrinter = {
  async print(licence, verifyUrl) {
    const locale = licence.contact?.locale ?? 'zh-Hant';
    const words = licenceWords[locale];
    const name = `${licence.title[locale]}  ${licence.number}`;
    const { sheet, bytes } = newPaper({
      title: `${licence.title[locale]} ${licence.number}`,
      author: licence.departmentName[locale],
      issuedOn: licence.issuedOn,
      locale,
    });
    drawHead(sheet, licence, words, locale);
    drawFacts(sheet, licence, words, locale);
    drawConditions(sheet, licence, words, locale);
    drawAnnexNames(sheet, licence, words, locale);
    drawNotes(sheet, licence, words, locale);
    drawFoot(sheet, licence, verifyUrl, words, locale);
    drawAnnexes(sheet, licence, words, locale);
    drawFurniture(sheet, name, words.page);
    sheet.end();
    return bytes;
  },
};
