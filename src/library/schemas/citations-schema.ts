import type { JsonSchema } from '../../yaml/json-schema.ts';
import { draft, id, map, mapOf, oneOf, phrases, property, text, writtenText } from './shared.ts';

/** `clauses/citations.yaml`. */
export const citationsSchema: JsonSchema = {
  $schema: draft,
  $id: 'citations.schema.json',
  title: 'Citations',
  description: 'Laws, standards and guidance that the requirements rest on.',
  ...map(
    {
      harmless: property(
        'Harmless',
        'Phrases that make any mention of something replaced harmless where they stand in the same sentence.',
        phrases,
      ),
      citations: property(
        'Citations',
        'The citations by id.',
        mapOf(
          map(
            {
              title: property('Title', 'Name of the law, standard or guidance.', text),
              section: property('Section', 'The part that matters.', writtenText),
              date: property('Date', 'Date or year of issue.', writtenText),
              url: property('Address', 'Where to read it.', {
                type: 'string',
                pattern: '^https?://[^\\s]+$',
                'x-help': 'write a web address: https://…',
              }),
              in_force: property('In force', 'False for what has been withdrawn or replaced. True when absent.', {
                type: 'boolean',
              }),
              superseded_by: property('Superseded by', 'Id of the citation that replaces it.', id),
              superseded_on: property(
                'Superseded on',
                'Day, month or year since when something else counts.',
                writtenText,
              ),
              named: property('Named', 'Phrases by which contracts name what is no longer in force.', phrases),
              harmless: property(
                'Harmless',
                'Phrases that make a mention harmless where they stand in the same sentence.',
                phrases,
              ),
              instead: property('Instead', 'What a contract should name: follows “Name”.', text),
              harm: property(
                'Harm',
                'How much the old name harms; medium when absent.',
                oneOf('high', 'medium', 'low'),
              ),
              verified: property(
                'Verified',
                'How sure we are: read in the source, told by others, or general knowledge.',
                oneOf('read', 'secondary', 'unverified'),
              ),
            },
            ['title', 'verified'],
          ),
        ),
      ),
    },
    ['citations'],
  ),
};
