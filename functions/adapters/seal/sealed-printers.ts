import type { LicencePrinter, ReceiptPrinter } from '../../core/ports/files.ts';
import type { Sealer, TimeStamper } from '../../core/ports/sealer.ts';
import { licencePrinter } from '../pdf/licence-printer.ts';
import { receiptPrinter } from '../pdf/receipt-printer.ts';
import { sealPdf } from './seal-pdf.ts';

/** The printers of everything that leaves the centre under its seal. */
export function sealedPrinters(
  sealer: Sealer,
  stamper?: TimeStamper,
): { printer: LicencePrinter; receiptPrinter: ReceiptPrinter } {
  return {
    printer: {
      print: async (licence, verifyUrl) =>
        sealPdf(await licencePrinter.print(licence, verifyUrl), sealer, stamper),
    },
    receiptPrinter: {
      print: async (receipt) => sealPdf(await receiptPrinter.print(receipt), sealer, stamper),
    },
  };
}
