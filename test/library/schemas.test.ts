import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { citationsSchema } from '../../src/library/schemas/citations-schema.ts';
import { definitionsSchema } from '../../src/library/schemas/definitions-schema.ts';
import { factsSchema } from '../../src/library/schemas/facts-schema.ts';
import { languageSchema } from '../../src/library/schemas/language-schema.ts';
import { librarySchema } from '../../src/library/schemas/library-schema.ts';
import { parametersSchema } from '../../src/library/schemas/parameters-schema.ts';
import { requirementSchema } from '../../src/library/schemas/requirement-schema.ts';
import { ordinarySchema } from '../../src/library/schemas/ordinary-schema.ts';
import { sourcesSchema } from '../../src/library/schemas/sources-schema.ts';
import { purchaseSchema } from '../../src/purchase/purchase-schema.ts';

const schemas = [
  citationsSchema,
  definitionsSchema,
  factsSchema,
  languageSchema,
  librarySchema,
  parametersSchema,
  requirementSchema,
  ordinarySchema,
  sourcesSchema,
  purchaseSchema,
];

describe.each(schemas.map((schema) => [schema.$id, schema] as const))('%s', (id, schema) => {
  test('is shipped as the code has it (write it anew with vitest -u)', async () => {
    const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
    await expect(text).toMatchFileSnapshot(`../../schemas/${id}`);
  });

  test('tells editors the title and the description of every property', () => {
    for (const [pointer, property] of propertiesIn(schema, id)) {
      expect(property, pointer).toMatchObject({
        title: expect.stringMatching(/^[A-Z]/),
        description: expect.stringMatching(/\.$/),
      });
    }
  });
});

/** All named properties, but not those that `then` forbids. */
function* propertiesIn(schema: unknown, pointer: string): Generator<readonly [string, unknown]> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'if' || key === 'then') continue;
    if (key === 'properties')
      for (const [name, property] of Object.entries(value as object)) yield [`${pointer}/${name}`, property];
    yield* propertiesIn(value, `${pointer}/${key}`);
  }
}
