/** The table of accepted deviations, for the people who answer for them. */
import type { Contract } from '../contract/contract.ts';
import { wordsOf } from '../contract/wording.ts';
import { draftBlock, type DraftBlock } from './draft-block.ts';
import { cellBlocks } from './draft-tables.ts';
import { finishBlocks } from './finish-blocks.ts';
import { numberBlocks } from './number-blocks.ts';
import { words, type Piece, type Pieces } from './pieces.ts';
import { plainValue } from './plain-value.ts';

/** One accepted deviation in words. */
export type ExceptionRow = {
  /** Title of the requirement, or the id of a structural rule. */
  readonly term: string;
  /** Empty for a structural rule. */
  readonly severity: string;
  readonly contract: string;
  readonly reason: string;
  readonly approvedBy: string;
  readonly expires: string;
  readonly expired: boolean;
};

const columns = ['Term', 'Contract', 'Reason', 'Approved by', 'Until'] as const;

/** The lines that somebody fills in who signs. */
const signing = ['Name', 'Title', 'Date'] as const;

/**
 * Gives a document with a table of the deviations and a place for counsel to sign.
 *
 * @param today year-month-day; the day that the table tells of
 */
export function draftExceptions(rows: readonly ExceptionRow[], today: string): Contract {
  const opening = draftBlock({
    role: 'operative',
    pieces: [
      words(
        rows.length === 0
          ? `As of ${today}, no deviation from the security terms is accepted.`
          : `As of ${today}, the following deviations from the security terms are accepted for the reasons given. Each ends on the day named, unless it is approved anew.`,
      ),
    ],
  });
  const header = columns.map((title): Pieces => [words(title)]);
  const drafts: readonly DraftBlock[] = [
    draftBlock({ role: 'title', pieces: [words('Exceptions from the Security Terms')] }),
    opening,
    ...(rows.length === 0 ? [] : cellBlocks([header, ...rows.map(cells)], opening)),
    draftBlock({
      role: 'signature',
      pieces: [words(['Counsel', 'By:', ...signing.map((line) => `${line}:`)].join('\n'))],
    }),
    draftBlock({
      role: 'signature',
      pieces: [words(['Information security', 'By:', ...signing.map((line) => `${line}:`)].join('\n'))],
    }),
  ];
  const blocks = finishBlocks(drafts, numberBlocks(drafts), 'Section');
  return {
    title: 'Exceptions from the Security Terms',
    format: 'docx',
    blocks,
    parties: [],
    terms: [],
    exhibits: [],
    revisions: [],
    unread: [],
    words: blocks.reduce((sum, block) => sum + wordsOf(block.text).length, 0),
  };
}

function cells({ term, severity, contract, reason, approvedBy, expires, expired }: ExceptionRow): readonly Pieces[] {
  return [
    [name(term), ...(severity === '' ? [] : [words(` (${severity})`)])],
    [name(contract)],
    [name(reason)],
    [name(approvedBy)],
    [words(expires), ...(expired ? [words(' (expired)')] : [])],
  ];
}

function name(value: string): Piece {
  return { kind: 'name', text: plainValue(value) };
}
