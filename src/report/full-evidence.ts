/** What the contract does say: every requirement that is met, with the words that meet it. */
import type { Verdict } from '../lint/verdict.ts';
import { placeName } from './place-name.ts';
import type { FileReport, ReportOptions } from './reporter.ts';
import { hang } from './wrap.ts';

const longestQuote = 220;

/** Met requirements in library order, with place, quotation and the elements that were found. */
export function renderEvidence(file: FileReport, options: ReportOptions): string[] {
  const met = file.result.verdicts.filter((verdict) => verdict.status === 'met');
  if (met.length === 0) return [];
  return [options.paint('strong', 'met'), ...met.flatMap((verdict) => renderMet(verdict, options))];
}

function renderMet(verdict: Verdict, { paint, width }: ReportOptions): string[] {
  const found = verdict.elements
    .filter((element) => element.status === 'met')
    .map((element) => (element.found === '' ? element.title : `${element.title} (${element.found})`));
  return [
    ...hang(`  ok[${verdict.requirement}]: `, verdict.title, width).map((line) => paint('good', line)),
    ...verdict.evidence
      .slice(0, 3)
      .flatMap((evidence) => hang('      ', `${placeName(evidence)}: "${shorten(evidence.quote)}"`, width)),
    ...(found.length === 0 ? [] : hang('      = ', found.join('; '), width)),
  ];
}

function shorten(quote: string): string {
  if (quote.length <= longestQuote) return quote;
  const space = quote.lastIndexOf(' ', longestQuote);
  return `${quote.slice(0, space > 0 ? space : longestQuote)} …`;
}
