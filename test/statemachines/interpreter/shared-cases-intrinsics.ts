import { intrinsicCase, passCase, type SharedCase } from './shared-case.ts';

const data = { a: [1, 2, 2, 3], o: { x: 1 }, p: { x: 2, y: 3 }, s: 'a,b;c', n: 4, t: '{"k":[1]}', q: "it's" };

export const intrinsicCases: SharedCase[] = [
  intrinsicCase("States.Format('{} of {}', $.n, 'five')", data, '4 of five'),
  intrinsicCase("States.Format('{} {} {}', true, null, 1.5)", data, 'true null 1.5'),
  intrinsicCase("States.Format('\\{{}\\}', $.n)", data, '{4}'),
  intrinsicCase("States.Format('it\\'s {}', $.n)", data, "it's 4"),
  intrinsicCase('States.StringToJson($.t)', data, { k: [1] }),
  intrinsicCase('States.JsonToString($.o)', data, '{"x":1}'),
  intrinsicCase("States.Array(1, 'x', $.n, States.ArrayLength($.a))", data, [1, 'x', 4, 4]),
  intrinsicCase('States.Array()', data, []),
  intrinsicCase('States.ArrayPartition($.a, 3)', data, [[1, 2, 2], [3]]),
  intrinsicCase('States.ArrayContains($.a, 3)', data, true),
  intrinsicCase("States.ArrayContains($.a, '3')", data, false),
  intrinsicCase('States.ArrayRange(1, 9, 2)', data, [1, 3, 5, 7, 9]),
  intrinsicCase('States.ArrayRange(3, 1, -1)', data, [3, 2, 1]),
  intrinsicCase('States.ArrayGetItem($.a, 3)', data, 3),
  intrinsicCase('States.ArrayLength($.a)', data, 4),
  intrinsicCase('States.ArrayUnique($.a)', data, [1, 2, 3]),
  intrinsicCase(
    "States.Base64Encode('Huangpu 黃埔')",
    data,
    'SHVhbmdwdSDpu4Pln5Q=',
    'it encodes Latin-1 only',
  ),
  intrinsicCase(
    "States.Base64Decode('SHVhbmdwdSDpu4Pln5Q=')",
    data,
    'Huangpu 黃埔',
    'it decodes Latin-1 only',
  ),
  intrinsicCase("States.Hash('onedoor', 'MD5')", data, '583b15f2f6a3962c625a74aca3676e79'),
  intrinsicCase("States.Hash('onedoor', 'SHA-1')", data, 'cc150358775fbbaebad28ea4d9b35e3f3c55257e'),
  intrinsicCase(
    "States.Hash('onedoor', 'SHA-256')",
    data,
    '727e1f5f2da46bcb1708f87e4dbfdaaa6d9a5df99fb0506f34dde1f2ee041782',
  ),
  intrinsicCase(
    "States.Hash('onedoor', 'SHA-384')",
    data,
    'fe6c8bd61b6a7a67862e92704e536deee04a6f48c55839f029bd2b14f6ea9e9afa08fc09c4f8c81d045495879d3c7207',
  ),
  intrinsicCase(
    "States.Hash('onedoor', 'SHA-512')",
    data,
    'd75a95f8de574a659df3c1bfa3d4249897d81fefee37d6538b6e0f5583af19d46789150af8c2b6669b3540a28b24e5f3396caf5792e7399d61f380826aa1c2d6',
  ),
  intrinsicCase('States.JsonMerge($.o, $.p, false)', data, { x: 2, y: 3 }),
  intrinsicCase('States.MathAdd($.n, -5)', data, -1),
  intrinsicCase(
    "States.StringSplit($.s, ',;')",
    data,
    ['a', 'b', 'c'],
    'it takes the delimiters for one text; in the service each character is one',
  ),
  intrinsicCase(
    "States.StringSplit('1,,2', ',')",
    data,
    ['1', '2'],
    'it keeps empty parts; the service does not',
  ),
  intrinsicCase("States.ArrayLength(States.StringSplit(States.Format('{}-{}', $.n, $.q), '-'))", data, 2),
  intrinsicCase('States.ArrayContains(States.Array(7, 8), States.MathRandom(7, 8))', data, true),
  passCase(
    'gives an id of the usual length',
    { Parameters: { 'n.$': "States.ArrayLength(States.StringSplit(States.UUID(), '-'))" } },
    data,
    { n: 5 },
  ),
];
