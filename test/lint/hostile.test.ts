import { describe, expect, test } from 'vitest';
import type { Contract } from '../../src/contract/contract.ts';
import { paragraph, sourceOf, table } from '../contract/documents.ts';
import { contractOf, lint } from './real-library.ts';
import { cpuSeconds } from '../cpu-seconds.ts';

describe('time is bounded on hostile text', { timeout: 600_000 }, () => {
  const size = 200_000;
  const spent = (contract: Contract): number => cpuSeconds(() => lint(contract));

  // A paragraph of a quarter of the size where finding the defined terms takes the time, not judging.
  test('defined terms over and over in one paragraph', () => {
    expect(spent(contractOf(sourceOf('“SBOM” means SBOM '.repeat(2500))))).toBeLessThan(60);
  });

  test.each([
    'shall ',
    'Supplier shall ',
    'Supplier shall not ',
    'not ',
    'is not encrypted ',
    'within thirty (30) days ',
    'notify Customer of each security incident ',
    'Supplier shall encrypt all PHI at rest and ',
    'if which that Supplier ',
    'encrypt ',
    'patch vulnerability ',
    '(a) shall ',
    ': ',
    '; ',
    'Supplier ',
    'reasonable efforts to ',
    'it shall be ',
  ])('%j over and over in one paragraph', (piece) => {
    expect(spent(contractOf(sourceOf(piece.repeat(Math.ceil(size / piece.length)))))).toBeLessThan(60);
  });

  test.each([
    'Supplier shall deliver an SBOM. ',
    "Supplier's duty to patch each vulnerability under this Section applies where feasible. ",
    'Supplier shall notify Customer of each security incident within 24 hours; ',
  ])('%j as sentences of one paragraph', (piece) => {
    expect(spent(contractOf(sourceOf(piece.repeat(Math.ceil(size / piece.length)))))).toBeLessThan(60);
  });

  test('a list in a list in a list', () => {
    const paragraphs = Array.from({ length: 4000 }, (_, at) =>
      paragraph('Supplier shall deliver an SBOM and:', { indent: at * 200, label: '(a)', depth: at % 9 }),
    );
    expect(spent(contractOf(sourceOf(...paragraphs)))).toBeLessThan(60);
  });

  test('thousands of paragraphs under one lead-in', () => {
    const items = Array.from({ length: 4000 }, () =>
      paragraph('patch each Critical Vulnerability within 30 days;', { label: '(a)', depth: 1 }),
    );
    const source = sourceOf(paragraph('Supplier shall:', { label: '1.', depth: 0 }), ...items);
    expect(spent(contractOf(source))).toBeLessThan(60);
  });

  test('thousands of defined terms that use each other', () => {
    const paragraphs = Array.from({ length: 3000 }, (_, at) =>
      paragraph(`“Term${at}” means a security incident that is a Term${at + 1} or Term${at + 2}.`),
    );
    const source = sourceOf(...paragraphs, paragraph('Supplier shall report each Term1 within 24 hours.'));
    expect(spent(contractOf(source))).toBeLessThan(60);
  });

  test('a table of thousands of rows', () => {
    const rows = Array.from({ length: 3000 }, () => ['Supplier shall deliver an SBOM.', 'Comply', 'with an exception']);
    const source = sourceOf(...table(0, [['Requirement', 'Response', 'Remarks'], ...rows]));
    expect(spent(contractOf(source))).toBeLessThan(60);
  });
});
