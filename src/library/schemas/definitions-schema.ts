import type { JsonSchema } from '../../yaml/json-schema.ts';
import { draft, listOfDifferent, map, mapOf, property, text } from './shared.ts';

/** `clauses/definitions.yaml`. */
export const definitionsSchema: JsonSchema = {
  $schema: draft,
  $id: 'definitions.schema.json',
  title: 'Definitions',
  description: 'Defined terms that clauses use.',
  ...map(
    {
      definitions: property(
        'Definitions',
        'The definitions by id.',
        mapOf(
          map(
            {
              term: property('Term', 'The term as clauses write it, with capitals.', text),
              forms: property('Forms', 'Other forms that stand for it: plurals, short forms.', listOfDifferent(text)),
              text: property('Text', 'What follows "means"; a Handlebars template.', text),
              impact: property('Impact', 'The security impact of the term, in one sentence.', text),
            },
            ['term', 'text', 'impact'],
          ),
        ),
      ),
    },
    ['definitions'],
  ),
};
