import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../src/formats/html/write-html.ts';
import { contractFrom, sampleContract } from '../sample-contract.ts';
import type { Note } from '../sample-contract.ts';

const sample = writeHtml(sampleContract);
const written = (notes: readonly Note[], title = 'Contract'): string => {
  const html = writeHtml(contractFrom(title, notes));
  return html.slice(html.indexOf('<main>') + 7, html.indexOf('</main>') - 1);
};

describe('writeHtml', () => {
  it('is one page without scripts and outside resources', () => {
    expect(sample.startsWith('<!DOCTYPE html>\n<html lang="en-US">')).toBe(true);
    expect(sample).not.toMatch(/<script|javascript:|\ssrc=|<link|@import|url\(|https?:\/\//i);
    expect(sample).toContain('<title>Medical Device Security Agreement</title>');
  });

  it('closes every tag that it opens, in order', () => {
    const open: string[] = [];
    for (const [, slash, name = ''] of sample.slice(sample.indexOf('<html')).matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (['meta', 'br'].includes(name)) continue;
      if (slash === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it('writes numbers as text in front of their clause', () => {
    expect(written([{ label: '2.1', level: 1, text: '[[Patching.]] Supplier shall patch.' }])).toBe(
      '<p class="level-1 numbered"><span class="number">2.1</span> <strong>Patching.</strong> Supplier shall patch.</p>',
    );
  });

  it('escapes everything that comes from the contract', () => {
    const html = writeHtml(
      contractFrom('<script>alert(1)</script>', [
        { text: '<img src=x onerror=alert(1)> & "quoted" \u0000' },
        { label: '<b>', text: 'x' },
        { text: '</td><script>', cell: { table: 0, row: 0, column: 0, header: false } },
      ]),
    );
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot; ');
    expect(html).toContain('<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>');
  });

  it('marks up terms, open points and links to clauses', () => {
    expect(
      written([
        { label: '1', name: 'one', text: '“<<Product>>” means [?CONFIRM: model?].' },
        { text: 'See {one|Section 1}.' },
      ]),
    ).toBe(
      '<p id="block-0" class="level-0 numbered"><span class="number">1.</span> “<dfn>Product</dfn>” means <mark>[CONFIRM: model]</mark>.</p>\n' +
        '<p class="level-0">See <a href="#block-0">Section 1</a>.</p>',
    );
  });

  it('points every link at an id of the page and uses each id once', () => {
    const ids = [...sample.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    const links = [...sample.matchAll(/href="#([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(ids).toContain(link);
  });

  it('writes tables with column headings', () => {
    const table = /<table>.*?<\/table>/s.exec(sample)?.[0] ?? '';
    expect(table.match(/<th scope="col">/g)).toHaveLength(4);
    expect(table.match(/<tr>/g)).toHaveLength(5);
    expect(table).toContain('<thead>');
  });

  it('puts signature blocks beside each other', () => {
    const table = /<table class="signatures".*?<\/table>/s.exec(sample)?.[0] ?? '';
    expect(table.match(/<td>/g)).toHaveLength(2);
    expect(table).toContain('Northgate Regional Hospital<br>By: ');
  });

  it('has one main heading and steps down one level for articles', () => {
    expect(sample.match(/<h1/g)).toHaveLength(1);
    expect(sample).toMatch(/<h2[^>]*><span class="number">1\.<\/span> Definitions<\/h2>/);
    expect(sample).toMatch(/<h2[^>]*exhibit[^>]*><span class="number">Exhibit A<\/span> Cloud Service Terms<\/h2>/);
  });

  it('keeps every block of the contract', () => {
    const shown = sample
      .replace(/<br>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&');
    for (const block of sampleContract.blocks) expect(shown).toContain(block.text);
  });

  it('leaves out what nobody reads in print', () => {
    expect(written([{ text: 'Kept.' }, { role: 'comment', text: 'Remark.' }])).toBe('<p class="level-0">Kept.</p>');
  });
});
