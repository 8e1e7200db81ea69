import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../src/contract/source.ts';
import { keepReadings } from '../../src/lint/keep-readings.ts';
import { lintContract } from '../../src/lint/lint-contract.ts';
import { rememberReadings } from '../../src/lint/read-paragraph.ts';
import { readPlain } from '../contract/documents.ts';
import { contractOf, library } from './real-library.ts';

describe('readings', () => {
  test('are kept as long as they are asked for', () => {
    const kept = keepReadings<number>(10);
    kept.keep('aaaa', 1);
    kept.keep('bbbb', 2);
    expect(kept.take('aaaa')).toBe(1);
    kept.keep('cccc', 3); // the newer half is full: it becomes the older
    expect(kept.take('aaaa')).toBe(1); // and what is asked for goes over
    kept.keep('dddd', 4);
    kept.keep('eeee', 5);
    expect(kept.take('bbbb')).toBeNull();
    expect(kept.take('aaaa')).toBe(1);
  });

  test('of a text that is longer than all that is kept are forgotten, and nothing breaks', () => {
    const kept = keepReadings<number>(2);
    kept.keep('long', 1);
    kept.keep('more', 2);
    kept.keep('last', 3);
    expect([kept.take('long'), kept.take('last')]).toEqual([null, 3]);
  });
});

describe('a contract is judged alike whatever was read before it', () => {
  const terms = [
    '1. Patches. Company shall release security patches within thirty (30) days of disclosure, and Client may install them.',
    '2. Notice. Company shall notify Client of a security incident within 72 hours.',
    '3. Provider shall encrypt all data in transit with TLS 1.2 or later. It shall keep an SBOM in SPDX.',
  ];
  const between = (company: string, client: string, text: readonly string[] = terms): SourceDocument =>
    readPlain(
      [`This Agreement is between Acme, Inc. (“${company}”) and Mercy Hospital (“${client}”).`, ...text].join('\n\n'),
    );
  const judged = (text: SourceDocument, own = library): string => {
    const { contract: _, ...result } = lintContract(contractOf(text), own, { facts: new Map(), parameters: new Map() });
    return JSON.stringify(result);
  };
  /** A library of its own remembers nothing. */
  const alone = (text: SourceDocument): string => judged(text, { ...library });

  test.each([
    ['the same parties', between('Company', 'Client')],
    ['parties that are called the other way round', between('Client', 'Company')],
    ['a name of one word', between('Halbrook', 'Client')],
    ['a hospital called Provider', between('Company', 'Provider')],
    ['a paragraph twice', between('Company', 'Client', [...terms, ...terms])],
    ['paragraphs in another order', between('Company', 'Client', terms.toReversed())],
    [
      'a paragraph without its title',
      between(
        'Company',
        'Client',
        terms.map((text) => text.replace(/^(\d\.) \w+\. /u, '$1 ')),
      ),
    ],
  ])('%s', (_, text) => {
    rememberReadings(library);
    judged(between('Company', 'Client'));
    expect(judged(text)).toBe(alone(text));
    expect(judged(text)).toBe(alone(text));
  });
});
