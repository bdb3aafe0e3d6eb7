import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachment } from '../../../functions/adapters/s3/attachment.ts';

describe('the name under which a file is saved', () => {
  it.each([
    ['plan.pdf', `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`],
    ['土地證.pdf', `attachment; filename="___.pdf"; filename*=UTF-8''%E5%9C%9F%E5%9C%B0%E8%AD%89.pdf`],
    ['100%.pdf', `attachment; filename="100_.pdf"; filename*=UTF-8''100%25.pdf`],
    ["it's (1)*.pdf", `attachment; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2a.pdf`],
    [
      'a"; filename="b.exe',
      `attachment; filename="a_; filename=_b.exe"; filename*=UTF-8''a%22%3B%20filename%3D%22b.exe`,
    ],
    ['../../etc/passwd', `attachment; filename=".._.._etc_passwd"; filename*=UTF-8''.._.._etc_passwd`],
    ['evil\u202efdp.exe', `attachment; filename="evilfdp.exe"; filename*=UTF-8''evilfdp.exe`],
    ['a\r\nSet-Cookie: b', `attachment; filename="aSet-Cookie: b"; filename*=UTF-8''aSet-Cookie%3A%20b`],
    ['half \ud800', `attachment; filename="half _"; filename*=UTF-8''half%20%EF%BF%BD`],
    ['', `attachment; filename="file"; filename*=UTF-8''file`],
  ])('%j', (name, header) => {
    expect(attachment(name)).toBe(header);
  });

  it('is one header line with one name in quotes, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        expect(attachment(name)).toMatch(
          /^attachment; filename="[ !#$&-[\]-~]+"; filename\*=UTF-8''[\w.~!%+-]+$/,
        );
      }),
    );
  });
});
