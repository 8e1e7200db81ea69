import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPhrase, compilePhrases, gapWords, matchPhrases } from '../../src/language/phrases.ts';
import { tokenize } from '../../src/language/tokens.ts';

/** What phrases find in a sentence, as the words of the text. */
function find(phrases: readonly string[], text: string): string[] {
  const index = compilePhrases(phrases.map((phrase, key) => ({ key, phrase })));
  const tokens = tokenize(text, index.joins);
  return matchPhrases(index, tokens).map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
}

describe('a phrase', () => {
  it.each([
    ['security patch', 'All Security Patches are free', ['Security Patches']],
    ['notify Customer', 'notification; customers', ['notification; customers']],
    ['vulnerability notification', 'vulnerabilities notified', ['vulnerabilities notified']],
    ['authorised access', 'Unauthorized and authorized access', ['authorized access']],
    ['supplier', "Supplier's system", ["Supplier's"]],
    ['TLS 1.2', 'by TLS 1.2, TLSv1.2 or TLS 1.25', ['TLS 1.2', 'TLSv1.2']],
    ['62443-4-1', 'IEC 62443-4-1 and 62443-4-2', ['62443-4-1']],
    ['section 524B', 'Section 524B(b)', ['Section 524B']],
    ['and/or', 'this and/or that', ['and/or']],
  ])('%j in %j', (phrase, text, expected) => {
    expect(find([phrase], text)).toEqual(expected);
  });

  it('finds each of its alternatives, and an empty one leaves them out', () => {
    expect(find(['{security | bug fix |} patch'], 'a patch, security patches, a bug-fix patch')).toEqual([
      'patch',
      'security patches',
      'patches',
      'bug-fix patch',
      'patch',
    ]);
    expect(find(['free of {charge |}'], 'free of charge')).toEqual(['free of charge', 'free of']);
    expect(find(['{a | b} {c | d} {e |} f'], 'a d f, b c e f, a f')).toEqual(['a d f', 'b c e f']);
  });

  it('copes with thousands of combinations', () => {
    const slot = `{${Array.from('abcdefghij').join(' | ')}}`;
    expect(find([Array.from({ length: 8 }, () => slot).join(' ')], 'a b c d e f g h')).toEqual(['a b c d e f g h']);
  });

  it(`passes over a gap of up to ${gapWords} words`, () => {
    expect(find(['encrypt … in {transit | motion}'], 'encrypts all data in transit')).toEqual([
      'encrypts all data in transit',
    ]);
    expect(find(['encrypt ... data'], 'encrypt data')).toEqual(['encrypt data']);
    const filler = (count: number): string =>
      ['encrypt', ...Array.from({ length: count }, () => 'x'), 'data'].join(' ');
    expect(find(['encrypt … data'], filler(gapWords))).toHaveLength(1);
    expect(find(['encrypt … data'], filler(gapWords + 1))).toEqual([]);
  });

  it('begins as late as its gaps allow', () => {
    expect(find(['a … b'], 'a a x b')).toEqual(['a x b']);
    expect(find(['a … b … c'], 'a a b b c c')).toEqual(
      ['a b b c', 'a b b c c'].toSorted((one, other) => other.length - one.length),
    );
    expect(find(['a b … b c'], 'a b c')).toEqual([]);
  });

  it('may have gaps inside alternatives and parts between gaps that can be left out', () => {
    expect(find(['{shall … notify | must tell} Customer'], 'shall promptly notify Customer')).toEqual([
      'shall promptly notify Customer',
    ]);
    expect(find(['{shall … notify | must tell} Customer'], 'must tell Customer')).toEqual(['must tell Customer']);
    expect(find(['a … {b |} … c'], 'a c')).toEqual(['a c']);
    expect(find(['a … {b |} {c |} … d'], 'a x c x d')).toEqual(['a x c x d']);
  });

  it('asks for capitals where it has them', () => {
    expect(find(['EOL'], 'EOL, EOLs, EOL’s, eol, Eol')).toEqual(['EOL', 'EOLs', 'EOL’s']);
    expect(find(['IT staff'], 'it staff and IT staff')).toEqual(['IT staff']);
    expect(find(['ID'], 'IDS and IDs')).toEqual(['IDs']);
    expect(find(['US'], 'use us, U.S. and US')).toEqual(['U.S', 'US']);
    expect(find(['sbom'], 'SBOM and sbom')).toEqual(['SBOM', 'sbom']);
    expect(find(['HITRUST'], 'hitrust')).toEqual(['hitrust']);
  });

  it('takes IT for a pronoun in a text that is all capitals', () => {
    expect(find(['IT', 'EOL'], 'SUPPLIER SHALL PATCH IT UNTIL EOL OF IT')).toEqual(['EOL']);
    expect(find(['AS IS'], 'THE SOFTWARE IS PROVIDED AS IS')).toEqual(['AS IS']);
  });

  it('asks for the very word after an equals sign', () => {
    expect(find(['=warrants'], 'warrant, Warrants, warranted')).toEqual(['Warrants']);
    expect(find(['=warrants that', 'warrant that'], 'warrants that')).toEqual(['warrants that', 'warrants that']);
    expect(find(['{=shall | =must} patch'], 'must patching')).toEqual(['must patching']);
  });

  it.each([
    ['anti-virus'],
    ['antivirus'],
    ['anti virus'],
    ['Anti\u2011Virus'],
    ['anti\u00ADvirus'],
    ['anti-viruses'],
    ['antiviruses'],
  ])('with a hyphen finds %s', (text) => {
    expect(find(['anti-virus'], `the ${text} here`)).toEqual([text]);
    // Another phrase wrote the hyphen.
    expect(find(['antivirus', 'x anti-virus'], `the ${text} here`)).toEqual([text]);
  });

  it('never begins or ends inside a word', () => {
    expect(find(['virus', 'anti-virus', 'anti', 'virus scan', 'anti-virus scan'], 'antivirus scan')).toEqual([
      'antivirus scan',
      'antivirus',
    ]);
    expect(find(['virus', 'anti-virus'], 'anti virus')).toEqual(['anti virus', 'virus']);
    expect(find(['use … factor', 'multi-factor'], 'use multifactor')).toEqual(['multifactor']);
  });

  it('does not take a number for the numbers that it is made of', () => {
    expect(find(['62443-4-1'], '6244341')).toEqual([]);
  });
});

describe('matchPhrases', () => {
  it('sorts by first word, then the longer, then the key, and gives no match twice', () => {
    const index = compilePhrases([
      { key: 7, phrase: 'a b' },
      { key: 3, phrase: 'a' },
      { key: 3, phrase: '{a | a b}' },
      { key: 1, phrase: 'a b' },
      { key: 3, phrase: '=a' },
      { key: 9, phrase: 'b' },
    ]);
    expect(matchPhrases(index, tokenize('a b', index.joins)).map(({ key, first, last }) => [key, first, last])).toEqual(
      [
        [1, 0, 1],
        [3, 0, 1],
        [7, 0, 1],
        [3, 0, 0],
        [9, 1, 1],
      ],
    );
  });

  it('finds nothing in nothing', () => {
    expect(matchPhrases(compilePhrases([]), tokenize('some words'))).toEqual([]);
    const index = compilePhrases([{ key: 0, phrase: 'a' }]);
    expect(matchPhrases(index, [])).toEqual([]);
  });

  it('agrees with trying every place', () => {
    const word = fc.constantFrom('patch', 'patches', 'data', 'IT', 'it', 'anti', 'virus', 'antivirus');
    const written = fc.constantFrom('patch', '=patches', 'data', 'IT', 'it', 'anti-virus', 'virus', 'antivirus');
    const alternative = fc.array(written, { minLength: 1, maxLength: 2 });
    const slot = fc.oneof(
      alternative.map((words) => [words]),
      fc.array(alternative, { minLength: 1, maxLength: 3 }),
      fc.array(alternative, { minLength: 1, maxLength: 2 }).map((alternatives) => [...alternatives, []]),
    );
    const segment = fc
      .array(slot, { minLength: 1, maxLength: 3 })
      .filter((slots) => slots.some((ways) => ways.every(({ length }) => length > 0)));
    const phrases = fc.array(fc.array(segment, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    // Words between make gaps too wide now and then.
    const sentence = fc.array(fc.oneof({ weight: 3, arbitrary: word }, fc.constantFrom('x', 'x y z u v')), {
      maxLength: 16,
    });
    fc.assert(
      fc.property(phrases, sentence, (all, words) => {
        const index = compilePhrases(all.map((segments, key) => ({ key, phrase: segments.map(written1).join(' … ') })));
        const tokens = tokenize(words.join(' '), index.joins);
        const found = matchPhrases(index, tokens).map(({ key, first, last }) => `${key}:${first}-${last}`);
        expect(found.toSorted()).toEqual(naive(all, words.join(' '), index.joins).toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  it('has a bounded number of steps for a text made of one phrase', () => {
    const index = compilePhrases([{ key: 0, phrase: 'a … a … a … a … {a | a a | a a a} … a' }]);
    const tokens = tokenize('a '.repeat(5000), index.joins);
    const matches = matchPhrases(index, tokens);
    expect(matches.length).toBeLessThan(5000 * 4);
  });
});

describe('checkPhrase', () => {
  it.each([
    ['', 'no words'],
    ['&', 'no words'],
    ['{a', 'never closed'],
    ['a }', 'no {'],
    ['a | b', 'outside'],
    ['{}', 'no words'],
    ['{ | }', 'no words'],
    ['{a | {b}}', 'nested'],
    ['{a |}', 'left out'],
    ['{a |} {b |}', 'left out'],
    ['… a', 'between words'],
    ['a ...', 'between words'],
    ['{a |} … b', 'between words'],
    ['=', '='],
    ['encrypt*', '*'],
    [`${'a '.repeat(401)}`, 'split'],
    ['{a … b | c … d} '.repeat(7), 'split'],
  ])('complains about %j', (phrase, complaint) => {
    expect(checkPhrase(phrase)).toContain(complaint);
    expect(() => compilePhrases([{ key: 0, phrase }])).toThrow(complaint);
  });

  it('accepts what the library uses', () => {
    for (const phrase of [
      'a',
      'e.g. this',
      'at {customer’s | its} own risk',
      'a…b',
      '=shall',
      '{security |} patch',
      '164.312(b)',
      'AT&T',
    ]) {
      expect(checkPhrase(phrase)).toBeNull();
    }
  });

  it('throws for no phrase, and compiles all that it accepts', () => {
    const sign = fc.constantFrom('a', 'B', ' ', '{', '}', '|', '…', '...', '=', '-', '1', '.', '*', '&');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
        const phrase = signs.join('');
        if (checkPhrase(phrase) === null) compilePhrases([{ key: 0, phrase }]);
      }),
      { numRuns: 2000 },
    );
  });
});

type Slots = readonly (readonly (readonly string[])[])[];

function written1(segment: Slots): string {
  return segment
    .map((slot) =>
      slot.length === 1 ? (slot[0]?.join(' ') ?? '') : `{${slot.map((words) => words.join(' ')).join(' | ')}}`,
    )
    .join(' ');
}

/** Every way to read every phrase, tried at every token. */
function naive(
  phrases: readonly Slots[][] | readonly (readonly Slots[])[],
  text: string,
  joins: Parameters<typeof tokenize>[1],
): string[] {
  const tokens = tokenize(text, joins);
  const shouting =
    tokens.filter(({ capitals }) => capitals).length >= 4 &&
    tokens.filter(({ capitals }) => capitals).length * 2 > tokens.length;
  const fits = (at: number, want: { stem: string; word: string; rule: string }): boolean => {
    const token = tokens[at];
    if (token === undefined || token.stem !== want.stem) return false;
    if (want.rule === 'exact') return token.word === want.word;
    return (
      want.rule !== 'capitals' || (token.word === want.word && token.capitals && !(shouting && token.word === 'it'))
    );
  };
  const wants = (written: string): { stem: string; word: string; rule: string }[] =>
    tokenize(written, joins).map(({ stem, word }) => ({
      stem,
      word,
      rule: written.startsWith('=') ? 'exact' : written === 'IT' ? 'capitals' : 'any',
    }));
  const places = (segment: Slots): [number, number][] => {
    const ways = segment.reduce<string[][]>(
      (before, slot) => before.flatMap((way) => slot.map((words) => [...way, ...words])),
      [[]],
    );
    const found = new Map<string, [number, number]>();
    for (const way of ways) {
      const asked = way.flatMap(wants);
      for (let first = 0; first + asked.length <= tokens.length; first++) {
        const last = first + asked.length - 1;
        if (tokens[first]?.inside || tokens[last + 1]?.inside) continue;
        if (asked.every((want, offset) => fits(first + offset, want))) found.set(`${first}-${last}`, [first, last]);
      }
    }
    return [...found.values()];
  };
  const matches = new Set<string>();
  phrases.forEach((segments, key) => {
    let chains = places(segments[0] as Slots).map(([first, last]) => ({ from: first, first, last }));
    for (const segment of segments.slice(1)) {
      chains = places(segment).flatMap(([first, last]) => {
        const before = chains.filter((chain) => first > chain.last && first - chain.last - 1 <= gapWords);
        return before.length === 0 ? [] : [{ from: Math.max(...before.map(({ from }) => from)), first, last }];
      });
    }
    for (const { from, last } of chains) matches.add(`${key}:${from}-${last}`);
  });
  return [...matches];
}

describe('word classes', () => {
  const classes = new Map([
    ['flaw', ['vulnerability', 'weak spot', 'CVE']],
    ['fix', ['patch', 'remedy']],
  ]);
  const found = (phrase: string, text: string): number => {
    const index = compilePhrases([{ key: 0, phrase }], classes);
    return matchPhrases(index, tokenize(text, index.joins)).length;
  };

  it('stand for any of their words, alone and among alternatives', () => {
    expect(found('<fix> … <flaw>', 'Supplier shall remedy each known weak spot.')).toBe(1);
    expect(found('{<fix> | cure} every <flaw>', 'Supplier shall cure every vulnerability.')).toBe(1);
    expect(found('{<fix> | cure} every <flaw>', 'Supplier shall patch every CVE.')).toBe(1);
    expect(found('<fix> … <flaw>', 'Supplier shall remedy each defect.')).toBe(0);
  });

  it('go with what stands beside them in an alternative, each of their words', () => {
    const phrase = '{by <fix> of a <flaw> | at once}';
    for (const fix of ['patch', 'remedy'])
      for (const flaw of ['vulnerability', 'weak spot', 'CVE'])
        expect(found(phrase, `Only by ${fix} of a ${flaw}.`)).toBe(1);
    expect(found(phrase, 'Supplier shall remedy it.')).toBe(0);
    expect(found(phrase, 'By patch.')).toBe(0);
    expect(found(phrase, 'Supplier shall remedy it at once.')).toBe(1);
  });

  it('must exist', () => {
    expect(checkPhrase('<fix> now', classes)).toBeNull();
    expect(checkPhrase('{by <fix> | now', classes)).toBe('a { is never closed');
    expect(checkPhrase('<fixes> now', classes)).toBe('there is no word class <fixes>');
    expect(checkPhrase('<fix> now')).toBe('there is no word class <fix>');
  });
});
