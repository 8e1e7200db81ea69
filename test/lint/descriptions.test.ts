import { expect, test } from 'vitest';
import { contractOf, lint } from './real-library.ts';

const overview = [
  'How we keep your data safe',
  'We encrypt all patient data that is stored on the product with AES-256.',
  ...Array.from({ length: 30 }, (_, at) => `Our team number ${at + 1} watches the servers around the clock.`),
].join('\n\n');

const status = (text: string): string | undefined =>
  lint(contractOf(text)).verdicts.find(({ requirement }) => requirement === 'encryption-at-rest')?.status;

test('a paper that only describes promises nothing', () => {
  expect(status(overview)).toBe('weak');
});

test('terms in plain English bind by their present tense', () => {
  expect(status(`${overview}\n\nThese terms are part of your order.`)).toBe('met');
});

test('a paper with one duty to four or five sentences binds, and one with fewer does not', () => {
  const withDuties = (count: number): string =>
    `${overview}\n\n${'We will tell you of every breach.\n\n'.repeat(count)}`;
  expect(status(withDuties(7))).toBe('met');
  expect(status(withDuties(3))).toBe('weak');
});
