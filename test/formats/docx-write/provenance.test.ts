import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Provenance } from '../../../src/contract/provenance.ts';
import { readProvenance } from '../../../src/formats/docx/read-provenance.ts';
import { readDocx } from '../../../src/formats/docx/read-docx.ts';
import { writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { sampleContract } from '../sample-contract.ts';
import { part } from './package-of.ts';

const provenance: Provenance = {
  mc2: '1.2.3',
  library: { name: 'House & clauses', version: '4', digest: 'ab'.repeat(32) },
  template: 'security-exhibit',
  parties: [{ side: 'supplier', name: 'Acme <Pumps>, Inc.', called: ['Supplier'] }],
  products: ['Vista LVP', 'Vista Server'],
  facts: { software: true, cloud: false },
  parameters: { fix_days: 30, formats: ['SPDX', 'CycloneDX'] },
  texts: Array.from({ length: 60 }, (_, index) => ({
    id: index === 0 ? 'term:Customer Data' : `clause-${index}`,
    kind: index === 0 ? ('definition' as const) : ('requirement' as const),
    position: index === 0 ? null : ('preferred' as const),
    title: `Clause ${index}`,
    number: `2.${index}`,
    answers: false,
    paragraphs: [
      {
        text: `Supplier shall do “${index}” & more <now>, as Section 1.1 says.`,
        label: `2.${index}`,
        references: [{ start: 3, end: 9, to: 'x' }],
        open: [],
      },
    ],
    hash: '',
  })),
};

const bytes = await writeDocx(sampleContract, { provenance });

/** The same document with parts changed or, for null, left out. */
function withParts(changes: Readonly<Record<string, ((text: string) => string) | null>>): Uint8Array {
  const parts = unzipSync(bytes);
  const kept = Object.entries(parts).flatMap(([name, data]) => {
    const change = changes[name];
    return change === null ? [] : [[name, change === undefined ? data : strToU8(change(strFromU8(data)))] as const];
  });
  return zipSync(Object.fromEntries(kept));
}

describe('provenance', () => {
  test('comes back as it was written, with the hash of each text', () => {
    const found = readProvenance(bytes);
    expect(found?.altered).toEqual([]);
    expect(found?.provenance.texts.every(({ hash }) => /^[0-9a-f]{16}$/u.test(hash))).toBe(true);
    const texts = found?.provenance.texts.map((text) => ({ ...text, hash: '' }));
    expect({ ...found?.provenance, texts }).toEqual(provenance);
  });

  test('gives equal bytes for equal input, and is no text of the document', async () => {
    expect(await writeDocx(sampleContract, { provenance })).toEqual(bytes);
    expect(readDocx(bytes)).toEqual(readDocx(await writeDocx(sampleContract)));
  });

  test('stands in properties that no program cuts off', () => {
    const values = [...part(bytes, 'docProps/custom.xml').matchAll(/<vt:lpwstr>([^<]*)</gu)].map(
      ([, value = '']) => value,
    );
    expect(values.length).toBeGreaterThan(8);
    expect(values.filter((value) => value.length > 255)).toEqual([]);
    expect(values).toContain('House &amp; clauses');
    expect(values.join(' ')).toMatch(/clause-59:preferred:[0-9a-f]{16}/u);
  });

  test('is known without its texts where a program has dropped them', () => {
    const found = readProvenance(withParts({ 'customXml/item1.xml': null }));
    expect(found?.provenance.library).toEqual(provenance.library);
    expect(found?.provenance.facts).toEqual(provenance.facts);
    expect(found?.provenance.texts.map(({ position }) => position).slice(0, 2)).toEqual([null, 'preferred']);
    expect(found?.provenance.texts.flatMap(({ paragraphs }) => paragraphs)).toEqual([]);
  });

  test('is read from another name, with another prefix', () => {
    const moved = unzipSync(bytes);
    const item = strFromU8(moved['customXml/item1.xml'] ?? new Uint8Array());
    delete moved['customXml/item1.xml'];
    moved['customXml/item7.xml'] = strToU8(
      item.replace('<provenance xmlns=', '<p:provenance xmlns:p=').replace('</provenance>', '</p:provenance>'),
    );
    expect(readProvenance(zipSync(moved))?.provenance.template).toBe('security-exhibit');
  });

  test('tells that its texts were altered, hash or no hash', () => {
    const altered = withParts({
      'customXml/item1.xml': (text) => text.replace('Supplier shall do “7”', 'Supplier may do “7”'),
    });
    expect(readProvenance(altered)?.altered).toEqual(['clause-7']);
    const own = readProvenance(bytes)?.provenance.texts.find(({ id }) => id === 'clause-7')?.hash ?? '';
    const both = withParts({ 'customXml/item1.xml': (text) => text.replace(own, '0'.repeat(16)) });
    expect(readProvenance(both)?.altered).toEqual(['clause-7']);
  });

  test('is null for a document that mc2 did not write, or that says so in vain', async () => {
    expect(readProvenance(await writeDocx(sampleContract))).toBeNull();
    const broken = withParts({
      'customXml/item1.xml': () => '<provenance xmlns="urn:mc2:provenance:1">{"texts":[</provenance>',
      'docProps/custom.xml': (text) => text.replaceAll('mc2 ', 'x '),
    });
    expect(readProvenance(broken)).toBeNull();
  });
});
