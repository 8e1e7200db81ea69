import { draft, map, mapOf, oneOf, property, writtenText } from '../library/schemas/shared.ts';
import type { JsonSchema } from '../yaml/json-schema.ts';

const words = { type: ['string', 'number', 'null'], maxLength: 500 };
const yesNo = { ...oneOf('yes', 'no', true, false), 'x-help': 'write yes or no' };

/** An answers file: what `mc2 init` would have been told. A key without a value keeps the default. */
export const answersSchema: JsonSchema = {
  $schema: draft,
  $id: 'answers.schema.json',
  title: 'Answers',
  description: 'Answers to the questions of mc2 init.',
  ...map({
    template: property('Template', 'The document to write.', words),
    supplier: property('Supplier', 'Legal name of the supplier.', words),
    supplier_called: property('Supplier called', 'The word of the contract for the supplier.', words),
    customer: property('Customer', 'Legal name of the buyer.', words),
    customer_called: property('Customer called', 'The word of the contract for the buyer.', words),
    gpo: property('GPO', 'Legal name of the group purchasing organization.', words),
    gpo_called: property('GPO called', 'The word of the contract for the group purchasing organization.', words),
    product: property('Product', 'Name of the product.', words),
    model: property('Model', 'Model or catalog number.', words),
    version: property('Version', 'Version of the software.', words),
    change_numbers: property('Change numbers', 'Whether to ask for every number.', yesNo),
    facts: property(
      'Facts',
      'Answers by the id of the fact.',
      mapOf({
        enum: ['yes', 'no', 'unknown', true, false, null],
        'x-help': 'answer yes, no or unknown',
      }),
    ),
    parameters: property(
      'Parameters',
      'Values by the id of the parameter.',
      mapOf({ type: ['number', 'string', 'array', 'null'], items: writtenText }),
    ),
  }),
};
