import type { JsonSchema } from '../../yaml/json-schema.ts';
import { draft, listOf, map, mapOf, oneOf, property, text, writtenText } from './shared.ts';

/** `clauses/parameters.yaml`. */
export const parametersSchema: JsonSchema = {
  $schema: draft,
  $id: 'parameters.schema.json',
  title: 'Parameters',
  description: 'Numbers and choices that a purchase can set.',
  ...map(
    {
      parameters: property(
        'Parameters',
        'The parameters by id.',
        mapOf({
          ...map(
            {
              title: property('Title', 'What the parameter sets.', text),
              type: property(
                'Type',
                'What values it takes.',
                oneOf('duration', 'money', 'version', 'enum', 'list', 'date', 'percentage', 'text', 'number'),
              ),
              unit: property(
                'Unit',
                'What the bare number of a duration counts.',
                oneOf('hours', 'days', 'business days', 'weeks', 'months', 'years'),
              ),
              currency: property('Currency', 'ISO 4217 code of money.', {
                type: 'string',
                pattern: '^[A-Z]{3}$',
                'x-help': 'write a code of three capitals: USD',
              }),
              choices: property('Choices', 'Accepted values, each with the words that go into a contract.', {
                type: 'object',
                minProperties: 1,
                additionalProperties: writtenText,
              }),
              default: property('Default', 'The value when a purchase sets none.', {
                type: ['string', 'number', 'array'],
                items: writtenText,
              }),
              min: property('Least', 'Smaller values are refused.', writtenText),
              max: property('Most', 'Larger values are refused.', writtenText),
              warn_above: property(
                'Warn above',
                'Larger values are accepted with a warning that quotes the basis.',
                writtenText,
              ),
              warn_below: property(
                'Warn below',
                'Smaller values are accepted with a warning that quotes the basis.',
                writtenText,
              ),
              warn_values: property(
                'Warn values',
                'Choices that are accepted with a warning that quotes the basis.',
                listOf(writtenText),
              ),
              basis: property('Basis', 'Why this default and these bounds: a sentence that names the source.', text),
            },
            ['title', 'type', 'default', 'basis'],
          ),
          allOf: [needs('duration', 'unit'), needs('money', 'currency'), needs('enum', 'choices')],
        }),
      ),
    },
    ['parameters'],
  ),
};

function needs(type: string, key: string) {
  return { if: { properties: { type: { const: type } }, required: ['type'] }, then: { required: [key] } };
}
