import type { JsonSchema } from '../../yaml/json-schema.ts';
import { draft, listOfDifferent, map, property, text } from './shared.ts';

/** `clauses/ordinary.yaml`. */
export const ordinarySchema: JsonSchema = {
  $schema: draft,
  $id: 'ordinary.schema.json',
  title: 'Ordinary sentences',
  description:
    'Sentences of ordinary commercial contracts, which the linter learns to tell from the terms of the library.',
  ...map({ ordinary: property('Ordinary', 'One sentence each.', listOfDifferent(text)) }, ['ordinary']),
};
