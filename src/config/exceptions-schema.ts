import type { JsonSchema } from '../yaml/json-schema.ts';
import { draft, id, property, text } from '../library/schemas/shared.ts';

const line = { ...text, maxLength: 1000 };

/** A file of exceptions, `mc2.exceptions.yaml`. */
export const exceptionsSchema: JsonSchema = {
  $schema: draft,
  $id: 'exceptions.schema.json',
  title: 'Exceptions',
  description: 'Deviations that were accepted: what, where, why, by whom and until when.',
  type: ['array', 'null'],
  'x-help': 'write a list; each entry begins with `- `',
  items: {
    title: 'Exception',
    description: 'One requirement or rule, in one contract or in those that a pattern names.',
    type: 'object',
    properties: {
      requirement: property('Requirement', 'Id of the requirement; mc2 list requirements shows them.', id),
      rule: property('Rule', 'Id of the structural rule, in the place of a requirement.', id),
      files: property('Files', 'The contract, or a pattern for several; relative to this file.', line),
      reason: property('Reason', 'Why the deviation is acceptable.', line),
      approved_by: property('Approved by', 'Who has accepted it.', line),
      expires: property('Expires', 'The last day on which it holds: year-month-day.', {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        'x-help': 'write year-month-day: 2027-03-31',
      }),
      wording: property('Wording', 'Key of the wording that was accepted, written by mc2 accept; any when absent.', {
        type: 'string',
        pattern: '^[0-9a-f]{16}$',
        'x-help': 'mc2 accept writes it; take it out to accept any wording',
      }),
    },
    required: ['files', 'reason', 'approved_by', 'expires'],
    additionalProperties: false,
  },
};
