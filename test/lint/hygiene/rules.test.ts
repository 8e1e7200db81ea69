import { describe, expect, test } from 'vitest';
import { hygieneRules } from '../../../src/lint/hygiene/rules.ts';
import { contractOf, library, lint } from '../real-library.ts';
import { secured } from './flaws.ts';
import { cpuSeconds } from '../../cpu-seconds.ts';

describe('the registry', () => {
  test('every rule has a name of its own, a title and a reason', () => {
    const ids = hygieneRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title, why } of hygieneRules) {
      expect(title).toMatch(/^[A-Z].*[^.]$/u);
      expect(why).toMatch(/\.$/u);
    }
  });

  test('no requirement bears the name of a rule', () => {
    const ids = new Set<string>(hygieneRules.map(({ id }) => id));
    expect(library.requirements.filter(({ id }) => ids.has(id))).toEqual([]);
  });
});

describe('findings of rules', () => {
  const text = secured(
    '2.1 Customer shall pay [insert amount] within thirty (60) days.',
    'Supplier shall use FIPS 140-2.',
  );

  test('stand among the others in the order of the document', () => {
    const places = lint(contractOf(text)).findings.map(({ at, belongs }) => at?.block ?? belongs?.block ?? Infinity);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('keep their names when paragraphs move', () => {
    const names = (source: string): readonly string[] =>
      lint(contractOf(source))
        .findings.filter(({ requirement, code }) => requirement === null && code !== 'unrelated-document')
        .map(({ fingerprint }) => fingerprint)
        .sort();
    expect(names(`${text}\nThe parties have read this.`)).toEqual(names(text));
    expect(names(text).length).toBeGreaterThanOrEqual(3);
    expect(new Set(names(text)).size).toBe(names(text).length);
  });

  test('a message needs no full stop and an ask has one', () => {
    for (const { requirement, code, message, ask } of lint(contractOf(text)).findings) {
      if (requirement !== null || code === 'unrelated-document') continue;
      expect(message).not.toMatch(/\.$/u);
      expect(ask).toMatch(/\.$/u);
    }
  });

  test('quote words of the document', () => {
    const contract = contractOf(text);
    for (const { at } of lint(contract).findings)
      if (at !== null) expect(contract.blocks[at.block]?.text.slice(at.start, at.end)).toBe(at.quote);
  });
});

describe('time is bounded on hostile text', () => {
  const count = 3_000;
  test.each([
    [
      'exhibits without end',
      Array.from({ length: count }, (_, at) => `See Exhibit ${at} and Schedule A${at}.`).join('\n'),
    ],
    [
      'definitions without end',
      Array.from({ length: count }, (_, at) => `“SBOM ${at}” means the SBOM of unit ${at}.`).join('\n'),
    ],
    [
      'terms in capitals',
      secured(`1.9 Supplier shall report each data breach to ${'any Very Secret Place, '.repeat(count)}.`),
    ],
    [
      'disclaimers in a row',
      secured(`Supplier shall have no liability for ${'vulnerabilities and malware in '.repeat(count)}.`),
    ],
    [
      'one long order of precedence',
      secured(`If terms conflict, ${'the Agreement prevails over Exhibit C, '.repeat(count)}.`),
    ],
    ['blanks', '____ '.repeat(count) + '[insert name] '.repeat(count)],
  ])('%s', (_, text) => {
    expect(cpuSeconds(() => lint(contractOf(text)))).toBeLessThan(60);
  });
});
