import { expect, test } from 'vitest';
import { parseTyped, stringifyTyped } from '../../src/cli/typed-json.ts';

test('arrays of numbers come back as they were, bit for bit', () => {
  const value = {
    names: ['a', 'b'],
    small: Uint16Array.of(0, 1, 65535),
    inside: { large: Int32Array.of(-1, 70_000), exact: Float64Array.of(0.1, -0, Math.log(3)) },
    none: new Uint16Array(0),
    count: 3,
  };
  expect(parseTyped(stringifyTyped(value))).toEqual(value);
});

test('numbers of a machine with another order of bytes are not read', () => {
  const written = JSON.parse(stringifyTyped({ numbers: Int32Array.of(1) })) as Record<string, unknown>;
  const other = written['endianness'] === 'LE' ? 'BE' : 'LE';
  expect(parseTyped(JSON.stringify({ ...written, endianness: other }))).toBeNull();
});
