/** Files made to crash, hang or exhaust the readers of .odt, .rtf and .html. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { checkSize, checkText } from '../../src/formats/limits.ts';
import { readSource } from '../../src/formats/read.ts';
import { readFlatOdt } from '../../src/formats/odt/read-odt.ts';
import { readRtf } from '../../src/formats/rtf/read-rtf.ts';
import { openDraft } from '../../src/formats/pieces/paragraph-draft.ts';
import { readHtml } from '../../src/formats/html/read-html.ts';
import { namespaces, odt, odtParts, p, packOdt, read } from './odt/build-odt.ts';
import { unsoundMarks } from './offsets.ts';

/** Reads with sound offsets or is refused; anything else fails the test. */
async function settle(bytes: Uint8Array): Promise<'read' | 'refused'> {
  try {
    expect(unsoundMarks(await readSource(bytes, 'a'))).toEqual([]);
    return 'read';
  } catch (error) {
    if (error instanceof InputError) return 'refused';
    throw error;
  }
}

const rtf =
  String.raw`{\rtf1\ansi{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset2 Symbol;}}{\stylesheet{\s1\outlinelevel0 heading 1;}}{\*\revtbl{U;}}` +
  String.raw`{\header H\par}{\listtext 1.\tab}\pard\ls1\s1 Scope\par{\field{\*\fldinst REF x}{\fldrslt 7.2}}\u8220?{\b x}{\deleted y}{\revised\revauth0 z}{\footnote f}` +
  String.raw`\par\trowd\intbl a\cell\pard\intbl\itap2 b\nestcell{\nestrow}\row{\shp{\*\shpinst{\shptxt t\par}}}{\pict\bin3 abc}{\f1\'b7}\par}`;
const html =
  '<html><head><meta charset=utf-8><style>p{}</style><body><h1>1.Scope</h1><ol type=a start=3><li>a<ul><li>b</ul></ol>' +
  '<table><tr><td rowspan=2>(a)<td colspan=3>x<tr><td>y</table><p style="margin-left:1in;display:none">h<del cite=A>d</del><ins>i</ins><pre>t\nu</pre><hr>12';
const openDocument = odt(
  '<text:tracked-changes><text:changed-region xml:id="c"><text:insertion/></text:changed-region></text:tracked-changes>' +
    p('a<text:change-start text:change-id="c"/>b<text:change-end text:change-id="c"/><text:s text:c="5"/>') +
    `<text:list text:style-name="L"><text:list-item>${p('x')}</text:list-item></text:list>` +
    `<table:table><table:table-row><table:table-cell>${p('y')}</table:table-cell></table:table-row></table:table>`,
);
const samples: readonly (readonly [string, Uint8Array])[] = [
  ['.odt', openDocument],
  ['.rtf', Buffer.from(rtf)],
  ['.html', Buffer.from(html)],
];

describe.each(samples)('broken %s', (_, sample) => {
  it('is read as it is', async () => {
    expect(await settle(sample)).toBe('read');
  });

  it('is read or refused when cut off anywhere', async () => {
    for (let length = 0; length < sample.length; length += 3) await settle(sample.subarray(0, length));
  });

  it('is read or refused with changed bytes', async () => {
    const change = fc.tuple(fc.nat(sample.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const copy = Uint8Array.from(sample);
        for (const [at, byte] of changes) copy[at] = byte;
        await settle(copy);
      }),
      { numRuns: 400 },
    );
  });
});

describe('parts in any order', () => {
  it('of rich text', async () => {
    const words =
      String.raw`{ } \par \cell \row \nestcell \nestrow \trowd \intbl \itap9 \pard \plain \deleted \revised \v \field \fldinst \fldrslt \footnote \ftnalt \header \annotation \listtext \shptxt \shpinst \upr \ud \* \u8220 \uc9 \'93 \bin0 \fonttbl \f0 \fcharset128 \stylesheet \s1 \sbasedon1 \revtbl \mvf \pict text ;`.split(
        ' ',
      );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 60 }), async (some) => {
        await settle(Buffer.from(String.raw`{\rtf1 x${some.join(' ')}}`));
      }),
      { numRuns: 1000 },
    );
  });

  it('of HTML', async () => {
    const tags =
      '<p> </p> <div> <li> <ol> </ol> <ul> <table> <tr> <td> <th> </table> <del> </del> <ins> <pre> </pre> <hr> <br> <h1> <select> <option> <input> <template> </template> <span hidden> </span> text &nbsp; &#xD800; <td rowspan=9> <tbody>'.split(
        / (?=<|t|&)/,
      );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...tags), { maxLength: 60 }), async (some) => {
        await settle(Buffer.from(`<html>x${some.join('')}`));
      }),
      { numRuns: 1000 },
    );
  });

  it('of OpenDocument text', async () => {
    const elements =
      'text:p text:h text:span text:list text:list-item text:list-header text:section table:table table:table-row table:table-cell table:covered-table-cell draw:frame draw:text-box text:note text:note-body office:annotation text:change text:tracked-changes text:numbered-paragraph'.split(
        ' ',
      );
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium' },
        fc.constant('x'),
        fc
          .tuple(fc.constantFrom(...elements), fc.array(tie('node'), { maxLength: 3 }))
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    })).node;
    await fc.assert(
      fc.asyncProperty(tree, async (inner) => {
        expect(await settle(odt(p('x') + inner))).toBe('read');
      }),
      { numRuns: 300 },
    );
  });
});

describe('files made to exhaust the reader', () => {
  const deep = 40_000;
  const flat = (body: string) => `<office:document ${namespaces}><office:body><office:text>${body}`;

  it.each([
    ['lists', '<text:list><text:list-item>', '</text:list-item></text:list>'],
    ['sections', '<text:section>', '</text:section>'],
    [
      'tables',
      '<table:table><table:table-row><table:table-cell>',
      '</table:table-cell></table:table-row></table:table>',
    ],
    ['frames', '<text:p><draw:frame><draw:text-box>', '</draw:text-box></draw:frame></text:p>'],
  ])('of nested %s are read in order', (_, open, close) => {
    const depth = deep / 4;
    expect(read(open.repeat(depth) + p('core') + close.repeat(depth)).paragraphs).toMatchObject([{ text: 'core' }]);
  });

  it('by nesting beyond all measure are refused', () => {
    expect(() => readFlatOdt(Buffer.from(flat('<text:section>'.repeat(200_001))))).toThrow(/nested/);
    expect(() => readRtf(Buffer.from(String.raw`{\rtf1` + '{'.repeat(deep) + '}'.repeat(deep) + '}'))).toThrow(
      /nested/,
    );
    expect(() => readHtml(Buffer.from(`<html>${'<b>'.repeat(60_000)}x`))).toThrow(/nested/);
  });

  it('by long runs are read before anybody gives up', () => {
    expect(() =>
      readRtf(Buffer.from(String.raw`{\rtf1 ${String.raw`\u8220?\'93{\b x}\tab `.repeat(100_000)}}`)),
    ).not.toThrow();
    expect(() => readHtml(Buffer.from(`<html>${'<p>a&nbsp;<b>c</b>'.repeat(100_000)}`))).not.toThrow();
    expect(() => readHtml(Buffer.from(`<html><pre>${'a  b\n'.repeat(100_000)}`))).not.toThrow();
    expect(() => readHtml(Buffer.from(`<html>${'<table><tr><td>'.repeat(5_000)}x`))).not.toThrow();
    expect(() =>
      read(`<text:list>${`<text:list-item>${p('x')}</text:list-item>`.repeat(30_000)}</text:list>`),
    ).not.toThrow();
    expect(() => read(p('<text:s text:c="999999999"/>'.repeat(1000) + 'x'))).not.toThrow();
  });

  it('by entities are refused: none is ever expanded', () => {
    const files = odtParts(p('x'));
    const bomb = `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><office:document-content ${namespaces}/>`;
    expect(() => read(p('&b;'))).toThrow(/malformed/);
    return expect(readSource(packOdt({ ...files, 'content.xml': bomb }), 'a.odt')).rejects.toThrow(/document type/);
  });

  it('by packing are refused', async () => {
    const files = odtParts(p('x'));
    await expect(readSource(packOdt({ ...files, 'content.xml': ' '.repeat(20 * 2 ** 20) }), 'a.odt')).rejects.toThrow(
      /packed/,
    );
    expect(deflateRawSync(Buffer.alloc(2 ** 20)).length).toBeLessThan(2 ** 20 / 400);
  });

  it('by size of file or text are refused', () => {
    expect(() => checkSize(300 * 2 ** 20)).toThrow(/256 MB/);
    const paragraph = { ...openDraft(), text: 'x'.repeat(11), bold: false, cell: null, marks: [] };
    const document = { format: 'text', paragraphs: [paragraph, paragraph], revisions: [], unread: [] } as const;
    const most = { fileBytes: 1, depth: 1, characters: 22, paragraphs: 2 };
    expect(checkText(document, most)).toBe(document);
    expect(() => checkText(document, { ...most, characters: 21 })).toThrow(/21 characters/);
    expect(() => checkText(document, { ...most, paragraphs: 1 })).toThrow(/1 paragraphs/);
  });
});
