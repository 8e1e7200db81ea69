import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/formats/docx/read-docx.ts';
import { docx, outline, p, pack, part, parts, r, read } from './build-docx.ts';

describe('text of a paragraph', () => {
  it('keeps tabs, breaks and hyphens as a reader sees them', () => {
    const body = `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>anti</w:t><w:noBreakHyphen/><w:t>vi</w:t><w:softHyphen/><w:t>rus co\u00adoperate</w:t><w:ptab/><w:t>end</w:t></w:r></w:p>`;
    expect(outline(body)).toEqual(['body: a\tb\nc\nanti-virus cooperate\tend']);
  });

  it('resolves the five entities, numeric entities and CDATA sections', () => {
    expect(outline(p('R&amp;D &lt;1 &#8804; &#x2265; &quot;x&quot; &apos;'))).toEqual(['body: R&D <1 ≤ ≥ "x" \'']);
    expect(outline('<w:p><w:r><w:t>a <![CDATA[<b> & c]]> d<!-- not this --> e</w:t></w:r></w:p>')).toEqual([
      'body: a <b> & c d e',
    ]);
  });

  it('joins runs, links, smart tags, custom XML, bidirectional spans and inline content controls', () => {
    const body =
      `<w:p>${r('1')}<w:hyperlink r:id="x">${r('2')}</w:hyperlink><w:smartTag>${r('3')}</w:smartTag>` +
      `<w:customXml>${r('4')}</w:customXml><w:bdo>${r('5')}</w:bdo><w:dir>${r('6')}</w:dir>` +
      `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${r('7')}</w:sdtContent></w:sdt></w:p>`;
    expect(outline(body)).toEqual(['body: 1234567']);
  });

  it('reads block, row and cell content controls and custom XML', () => {
    const sdt = (inner: string) =>
      `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const body =
      sdt(p('block')) +
      `<w:customXml>${p('custom')}</w:customXml>` +
      `<w:tbl>${sdt(`<w:tr>${sdt(`<w:tc>${p('cell')}</w:tc>`)}<w:tc>${p('next')}</w:tc></w:tr>`)}</w:tbl>`;
    const { paragraphs } = read(body);
    expect(paragraphs.map(({ text }) => text)).toEqual(['block', 'custom', 'cell', 'next']);
    expect(paragraphs[3]?.cell).toEqual({ table: 0, row: 0, column: 1, header: false });
  });

  it('takes the base text of ruby and leaves the reading aid', () => {
    expect(
      outline(`<w:p><w:r><w:ruby><w:rt>${r('aid')}</w:rt><w:rubyBase>${r('base')}</w:rubyBase></w:ruby></w:r></w:p>`),
    ).toEqual(['body: base']);
  });

  it('takes the first understood choice of alternate content, once', () => {
    const branches = (requires: string) =>
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="${requires}"><w:t>choice</w:t></mc:Choice>` +
      `<mc:Choice Requires="w14"><w:t>second</w:t></mc:Choice><mc:Fallback><w:t>fallback</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(outline(branches('wps'))).toEqual(['body: choice']);
    expect(outline(branches('unknown'))).toEqual(['body: second']);
  });

  it('reads text boxes once, after their paragraph, in drawings and in old pictures', () => {
    const box = `<w:txbxContent>${p('boxed')}</w:txbxContent>`;
    const body =
      `<w:p>${r('before ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('after')}</w:p>` +
      `<w:p><w:r><w:pict><v:textbox>${box}</v:textbox></w:pict></w:r></w:p>`;
    expect(outline(body)).toEqual(['body: before after', 'body: boxed', 'body: boxed']);
  });

  it('prints symbols of symbol fonts', () => {
    const sym = (font: string, code: string) => `<w:sym w:font="${font}" w:char="${code}"/>`;
    const body = `<w:p><w:r>${sym('Symbol', 'F0B3')}${sym('Wingdings', 'F0FE')}${sym('Wingdings 2', 'F0A3')}${sym('Arial', '00A7')}</w:r></w:p>`;
    expect(outline(body)).toEqual(['body: ≥☑☐§']);
  });

  it('reads formulas as characters and says so', () => {
    const { paragraphs, unread } = read(`<w:p>${r('up ')}<m:oMath><m:r><m:t>99.9%</m:t></m:r></m:oMath></w:p>`);
    expect(paragraphs[0]?.text).toBe('up 99.9%');
    expect(unread.map(({ kind, count }) => [kind, count])).toEqual([['formula', 1]]);
  });

  it('drops the breaks around a paragraph and the indentation of a pretty-printer', () => {
    expect(outline('<w:p><w:r><w:br w:type="page"/><w:t>\n   Exhibit\n   A\n  </w:t><w:br/></w:r></w:p>')).toEqual([
      'body: Exhibit    A',
    ]);
  });

  it('leaves out empty paragraphs', () => {
    expect(outline(`<w:p/>${p('one')}<w:p><w:r><w:t> </w:t></w:r></w:p>${p('two')}<w:p></w:p>`)).toEqual([
      'body: one',
      'body: two',
    ]);
  });
});

describe('ways to write the same document', () => {
  const text = 'Supplier shall deliver “updates”.';
  const document = part('document', `<w:body>${p(text)}</w:body>`);
  const variants: Record<string, string> = {
    'another prefix': document.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0='),
    'the default namespace': document.replaceAll('<w:', '<').replaceAll('</w:', '</').replace('xmlns:w=', 'xmlns='),
    'the strict namespace': document.replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ),
    'namespaces declared further in': document
      .replace(/xmlns:w="([^"]+)"/, 'xmlns:x="$1"')
      .replaceAll('<w:p>', '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">')
      .replaceAll(/(<\/?)w:(document|body)/g, '$1x:$2'),
    'a byte order mark': `\ufeff${document}`,
    'line ends inside tags': document.replaceAll('<w:t ', '<w:t\n\tfoo="a > b"\r\n '),
  };
  for (const [name, xml] of Object.entries(variants)) {
    it(`reads ${name}`, () => {
      const source = readDocx(pack({ ...parts(''), 'word/document.xml': xml }));
      expect(source.paragraphs.map((one) => one.text)).toEqual([text]);
    });
  }

  it('reads UTF-16 and declared encodings', () => {
    const utf16 = Buffer.from(`\ufeff${document.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const western = Buffer.from(document.replace('UTF-8', 'ISO-8859-1').replace(/[“”]/g, '§'), 'latin1');
    expect(readDocx(pack({ ...parts(''), 'word/document.xml': utf16 })).paragraphs[0]?.text).toBe(text);
    expect(readDocx(pack({ ...parts(''), 'word/document.xml': western })).paragraphs[0]?.text).toContain('§updates§');
  });

  it('finds parts by relationship, wherever they lie', () => {
    const files = parts('');
    const moved = {
      '[Content_Types].xml': files['[Content_Types].xml'] ?? '',
      '_rels/.rels': (files['_rels/.rels'] ?? '').replace('word/document.xml', '/Deep/a%20b/main2.xml'),
      'deep/a b/main2.xml': part('document', `<w:body>${p('moved', '<w:pStyle w:val="T"/>')}</w:body>`),
      'deep/a b/_rels/main2.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/styles" Target="../styles7.xml"/></Relationships>',
      'deep/styles7.xml': part('styles', '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'),
    };
    expect(readDocx(pack(moved)).paragraphs).toMatchObject([{ text: 'moved', role: 'title' }]);
  });

  it('does the same for archives with a stub before them', () => {
    const stub = Buffer.concat([Buffer.from('stub before the archive'), docx(p(text))]);
    expect(readDocx(stub).paragraphs[0]?.text).toBe(text);
  });
});
