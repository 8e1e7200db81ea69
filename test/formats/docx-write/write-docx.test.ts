import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readDocx } from '../../../src/formats/docx/read-docx.ts';
import { writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { contractFrom, sampleContract } from '../sample-contract.ts';
import type { Note } from '../sample-contract.ts';
import { packageOf, paragraphWith, part, textOf, values } from './package-of.ts';

const sample = await writeDocx(sampleContract);
const documentXml = part(sample, 'word/document.xml');

const written = async (notes: readonly Note[], title = 'Contract'): Promise<string> =>
  part(await writeDocx(contractFrom(title, notes)), 'word/document.xml');

describe('text and numbers', () => {
  const read = readDocx(sample);
  const body = read.paragraphs.filter((paragraph) => paragraph.role !== 'header-footer' && paragraph.role !== 'toc');
  const labelled = sampleContract.blocks.filter((block) => block.label !== '' && block.cell === null);

  it.each(labelled)('shows $label on “$text”', (block) => {
    const found = body.find(
      (paragraph) => paragraph.text.trim() === block.text && paragraph.label.replace(/\.$/, '') === block.label,
    );
    expect(found).toBeDefined();
  });

  it('writes every block in order and nothing else into the body', () => {
    const given = sampleContract.blocks.flatMap((block) =>
      block.role === 'signature' ? block.text.split('\n').map((line) => line.replace(/[ _]+$/, '')) : [block.text],
    );
    expect(body.map((paragraph) => paragraph.text.trim()).filter((text) => text !== '')).toEqual(given);
  });

  it('types no number', () => {
    expect(textOf(paragraphWith(documentXml, 'Secure Development'))).toMatch(/^Secure Development\./);
    expect(textOf(paragraphWith(documentXml, 'keep a threat model'))).toMatch(/^keep a threat model/);
  });

  it('types a label that no list can count to', async () => {
    const xml = await written([{ label: '7A', level: 0, text: 'Inserted clause.' }]);
    expect(textOf(paragraphWith(xml, 'Inserted'))).toBe('7AInserted clause.');
    expect(xml).toContain('<w:tab/>');
  });

  it('indents a block without a number to the text of its level', () => {
    expect(paragraphWith(documentXml, 'shall not treat a finding')).toContain('<w:pStyle w:val="ClauseText"/>');
    expect(paragraphWith(documentXml, 'The parties agree')).toContain('<w:pStyle w:val="BodyText"/>');
  });

  it('puts text at the margin below a heading that stands there', async () => {
    const xml = await written([
      { role: 'heading', label: '1', text: 'Numbered' },
      { level: 1, text: 'Indented.' },
      { role: 'heading', label: 'Exhibit A', text: 'Exhibit' },
      { level: 1, text: 'Flush.' },
    ]);
    expect(paragraphWith(xml, 'Indented.')).toContain('<w:pStyle w:val="ClauseText"/>');
    expect(paragraphWith(xml, 'Flush.')).toContain('<w:pStyle w:val="BodyText"/>');
  });

  it('links the levels of the first list with the styles that show them', () => {
    const numbering = part(sample, 'word/numbering.xml');
    const styles = part(sample, 'word/styles.xml');
    expect(values(numbering, 'w:pStyle')).toEqual(['Heading1', 'Clause', 'ClauseList', 'ClauseSublist']);
    expect(values(numbering, 'w:lvlText').slice(0, 4)).toEqual(['%1.', '%1.%2', '(%3)', '(%4)']);
    expect(/styleId="Heading1".*?<w:outlineLvl w:val="0"\/>/s.test(styles)).toBe(true);
    expect(/styleId="ClauseList".*?<w:ilvl w:val="2"\/><w:numId w:val="1"\/>/s.test(styles)).toBe(true);
  });

  it('leaves out what nobody reads in print', async () => {
    const xml = await written([
      { text: 'Kept.' },
      { role: 'deleted', text: 'Struck.' },
      { role: 'comment', text: 'Remark.' },
      { role: 'toc', text: 'Contents' },
    ]);
    expect(textOf(xml)).toBe('Kept.');
  });
});

describe('marks', () => {
  it('sets defined terms in their style and leaves the quotation marks outside', () => {
    expect(paragraphWith(documentXml, 'Critical Vulnerability” means')).toMatch(
      /“<\/w:t><\/w:r><w:r><w:rPr><w:rStyle w:val="DefinedTerm"\/><\/w:rPr><w:t[^>]*>Critical Vulnerability<\/w:t>/,
    );
  });

  it('highlights open points', () => {
    expect(paragraphWith(documentXml, 'effective date')).toMatch(
      /<w:highlight w:val="yellow"\/><\/w:rPr><w:t[^>]*>\[CONFIRM: effective date\]/,
    );
  });

  it('keeps a run-in heading apart from its sentence', () => {
    expect(paragraphWith(documentXml, 'Encryption.')).toMatch(/ClauseTitle"\/><\/w:rPr><w:t[^>]*>Encryption\.<\/w:t>/);
  });

  it('turns line breaks and tabs of the text into those of Word', async () => {
    const xml = await written([{ text: 'One\nTwo\tThree' }]);
    expect(paragraphWith(xml, 'One')).toMatch(/One<\/w:t>.*<w:br\/>.*Two<\/w:t><w:tab\/><w:t[^>]*>Three/);
    expect(xml).not.toMatch(/<w:t[^>]*>[^<]*[\n\t]/);
  });
});

describe('cross-references', () => {
  const fields = [
    ...documentXml.matchAll(
      /<w:instrText[^>]*>(REF [^<]*)<\/w:instrText>.*?fldCharType="separate"\/><\/w:r>(.*?)<w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:fldChar w:fldCharType="end"/gs,
    ),
  ];
  const bookmarks = new Set(values(documentXml, 'w:bookmarkStart', 'w:name'));

  it('shows the number of the target as the cached result of the field', () => {
    const shown = fields.map((field) => textOf(field[2] ?? ''));
    expect(shown).toEqual([
      '2.1(b)',
      '3.1',
      '4.2',
      '3.1',
      '2.2',
      '3.1',
      '3.1',
      'Exhibit A',
      'Exhibit B',
      '1',
      '3.3',
      '1.2',
    ]);
  });

  it('keeps the words around the number outside the field', () => {
    expect(textOf(paragraphWith(documentXml, 'survive the end'))).toContain(
      'Section 3.3 and Section 1.2 of Exhibit A survive',
    );
  });

  it('points every field at a bookmark of the document', () => {
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) expect(bookmarks).toContain(field[1]?.split(' ')[1]);
  });

  it('asks for the part of the number that the sentence shows', async () => {
    const xml = await written([
      { role: 'heading', label: '1', text: 'Terms' },
      { label: '1.1', level: 1, text: 'Supplier shall:' },
      { label: '(a)', level: 2, name: 'item', text: 'act; and' },
      { label: '(b)', level: 2, text: 'report under clause {item|(a)} and {item|Section 1.1(a)}.' },
    ]);
    expect([...xml.matchAll(/REF \S+ (\\\w) /g)].map((match) => match[1])).toEqual(['\\n', '\\w']);
  });

  it('links to a block that has no number', async () => {
    const xml = await written([{ name: 'intro', text: 'Introduction.' }, { text: 'See the {intro|introduction}.' }]);
    expect(xml).toMatch(/<w:hyperlink [^>]*w:anchor="_Ref100000000"/);
  });

  it('refuses a reference that leads nowhere', async () => {
    const contract = contractFrom('Contract', [{ text: 'See {nowhere|Section 9.9}.' }]);
    await expect(writeDocx(contract)).rejects.toThrow('“Section 9.9” in block 0 leads to no block');
  });

  it('refuses a reference that cites another number than its target has', async () => {
    const contract = contractFrom('Contract', [
      { label: '1', name: 'one', text: 'First.' },
      { label: '2', text: 'See {one|Section 11}.' },
    ]);
    await expect(writeDocx(contract)).rejects.toThrow('does not show the number of its target, 1');
  });
});

describe('tables, exhibits, signatures', () => {
  it('repeats and shades the header row and keeps rows whole', () => {
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(documentXml)?.[0] ?? '';
    expect(table.match(/<w:tr>/g)).toHaveLength(5);
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(5);
    expect(table.match(/w:fill="E7E9ED"/g)).toHaveLength(4);
    expect(values(table, 'w:gridCol', 'w:w').reduce((sum, width) => sum + Number(width), 0)).toBe(9360);
  });

  it('keeps two tables apart and ends with a paragraph', async () => {
    const cell = (table: number, text: string): Note => ({ text, cell: { table, row: 0, column: 0, header: false } });
    const xml = await written([cell(0, 'one'), cell(1, 'two')]);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(2);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml).not.toContain('</w:tbl><w:sectPr>');
  });

  it('fills the gaps of an uneven table with empty cells', async () => {
    const cell = (row: number, column: number): Note => ({ text: 'x', cell: { table: 0, row, column, header: false } });
    const xml = await written([cell(0, 0), cell(0, 3), cell(5, 1)]);
    expect(xml.match(/<w:tc>/g)).toHaveLength(6);
    expect(xml.match(/<w:tc>(?:(?!<\/w:tc>).)*<w:p>/gs)).toHaveLength(6);
  });

  it('begins each exhibit on a page of its own as a first-level heading', () => {
    for (const title of ['Cloud Service Terms', 'Facts About the Product']) {
      const [heading = ''] = (documentXml.match(/<w:p>.*?<\/w:p>/gs) ?? []).filter(
        (paragraph) => textOf(paragraph).includes(title) && !paragraph.includes('"TOC1"'),
      );
      expect(heading).toContain('<w:pStyle w:val="Heading1"/>');
      expect(heading).toContain('<w:pageBreakBefore/>');
    }
  });

  it('puts the parties beside each other in a table without borders that stays on one page', () => {
    const table = /<w:tbl>(?:(?!<w:tbl>).)*Northgate Regional Hospital.*?<\/w:tbl>/s.exec(documentXml)?.[0] ?? '';
    expect(textOf(table)).toContain('Halcyon');
    expect(table.match(/<w:tc>/g)).toHaveLength(2);
    expect(table).toContain('<w:insideV w:val="none"');
    expect(table).toContain('<w:cantSplit/>');
    expect(part(sample, 'word/styles.xml')).toMatch(/styleId="SignatureLine".*?<w:keepNext\/>/s);
  });
});

describe('package', () => {
  const names = [...packageOf(sample).keys()];

  it('begins with the content types and holds no directory entries', () => {
    expect(names[0]).toBe('[Content_Types].xml');
    expect(names.filter((name) => name.endsWith('/'))).toEqual([]);
  });

  it('registers every part once and no part that is missing', () => {
    const registered = values(part(sample, '[Content_Types].xml'), 'Override', 'PartName');
    const parts = names.filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
    expect(registered.map((name) => name.slice(1)).sort()).toEqual([...parts].sort());
  });

  it('resolves every relationship and uses every id once', () => {
    const relationships = part(sample, 'word/_rels/document.xml.rels');
    const ids = values(relationships, 'Relationship', 'Id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of values(relationships, 'Relationship', 'Target')) expect(names).toContain(`word/${target}`);
    for (const id of [...documentXml.matchAll(/r:id="([^"]*)"/g)]) expect(ids).toContain(id[1]);
  });

  it('has the parts that Word misses otherwise and none that hold nothing', () => {
    expect(names).toEqual(
      expect.arrayContaining(['word/theme/theme1.xml', 'word/webSettings.xml', 'word/settings.xml']),
    );
    expect(names.filter((name) => /comments|footnotes|endnotes|custom/.test(name))).toEqual([]);
  });

  it('writes no encoded apostrophes, no dates and no unresolved list', () => {
    for (const [name, text] of packageOf(sample)) {
      expect(text, name).not.toContain('&apos;');
      expect(text, name).not.toMatch(/dcterms:(?:created|modified)/);
      expect(text, name).not.toContain('{list-');
    }
  });

  it('gives every field a cached result and never asks Word to update on opening', () => {
    const footer = part(sample, 'word/footer1.xml');
    expect(textOf(footer)).toBe('Medical Device Security AgreementPage 1 of 1');
    for (const xml of [footer, documentXml]) {
      expect(xml).not.toMatch(
        /fldCharType="separate"\/><\/w:r><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:fldChar w:fldCharType="end"/,
      );
      for (const type of ['begin', 'separate', 'end']) {
        expect(xml.split(`fldCharType="${type}"`)).toHaveLength(xml.split('fldCharType="begin"').length);
      }
    }
    expect(part(sample, 'word/settings.xml')).not.toContain('updateFields');
  });

  it('uses only styles, lists and bookmark ids that exist, and each id once', () => {
    const styles = new Set(values(part(sample, 'word/styles.xml'), 'w:style', 'w:styleId'));
    const lists = new Set(values(part(sample, 'word/numbering.xml'), 'w:num', 'w:numId'));
    for (const style of values(documentXml, 'w:pStyle')) expect(styles).toContain(style);
    for (const style of values(documentXml, 'w:rStyle')) expect(styles).toContain(style);
    for (const list of values(documentXml, 'w:numId')) expect(list === '0' || lists.has(list)).toBe(true);
    const starts = values(documentXml, 'w:bookmarkStart', 'w:id');
    expect(values(documentXml, 'w:bookmarkEnd', 'w:id')).toEqual(starts);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('prints on US Letter with margins of one inch', () => {
    expect(documentXml).toMatch(/<w:pgSz w:w="12240" w:h="15840"/);
    expect(documentXml).toMatch(/<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/);
  });

  it('names the document in its properties', async () => {
    const core = part(await writeDocx(contractFrom('A & B <x>', [{ text: 'Text.' }])), 'docProps/core.xml');
    expect(core).toContain('<dc:title>A &amp; B &lt;x&gt;</dc:title>');
    expect(core).toContain('<dc:creator>mc2</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>mc2</cp:lastModifiedBy>');
  });

  it('carries ordinary file attributes and the earliest zip date on every entry', () => {
    const bytes = Buffer.from(sample);
    let entries = 0;
    for (
      let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
      at !== -1;
      at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')
    ) {
      entries++;
      expect(bytes.readUInt32LE(at + 38) >>> 16).toBe(0o100644);
      expect(bytes.readUInt16LE(at + 14)).toBe((1 << 5) | 1);
      expect(bytes.readUInt16LE(at + 12)).toBe(0);
    }
    expect(entries).toBe(names.length);
  });
});

describe('equal contracts', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('give equal bytes at another time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    expect(Buffer.from(await writeDocx(sampleContract)).equals(sample)).toBe(true);
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('give equal bytes in %s', async (name) => {
    process.env['TZ'] = name;
    expect(new Date(2020, 0, 1).getTimezoneOffset()).toBe(name === 'Pacific/Kiritimati' ? -840 : 480);
    expect(Buffer.from(await writeDocx(sampleContract)).equals(sample)).toBe(true);
  });
});

describe('hostile text', () => {
  it('is written so that the XML stays well-formed', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), text, async (texts, title) => {
        const contract = contractFrom(
          `T${title}`,
          texts.map(() => ({ text: 'x' })),
        );
        const blocks = contract.blocks.map((block, index) => ({ ...block, text: `.${texts[index] ?? ''}` }));
        const bytes = await writeDocx({ ...contract, blocks });
        for (const name of ['word/document.xml', 'docProps/core.xml', 'word/footer1.xml']) {
          const xml = part(bytes, name);
          expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
          expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
        }
        expect(readDocx(bytes).paragraphs.length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  }, 30_000);

  it('survives as it is where XML can hold it', async () => {
    const text = '<w:t>&apos; & "quotes" ]]> {list-3} \u{1F512}';
    const xml = await written([{ text }]);
    expect(textOf(xml)).toBe(text);
  });
});
