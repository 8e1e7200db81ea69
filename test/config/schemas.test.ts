import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../src/config/config-schema.ts';
import { exceptionsSchema } from '../../src/config/exceptions-schema.ts';
import { styleSchema } from '../../src/config/style-schema.ts';

describe.each([configSchema, exceptionsSchema, styleSchema].map((schema) => [schema.$id, schema] as const))(
  '%s',
  (id, schema) => {
    test('is shipped as the code has it (write it anew with vitest -u)', async () => {
      const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
      await expect(text).toMatchFileSnapshot(`../../schemas/${id}`);
    });
  },
);
