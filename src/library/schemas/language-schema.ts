import type { JsonSchema } from '../../yaml/json-schema.ts';
import { draft, map, mapOf, oneOf, phrases, property, text } from './shared.ts';

const some = { ...phrases, minItems: 1 };

/** `clauses/language.yaml`. */
export const languageSchema: JsonSchema = {
  $schema: draft,
  $id: 'language.schema.json',
  title: 'Language of contracts',
  description: 'How contracts oblige, hedge and deny, as phrases.',
  ...map(
    {
      obligation: property('Obligation', 'Words that oblige: shall, must, agrees to.', some),
      prohibition: property('Prohibition', 'Words that forbid: shall not.', some),
      permission: property('Permission', 'Words that allow: may.', some),
      capability: property('Capability', 'Words that only say what can be done.', some),
      intention: property('Intention', 'Words that only say what is meant to happen.', some),
      disclaimers: property('Disclaimers', 'Words that deny a duty: has no obligation to.', some),
      not_negation: property('Not a negation', 'Words that look like a denial and are none: not later than.', phrases),
      hard_caps: property('Hard caps', 'A limit that cures a vague word beside it: in any event within.', phrases),
      hedges: property(
        'Hedges',
        'Families of words that soften a duty, by id.',
        mapOf(
          map(
            {
              title: property('Title', 'What the family is called in a report.', text),
              effect: property(
                'Effect',
                'weakens: takes the duty back; explains: only says why a number is missing.',
                oneOf('weakens', 'explains'),
              ),
              cured_by_cap: property(
                'Cured by a cap',
                'A hard limit in the same sentence cures it: best efforts, but in no event later than 30 days.',
                { type: 'boolean' },
              ),
              points_back: property(
                'Points back',
                'The words count only in a sentence that speaks of what stands before it: the foregoing is not a commitment.',
                { type: 'boolean' },
              ),
              says: property('Says', 'The words.', some),
              unlike: property('Unlike', 'Look-alikes.', phrases),
              ask: property('Ask', 'What to ask for instead.', text),
            },
            ['title', 'effect', 'says', 'ask'],
          ),
        ),
      ),
      parties: property(
        'Parties',
        'Words for the parties.',
        map(
          {
            supplier: property('Supplier', 'Words for the supplier.', some),
            customer: property('Customer', 'Words for the customer.', some),
            both: property('Both', 'Words for both at once.', some),
          },
          ['supplier', 'customer', 'both'],
        ),
      ),
      words: property(
        'Words',
        'Word classes by name: <flaw> in a phrase stands for any of the words of flaw.',
        mapOf(some),
      ),
      severities: property(
        'Severities',
        'How vulnerabilities are graded, so that "medium within 90 days" is no time for critical ones.',
        map(
          {
            severe: property('Severe', 'Critical and high.', some),
            lesser: property('Lesser', 'Medium, low and all others.', some),
          },
          ['severe', 'lesser'],
        ),
      ),
      subject_matter: property(
        'Subject matter',
        'What a contract is about when security terms belong in it.',
        map(
          {
            technology: property('Technology', 'Software, networks and data.', some),
            medical: property('Medical', 'Words of hospitals and patient care.', some),
            goods: property('Goods', 'Words for things that may have software in them.', some),
            security: property(
              'Security',
              'Words without which no text is read as a security term by its likeness alone.',
              some,
            ),
          },
          ['technology', 'medical', 'goods'],
        ),
      ),
    },
    [
      'obligation',
      'prohibition',
      'permission',
      'capability',
      'intention',
      'disclaimers',
      'not_negation',
      'hard_caps',
      'hedges',
      'parties',
    ],
  ),
};
