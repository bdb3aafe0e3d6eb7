import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openApiOf } from '../../../functions/api/openapi.ts';
import { routeKeyOf } from '../../../functions/api/operation.ts';
import { operations } from '../../../functions/api/operations/index.ts';
import { centreFunctions } from '../../../functions/manifest.ts';
import { statusOf } from '../../../functions/shared/problem.ts';

const contract = openApiOf(operations);

const responsesSchema = z.record(z.string(), z.unknown());
const paths = z
  .record(
    z.string(),
    z.record(z.string(), z.looseObject({ operationId: z.string(), responses: responsesSchema })),
  )
  .parse(contract.paths);

describe('the contract', () => {
  it('is up to date: run scripts/write-openapi.ts after a change of an operation', () => {
    const written = readFileSync('functions/api/openapi.json', 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(contract)));
  });

  it('names every operation once, by id and by route', () => {
    expect(new Set(operations.map((one) => one.id)).size).toBe(operations.length);
    expect(new Set(operations.map(routeKeyOf)).size).toBe(operations.length);
    for (const { id, method, path } of operations)
      expect(paths[path]?.[method.toLowerCase()]?.operationId).toBe(id);
  });

  it.each(operations)('documents every answer and every problem of $id', (operation) => {
    const { responses = {} } = paths[operation.path]?.[operation.method.toLowerCase()] ?? {};
    const statuses = [
      ...Object.keys(operation.answers),
      ...operation.refuses.map((code) => String(statusOf(code))),
    ];
    expect(Object.keys(responses)).toEqual(expect.arrayContaining([...statuses, '422', '500']));
  });

  it.each(operations.filter((one) => one.audience === 'applicant' || one.audience === 'staff'))(
    'says that $id needs signing in, and may be refused',
    ({ path, method }) => {
      const operation = paths[path]?.[method.toLowerCase()];
      expect(operation?.security).toEqual([{ signIn: [] }]);
      expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(['401', '403']));
    },
  );

  it.each(operations.filter((one) => one.method === 'POST' || one.method === 'PUT'))(
    'says that $id may be unreadable, too long or in conflict',
    ({ path, method }) => {
      const { responses = {} } = paths[path]?.[method.toLowerCase()] ?? {};
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '409', '413']));
    },
  );

  it('refers only to parts that it has', () => {
    const text = JSON.stringify(contract);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path.split('/'));
    expect(references.length).toBeGreaterThan(100);
    for (const steps of references) {
      const found = steps.reduce<unknown>(
        (part, step) =>
          typeof part === 'object' && part !== null
            ? Object.entries(part).find(([name]) => name === step)?.[1]
            : undefined,
        contract,
      );
      expect(found, steps.join('/')).toBeDefined();
    }
  });

  it('describes every parameter of every path', () => {
    for (const { path, params } of operations) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = z.toJSONSchema(params).properties ?? {};
      expect(Object.keys(described).toSorted()).toEqual(names.toSorted());
    }
  });

  it('gives every audience a function of its own', () => {
    const served = centreFunctions.flatMap((one) => (one.kind === 'api' ? [one.audience] : []));
    expect([...new Set(operations.map((one) => one.audience))].toSorted()).toEqual(served.toSorted());
  });

  it('lets nothing of the inner life of the store out', () => {
    const text = JSON.stringify(contract);
    for (const name of [
      'wrongPins',
      'linkNumber',
      'applicantSub',
      'acceptedBy',
      'reviewedBy',
      'lastHash',
      'taskToken',
    ])
      expect(text).not.toContain(`"${name}"`);
  });
});
