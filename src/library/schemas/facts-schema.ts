import type { JsonSchema } from '../../yaml/json-schema.ts';
import { condition, conditionDefinition, draft, map, mapOf, oneOf, phrases, property, text } from './shared.ts';

/** `clauses/facts.yaml`. */
export const factsSchema: JsonSchema = {
  $schema: draft,
  $id: 'facts.schema.json',
  title: 'Facts',
  description: 'Facts of device and deal that decide which requirements apply.',
  ...map(
    {
      facts: property(
        'Facts',
        'The facts by id.',
        mapOf(
          map(
            {
              question: property('Question', 'The question as a lawyer would ask it.', text),
              help: property('Help', 'How to find the answer.', text),
              assumed: property(
                'Assumed',
                'What the linter takes for granted when nobody answered.',
                oneOf('yes', 'no', 'unknown', true, false),
              ),
              implied_by: property('Implied by', 'The fact is yes when this condition over other facts is.', condition),
              stated: property('Stated', 'How a contract itself says that it is so: hosted by Supplier.', phrases),
              ruled_out: property(
                'Ruled out',
                'How a contract itself says that it is not: contains no software.',
                phrases,
              ),
            },
            ['question', 'help', 'assumed'],
          ),
        ),
      ),
    },
    ['facts'],
  ),
  $defs: { condition: conditionDefinition },
};
