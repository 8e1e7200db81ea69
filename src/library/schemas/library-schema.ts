import type { JsonSchema } from '../../yaml/json-schema.ts';
import { draft, id, listOf, listOfDifferent, map, mapOf, property, text, writtenText } from './shared.ts';

/** `clauses/library.yaml`. */
export const librarySchema: JsonSchema = {
  $schema: draft,
  $id: 'library.schema.json',
  title: 'Clause library',
  description: 'Name and order of a clause library.',
  ...map({
    extends: property(
      'Extends',
      'The library to start from. Requirements, facts, parameters, citations and definitions of this folder change or add to it by id; lists of words are added to its own.',
      id,
    ),
    remove: property(
      'Remove',
      'Requirements of the extended library that this one leaves out, by id, each with the reason.',
      mapOf(text),
    ),
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
          ['id'],
        ),
        1,
      ),
    ),
  }),
  if: { not: { required: ['extends'] } },
  then: {
    required: ['name', 'version', 'language', 'pillars'],
    properties: { pillars: { items: { required: ['id', 'title', 'requirements'] } }, remove: { not: {} } },
  },
};
