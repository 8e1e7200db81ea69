// Part of the build: what ajv makes of the schemas of the files that people write, as code. Compiling one of them takes
// longer than linting a short contract.
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { configSchema } from '../dist/config/config-schema.js';
import { exceptionsSchema } from '../dist/config/exceptions-schema.js';
import { styleSchema } from '../dist/config/style-schema.js';
import { templateSchema } from '../dist/draft/template-schema.js';
import { answersSchema } from '../dist/interview/answers-schema.js';
import { rootFiles } from '../dist/library/library-file.js';
import { requirementSchema } from '../dist/library/schemas/requirement-schema.js';
import { purchaseSchema } from '../dist/purchase/purchase-schema.js';

const schemas = [
  ...[configSchema, exceptionsSchema, styleSchema, templateSchema, answersSchema, purchaseSchema],
  ...[...Object.values(rootFiles), requirementSchema],
];

/** By the `$id` of its schema, each check as CommonJS that asks ajv for what it compares strings and objects with. */
export function quickChecks() {
  return new Map(schemas.map((schema) => [schema.$id, checkOf(withoutWords(schema))]));
}

function checkOf(schema) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, messages: false, code: { source: true } });
  return standalone.default(ajv, ajv.compile(schema));
}

/** What a schema says to people decides nothing, and would make the half of the code. */
function withoutWords(schema) {
  const words = new Set(['title', 'description', 'x-help']);
  return JSON.parse(
    JSON.stringify(schema, (key, value) => (words.has(key) && typeof value === 'string' ? undefined : value)),
  );
}
