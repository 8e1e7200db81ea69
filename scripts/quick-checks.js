// Part of the build: what ajv makes of the schemas of the files that people write, as code. Compiling one of them takes
// longer than linting a short contract.
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { configSchema } from '../dist/config/config-schema.js';
import { exceptionsSchema } from '../dist/config/exceptions-schema.js';
import { styleSchema } from '../dist/config/style-schema.js';
import { templateSchema } from '../dist/draft/template-schema.js';
import { answersSchema } from '../dist/interview/answers-schema.js';
import { purchaseSchema } from '../dist/purchase/purchase-schema.js';

/** CommonJS that takes the place of `src/yaml/quick-checks.ts`. It asks ajv for what it compares strings and objects with. */
export function quickChecks() {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, messages: false, code: { source: true } });
  const schemas = [configSchema, exceptionsSchema, styleSchema, templateSchema, answersSchema, purchaseSchema];
  for (const schema of schemas) ajv.addSchema(withoutWords(schema));
  const names = Object.fromEntries(schemas.map(({ $id }, at) => [`check${at}`, $id]));
  const table = Object.entries(names).map(([name, id]) => `${JSON.stringify(id)}: exports.${name}`);
  return `${standalone.default(ajv, names)}\nexports.quickChecks = { ${table.join(', ')} };\n`;
}

/** What a schema says to people decides nothing, and would make the half of the code. */
function withoutWords(schema) {
  const words = new Set(['title', 'description', 'x-help']);
  return JSON.parse(
    JSON.stringify(schema, (key, value) => (words.has(key) && typeof value === 'string' ? undefined : value)),
  );
}
