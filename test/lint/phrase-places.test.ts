import { expect, test } from 'vitest';
import { compileLibrary } from '../../src/lint/compile-library.ts';
import { findPlaces, keysMeaning } from '../../src/lint/phrase-places.ts';
import { indexStatements, termsUsed } from '../../src/lint/statement-index.ts';
import { contractOf, library } from './real-library.ts';

const text = `1. Updates. Supplier shall deliver patches for vulnerabilities within 30 days, and shall notify Customer of
vulnerabilities without undue delay. TLS 1.0 shall be disabled, and TLS 1.0 shall not be enabled again.

2. Breaches. Supplier shall notify Customer of each security incident within 24 hours of discovery.`;

const compiled = compileLibrary(library);
const { statements } = indexStatements(contractOf(text), compiled);

test('every phrase is found in the statements that hold it, in their order, with all of its hits, and in no other', () => {
  const places = findPlaces(statements, compiled.meanings.length);
  let held = 0;
  for (const key of compiled.meanings.keys()) {
    const expected = statements.flatMap((statement) => {
      const hits = statement.hits.filter((hit) => hit.key === key);
      return hits.length === 0 ? [] : [[statement.index, hits] as const];
    });
    expect(Array.from(places(key), ([statement, hits]) => [statement.index, hits])).toEqual(expected);
    held += expected.length;
  }
  expect(held).toBeGreaterThan(20);
  expect(places(-1).size).toBe(0);
});

test('the keys of a kind are those of all its phrases', () => {
  const keys = keysMeaning(compiled, 'fact');
  expect(keys.length).toBeGreaterThan(1);
  expect(keys).toEqual([...compiled.meanings.keys()].filter((key) => compiled.meanings[key]?.kind === 'fact'));
});

test.each([
  ['Policies', 'policy'],
  ['Patches of the Product', 'product'],
  ['Vulnerabilities', 'vulnerability'],
  ['IES', 'y'],
  ['Y', 'y'],
])('“%s” uses the term “%s”', (words, term) => {
  const contract = contractOf(`Supplier shall keep the ${words} at hand.`);
  const [statement] = indexStatements(contract, compiled).statements;
  expect(statement).toBeDefined();
  if (statement !== undefined) expect(termsUsed(contract, new Map([[term, -1]]), statement)).toEqual([term]);
});
