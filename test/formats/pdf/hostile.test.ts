import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { readPdf } from '../../../src/formats/pdf/read-pdf.ts';
import { grid, pdf, picture, stack, stream, text } from './make-pdf.ts';

const clause =
  'Supplier shall provide a software bill of materials with each release, and shall keep it current for as long as the product is supported.';
const sample = pdf(
  [
    stack(72, 100, 70, [clause, clause]) + grid([72, 200, 400], [300, 340, 380]) + picture(10, 500, 90, 90),
    text(72, 90, 'End'),
  ],
  {
    annotations: [['<< /Type /Annot /Subtype /Text /Rect [1 1 9 9] /Contents (Remark) >>']],
    form: 'BT /R 9 Tf (form) Tj ET',
  },
);

/** Reads or is refused with an error for people; anything else fails the test. */
async function settle(bytes: Uint8Array): Promise<'read' | string> {
  try {
    const { paragraphs } = await readPdf(bytes);
    expect(paragraphs.length).toBeGreaterThan(0);
    return 'read';
  } catch (error) {
    if (error instanceof InputError) {
      expect(error.message).not.toMatch(/undefined|\[object|\bat \//);
      return error.problem;
    }
    throw error;
  }
}

describe('broken files', () => {
  it('cut off anywhere are read or refused', { timeout: 60_000 }, async () => {
    for (let length = 0; length < sample.length; length += 61) await settle(sample.subarray(0, length));
  });

  it('with flipped bits are read or refused', { timeout: 120_000 }, async () => {
    const flips = fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(7)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(flips, async (list) => {
        const copy = Uint8Array.from(sample);
        for (const [at, bit] of list) copy[at] = copy[at]! ^ (1 << bit);
        await settle(copy);
      }),
      { numRuns: 250 },
    );
  });

  it('that only begin like a PDF are refused', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        expect(await settle(Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]))).not.toBe('read');
      }),
      { numRuns: 150 },
    );
  });

  it('with senseless operators are read or refused', { timeout: 60_000 }, async () => {
    const operand = fc.constantFrom(
      '1',
      '-7',
      '1e9',
      '0',
      '(x)',
      '[(a) -900 (b)]',
      '/R',
      '/Im',
      '/Fm',
      '<< >>',
      '<41>',
    );
    const operator = fc.constantFrom(
      ...'q Q cm BT ET Tf Td TD Tm T* Tj TJ Tc Tw Tz TL Ts Tr Do re m l h S f BMC EMC gs rg sh d0'.split(' '),
    );
    const step = fc
      .tuple(fc.array(operand, { maxLength: 7 }), operator)
      .map(([own, name]) => `${own.join(' ')} ${name}`);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        await settle(pdf([`${text(72, 100, clause)}${steps.join('\n')}\n`]));
      }),
      { numRuns: 150 },
    );
  });
});

describe('files made to exhaust the reader', () => {
  const quickly = async (bytes: Uint8Array) => {
    const before = performance.now();
    const result = await settle(bytes);
    expect(performance.now() - before).toBeLessThan(5000);
    return result;
  };

  it('with forms inside themselves', { timeout: 20_000 }, async () => {
    expect(await quickly(pdf([`${text(72, 100, clause)}/Fm Do\n`], { form: '/Fm Do /Fm Do' }))).toBe('read');
  });

  it('with pages inside themselves, or more than any contract has', { timeout: 20_000 }, async () => {
    const loop = Buffer.from(pdf([text(72, 100, clause)])).toString('latin1');
    expect(await quickly(Buffer.from(loop.replace('/Kids [10 0 R]', '/Kids [ 2 0 R]'), 'latin1'))).not.toBe('read');
    expect(await quickly(pdf(Array.from({ length: 3001 }, () => '')))).toBe('too-large');
  });

  it('with very many saved states, words and lines', { timeout: 30_000 }, async () => {
    expect(await quickly(pdf([`${'q 1 0 0 1 0 0 cm '.repeat(900)}${text(72, 100, clause)}`]))).toBe('read');
    const deep = 'q 1 0 0 1 0 0 cm '.repeat(200_000);
    expect(await quickly(pdf([deep + text(72, 100, clause)]))).toBe('too-large');
    const packed = stream(deflateSync(Buffer.from(deep)).toString('latin1'), '/Filter /FlateDecode');
    expect(await quickly(pdf([text(72, 100, clause)], { objects: [packed] }))).toBe('too-large');
    const words = Array.from({ length: 8000 }, (_, at) => text((at * 37) % 600, (at * 91) % 780, 'word', { size: 4 }));
    expect(await quickly(pdf([words.join('')]))).toBe('read');
    const lines = Array.from(
      { length: 3000 },
      (_, at) => `0 ${at % 790} m 600 ${at % 790} l S ${at % 600} 0 m ${at % 600} 790 l S\n`,
    );
    expect(await quickly(pdf([lines.join('') + text(72, 100, clause)]))).toBe('read');
  });

  it('with streams that claim to be longer than the file', { timeout: 20_000 }, async () => {
    const bytes = Buffer.from(pdf([text(72, 100, clause)], { objects: [stream('x', '/Type /Metadata')] })).toString(
      'latin1',
    );
    await quickly(Buffer.from(bytes.replace(/\/Length \d+/g, '/Length 99999999'), 'latin1'));
  });
});
