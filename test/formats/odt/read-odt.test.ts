import { describe, expect, it } from 'vitest';
import { readFlatOdt } from '../../../src/formats/odt/read-odt.ts';
import { readSource } from '../../../src/formats/read.ts';
import { lines, unsoundMarks } from '../offsets.ts';
import { h, namespaces, odt, p, read, type Extra } from './build-odt.ts';

const outline = (body: string, extra: Extra = {}) => lines(read(body, extra));
const style = (name: string, family: string, inner: string, attributes = '') =>
  `<style:style style:name="${name}" style:family="${family}" ${attributes}>${inner}</style:style>`;
const textStyle = (name: string, properties: string) => style(name, 'text', `<style:text-properties ${properties}/>`);

describe('text', () => {
  it('collapses white space, and keeps what elements stand for', () => {
    const body = p('  one\n\t two<text:s text:c="3"/>three<text:tab/>four<text:line-break/>five&#xAD;six &amp; seven');
    expect(read(body).paragraphs[0]?.text).toBe('one two   three\tfour\nfivesix & seven');
  });

  it('reads links, fields, ruby bases and CDATA, as they are displayed', () => {
    const body = p(
      '<text:a xlink:href="#x">link</text:a> <text:bookmark-ref text:ref-name="r">7.2</text:bookmark-ref> ' +
        '<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>hint</text:ruby-text></text:ruby> <![CDATA[a < b]]>',
    );
    expect(read(body).paragraphs[0]?.text).toBe('link 7.2 base a < b');
  });

  it('marks a run-in title and whole paragraphs in bold', () => {
    const extra = { automatic: textStyle('B', 'fo:font-weight="bold"') };
    const found = read(
      p('7.2 <text:span text:style-name="B">Security Patches</text:span>. Supplier shall patch.') +
        p('<text:span text:style-name="B">Scope</text:span>'),
      extra,
    );
    expect(found.paragraphs[0]?.marks).toEqual([{ start: 4, end: 20, kind: 'title' }]);
    expect(found.paragraphs.map(({ bold }) => bold)).toEqual([false, true]);
    expect(unsoundMarks(found)).toEqual([]);
  });

  it('takes looks from the styles that a style is based on, and survives a ring of them', () => {
    const styles =
      style('A', 'paragraph', '', 'style:parent-style-name="B"') +
      style('B', 'paragraph', '<style:text-properties fo:font-weight="700"/>', 'style:parent-style-name="A"');
    expect(read(p('bold', 'A'), { styles }).paragraphs[0]?.bold).toBe(true);
  });
});

describe('headings', () => {
  it('are told by outline level, titles and contents by style', () => {
    const styles =
      style('Title', 'paragraph', '') +
      style('Contents_20_1', 'paragraph', '') +
      style('Mine', 'paragraph', '', 'style:default-outline-level="2"');
    const body = p('Agreement', 'Title') + p('1. Scope', 'Contents_20_1') + h(1, 'Scope') + p('Terms', 'Mine');
    expect(read(body, { styles }).paragraphs.map(({ role, outline: level }) => [role, level])).toEqual([
      ['title', null],
      ['toc', null],
      ['heading', 1],
      ['heading', 2],
    ]);
  });

  it('has the lines of a table of contents as such', () => {
    const body = `<text:table-of-content><text:table-of-content-source>${p('template')}</text:table-of-content-source><text:index-body>${p('Scope 3')}</text:index-body></text:table-of-content>`;
    expect(outline(`${body}${p('x')}`)).toEqual(['toc: Scope 3', 'body: x']);
  });
});

const level = (n: number, format: string, more = '') =>
  `<text:list-level-style-number text:level="${n}" style:num-format="${format}" ${more}/>`;
const listStyle = (name: string, levels: string) => `<text:list-style style:name="${name}">${levels}</text:list-style>`;
const list = (items: string, attributes = 'text:style-name="L"') => `<text:list ${attributes}>${items}</text:list>`;
const item = (content: string, attributes = '') => `<text:list-item ${attributes}>${content}</text:list-item>`;

describe('list numbers', () => {
  const styles = listStyle(
    'L',
    level(1, '1', 'style:num-suffix="."') +
      level(2, 'a', 'style:num-prefix="(" style:num-suffix=")"') +
      level(3, '1', 'text:display-levels="3" style:num-suffix="."'),
  );

  it('count items, not their further paragraphs, and begin again below', () => {
    const sub = list(item(p('x')) + item(p('y')), '');
    const body = list(item(p('one') + p('more') + sub) + item(p('two') + list(item(p('z')), '')));
    expect(outline(body, { styles })).toEqual([
      'body: 1. one',
      'body: more',
      'body: (a) x',
      'body: (b) y',
      'body: 2. two',
      'body: (a) z',
    ]);
    expect(read(body, { styles }).paragraphs.map(({ depth }) => depth)).toEqual([0, null, 1, 1, 0, 1]);
  });

  it('show the levels above', () => {
    const body = list(item(list(item(list(item(p('deep')), '')), '')));
    expect(outline(body, { styles })).toEqual(['body: 1.a.1. deep']);
  });

  it('follow patterns that say where the levels stand', () => {
    const pattern = listStyle(
      'L',
      level(1, 'I', 'style:num-list-format="ARTICLE %1%"') + level(2, '1', 'loext:num-list-format="Section %1%.%2%:"'),
    );
    const body = list(item(p('one') + list(item(p('two')), '')));
    expect(outline(body, { styles: pattern })).toEqual(['body: ARTICLE I one', 'body: Section I.1: two']);
  });

  it('begin at a start value, of the level or of the item', () => {
    const started = listStyle('L', level(1, '1', 'text:start-value="4" style:num-suffix="."'));
    expect(
      outline(list(item(p('a')) + item(p('b'), 'text:start-value="9"') + item(p('c'))), { styles: started }),
    ).toEqual(['body: 4. a', 'body: 9. b', 'body: 10. c']);
  });

  it('go on in a later list that says so, and begin again in one that does not', () => {
    const body =
      list(item(p('a')), 'xml:id="l1" text:style-name="L"') +
      p('between') +
      list(item(p('b')), 'text:style-name="L" text:continue-numbering="true"') +
      list(item(p('c')), 'text:style-name="L"') +
      list(item(p('d')), 'text:style-name="L" text:continue-list="l1"');
    expect(outline(body, { styles })).toEqual([
      'body: 1. a',
      'body: between',
      'body: 2. b',
      'body: 1. c',
      'body: 3. d',
    ]);
  });

  it('are absent from list headers and bullets', () => {
    const bullets = listStyle('L', '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>');
    expect(outline(list(`<text:list-header>${p('head')}</text:list-header>${item(p('a'))}`), { styles })).toEqual([
      'body: head',
      'body: 1. a',
    ]);
    expect(read(list(item(p('a'))), { styles: bullets }).paragraphs).toMatchObject([
      { label: '', depth: 0, text: 'a' },
    ]);
  });

  it('come from the style of the paragraph where the list names none', () => {
    const named = styles + style('N', 'paragraph', '', 'style:list-style-name="L"');
    expect(outline(list(item(p('a', 'N')), ''), { styles: named })).toEqual(['body: 1. a']);
  });

  it('number headings by the outline', () => {
    const numbered = `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`;
    const skipped = '<text:h text:outline-level="1" text:is-list-header="true">Annex</text:h>';
    expect(outline(h(1, 'Scope') + h(2, 'Parts') + skipped + h(1, 'Terms'), { styles: numbered })).toEqual([
      'heading: 1. Scope',
      'heading: 1.1 Parts',
      'heading: Annex',
      'heading: 2. Terms',
    ]);
  });

  it('count letters on or double them', () => {
    const of = (more: string) =>
      outline(list(item(p('x'), 'text:start-value="28"')), { styles: listStyle('L', level(1, 'a', more)) });
    expect(of('')).toEqual(['body: ab x']);
    expect(of('style:num-letter-sync="true"')).toEqual(['body: bb x']);
  });
});

describe('tracked changes', () => {
  const info =
    '<office:change-info><dc:creator>Ann</dc:creator><dc:date>2026-05-04T10:00:00</dc:date></office:change-info>';
  const region = (id: string, kind: string, content = '') =>
    `<text:changed-region xml:id="${id}"><text:${kind}>${info}${content}</text:${kind}></text:changed-region>`;
  const tracked = (regions: string) => `<text:tracked-changes>${regions}</text:tracked-changes>`;

  it('are read as accepted, with author and date', () => {
    const body =
      tracked(region('i', 'insertion') + region('d', 'deletion', p('thirty'))) +
      p(
        'within <text:change text:change-id="d"/><text:change-start text:change-id="i"/>sixty<text:change-end text:change-id="i"/> days',
      );
    const found = read(body);
    expect(found.paragraphs.map(({ text }) => text)).toEqual(['within sixty days']);
    expect(found.paragraphs[0]?.marks).toEqual([{ start: 7, end: 12, kind: 'inserted' }]);
    expect(found.revisions).toEqual([
      { kind: 'deleted', text: 'thirty', author: 'Ann', date: '2026-05-04T10:00:00', paragraph: 1 },
      { kind: 'inserted', text: 'sixty', author: 'Ann', date: '2026-05-04T10:00:00', paragraph: 1 },
    ]);
    expect(unsoundMarks(found)).toEqual([]);
  });

  it('keep deleted paragraphs where they stood', () => {
    const body =
      tracked(region('d', 'deletion', `${p('Supplier shall indemnify.')}${p('')}`)) +
      p('before') +
      p('<text:change text:change-id="d"/>after');
    expect(outline(body)).toEqual(['body: before', 'deleted: Supplier shall indemnify.', 'body: after']);
  });

  it('have text that is struck through as deleted', () => {
    const extra = { automatic: textStyle('S', 'style:text-line-through-style="solid"') };
    expect(outline(p('Supplier <text:span text:style-name="S">shall</text:span> may'), extra)).toEqual([
      'body: Supplier  may',
      'deleted: shall',
    ]);
  });
});

describe('text beside the text', () => {
  it('is read after it: notes, comments, headers, each once', () => {
    const masters = ['a', 'b']
      .map(
        (name) =>
          `<style:master-page style:name="${name}"><style:header>${p('Confidential')}</style:header><style:footer style:display="false">${p('off')}</style:footer></style:master-page>`,
      )
      .join('');
    const note = (kind: string, text: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
    const comment = `<office:annotation><dc:creator>Ann</dc:creator><dc:date>2026</dc:date>${p('Why?')}</office:annotation>`;
    expect(outline(p(`a${note('footnote', 'foot')}b${comment}c${note('endnote', 'end')}`), { masters })).toEqual([
      'body: abc',
      'footnote: foot',
      'endnote: end',
      'comment: Why?',
      'header-footer: Confidential',
    ]);
  });

  it('is marked where nobody sees it', () => {
    const extra = { automatic: textStyle('H', 'text:display="none"') };
    const body =
      p('shown <text:span text:style-name="H">unseen</text:span>') +
      `<text:section text:display="none">${p('section')}</text:section>` +
      p('<text:hidden-paragraph text:is-hidden="true"/>gone') +
      p('a<text:hidden-text text:is-hidden="true" text:string-value="b"/>');
    expect(outline(body, extra)).toEqual([
      'body: shown ',
      'hidden: unseen',
      'hidden: section',
      'hidden: gone',
      'body: a',
      'hidden: b',
    ]);
  });

  it('stands in text boxes too, and pictures and objects are reported', () => {
    const box = `<draw:frame><draw:text-box>${p('boxed')}</draw:text-box></draw:frame>`;
    const picture = '<draw:frame><draw:image xlink:href="a.png"/><svg:desc>logo</svg:desc></draw:frame>';
    const object = '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="b"/></draw:frame>';
    const found = read(p(`around${box}${picture}${object}<draw:control/>`));
    expect(lines(found)).toEqual(['body: around', 'body: boxed']);
    expect(found.unread.map(({ kind, count }) => [kind, count])).toEqual([
      ['image', 1],
      ['embedded', 1],
      ['other', 1],
    ]);
  });
});

describe('tables', () => {
  it('count rows and columns, covered and repeated cells', () => {
    const cell = (text: string, attributes = '') => `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`;
    const body =
      '<table:table><table:table-header-rows><table:table-row>' +
      `${cell('Requirement', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('Response')}` +
      `</table:table-row></table:table-header-rows><table:table-row>${cell('a')}${cell('b')}${cell('c')}</table:table-row></table:table>`;
    expect(read(body).paragraphs.map(({ text, cell: at }) => [text, at?.row, at?.column, at?.header])).toEqual([
      ['Requirement', 0, 0, true],
      ['Response', 0, 2, true],
      ['a', 1, 0, false],
      ['b', 1, 1, false],
      ['c', 1, 2, false],
    ]);
  });
});

describe('pages', () => {
  it('are counted where the file tells them', () => {
    const body = p('a') + p('b<text:soft-page-break/>') + p('c');
    expect(read(body).paragraphs.map(({ page }) => page)).toEqual([null, null, null]);
    expect(read(body, { attributes: 'text:use-soft-page-breaks="true"' }).paragraphs.map(({ page }) => page)).toEqual([
      1, 1, 2,
    ]);
  });
});

describe('files', () => {
  it('may be flat', async () => {
    const flat = `<?xml version="1.0"?><office:document ${namespaces} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${p('flat')}</office:text></office:body></office:document>`;
    expect(lines(readFlatOdt(Buffer.from(flat)))).toEqual(['body: flat']);
    expect((await readSource(Buffer.from(flat), 'a.xml')).format).toBe('odt');
  });

  it('are refused when encrypted, empty or only pictures', () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    expect(() => read(p('x'), { manifest })).toThrow(/password/);
    expect(() => read(p(' '))).toThrow(/no text/);
    expect(() => read(p('<draw:frame><draw:image/></draw:frame>'))).toThrow(/pictures/);
  });

  it('are known by their contents', async () => {
    expect((await readSource(odt(p('x')), 'contract.docx')).format).toBe('odt');
  });
});
