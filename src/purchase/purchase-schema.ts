import type { JsonSchema } from '../yaml/json-schema.ts';
import { draft, listOf, map, mapOf, oneOf, property, text, writtenText } from '../library/schemas/shared.ts';

const line = { ...text, maxLength: 500 };
const written = { ...writtenText, maxLength: 500 };

const party = map(
  {
    name: property('Name', 'Legal name of the party.', line),
    called: property(
      'Called',
      'The word that the contract uses for the party. That of the template when absent: Supplier, Customer.',
      line,
    ),
    entity: property('Entity', 'Kind and place of incorporation, such as "a Delaware corporation".', line),
    address: property('Address', 'The lines of the postal address.', listOf(written, 1)),
    notices: property('Notices', 'Where notices under the contract go.', line),
    security_contact: property('Security contact', 'Who takes reports about security, by mail or telephone.', written),
    signatory: property(
      'Signatory',
      'Who signs.',
      map({
        name: property('Name', 'Name of the person.', line),
        title: property('Title', 'Office of the person.', line),
      }),
    ),
  },
  ['name'],
);

const product = map(
  {
    name: property('Name', 'Name of the product.', line),
    model: property('Model', 'Model or catalog number.', written),
    version: property('Version', 'Version of the software.', written),
    quantity: property('Quantity', 'How many are bought.', { type: 'integer', minimum: 1, maximum: 10_000_000 }),
    description: property('Description', 'What it is, in a few words.', line),
  },
  ['name'],
);

const clause = {
  ...map({
    position: property('Position', 'Which text of the library to use.', oneOf('preferred', 'fallback')),
    omit: property('Omit', 'True to leave the clause out.', {
      const: true,
      'x-help': 'write `omit: true`, or remove the entry to keep the clause',
    }),
    reason: property('Reason', 'Why the clause is left out; it appears in the document.', line),
  }),
  minProperties: 1,
  dependentRequired: { omit: ['reason'] },
};

/** A purchase file. */
export const purchaseSchema: JsonSchema = {
  $schema: draft,
  $id: 'purchase.schema.json',
  title: 'Purchase',
  description: 'Who buys what from whom, the facts of device and deal, and how each clause is to stand.',
  ...map(
    {
      template: property('Template', 'The document to write; mc2 list templates shows them.', line),
      tier: property(
        'Tier',
        'The highest tier of requirements that the contract asks for now. Everything that applies when absent.',
        oneOf('foundational', 'established', 'advanced'),
      ),
      roadmap: property('Roadmap', 'Yes adds a schedule that says when the requirements above the tier are due.', {
        ...oneOf('yes', 'no', true, false),
        'x-help': 'write yes or no',
      }),
      agreement: property(
        'Agreement',
        'The agreement that the document belongs to.',
        map({
          title: property('Title', 'Its title.', line),
          date: property('Date', 'Its date: year-month-day.', {
            type: 'string',
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
            'x-help': 'write year-month-day: 2027-03-31',
          }),
          law: property(
            'Law',
            'Whose law governs a document that stands alone, as it reads after "the laws of": the State of Wisconsin.',
            line,
          ),
        }),
      ),
      parties: property('Parties', 'Who concludes the contract.', {
        ...map(
          {
            supplier: property('Supplier', 'Who sells.', party),
            customer: property('Customer', 'Who buys. Not needed where a group purchasing organization does.', party),
            gpo: property('GPO', 'The group purchasing organization that buys for its members.', party),
          },
          ['supplier'],
        ),
        if: { not: { required: ['gpo'] } },
        then: { required: ['customer'] },
      }),
      product: property('Product', 'The product, when there is one.', product),
      products: property('Products', 'The products, when there are several.', listOf(product, 1)),
      facts: property('Facts', 'Answers to the questions of the library, by id. Leave out what is unknown.', {
        ...mapOf({
          ...oneOf('yes', 'no', true, false),
          'x-help': 'answer yes or no; leave the fact out if nobody knows',
        }),
      }),
      parameters: property(
        'Parameters',
        'Values that take the place of the defaults, by id.',
        mapOf({ type: ['number', 'string', 'array'], items: writtenText }),
      ),
      clauses: property('Clauses', 'Other positions and omissions, by the id of the requirement.', mapOf(clause)),
    },
    ['template', 'parties'],
  ),
  if: { not: { required: ['products'] } },
  then: { required: ['product'] },
};
