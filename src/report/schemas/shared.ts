/** Building blocks of the schemas of reports. They leave room for more keys: within a version keys are only added. */

export type ReportSchema = { readonly $id: string; readonly [keyword: string]: unknown };

type Form = Readonly<Record<string, unknown>>;

const draft = 'https://json-schema.org/draft/2020-12/schema';

/** The schema of a whole report; `keys` are those that it always has. */
export function report(
  name: string,
  version: number,
  title: string,
  description: string,
  keys: Readonly<Record<string, Form>>,
): ReportSchema {
  return {
    $schema: draft,
    $id: `urn:mc2:schema:${name}:v${version}`,
    title: `${title}, version ${version}`,
    description: `${description} Within version ${version} keys are only added and never change their meaning; readers must ignore keys they do not know.`,
    ...object({ version: { const: version }, ...keys }),
  };
}

/** An object that always has `keys` and sometimes those of `more`. */
export function object(keys: Readonly<Record<string, Form>>, more: Readonly<Record<string, Form>> = {}): Form {
  return { type: 'object', required: Object.keys(keys), properties: { ...keys, ...more } };
}

export function said(description: string, form: Form): Form {
  return { ...form, description };
}

export function orNull(form: Form): Form {
  return { anyOf: [form, { type: 'null' }] };
}

export function list(items: Form): Form {
  return { type: 'array', items };
}

export function oneOf(...values: readonly string[]): Form {
  return { enum: values };
}

export const text: Form = { type: 'string' };
export const yesNo: Form = { type: 'boolean' };
export const count: Form = { type: 'integer', minimum: 0 };
export const fromOne: Form = { type: 'integer', minimum: 1 };
export const page = orNull(fromOne);

export const digest: Form = { type: 'string', pattern: '^[0-9a-f]{64}$' };

export const tool = object({ name: text, version: text });

export const library = object({
  name: text,
  version: text,
  digest: said('SHA-256 over all files of the clause library.', digest),
});

export const severity = oneOf('critical', 'high', 'medium', 'low');

export const status = oneOf('met', 'weak', 'missing', 'contradicted', 'not-applicable', 'needs-input');
