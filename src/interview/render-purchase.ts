/** The answers as a purchase file that explains itself. */
import type { Library, Parameter } from '../library/library.ts';
import { acceptedWords, parameterWords } from './parameter-words.ts';
import { reachesClause, relevantParameters } from './relevant-parameters.ts';
import { settleFacts, type SettledFact } from './settle-facts.ts';
import { chosenTemplate, givenFacts, type AnswerValue, type InterviewState } from './state.ts';
import { commentLines, yamlSection, yamlText, yamlValue, type Entry } from './yaml-text.ts';

/**
 * Gives the text of `purchase.yaml`. Every value stands below a comment that says what it is for; what was left at its
 * default, what follows from other answers and what nobody knows stands in comments, so that the file says only what
 * was answered. `readPurchase` finds no error in it, and only such warnings as `answer` gave.
 *
 * @throws Error when an answer is missing that has no default
 */
export function renderPurchase(state: InterviewState, library: Library): string {
  const sections = [
    [
      ...commentLines(
        'Purchase file for mc2, written by mc2 init. Lines that begin with # are notes to people; mc2 does not read them. The document is made with',
      ),
      '#',
      '#   mc2 generate purchase.yaml -o exhibit.docx',
    ],
    documentLines(state),
    agreementLines,
    partyLines(state),
    productLines(state),
    factLines(state, library),
    parameterLines(state, library),
    clauseLines(library),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The parameters that were answered although no clause takes them for these facts; they are not written. */
export function unusedParameters(state: InterviewState, library: Library): readonly string[] {
  const reaches = reachesClause(state, library);
  return library.parameters
    .filter(({ id }) => isTyped(state.answers.get(`parameters.${id}`)) && !reaches(id))
    .map(({ id }) => id);
}

function documentLines(state: InterviewState): readonly string[] {
  const { id } = chosenTemplate(state);
  const others = state.templates.filter((template) => template.id !== id).map((template) => template.id);
  const choice = others.length === 0 ? '' : ` Others: ${others.join(', ')}.`;
  return [
    ...commentLines(`Which document to write.${choice} \`mc2 list templates\` describes them.`),
    `template: ${yamlText(id)}`,
  ];
}

const agreementLines: readonly string[] = [
  ...commentLines(
    'The agreement that the document belongs to. Take the # away where it is known; the document marks the place until then.',
  ),
  '# agreement:',
  '#   title: Master Equipment Purchase Agreement',
  "#   date: '2027-03-31'",
  '#   law: the State of Wisconsin',
];

function partyLines(state: InterviewState): readonly string[] {
  const { called } = chosenTemplate(state);
  const buyer = called.gpo === null ? 'customer' : 'gpo';
  return [
    ...commentLines(
      'The parties. `called` is the word that the contract uses; where it is commented out, the one shown is used. A party can also have entity, address, notices, security_contact and signatory.',
    ),
    'parties:',
    ...partyEntry('supplier', called.supplier, state),
    ...partyEntry(buyer, called[buyer] ?? '', state),
  ];
}

function partyEntry(
  party: 'supplier' | 'customer' | 'gpo',
  word: string,
  { answers }: InterviewState,
): readonly string[] {
  const called = answers.get(`${party}_called`);
  return [
    `  ${party}:`,
    `    name: ${yamlText(required(answers, party))}`,
    typeof called === 'string' ? `    called: ${yamlText(called)}` : `    # called: ${yamlText(word)}`,
    '    # entity: a Delaware corporation',
    '    # security_contact: security@example.com, +1 555 0100',
  ];
}

function productLines({ answers }: InterviewState): readonly string[] {
  const line = (key: 'model' | 'version', example: string): string => {
    const value = answers.get(key);
    return typeof value === 'string' ? `  ${key}: ${yamlText(value)}` : `  # ${key}: ${example}`;
  };
  return [
    ...commentLines('What is bought. Several products go under `products`, a list of such entries.'),
    'product:',
    `  name: ${yamlText(required(answers, 'product'))}`,
    line('model', 'X-100'),
    line('version', "'6.2'"),
    '  # quantity: 1',
  ];
}

function factLines(state: InterviewState, library: Library): readonly string[] {
  const settled = settleFacts(library, givenFacts(state));
  const isOpen = (id: string) => !settled.has(id);
  const entries = library.facts.flatMap(({ id, question }): readonly Entry[] => {
    const fact = settled.get(id);
    if (fact !== undefined) return [factEntry(id, question, fact, state)];
    if (!state.answers.has(`facts.${id}`)) return [];
    const comment = `${question} Not answered: the clauses that depend on it stay in.`;
    return [{ comment, key: id, value: 'yes or no', active: false }];
  });
  const left = library.facts.filter(({ id }) => isOpen(id) && !state.answers.has(`facts.${id}`)).map(({ id }) => id);
  const notAsked =
    left.length === 0
      ? ''
      : `Not asked, because no clause depends on them here: ${left.join(', ')}. \`mc2 explain ID\` explains each.`;
  return [
    ...commentLines(
      `Answers decide which clauses apply. What is not answered is not a no: mc2 keeps the clause and asks. ${notAsked}`,
    ),
    ...yamlSection('facts', entries),
  ];
}

function factEntry(id: string, question: string, { value, from, because }: SettledFact, state: InterviewState): Entry {
  const word = value ? 'yes' : 'no';
  switch (from) {
    case 'implied':
      return {
        comment: `${question} ${sentence(word)} follows from ${because.join(', ')}.`,
        key: id,
        value: word,
        active: false,
      };
    case 'ruled-out':
      return {
        comment: `${question} Must be no, since ${because.join(' and ')} ${because.length > 1 ? 'are' : 'is'} no.`,
        key: id,
        value: word,
        active: true,
      };
    case 'given':
      return state.defaults.has(`facts.${id}`)
        ? { comment: question, key: id, value: word, active: true, remark: 'the default; nobody answered' }
        : { comment: question, key: id, value: word, active: true };
  }
}

function parameterLines(state: InterviewState, library: Library): readonly string[] {
  const reaches = reachesClause(state, library);
  const relevant = new Set(relevantParameters(state, library));
  const entries = library.parameters.flatMap((parameter): readonly Entry[] => {
    const value = state.answers.get(`parameters.${parameter.id}`);
    if (isTyped(value) && reaches(parameter.id)) return [parameterEntry(parameter, value)];
    return relevant.has(parameter) ? [parameterEntry(parameter, null)] : [];
  });
  if (entries.length === 0) return [];
  const intro =
    'Numbers and choices. What stands behind a # is left at the default of the library; take the # away, also before `parameters`, to fix it.';
  return [...commentLines(intro), ...yamlSection('parameters', entries)];
}

function parameterEntry(parameter: Parameter, value: Exclude<AnswerValue, boolean>): Entry {
  const { id, title, basis } = parameter;
  const accepted = acceptedWords(parameter);
  const limits = accepted === '' ? '' : ` (${accepted})`;
  return {
    comment: `${title}${limits}. Default: ${parameterWords(parameter)}. ${basis}`,
    key: id,
    value: yamlValue(value ?? parameter.default),
    active: value !== null,
  };
}

function clauseLines({ requirements }: Library): readonly string[] {
  const example = requirements.find(({ positions }) => positions.some(({ level }) => level === 'fallback'));
  if (example === undefined) return [];
  return [
    ...commentLines(
      'Clauses that are to stand in another position, or to be left out. `mc2 explain ID` says who has to approve.',
    ),
    '# clauses:',
    `#   ${example.id}: { position: fallback }`,
  ];
}

function isTyped(value: AnswerValue | undefined): value is Exclude<AnswerValue, boolean | null> {
  return value !== undefined && value !== null && typeof value !== 'boolean';
}

function required(answers: InterviewState['answers'], key: string): string {
  const value = answers.get(key);
  if (typeof value !== 'string') throw new Error(`\`${key}\` is not answered`);
  return value;
}

function sentence(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
