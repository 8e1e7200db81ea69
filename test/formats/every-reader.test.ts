/** What holds for every reader: words arrive whole, and every place cuts out what it names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildContract } from '../../src/contract/build-contract.ts';
import { lint } from '../lint/real-library.ts';
import { documents, readAs } from './every-reader.ts';
import { unsoundMarks } from './offsets.ts';

const clauses = [
  '1. Definitions. In this Agreement “Security Incident” means unauthorized access to the Product.',
  '2.1 Patches. Supplier shall deliver security patches within thirty (30) days after release.',
  '(a) a software bill of materials in SPDX or CycloneDX format with each update; and',
  'Supplier shall notify Customer of each Security Incident within 72 hours.',
  'Supplier may use reasonable efforts to remediate any vulnerability with a CVSS score of 9 or more.',
  'Acme & Sons <Medical> shall not ship default passwords {or} other shared secrets.',
  'Exhibit A',
  'Für Geräte gilt § 4: 24 hours – “as is” …',
];
const latin = clauses.slice(0, 7).map((clause) => clause.replace(/[“”]/g, '"'));
const formats = [...Object.keys(documents), 'doc'];
const squeezed = (text: string) => text.replace(/[\s\u00a0]/g, '');

describe.each(formats)('%s', (format) => {
  const anyClauses = fc.array(fc.constantFrom(...(format === 'pdf' ? latin : clauses)), { minLength: 2, maxLength: 9 });
  const numRuns = format === 'pdf' ? 15 : 30;

  it('gives every word once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyClauses, async (written) => {
        const { paragraphs } = await readAs(format, written);
        const read = paragraphs.map(({ label, text }) => label + text).join('');
        expect(squeezed(read)).toBe(squeezed(written.join('')));
      }),
      { numRuns },
    );
  });

  it('gives places that cut out what they name, up to the evidence of the linter', async () => {
    await fc.assert(
      fc.asyncProperty(anyClauses, async (written) => {
        const source = await readAs(format, written);
        expect(unsoundMarks(source)).toEqual([]);
        const contract = buildContract(source);
        for (const { text, marks } of contract.blocks) {
          for (const { kind, start, end } of marks) {
            const named = text.slice(start, end);
            expect(named).toBe(named.trim());
            if (kind === 'term') expect(contract.terms.map(({ term }) => term)).toContain(named);
          }
        }
        const { verdicts } = lint(contract);
        for (const { quote, block, start, end, paragraph } of verdicts.flatMap(({ evidence }) => evidence)) {
          expect(contract.blocks[block]?.text.slice(start, end)).toBe(quote);
          expect(source.paragraphs[paragraph - 1]?.text).toContain(quote);
        }
      }),
      { numRuns },
    );
  });
});
