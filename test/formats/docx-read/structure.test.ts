import { describe, expect, it } from 'vitest';
import { outline, p, r, read } from './build-docx.ts';

const style = (id: string, name: string, inner = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
const styled = (id: string, text: string) => p(text, `<w:pStyle w:val="${id}"/>`);

describe('headings and titles', () => {
  const styles =
    style('Titel', 'Title') +
    style('berschrift2', 'heading 2') +
    style('Mine', 'My Clause', '<w:basedOn w:val="berschrift2"/>') +
    style('Deep', 'Deep', '<w:basedOn w:val="Mine"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>');

  it('knows them by the English style name, by inheritance and by outline level', () => {
    const body =
      styled('Titel', 'Agreement') +
      styled('berschrift2', 'Scope') +
      styled('Mine', 'Terms') +
      styled('Deep', 'Plain') +
      p('Own', '<w:outlineLvl w:val="0"/>');
    expect(read(body, { styles }).paragraphs.map(({ role, outline: level }) => [role, level])).toEqual([
      ['title', null],
      ['heading', 2],
      ['heading', 2],
      ['body', null],
      ['heading', 1],
    ]);
  });

  it('leaves a clause that borrows a heading style to the reader of contracts', () => {
    const clause = 'Supplier shall provide security patches for the Product.';
    expect(read(styled('berschrift2', clause), { styles }).paragraphs).toMatchObject([{ role: 'body', outline: 2 }]);
  });

  it('survives styles that are based on each other', () => {
    const loop =
      style('A', 'A', '<w:basedOn w:val="B"/>') + style('B', 'B', '<w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr>');
    expect(read(styled('A', 'text'), { styles: loop }).paragraphs).toMatchObject([{ text: 'text', bold: true }]);
  });
});

describe('look', () => {
  it('calls a paragraph bold when every letter is', () => {
    const bold = '<w:b/>';
    const body = `<w:p>${r('1.1 ')}${r('Scope', bold)}</w:p><w:p>${r('Scope', bold)}${r(' of it')}</w:p>`;
    expect(read(body).paragraphs.map((one) => one.bold)).toEqual([true, false]);
  });

  it('marks a run-in title in bold or underlined, without its number and stop', () => {
    const title = (properties: string) =>
      `<w:p>${r('7.2 ')}${r('Security Patches', properties)}${r('. Supplier shall patch.')}</w:p>`;
    for (const properties of ['<w:b/>', '<w:u w:val="single"/>']) {
      expect(read(title(properties)).paragraphs[0]?.marks).toEqual([{ start: 4, end: 20, kind: 'title' }]);
    }
  });

  it('marks no title where bold words belong to the sentence', () => {
    expect(read(`<w:p>${r('Supplier', '<w:b/>')}${r(' shall patch.')}</w:p>`).paragraphs[0]?.marks).toEqual([]);
    expect(read(`<w:p>${r('“Patch”', '<w:b/>')}${r(': a change.')}</w:p>`).paragraphs[0]?.marks).toEqual([]);
  });

  it('gives the left indent of the paragraph, its style or its list', () => {
    const styles = style('In', 'In', '<w:pPr><w:ind w:left="300"/></w:pPr>');
    const body =
      p('a', '<w:ind w:left="720" w:hanging="360"/>') + p('b', '<w:ind w:start="36pt"/>') + styled('In', 'c') + p('d');
    expect(read(body, { styles }).paragraphs.map((one) => one.indent)).toEqual([720, 720, 300, 0]);
  });
});

describe('tables', () => {
  const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const tr = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const cells = (body: string, styles?: string) =>
    read(body, styles === undefined ? {} : { styles }).paragraphs.map(
      ({ text, cell }) =>
        `${text} ${cell ? `${cell.table}:${cell.row},${cell.column}${cell.header ? ' header' : ''}` : '-'}`,
    );

  it('counts tables, rows and grid columns from 0', () => {
    const body =
      `<w:tbl>${tr(tc('a', '<w:gridSpan w:val="2"/>') + tc('b'))}${tr(tc('c'), '<w:gridBefore w:val="1"/>')}</w:tbl>` +
      `${p('between')}<w:tbl>${tr(tc('d'))}</w:tbl>`;
    expect(cells(body)).toEqual(['a 0:0,0', 'b 0:0,2', 'c 0:1,1', 'between -', 'd 1:0,0']);
  });

  it('numbers a nested table on its own and returns to the outer cell', () => {
    const inner = `<w:tbl>${tr(tc('in') + tc('side'))}</w:tbl>`;
    const body = `<w:tbl>${tr(`<w:tc>${p('before')}${inner}${p('after')}</w:tc>${tc('next')}`)}</w:tbl>`;
    expect(cells(body)).toEqual(['before 0:0,0', 'in 1:0,0', 'side 1:0,1', 'after 0:0,0', 'next 0:0,1']);
  });

  it('knows header rows by their mark, by look and by table style', () => {
    const bold = (text: string) => `<w:tc><w:p>${r(text, '<w:b/>')}</w:p></w:tc>`;
    expect(
      cells(`<w:tbl>${tr(tc('h'), '<w:tblHeader/>')}${tr(tc('i'), '<w:tblHeader/>')}${tr(tc('x'))}</w:tbl>`),
    ).toEqual(['h 0:0,0 header', 'i 0:1,0 header', 'x 0:2,0']);
    expect(cells(`<w:tbl>${tr(bold('h'))}${tr(tc('x'))}</w:tbl>`)).toEqual(['h 0:0,0 header', 'x 0:1,0']);
    expect(cells(`<w:tbl>${tr(bold('h'))}${tr(bold('x'))}</w:tbl>`)).toEqual(['h 0:0,0', 'x 0:1,0']);
    const styles =
      '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>';
    const look = (bits: string) =>
      `<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="${bits}"/></w:tblPr>${tr(tc('h'))}${tr(tc('x'))}</w:tbl>`;
    expect(cells(look('04A0'), styles)).toEqual(['h 0:0,0 header', 'x 0:1,0']);
    expect(cells(look('0480'), styles)).toEqual(['h 0:0,0', 'x 0:1,0']);
  });
});

describe('fields', () => {
  const char = (type: string, inner = '') => `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
  const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  const field = (instruction: string, result: string) =>
    char('begin') + code(instruction) + char('separate') + result + char('end');

  it('keeps results and drops codes, nested too', () => {
    const nested =
      char('begin') +
      code(' IF ') +
      field('REF x', r('hidden')) +
      code(' = 1 ') +
      char('separate') +
      r('7.2') +
      char('end');
    expect(
      outline(
        `<w:p>${r('Section ')}${nested}${r(' and ')}<w:fldSimple w:instr="REF y">${r('8.1')}</w:fldSimple></w:p>`,
      ),
    ).toEqual(['body: Section 7.2 and 8.1']);
  });

  it('shows what form fields show', () => {
    const box = (checked: string) =>
      char('begin', `<w:ffData><w:checkBox><w:default w:val="0"/>${checked}</w:checkBox></w:ffData>`) +
      code(' FORMCHECKBOX ') +
      char('separate') +
      char('end');
    const list =
      char(
        'begin',
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList></w:ffData>',
      ) +
      code(' FORMDROPDOWN ') +
      char('end');
    const text =
      char('begin', '<w:ffData><w:textInput/></w:ffData>') +
      code(' FORMTEXT ') +
      char('separate') +
      r('Acme') +
      char('end');
    const button = char('begin') + code('MACROBUTTON NoMacro [Click here]') + char('end');
    expect(outline(`<w:p>${box('<w:checked/>')}${box('')}${list}${text}${button}</w:p>`)).toEqual([
      'body: ☒☐yesAcme[Click here]',
    ]);
  });

  it('reports numbers that only Word can compute', () => {
    const { unread } = read(`<w:p>${char('begin')}${code(' LISTNUM ')}${char('end')}${r('text')}</w:p>`);
    expect(unread).toMatchObject([{ kind: 'other', count: 1 }]);
  });

  it('shows the text after a field that never ends', () => {
    expect(outline(`<w:p>${r('a')}${char('begin')}${code('TOC')}${r('b')}</w:p>${p('c')}`)).toEqual([
      'body: ab',
      'body: c',
    ]);
    expect(outline(`<w:p>${char('begin')}${code('TOC')}${char('separate')}${r('b')}</w:p>${p('c')}`)).toEqual([
      'body: b',
      'body: c',
    ]);
  });

  it('knows a table of contents by field, style and content control', () => {
    const body =
      `${p('1 Scope')}<w:p>${char('begin')}${code(' TOC \\o ')}${char('separate')}${r('Scope 1')}</w:p>${p('Term 2')}<w:p>${char('end')}</w:p>` +
      `${styled('TOC1', 'Fees 3')}<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents')}</w:sdtContent></w:sdt>` +
      p('Body');
    expect(outline(body, { styles: style('TOC1', 'toc 1') })).toEqual([
      'body: 1 Scope',
      'toc: Scope 1',
      'toc: Term 2',
      'toc: Fees 3',
      'toc: Contents',
      'body: Body',
    ]);
  });

  it('does not take a clause for a table of contents because the field ends in it', () => {
    const body = `<w:p>${char('begin')}${code('TOC')}${char('separate')}${r('Scope 1')}</w:p><w:p>${char('end')}${r('Supplier shall patch.')}</w:p>`;
    expect(outline(body)).toEqual(['toc: Scope 1', 'body: Supplier shall patch.']);
  });
});

describe('notes, comments, headers and footers', () => {
  it('stand after the body in their own roles, once each and only where used', () => {
    const body =
      `<w:p>${r('Text')}<w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:footnoteReference w:id="3"/></w:r></w:del><w:r><w:endnoteReference w:id="1"/></w:r></w:p>` +
      `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rIdHeader1"/></w:sectPr></w:pPr></w:p>${p('More')}` +
      '<w:sectPr><w:headerReference r:id="rIdHeader1"/><w:footerReference r:id="rIdHeader0"/></w:sectPr>';
    const note = (kind: string, id: number, text: string, type = '') =>
      `<w:${kind} w:id="${id}" ${type}>${p(text)}</w:${kind}>`;
    expect(
      outline(body, {
        footnotes:
          note('footnote', 0, '---', 'w:type="separator"') +
          note('footnote', 2, 'used') +
          note('footnote', 3, 'cut') +
          note('footnote', 4, 'orphan'),
        endnotes: note('endnote', 1, 'end'),
        comments: note('comment', 1, 'why?'),
        headers: [p('Page'), p('Confidential'), p('not used')],
      }),
    ).toEqual([
      'body: Text',
      'body: More',
      'footnote: used',
      'deleted: cut',
      'hidden: orphan',
      'endnote: end',
      'comment: why?',
      'header-footer: Confidential',
      'header-footer: Page',
    ]);
  });
});

describe('pages', () => {
  const mark = '<w:r><w:lastRenderedPageBreak/></w:r>';
  it('come from the breaks that Word remembered, and are unknown without them', () => {
    const body = `${p('a')}<w:p>${r('b')}${mark}${r('b')}</w:p><w:p>${mark}${r('c')}</w:p>`;
    expect(read(body).paragraphs.map((one) => one.page)).toEqual([1, 1, 3]);
    expect(read(p('a')).paragraphs[0]?.page).toBeNull();
  });
});

describe('what cannot be read', () => {
  it('is listed', () => {
    const body =
      `<w:p>${r('Text')}<w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:object><v:imagedata/><o:OLEObject/></w:object></w:r></w:p>` +
      '<w:altChunk r:id="rId9"/><w:sectPr><w:headerReference r:id="rIdHeader0"/></w:sectPr>';
    const link = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    const { unread } = read(body, {
      parts: {
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('a', 'numbering', 'numbering.xml')}${link('rIdHeader0', 'header', 'h.xml')}</Relationships>`,
      },
    });
    expect(unread.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'image 1',
      'embedded 1',
      'alt-chunk 1',
      'missing-part 1',
      'missing-part 1',
    ]);
  });
});
