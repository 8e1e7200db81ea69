import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { part } from './package-of.ts';
import { shippedDocuments } from './shipped-documents.ts';
import { validateOffice } from '../../office-validator.ts';
import { structureFaults } from './structure-faults.ts';

const documents = await shippedDocuments();
const folder = mkdtempSync(join(tmpdir(), 'mc2-docx-'));
for (const [name, bytes] of documents) writeFileSync(join(folder, `${name}.docx`), bytes);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function office(): string | null {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return 'soffice';
  } catch {
    return null;
  }
}

describe.each([...documents.keys()])('%s', (name) => {
  const bytes = documents.get(name) ?? new Uint8Array();

  test('holds nothing that makes Word offer a repair', () => {
    expect(structureFaults(bytes)).toEqual([]);
  });

  test.skipIf(validateOffice === null)(
    'passes the validator of Microsoft (skipped where it is not installed)',
    { timeout: 120_000 },
    async () => {
      expect(await validateOffice?.(join(folder, `${name}.docx`))).toMatchObject({ ok: true, errors: [] });
    },
  );
});

const converter = office();

test.skipIf(converter === null)(
  'LibreOffice opens them all (skipped where it is not installed)',
  { timeout: 300_000 },
  () => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const files = [...documents.keys()].map((name) => `${name}.docx`);
    execFileSync(converter ?? '', [profile, '--headless', '--convert-to', 'pdf', ...files], {
      cwd: folder,
      stdio: 'ignore',
    });
    const made = readdirSync(folder).filter((file) => file.endsWith('.pdf'));
    expect(made.sort()).toEqual(files.map((file) => file.replace(/docx$/u, 'pdf')).sort());
    for (const file of made) expect(readFileSync(join(folder, file)).length).toBeGreaterThan(10_000);
  },
);

/** The structure check itself: each fault is seen. */
test.each<[string, string, (xml: string) => string]>([
  ['a link leads to', 'word/document.xml', (xml) => xml.replace(/w:name="_Ref\d+"/u, 'w:name="_Ref1"')],
  [
    'a bookmark id is used twice',
    'word/document.xml',
    (xml) => {
      const [, first = '', second = ''] =
        /<w:bookmarkStart [^>]*w:id="(\d+)".*?<w:bookmarkStart [^>]*w:id="(\d+)"/su.exec(xml) ?? [];
      return xml.replaceAll(`w:id="${second}"`, `w:id="${first}"`);
    },
  ],
  ['a field has no result', 'word/footer1.xml', (xml) => xml.replace(/<w:r><w:t(?: [^>]*)?>1<\/w:t><\/w:r>/u, '')],
  ['there is no style', 'word/document.xml', (xml) => xml.replace('w:val="Title"', 'w:val="Titel"')],
  ['there is no list', 'word/styles.xml', (xml) => xml.replace('<w:numId w:val="1"/>', '<w:numId w:val="77"/>')],
  [
    'does not end with a paragraph',
    'word/document.xml',
    (xml) => xml.replace('</w:p></w:tc>', '</w:p><w:tbl/></w:tc>'),
  ],
  [
    'no paragraph after a table',
    'word/document.xml',
    (xml) => xml.replace(/<\/w:tbl><w:p>.*?<\/w:p>/su, '</w:tbl><w:tbl></w:tbl>'),
  ],
  [
    'is out of order',
    'word/document.xml',
    (xml) =>
      xml.replace(
        /<w:pPr><w:pStyle w:val="Title"\/><\/w:pPr>/u,
        '<w:pPr><w:jc w:val="left"/><w:pStyle w:val="Title"/></w:pPr>',
      ),
  ],
  [
    'is registered and not there',
    '[Content_Types].xml',
    (xml) => xml.replace('/word/theme/theme1.xml', '/word/theme/theme2.xml'),
  ],
  ['is not well-formed', 'word/settings.xml', (xml) => xml.replace('</w:settings>', '')],
  ['apostrophes', 'word/document.xml', (xml) => xml.replace('</w:t>', '&apos;</w:t>')],
  ['property ids', 'docProps/custom.xml', (xml) => xml.replace('pid="2"', 'pid="1"')],
])('the check sees: %s', (fault, name, damage) => {
  const parts = unzipSync(documents.get('security-exhibit') ?? new Uint8Array());
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = damage(before);
  expect(after).not.toBe(before);
  expect(structureFaults(zipSync({ ...parts, [name]: strToU8(after) })).join('\n')).toContain(fault);
});

describe('the table of contents', () => {
  const xml = part(documents.get('security-exhibit') ?? new Uint8Array(), 'word/document.xml');
  const entries = xml.match(/<w:p><w:pPr><w:pStyle w:val="TOC1"\/>.*?<\/w:p>/gsu) ?? [];

  test('is one field whose entries lead to the headings', () => {
    expect(xml.match(/<w:instrText[^>]*>TOC /gu)).toHaveLength(1);
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) {
      const anchor = /w:anchor="([^"]*)"/u.exec(entry)?.[1] ?? 'none';
      const heading = new RegExp(`<w:p><w:pPr><w:pStyle w:val="Heading1"/>(?:(?!</w:p>).)*w:name="${anchor}"`, 'su');
      expect(heading.test(xml)).toBe(true);
    }
  });

  test('claims no page numbers', () => {
    const [, instruction] = /<w:instrText[^>]*>(TOC [^<]*)</u.exec(xml) ?? [];
    expect(instruction).toBe('TOC \\o &quot;1-1&quot; \\n \\h \\z');
    expect(xml.includes('PAGEREF')).toBe(false);
  });
});

describe('a draft', () => {
  const exhibit = documents.get('security-exhibit') ?? new Uint8Array();

  test('says so on every page and lists its open points with links', () => {
    expect(part(exhibit, 'word/header1.xml')).toContain('DRAFT');
    const document = part(exhibit, 'word/document.xml');
    const point = /<w:p><w:pPr><w:pStyle w:val="OpenPoint"\/>.*?<\/w:p>/su.exec(document)?.[0] ?? '';
    expect(point).toContain('security contact of Supplier');
    expect(point).toMatch(/REF _Ref\d+ /u);
  });

  test('that holds none has no such mark', () => {
    expect(() => part(documents.get('sheet') ?? new Uint8Array(), 'word/header1.xml')).toThrow('missing');
  });
});

describe('a house style', () => {
  const house = documents.get('house-style') ?? new Uint8Array();

  test('decides fonts, page, numbers and what stands at the edges', () => {
    const styles = part(house, 'word/styles.xml');
    expect(styles).toMatch(/<w:docDefaults>.*?w:ascii="Arial".*?<w:color w:val="222222"\/><w:sz w:val="20"\/>/su);
    expect(styles).toMatch(/styleId="Title">.*?<w:b w:val="0"\/>.*?<w:caps\/>/su);
    expect(part(house, 'word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(part(house, 'word/numbering.xml')).toContain('<w:lvlText w:val="%1"/>');
    expect(part(house, 'word/header1.xml')).toContain('House &amp; Co. &lt;legal&gt;');
    expect(part(house, 'word/footer1.xml')).toContain('Security terms');
  });

  test('keeps tables and tabs within its margins', () => {
    const widths = [...part(house, 'word/document.xml').matchAll(/<w:tblW [^>]*w:w="(\d+)"/gu)].map(([, width]) =>
      Number(width),
    );
    expect(widths.length).toBeGreaterThan(2);
    expect(widths.filter((width) => width > 11906 - 2800)).toEqual([]);
    expect(part(house, 'word/styles.xml')).toContain(`w:pos="${11906 - 2800}"`);
  });
});
