/** Requirements and structural findings of one contract as rows of a table, the same for every spreadsheet format. */
import type { Finding } from '../lint/finding.ts';
import type { Evidence, Status } from '../lint/verdict.ts';
import { asksOf, hygieneFindings, requirementRows, setAsideTexts, type RequirementRow } from './requirement-rows.ts';
import type { FileReport, LintRun } from './reporter.ts';
import { ruleTitle } from './rule-title.ts';
import { statusWords } from './status-words.ts';

export type GapRow = {
  readonly kind: 'requirement' | 'document';
  /** Title of the pillar; empty for structural findings. */
  readonly pillar: string;
  /** Id of the requirement or of the structural rule. */
  readonly id: string;
  readonly title: string;
  readonly tier: string;
  readonly severity: string;
  /** Null for structural findings. */
  readonly status: Status | null;
  readonly verdict: string;
  readonly confidence: string;
  readonly because: string;
  readonly findings: readonly Finding[];
  /** Why findings do not count; see `setAsideTexts`. */
  readonly accepted: readonly string[];
  /** Where the quotation stands (for missing terms: the closest wording); null where there is none. */
  readonly place: Evidence | null;
  readonly quote: string;
  /** For missing terms: the section where the clause belongs, null where no section fits. */
  readonly belongs: Evidence | null;
  readonly ask: string;
};

/** All requirements in library order, met ones with their evidence, then the findings of structural rules. */
export function gapRows(file: FileReport, { library, rules }: Pick<LintRun, 'library' | 'rules'>): readonly GapRow[] {
  const pillars = new Map(library.pillars.map(({ id, title }) => [id, title]));
  return [
    ...requirementRows(file, library).map((row) => ofRequirement(row, pillars)),
    ...hygieneFindings(file).map((finding) => ofDocument(finding, rules)),
  ];
}

/** What was found, in one cell: every message, or why the verdict is what it is, and who accepted it. */
export function findingTexts({
  findings,
  because,
  accepted,
}: Pick<GapRow, 'findings' | 'because' | 'accepted'>): string {
  const messages = findings.length === 0 ? [because] : findings.map(({ message }) => message);
  return [...new Set([...messages, ...accepted])].join('; ');
}

function ofRequirement(
  { verdict, requirement, findings, setAside }: RequirementRow,
  pillars: ReadonlyMap<string, string>,
): GapRow {
  const quoted = findings.find(({ at }) => at !== null)?.at ?? verdict.evidence[0] ?? null;
  return {
    kind: 'requirement',
    pillar: pillars.get(verdict.pillar) ?? verdict.pillar,
    id: verdict.requirement,
    title: verdict.title,
    tier: requirement?.tier ?? '',
    severity: verdict.severity,
    status: verdict.status,
    verdict: statusWords[verdict.status],
    confidence: verdict.confidence,
    because: verdict.because,
    findings,
    accepted: setAsideTexts(setAside),
    place: quoted,
    quote: quoted?.quote ?? '',
    belongs: findings.find(({ belongs }) => belongs !== null)?.belongs ?? null,
    ask: asksOf(findings).join(' '),
  };
}

function ofDocument(finding: Finding, rules: LintRun['rules']): GapRow {
  return {
    kind: 'document',
    pillar: '',
    id: finding.code,
    title: ruleTitle(finding, rules),
    tier: '',
    severity: finding.severity,
    status: null,
    verdict: finding.level === 'info' ? 'note' : finding.level,
    confidence: finding.confidence,
    because: finding.message,
    findings: [finding],
    accepted: [],
    place: finding.at,
    quote: finding.at?.quote ?? '',
    belongs: finding.belongs,
    ask: finding.ask,
  };
}
