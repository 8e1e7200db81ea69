/** Judgements → findings: one for each reason, with the wording it stands on and what to ask for. */
import type { Contract } from '../contract/contract.ts';
import type { Requirement } from '../library/requirement.ts';
import { belongsUnder } from './belongs.ts';
import type { Finding, FindingCode, Level } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import type { Judgement } from './judge-requirement.ts';
import { evidenceAt, evidenceOf } from './quote.ts';
import type { StatementIndex } from './statement-index.ts';
import type { Hit, Statement } from './statement.ts';
import type { Evidence } from './verdict.ts';
import { wordingKey } from './wording-key.ts';

/** Findings of one contract in document order; those without a place come last, in library order. */
export function findingsOf(contract: Contract, index: StatementIndex, judgements: readonly Judgement[]): Finding[] {
  const placeOf = belongsUnder(contract, index);
  return inDocumentOrder(judgements.flatMap((judgement) => findingsFor(contract, index, judgement, placeOf)));
}

/** Findings by the block that they point at; those without a place come last. */
export function inDocumentOrder(findings: readonly Finding[]): Finding[] {
  const place = ({ at, belongs }: Finding): number => at?.block ?? belongs?.block ?? Number.MAX_SAFE_INTEGER;
  return findings.toSorted((a, b) => place(a) - place(b));
}

function findingsFor(
  contract: Contract,
  index: StatementIndex,
  judgement: Judgement,
  placeOf: (requirement: Requirement) => Evidence | null,
): Finding[] {
  const { verdict } = judgement;
  switch (verdict.status) {
    case 'missing':
      return missing(contract, judgement, placeOf);
    case 'contradicted':
      return [
        make(
          judgement,
          'contradicted',
          `${lower(verdict.title)} is refused`,
          firstOf(contract, judgement.gathered.denials),
          asksFor(judgement),
        ),
      ];
    case 'weak':
      return weak(contract, index, judgement);
    case 'needs-input':
      return [
        make(
          judgement,
          'needs-input',
          `${lower(verdict.title)} depends on a fact that nobody answered`,
          null,
          questions(index, judgement),
        ),
      ];
    case 'met':
    case 'not-applicable':
      return [];
  }
}

function missing(
  contract: Contract,
  judgement: Judgement,
  placeOf: (requirement: Requirement) => Evidence | null,
): Finding[] {
  const { gathered, verdict, requirement } = judgement;
  const other = gathered.otherParty[0];
  if (other) {
    return [
      make(
        judgement,
        'wrong-obligor',
        `${lower(verdict.title)} is laid on the wrong party`,
        evidenceOf(contract, other),
        asksFor(judgement),
      ),
    ];
  }
  const nearest = gathered.near[0];
  const finding = make(
    judgement,
    'missing',
    `no operative clause on ${lower(verdict.title)}`,
    nearest ? evidenceOf(contract, nearest) : null,
    asksFor(judgement),
  );
  return [{ ...finding, belongs: placeOf(requirement) }];
}

function weak(contract: Contract, index: StatementIndex, judgement: Judgement): Finding[] {
  const { verdict, gathered, hedged } = judgement;
  const findings: Finding[] = [];
  const required = verdict.elements.filter(({ required: needed, status }) => needed && status !== 'met');
  const absent = required.filter(({ status }) => status === 'missing');
  const anchor = firstOf(contract, gathered.anchors);
  const name = lower(verdict.title);
  for (const element of required.filter(({ status }) => status === 'weak')) {
    const code: FindingCode = element.found.startsWith('words and figures')
      ? 'number-mismatch'
      : /\d/u.test(element.found)
        ? 'weak-parameter'
        : 'weak-language';
    findings.push(
      make(
        judgement,
        code,
        `${name}: ${element.title}, ${element.found}`,
        element.evidence ?? anchor,
        askOf(judgement, [element.id]),
      ),
    );
  }
  if (absent.length > 0) {
    const message = `${name} does not state ${list(absent.map(({ title }) => title))}`;
    findings.push(
      make(
        judgement,
        'missing-element',
        message,
        anchor,
        askOf(
          judgement,
          absent.map(({ id }) => id),
        ),
      ),
    );
  }
  for (const { statement, hedge } of firstPerFamily(hedged)) {
    const family = index.compiled.library.lexicon.hedges[hedge];
    if (!family) continue;
    findings.push(
      make(
        judgement,
        'weak-language',
        `${name} is qualified by ${lower(family.title)}`,
        hedgeWords(contract, index, statement, hedge),
        family.ask,
      ),
    );
  }
  if (gathered.denials.length > 0) {
    findings.push(
      make(
        judgement,
        'contradicted',
        `${name} is given in one clause and refused in another`,
        firstOf(contract, gathered.denials),
        asksFor(judgement),
      ),
    );
  }
  if (findings.length === 0)
    findings.push(make(judgement, 'weak-language', `${name} is not worded as a duty`, anchor, asksFor(judgement)));
  return findings;
}

function make(judgement: Judgement, code: FindingCode, message: string, at: Evidence | null, ask: string): Finding {
  const { verdict } = judgement;
  return {
    code,
    requirement: verdict.requirement,
    severity: verdict.severity,
    level: levelOf(code, verdict.severity),
    confidence: verdict.confidence,
    message,
    at,
    belongs: null,
    ask,
    fingerprint: fingerprint([
      verdict.requirement,
      code,
      code === 'missing' ? '' : wordingKey(at?.quote ?? ''),
      code === 'missing' ? '' : message,
    ]),
  };
}

function levelOf(code: FindingCode, severity: Finding['severity']): Level {
  if (code === 'needs-input') return severity === 'critical' || severity === 'high' ? 'warning' : 'info';
  if (severity === 'critical' || severity === 'high') return 'error';
  return severity === 'medium' ? 'warning' : 'info';
}

/** The vague words with the sentence they stand in: for a list item that may be its lead-in. */
export function hedgeWords(contract: Contract, index: StatementIndex, statement: Statement, hedge: number): Evidence {
  const hit = statement.hedges.find(({ key }) => {
    const meaning = index.compiled.meanings[key];
    return meaning?.kind === 'hedge' && meaning.hedge === hedge;
  });
  const saying = hit === undefined || statement.hits.includes(hit) ? statement : (sayerOf(index, hit) ?? statement);
  const evidence = evidenceOf(contract, saying);
  const first = hit && saying.sentence.tokens[hit.first];
  const last = hit && saying.sentence.tokens[hit.last];
  return first && last ? { ...evidence, focus: evidenceAt(contract, evidence.block, first.start, last.end) } : evidence;
}

/** The statement that some words stand in. */
function sayerOf({ places }: StatementIndex, hit: Hit): Statement | undefined {
  for (const [statement, hits] of places(hit.key)) if (hits.includes(hit)) return statement;
  return undefined;
}

function firstPerFamily(hedged: Judgement['hedged']): Judgement['hedged'] {
  const seen = new Set<number>();
  return hedged.filter(({ hedge }) => !seen.has(hedge) && seen.add(hedge));
}

function firstOf(contract: Contract, statements: readonly Statement[]): Evidence | null {
  return statements[0] ? evidenceOf(contract, statements[0]) : null;
}

function asksFor(judgement: Judgement): string {
  const { requirement, verdict } = judgement;
  const asked = verdict.elements.filter(({ required }) => required).map(({ id }) => id);
  return [requirement.summary, askOf(judgement, asked)].filter((part) => part !== '').join(' ');
}

function askOf({ requirement }: Judgement, ids: readonly string[]): string {
  return requirement.elements
    .filter(({ id }) => ids.includes(id))
    .map(({ ask }) => ask)
    .join(' ');
}

function questions(index: StatementIndex, { verdict }: Judgement): string {
  const { facts } = index.compiled.library;
  return verdict.questions
    .map((id) => `${facts.find((fact) => fact.id === id)?.question ?? id} (--fact ${id}=yes or no)`)
    .join(' ');
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;
}

/** Lower-case the first letter of a title unless it begins with an abbreviation. */
function lower(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.slice(0, 1).toLowerCase() + title.slice(1) : title;
}
