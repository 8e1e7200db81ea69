import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { comparisonSchema } from '../../src/report/schemas/comparison-schema.ts';
import { ledgerSchema } from '../../src/report/schemas/ledger-schema.ts';
import { verificationSchema } from '../../src/report/schemas/verification-schema.ts';

const schemas = [
  ['compare-report', comparisonSchema],
  ['ledger-report', ledgerSchema],
  ['verify-report', verificationSchema],
] as const;

describe.each(schemas)('%s', (name, schema) => {
  test('is shipped as the code has it (write it anew with vitest -u)', async () => {
    const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
    await expect(text).toMatchFileSnapshot(`../../schemas/${name}.v1.schema.json`);
    expect(schema.$id).toBe(`urn:mc2:schema:${name}:v1`);
  });
});
