import { describe, expect, it } from 'vitest';
import { serviceItemSchema } from '../../../functions/core/domain/service-item.ts';
import { aSite } from './a-site.ts';
import { drainItem } from './items.ts';

const item = serviceItemSchema.parse({
  ...drainItem,
  limitSources: { statutory: 'law: 城镇排水条例 art. 21', promised: 'derived: ceil(statutoryDays/3)' },
  sources: ['LawRefBook/Laws@2f4c5c2: 行政法规/城镇排水条例(2013-10-02).md'],
  evidence: {
    name: 'seen',
    legalBasis: 'law',
    statutoryDays: 'law',
    promisedDays: 'derived',
    fee: 'law-default',
    materials: 'memory',
  },
});

async function read(language: string, change: Partial<typeof item> = {}): Promise<string> {
  const site = aSite({ items: [{ ...item, ...change }] });
  const { text } = await site.browser().get(`/items/drain-permit?lang=${language}`);
  return text.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|');
}

describe('the page of an item, on what it rests', () => {
  it('says first which facts nobody has read in a source', async () => {
    expect(await read('zh-Hant')).toContain('尚待核對：申請材料。');
    expect(await read('en')).toContain('Still to be checked: Materials.');
  });

  it('warns of nothing when every fact was read', async () => {
    const evidence = item.evidence && { ...item.evidence, materials: 'seen' as const };
    const text = await read('zh-Hant', { confidence: 'seen', ...(evidence && { evidence }) });
    expect(text).not.toContain('尚待核對');
  });

  it('names the article that sets the limit, in the script of the reader', async () => {
    expect(await read('zh-Hant')).toContain('20 個工作日|《城鎮排水條例》第二十一條|');
    expect(await read('zh-Hans')).toContain('20 个工作日|《城镇排水条例》第二十一条|');
  });

  it('posts the number, where it is limited, with its rule and the order (art. 30, 57)', async () => {
    const quantity = { perYear: 12, basis: '城镇排水条例 art. 21' };
    expect(await read('zh-Hant', { quantity })).toContain('|數量限制|每年 12 件，按受理先後決定|');
    expect(await read('en', { quantity })).toContain(
      '|Limited in number|12 a year, in the order of acceptance|',
    );
    expect(await read('zh-Hant')).not.toContain('數量限制');
  });

  it('says fact by fact how well it is supported, and what was read, without the names of files', async () => {
    const text = await read('zh-Hant');
    expect(text).toContain('|承諾時限|由其他資料推算|');
    expect(text).toContain('|申請材料|憑記憶填寫，尚待核對|');
    expect(text).toContain('|城镇排水条例(2013-10-02)|LawRefBook/Laws@2f4c5c2|');
    expect(text).not.toContain('.md');
  });
});
