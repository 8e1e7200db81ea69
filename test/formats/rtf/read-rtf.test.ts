import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/formats/read.ts';
import { readRtf } from '../../../src/formats/rtf/read-rtf.ts';
import { lines, unsoundMarks } from '../offsets.ts';

const head =
  String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil\fcharset204 Arial Cyr;}{\f2\fnil\fcharset2 Wingdings;}{\f3\fnil\fcharset128 MS Gothic;}}` +
  String.raw`{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title;}{\s3 toc 1;}{\s4\sbasedon1 Clause;}{\*\cs10 Strong;}}`;
const bytes = (body: string) => Buffer.from(`${head}${body}}`, 'latin1');
const read = (body: string) => readRtf(bytes(body));
const outline = (body: string) => lines(read(body));
const r = String.raw;

describe('characters', () => {
  it('come from the code page of the document and of the font', () => {
    expect(outline(r`\'93caf\'e9\'94 \f1\'cf\'f0\'e8 \f0\'80\par`)).toEqual(['body: “café” При €']);
  });

  it('may take two bytes', () => {
    expect(outline(r`\f3\'83\'41\'83e\par`)).toEqual(['body: アテ']);
  });

  it('stand in Unicode, with what older programs show passed over', () => {
    expect(outline(r`\uc1\u8220\'93a\u8221?\uc2\u8364 EU1\uc0\u-10179\u-8704 b\par`)).toEqual(['body: “a”€1😀b']);
    expect(outline(r`{\uc3\u233 xyz}b\u233 cd\par`)).toEqual(['body: éb' + 'éd']);
  });

  it('are written as words and symbols', () => {
    expect(outline(r`a\tab b\line c\~d\_e\-f\emdash\lquote g\rquote\{\}\\\ldblquote\bullet\par`)).toEqual([
      'body: a\tb\nc\u00a0d-ef—‘g’{}\\“•',
    ]);
  });

  it('of symbol fonts are given as what they look like', () => {
    expect(outline(r`{\f2\'fe} yes {\f2 \u-3928?} no\par`)).toEqual(['body: ☑ yes ☐ no']);
  });

  it('of old code pages are known', () => {
    const of = (page: string) => lines(readRtf(Buffer.from(r`{\rtf1` + page + r` \'9d\par}`, 'latin1')));
    expect([of(r`\pc`), of(r`\pca`), of(r`\mac`), of(r`\ansi\ansicpg1250`)]).toEqual([
      ['body: ¥'],
      ['body: Ø'],
      ['body: ù'],
      ['body: ť'],
    ]);
  });
});

describe('paragraphs', () => {
  it('end at \\par, at the end of a section, and at the end of the file', () => {
    expect(outline(r`one\par two\sect three` + '\\\nfour')).toEqual([
      'body: one',
      'body: two',
      'body: three',
      'body: four',
    ]);
  });

  it('know headings, titles and contents by their style, also one it is based on', () => {
    const found = read(
      r`\pard\s2 Agreement\par\pard\s3 Scope 1\par\pard\s1 Scope\par\pard\s4 Terms\par\pard\outlinelevel1 Own\par\pard Plain\par`,
    );
    expect(found.paragraphs.map(({ role, outline: level }) => [role, level])).toEqual([
      ['title', null],
      ['toc', null],
      ['heading', 1],
      ['heading', 1],
      ['heading', 2],
      ['body', null],
    ]);
  });

  it('have the number that is displayed, and its level', () => {
    const found = read(
      r`{\listtext\pard 7.2.\tab}\pard\ls1\ilvl1\li720 Patches\par{\pntext\f2\'b7\tab}\pard\ls2 Bullet\par\pard Plain\par\pard\ls3 Unknown\par`,
    );
    expect(found.paragraphs.map(({ label, depth, indent }) => [label, depth, indent])).toEqual([
      ['7.2.', 1, 720],
      ['', 0, 0],
      ['', null, 0],
      ['', null, 0],
    ]);
    expect(found.unread).toEqual([
      { kind: 'other', what: expect.stringContaining('without the number') as string, count: 1 },
    ]);
  });

  it('mark run-in titles', () => {
    const found = read(r`{\b 7.2 Patches}. Supplier shall patch.\par{\b Scope}\par{\ul Fees}. Customer pays.\par`);
    expect(found.paragraphs.map(({ bold, marks }) => [bold, marks])).toEqual([
      [false, [{ start: 4, end: 11, kind: 'title' }]],
      [true, []],
      [false, [{ start: 0, end: 4, kind: 'title' }]],
    ]);
    expect(unsoundMarks(found)).toEqual([]);
  });
});

describe('tables', () => {
  const row = (...cells: string[]) =>
    r`\trowd\cellx100\cellx200 ` + cells.map((cell) => r`\pard\intbl ${cell}\cell `).join('') + r`\row `;

  it('count rows and columns; a bold row above others is the header', () => {
    const found = read(row(r`{\b Requirement}`, r`{\b Response}`) + row('Patch.', 'Comply') + r`\pard after\par`);
    expect(found.paragraphs.map(({ text, cell }) => [text, cell?.row, cell?.column, cell?.header])).toEqual([
      ['Requirement', 0, 0, true],
      ['Response', 0, 1, true],
      ['Patch.', 1, 0, false],
      ['Comply', 1, 1, false],
      ['after', undefined, undefined, undefined],
    ]);
  });

  it('know marked headers, and tables inside tables', () => {
    const nested = r`\pard\intbl\itap2 in\nestcell{\*\nesttableprops\trowd\cellx50\nestrow}{\nonesttables\par}\pard\intbl\itap1 out\cell\row `;
    const found = read(r`\trowd\trhdr\cellx100 \pard\intbl A\cell\row ` + r`\trowd\cellx100 ` + nested);
    expect(found.paragraphs.map(({ text, cell }) => [text, cell?.table, cell?.row, cell?.header])).toEqual([
      ['A', 0, 0, true],
      ['in', 1, 0, false],
      ['out', 0, 1, false],
    ]);
  });
});

describe('text that does not count', () => {
  const authors = r`{\*\revtbl{Unknown;}{Ann;}}`;

  it('is deleted text; insertions are marked, with author and date', () => {
    const found = read(
      `${authors}${r`within {\deleted\revauthdel1\revdttmdel669328007 thirty}{\revised\revauth1\revdttm669328007 sixty} days\par`}`,
    );
    expect(lines(found)).toEqual(['body: within sixty days']);
    expect(found.paragraphs[0]?.marks).toEqual([{ start: 7, end: 12, kind: 'inserted' }]);
    expect(found.revisions.map(({ kind, text, author }) => [kind, text, author])).toEqual([
      ['deleted', 'thirty', 'Ann'],
      ['inserted', 'sixty', 'Ann'],
    ]);
    expect(found.revisions[0]?.date).toBe('2026-05-04T10:07:00');
    expect(unsoundMarks(found)).toEqual([]);
  });

  it('is a deleted paragraph; a deleted mark joins two', () => {
    expect(outline(r`a{\deleted\par}b\par{\deleted gone\par}c\par`)).toEqual(['body: ab', 'deleted: gone', 'body: c']);
  });

  it('is moved from elsewhere, struck through or hidden', () => {
    const found = read(r`{\mvf\mvauth1 old}{\mvt\mvauth1 new}\par a{\strike b}{\v c}\par`);
    expect(lines(found)).toEqual(['body: new', 'body: a', 'deleted: b', 'hidden: c']);
    expect(found.revisions.map(({ kind }) => kind)).toEqual(['moved-from', 'moved-to']);
  });
});

describe('groups', () => {
  it('show the result of fields, not their code', () => {
    expect(outline(r`see {\field{\*\fldinst REF _Ref1 \\h}{\fldrslt Section 7.2}}.\par`)).toEqual([
      'body: see Section 7.2.',
    ]);
    expect(outline(r`{\field{\*\fldinst { TOC \\o}}{\fldrslt Scope 3\par Terms 4\par}}Body\par`)).toEqual([
      'toc: Scope 3',
      'toc: Terms 4',
      'body: Body',
    ]);
  });

  it('put notes, comments and headers after the text', () => {
    const body =
      r`{\header Confidential\par}{\headerf Confidential\par}a{\footnote\pard foot}{\footnote\ftnalt end}` +
      r`{\*\atnid AB}{\*\atnauthor Ann}\chatn{\*\annotation{\*\atnref 1}Why?}b\par`;
    expect(outline(body)).toEqual([
      'body: ab',
      'footnote: foot',
      'endnote: end',
      'comment: Why?',
      'header-footer: Confidential',
    ]);
  });

  it('read text boxes once, and no other part of a shape', () => {
    const shape = r`{\shp{\*\shpinst{\sp{\sn name}{\sv value}}{\shptxt\pard boxed\par}}{\shprslt{\pard boxed\par}}}`;
    expect(outline(`a${shape}${r`b\par`}`)).toEqual(['body: boxed', 'body: ab']);
  });

  it('pass over what is for other programs', () => {
    const other = r`{\info{\title T}}{\*\themedata 504b}{\*\pgdsctbl{\pgdsc0{\header H\par}}}{\*\unknown{\fldrslt x}{\shptxt y}}`;
    expect(outline(`${other}${r`{\upr{caf?}{\*\ud{caf\u233 ?}}}{\xe index}{\nonshppict x}\par`}`)).toEqual([
      'body: café',
    ]);
  });

  it('report pictures, objects and fields to fill in', () => {
    const found = read(
      r`x{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict 01}}{\object{\*\objdata 0105}{\result{\pict 02}}}{\field{\*\fldinst FORMTEXT{\*\formfield{\fftype0}}}{\fldrslt }}\par`,
    );
    expect(found.unread.map(({ kind, count }) => [kind, count])).toEqual([
      ['image', 1],
      ['embedded', 1],
      ['other', 1],
    ]);
  });

  it('may hold binary data, braces and all', () => {
    expect(outline(r`a{\pict\bin5 }}\}}}b\par`)).toEqual(['body: ab']);
    expect(() => read(r`a\bin999999999 x\par`)).toThrow(/binary data/);
  });
});

describe('files', () => {
  it('are known by their contents', async () => {
    expect((await readSource(bytes(r`x\par`), 'contract.doc')).format).toBe('rtf');
  });

  it('that forget their last brace are read, and that is said; those cut off are refused', () => {
    const found = readRtf(Buffer.from(`${head}${r`{text\par}`}`));
    expect(found.unread).toMatchObject([{ kind: 'other', count: 1 }]);
    expect(() => readRtf(Buffer.from(`${head}${r`{text\par`}`))).toThrow(/its end is missing/);
  });

  it('without text are refused', () => {
    expect(() => read(r`\par`)).toThrow(/no text/);
    expect(() => read(r`{\pict 00}\par`)).toThrow(/pictures/);
  });
});
