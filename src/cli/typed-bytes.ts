/**
 * Plain values with arrays of numbers in them, as bytes: a head in JSON, then the numbers as they lie in memory. Reading
 * half a million of them back costs no more than reading the file.
 */
import { endianness } from 'node:os';

/** Bytes for a value of plain objects, arrays of plain values, and of number arrays anywhere in the objects. */
export function toTypedBytes(value: unknown): Uint8Array {
  const arrays: Uint8Array[] = [];
  let length = 0;
  const json = JSON.stringify({ endianness: endianness(), value }, (_, one: unknown) => {
    const kind = kinds.find(([, type]) => one instanceof type);
    if (kind === undefined) return one;
    const { buffer, byteOffset, byteLength, length: count } = one as Uint16Array;
    const place = length;
    arrays.push(new Uint8Array(buffer, byteOffset, byteLength), new Uint8Array(padding(byteLength)));
    length += byteLength + padding(byteLength);
    return { [kind[0]]: [place, count] };
  });
  const text = Buffer.from(inAscii(json), 'latin1');
  const size = Buffer.alloc(widest);
  const head = [size, text, Buffer.alloc(padding(text.length))];
  size.writeUInt32LE(text.length);
  size.writeUInt32LE(widest + text.length + padding(text.length) + length, 4);
  return Buffer.concat([...head, ...arrays]);
}

/**
 * The value back; null where it was written on a machine that orders the bytes of numbers otherwise. Its number arrays are
 * views of `bytes`.
 *
 * @throws Error for bytes that are not whole
 */
export function fromTypedBytes(bytes: Uint8Array): unknown {
  // Numbers must lie where the machine reads them: a view in the middle of other memory may not.
  const { buffer, byteOffset } = bytes.byteOffset % widest === 0 ? bytes : bytes.slice();
  const sizes = new DataView(buffer, byteOffset, widest);
  const length = sizes.getUint32(0, true);
  if (sizes.getUint32(4, true) !== bytes.length) throw new Error('the bytes are not whole');
  const text = Buffer.from(buffer, byteOffset + widest, length).toString('latin1');
  const head = JSON.parse(text) as { readonly endianness: string; readonly value: unknown };
  if (head.endianness !== endianness()) return null;
  return revive(head.value, buffer as ArrayBuffer, byteOffset + widest + length + padding(length));
}

const kinds = [
  ['uint16', Uint16Array],
  ['int32', Int32Array],
  ['float64', Float64Array],
] as const;

/** In bytes, of a number: everything begins at a multiple of it. */
const widest = 8;

function padding(length: number): number {
  return (widest - (length % widest)) % widest;
}

/** Arrays hold no numbers of ours: only objects are searched, so that the walk is short. */
function revive(value: unknown, buffer: ArrayBuffer, start: number): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  for (const [kind, type] of kinds) {
    const place = (value as Readonly<Record<string, readonly [number, number]>>)[kind];
    if (place !== undefined) return new type(buffer, start + place[0], place[1]);
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revive(one, buffer, start)]));
}

/** JSON in ASCII is read in a third of the time: a byte is a letter. */
export function inAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
