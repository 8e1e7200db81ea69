import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftContract } from '../../src/draft/draft-contract.ts';
import { readTemplate } from '../../src/draft/read-template.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { readPurchase } from '../../src/purchase/read-purchase.ts';
import { templateFiles } from './sample-template.ts';

const clauses = new URL('../../clauses/', import.meta.url);
const example = new URL('../../examples/infusion-pump.purchase.yaml', import.meta.url);

test('the example purchase gives a document with one point to confirm', () => {
  const paths = readdirSync(clauses, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'));
  const files = paths.map((path) => ({ path, text: readFileSync(new URL(path, clauses), 'utf8') }));
  const { library, problems } = readLibrary(files, (text) => createHash('sha256').update(text).digest('hex'));
  if (library === null) throw new Error(JSON.stringify(problems, null, 2));

  const { template, problems: inTemplate } = readTemplate(templateFiles, library);
  expect(inTemplate).toEqual([]);
  if (template === null) throw new Error('no template');

  const source = { path: 'infusion-pump.purchase.yaml', text: readFileSync(example, 'utf8') };
  const { purchase, problems: inPurchase } = readPurchase(source, library, [template.id]);
  expect(inPurchase).toEqual([]);
  if (purchase === null) throw new Error('no purchase');

  const { contract, selection, open } = draftContract(purchase, library, template);
  expect(open).toContain('Exhibit B: [CONFIRM: security contact of Supplier]');
  expect(selection.filter(({ severity, taken }) => severity === 'critical' && !taken)).toEqual([]);
  expect(contract.blocks.map(({ text }) => text).join('\n')).toContain('within forty-eight (48) hours');
});
