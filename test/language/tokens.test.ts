import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/language/tokens.ts';

const words = (text: string): string[] => tokenize(text).map(({ word }) => word);
const stems = (text: string): string[] => tokenize(text).map(({ stem }) => stem);

describe('tokenize', () => {
  it.each([
    ['Supplier shall', ['supplier', 'shall']],
    ['and/or machine-readable', ['and', 'or', 'machine', 'readable']],
    ['multi\u2011factor', ['multi', 'factor']],
    ['30-day', ['30', 'day']],
    ['62443-4-1', ['62443', '4', '1']],
    ['TLS 1.2.', ['tls', '1.2']],
    ['45 CFR 164.312(b)', ['45', 'cfr', '164.312', 'b']],
    ['$5,000,000.50', ['5000000.50']],
    ['5,00', ['5', '00']],
    ['items 1,2 and 3', ['items', '1', '2', 'and', '3']],
    ['12,345,67', ['12345', '67']],
    ['524B, 802.1x, 24x7, 10th', ['524b', '802.1x', '24x7', '10th']],
    ['30days', ['30', 'days']],
    ['TLSv1.2, TLS1.2, CVSSv3, v2', ['tls', '1.2', 'tls', '1.2', 'cvss', '3', '2']],
    ['SHA256 and WPA3', ['sha256', 'and', 'wpa3']],
    ['U.S.C. and e.g. C.F.R.', ['usc', 'and', 'eg', 'cfr']],
    ['the end. A start', ['the', 'end', 'a', 'start']],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('takes possessive endings off, straight and curly', () => {
    expect(words("Customer's and customers' and Supplier’s")).toEqual([
      'customer',
      'and',
      'customers',
      'and',
      'supplier',
    ]);
    expect(words('don’t')).toEqual(["don't"]);
  });

  it('reads through soft hyphens, zero-width signs, no-break spaces and accents', () => {
    expect(words('vul\u00ADner\u00ADability')).toEqual(['vulnerability']);
    expect(words('zero\u200Bwidth')).toEqual(['zerowidth']);
    expect(words('thirty\u00A0days')).toEqual(['thirty', 'days']);
    expect(words('na\u00EFve ﬁrmware')).toEqual(['naive', 'firmware']);
  });

  it('gives the range of every word in the text', () => {
    const text = '“Vul\u00ADnerability”, Customer’s.';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Vul\u00ADnerability',
      'Customer’s',
    ]);
  });

  it('knows capitals, and acronyms by their singular', () => {
    const tokens = tokenize('SBOMs EOL Eol IT it TLSv1.2 ePHI MDS2 30');
    expect(tokens.map(({ word, capitals }) => `${word}${capitals ? '!' : ''}`)).toEqual(
      'sbom! eol! eol it! it tls! 1.2 ephi mds2! 30'.split(' '),
    );
  });

  it('cuts a compound in one word into the parts that joins give it', () => {
    const joins = new Map([['antiviru', ['anti', 'virus']]]);
    const text = 'Antivirus, anti-virus and anti\u00ADviruses';
    expect(tokenize(text, joins).map(({ start, end, word, inside }) => [text.slice(start, end), word, inside])).toEqual(
      [
        ['Anti', 'anti', false],
        ['virus', 'virus', true],
        ['anti', 'anti', false],
        ['virus', 'virus', false],
        ['and', 'and', false],
        ['anti', 'anti', false],
        ['\u00ADviruses', 'viruses', true],
      ],
    );
  });

  it('gives ordered ranges inside any text, with no word empty', () => {
    const joins = new Map([['ab', ['a', 'b']]]);
    fc.assert(
      fc.property(anyText(), (any) => {
        let reached = 0;
        for (const { start, end, word, stem } of tokenize(any, joins)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toBe('');
          expect(stem).not.toBe('');
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(any.length);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no letter and no digit outside of the tokens', () => {
    fc.assert(
      fc.property(anyText(), (any) => {
        const inside = new Set<number>();
        for (const { start, end } of tokenize(any)) for (let at = start; at < end; at++) inside.add(at);
        for (let at = 0; at < any.length; at++)
          if (/[\p{L}\p{Nd}]/u.test(any[at] as string)) expect(inside.has(at)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('gives a text the same words whatever was read before it', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (one, other) => {
        const before = tokenize(one);
        tokenize(other);
        expect(tokenize(one)).toEqual(before);
      }),
    );
  });

  it('reads words the same whatever signs part them', () => {
    // Behind a comma or a space a plain word is read in one look, behind an ideographic space sign by sign.
    fc.assert(
      fc.property(anyText(), (any) => {
        const slow = any.replace(/[ ,;:)\n\t]/g, '\u3000');
        expect(tokenize(slow.replaceAll('\u3000', ' '))).toEqual(tokenize(slow));
      }),
      { numRuns: 500 },
    );
  });

  it('reads a million signs without a space at once', () => {
    const long = 'a'.repeat(500_000) + "'".repeat(250_000) + '1,'.repeat(125_000);
    expect(tokenize(long).length).toBeGreaterThan(1);
  });
});

describe('stems', () => {
  it.each([
    ['patch patches patching patched'],
    ['vulnerability vulnerabilities'],
    ['encrypt encrypts encrypted encryption encrypting'],
    ['notify notifies notified notification notifications'],
    ['remediate remediation remediated'],
    ['sanitize sanitization sanitise sanitisation sanitised'],
    ['indemnify indemnification indemnity'],
    ['disclose disclosure'],
    ['behaviour behaviors'],
    ['organisation organizations'],
    ['unauthorised unauthorized'],
    ['licence license licences'],
    ['programme programs'],
    ['centre centers'],
    ['endeavours endeavor endeavouring'],
    ['defence defense'],
    ['cheque check'],
    ['analyse analyze analysis analysed'],
    ['fulfil fulfill'],
    ['catalogue catalog'],
    ['comply compliance'],
    ['modelling modeling'],
    ['anaesthesia anesthesia'],
  ])('has one for %s', (forms) => {
    expect(new Set(stems(forms)).size).toBe(1);
  });

  it.each([
    ['patch dispatch'],
    ['customer custom'],
    ['provider provide'],
    ['security securities'],
    ['notice notify'],
    ['transit transition'],
    ['response responsible'],
    ['personal person'],
    ['information inform'],
    ['reasonable reason'],
    ['periodically period'],
    ['timely time'],
    ['remedy remediate'],
    ['application applicable'],
    ['practicable practice'],
    ['incident incidental'],
    ['advice advise'],
  ])('keeps apart %s', (forms) => {
    expect(new Set(stems(forms)).size).toBe(2);
  });

  it('leaves words in -ise alone that have no form in -ize', () => {
    expect(stems('revise revision')).toEqual(['revis', 'revis']);
    expect(stems('exercise')).not.toEqual(stems('exercize'));
  });
});

/** Any text, with many of the signs that words are made of. */
function anyText(): fc.Arbitrary<string> {
  const sign = fc.constantFrom(
    ..."abvst ABS..,,'’-/139$%()\u00AD\u200B\u2011\u00A0éﬁİ\uD800\n".split(''),
    '😀',
    'e\u0301',
  );
  return fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(sign, { maxLength: 40 }).map((signs) => signs.join('')),
  );
}
