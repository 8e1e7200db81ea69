import { describe, expect, test } from 'vitest';
import { buildContract } from '../../src/contract/build-contract.ts';
import { readHtml } from '../../src/formats/html/read-html.ts';
import { renderClauseLines } from '../../src/report/clause-lines.ts';
import { renderOutline, renderOutlineJson } from '../../src/report/outline.ts';

const contract = buildContract(
  readHtml(
    Buffer.from(
      '<h1>1. Definitions</h1><p>1.1 “Product” means the <ins cite="Ann" datetime="2026-05-04T10:00">pump</ins>.</p>' +
        '<p>This Agreement is between Acme Devices, Inc. (“Supplier”) and Mercy Hospital (“Customer”).</p>' +
        '<h1>2. Security</h1><p>2.1 Supplier shall\u0007 patch the Product as Exhibit C says.</p>' +
        '<table><tr><th>Requirement<th>Response<tr><td>Patch<td>Comply</table>' +
        '<div style="mso-element:comment"><p>Why \u001b[31m30 days?</div><img src=a>',
    ),
  ),
);
const plain = { width: 80, paint: (_: string, text: string) => text };

describe('the outline', () => {
  test('shows clauses with numbers and roles, and everything around them', () => {
    const lines = renderOutline('a.html', contract, plain).split('\n');
    const section = (title: string) => lines.slice(lines.indexOf(title) + 1, lines.indexOf('', lines.indexOf(title)));
    expect(lines[0]).toBe('a.html');
    expect(section('Clauses').map((line) => line.trim().replace(/ +/g, ' '))).toEqual([
      'head 1 Definitions',
      'def 1.1 “Product” means the pump.',
      expect.stringContaining('This Agreement is between') as string,
      'head 2 Security',
      '2.1 Supplier shall patch the Product as Exhibit C says.',
      'head Requirement',
      'head Response',
      'Patch',
      'Comply',
      expect.stringMatching(/^com Why /) as string,
    ]);
    expect(section('Parties').map((line) => line.trim())).toEqual([
      'supplier: Acme Devices, Inc., Supplier',
      'customer: Mercy Hospital, Customer',
    ]);
    expect(section('Defined terms')).toContain('  Product (1.1)');
    expect(section('Exhibits')).toEqual(['  Exhibit C: not attached']);
    expect(section('Tracked changes')).toEqual(['  inserted, paragraph 2 by Ann on 2026-05-04: pump']);
    expect(section('Not read').join(' ')).toContain('A picture');
    expect(lines.every((line) => line.length <= 80)).toBe(true);
  });

  test('never steers a terminal', () => {
    for (const text of [renderOutline('a\u001b[2J.html', contract, plain), renderClauseLines(contract)]) {
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }
  });

  test('says so where everything was read', () => {
    expect(renderOutline('a', { ...contract, unread: [] }, plain)).toContain('Everything in the file was read.');
  });

  test('is data for programs', () => {
    const data = JSON.parse(renderOutlineJson('a.html', contract)) as Record<string, unknown>;
    expect(data).toMatchObject({
      version: 1,
      path: 'a.html',
      format: 'html',
      terms: expect.arrayContaining([{ term: 'Product', clause: '1.1', paragraph: 2 }]) as unknown,
      exhibits: [{ label: 'Exhibit C', attached: false, paragraph: null }],
      revisions: [{ kind: 'inserted', text: 'pump', author: 'Ann', paragraph: 2 }],
      comments: [{ text: expect.stringContaining('30 days?') as string }],
      reading: { unread: [{ kind: 'image', count: 1 }] },
    });
    expect((data['blocks'] as unknown[]).length).toBe(contract.blocks.length);
    expect(renderOutlineJson('a.html', contract)).toBe(renderOutlineJson('a.html', contract));
  });
});

describe('clause lines', () => {
  test('are one for each clause or row, number, tab and text', () => {
    expect(renderClauseLines(contract).split('\n')).toEqual([
      '1\tDefinitions',
      '1.1\t“Product” means the pump.',
      expect.stringContaining('\tThis Agreement is between') as string,
      '2\tSecurity',
      '2.1\tSupplier shall patch the Product as Exhibit C says.',
      '\tRequirement | Response',
      '\tPatch | Comply',
      expect.stringMatching(/^\t\[comment\] Why .*30 days\?$/) as string,
      '',
    ]);
  });
});
