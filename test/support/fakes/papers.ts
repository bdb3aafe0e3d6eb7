import { type LicencePaper, licenceObjectKey } from '../../../functions/core/domain/licence.ts';
import { receiptObjectKey } from '../../../functions/core/domain/receipt.ts';
import type { LicenceFiles, ReceiptFile, ReceiptFiles } from '../../../functions/core/ports/files.ts';

/** The bucket of sealed papers in memory: the first that comes under a name stays. */
export function fakePapers() {
  const kept = new Map<string, Uint8Array>();
  const keep = async (key: string, pdf: Uint8Array): Promise<Uint8Array> => {
    const bytes = kept.get(key) ?? pdf;
    kept.set(key, bytes);
    return bytes;
  };
  const read = (key: string): Uint8Array => {
    const bytes = kept.get(key);
    if (!bytes) throw new Error(`There is no ${key}.`);
    return bytes;
  };
  const licenceFiles: LicenceFiles = {
    keep: (paper, pdf) => keep(licenceObjectKey(paper), pdf),
    read: async (paper: LicencePaper) => read(licenceObjectKey(paper)),
    downloadUrl: async (paper: LicencePaper) => `download/${licenceObjectKey(paper)}`,
  };
  const receiptFiles: ReceiptFiles = {
    keep: ({ applicationId, kind }: ReceiptFile, pdf) => keep(receiptObjectKey(applicationId, kind), pdf),
    downloadUrl: async ({ number }) => `https://store.example/${number}.pdf`,
  };
  /** By their names, in the order in which they were stored. */
  return { kept, licenceFiles, receiptFiles };
}
