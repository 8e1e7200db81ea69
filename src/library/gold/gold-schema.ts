import type { JsonSchema } from '../../yaml/json-schema.ts';
import { draft, id, listOf, map, oneOf, property, text } from '../schemas/shared.ts';
import { coarseStatuses, goldStatuses } from './gold.ts';

const anyText = { type: 'string' };

const quotation = { ...map({ quote: anyText, section: anyText }, ['quote']), type: ['string', 'object'] };

/** One line of a gold file with the verdicts of mc2. Keys of the record that mc2 does not know are notes. */
export const goldSchema: JsonSchema = schemaFor('gold.schema.json', goldStatuses);

/** One line of a gold file over coarse ids. */
export const coarseGoldSchema: JsonSchema = schemaFor('coarse-gold.schema.json', coarseStatuses);

/** The file that maps coarse ids to requirements. Other keys are notes. */
export const coarseIdsSchema: JsonSchema = {
  $schema: draft,
  $id: 'coarse-ids.schema.json',
  type: 'object',
  required: ['groups'],
  properties: {
    groups: property(
      'Groups',
      'Coarse ids and the requirements that they stand for.',
      listOf(map({ coarse: listOf(text, 1), requirements: listOf(id, 1) }, ['coarse', 'requirements']), 1),
    ),
  },
};

function schemaFor(name: string, statuses: readonly string[]): JsonSchema {
  const verdict = map(
    {
      status: property('Status', 'What the contract does about the requirement.', oneOf(...statuses)),
      alt: property('Alternatives', 'Other verdicts that count as right.', listOf(oneOf(...statuses))),
      why: property('Why', 'The reason in a few words.', anyText),
      note: property('Note', 'More on the reason.', anyText),
      evidence: property('Evidence', 'The words that the verdict rests on.', anyText),
      section: property('Section', 'The clause they stand in.', anyText),
      also: property('Also', 'Further quotations.', listOf(quotation)),
    },
    ['status'],
  );
  const defect = map(
    {
      rule: property('Rule', 'Id of the hygiene rule.', text),
      quote: property('Quote', 'The words that show the defect.', anyText),
      section: property('Section', 'The clause they stand in.', anyText),
      where: property('Where', '`deleted` or `document` where the words stand in no clause.', anyText),
    },
    ['rule'],
  );
  return {
    $schema: draft,
    $id: name,
    title: 'Gold record',
    type: 'object',
    required: ['doc', 'requirements'],
    properties: {
      doc: property('Document', 'Path of the contract, relative to the folder of the gold file.', text),
      facts: property('Facts', 'Answers to the facts of the library.', {
        type: 'object',
        properties: { parties: { type: 'object' } },
        additionalProperties: { enum: [true, false, 'yes', 'no'] },
      }),
      parties: property('Parties', 'Who is who, for readers.', { type: 'object' }),
      requirements: property('Requirements', 'Verdicts by id.', { type: 'object', additionalProperties: verdict }),
      hygiene: property('Hygiene', 'Structural defects of the document.', listOf(defect)),
    },
  };
}
