/** JSON that keeps arrays of numbers as they are in memory: reading a hundred thousand of them costs next to nothing. */
import { endianness } from 'node:os';

/** JSON for a value of plain objects, arrays of plain values, and of number arrays anywhere in the objects. */
export function stringifyTyped(value: unknown): string {
  return JSON.stringify({ endianness: endianness(), value }, (_, one: unknown) => {
    const kind = kinds.find(([, type]) => one instanceof type);
    return kind === undefined ? one : { [kind[0]]: base64(one as Uint16Array) };
  });
}

/** The value back; null where it was written on a machine that orders the bytes of numbers otherwise. */
export function parseTyped(text: string): unknown {
  const { endianness: written, value } = JSON.parse(text) as { readonly endianness: string; readonly value: unknown };
  return written === endianness() ? revive(value) : null;
}

const kinds = [
  ['uint16', Uint16Array],
  ['int32', Int32Array],
  ['float64', Float64Array],
] as const;

function base64({ buffer, byteOffset, byteLength }: Uint16Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** Arrays hold no numbers of ours: only objects are searched, so that the walk is short. */
function revive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  for (const [kind, type] of kinds) {
    const text = (value as Readonly<Record<string, unknown>>)[kind];
    if (typeof text === 'string') return new type(bytesOf(text));
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revive(one)]));
}

function bytesOf(text: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = Buffer.from(text, 'base64');
  // A short one lies in the middle of memory that Node shares out.
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
