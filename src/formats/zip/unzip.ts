/**
 * A zip reader for packages from strangers. It trusts nothing: the central directory is the only index, every entry is
 * inflated on request against fixed limits and its checksum, and no name is ever used as a path.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { InputError } from '../../errors.ts';
import { damaged } from '../damaged.ts';
import { printableName } from '../printable-name.ts';
import { cutOff, readDirectory, type Entry } from './zip-directory.ts';

type ZipLimits = {
  readonly entries: number;
  /** Inflated bytes of one entry. */
  readonly entryBytes: number;
  /** Inflated bytes of everything that is read from one archive. */
  readonly totalBytes: number;
  /** Inflated bytes per compressed byte, for entries above one megabyte. */
  readonly ratio: number;
};

/** Far above any contract, far below what harms a small machine. */
export const zipLimits: ZipLimits = {
  entries: 10_000,
  entryBytes: 256 * 2 ** 20,
  totalBytes: 512 * 2 ** 20,
  ratio: 400,
};

export type Zip = {
  /** Entry names in file order, with forward slashes. */
  readonly names: readonly string[];
  /** Inflated bytes of an entry, null where there is none. Names are compared without regard to case (ECMA-376-2, 6.2.2). */
  readonly read: (name: string) => Uint8Array | null;
};

const localSignature = 0x04034b50;
const sizeForRatio = 2 ** 20;

/** Reads the directory of a zip archive. Throws InputError `corrupt` or `too-large`; `read` also `encrypted` and `unsupported`. */
export function openZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): Zip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(file, limits.entries)) {
    const key = entry.name.toLowerCase();
    if (key.endsWith('/')) continue;
    // Two parts under one name: one program shows the first, another the second.
    if (entries.has(key)) throw damaged(`it holds the part "${printableName(entry.name)}" twice`);
    entries.set(key, entry);
  }
  let total = 0;
  return {
    names: [...entries.values()].map((entry) => entry.name),
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      total += entry.size;
      if (total > limits.totalBytes) throw tooLarge('its parts unpack to', limits.totalBytes);
      return inflate(file, entry, limits);
    },
  };
}

function inflate(file: Buffer, entry: Entry, limits: ZipLimits): Uint8Array {
  const part = printableName(entry.name);
  if (entry.encrypted) {
    throw new InputError(
      'encrypted',
      `The part "${part}" is protected with a password.`,
      'Save a copy without the password.',
    );
  }
  if (entry.method !== 0 && entry.method !== 8) {
    throw new InputError(
      'unsupported',
      `The part "${part}" is compressed by method ${entry.method}, which Word does not use.`,
      'Open the file in Word and save it again.',
    );
  }
  if (entry.size > limits.entryBytes) throw tooLarge(`the part "${part}" unpacks to`, limits.entryBytes);
  if (entry.size > sizeForRatio && entry.size > entry.compressed * limits.ratio) {
    throw new InputError(
      'too-large',
      `The part "${part}" is packed more than ${limits.ratio} times smaller than it is, as in a file made to exhaust the reader.`,
      'Check where the file comes from; open it in Word and save it again if you trust it.',
    );
  }
  if (entry.offset + 30 > file.length || file.readUInt32LE(entry.offset) !== localSignature) throw cutOff();
  const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28);
  const end = start + entry.compressed;
  if (end > file.length) throw cutOff();
  const packed = file.subarray(start, end);
  const data = entry.method === 0 ? packed : inflateAtMost(packed, entry.size, part);
  if (data.length !== entry.size || crc32(data) !== entry.crc) {
    throw damaged(`the part "${part}" is not what its checksum says`);
  }
  return data;
}

function inflateAtMost(packed: Buffer, size: number, part: string): Buffer {
  try {
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.min(Math.max(size, 64), 2 ** 22),
    });
  } catch (cause) {
    throw damaged(`the part "${part}" cannot be unpacked`, cause);
  }
}

function tooLarge(subject: string, limit: number): InputError {
  return new InputError(
    'too-large',
    `The file is too large: ${subject} more than ${Math.round(limit / 2 ** 20)} MB.`,
    'Check where the file comes from, or split it.',
  );
}
