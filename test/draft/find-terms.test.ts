import { expect, test } from 'vitest';
import { findTerms, indexTerms } from '../../src/draft/find-terms.ts';
import { definition } from './sample-library.ts';

const index = indexTerms([
  definition('Patch', '', ['Patches', 'Security Patch']),
  definition('Vulnerability', '', ['Vulnerabilities']),
  definition('Critical Vulnerability', ''),
  definition('End-of-Life Notice', ''),
  definition('PHI', ''),
]);

function terms(text: string): readonly string[] {
  return [...findTerms(text, index)].map(({ term }) => term);
}

test.each([
  ['deliver a Patch.', ['Patch']],
  ['deliver Patches, and each Security Patch', ['Patch']],
  ['deliver a patch', []],
  ['Patchwork and Unpatch', []],
  ['Supplier’s Patch’s release', ['Patch']],
  ['a Critical Vulnerability', ['Critical Vulnerability']],
  ['a Critical Vulnerability and a Vulnerability', ['Critical Vulnerability', 'Vulnerability']],
  ['Critical Vulnerabilities', ['Vulnerability']],
  ['an End-of-Life Notice', ['End-of-Life Notice']],
  ['ePHI', []],
  ['(PHI)', ['PHI']],
  ['PHI2 Patché', []],
])('%s', (text, expected) => {
  expect(terms(text)).toEqual(expected);
});
