type Schema = Readonly<Record<string, unknown>>;

const words = {
  section: described('Before the number of a clause in a cross-reference.', text()),
  means: described('Between a defined term and its meaning.', text()),
  and: text(),
  or: text(),
  yes: text(),
  no: text(),
  not_stated: described('Where the purchase file says nothing.', text()),
  confirm: described('Opens the bracket around a point that somebody must settle.', text()),
};

/** JSON Schema (draft 2020-12) of `template.yaml`; `schemas/template.schema.json` is the same as a file, for editors. */
export const templateSchema: Schema & { readonly $id: string } = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'template.schema.json',
  title: 'Template',
  description: 'The frame of a document: its sections in order and every word that is not a clause of the library.',
  ...map(
    {
      extends: described(
        'A template to start from: only the keys and texts that differ have to be written. Words and parties are joined key by key, everything else is replaced.',
        { $ref: '#/$defs/id' },
      ),
      id: { $ref: '#/$defs/id' },
      title: described('Title of the document as printed.', text()),
      summary: described('One sentence that says what the template is for.', text()),
      words: { $ref: '#/$defs/words' },
      parties: described(
        'What the document calls its parties where the purchase file does not say. With gpo, a group purchasing organization concludes it for every customer.',
        map({ supplier: text(), customer: text(), gpo: text() }, ['supplier', 'customer', 'gpo']),
      ),
      sections: described('The parts of the document, in order.', { ...list('section'), minItems: 1 }),
    },
    ['extends', 'id', 'title', 'summary', 'words', 'parties', 'sections'],
  ),
  if: { not: { required: ['extends'] } },
  then: {
    required: ['id', 'title', 'summary', 'words', 'sections'],
    properties: { words: { required: Object.keys(words) } },
  },
  $defs: {
    id: described('Lower-case words joined by hyphens.', {
      type: 'string',
      pattern: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$',
      maxLength: 80,
    }),
    file: described('A file beside template.yaml.', {
      type: 'string',
      pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*\\.hbs$',
      maxLength: 80,
    }),
    words: map(words, Object.keys(words)),
    section: choiceBy(
      'kind',
      {
        title: {},
        paragraphs: { role: { enum: ['operative', 'recital'] }, text: { $ref: '#/$defs/file' } },
        article: { title: text(), clauses: { ...list('clause'), minItems: 1 } },
        definitions: { title: text(), text: { $ref: '#/$defs/file' } },
        requirements: {},
        responses: { columns: map({ number: text(), requirement: text(), response: text(), comment: text() }) },
        signatures: {
          text: { $ref: '#/$defs/file' },
          parties: { type: 'array', items: { enum: ['supplier', 'customer'] }, minItems: 1, uniqueItems: true },
          lines: { ...list('line'), minItems: 1 },
        },
        attachment: {
          id: { $ref: '#/$defs/id' },
          label: described('"Exhibit" or "Schedule"; attachments with one label are counted together.', {
            type: 'string',
            pattern: '^[A-Z][A-Za-z]{2,20}$',
          }),
          count: { enum: ['letters', 'numbers'] },
          title: text(),
          text: { $ref: '#/$defs/file' },
          tables: list('table'),
          when_empty: described('Whether the attachment is left out when its tables are empty.', {
            enum: ['keep', 'omit'],
          }),
        },
      },
      ['parties'],
    ),
    clause: map({ id: { $ref: '#/$defs/id' }, title: text(), text: { $ref: '#/$defs/file' } }),
    line: map(
      {
        field: { enum: ['entity', 'by', 'name', 'title', 'date', 'blank'] },
        title: text(),
        confirm: described('What is missing when the party has no name.', text()),
      },
      ['confirm'],
    ),
    table: choiceBy('of', {
      products: { caption: caption(), columns: columns('name', 'model', 'version', 'quantity', 'description') },
      facts: { caption: caption(), columns: columns('question', 'answer') },
      exceptions: {
        caption: caption(),
        columns: columns('title', 'severity', 'reason'),
        severities: map({ critical: text(), high: text() }),
      },
      roadmap: {
        caption: caption(),
        columns: columns('title', 'summary', 'due'),
        due: described('When the requirements of a tier are due.', map({ established: text(), advanced: text() })),
      },
      contacts: { caption: caption(), corner: { type: 'string' }, rows: { ...list('row'), minItems: 1 } },
    }),
    row: map({
      field: { enum: ['name', 'address', 'notices', 'security_contact'] },
      title: text(),
      confirm: described('What is missing when the purchase file has none; empty where nothing needs to be settled.', {
        type: 'string',
      }),
    }),
  },
};

function text(): Schema {
  return { type: 'string', minLength: 1, pattern: '\\S' };
}

function described(description: string, schema: Schema): Schema {
  return { description, ...schema };
}

/** A map with exactly these keys. */
function map(properties: Readonly<Record<string, Schema | true>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

function list(definition: string): Schema {
  return { type: 'array', items: { $ref: `#/$defs/${definition}` } };
}

/** A map whose other keys depend on one of them (those in `optional` may be absent), so that a mistake is told for the kind that was meant. */
function choiceBy(
  key: string,
  kinds: Readonly<Record<string, Readonly<Record<string, Schema>>>>,
  optional: readonly string[] = [],
): Schema {
  return {
    type: 'object',
    required: [key],
    properties: { [key]: { enum: Object.keys(kinds) } },
    allOf: Object.entries(kinds).map(([kind, properties]) => ({
      if: { required: [key], properties: { [key]: { const: kind } } },
      then: map({ [key]: true, ...properties }, optional),
    })),
  };
}

function caption(): Schema {
  return described('A heading above the table; empty for none.', { type: 'string' });
}

function columns(...fields: readonly string[]): Schema {
  const column = map({ field: { enum: fields }, title: text(), optional: { type: 'boolean' } }, ['optional']);
  return { type: 'array', items: column, minItems: 1 };
}
