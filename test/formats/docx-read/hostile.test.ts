import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { readDocx } from '../../../src/formats/docx/read-docx.ts';
import { readSource } from '../../../src/formats/read.ts';
import { docx, p, pack, part, parts, r, read } from './build-docx.ts';

/** Reads or is refused; anything else fails the test. */
async function settle(action: () => unknown): Promise<'read' | 'refused'> {
  try {
    await action();
    return 'read';
  } catch (error) {
    if (error instanceof InputError) return 'refused';
    throw error;
  }
}

const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const everything =
  `${p('Title', '<w:pStyle w:val="T"/>')}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r('“Scope” &amp; more', '<w:b/>')}` +
  `<w:ins w:author="A" w:date="2026">${r('in')}</w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del></w:p>` +
  `<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('cell')}</w:tc></w:tr></w:tbl>` +
  `<w:p>${char('begin')}<w:r><w:instrText>TOC</w:instrText></w:r>${char('separate')}${r('toc')}${char('end')}</w:p>` +
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p('box')}</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>`;
const extra = {
  styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
};
const small = docx(everything, extra);

describe('broken files', () => {
  it('refuses a file cut off at every 50th byte', async () => {
    for (let length = 0; length < small.length; length += 50) {
      expect(await settle(() => readSource(small.subarray(0, length), 'a.docx'))).toBe('refused');
    }
  });

  it('reads or refuses a document part cut off at every byte, and never reads half of it', async () => {
    const files = parts(everything, extra);
    const xml = files['word/document.xml'] ?? '';
    for (let length = 0; length < xml.length; length += 7) {
      expect(await settle(() => readDocx(pack({ ...files, 'word/document.xml': xml.slice(0, length) })))).toBe(
        'refused',
      );
    }
  });

  it('reads or refuses a file with flipped bits', async () => {
    const flipped = fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(7)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(flipped, async (flips) => {
        const copy = Uint8Array.from(small);
        for (const [at, bit] of flips) copy[at] = (copy[at] ?? 0) ^ (1 << bit);
        await settle(() => readSource(copy, 'a.docx'));
      }),
      { numRuns: 600 },
    );
  });

  it('reads or refuses parts with flipped bits under a right checksum', async () => {
    const files = parts(everything, extra);
    const names = Object.keys(files);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat(255), async (name, place, byte) => {
        const bytes = Buffer.from(files[name] ?? '');
        bytes[place % bytes.length] = byte;
        await settle(() => readSource(pack({ ...files, [name]: bytes }), 'a.docx'));
      }),
      { numRuns: 600 },
    );
  });

  it('reads or refuses elements in any order', () => {
    const fragment = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:p/>',
      '<w:r>',
      '</w:r>',
      '<w:r/>',
      '<w:t>x</w:t>',
      '<w:t/>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tbl/>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:tc/>',
      '<w:txbxContent>',
      '</w:txbxContent>',
      '<w:txbxContent/>',
      '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
      '<w:rPr><w:vanish/></w:rPr>',
      '<w:ins>',
      '</w:ins>',
      '<w:del>',
      '</w:del>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="separate"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:instrText>TOC</w:instrText>',
      '<w:sdt>',
      '</w:sdt>',
      '<mc:AlternateContent>',
      '</mc:AlternateContent>',
      '<mc:Choice Requires="w14">',
      '</mc:Choice>',
      '<w:tcPr/>',
      '<w:trPr/>',
      '<w:sdtPr/>',
      '<w:object/>',
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
        const closed = balance(fragments);
        expect(read(`${p('first')}${closed}`).paragraphs[0]?.text.startsWith('first')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('files made to exhaust the reader', () => {
  const deep = 50_000;
  const nested: Record<string, string> = {
    'content controls': `${'<w:sdt><w:sdtContent>'.repeat(deep)}${p('core')}${'</w:sdtContent></w:sdt>'.repeat(deep)}`,
    tables: `${'<w:tbl><w:tr><w:tc>'.repeat(deep)}${p('core')}${'</w:tc></w:tr></w:tbl>'.repeat(deep)}`,
    'text boxes': `${'<w:p><w:r><w:txbxContent>'.repeat(deep)}${p('core')}${'</w:txbxContent></w:r></w:p>'.repeat(deep)}`,
    insertions: `<w:p>${'<w:ins>'.repeat(deep)}${r('core')}${'</w:ins>'.repeat(deep)}</w:p>`,
    'unknown elements with namespaces': `${'<x:a xmlns:x="u">'.repeat(deep)}${p('core')}${'</x:a>'.repeat(deep)}`,
    'elements with a new namespace each': `${Array.from({ length: deep }, (_, index) => `<x:a xmlns:x="u" xmlns:y${index}="v">`).join('')}${p('core')}${'</x:a>'.repeat(deep)}`,
    fields: `<w:p>${`${char('begin')}${char('separate')}`.repeat(deep)}${r('core')}${char('end').repeat(deep)}</w:p>`,
    'open fields': `<w:p>${char('begin').repeat(deep)}${r('core')}</w:p>`,
    'run properties': `<w:p><w:r><w:rPr>${'<w:b>'.repeat(deep)}${'</w:b>'.repeat(deep)}</w:rPr><w:t>core</w:t></w:r></w:p>`,
  };
  for (const [name, body] of Object.entries(nested)) {
    it(`reads ${deep} levels of ${name}`, { timeout: 10_000 }, () => {
      expect(read(body).paragraphs.some(({ text }) => text === 'core')).toBe(true);
    });
  }

  const deletedMark = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>';
  const many: Record<string, string> = {
    'joined paragraphs': `<w:p>${deletedMark}${r('a')}</w:p>`.repeat(50_000),
    'tags without attributes': '<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(100_000),
    'tables of contents':
      `<w:p>${char('begin')}<w:r><w:instrText>TOC</w:instrText></w:r>${char('separate')}${r('a')}${char('end')}</w:p>`.repeat(
        20_000,
      ),
    'changing runs in one paragraph': `<w:p>${(r('a', '<w:b/>') + r('b', '<w:vanish/>')).repeat(50_000)}</w:p>`,
    'section breaks with headers': `<w:p><w:pPr><w:sectPr>${Array.from({ length: 200_000 }, (_, index) => `<w:headerReference r:id="x${index}"/>`).join('')}</w:sectPr></w:pPr>${r('a')}</w:p>`,
    'empty lines in a run': `<w:p><w:r><w:t>${'\n '.repeat(500_000)}a</w:t></w:r></w:p>`,
    'spaces in a run': `<w:p><w:r><w:t>${' '.repeat(1_000_000)}a</w:t></w:r></w:p>`,
    'long field codes': `<w:p>${char('begin')}${'<w:r><w:instrText>MACROBUTTON a b c </w:instrText></w:r>'.repeat(20_000)}${char('end')}${r('a')}</w:p>`,
  };
  for (const [name, body] of Object.entries(many)) {
    it(`reads many ${name} in little time`, { timeout: 10_000 }, () => {
      const before = performance.now();
      expect(read(body).paragraphs.length).toBeGreaterThan(0);
      expect(performance.now() - before).toBeLessThan(5000);
    });
  }

  it('reads styles in a long chain and lists with absurd numbers', () => {
    const styles = Array.from(
      { length: 20_000 },
      (_, index) =>
        `<w:style w:type="paragraph" w:styleId="S${index}"><w:name w:val="n"/><w:basedOn w:val="S${index + 1}"/></w:style>`,
    ).join('');
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="2147483647"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1%1%1%1%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const body = Array.from({ length: 20_000 }, (_, index) =>
      p('x', `<w:pStyle w:val="S${index}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`),
    ).join('');
    const { paragraphs } = read(body, { styles, numbering });
    expect(paragraphs.length).toBe(20_000);
    expect(paragraphs.every(({ label }) => label.length <= 200)).toBe(true);
  });

  it('does not expand entities', () => {
    const xml = part('document', `<w:body>${p('&a;')}</w:body>`).replace(
      '<w:document',
      '<!DOCTYPE x [<!ENTITY a "b">]><w:document',
    );
    expect(() => readDocx(pack({ ...parts(''), 'word/document.xml': xml }))).toThrow(/document type declaration/);
  });
});

/** Drops end tags that close nothing and closes what is left open. */
function balance(fragments: readonly string[]): string {
  const open: string[] = [];
  let xml = '';
  for (const fragment of fragments) {
    const name = /^<\/?([\w:]+)/.exec(fragment)?.[1] ?? '';
    if (fragment.startsWith('</')) {
      if (open.at(-1) !== name) continue;
      open.pop();
    } else if (!fragment.endsWith('/>') && !fragment.includes('</')) open.push(name);
    xml += fragment;
  }
  return (
    xml +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}
