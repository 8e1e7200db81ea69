/** Every document that the templates of mc2 make of the example, as mc2 generate writes it. */
import { readFileSync } from 'node:fs';
import type { Provenance } from '../../../src/contract/provenance.ts';
import { draftContract } from '../../../src/draft/draft-contract.ts';
import { draftSheet } from '../../../src/draft/draft-sheet.ts';
import type { HouseStyle } from '../../../src/formats/docx/house-style.ts';
import { writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { readPurchase } from '../../../src/purchase/read-purchase.ts';
import { shippedLibrary, shippedTemplate, templateNames } from '../../draft/shipped.ts';

const style: HouseStyle = {
  looks: {
    body: { font: 'Arial', size: 10, color: '222222' },
    title: { bold: false, capitals: true },
    term: { italic: true },
  },
  spacing: { line: 1.2, after: 8 },
  justified: true,
  page: { width: 11906, height: 16838, left: 1400, right: 1400 },
  stops: 'none',
  header: 'House & Co. <legal>',
  footer: 'Security terms',
};

export async function shippedDocuments(): Promise<ReadonlyMap<string, Uint8Array>> {
  const library = shippedLibrary();
  const path = new URL('../../../examples/infusion-pump.purchase.yaml', import.meta.url);
  const { purchase } = readPurchase({ path: 'p.yaml', text: readFileSync(path, 'utf8') }, library, templateNames);
  if (purchase === null) throw new Error('the example cannot be read');
  const documents = new Map<string, Uint8Array>();
  for (const name of templateNames) {
    const { contract, texts, parameters, selection } = draftContract(purchase, library, shippedTemplate(name, library));
    const provenance: Provenance = {
      mc2: '1.0.0',
      library,
      template: name,
      parties: contract.parties,
      products: purchase.products.map((product) => product.name),
      facts: Object.fromEntries(purchase.facts),
      parameters,
      texts,
    };
    const { name: title, version, digest } = library;
    const record = { ...provenance, library: { name: title, version, digest } };
    documents.set(name, await writeDocx(contract, { provenance: record }));
    if (name !== 'security-exhibit') continue;
    documents.set('house-style', await writeDocx(contract, { provenance: record, style }));
    documents.set('sheet', await writeDocx(draftSheet(purchase, library, selection, 'internal')));
  }
  return documents;
}
