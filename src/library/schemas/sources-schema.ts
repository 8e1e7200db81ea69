import type { JsonSchema } from '../../yaml/json-schema.ts';
import { draft, id, listOf, listOfDifferent, map, mapOf, oneOf, property, text, writtenText } from './shared.ts';

const verified = property(
  'Verified',
  'How sure we are: read in the source, told by others, or general knowledge.',
  oneOf('read', 'secondary', 'unverified'),
);

/** `clauses/sources.yaml`. */
export const sourcesSchema: JsonSchema = {
  $schema: draft,
  $id: 'sources.schema.json',
  title: 'Sources',
  description: 'The models and guidance that a library follows, point by point, with what carries each point.',
  ...map(
    {
      sources: property(
        'Sources',
        'The sources by id, in order.',
        mapOf(
          map(
            {
              title: property('Title', 'Name of the model, guidance or law.', text),
              cites: property('Cites', 'Ids of citations.yaml; a requirement that cites one carries the source.', {
                ...listOfDifferent(id),
              }),
              mc2_ref: property('MC2 reference', 'Edition as it begins the references of requirements: MC2v2.', text),
              verified,
              note: property('Note', 'What has not been read, and why that matters.', text),
              points: property(
                'Points',
                'What the source asks for.',
                listOf({
                  ...map(
                    {
                      says: property('Says', 'The point, in own words.', text),
                      category: property('Category', 'The part of the source that it stands in.', writtenText),
                      ref: property('Reference', 'Where in the source: a clause, a section.', writtenText),
                      verified,
                      carried_by: property('Carried by', 'Ids of the requirements that carry it.', {
                        ...listOfDifferent(id),
                        minItems: 1,
                      }),
                      not_carried: property('Not carried', 'Why no requirement carries it.', text),
                    },
                    ['says', 'verified'],
                  ),
                  if: { not: { required: ['not_carried'] } },
                  then: { required: ['carried_by'] },
                }),
              ),
            },
            ['title', 'verified', 'points'],
          ),
        ),
      ),
    },
    ['sources'],
  ),
};
