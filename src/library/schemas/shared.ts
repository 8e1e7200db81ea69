/** Building blocks of the schemas. Titles and descriptions are for editors, which show them while somebody types. */

type Schema = Readonly<Record<string, unknown>>;

export const draft = 'https://json-schema.org/draft/2020-12/schema';

const idForm = '^[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*$';

/** A property: what it is called, what it is for, and its form. */
export function property(title: string, description: string, form: Schema): Schema {
  return { title, description, ...form };
}

/** Text that is not empty. */
export const text: Schema = {
  type: 'string',
  minLength: 1,
  pattern: '\\S',
  'x-help': 'write some text, in quotes if it looks like a number',
};

/** Text that may look like a number, such as a section 164.410 or a version 1.2; it is taken as it is written. */
export const writtenText: Schema = { type: ['string', 'number'], minLength: 1 };

export const id: Schema = {
  type: 'string',
  pattern: idForm,
  maxLength: 80,
  'x-help': 'ids are lower-case words joined by `-` or `_`: patch-timeline-critical',
};

/** Ids as the keys of a map whose values have the given form. */
export function mapOf(form: Schema): Schema {
  return {
    type: 'object',
    propertyNames: { pattern: idForm, maxLength: 80, 'x-help': id['x-help'] },
    additionalProperties: form,
  };
}

export function listOf(form: Schema, least = 0): Schema {
  return { type: 'array', items: form, ...(least > 0 ? { minItems: least } : {}) };
}

export function listOfDifferent(form: Schema): Schema {
  return { type: 'array', items: form, uniqueItems: true };
}

export function oneOf(...values: readonly (string | boolean)[]): Schema {
  return { enum: values };
}

/** A map with exactly these keys; those that are named in `required` must be there. */
export function map(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Phrases of the phrase language; numbers are taken as they are written. */
export const phrases: Schema = {
  type: 'array',
  items: {
    title: 'Phrase',
    description: 'Words, {a | b} for alternatives, … for a gap, =word for the exact word.',
    ...writtenText,
  },
};

/** `#/$defs/condition`; a schema that uses it must hold `conditionDefinition` there. */
export const condition: Schema = { $ref: '#/$defs/condition' };

export const conditionDefinition: Schema = {
  title: 'Condition',
  description: 'A fact id, or one of { all: […] }, { any: […] }, { not: … }.',
  type: ['string', 'object'],
  minLength: 1,
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
  properties: {
    all: property('All of', 'Yes when every part is yes.', listOf(condition, 1)),
    any: property('Any of', 'Yes when at least one part is yes.', listOf(condition, 1)),
    not: property('Not', 'Yes when the part is no.', condition),
  },
};
