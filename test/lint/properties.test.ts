/** What must hold whatever the contract says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contract } from '../../src/contract/contract.ts';
import type { LintResult } from '../../src/lint/result.ts';
import type { Evidence } from '../../src/lint/verdict.ts';
import { paragraph, sourceOf, table } from '../contract/documents.ts';
import { exhibit, reworded, withParagraph } from './exhibit.ts';
import { changes, contractOf, library, lint } from './real-library.ts';

const full = exhibit();

/** Pieces of contracts, so that arbitrary text is more than noise. */
const pieces = [
  'Supplier',
  'Customer',
  'shall',
  'may',
  'shall not',
  'each party',
  'use reasonable efforts to',
  'notify',
  'deliver',
  'a software bill of materials',
  'security incident',
  'patch',
  'vulnerability',
  'CVSS',
  'within thirty (30) days',
  'within thirty (60) days',
  '24 hours',
  'TLS 1.2',
  'encrypt',
  'at rest',
  'is not',
  'no obligation to',
  ':',
  ';',
  '.',
  ',',
  '(a)',
  '(b)',
  '1.',
  '7.2',
  'means',
  '“Breach”',
  'Reserved',
  '?',
  '☐',
  'if',
  'which',
  'by',
  'promptly',
  '\n',
  '[',
  ']',
  'is',
  'be',
  'and',
  'or',
  'provided that',
  'in any event',
  'not later than',
  'Section 4',
  'Exhibit B',
  '$5,000,000',
];
const words = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);
const roles = fc.constantFrom('body', 'heading', 'title', 'comment', 'deleted', 'footnote', 'toc');
const anyContract: fc.Arbitrary<Contract> = fc
  .record({
    paragraphs: fc.array(
      fc.record({ text: words, role: roles, label: fc.constantFrom('', '', '1.', '1.1', '(a)', '•') }),
      { maxLength: 12 },
    ),
    rows: fc.array(fc.tuple(words, fc.constantFrom('Comply', 'No', 'N/A', '', 'Partial'), words), { maxLength: 4 }),
  })
  .map(({ paragraphs, rows }) =>
    contractOf(
      sourceOf(
        ...paragraphs.map(({ text, ...known }) => paragraph(text, known)),
        ...table(0, [['Requirement', 'Response', 'Comments'], ...rows]),
      ),
    ),
  );

describe('any contract', () => {
  test('is judged without failing: one verdict for each requirement, in the order of the library', () => {
    fc.assert(
      fc.property(anyContract, (contract) => {
        expect(lint(contract).verdicts.map(({ requirement }) => requirement)).toEqual(
          library.requirements.map(({ id }) => id),
        );
      }),
    );
  });

  test('gives the same result twice', () => {
    fc.assert(
      fc.property(anyContract, (contract) => {
        expect(lint(contract)).toEqual(lint(contract));
      }),
      { numRuns: 40 },
    );
  });

  test('is quoted as it stands', () => {
    fc.assert(
      fc.property(anyContract, (contract) => {
        for (const { quote, block, start, end, clause, paragraph: number, focus } of quotedIn(lint(contract))) {
          const from = contract.blocks[block];
          expect(quote).toBe(from?.text.slice(start, end));
          expect([clause, number]).toEqual([from?.clause, from?.paragraph]);
          if (focus === undefined) continue;
          expect(focus.quote).toBe(from?.text.slice(focus.start, focus.end));
          expect(focus.start).toBeGreaterThanOrEqual(start);
          expect(focus.end).toBeLessThanOrEqual(end);
        }
      }),
    );
  });

  test('has a finding for every verdict that falls short, and none for the others', () => {
    fc.assert(
      fc.property(anyContract, (contract) => {
        const { verdicts, findings } = lint(contract);
        const short = verdicts.filter(({ status }) => status !== 'met' && status !== 'not-applicable');
        const named = findings.flatMap(({ requirement }) => requirement ?? []);
        expect(new Set(named)).toEqual(new Set(short.map(({ requirement }) => requirement)));
        for (const { message, ask, fingerprint } of findings) {
          expect(message).not.toMatch(/^$|\.$|undefined|null/u);
          expect(ask).not.toBe('');
          expect(fingerprint).toMatch(/^[0-9a-f]{16}$/u);
        }
      }),
    );
  });
});

function quotedIn({ verdicts, findings }: LintResult): readonly Evidence[] {
  const elements = verdicts.flatMap((verdict) => verdict.elements.map(({ evidence }) => evidence));
  const places = findings.flatMap(({ at, belongs }) => [at, belongs]);
  return [...verdicts.flatMap(({ evidence }) => evidence), ...elements, ...places].filter((one) => one !== null);
}

describe('a paragraph about something else', () => {
  const unrelated = [
    'Customer shall pay each undisputed invoice within forty-five (45) days.',
    'This Exhibit may be signed in counterparts.',
    'Supplier shall paint the loading dock blue.',
    'The headings are for convenience only.',
  ];
  /** A contract with something wrong in it, so that there are findings to keep. */
  const flawed = reworded(
    full,
    full.blocks.filter(({ index }) => index % 3 === 0),
    /\bshall\b/gu,
    'may',
  );
  const findings = lint(flawed);

  test('changes no verdict and no fingerprint, wherever it stands', () => {
    expect(findings.findings.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.nat(flawed.blocks.length), fc.constantFrom(...unrelated), (at, text) => {
        const after = lint(withParagraph(flawed, at, text));
        expect(changes(findings, after)).toEqual([]);
        const names = ({ findings: found }: LintResult) => found.map(({ fingerprint }) => fingerprint).sort();
        expect(names(after)).toEqual(names(findings));
      }),
      { numRuns: 30 },
    );
  });

  test('new numbers on all clauses change no fingerprint', () => {
    const renumbered: Contract = {
      ...flawed,
      blocks: flawed.blocks.map((block) => ({
        ...block,
        label: block.label.replace(/^\d+/u, (digits) => String(Number(digits) + 10)),
        clause: block.clause.replace(/^\d+/u, (digits) => String(Number(digits) + 10)),
      })),
    };
    const after = lint(renumbered).findings;
    expect(after.map(({ fingerprint }) => fingerprint)).toEqual(
      findings.findings.map(({ fingerprint }) => fingerprint),
    );
    expect(after.some(({ at }) => at !== null && /^1\d\./u.test(at.clause))).toBe(true);
  });
});
