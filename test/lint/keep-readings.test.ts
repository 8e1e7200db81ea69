import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../src/contract/source.ts';
import { keepReadings } from '../../src/lint/keep-readings.ts';
import { keepRepeated, noticeAgain } from '../../src/lint/keep-repeated.ts';
import { lintContract } from '../../src/lint/lint-contract.ts';
import { rememberReadings, rememberRepeated } from '../../src/lint/read-paragraph.ts';
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

describe('readings of texts that come again', () => {
  const text = (at: number): string => `clause ${String(at).padStart(3, '0')}`; // ten letters
  const pass = (kept: ReturnType<typeof keepRepeated<number>>, from: number, to: number): readonly string[] => {
    const done: string[] = [];
    for (let at = from; at < to; at++) {
      if (kept.take(text(at)) !== null) done.push('taken');
      else if (kept.worthKeeping(text(at))) {
        kept.keep(text(at), at);
        done.push('kept');
      } else done.push('read');
    }
    return [...new Set(done)];
  };

  test('are kept from the second time on', () => {
    const kept = keepRepeated<number>(1000);
    expect([1, 2, 3, 4].map(() => pass(kept, 0, 20))).toEqual([['read'], ['kept'], ['taken'], ['taken']]);
  });

  test('are not kept for a while where all that was kept was kept for nothing', () => {
    const kept = keepRepeated<number>(100);
    pass(kept, 0, 60);
    expect(pass(kept, 0, 10)).toEqual(['kept']); // a half is full, and nobody has used any of it
    expect(pass(kept, 10, 60)).toEqual(['read']);
    expect(pass(kept, 0, 10)).toEqual(['taken']); // what is there is used all the same
    expect(pass(kept, 10, 60)).toEqual(['read']);
    expect(pass(kept, 10, 60)).toEqual(['read']);
    expect(pass(kept, 10, 20)).toEqual(['read', 'kept']);
  });

  test('are kept on where they are used', () => {
    const kept = keepRepeated<number>(100);
    for (let paper = 0; paper < 9; paper++) {
      const again = [1, 2, 3].map(() => pass(kept, 9 * paper, 9 * paper + 9));
      expect(again).toEqual([['read'], ['kept'], ['taken']]);
    }
  });
});

test('a text is noticed from the second time on, and another is not taken for it', () => {
  const isKnown = noticeAgain();
  const texts = ['', 'Notices', 'Notice.', ...Array.from({ length: 30 }, (_, at) => `${at} `.repeat(at + 1))];
  expect(texts.slice(1).filter(isKnown)).toEqual([]);
  expect(texts.filter(isKnown)).toEqual(texts);
});

describe.each([
  ['of all paragraphs', rememberReadings],
  ['of paragraphs that come again', rememberRepeated],
])('with readings %s, a contract is judged alike whatever was read before it', (__, remember) => {
  const shared = { ...library };
  const terms = [
    '1. Patches. Company shall release security patches within thirty (30) days of disclosure, and Client may install them.',
    '2. Notice. Company shall notify Client of a security incident within 72 hours.',
    '3. Provider shall encrypt all data in transit with TLS 1.2 or later. It shall keep an SBOM in SPDX.',
  ];
  const between = (company: string, client: string, text: readonly string[] = terms): SourceDocument =>
    readPlain(
      [`This Agreement is between Acme, Inc. (“${company}”) and Mercy Hospital (“${client}”).`, ...text].join('\n\n'),
    );
  const judged = (text: SourceDocument, own = shared): string => {
    const { contract: _, ...result } = lintContract(contractOf(text), own, { facts: new Map(), parameters: new Map() });
    return JSON.stringify(result);
  };
  /** A library of its own remembers nothing. */
  const alone = (text: SourceDocument): string => judged(text, { ...library });

  test('whoever bears a name that stands in it', () => {
    remember(shared);
    const named = terms.map((text) => text.replaceAll('Company', 'Halbrook'));
    const texts = [
      between('Halbrook', 'Client', named),
      between('Company', 'Client', named),
      between('Company', 'Halbrook', named),
      between('Merrin', 'Client', [...named, 'Merrin shall log every access.']),
    ];
    for (const text of [...texts, ...texts.toReversed(), ...texts]) expect(judged(text)).toBe(alone(text));
  });

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
    remember(shared);
    judged(between('Company', 'Client'));
    for (let time = 0; time < 3; time++) expect(judged(text)).toBe(alone(text));
  });
});
