/** A trace for people: what a verdict rests on, what was ruled out, and why. */
import type { FactAnswer } from '../lint/result.ts';
import type { Standing } from '../lint/standing.ts';
import type { RuledOut, Trace, TracedElement, TracedMark, TracedStatement } from '../lint/trace/trace.ts';
import type { Evidence, Verdict } from '../lint/verdict.ts';
import type { ReportOptions, Style } from './reporter.ts';
import { safeText } from './safe-text.ts';
import { hang } from './wrap.ts';

type TraceOptions = Pick<ReportOptions, 'width' | 'paint'>;

/** The traces of one contract as text that ends in a line feed. */
export function renderTraces(path: string, traces: readonly Trace[], options: TraceOptions): string {
  return traces.map((trace) => `${renderTrace(path, trace, options).join('\n')}\n`).join('\n');
}

function renderTrace(path: string, trace: Trace, options: TraceOptions): string[] {
  const { requirement, verdict } = trace;
  const { paint, width } = options;
  const parts = [
    [
      `${paint('strong', `trace of ${safeText(requirement.id)}`)}  ${paint('dim', safeText(path))}`,
      ...hang('  verdict   ', `${verdict.status} (confidence ${verdict.confidence})`, width).map((line) =>
        paint(tone(verdict), line),
      ),
      ...hang('  because   ', verdict.because, width),
      ...hang('  looks for ', `${polarities[requirement.polarity]} of ${sides[requirement.obliged]}`, width),
      ...hang('  applies   ', factsText(trace.facts), width),
    ],
    section(
      'rests on',
      trace.anchors.flatMap((statement) => renderStatement(statement, [], options)),
      options,
    ),
    section('taken back by', renderRuledOut(trace.denials, options), options),
    section(
      'elements',
      trace.elements.flatMap((element) => renderElement(element, options)),
      options,
    ),
    section('ruled out', renderRuledOut(trace.ruledOut, options), options),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]))
    .map((line) => line.trimEnd());
}

const polarities = {
  duty: 'a duty',
  prohibition: 'a prohibition',
  right: 'a right against a duty',
  term: 'a term',
} as const;
const sides = { supplier: 'the supplier', customer: 'the customer', both: 'both parties' } as const;

function tone({ status }: Verdict): Style {
  return status === 'met' ? 'good' : status === 'weak' ? 'warning' : 'strong';
}

function factsText(facts: readonly FactAnswer[]): string {
  if (facts.length === 0) return 'always';
  return facts
    .map(({ id, value, from }) => (value === null ? `${id} is unknown` : `${id} is ${value ? 'yes' : 'no'} (${from})`))
    .join(', ');
}

function section(title: string, lines: readonly string[], { paint }: TraceOptions): string[] {
  return lines.length === 0 ? [] : [paint('strong', `  ${title}`), ...lines];
}

function renderRuledOut(ruledOut: readonly RuledOut[], options: TraceOptions): string[] {
  return ruledOut.flatMap(({ statement, why }) => renderStatement(statement, [why], options));
}

function renderStatement(statement: TracedStatement, why: readonly string[], options: TraceOptions): string[] {
  const { width } = options;
  return [
    ...quotation('    ', statement.at, options),
    ...why.flatMap((text) => hang('      - ', text, width)),
    ...(statement.standing === null ? [] : hang('      - ', standingText(statement, statement.standing), width)),
    ...(statement.alike ? hang('      - ', 'reads like the requirement, in words of its own', width) : []),
    ...statement.marks.flatMap((mark) => hang('      - ', markText(mark), width)),
  ];
}

function standingText({ force, by, inherited, capped }: TracedStatement, standing: Standing): string {
  const parts = [
    ...(force === 'denied' ? [] : [force]),
    by === null ? 'names no party' : `binds ${sides[by]}`,
    ...(inherited ? ['verb and party from the text before'] : []),
    ...(capped ? ['with a hard limit'] : []),
  ];
  return `${standings[standing]}: ${parts.join(', ')}`;
}

const standings = { firm: 'firm', soft: 'soft', 'other-party': 'other party', denied: 'denied' } as const;

function markText({ kind, words, of, counts }: TracedMark): string {
  const said = words === '' ? '' : ` “${words}”`;
  switch (kind) {
    case 'subject':
      return `subject${said}`;
    case 'with':
      return `beside it${said}`;
    case 'disclaimed':
      return `refusal${said}`;
    case 'forbids':
      return `may be forbidden${said}`;
    case 'says':
      return `states ${of}:${said}`;
    case 'not':
      return `undercuts ${of}:${said}`;
    case 'of':
      return `goes with the number for ${of}:${said}`;
    case 'anywhere':
      return `counts for ${of} wherever it stands:${said}`;
    case 'hedge':
      return counts ? `hedge, ${of}:${said}` : `hedge without effect here, ${of}:${said}`;
  }
}

function renderElement(element: TracedElement, options: TraceOptions): string[] {
  const { title, required, status, found, limit, agreed, given, passedOver, needs } = element;
  const { paint, width } = options;
  const style: Style = status === 'met' ? 'good' : required ? 'warning' : 'dim';
  const head = `${title}${required ? '' : ' (optional)'}: ${status}${found === '' ? '' : `, ${found}`}`;
  const lines = [
    `needs ${needed[needs]}${limit === null ? '' : `: ${limit}${agreed ? ', as agreed for this purchase' : ''}`}`,
    ...(passedOver.length === 0 ? [] : [`numbers that belong to something else: ${passedOver.join(', ')}`]),
  ];
  return [
    ...hang('    ', head, width).map((line) => paint(style, line)),
    ...lines.flatMap((line) => hang('      - ', line, width)),
    ...given.flatMap(({ at, by, status: worth, found: reason }) => [
      ...hang('      - ', `${by}, ${worth}${reason === '' ? '' : `: ${reason}`}`, width),
      ...quotation('        ', at, options),
    ]),
  ];
}

const needed = {
  says: 'words',
  quantity: 'a number',
  either: 'words or a number',
  both: 'words and a number',
} as const;

function quotation(indent: string, { clause, exhibit, paragraph, quote }: Evidence, options: TraceOptions): string[] {
  const place =
    clause === '' ? `¶${paragraph}` : exhibit === '' || clause.startsWith(exhibit) ? clause : `${exhibit} ${clause}`;
  return hang(`${indent}${safeText(place)} | `, quote, options.width).map((line) => options.paint('quote', line));
}
