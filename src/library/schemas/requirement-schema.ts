import type { JsonSchema } from '../../yaml/json-schema.ts';
import {
  condition,
  conditionDefinition,
  draft,
  id,
  listOf,
  listOfDifferent,
  map,
  mapOf,
  oneOf,
  phrases,
  property,
  text,
} from './shared.ts';

const severity = oneOf('critical', 'high', 'medium', 'low');

const threshold = (title: string, description: string) =>
  property(title, description, {
    type: ['string', 'number'],
    minLength: 1,
    'x-help': 'write `10 days`, `24 hours`, `5 business days`, `12 months`, `99.9 %`, `5,000,000 USD` or a number',
  });

const quantity = map(
  {
    kind: property(
      'Kind',
      'What sort of number the contract should name.',
      oneOf('duration', 'percentage', 'money', 'version', 'number'),
    ),
    direction: property(
      'Direction',
      'at-most: less is better (respond within); at-least: more is better (notice before).',
      oneOf('at-most', 'at-least'),
    ),
    good: threshold('Good', 'A number this good meets the element.'),
    ok: threshold('Acceptable', 'A number worse than this is as good as none. The same as `good` when absent.'),
    of: property('Of', 'Words that the number must stand nearest to, in the same sentence.', phrases),
    parameter: property('Parameter', 'Its value, when a purchase sets it, takes the place of `good` and `ok`.', id),
    recurs: property(
      'Recurs',
      'true: only a frequency counts (every 12 months); false: none does (within 30 days); absent: either.',
      { type: 'boolean' },
    ),
    apart: property(
      'Apart',
      'An element of this requirement. A number in a sentence that states it is for a part only, and cures no other number of the clause.',
      id,
    ),
    severity: property(
      'Severity',
      'Of which vulnerabilities the number is asked (`severities` of language.yaml): one that goes with words for the others is none of it.',
      oneOf('severe', 'lesser'),
    ),
    each: property(
      'Each',
      'true: every number that goes with the words of `of` must be within bounds; absent: the one nearest to them.',
      { type: 'boolean' },
    ),
  },
  ['kind', 'direction', 'good'],
);

const element = map(
  {
    required: property('Required', 'Without a required element the clause is weak.', { type: 'boolean' }),
    title: property('Title', 'What the element is; reads well after "missing: ".', text),
    says: property('Says', 'Phrases that state the element; any one will do.', phrases),
    not: property('Not', 'Phrases that defeat it although words of `says` are there.', phrases),
    anywhere: property(
      'Anywhere',
      'Phrases; a sentence with one of them counts for the element in whichever clause it stands.',
      phrases,
    ),
    quantity: property('Quantity', 'The number that the element needs.', quantity),
    force: property(
      'Force',
      'firm: only a duty of the right party states it (the rule); any: being said is enough, as a fact or as leave.',
      oneOf('firm', 'any'),
    ),
    by: property(
      'By',
      'obliged: only the party that the requirement obliges (the rule); either: a duty or right of the other one states it too.',
      oneOf('obliged', 'either'),
    ),
    divided: property('Divided', 'true: a table that gives each party a column of its tasks states it too.', {
      type: 'boolean',
    }),
    needs: property(
      'Needs',
      'What states the element: words, a number, either, or both.',
      oneOf('says', 'quantity', 'either', 'both'),
    ),
    applies: property(
      'Applies',
      'Facts on which a required element is required: users of a cloud service need no log-in where there is none. Absent: always.',
      condition,
    ),
    ask: property('Ask', 'What to ask the other side for.', text),
  },
  ['title', 'ask'],
);

const position = {
  type: 'object',
  properties: {
    level: property('Level', 'How far from what we want.', oneOf('preferred', 'fallback', 'walk-away')),
    text: property('Text', 'The clause, as a Handlebars template without title and number.', text),
    approver: property('Approver', 'Who may agree to this position.', text),
    note: property('Note', 'Why and when this position will do.', text),
    when: property('When', 'What the other side would have to insist on.', listOf(text, 1)),
  },
  required: ['level'],
  additionalProperties: false,
  allOf: [
    levelNeeds('preferred', ['text'], ['approver', 'note', 'when']),
    levelNeeds('fallback', ['text', 'approver', 'note'], ['when']),
    levelNeeds('walk-away', ['when', 'approver'], ['text', 'note']),
  ],
};

function levelNeeds(level: string, required: readonly string[], without: readonly string[]) {
  return {
    if: { properties: { level: { const: level } }, required: ['level'] },
    then: {
      required,
      properties: Object.fromEntries(
        without.map((key) => [key, { not: {}, 'x-help': `a ${level} position takes: level, ${required.join(', ')}` }]),
      ),
    },
  };
}

const weakExample = map(
  {
    text: property('Text', 'A clause as it stands in a contract of somebody else.', text),
    because: property('Because', 'The element that is not met, or the hedge family that takes the duty back.', id),
  },
  ['text', 'because'],
);

/** `clauses/<pillar>/<id>.yaml`. */
export const requirementSchema: JsonSchema = {
  $schema: draft,
  $id: 'requirement.schema.json',
  title: 'Requirement',
  description: 'What a contract should say, how it is recognized, why it matters, and its own tests.',
  ...map({
    overrides: property(
      'Overrides',
      'The requirement of the extended library that this file changes. Only what differs has to be written: elements, recognise and guidance are joined key by key, positions level by level; everything else is replaced.',
      id,
    ),
    id: property('Id', 'The name of the file without .yaml.', id),
    title: property('Title', 'Title of the clause.', text),
    summary: property('Summary', 'What the contract should oblige whom to do, in one sentence.', text),
    pillar: property('Pillar', 'A pillar of library.yaml, and the folder of the file.', id),
    principle: property('Principle', 'The MC2 principle that it serves.', text),
    mc2_ref: property('MC2 references', 'Clauses of the MC2 model contract, such as MC2v2#44.', listOfDifferent(text)),
    severity: property('Severity', 'How bad it is when the contract lacks this.', severity),
    severity_when: property(
      'Severity when',
      'Other severities; the first condition that holds decides.',
      listOf(
        map(
          { when: property('When', 'The condition.', condition), is: property('Is', 'The severity then.', severity) },
          ['when', 'is'],
        ),
      ),
    ),
    tier: property(
      'Tier',
      'How mature a partnership has to be to ask for it; critical requirements are foundational. Taken as foundational while absent; to be required once every requirement has one.',
      oneOf('foundational', 'established', 'advanced'),
    ),
    obliged: property('Obliged', 'Who has to do it.', oneOf('supplier', 'customer', 'both')),
    polarity: property(
      'Polarity',
      'A duty, a prohibition, a right of the other party, or a term of the contract itself.',
      oneOf('duty', 'prohibition', 'right', 'term'),
    ),
    applies: property('Applies', 'When the requirement matters at all.', condition),
    named: property(
      'Named',
      'true for what has one name in the field (MDS2, ISAC): where a contract never uses the name, it is surely missing.',
      { type: 'boolean' },
    ),
    why: property('Why', 'A short paragraph that a lawyer can forward.', text),
    cites: property('Cites', 'Ids of citations.yaml.', listOfDifferent(id)),
    recognise: property(
      'Recognise',
      'How a sentence about this is told from others.',
      map(
        {
          subject: property('Subject', 'A sentence with one of these is about the requirement.', {
            ...phrases,
            minItems: 1,
          }),
          with: property('With', 'One of these must also be in the sentence, its lead-in or its heading.', phrases),
          disclaimed: property('Disclaimed', 'Denials particular to this requirement.', phrases),
          unlike: property('Unlike', 'Look-alikes; a subject inside one of them does not count.', phrases),
          forbids: property(
            'Forbids',
            'Things that a term on the requirement may forbid and still grant it: WEP, open networks.',
            phrases,
          ),
          like: property(
            'Like',
            'Further texts about the requirement, whatever they promise; the linter learns from them how it may be worded.',
            listOfDifferent(text),
          ),
        },
        ['subject'],
      ),
    ),
    elements: property('Elements', 'The parts of a complete clause, by id.', { ...mapOf(element), minProperties: 1 }),
    parameters: property(
      'Parameters',
      'Exactly the parameters that the texts and quantities use.',
      listOfDifferent(id),
    ),
    positions: property('Positions', 'What we write, what we accept, and where we stop.', listOf(position, 1)),
    guidance: property(
      'Guidance',
      'Help for the negotiation.',
      map(
        {
          customer: property('Customer', 'What the customer should know.', text),
          supplier: property('Supplier', 'What the supplier should know.', text),
          objection: property('Objection', 'What suppliers usually say.', text),
          reply: property('Reply', 'What to answer.', text),
        },
        ['customer', 'supplier', 'objection', 'reply'],
      ),
    ),
    examples: property(
      'Examples',
      "Clauses of other people's contracts; each must get its status from the linter.",
      map(
        {
          met: property('Met', 'Clauses that meet the requirement.', listOf(text, 1)),
          weak: property('Weak', 'Clauses that are too weak, each with the reason.', listOf(weakExample, 1)),
          contradicted: property('Contradicted', 'Clauses that say the opposite.', listOf(text)),
          missing: property('Missing', 'Near misses: they look like it and are not.', listOf(text, 1)),
        },
        ['met', 'weak', 'missing'],
      ),
    ),
  }),
  if: { not: { required: ['overrides'] } },
  then: {
    required: [
      'id',
      'title',
      'summary',
      'pillar',
      'severity',
      'obliged',
      'polarity',
      'applies',
      'why',
      'recognise',
      'elements',
      'positions',
      'guidance',
      'examples',
    ],
  },
  $defs: { condition: conditionDefinition },
};
