/** What mc2 sees in a contract: its clauses with numbers and roles, parties, terms, exhibits, changes, comments. */
import type { Block, Contract, Role } from '../contract/contract.ts';
import { oneLine } from './clause-lines.ts';
import { counted } from './count.ts';
import type { Painter } from './reporter.ts';
import { safeText } from './safe-text.ts';
import { glyphs, hang } from './wrap.ts';

/** Short names of the roles; operative text has none. */
const short: Readonly<Record<Role, string>> = {
  title: 'title',
  heading: 'head',
  operative: '',
  definition: 'def',
  recital: 'rec',
  signature: 'sig',
  toc: 'toc',
  'header-footer': 'hdr',
  footnote: 'fn',
  endnote: 'en',
  comment: 'com',
  deleted: 'del',
  hidden: 'hid',
  note: 'note',
};

const roleWidth = 6;

/** The outline for a terminal of `width` columns. `path` is what the contract is called. */
export function renderOutline(
  path: string,
  contract: Contract,
  { width, paint }: { readonly width: number; readonly paint: Painter },
): string {
  const { blocks, parties, terms, exhibits, revisions, unread } = contract;
  const at = (index: number): string => placeOf(blocks[index]);
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', paint('strong', title), ...lines];
  const listed = (line: string): string[] => hang('  ', oneLine(line), width);
  const lines = [
    paint('strong', safeText(path)),
    ...hang(
      '  ',
      `${counted(contract.words, 'word')}; ${contract.format}; ${counted(blocks.length, 'paragraph')}`,
      width,
    ),
    ...section(
      'Clauses',
      blocks.map((block) => clauseLine(block, width, paint)),
    ),
    ...section(
      'Parties',
      parties.flatMap(({ side, name, called }) => listed(`${side}: ${[name, ...called].filter(Boolean).join(', ')}`)),
    ),
    ...section(
      'Defined terms',
      terms.flatMap(({ term, block }) => listed(`${term}${at(block)}`)),
    ),
    ...section(
      'Exhibits',
      exhibits.flatMap(({ label, title, block }) =>
        listed(
          `${label}${title === '' ? '' : `, ${title}`}: ${block === null ? 'not attached' : `attached${at(block)}`}`,
        ),
      ),
    ),
    ...section(
      'Tracked changes',
      revisions.flatMap(({ kind, text, author, date, paragraph }) =>
        listed(`${kind}, paragraph ${paragraph}${who(author, date)}: ${shorten(text, longestChange)}`),
      ),
    ),
    ...section(
      'Comments',
      blocks.filter(({ role }) => role === 'comment').flatMap(({ text }) => listed(text)),
    ),
    ...section(
      'Not read',
      unread.flatMap(({ what }) => listed(what)),
    ),
    ...(unread.length === 0 ? ['', 'Everything in the file was read.'] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const longestChange = 160;

function clauseLine(block: Block, width: number, paint: Painter): string {
  const lead = '  '.repeat(Math.min(block.level, 8));
  const number = block.label === '' ? '' : `${safeText(block.label)} `;
  const role = short[block.role].padEnd(roleWidth);
  const page = block.page === null ? '' : `  p. ${block.page}`;
  const room = Math.max(width - 2 - roleWidth - lead.length - number.length - page.length, 20);
  const text = shorten(block.text, room);
  const shown = block.role === 'heading' || block.role === 'title' ? paint('strong', text) : text;
  return `  ${paint('dim', role)}${lead}${number}${shown}${paint('dim', page)}`.trimEnd();
}

/** Text on one line, cut to a number of columns. */
function shorten(text: string, columns: number): string {
  const line = oneLine(text.slice(0, columns * 4));
  let used = 0;
  let shown = '';
  for (const { shown: character, width } of glyphs(line)) {
    if (used + width > columns - 1) return `${shown.trimEnd()}…`;
    shown += character;
    used += width;
  }
  return shown;
}

function placeOf(block: Block | undefined): string {
  if (block === undefined) return '';
  return block.clause === '' ? ` (paragraph ${block.paragraph})` : ` (${block.clause})`;
}

function who(author: string, date: string): string {
  const parts = [author === '' ? '' : `by ${author}`, date === '' ? '' : `on ${date.slice(0, 10)}`].filter(Boolean);
  return parts.length === 0 ? '' : ` ${parts.join(' ')}`;
}

/** The outline as data; the same contract gives the same bytes. */
export function renderOutlineJson(path: string, contract: Contract): string {
  const { title, format, words, blocks, parties, terms, exhibits, revisions, unread } = contract;
  const paragraphOf = (index: number | null): number | null =>
    index === null ? null : (blocks[index]?.paragraph ?? null);
  const data = {
    version: 1,
    path,
    format,
    title,
    words,
    parties,
    terms: terms.map(({ term, block }) => ({
      term,
      clause: blocks[block]?.clause ?? '',
      paragraph: paragraphOf(block),
    })),
    exhibits: exhibits.map(({ label, title: name, block }) => ({
      label,
      title: name,
      attached: block !== null,
      paragraph: paragraphOf(block),
    })),
    blocks: blocks.map(({ role, label, clause, level, parent, heading, exhibit, paragraph, page, cell, text }) => ({
      role,
      label,
      clause,
      level,
      parent,
      heading,
      exhibit,
      paragraph,
      page,
      cell,
      text,
    })),
    revisions,
    comments: blocks.filter(({ role }) => role === 'comment').map(({ paragraph, text }) => ({ paragraph, text })),
    reading: { unread },
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
