/**
 * Clause text of the library for people who compare it with a contract: paragraphs in which every value that a purchase
 * could set stands in brackets, as lawyers write what is still to be agreed. The exact text comes from `mc2 generate`.
 */
import type { LintRun } from './reporter.ts';

export type ClauseWords = {
  /** The words by which the contract calls the parties. */
  readonly supplier: string;
  readonly customer: string;
  /** Answers to the facts; one without an entry is open and takes the first branch, as in drafting. */
  readonly facts: ReadonlyMap<string, boolean>;
  readonly library: Pick<LintRun['library'], 'parameters' | 'requirements'>;
};

type ClauseParagraph = {
  readonly kind: 'paragraph' | 'item';
  /** Alternately words and values; a value already has its brackets. */
  readonly pieces: readonly { readonly kind: 'words' | 'value'; readonly text: string }[];
};

/** Paragraphs of a clause template; anything in it that is no helper of clause texts is shown as it is written. */
export function clauseParagraphs(template: string, words: ClauseWords): readonly ClauseParagraph[] {
  const marked = fill(template, words);
  const paragraphs: ClauseParagraph[] = [];
  let open = '';
  const close = (): void => {
    if (open !== '') paragraphs.push({ kind: 'paragraph', pieces: piecesOf(open) });
    open = '';
  };
  for (const line of marked.split('\n').map((text) => text.trim())) {
    if (line.startsWith('- ')) {
      close();
      paragraphs.push({ kind: 'item', pieces: piecesOf(line.slice(2)) });
    } else if (line === '') close();
    else open = open === '' ? line : `${open} ${line}`;
  }
  close();
  return paragraphs;
}

/** The clause as plain lines; list items begin with a dash. */
export function clauseLines(template: string, words: ClauseWords): readonly string[] {
  return clauseParagraphs(template, words).map(({ kind, pieces }) => {
    const text = pieces.map((piece) => piece.text).join('');
    return kind === 'item' ? `- ${text}` : text;
  });
}

/** Private-use characters around values; templates are checked to hold none of them. */
const [opens, closes] = ['\ue000', '\ue001'];

function fill(template: string, words: ClauseWords): string {
  let text = '';
  let from = 0;
  /** For every block that is open: whether its present branch is written. */
  const branches: boolean[] = [];
  for (const tag of template.matchAll(/\{\{([^{}]*)\}\}/gu)) {
    if (branches.every(Boolean)) text += template.slice(from, tag.index);
    from = tag.index + tag[0].length;
    const [name = '', subject = '', conjunction = ''] = (tag[1] ?? '').trim().split(/\s+/u).map(unquoted);
    if (name === '#fact') branches.push(words.facts.get(subject) ?? true);
    else if (name === '#clause') branches.push(false);
    else if (name === 'else') branches.push(!(branches.pop() ?? true));
    else if (name === '/fact' || name === '/clause') branches.pop();
    else if (branches.every(Boolean)) text += valueOf(name, subject, conjunction, words) ?? tag[0];
  }
  return text + template.slice(from);
}

function valueOf(name: string, subject: string, conjunction: string, words: ClauseWords): string | null {
  switch (name) {
    case 'supplier':
      return words.supplier;
    case 'customer':
      return words.customer;
    case 'product':
      return 'the Product';
    case 'ref':
      return `the clause on ${words.library.requirements.find(({ id }) => id === subject)?.title ?? subject}`;
    case 'duration':
    case 'money':
    case 'value':
    case 'list':
      return `${opens}${parameterWords(subject, conjunction, words)}${closes}`;
    default:
      return null;
  }
}

function parameterWords(id: string, conjunction: string, { library }: ClauseWords): string {
  const parameter = library.parameters.find((candidate) => candidate.id === id);
  if (parameter === undefined) return id;
  const { type, unit, currency, choices } = parameter;
  const values = typeof parameter.default === 'object' ? parameter.default : [parameter.default];
  const written = values.map(
    (value) => choices.find((choice) => choice.value === String(value))?.text ?? String(value),
  );
  const [first = ''] = written;
  if (type === 'duration') return `${first} ${Number(first) === 1 ? (unit ?? '').replace(/s$/u, '') : (unit ?? '')}`;
  if (type === 'money')
    return `${currency === 'USD' ? 'US$' : `${currency ?? ''} `}${Number(first).toLocaleString('en-US')}`;
  if (type === 'percentage') return `${first}%`;
  return written.length < 2
    ? first
    : `${written.slice(0, -1).join(', ')}${written.length > 2 ? ',' : ''} ${conjunction || 'or'} ${written.at(-1) ?? ''}`;
}

function unquoted(word: string): string {
  return word.replace(/^"|"$/gu, '');
}

function piecesOf(text: string): ClauseParagraph['pieces'] {
  return text
    .split(/(\ue000[^\ue001]*\ue001)/u)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith(opens) ? { kind: 'value', text: `[${piece.slice(1, -1)}]` } : { kind: 'words', text: piece },
    );
}
