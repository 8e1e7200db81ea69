/** Contracts of a few paragraphs, fixed by a judge that only looks for the words of the clauses. */
import { buildContract } from '../../src/contract/build-contract.ts';
import { openZip } from '../../src/formats/zip/unzip.ts';
import type { LintResult } from '../../src/lint/result.ts';
import type { Evidence, Verdict } from '../../src/lint/verdict.ts';
import { fixDocument, type FixResult } from '../../src/redline/fix-document.ts';
import type { ProposedClause } from '../../src/redline/proposal.ts';
import { p } from '../formats/docx-read/build-docx.ts';

export const author = { name: 'Jane Q. Doe', date: '2026-11-20T00:00:00Z' };

export const numberingPart =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';

/** Properties of a paragraph on a level of the list. */
export const level = (at: number): string => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`;

export const heading = (text: string): string => p(text, `<w:keepNext/>${level(0)}<w:outlineLvl w:val="0"/>`);

export const clauseText = 'Supplier shall send a widget report to Customer each month.';

export function clause(given: Partial<ProposedClause> = {}): ProposedClause {
  return {
    requirement: 'widget-report',
    title: 'Widget Report',
    position: 'preferred',
    paragraphs: [{ kind: 'paragraph', text: clauseText }],
    terms: [],
    belongs: null,
    ...given,
  };
}

export type Wish = {
  readonly clauses?: readonly ProposedClause[];
  /** Heading under which all of them belong. */
  readonly under?: string;
  /** Quotations to remark on. */
  readonly quotes?: readonly string[];
  readonly date?: string | null;
  /** Is told whenever a version of the document is judged. */
  readonly onJudge?: () => void;
};

/** Fixes a document; a clause counts as met when its first words are in the text. */
export function fixed(
  bytes: Uint8Array,
  { clauses = [clause()], under, quotes = [], date = author.date, onJudge }: Wish = {},
): FixResult {
  return fixDocument({
    bytes,
    author: { ...author, date },
    judge: (source) => {
      onJudge?.();
      return judged(buildContract(source), clauses);
    },
    propose: ({ contract }) => ({
      clauses: clauses.map((one) => ({
        ...one,
        belongs: under === undefined ? one.belongs : evidence(contract, under),
      })),
      remarks: quotes.map((quote) => ({
        about: 'widget-report',
        at: evidence(contract, quote),
        paragraphs: ['Weak.', 'To ask for: more.'],
      })),
    }),
  });
}

function judged(contract: LintResult['contract'], clauses: readonly ProposedClause[]): LintResult {
  const text = contract.blocks
    .filter(({ role }) => role !== 'comment' && role !== 'deleted')
    .map((block) => block.text)
    .join('\n');
  return {
    contract,
    related: true,
    facts: [],
    findings: [],
    verdicts: clauses.map(({ requirement, paragraphs }): Verdict => ({
      requirement,
      title: requirement,
      pillar: 'maturity',
      status: text.includes(paragraphs[0]?.text ?? '') ? 'met' : 'missing',
      severity: 'high',
      confidence: 'high',
      because: 'of its words',
      elements: [],
      evidence: [],
      questions: [],
    })),
  };
}

export function evidence({ blocks }: LintResult['contract'], quote: string): Evidence {
  const block = blocks.find(({ text }) => text.includes(quote));
  if (block === undefined) throw new Error(`the contract does not say “${quote}”`);
  const start = block.text.indexOf(quote);
  const { index, clause: number, heading: path, exhibit, page, paragraph } = block;
  return {
    quote,
    block: index,
    start,
    end: start + quote.length,
    clause: number,
    heading: path,
    exhibit,
    page,
    paragraph,
  };
}

/** The text of a part of the fixed document. */
export function partOf({ bytes }: Pick<FixResult, 'bytes'>, name = 'word/document.xml'): string {
  return Buffer.from(openZip(bytes ?? new Uint8Array()).read(name) ?? []).toString('utf8');
}
