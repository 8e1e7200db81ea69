import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/formats/html/read-html.ts';
import { readMhtml } from '../../../src/formats/html/read-mhtml.ts';
import { readSource } from '../../../src/formats/read.ts';
import { sniffFormat } from '../../../src/formats/sniff.ts';
import { lines, unsoundMarks } from '../offsets.ts';

const read = (html: string) => readHtml(Buffer.from(html));
const outline = (html: string) => lines(read(html));

describe('blocks', () => {
  it('are paragraphs, also those of old pages', () => {
    expect(outline('<body>one<p>two<div>three<div>four</div></div>five<br>six<br><br>seven<center>eight')).toEqual(
      ['one', 'two', 'three', 'four', 'five\nsix', 'seven', 'eight'].map((text) => `body: ${text}`),
    );
  });

  it('collapse white space; entities are characters', () => {
    expect(outline('<p>\n  a &amp; b&nbsp;&nbsp; <b>c</b>\n d&#8217;s &ldquo;x&rdquo; &unknown; &shy;y</p>')).toEqual([
      'body: a & b\u00a0c d’s “x” &unknown; y',
    ]);
  });

  it('have heading levels, indents and looks', () => {
    const found = read(
      '<h2>Scope</h2><p style="margin-left:.5in"><b>7.2 Patches</b>. Supplier shall patch.</p><p style="font-weight:bold">All</p><p><u>Fees</u>. x',
    );
    expect(found.paragraphs.map(({ role, outline: level, indent, bold }) => [role, level, indent, bold])).toEqual([
      ['heading', 2, 0, true],
      ['body', null, 720, false],
      ['body', null, 0, true],
      ['body', null, 0, false],
    ]);
    expect(found.paragraphs.map(({ marks }) => marks)).toEqual([
      [],
      [{ start: 4, end: 11, kind: 'title' }],
      [],
      [{ start: 0, end: 4, kind: 'title' }],
    ]);
    expect(unsoundMarks(found)).toEqual([]);
  });

  it('split a number that is glued to a heading', () => {
    expect(outline('<h2>1.1<font>License.</font></h2><h1>3D Printing</h1><h2>(a)Users</h2>')).toEqual([
      'heading: 1.1 License.',
      'heading: 3D Printing',
      'heading: (a) Users',
    ]);
  });

  it('of plain text in a frame are read as plain text is', () => {
    expect(outline('<pre>1. Supplier shall\npatch.\n\n2. Fees.</pre>after')).toEqual([
      'body: 1. Supplier shall patch.',
      'body: 2. Fees.',
      'body: after',
    ]);
  });
});

describe('lists', () => {
  it('are numbered by type, start and value, nested ones on their own', () => {
    const html =
      '<ol start="4"><li>a<ol type="a"><li><p>b</p><p>more</p></li><li value="5">c</ol><li>d</ol><ol reversed start=2 type=I><li>e<li>f</ol><ul><li>g</ul>';
    expect(outline(html)).toEqual([
      'body: 4. a',
      'body: a. b',
      'body: more',
      'body: e. c',
      'body: 5. d',
      'body: II. e',
      'body: I. f',
      'body: g',
    ]);
    expect(read(html).paragraphs.map(({ depth }) => depth)).toEqual([0, 1, null, 1, 0, 0, 0, 0]);
  });

  it('follow the style sheet of the element', () => {
    expect(
      outline('<ol style="list-style-type: lower-roman"><li>a</li><li style="list-style-type:none">b</ol>'),
    ).toEqual(['body: i. a', 'body: b']);
  });

  it('have the numbers that Word writes', () => {
    const item = (level: number, label: string, text: string) =>
      `<p class=MsoListParagraph style='margin-left:1.0in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;
    const found = read(item(1, '7.', 'Security') + item(2, '7.2', 'Patches') + item(2, '·', 'bullet'));
    expect(found.paragraphs.map(({ label, depth, text }) => [label, depth, text])).toEqual([
      ['7.', 0, 'Security'],
      ['7.2', 1, 'Patches'],
      ['', 1, 'bullet'],
    ]);
  });
});

describe('tables', () => {
  it('count rows and columns over spans; header rows are known', () => {
    const found = read(
      '<table><thead><tr><td>A<td>B<td>C</thead><tr><td rowspan=2>x<td colspan=2>y<tr><td>z<td>w</table>after',
    );
    expect(found.paragraphs.map(({ text, cell }) => [text, cell?.row, cell?.column, cell?.header])).toEqual([
      ['A', 0, 0, true],
      ['B', 0, 1, true],
      ['C', 0, 2, true],
      ['x', 1, 0, false],
      ['y', 1, 1, false],
      ['z', 2, 1, false],
      ['w', 2, 2, false],
      ['after', undefined, undefined, undefined],
    ]);
  });

  it('of th are headers by their bold letters', () => {
    const found = read('<table><tr><th>Requirement<th>Response<tr><td>Patch.<td>Comply</table>');
    expect(found.paragraphs.map(({ cell }) => cell?.header)).toEqual([true, true, false, false]);
  });

  it('that only place a number beside its text are no tables', () => {
    const found = read('<table><tr><td>(a)</td><td></td><td>Supplier shall patch.</td></tr><tr><td>•<td>Fees.</table>');
    expect(found.paragraphs.map(({ text, cell }) => [text, cell])).toEqual([
      ['(a) Supplier shall patch.', null],
      ['Fees.', null],
    ]);
    expect(read('<table><tr><td>(a)<td>x<tr><td>Fee<td>y</table>').paragraphs[0]?.cell).not.toBeNull();
  });
});

describe('text that does not count', () => {
  it('is deleted or struck through; insertions are marked', () => {
    const found = read(
      '<p>within <del cite="mailto:Ann%20Lee" datetime="2026-05-04">thirty</del><ins cite="mailto:Bo" datetime="2026-05-05">sixty</ins> days</p><p><del>gone</del><p>a <s>b</s> <span style="text-decoration:line-through">c</span>',
    );
    expect(lines(found)).toEqual(['body: within sixty days', 'deleted: gone', 'body: a  ', 'deleted: bc']);
    expect(found.paragraphs[0]?.marks).toEqual([{ start: 7, end: 12, kind: 'inserted' }]);
    expect(found.revisions).toMatchObject([
      { kind: 'deleted', text: 'thirty', author: 'Ann Lee', date: '2026-05-04', paragraph: 1 },
      { kind: 'inserted', text: 'sixty', author: 'Bo', paragraph: 1 },
      { kind: 'deleted', text: 'gone', paragraph: 2 },
    ]);
    expect(unsoundMarks(found)).toEqual([]);
  });

  it('is hidden', () => {
    expect(
      outline(
        '<p>a<span style="display: none">b</span></p><div hidden>c</div><p style="mso-hide:all">d<p style="visibility:hidden">e',
      ),
    ).toEqual(['body: a', 'hidden: b', 'hidden: c', 'hidden: d', 'hidden: e']);
  });

  it('is script, style, template, title or comment: none of it is read', () => {
    expect(
      outline(
        '<html><head><title>T</title><style>p{}</style></head><body><script>x</script><!-- c --><!--[if gte mso 9]>m<![endif]--><template>t</template><noscript>n</noscript><p>a',
      ),
    ).toEqual(['body: a']);
  });

  it('stands in notes, comments and headers of Word and LibreOffice', () => {
    expect(
      outline(
        '<p>a<p class=MsoToc1>Scope 3</p><div style="mso-element:footnote"><p>foot</div><div style="mso-element:comment"><p><a class=MsoCommentReference>[A1]</a>why</div><div id="sdfootnote1"><p>b</div><div title="header"><p>c</div>',
      ),
    ).toEqual(['body: a', 'toc: Scope 3', 'footnote: foot', 'comment: why', 'footnote: b', 'header-footer: c']);
  });

  it('is the page number beside a page break, and a sentence that the break cut is whole again', () => {
    const html =
      '<p>Supplier shall give</p><p>12</p><hr><p>Table of Contents</p><p>notice of each event.</p><p style="page-break-before:always">13</p><p>Fees.<p>14';
    expect(outline(html)).toEqual([
      'body: Supplier shall give notice of each event.',
      'body: Fees.',
      'body: 14',
      'header-footer: 12',
      'header-footer: Table of Contents',
      'header-footer: 13',
    ]);
  });
});

describe('fields and pictures', () => {
  it('show what is filled in and chosen', () => {
    expect(
      outline(
        '<p><input type=checkbox checked> yes <input type=checkbox> no <input value="30"> days <select><option>a<option selected>b</select><input type=hidden value=z>',
      ),
    ).toEqual(['body: ☒ yes ☐ no 30 days b']);
  });

  it('are reported where they hold words', () => {
    const found = read(
      '<p>x<img src=a><img width=1 height=1><svg><text>y</text></svg><iframe></iframe><math><mi>z</mi></math>',
    );
    expect(found.unread.map(({ kind, count }) => [kind, count])).toEqual([
      ['image', 2],
      ['embedded', 1],
      ['formula', 1],
    ]);
    expect(lines(found)).toEqual(['body: x']);
  });
});

describe('files', () => {
  it('are decoded as they say, unless that is plainly wrong', () => {
    const page = (charset: string) =>
      Buffer.from(`<html><head><meta charset="${charset}"><body><p>caf\xe9 \x93x\x94`, 'latin1');
    expect(lines(readHtml(page('windows-1252')))).toEqual(['body: café “x”']);
    expect(lines(readHtml(page('utf-8')))).toEqual(['body: café “x”']);
    expect(lines(readHtml(Buffer.from('<meta charset="iso-8859-1"><p>café “x”')))).toEqual(['body: café “x”']);
    expect(lines(readHtml(Buffer.from('\ufeff<p>café', 'utf16le')))).toEqual(['body: café']);
  });

  it('of EDGAR lose the lines about them', () => {
    const filing =
      '<DOCUMENT>\n<TYPE>EX-10.1\n<SEQUENCE>2\n<FILENAME>a.htm\n<TEXT>\n<HTML><BODY><P>Agreement</P></BODY></HTML>\n</TEXT>\n</DOCUMENT>\n';
    expect(sniffFormat(Buffer.from(filing))).toBe('html');
    expect(outline(filing)).toEqual(['body: Agreement']);
  });

  it('in XHTML may close elements at once', () => {
    expect(
      outline(
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><b/><p>a</p><p/><p>b</p></body></html>',
      ),
    ).toEqual(['body: a', 'body: b']);
  });

  it('may be web archives', async () => {
    const archive =
      'From: <Saved by Word>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--x"\r\n\r\n----x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Sup=\r\nplier =E2=80=9Cx=E2=80=9D</p>\r\n----x--\r\n';
    expect(lines(readMhtml(Buffer.from(archive)))).toEqual(['body: Supplier “x”']);
    expect((await readSource(Buffer.from(archive), 'a.doc')).format).toBe('html');
  });

  it('are told from Markdown and text by their contents', () => {
    const format = (text: string) => sniffFormat(Buffer.from(text));
    expect(format('<div><p>Agreement</p></div>')).toBe('html');
    expect(format('<p align="center">Logo</p>\n\n# Agreement\n\ntext\n')).toBe('markdown');
    expect(format('<p>Agreement\nis made\nby and\nbetween')).toBe('text');
  });

  it('without text are refused', () => {
    expect(() => read('<html><script>x</script>')).toThrow(/no text/);
    expect(() => read('<img src="scan.png">')).toThrow(/pictures/);
  });
});
