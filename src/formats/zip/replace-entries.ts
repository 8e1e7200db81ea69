/**
 * Changes some entries of a zip archive and leaves everything else as it is: entries that are not named are copied with
 * their headers and compressed bytes, so that they stay the same to the last byte.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import { InputError } from '../../errors.ts';
import { damaged } from '../damaged.ts';
import { cutOff, readDirectory, type Entry } from './zip-directory.ts';
import { zipLimits } from './unzip.ts';

const localHeader = 30;
const centralHeader = 46;
/** Bit 3: sizes stand behind the data. Bits 1 and 2: how hard was packed. */
const streamedOrLevel = 0b1110;
const noDate = 0x0021;

/**
 * Gives the archive with `contents` in the place of what the named entries held, and with entries of their own for names
 * that it does not have. Replaced entries keep place, name, time and attributes; new ones stand at the end and take time
 * and attributes of `like`.
 *
 * Throws InputError: `corrupt`, and `unsupported` for archives of the 64-bit form, which no document needs.
 */
export function replaceEntries(
  archive: Uint8Array,
  contents: ReadonlyMap<string, Uint8Array>,
  like: string,
): Uint8Array {
  const file = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const entries = readDirectory(file, zipLimits.entries);
  if (entries.some((entry) => isWide(file, entry))) throw tooWide();
  const wanted = new Map([...contents].map(([name, content]) => [name.toLowerCase(), { name, content }]));
  const chunks: Uint8Array[] = [];
  const records = new Map<Entry, Buffer>();
  let length = 0;
  const put = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    length += chunk.length;
  };

  for (const [entry, end] of inFileOrder(file, entries)) {
    const replaced = wanted.get(entry.name.toLowerCase());
    const record = Buffer.from(file.subarray(entry.record.start, entry.record.end));
    record.writeUInt32LE(length, 42);
    records.set(entry, record);
    if (replaced === undefined) {
      put(file.subarray(entry.offset, end));
      continue;
    }
    wanted.delete(entry.name.toLowerCase());
    const { data, fields } = pack(replaced.content, entry.method !== 0);
    describe(record, 8, fields);
    put(localHeaderOf(file, entry, fields));
    put(data);
  }

  const model = entries.find(({ name }) => name.toLowerCase() === like.toLowerCase()) ?? entries[0];
  const added = [...wanted.values()].map(({ name, content }) => {
    const { data, fields } = pack(content, true);
    const record = recordOf(file, model, name, fields);
    record.writeUInt32LE(length, 42);
    put(newLocalHeader(record, name));
    put(data);
    return record;
  });

  const start = length;
  const directory = [...entries.map((entry) => records.get(entry) ?? Buffer.alloc(0)), ...added];
  for (const record of directory) put(record);
  put(endRecord(file, directory.length, start, length - start));
  return Buffer.concat(chunks, length);
}

/** Entries as they stand in the file, each with where the next thing begins. */
function inFileOrder(file: Buffer, entries: readonly Entry[]): (readonly [Entry, number])[] {
  const ordered = entries.toSorted((one, other) => one.offset - other.offset);
  const directory = entries.reduce((first, { record }) => Math.min(first, record.start), file.length);
  return ordered.map((entry, index) => {
    const end = ordered[index + 1]?.offset ?? directory;
    if (entry.offset + localHeader > end || file.readUInt32LE(entry.offset) !== 0x04034b50) throw cutOff();
    if (entry.offset + localHeader + entry.compressed > end) throw damaged('two of its parts overlap');
    return [entry, end];
  });
}

type Fields = { readonly method: number; readonly crc: number; readonly packed: number; readonly size: number };

function pack(content: Uint8Array, compress: boolean): { readonly data: Uint8Array; readonly fields: Fields } {
  const data = compress ? deflateRawSync(content, { level: 6 }) : content;
  return {
    data,
    fields: { method: compress ? 8 : 0, crc: crc32(content), packed: data.length, size: content.length },
  };
}

/** Writes what is new about an entry; flags, method, time, checksum and sizes follow each other in both kinds of header. */
function describe(header: Buffer, at: number, { method, crc, packed, size }: Fields): void {
  header.writeUInt16LE(header.readUInt16LE(at) & ~streamedOrLevel, at);
  header.writeUInt16LE(method, at + 2);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(packed, at + 12);
  header.writeUInt32LE(size, at + 16);
}

function localHeaderOf(file: Buffer, { offset }: Entry, fields: Fields): Buffer {
  const end = offset + localHeader + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const header = Buffer.from(file.subarray(offset, end));
  describe(header, 6, fields);
  return header;
}

/** The directory's record of a new entry: version, time and attributes are those of `model`. */
function recordOf(file: Buffer, model: Entry | undefined, name: string, fields: Fields): Buffer {
  const fixed = Buffer.alloc(centralHeader);
  if (model) file.copy(fixed, 0, model.record.start, model.record.start + centralHeader);
  else fixed.writeUInt16LE(noDate, 14);
  fixed.writeUInt32LE(0x02014b50, 0);
  const bytes = Buffer.from(name, 'utf8');
  fixed.writeUInt16LE(/^[\x20-\x7e]*$/u.test(name) ? 0 : 0x800, 8);
  fixed.writeUInt16LE(bytes.length, 28);
  fixed.writeUInt16LE(0, 30);
  fixed.writeUInt16LE(0, 32);
  const record = Buffer.concat([fixed, bytes]);
  describe(record, 8, fields);
  return record;
}

function newLocalHeader(record: Buffer, name: string): Buffer {
  const header = Buffer.alloc(localHeader);
  header.writeUInt32LE(0x04034b50, 0);
  // Version needed up to the sizes: the same fields in the same order as in the directory.
  record.copy(header, 4, 6, 28);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name, 'utf8')]);
}

/** The end of the archive with its comment, and new counts. */
function endRecord(file: Buffer, count: number, start: number, size: number): Buffer {
  let at = file.length - 22;
  while (file.readUInt32LE(at) !== 0x06054b50) at--;
  const end = Buffer.from(file.subarray(at, Math.min(file.length, at + 22 + file.readUInt16LE(at + 20))));
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}

function isWide(file: Buffer, { record }: Entry): boolean {
  return [20, 24, 42].some((field) => file.readUInt32LE(record.start + field) === 0xffffffff);
}

function tooWide(): InputError {
  return new InputError(
    'unsupported',
    'The file is a zip archive of the 64-bit form, which mc2 reads and does not write.',
    'Open it in Word and save it again.',
  );
}
