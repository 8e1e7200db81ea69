import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { replaceEntries } from '../../../src/formats/zip/replace-entries.ts';
import { openZip } from '../../../src/formats/zip/unzip.ts';
import { readDirectory } from '../../../src/formats/zip/zip-directory.ts';
import { pack } from '../docx-read/build-docx.ts';

const archive = Buffer.from(pack({ 'a.xml': 'one', 'b.xml': 'two two two', 'c.xml': 'three' }));
const text = (bytes: Uint8Array, name: string): string => Buffer.from(openZip(bytes).read(name) ?? []).toString();

/** Header and data of an entry as they stand in the file. */
function raw(bytes: Uint8Array, name: string): Buffer {
  const file = Buffer.from(bytes);
  const entries = readDirectory(file, 100);
  const entry = entries.find((one) => one.name === name);
  if (entry === undefined) throw new Error(name);
  const next = Math.min(
    ...entries.flatMap(({ offset, record }) => [offset, record.start]).filter((at) => at > entry.offset),
  );
  return file.subarray(entry.offset, next);
}

describe('replacing entries of an archive', () => {
  const changed = replaceEntries(
    archive,
    new Map([
      ['b.xml', Buffer.from('TWO')],
      ['d.xml', Buffer.from('four')],
    ]),
    'b.xml',
  );

  it('gives the new contents, and those of new entries', () => {
    expect(openZip(changed).names).toEqual(['a.xml', 'b.xml', 'c.xml', 'd.xml']);
    expect(['a.xml', 'b.xml', 'c.xml', 'd.xml'].map((name) => text(changed, name))).toEqual([
      'one',
      'TWO',
      'three',
      'four',
    ]);
  });

  it('copies the others byte for byte', () => {
    for (const name of ['a.xml', 'c.xml']) expect(raw(changed, name).equals(raw(archive, name))).toBe(true);
  });

  it('keeps time and attributes, also for new entries', () => {
    const record = (bytes: Uint8Array, name: string): readonly number[] => {
      const file = Buffer.from(bytes);
      const at = readDirectory(file, 100).find((one) => one.name === name)?.record.start ?? -1;
      return [file.readUInt16LE(at + 4), file.readUInt32LE(at + 12), file.readUInt32LE(at + 38)];
    };
    expect(record(changed, 'b.xml')).toEqual(record(archive, 'b.xml'));
    expect(record(changed, 'd.xml')).toEqual(record(archive, 'b.xml'));
  });

  it('without a change gives the same bytes', () => {
    expect(Buffer.from(replaceEntries(archive, new Map(), 'a.xml')).equals(archive)).toBe(true);
  });

  it('keeps entries whose sizes stand behind their data', () => {
    const streamed = Buffer.from(archive);
    const [entry] = readDirectory(streamed, 100);
    streamed.writeUInt16LE(8, (entry?.offset ?? 0) + 6);
    streamed.writeUInt16LE(8, (entry?.record.start ?? 0) + 8);
    const result = replaceEntries(streamed, new Map([['a.xml', Buffer.from('ONE')]]), 'a.xml');
    expect(text(result, 'a.xml')).toBe('ONE');
    expect(Buffer.from(result).readUInt16LE(6)).toBe(0);
  });

  it('refuses archives of the 64-bit form and parts that overlap', () => {
    const wide = Buffer.from(archive);
    wide.writeUInt32LE(0xffffffff, (readDirectory(wide, 100)[0]?.record.start ?? 0) + 20);
    expect(() => replaceEntries(wide, new Map(), 'a.xml')).toThrow(InputError);
    const overlapping = Buffer.from(archive);
    const [first, second] = readDirectory(overlapping, 100);
    overlapping.writeUInt32LE(first?.offset ?? 0, (second?.record.start ?? 0) + 42);
    expect(() => replaceEntries(overlapping, new Map(), 'a.xml')).toThrow(InputError);
  });
});
