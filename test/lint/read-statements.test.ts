import { describe, expect, test } from 'vitest';
import { paragraph, sourceOf } from '../contract/documents.ts';
import { bindings, hedgesOf, said } from './statements.ts';

describe('list items', () => {
  test('take verb and party from their lead-in', () => {
    const [leadIn, ...items] = said('Supplier shall:\n(a) deliver the report; and\n(b) explain it.');
    expect(leadIn).toMatchObject({ by: 'supplier', force: 'obligation', inherited: false });
    for (const item of items) {
      expect(item).toMatchObject({ by: 'supplier', force: 'obligation', inherited: true, operative: true });
      expect(item.passage).toBe(leadIn?.passage);
    }
  });

  test('take them over two levels', () => {
    const items = said('1. Customer shall:\n(a) for each widget:\n(i) pay the invoice; and\n(ii) read the report.');
    expect(items.map(({ by, force }) => [by, force])).toEqual(items.map(() => ['customer', 'obligation']));
  });

  test('that address the other party stay with the lead-in', () => {
    expect(
      bindings('Supplier shall:\n(a) notify Customer of each change; and\n(b) deliver to Customer the report.'),
    ).toEqual(['supplier obligation', 'supplier obligation', 'supplier obligation']);
  });

  test('with a verb of their own keep it', () => {
    expect(
      bindings('The parties agree as follows:\n(a) Supplier shall deliver the report.\n(b) Customer may read it.'),
    ).toEqual([expect.any(String) as string, 'supplier obligation', 'customer permission']);
  });

  test('are hedged with their lead-in, in every part', () => {
    const items = said(
      'Supplier shall use commercially reasonable efforts to:\n(a) deliver the report; explain it; and\n(b) print it.',
    );
    expect(items.map(hedgesOf)).toEqual(items.map(() => ['efforts']));
  });

  test('of a lead-in that denies are denied', () => {
    expect(
      bindings('Supplier shall not be required to:\n(a) deliver the report; or\n(b) explain it.').slice(1),
    ).toEqual(['supplier denied', 'supplier denied']);
  });

  test('with a subordinate verb go on with the lead-in', () => {
    expect(bindings('Customer may ask for:\n(a) the date on which Supplier will deliver the report.').at(-1)).toBe(
      'customer permission',
    );
  });

  test('of a full number are clauses of their own', () => {
    const [, one, other] = said('7. Reports\n7.1 Supplier shall deliver the report.\n7.2 Customer shall read it.');
    expect(one?.passage).not.toBe(other?.passage);
  });
});

describe('hedges', () => {
  test('at the end of a row of verbs take all of them back', () => {
    const row = said(
      'Supplier shall deliver the report, shall explain it and shall print it, as Supplier deems appropriate.',
    );
    expect(row.length).toBeGreaterThan(1);
    expect(row.map((one) => hedgesOf(one).includes('discretion'))).toEqual(row.map(() => true));
  });

  test('after a new subject take back only that', () => {
    const [first, second] = said(
      'Customer shall pay, and Supplier shall deliver the report as Supplier deems appropriate.',
    );
    expect(hedgesOf(first!)).toEqual([]);
    expect(hedgesOf(second!)).toContain('discretion');
  });

  test('in a look-alike are none', () => {
    expect(said('Supplier shall sell the report at commercially reasonable prices.').flatMap(hedgesOf)).toEqual([]);
    expect(said('Supplier shall deliver the report at no additional charge.').flatMap(hedgesOf)).toEqual([]);
  });

  test('beside a hard limit are capped', () => {
    const [one] = said('Supplier shall promptly, and in any event within ten days, deliver the report.');
    expect(one).toMatchObject({ capped: true });
    expect(said('Supplier shall promptly deliver the report.')[0]).toMatchObject({ capped: false });
  });
});

describe('text that is not operative', () => {
  test.each([
    ['a few words without a verb', 'Widget report.'],
    ['a placeholder', 'Reserved.'],
    ['a question', 'Shall Supplier deliver the report within ten days?'],
    ['an unticked box', '☐ Supplier shall deliver the report.'],
    ['an unticked square', '□ Supplier shall deliver the report.'],
    ['a recital', 'WHEREAS, Supplier shall deliver the report to Customer;'],
    ['a drafting note', '[Drafting note: Supplier shall deliver the report.]'],
  ])('%s', (_name, text) => {
    expect(said(text).map(({ operative }) => operative)).not.toContain(true);
  });

  test.each(['☒ Supplier shall deliver the report.', '☑ Supplier shall deliver the report.'])('%s counts', (text) => {
    expect(said(text).map(({ operative }) => operative)).toEqual([true]);
  });

  test('a run-in title, but not the clause behind it', () => {
    const statements = said('7.2 Widget Report. Supplier shall deliver the report.');
    expect(statements.map(({ operative }) => operative)).toEqual([false, true]);
  });

  test('a fragment under a lead-in counts', () => {
    expect(
      said('Supplier shall deliver:\n(a) the widget report; and\n(b) the key.').map(({ operative }) => operative),
    ).toEqual([true, true, true]);
  });

  test.each(['comment', 'deleted', 'hidden', 'footnote', 'header-footer'] as const)('a %s', (role) => {
    const statements = said(sourceOf(paragraph('Supplier shall deliver the report.', { role })));
    expect(statements.map(({ operative }) => operative)).toEqual([false]);
  });
});

test('statements are numbered in reading order', () => {
  const all = said('Supplier shall deliver the report. It is blue.\nCustomer shall read it.');
  expect(all.map(({ index }) => index)).toEqual(all.map((_, at) => at));
});

describe('what one party acknowledges of the other', () => {
  test.each([
    ['Customer acknowledges that Supplier is inspected every year.', 'supplier'],
    ['Customer understands and accepts that the Supplier operates a widget line.', 'supplier'],
    ['Customer acknowledges that it operates a widget line.', 'customer'],
    ['Customer acknowledges receipt of the widget from Supplier.', 'customer'],
  ])('is about the other: %s', (text, by) => expect(said(text)[0]).toMatchObject({ by, force: 'declaration' }));
});

describe('what the customer looks for', () => {
  test('is hoped of the supplier, item by item', () => {
    const items = said('The Customer seeks a widget line that:\n(a) delivers the report; and\n(b) explains it.');
    expect(items.map(({ by, force }) => [by, force])).toEqual(items.map(() => ['supplier', 'intention']));
  });

  test('is its own where it names no thing that does something', () => {
    expect(said('Customer seeks early delivery of the widget.')[0]).toMatchObject({ by: 'customer' });
  });
});

describe('text that promises nothing', () => {
  test.each([
    '[Insert service levels: uptime commitment, credits for downtime]',
    '[To be completed by Supplier before signature.]',
    'Widget Manual 5200.01, Widget Security Program: Protection of Widgets, Volume 3, 19 March 2013',
  ])('is not operative: %s', (text) => {
    const statements = said(`1. Supplier shall deliver the report.\n\n${text}`);
    expect(statements.at(-1)).toMatchObject({ operative: false });
  });

  test.each([
    '[The uptime is 99 % in each month.]',
    'Supplier inserts the widget report in the box.',
    'Include widget reports in the planning.',
  ])('unlike %s', (text) => expect(said(text)[0]).toMatchObject({ operative: true }));
});
