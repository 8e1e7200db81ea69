import { endianness } from 'node:os';
import { expect, test } from 'vitest';
import { fromTypedBytes, toTypedBytes } from '../../src/cli/typed-bytes.ts';

const value = {
  names: ['a', 'b', 'naïve, “quoted”'],
  small: Uint16Array.of(0, 1, 65535),
  inside: { large: Int32Array.of(-1, 70_000), exact: Float64Array.of(0.1, -0, Math.log(3)) },
  none: new Uint16Array(0),
  nothing: null,
  count: 3,
};

test('arrays of numbers come back as they were, bit for bit', () => {
  expect(fromTypedBytes(toTypedBytes(value))).toEqual(value);
});

test('wherever in memory the bytes lie', () => {
  const bytes = toTypedBytes(value);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(fromTypedBytes(shifted.subarray(3))).toEqual(value);
});

test('numbers of a machine with another order of bytes are not read', () => {
  const other = endianness() === 'LE' ? 'BE' : 'LE';
  const bytes = Buffer.from(toTypedBytes({ numbers: Int32Array.of(1) }));
  bytes.write(other, bytes.indexOf(endianness()), 'latin1');
  expect(fromTypedBytes(bytes)).toBeNull();
});

test('bytes that are not whole are refused', () => {
  const bytes = toTypedBytes(value);
  expect(() => fromTypedBytes(bytes.subarray(0, 40))).toThrow();
  expect(() => fromTypedBytes(Buffer.from(bytes.subarray(0, bytes.length - 16)))).toThrow();
});
