import type { JsonSchema } from '../../yaml/json-schema.ts';
import { draft, id, listOf, listOfDifferent, map, property, text, writtenText } from './shared.ts';

/** `clauses/library.yaml`. */
export const librarySchema: JsonSchema = {
  $schema: draft,
  $id: 'library.schema.json',
  title: 'Clause library',
  description: 'Name and order of a clause library.',
  ...map(
    {
      name: property('Name', 'What the library is called.', text),
      version: property('Version', 'Version of the library.', writtenText),
      language: property('Language', 'Language of the clauses, such as en-US.', {
        type: 'string',
        pattern: '^[a-z]{2}(-[A-Z]{2})?$',
        'x-help': 'write a language tag: en-US',
      }),
      based_on: property('Based on', 'Models and guidance that the library follows.', listOf(writtenText)),
      pillars: property(
        'Pillars',
        'The parts of the library, in order.',
        listOf(
          map(
            {
              id: property('Id', 'The folder of the pillar.', id),
              title: property('Title', 'Heading of the part in a document.', text),
              requirements: property('Requirements', 'Ids of the requirements, in order.', listOfDifferent(id)),
            },
            ['id', 'title', 'requirements'],
          ),
          1,
        ),
      ),
    },
    ['name', 'version', 'language', 'pillars'],
  ),
};
