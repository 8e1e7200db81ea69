import { Ajv2020 } from 'ajv/dist/2020.js';

/** What is wrong with a report under its schema; keys that the schema does not describe are wrong as well. */
export function faultsUnder(schema: object, report: string): unknown {
  const closed = JSON.parse(JSON.stringify(schema), (_key, value: unknown) =>
    isObjectSchema(value) ? { ...value, additionalProperties: false } : value,
  ) as object;
  for (const one of [schema, closed]) {
    const check = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(one);
    if (!check(JSON.parse(report))) return check.errors;
  }
  return null;
}

function isObjectSchema(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'properties' in value && 'required' in value;
}
