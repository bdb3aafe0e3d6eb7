import { describe, expect, it } from 'vitest';
import type { Application } from '../../../functions/core/domain/application.ts';
import { type FindPorts, findCases } from '../../../functions/core/use-cases/find-cases.ts';
import { aCentre, cityReviewer, policeReviewer, supervisor } from '../../support/a-centre.ts';
import { promised } from '../../support/promised-case.ts';

/** Cases of these names, all listed under the key that is asked for, as beginnings longer than a kept one are. */
async function listed(...names: string[]): Promise<{ ports: FindPorts; asked: string[] }> {
  const centre = aCentre();
  const { application } = await centre.found(await promised(centre));
  const heads = names.map(
    (name, number): Application => ({
      ...application,
      id: `case-${number}`,
      contact: { ...application.contact, name },
    }),
  );
  const asked: string[] = [];
  return {
    asked,
    ports: {
      names: {
        keyOf: async (department, beginning) => {
          asked.push(`${department} ${beginning}`);
          return 'key';
        },
      },
      cases: {
        idsByName: async () => heads.map((one) => one.id),
        heads: async (ids) => heads.filter((one) => ids.includes(one.id)),
      },
    },
  };
}

const namesOf = (found: readonly Application[]): string[] => found.map((one) => one.contact.name);

describe('looking for cases by name', () => {
  it('leaves out what only shares the kept beginning', async () => {
    const { ports, asked } = await listed('龍巖市新羅公司', '龍巖市新世紀公司');
    const found = await findCases({ caller: cityReviewer, typed: '龍巖市新羅' }, ports);
    expect(namesOf(found)).toEqual(['龍巖市新羅公司']);
    expect(asked).toEqual(['CGJ 龍巖市新']);
  });

  it('asks for no department but the searcher’s own, and shows no case of another', async () => {
    const { ports, asked } = await listed('陳美玲');
    expect(await findCases({ caller: policeReviewer, typed: '陳美玲' }, ports)).toEqual([]);
    expect(
      await findCases({ caller: policeReviewer, typed: '陳美玲', departmentCode: 'CGJ' }, ports),
    ).toEqual([]);
    expect(asked).toEqual(['GAJ 陳美玲']);
    const watched = { caller: supervisor, typed: '陳美玲', departmentCode: 'CGJ' };
    expect(namesOf(await findCases(watched, ports))).toEqual(['陳美玲']);
    expect(await findCases({ caller: supervisor, typed: '陳美玲' }, ports)).toEqual([]);
  });

  it('answers with a page at most, and looks for no single letter', async () => {
    const { ports, asked } = await listed(...Array.from({ length: 40 }, () => '王小明'));
    expect(await findCases({ caller: cityReviewer, typed: '王' }, ports)).toEqual([]);
    expect(asked).toEqual([]);
    expect(await findCases({ caller: cityReviewer, typed: '王小明' }, ports)).toHaveLength(25);
  });

  it('is for who sits at a desk or watches all', async () => {
    const { ports } = await listed('王小明');
    for (const role of ['agent', 'admin'] as const)
      await expect(
        findCases({ caller: { ...supervisor, memberships: [{ role }] }, typed: '王小明' }, ports),
      ).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  });
});
