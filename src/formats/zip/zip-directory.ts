/** The central directory of a zip archive (APPNOTE 4.3.12–4.3.16): the only index that is trusted. */
import { InputError } from '../../errors.ts';
import { damaged } from '../damaged.ts';

export type Entry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
  /** Where the entry's record in the directory begins and ends. */
  readonly record: { readonly start: number; readonly end: number };
};

const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
const centralSignature = 0x02014b50;

/** Reads the list of entries. Throws InputError `corrupt`, or `too-large` for more than `most` of them. */
export function readDirectory(file: Buffer, most: number): Entry[] {
  const { count, size, start, tail } = findDirectory(file);
  if (count > most) {
    throw new InputError(
      'too-large',
      `The file is an archive of ${count} parts; mc2 reads at most ${most}.`,
      'Check where the file comes from: no contract needs that many.',
    );
  }
  // Bytes may stand before the archive (a mail gateway's stub); offsets then count from the archive's first byte.
  const shift = tail - size - start;
  if (shift < 0) throw cutOff();
  const entries: Entry[] = [];
  let at = start + shift;
  for (let index = 0; index < count; index++) {
    if (at + 46 > tail || file.readUInt32LE(at) !== centralSignature) throw cutOff();
    const nameLength = file.readUInt16LE(at + 28);
    const extraLength = file.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + file.readUInt16LE(at + 32);
    if (next > tail) throw cutOff();
    entries.push({ ...readEntry(file, at, nameLength, extraLength, shift), record: { start: at, end: next } });
    at = next;
  }
  return entries;
}

type Directory = { readonly count: number; readonly size: number; readonly start: number; readonly tail: number };

/** Where the list of entries begins and ends, as the end record says it, or the wide one of zip64 before it. */
function findDirectory(file: Buffer): Directory {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  const size = file.readUInt32LE(end + 12);
  const start = file.readUInt32LE(end + 16);
  const isWide = count === 0xffff || start === 0xffffffff;
  if (!isWide || end < 20 || file.readUInt32LE(end - 20) !== end64LocatorSignature)
    return { count, size, start, tail: end };
  const tail = readWide(file, end - 12);
  if (tail + 56 > file.length || file.readUInt32LE(tail) !== end64Signature) throw cutOff();
  return { count: readWide(file, tail + 32), size: readWide(file, tail + 40), start: readWide(file, tail + 48), tail };
}

function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - 22 - 0xffff);
  for (let at = file.length - 22; at >= lowest; at--) {
    if (file[at] === 0x50 && file.readUInt32LE(at) === endSignature) return at;
  }
  throw cutOff();
}

function readEntry(
  file: Buffer,
  at: number,
  nameLength: number,
  extraLength: number,
  shift: number,
): Omit<Entry, 'record'> {
  const flags = file.readUInt16LE(at + 8);
  const extra = { at: at + 46 + nameLength, end: at + 46 + nameLength + extraLength };
  const wide = findWideField(file, extra.at, extra.end);
  // Sizes that do not fit 32 bits stand in the zip64 field, in this order, each only where it is needed.
  const number = (offset: number): number => {
    const value = file.readUInt32LE(at + offset);
    if (value !== 0xffffffff || !wide) return value;
    if (wide.at + 8 > wide.end) throw cutOff();
    wide.at += 8;
    return readWide(file, wide.at - 8);
  };
  const size = number(24);
  const compressed = number(20);
  const offset = number(42) + shift;
  return {
    name: file.toString(flags & 0x800 ? 'utf8' : 'latin1', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
    method: file.readUInt16LE(at + 10),
    encrypted: (flags & 1) !== 0,
    crc: file.readUInt32LE(at + 16),
    compressed,
    size,
    offset,
  };
}

function findWideField(file: Buffer, start: number, end: number): { at: number; readonly end: number } | null {
  for (let at = start; at + 4 <= end;) {
    const next = at + 4 + file.readUInt16LE(at + 2);
    if (file.readUInt16LE(at) === 1 && next <= end) return { at: at + 4, end: next };
    at = next;
  }
  return null;
}

function readWide(file: Buffer, at: number): number {
  if (at < 0 || at + 8 > file.length) throw cutOff();
  const value = Number(file.readBigUInt64LE(at));
  if (!Number.isSafeInteger(value)) throw cutOff();
  return value;
}

/** The error for an archive that ends too early. */
export function cutOff(): InputError {
  return damaged('its end or its list of parts is missing, as after a broken download');
}
