import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginningAsked,
  beginningsOf,
  nameBeginsWith,
  normaliseName,
} from '../../../functions/core/domain/name-search.ts';

const name = fc
  .array(fc.constantFrom(...'陳林小燕龍巖客家文化ABcdＥ１2 ·-'), { minLength: 2, maxLength: 30 })
  .map((letters) => letters.join(''));

describe('looking for a name', () => {
  it('asks for a key under which every case is listed whose name is, or begins with, what was typed', () => {
    fc.assert(
      fc.property(name, fc.nat(), (whole, at) => {
        const typed = [...whole].slice(0, 1 + (at % [...whole].length)).join('');
        const asked = beginningAsked(typed);
        fc.pre(asked !== undefined);
        expect(beginningsOf(whole)).toContain(asked);
        expect(nameBeginsWith(whole, typed)).toBe(true);
      }),
    );
  });

  it('takes full width, spaces, dots and case for nothing', () => {
    expect(normaliseName('ＷＡＮＧ  xiao-ming')).toBe('wangxiaoming');
    expect(nameBeginsWith('Chen Meiling', 'chen mei')).toBe(true);
    expect(nameBeginsWith('阿不都·熱西提', '阿不都熱')).toBe(true);
  });

  it('looks for two letters at least, and a candidate that only shares the key is left out', () => {
    expect(beginningAsked('陳')).toBeUndefined();
    expect(beginningAsked(' · ')).toBeUndefined();
    // five letters are asked for under the key of four
    expect(beginningAsked('龍巖市新羅')).toBe('龍巖市新');
    expect(nameBeginsWith('龍巖市新世紀公司', '龍巖市新羅')).toBe(false);
    expect(nameBeginsWith('陳美玲', '')).toBe(false);
  });

  it('keeps few keys of a name: six of the longest', () => {
    fc.assert(fc.property(name, (whole) => beginningsOf(whole).length <= 6));
    expect(beginningsOf('陳美玲')).toEqual(['陳美', '陳美玲']);
  });
});
