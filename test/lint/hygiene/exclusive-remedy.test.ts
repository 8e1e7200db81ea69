import { describe, expect, test } from 'vitest';
import { flaws, secured } from './flaws.ts';

const rule = 'exclusive-remedy';

describe('fires', () => {
  test.each([
    'Repair or replacement is Customer’s sole and exclusive remedy, and the warranty does not extend to cybersecurity events.',
    'Service credits are the sole remedy for any security incident.',
    'Termination is the exclusive remedy for a data breach.',
  ])('%s', (text) => {
    expect(flaws(rule, secured(`2.1 ${text}`))).toMatchObject([{ level: 'error' }]);
  });

  test('behind a security duty, pointing back at it', () => {
    const text = secured(
      '1.9 Supplier shall notify Customer of each data breach within two days of discovery. A refund is the sole remedy for any such failure.',
    );
    expect(flaws(rule, text)).toHaveLength(1);
  });
});

describe('near misses', () => {
  test.each([
    'Repair or replacement is Customer’s sole and exclusive remedy for defects in material and workmanship.',
    'This Section states the sole remedy for infringement of intellectual property by the security software.',
    'Service credits are not the sole remedy for any security incident.',
    'The remedies for a security incident are cumulative and not exclusive.',
    'Supplier is the sole provider of remedies against malware.',
  ])('%s', (text) => {
    expect(flaws(rule, secured(`2.1 ${text}`))).toEqual([]);
  });

  test('a contract without security terms', () => {
    expect(flaws(rule, 'Service credits are the sole remedy for any security incident.')).toEqual([]);
  });
});

describe('fixed', () => {
  test.each([
    'Repair is the sole remedy for defects, except for a security incident.',
    'Repair is the sole remedy for vulnerabilities. This does not limit the remedies for breach of Section 1.',
  ])('%s', (text) => {
    expect(flaws(rule, secured(`2.1 ${text}`))).toEqual([]);
  });
});
