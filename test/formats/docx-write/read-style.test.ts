import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { HouseStyle } from '../../../src/formats/docx/house-style.ts';
import { readDocxStyle } from '../../../src/formats/docx/read-style.ts';
import { writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { sampleContract } from '../sample-contract.ts';

const style: HouseStyle = {
  looks: {
    body: { font: 'Georgia', size: 10.5, color: '333333' },
    title: { font: 'Arial', size: 22, bold: false, capitals: true },
    heading1: { size: 13, color: '1F4E79' },
  },
  page: { width: 11906, height: 16838, top: 1000, right: 1300, bottom: 1100, left: 1200 },
};

describe('readDocxStyle', () => {
  test('takes from a document what was put into it', async () => {
    const found = readDocxStyle(await writeDocx(sampleContract, { style }));
    expect(found.page).toEqual(style.page);
    expect(found.looks?.body).toEqual(style.looks?.body);
    expect(found.looks?.title).toEqual(style.looks?.title);
    expect(found.looks?.heading1).toEqual({ bold: true, size: 13, color: '1F4E79' });
    const again = readDocxStyle(await writeDocx(sampleContract, { style: found }));
    expect(again).toEqual(found);
  });

  test('finds the fonts of the theme, and styles by their names', async () => {
    const parts = unzipSync(await writeDocx(sampleContract));
    const change = (name: string, edit: (xml: string) => string) => {
      parts[name] = strToU8(edit(strFromU8(parts[name] ?? new Uint8Array())));
    };
    change('word/theme/theme1.xml', (xml) =>
      xml.replace(
        '<a:majorFont><a:latin typeface="Times New Roman"/>',
        '<a:majorFont><a:latin typeface="Aptos Display"/>',
      ),
    );
    change('word/styles.xml', (xml) =>
      xml
        .replace(/w:styleId="Heading1"/u, 'w:styleId="berschrift1"')
        .replace(/(<w:name w:val="heading 1"\/>.*?<w:rPr>)/su, '$1<w:rFonts w:asciiTheme="majorHAnsi"/>'),
    );
    expect(readDocxStyle(zipSync(parts)).looks?.heading1?.font).toBe('Aptos Display');
  });

  test('leaves out what no page can be', async () => {
    const parts = unzipSync(await writeDocx(sampleContract));
    parts['word/document.xml'] = strToU8(
      strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('w:left="1440"', 'w:left="9999"'),
    );
    expect(readDocxStyle(zipSync(parts)).page).toBeUndefined();
  });
});
