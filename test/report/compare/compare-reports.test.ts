import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compareContracts } from '../../../src/compare/compare-contracts.ts';
import { keepLedger } from '../../../src/compare/ledger.ts';
import { sinceMine } from '../../../src/compare/since-mine.ts';
import type { Contract } from '../../../src/contract/contract.ts';
import { renderComparisonHtml } from '../../../src/report/compare/compare-html.ts';
import { renderComparisonJson } from '../../../src/report/compare/compare-json.ts';
import type { CompareRun, LedgerRun } from '../../../src/report/compare/compare-run.ts';
import { compareStyle } from '../../../src/report/compare/compare-style.ts';
import { renderComparison } from '../../../src/report/compare/compare-text.ts';
import { renderLedgerHtml } from '../../../src/report/compare/ledger-html.ts';
import { renderLedgerJson } from '../../../src/report/compare/ledger-json.ts';
import { renderLedger } from '../../../src/report/compare/ledger-text.ts';
import { comparisonSchema } from '../../../src/report/schemas/comparison-schema.ts';
import { ledgerSchema } from '../../../src/report/schemas/ledger-schema.ts';
import { compareStyleHash } from '../../../src/report/compare/page.ts';
import { contractOf, measure as given, numbered } from '../../compare/versions.ts';
import { faultsUnder } from '../check-schema.ts';
import { inspection, libraryOf, report } from '../../lint/small-library.ts';

/** A library of two requirements, so that no change to the clauses of mc2 changes these reports. */
const measure = { ...given, library: libraryOf(report, inspection) };

const base = {
  tool: { name: 'mc2', version: '0.0.0' },
  library: { name: 'Test clauses', version: '1', digest: 'f'.repeat(64) },
} as const;
const plain = { width: 80, paint: (_: unknown, text: string): string => text };

function runOf(old: Contract, fresh: Contract): CompareRun {
  const file = (path: string) => ({ path, sha256: '0'.repeat(64) });
  const comparison = compareContracts(old, fresh, measure);
  return { ...base, old: file('old.docx'), new: file('new.docx'), comparison, sinceMine: false };
}

const clauses = [
  'Supplier shall deliver the widget report, in blue, within 20 days after each order.',
  'Supplier shall paint every spare part that it delivers.',
  'Customer shall keep the keys of the paint shop.',
  'Customer may inspect the widget each year at no charge.',
  'The purchase price includes installation, acceptance testing and training of engineers.',
  'Neither party is liable for delays that earthquakes, floods or strikes cause.',
  'Supplier shall return all drawings when this Agreement ends.',
  'This Agreement is governed by the laws of the State of Wisconsin.',
];
const [first = '', second = '', third = '', fourth = '', fifth = '', , seventh = '', eighth = ''] = clauses;

/** The first clause gets longer time, the second a hedge, the fourth moves, the fifth loses a word, the sixth is gone. */
const edited = [
  first.replace('20 days', '45 days'),
  second.replace('shall paint', 'shall use reasonable efforts to paint'),
  third,
  fifth.replace('The purchase price', 'The price'),
  seventh.replace('shall', 'must, at its own expense,'),
  fourth,
  eighth.replace('is governed by the laws', 'is governed by laws'),
];
const run = runOf(contractOf(numbered(clauses)), contractOf(numbered(edited)));

const hostile = '1. Supplier shall \u001b[31m encrypt <script>alert(1)</script> “\u202eevil” &amp; [-{+ -}+] data.';
const hostileRun = runOf(
  contractOf([hostile]),
  contractOf([hostile.replace('shall', 'may').replace('alert(1)', 'alert(2)')]),
);

const ledgerRun: LedgerRun = {
  ...base,
  files: ['r1.docx', 'r2.docx', 'r3.docx'].map((path, at) => ({
    path,
    sha256: '0'.repeat(64),
    by: ['us', 'them', ''][at] ?? '',
  })),
  ledger: keepLedger(
    [clauses, edited, clauses].map((texts) => contractOf(numbered(texts))),
    measure,
  ),
};

describe('the comparison at a terminal', () => {
  test('reads as it should', () => {
    expect(renderComparison(run, plain)).toMatchSnapshot();
  });

  test('stays within the width', () => {
    for (const width of [40, 60, 120]) {
      const lines = renderComparison(run, { ...plain, width }).split('\n');
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });

  test('says so when nothing differs', () => {
    const same = runOf(run.comparison.old, run.comparison.old);
    expect(renderComparison(same, plain)).toContain('No difference.\n');
  });

  test('paints what is gone and what came, and never by colour alone', () => {
    const painted = renderComparison(run, { ...plain, paint: (style, text) => `<${style}>${text}</${style}>` });
    expect(painted).toContain('<error>[-20-]</error><good>{+45+}</good>');
  });

  test('lets no text steer the terminal', () => {
    const text = renderComparison(hostileRun, plain);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
    expect(text).toContain('␛[31m');
  });

  test('of two papers compares what they promise and not their clauses', () => {
    const text = renderComparison(
      runOf(contractOf(numbered(clauses)), contractOf('The office is painted white.')),
      plain,
    );
    expect(text).toContain('These are two papers');
    expect(text).toContain('Only the old paper has a term on (2)');
    expect(text).not.toContain('Added and removed (');
    expect(text.replaceAll(/\s+/gu, ' ')).toContain('the new paper gives less than the old one in 2, more in 0.');
    expect(text).not.toMatch(/requirements worse|removed,|renumbered only/u);
  });

  test('of two papers quotes both where both speak of it', () => {
    const text = renderComparison({ ...run, comparison: { ...run.comparison, kinship: 0.1 } }, plain);
    expect(text).toContain('Both speak of (');
    expect(text).toContain(
      'old  clause 1: “Supplier shall deliver the widget report, in blue, within\n           20 days',
    );
    expect(text).toContain(
      'new  clause 1: “Supplier shall deliver the widget report, in blue, within\n           45 days',
    );
    expect(text).not.toContain('Only the');
  });

  test('warns of what was changed without a mark', () => {
    const tracked = { kind: 'inserted', text: 'something else', author: 'Vendor', date: '', paragraph: 1 } as const;
    const comparison = sinceMine({ ...run.comparison, new: { ...run.comparison.new, revisions: [tracked] } });
    const text = renderComparison({ ...run, comparison, sinceMine: true }, plain);
    expect(text).toContain('not tracked: changed without a mark');
    expect(text).toMatch(/\d+ differences made without a tracked change/u);
  });
});

describe('the comparison as data', () => {
  test('keeps to its schema, and has no other key', () => {
    const since = sinceMine({
      ...run.comparison,
      new: {
        ...run.comparison.new,
        revisions: [{ kind: 'inserted', text: 'at its own expense', author: 'Vendor', date: '', paragraph: 5 }],
      },
    });
    for (const one of [run, hostileRun, { ...run, comparison: since, sinceMine: true }])
      expect(faultsUnder(comparisonSchema, renderComparisonJson(one))).toBeNull();
    expect(faultsUnder(ledgerSchema, renderLedgerJson(ledgerRun))).toBeNull();
  });

  const data = JSON.parse(renderComparisonJson(run)) as {
    readonly summary: Readonly<Record<string, number>>;
    readonly differences: readonly { readonly old: readonly { readonly quote: string; readonly clause: string }[] }[];
  };

  test('counts and quotes', () => {
    expect(data).toMatchObject({ version: 1, since_mine: false, old: { path: 'old.docx' }, new: { format: 'docx' } });
    expect(data.summary).toMatchObject({ softened: 2, removed: 1, added: 0, moved: 1, wording: 1 });
    expect(data.differences[0]?.old[0]).toMatchObject({ clause: '1', quote: first });
  });

  test('is the same for the same input and steers no terminal', () => {
    expect(renderComparisonJson(run)).toBe(renderComparisonJson(run));
    expect(renderComparisonJson(hostileRun)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
  });
});

describe('the pages', () => {
  test('may show their own styles and nothing else', () => {
    const digest = createHash('sha256').update(compareStyle).digest('base64');
    expect(compareStyleHash).toBe(digest);
    for (const page of [renderComparisonHtml(run), renderLedgerHtml(ledgerRun)]) {
      expect(page).toContain(`'sha256-${digest}'`);
      expect(page).toContain("default-src 'none'");
      const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map((match) =>
        createHash('sha256')
          .update(match[1] ?? '')
          .digest('base64'),
      );
      expect(styles.every((hash) => page.includes(`'sha256-${hash}'`))).toBe(true);
      expect(page).not.toMatch(/<script|<img|<link|src=| style=|@import|url\((?!#)/u);
    }
  });

  test('mark the words of either side', () => {
    const page = renderComparisonHtml(run);
    expect(page).toContain('<del>20</del>');
    expect(page).toContain('<ins>45</ins>');
    expect(page.match(/<tr(?: class="same")?><td>/gu)?.length).toBe(run.comparison.pairs.length);
  });

  test('escape what documents and paths say', () => {
    const page = renderComparisonHtml({ ...hostileRun, new: { path: '<b>&"new.docx', sha256: '' } });
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<b>&"');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
  });
});

describe('the ledger', () => {
  test('at a terminal reads as it should', () => {
    const text = renderLedger(ledgerRun, plain);
    expect(text).toMatchSnapshot();
    expect(text).toMatch(/From R1 to R3: 0 requirements worse, 0 better; 0 requirements of 2 still open\./u);
  });

  test('as data and as a page has every round', () => {
    const data = JSON.parse(renderLedgerJson(ledgerRun)) as {
      readonly rounds: readonly object[];
      readonly requirements: readonly { readonly rounds: readonly object[] }[];
    };
    expect(data.rounds).toHaveLength(3);
    expect(data.rounds[1]).toMatchObject({ path: 'r2.docx', by: 'them' });
    expect(data.requirements.every(({ rounds }) => rounds.length === 3)).toBe(true);
    expect(renderLedgerHtml(ledgerRun)).toContain('<th scope="col">Round 3</th>');
  });
});
