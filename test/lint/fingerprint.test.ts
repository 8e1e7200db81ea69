import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/lint/fingerprint.ts';

test('is 16 hexadecimal digits for any text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
      expect(fingerprint(parts)).toMatch(/^[0-9a-f]{16}$/u);
    }),
  );
});

test('is the FNV-1a of the parts with their lengths', () => {
  // Offset basis for no input; "0:" for one empty part.
  expect(fingerprint([])).toBe('cbf29ce484222325');
  expect(fingerprint([''])).toBe('07fc0e07b4bd112f');
});

test('is that of the definition for any text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(text, (one) => {
      const normal = one.toLowerCase().replace(/\s+/gu, ' ').trim();
      let hash = 0xcbf29ce484222325n;
      for (const unit of `${normal.length}:${normal}`)
        hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n);
      expect(BigInt(`0x${fingerprint([one])}`)).toBe(hash);
    }),
    { numRuns: 1000 },
  );
});

test('does not see capitals and space', () => {
  expect(fingerprint(['SBOM', ' Supplier\u00a0shall\n deliver '])).toBe(
    fingerprint(['sbom', 'supplier shall deliver']),
  );
});

test('sees where one part ends and the next begins', () => {
  expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']));
  expect(fingerprint(['a', ''])).not.toBe(fingerprint(['a']));
});

test('differs between texts', () => {
  const seen = new Set(Array.from({ length: 5000 }, (_, at) => fingerprint(['sbom', `clause ${at}`])));
  expect(seen.size).toBe(5000);
});
