/** A JSON Schema, draft 2020-12, as plain data. */
export type JsonSchema = { readonly $id: string } & { readonly [keyword: string]: unknown };
