import { describe, expect, it } from 'vitest';
import { outline, p, r, read } from './build-docx.ts';

const by = (author: string) => `w:id="1" w:author="${author}" w:date="2026-03-01T09:00:00Z"`;
const ins = (text: string, author = 'Ann') => `<w:ins ${by(author)}>${r(text)}</w:ins>`;
const del = (text: string, author = 'Bob') =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const deletedMark = `<w:rPr><w:del ${by('Bob')}/></w:rPr>`;

describe('tracked changes', () => {
  it('shows insertions, leaves out deletions and lists both with author and date', () => {
    const { paragraphs, revisions } = read(
      `${p('Scope')}<w:p>${r('Supplier ')}${del('shall')}${ins('may')}${r(' patch.')}</w:p>`,
    );
    expect(paragraphs.map(({ text }) => text)).toEqual(['Scope', 'Supplier may patch.']);
    expect(paragraphs[1]?.marks).toEqual([{ start: 9, end: 12, kind: 'inserted' }]);
    expect(revisions).toEqual([
      { kind: 'deleted', text: 'shall', author: 'Bob', date: '2026-03-01T09:00:00Z', paragraph: 2 },
      { kind: 'inserted', text: 'may', author: 'Ann', date: '2026-03-01T09:00:00Z', paragraph: 2 },
    ]);
  });

  it('treats a deletion inside an insertion as gone', () => {
    const body = `<w:p>${r('a')}<w:ins ${by('Ann')}>${r('b')}${del('c')}</w:ins></w:p>`;
    expect(outline(body)).toEqual(['body: ab']);
    expect(read(body).revisions.map(({ kind, text, author }) => [kind, text, author])).toEqual([
      ['inserted', 'b', 'Ann'],
      ['deleted', 'c', 'Bob'],
    ]);
  });

  it('shows moved text at its new place only', () => {
    const body =
      `<w:p><w:pPr><w:rPr><w:moveFrom ${by('Ann')}/></w:rPr></w:pPr><w:moveFrom ${by('Ann')}>${r('moved clause')}</w:moveFrom></w:p>` +
      `${p('middle')}<w:p><w:moveTo ${by('Ann')}>${r('moved clause')}</w:moveTo></w:p>`;
    expect(outline(body)).toEqual(['deleted: moved clause', 'body: middle', 'body: moved clause']);
    expect(read(body).revisions).toMatchObject([
      { kind: 'moved-from', paragraph: 1 },
      { kind: 'moved-to', paragraph: 3 },
    ]);
  });

  it('sets wholly deleted paragraphs aside and points their revision there', () => {
    const body = `${p('one')}<w:p><w:pPr>${deletedMark}</w:pPr>${del('two')}</w:p>${p('three')}`;
    expect(outline(body)).toEqual(['body: one', 'deleted: two', 'body: three']);
    expect(read(body).revisions).toMatchObject([{ kind: 'deleted', text: 'two', paragraph: 2 }]);
  });

  it('joins a paragraph whose mark is deleted with the next one', () => {
    const body = `<w:p><w:pPr>${deletedMark}</w:pPr>${r('Supplier shall ')}</w:p>${p('patch.')}${p('Next.')}`;
    expect(outline(body)).toEqual(['body: Supplier shall patch.', 'body: Next.']);
  });

  it('joins over a deleted paragraph in between, but not out of a table cell', () => {
    const gone = `<w:p><w:pPr>${deletedMark}</w:pPr>${del('gone')}</w:p>`;
    const open = `<w:p><w:pPr>${deletedMark}</w:pPr>${r('a ')}</w:p>`;
    expect(outline(`${open}${gone}${p('b')}`)).toEqual(['body: a b', 'deleted: gone']);
    expect(outline(`<w:tbl><w:tr><w:tc>${open}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>${p('c')}`)).toEqual([
      'body: a ',
      'body: b',
      'body: c',
    ]);
    expect(outline(`${open}<w:tbl><w:tr><w:tc>${p('b')}</w:tc></w:tr></w:tbl>${p('c')}`)).toEqual([
      'body: a ',
      'body: b',
      'body: c',
    ]);
  });

  it('sets deleted table rows and cells aside', () => {
    const row = (change: string, text: string) => `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(text)}</w:tc></w:tr>`;
    const body =
      `<w:tbl>${row('', 'kept')}${row(`<w:del ${by('Bob')}/>`, 'gone')}${row(`<w:ins ${by('Ann')}/>`, 'new')}` +
      `<w:tr><w:tc><w:tcPr><w:cellDel ${by('Bob')}/></w:tcPr>${p('cell')}</w:tc></w:tr></w:tbl>${p('after')}`;
    expect(outline(body)).toEqual(['body: kept', 'deleted: gone', 'body: new', 'deleted: cell', 'body: after']);
    expect(read(body).revisions.map(({ kind, text }) => [kind, text])).toEqual([
      ['deleted', 'gone'],
      ['inserted', 'new'],
      ['deleted', 'cell'],
    ]);
  });

  it('ignores former formatting', () => {
    const body = `<w:p><w:pPr><w:outlineLvl w:val="1"/><w:pPrChange ${by('Ann')}><w:pPr><w:outlineLvl w:val="4"/><w:rPr><w:del ${by('x')}/></w:rPr></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange ${by('Ann')}><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Scope</w:t></w:r></w:p>${p('x')}`;
    expect(read(body).paragraphs).toMatchObject([{ text: 'Scope', outline: 2 }, { text: 'x' }]);
  });
});

describe('formatting that repeats itself', () => {
  it('means the same every time, also around former formatting', () => {
    const former = '<w:pPrChange><w:pPr><w:outlineLvl w:val="4"/></w:pPr></w:pPrChange>';
    const hidden = '<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange><w:vanish/>';
    const one = `<w:p><w:pPr><w:outlineLvl w:val="1"/>${former}<w:ind w:left="5"/></w:pPr>${r('a')}${r('b', hidden)}${r('c', hidden)}${r('d', '<w:b/>')}</w:p>`;
    const { paragraphs } = read(one.repeat(3));
    expect(paragraphs).toHaveLength(6);
    for (const at of [0, 2, 4]) {
      expect(paragraphs[at]).toMatchObject({ text: 'ad', outline: 2, indent: 5, role: 'heading', bold: false });
      expect(paragraphs[at + 1]).toMatchObject({ text: 'bc', role: 'hidden' });
    }
  });

  it('means something else under another namespace', () => {
    const other = `<w:p xmlns:w="urn:other"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:p>`;
    const body = `${p('a', '<w:outlineLvl w:val="1"/>')}${other}${p('b', '<w:outlineLvl w:val="1"/>')}`;
    expect(read(body).paragraphs.map(({ text, outline: level }) => [text, level])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });
});

describe('struck and hidden text', () => {
  it('keeps struck text out of the clause', () => {
    expect(
      outline(`<w:p>${r('within ')}${r('30', '<w:strike/>')}${r('90', '<w:dstrike w:val="0"/>')}${r(' days')}</w:p>`),
    ).toEqual(['body: within 90 days', 'deleted: 30']);
  });

  it('keeps hidden text out of the clause, by run, by style and by toggle', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="SubNote"><w:name w:val="Sub"/><w:basedOn w:val="Note"/></w:style>';
    const body =
      `<w:p>${r('seen ')}${r('by run', '<w:vanish/>')}${r('by style', '<w:rStyle w:val="Ghost"/>')}${r('web', '<w:webHidden/>')}</w:p>` +
      p('whole', '<w:pStyle w:val="SubNote"/>') +
      `<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>${r('shown', '<w:vanish w:val="false"/>')}${r(' twice is shown', '<w:rStyle w:val="Ghost"/>')}</w:p>`;
    expect(outline(body, { styles })).toEqual([
      'body: seen web',
      'hidden: by runby style',
      'hidden: whole',
      'body: shown twice is shown',
    ]);
  });

  it('merges a run-in heading with the text after its style separator', () => {
    const separator = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';
    const body =
      p('Defined Terms.', `<w:outlineLvl w:val="1"/>${separator}`) +
      p(' In addition to terms in the Order, Supplier shall keep to these.');
    expect(read(body).paragraphs).toMatchObject([
      {
        text: 'Defined Terms. In addition to terms in the Order, Supplier shall keep to these.',
        role: 'body',
        outline: 2,
        marks: [{ start: 0, end: 13, kind: 'title' }],
      },
    ]);
  });
});
