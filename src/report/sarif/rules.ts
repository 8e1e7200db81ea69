/** The rules of a SARIF run: every requirement of the library and every rule for whole contracts, hit or not. */
import type { Severity } from '../../library/requirement.ts';
import type { Requirement } from '../../library/requirement.ts';
import type { DocumentRule } from '../../lint/document-rules.ts';
import type { Finding, Level } from '../../lint/finding.ts';
import { markdownText } from '../markdown-text.ts';
import type { LintRun } from '../reporter.ts';
import { sentence, shortened } from './sarif-text.ts';

/** GitHub takes no longer descriptions. */
const longestDescription = 1024;
const longestName = 255;

/** The middle of the range that GitHub gives each name: over 9.0 critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, below low. */
const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

export const sarifLevels: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const severityLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};

type SarifRule = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Sorted by id, so that runs over different contracts agree. */
export function sarifRules({ library, rules, files }: LintRun): readonly SarifRule[] {
  const described = new Map<string, SarifRule>();
  for (const requirement of library.requirements) described.set(requirement.id, requirementRule(requirement, library));
  for (const rule of rules) described.set(documentRuleId(rule.id), documentRule(documentRuleId(rule.id), rule));
  // A joined report may hold findings of rules that this version does not know any more.
  for (const finding of files.flatMap(({ result }) => result.findings)) {
    const { code, severity, ask } = finding;
    const id = sarifRuleId(finding);
    if (!described.has(id))
      described.set(id, documentRule(id, { title: code.replaceAll('-', ' '), severity, why: ask }));
  }
  return [...described.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** A structural rule may bear the name of a requirement, so it has its own folder of names. */
export function sarifRuleId({ requirement, code }: Pick<Finding, 'requirement' | 'code'>): string {
  return requirement ?? documentRuleId(code);
}

function documentRuleId(id: string): string {
  return `document/${id}`;
}

function requirementRule(requirement: Requirement, library: LintRun['library']): SarifRule {
  const { id, title, summary, why, severity, pillar, tier, elements } = requirement;
  const sources = library.citations.filter((citation) => requirement.cites.includes(citation.id));
  const asks = elements.map((element) => ({ element, ask: element.ask }));
  const help = [
    why,
    ...asks.map(
      ({ element, ask }) => `- ${element.title}${element.required ? '' : ' (optional)'}${ask === '' ? '' : `: ${ask}`}`,
    ),
    ...sources.map((citation) => `Source: ${[citation.title, citation.section].filter(Boolean).join(', ')}`),
  ];
  const markdown = [
    markdownText(why),
    '',
    ...(asks.length === 0 ? [] : ['**What the clause must say**', '']),
    ...asks.map(
      ({ element, ask }) =>
        `- ${markdownText(element.title)}${element.required ? '' : ' (optional)'}${ask === '' ? '' : `: ${markdownText(ask)}`}`,
    ),
    ...(sources.length === 0 ? [] : ['', '**Sources**', '']),
    ...sources.map((citation) => `- ${markdownText([citation.title, citation.section].filter(Boolean).join(', '))}`),
  ];
  return {
    id,
    name: shortened(pascal(id), longestName),
    shortDescription: { text: shortened(sentence(title), longestDescription) },
    fullDescription: { text: shortened(sentence(summary), longestDescription) },
    help: { text: help.join('\n'), markdown: markdown.join('\n') },
    defaultConfiguration: { level: severityLevels[severity] },
    properties: {
      tags: ['security', 'contract', pillar, tier],
      precision: 'medium',
      'security-severity': securitySeverity[severity],
    },
  };
}

/** Help falls back to the title where nothing more is known: it may not be empty. */
function documentRule(
  id: string,
  { title, severity, why }: Pick<DocumentRule, 'title' | 'severity' | 'why'>,
): SarifRule {
  const text = why === '' ? sentence(title) : why;
  return {
    id,
    name: shortened(pascal(id.replace(/^document\//u, '')), longestName),
    shortDescription: { text: shortened(sentence(title), longestDescription) },
    fullDescription: { text: shortened(text, longestDescription) },
    help: { text, markdown: markdownText(text) },
    defaultConfiguration: { level: severityLevels[severity] },
    properties: { tags: ['contract'], precision: 'medium', 'mc2/severity': severity },
  };
}

/** `SbomDelivery` for `sbom-delivery`. */
function pascal(id: string): string {
  return id
    .split(/[^a-z0-9]+/iu)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
