import type { JsonSchema } from '../yaml/json-schema.ts';
import { draft, listOf, map, mapOf, oneOf, property, text, writtenText } from '../library/schemas/shared.ts';

const path = { ...text, maxLength: 1000 };
const patterns = {
  type: ['string', 'array'],
  minLength: 1,
  minItems: 1,
  items: path,
  'x-help': 'write a path or a pattern, or a list of them: ["contracts/**/*.docx"]',
};

const severity = {
  title: 'Severity',
  description: 'error, warning or info; or { level: off, reason: … } for what is not asked for.',
  type: ['string', 'object'],
  if: { type: 'string' },
  then: {
    enum: ['error', 'warning', 'info'],
    'x-help': 'write error, warning or info; to switch it off, say why: { level: off, reason: … }',
  },
  properties: {
    level: property('Level', 'How loudly it speaks; off takes it out.', oneOf('error', 'warning', 'info', 'off')),
    reason: property('Reason', 'Why; off needs a reason, which the reports show.', { ...text, maxLength: 500 }),
  },
  required: ['level'],
  additionalProperties: false,
};

/** What may differ from one contract to the next. */
const profile = {
  facts: property('Facts', 'Answers to the questions of the library, by id. Leave out what is unknown.', {
    ...mapOf({
      ...oneOf('yes', 'no', true, false),
      'x-help': 'answer yes or no; leave the fact out if nobody knows',
    }),
  }),
  parameters: property(
    'Parameters',
    'Values that take the place of the thresholds of the library, by id.',
    mapOf({ type: ['number', 'string', 'array'], items: writtenText }),
  ),
  severities: property('Severities', 'How loudly requirements and structural rules speak, by id.', mapOf(severity)),
  tier: property(
    'Tier',
    'The highest tier of requirements that a contract is expected to meet. All that apply when absent.',
    oneOf('foundational', 'established', 'advanced'),
  ),
  purchase: property('Purchase', 'A purchase file to take facts and agreed parameters from.', path),
};

/** A configuration file, `mc2.yaml`. */
export const configSchema: JsonSchema = {
  $schema: draft,
  $id: 'config.schema.json',
  title: 'Configuration',
  description: 'How mc2 judges the contracts of a folder. Paths are relative to the file.',
  ...map({
    extends: property(
      'Extends',
      'Configurations that this one stands on, the last one first in rank: paths, or names that come with mc2.',
      { type: ['string', 'array'], minLength: 1, items: path },
    ),
    files: property('Files', 'The contracts: paths and patterns. A leading ! takes some out again.', patterns),
    library: property('Library', 'The folder of the clause library. The one that comes with mc2 when absent.', path),
    templates: property('Templates', 'A folder of templates of your own, one folder each.', path),
    baseline: property('Baseline', 'The file of the baseline; mc2-baseline.jsonl when absent.', path),
    exceptions: property('Exceptions', 'The file of the exceptions; mc2.exceptions.yaml when absent.', path),
    fail_on: property(
      'Fail on',
      'The exit code is 1 for findings of this level or above.',
      oneOf('error', 'warning', 'info', 'never'),
    ),
    max_warnings: property('Max warnings', 'The exit code is 1 for more warnings than this.', {
      type: 'integer',
      minimum: 0,
    }),
    formats: property('Formats', 'The reports to make: a format, or format=file.', listOf(text, 1)),
    ...profile,
    overrides: property(
      'Overrides',
      'What is different for some contracts; a later entry outranks an earlier one.',
      listOf(
        map({ files: property('Files', 'Which contracts: paths and patterns.', patterns), ...profile }, ['files']),
      ),
    ),
  }),
};
