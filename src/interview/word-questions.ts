/** Questions about the document, the parties and the product. */
import type { Question } from './question.ts';
import { chosenTemplate, type InterviewState } from './state.ts';

/** Keys of all word questions of any template, for answer files and `--set`. */
export const wordKeys = [
  'template',
  'supplier',
  'supplier_called',
  'customer',
  'customer_called',
  'gpo',
  'gpo_called',
  'product',
  'model',
  'version',
] as const;

export type WordKey = (typeof wordKeys)[number];
type WordQuestion = Question & { readonly key: WordKey };

/** In the order in which they are asked, for the template that was chosen. */
export function wordQuestions(state: InterviewState): readonly WordQuestion[] {
  const { called } = chosenTemplate(state);
  const buyer =
    called.gpo === null
      ? [customer, calledQuestion('customer', 'the buyer', called.customer, 'Customer, Buyer, Hospital')]
      : [gpo, calledQuestion('gpo', 'the group purchasing organization', called.gpo, 'GPO, Company')];
  return [
    ...(state.templates.length > 1 ? [templateQuestion(state)] : []),
    supplier,
    calledQuestion('supplier', 'the supplier', called.supplier, 'Supplier, Vendor, Seller'),
    ...buyer,
    product,
    optional(
      'model',
      'What is its model or catalog number?',
      'As on the quotation. It appears in the list of products.',
    ),
    optional(
      'version',
      'Which version of its software?',
      'As the supplier writes it: 6.2, 2027-A. Leave it out if it is not settled.',
    ),
  ];
}

const none = { accepts: '', notes: [], default: null };

const supplier: WordQuestion = {
  ...none,
  key: 'supplier',
  topic: 'parties',
  text: 'What is the legal name of the supplier?',
  help: 'The company that sells the product, as it signs: Example Devices, Inc.',
};

const customer: WordQuestion = {
  ...none,
  key: 'customer',
  topic: 'parties',
  text: 'What is the legal name of the buyer?',
  help: 'The hospital or health system, as it signs.',
};

const gpo: WordQuestion = {
  ...none,
  key: 'gpo',
  topic: 'parties',
  text: 'What is the legal name of the group purchasing organization?',
  help: 'It concludes the contract; its members buy under it.',
};

const product: WordQuestion = {
  ...none,
  key: 'product',
  topic: 'product',
  text: 'What is the name of the product?',
  help: 'One product. Where there are several, name the main one; the others can be added to the file.',
};

function templateQuestion({ templates }: InterviewState): WordQuestion {
  const first = templates[0]?.id ?? '';
  return {
    key: 'template',
    topic: 'document',
    text: 'Which document do you want to write?',
    notes: templates.map(({ id, summary }, at) => `${at + 1}. ${id}: ${summary}`),
    help: 'It can be changed later: the answers serve every template.',
    accepts: 'a number or a name',
    default: { shown: first, value: first },
  };
}

function calledQuestion(
  party: 'supplier' | 'customer' | 'gpo',
  who: string,
  word: string,
  examples: string,
): WordQuestion {
  return {
    key: `${party}_called`,
    topic: 'parties',
    text: `What does the contract call ${who}?`,
    notes: [],
    help: `The word that the agreement uses, so that both documents speak of the same party: ${examples} …`,
    accepts: '',
    default: { shown: word, value: null },
  };
}

function optional(key: 'model' | 'version', text: string, help: string): WordQuestion {
  return { key, topic: 'product', text, notes: [], help, accepts: '', default: { shown: 'leave out', value: null } };
}
