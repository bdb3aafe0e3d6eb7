import type { LicencePrinter } from '../../core/ports/files.ts';
import { drawConditions, drawFacts } from './body.ts';
import { drawFoot } from './foot.ts';
import { drawHead } from './head.ts';
import { drawFurniture } from './page-furniture.ts';
import { newPaper } from './paper.ts';

/**
 * Prints a licence on A4: tagged, with its typefaces inside, and the same bytes for the same licence (its only time
 * is the day of issue, and its file identifier comes from that and the title), so that printing twice changes nothing.
 */
export const licencePrinter: LicencePrinter = {
  async print(licence, verifyUrl) {
    const name = licence.title['zh-Hant'];
    const { sheet, bytes } = newPaper({
      title: `${name} ${licence.number}`,
      author: licence.departmentName['zh-Hant'],
      issuedOn: licence.issuedOn,
      locale: 'zh-Hant',
    });
    drawHead(sheet, licence);
    drawFacts(sheet, licence);
    drawConditions(sheet, licence);
    drawFoot(sheet, licence, verifyUrl);
    drawFurniture(sheet, `${name}  ${licence.number}`);
    sheet.end();
    return bytes;
  },
};
