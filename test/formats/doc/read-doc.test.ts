import { describe, expect, it } from 'vitest';
import { extractDoc } from '../../../src/formats/doc/extract-doc.ts';
import { composeDoc } from '../../../src/formats/doc/read-doc.ts';
import { readSource } from '../../../src/formats/read.ts';
import { lines } from '../offsets.ts';

const nothing = { Body: '', Footnotes: '', Endnotes: '', Annotations: '', Textboxes: '', Headers: '' };
const compound = (size: number) => {
  const file = Buffer.alloc(size);
  file.write('d0cf11e0a1b11ae1', 'hex');
  file.write('WordDocument', 600, 'utf16le');
  return file;
};

describe('text of a .doc', () => {
  it('is paragraphs, rows of tables, notes, comments and headers', () => {
    const found = composeDoc({
      ...nothing,
      Body: 'Agreement\nRequirement\tResponse\t\nPatch.\tComply\t\nnon\u001ebreaking\u0001 end\n',
      Footnotes: ' foot\n',
      Annotations: 'Why?\n',
      Headers: 'Confidential\n\nConfidential\n',
    });
    expect(lines(found)).toEqual([
      'body: Agreement',
      'body: Requirement',
      'body: Response',
      'body: Patch.',
      'body: Comply',
      'body: non-breaking end',
      'footnote:  foot',
      'comment: Why?',
      'header-footer: Confidential',
    ]);
    expect(found.paragraphs.slice(1, 5).map(({ cell }) => [cell?.row, cell?.column, cell?.header])).toEqual([
      [0, 0, true],
      [0, 1, true],
      [1, 0, false],
      [1, 1, false],
    ]);
  });

  it('says what is not in it', () => {
    expect(composeDoc({ ...nothing, Body: 'x\n' }).unread).toEqual([
      { kind: 'other', what: expect.stringContaining('automatic clause numbers') as string, count: 1 },
    ]);
    expect(() => composeDoc(nothing)).toThrow(/no text/);
  });
});

describe('a .doc file', () => {
  it('that is damaged is refused, with a way out', async () => {
    await expect(readSource(compound(4096), 'a.doc')).rejects.toMatchObject({
      problem: 'corrupt',
      help: expect.stringContaining('soffice') as string,
    });
  });

  it('that is encrypted is refused', async () => {
    const file = compound(4096);
    file.writeUInt16LE(0xa5ec, 1024);
    file.writeUInt16LE(0x0100, 1034);
    await expect(readSource(file, 'a.doc')).rejects.toMatchObject({ problem: 'encrypted' });
  });

  it('whose parts go round in a circle is given up in time', async () => {
    const file = compound(512 * 8);
    file.writeUInt16LE(0xfffe, 28);
    file.writeUInt16LE(9, 30);
    file.writeUInt16LE(6, 32);
    file.writeUInt32LE(1, 44);
    file.writeUInt32LE(1, 48);
    file.writeUInt32LE(4096, 56);
    file.writeInt32LE(-2, 60);
    file.writeInt32LE(-2, 68);
    file.writeInt32LE(0, 76);
    // The table of sectors: each sector of the directory names the other as the next one.
    for (let sector = 0; sector < 128; sector++) file.writeInt32LE(-1, 512 + sector * 4);
    file.writeInt32LE(2, 512 + 4);
    file.writeInt32LE(1, 512 + 8);
    await expect(extractDoc(file, 3000)).rejects.toMatchObject({ problem: 'too-large' });
  }, 20_000);
});
