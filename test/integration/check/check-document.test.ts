import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clamdScanner } from '../../../functions/adapters/virus-scanner/clamd.ts';
import { type Document, objectKeyOf } from '../../../functions/core/domain/document.ts';
import {
  noVirusScanner,
  ScanFailed,
  type VirusScanner,
} from '../../../functions/core/ports/virus-scanner.ts';
import { smallClamd, testSignature } from '../../support/clamd/small-clamd.ts';
import { corpus, PDF, type Sample } from '../../support/corpus/corpus.ts';
import { aPdf, pdfWithScript } from '../../support/files.ts';
import { aCheckingCentre } from './a-checking-centre.ts';

const MIB = 1024 * 1024;
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const aGoodPdf = (bytes = aPdf()): Sample => ({ what: 'a PDF', bytes, contentType: PDF, verdict: 'clean' });

/** Good by every layer; what it carries only the daemon knows. */
const infected: Sample = {
  what: 'a PDF with a virus that only the scanner knows',
  bytes: aPdf({ objects: [`(${testSignature})`] }),
  contentType: PDF,
  verdict: 'MALWARE',
};

async function aScanner(): Promise<VirusScanner> {
  const daemon = await smallClamd();
  onTestFinished(() => daemon.close());
  return clamdScanner(daemon.place);
}

describe('the whole corpus, sent through forms and told of by the store', () => {
  it('gets its verdicts, and nothing but what is clean ever reaches the clean bucket', async () => {
    const centre = await aCheckingCentre({ scanner: await aScanner() });
    const sent: { sample: Sample; document: Document }[] = [];
    for (const sample of [...corpus, infected]) {
      const { document, post } = await centre.announce(sample);
      // a form takes no file of another size or with another hash; who has a stolen address may put what he likes
      const isOther = document.sha256 !== undefined && document.sha256 !== hashOf(sample.bytes);
      const differs = document.sizeBytes !== sample.bytes.length || isOther;
      expect(await post(), sample.what).toBe(differs ? 400 : 204);
      if (differs) await centre.put(document, sample.bytes);
      sent.push({ sample, document });
    }
    await centre.settle();

    const verdicts: Record<string, string | undefined> = {};
    for (const { sample, document } of sent) {
      const record = await centre.recordOf(document);
      verdicts[sample.what] = record?.status === 'clean' ? 'clean' : record?.rejection;
      if (sample.verdict === 'clean') expect(record?.sha256, sample.what).toBe(hashOf(sample.bytes));
    }
    expect(verdicts).toEqual(Object.fromEntries(sent.map(({ sample }) => [sample.what, sample.verdict])));

    const clean = sent.filter(({ sample }) => sample.verdict === 'clean');
    const inClean = await centre.inClean();
    expect([...inClean.keys()].toSorted()).toEqual(
      clean.map(({ document }) => objectKeyOf(document)).toSorted(),
    );
    for (const { sample, document } of clean)
      expect(inClean.get(objectKeyOf(document))?.equals(sample.bytes), sample.what).toBe(true);
    // what is clean has left quarantine; the rest stays there until it expires
    expect((await centre.inQuarantine()).size).toBe(sent.length - clean.length);
  });

  it('of 201 MB is refused when it is announced, and by the form of a smaller one', async () => {
    const centre = await aCheckingCentre();
    const large = { ...aGoodPdf(), announced: { sizeBytes: 201 * MIB } };
    await expect(centre.announce(large)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    const { post } = await centre.announce({
      ...aGoodPdf(Buffer.alloc(3 * MIB)),
      announced: { sizeBytes: MIB },
    });
    expect(await post()).toBe(400);
    await centre.settle();
    expect((await centre.inQuarantine()).size).toBe(0);
  });
});

describe('a virus scanner that fails', () => {
  it('lets nothing pass, is tried again by the sweep, and then the file is released', async () => {
    const answers: VirusScanner[] = [1, 2, 3, 4].map(() => ({
      scan: () => Promise.reject(new ScanFailed('UNREACHABLE')),
    }));
    const scanner: VirusScanner = { scan: (file) => (answers.shift() ?? noVirusScanner).scan(file) };
    const centre = await aCheckingCentre({ scanner });
    const { document, post } = await centre.announce(aGoodPdf());
    await post();
    await centre.settle(); // the notice is delivered three times, as by the service
    expect(await centre.recordOf(document)).toMatchObject({ status: 'awaiting-upload' });
    expect(centre.lines.filter(({ code }) => code === 'SCAN_FAILED')).toHaveLength(3);
    expect((await centre.sweep()).failed).toMatchObject([{ cause: { name: 'ScanFailed' } }]);
    expect((await centre.inClean()).size).toBe(0);

    expect((await centre.sweep()).failed).toEqual([]);
    expect(await centre.recordOf(document)).toMatchObject({ status: 'clean' });
    expect([...(await centre.inClean()).values()]).toEqual([aPdf()]);
  });
});

describe('a file that missed its check', () => {
  it('because the notice was lost, is found and checked by the sweep: good and bad ones alike', async () => {
    const centre = await aCheckingCentre({ isTold: false });
    const one = await centre.announce(aGoodPdf());
    const other = await centre.announce({ ...aGoodPdf(pdfWithScript()), verdict: 'PDF_WITH_SCRIPT' });
    expect([await one.post(), await other.post()]).toEqual([204, 204]);
    await centre.settle();
    expect(await centre.recordOf(one.document)).toMatchObject({ status: 'awaiting-upload' });

    await centre.sweep();
    expect(await centre.recordOf(one.document)).toMatchObject({ status: 'clean', sha256: hashOf(aPdf()) });
    expect(await centre.recordOf(other.document)).toMatchObject({ rejection: 'PDF_WITH_SCRIPT' });
    expect([...(await centre.inClean()).keys()]).toEqual([objectKeyOf(one.document)]);
  });
});

describe('a file that changes', () => {
  const good = aPdf({ objects: ['(good)', '(good)'] });
  const bad = Buffer.concat([pdfWithScript(), Buffer.alloc(good.length)]).subarray(0, good.length);

  /** Whoever sends it puts another under the same key at one moment of the check: while the scanner looks at the first. */
  async function raced(isTold: boolean) {
    const meanwhile: (() => Promise<unknown>)[] = [];
    const scanner: VirusScanner = {
      async scan(file) {
        await meanwhile.shift()?.();
        return noVirusScanner.scan(file);
      },
    };
    const centre = await aCheckingCentre({ scanner, isTold });
    const { document, post } = await centre.announce(aGoodPdf(good));
    meanwhile.push(() => centre.put(document, bad));
    await post();
    await centre.settle();
    if (!isTold) await centre.sweep();
    return { centre, document };
  }

  it('between check and release is not what is released', async () => {
    const { centre, document } = await raced(false);
    expect(await centre.recordOf(document)).toMatchObject({ status: 'clean', sha256: hashOf(good) });
    expect([...(await centre.inClean()).values()]).toEqual([good]);
  });

  it('and is checked itself at the same time, is released under neither verdict', async () => {
    const { centre, document } = await raced(true);
    const record = await centre.recordOf(document);
    // whichever check is first decides; what lies in the clean bucket is what the record says, and never the bad one
    expect([...(await centre.inClean()).values()]).toEqual(record?.status === 'clean' ? [good] : []);
    expect(['clean', 'rejected']).toContain(record?.status);
  });

  it('to a good one after it was found bad stays away: the verdict stands', async () => {
    const bad = pdfWithScript();
    const centre = await aCheckingCentre();
    const { document, post } = await centre.announce(aGoodPdf(bad));
    await post();
    await centre.settle();
    await centre.put(document, aPdf());
    await centre.settle();
    expect(await centre.recordOf(document)).toMatchObject({ status: 'rejected' });
    expect((await centre.inClean()).size).toBe(0);
  });

  it('to a bad one after it was released is not looked at again, nor served', async () => {
    const centre = await aCheckingCentre();
    const { document, post } = await centre.announce(aGoodPdf());
    await post();
    await centre.settle();
    await centre.put(document, pdfWithScript());
    await centre.settle();
    await centre.sweep();
    expect(await centre.recordOf(document)).toMatchObject({ status: 'clean', sha256: hashOf(aPdf()) });
    expect([...(await centre.inClean()).values()]).toEqual([aPdf()]);
    expect(centre.log.filter(({ body }) => body.type === 'DocumentAccepted')).toHaveLength(1);
  });
});
