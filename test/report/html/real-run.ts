/** A run over a real document with the library that mc2 ships, as often as a test needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildContract } from '../../../src/contract/build-contract.ts';
import { readSource } from '../../../src/formats/read.ts';
import { lintContract } from '../../../src/lint/lint-contract.ts';
import { documentRules } from '../../../src/lint/document-rules.ts';
import type { LintRun } from '../../../src/report/reporter.ts';
import { library } from '../../lint/real-library.ts';

const path = 'examples/supplier-standard-terms.docx';
const bytes = readFileSync(join(import.meta.dirname, '../../..', path));
const result = lintContract(buildContract(await readSource(bytes, path)), library, {
  facts: new Map(),
  parameters: new Map(),
});

/** `count` contracts of as many suppliers; every second one has a few terms more that are met. */
export function realRun(count: number): LintRun {
  const files = Array.from({ length: count }, (_, index) => ({
    path: `contracts/offer-${index + 1}.docx`,
    sha256: String(index % 10).repeat(64),
    result: {
      ...result,
      contract: {
        ...result.contract,
        parties: [{ side: 'supplier' as const, name: `Supplier ${index + 1} Medical, Inc.`, called: ['Supplier'] }],
      },
      verdicts: result.verdicts.map((verdict, place) =>
        (place + index) % 7 === 0 && index % 2 === 1 ? { ...verdict, status: 'met' as const } : verdict,
      ),
    },
  }));
  return { tool: { name: 'mc2', version: '1.2.3' }, library, rules: documentRules, files, errors: [] };
}
