/** One requirement for people who negotiate it: why, what to write, what to accept, what to answer. */
import type { Library, Verified } from '../library/library.ts';
import type { Condition, Element, Position, Quantity, Requirement } from '../library/requirement.ts';
import { describeBounds, describeParameterValue } from './describe-parameter.ts';
import type { Section } from './section.ts';
import { showClause } from './show-clause.ts';

/** Sections in the order in which somebody who reads a finding needs them, with at most `most` examples of a kind. */
export function explainRequirement(requirement: Requirement, library: Library, most = 2): readonly Section[] {
  const { guidance, examples } = requirement;
  return [
    { title: requirement.id, lines: [requirement.title, requirement.summary, profile(requirement, library)] },
    { title: 'Why', lines: [requirement.why] },
    { title: 'What the clause must say', lines: requirement.elements.map(describeElement) },
    ...requirement.positions.map((position) => describePosition(position, library)),
    { title: 'For the customer', lines: [guidance.customer] },
    { title: 'For the supplier', lines: [guidance.supplier] },
    { title: 'Usual objection', lines: [guidance.objection] },
    { title: 'What to answer', lines: [guidance.reply] },
    { title: 'Parameters', lines: requirement.parameters.map((id) => describeParameter(id, library)) },
    { title: 'Wording that meets it', lines: examples.met.slice(0, most).map(({ text }) => `- ${text}`) },
    {
      title: 'Wording that is too weak',
      lines: examples.weak
        .slice(0, most)
        .map(({ text, because }) => `- ${text}${because === null ? '' : ` (${because})`}`),
    },
    { title: 'Wording that refuses it', lines: examples.contradicted.slice(0, most).map(({ text }) => `- ${text}`) },
    { title: 'References', lines: requirement.cites.map((id) => describeCitation(id, library)) },
  ];
}

/** A condition in words: `networked and (stores_phi or cloud)`. */
export function describeCondition(condition: Condition): string {
  if (typeof condition === 'string') return condition;
  if ('not' in condition) return `not ${grouped(condition.not)}`;
  const [word, parts] = 'all' in condition ? ['and', condition.all] : ['or', condition.any];
  return parts.length === 0 ? 'always' : parts.map(grouped).join(` ${word} `);
}

function grouped(condition: Condition): string {
  const simple = typeof condition === 'string' || 'not' in condition;
  return simple ? describeCondition(condition) : `(${describeCondition(condition)})`;
}

function profile({ severity, severity_when, pillar, obliged, applies }: Requirement, library: Library): string {
  const raised = severity_when.map(({ when, is }) => `, ${is} if ${describeCondition(when)}`).join('');
  const pillarTitle = library.pillars.find(({ id }) => id === pillar)?.title ?? pillar;
  const who = obliged === 'both' ? 'both parties' : obliged;
  return `Severity ${severity}${raised}; ${pillarTitle}; obliges ${who}; applies if ${describeCondition(applies)}.`;
}

function describeElement({ title, required, applies, quantity, ask }: Element): string {
  const when = applies === null ? '' : ` (if ${describeCondition(applies)})`;
  return `- ${title}${required ? when : ' (optional)'}${quantity === null ? '' : `: ${describeQuantity(quantity)}`}${ask === '' ? '' : `. ${ask}`}`;
}

function describeQuantity({ direction, good, ok, unit }: Quantity): string {
  const bound = direction === 'at-most' ? 'at most' : 'at least';
  return `${bound} ${good}${good === ok ? '' : ` (good) or ${ok} (acceptable)`}${unit === null ? '' : ` ${unit}`}`;
}

function describePosition(position: Position, library: Library): Section {
  switch (position.level) {
    case 'preferred':
      return { title: 'Preferred text, with default values', lines: showClause(position.text, library) };
    case 'fallback':
      return {
        title: `Fallback text, if ${position.approver} approves`,
        lines: [...showClause(position.text, library), `Note: ${position.note}`],
      };
    case 'walk-away':
      return {
        title: `Walk away, unless ${position.approver} approves, from`,
        lines: position.when.map((line) => `- ${line}`),
      };
  }
}

function describeParameter(id: string, { parameters }: Library): string {
  const parameter = parameters.find((candidate) => candidate.id === id);
  if (parameter === undefined) return `- ${id}`;
  const bounds = describeBounds(parameter);
  return `- ${id}: ${describeParameterValue(parameter)}${bounds === '' ? '' : ` (${bounds})`}. ${parameter.basis}`;
}

function describeCitation(id: string, { citations }: Library): string {
  const citation = citations.find((candidate) => candidate.id === id);
  if (citation === undefined) return `- ${id}`;
  const parts = [citation.title, citation.section, citation.date, citation.url].filter((part) => part !== '');
  return `- ${parts.join(', ')}${provenanceMark[citation.verified]}`;
}

/** What a reader must know before relying on a reference. */
export const provenanceMark: Readonly<Record<Verified, string>> = {
  read: '',
  secondary: ' [as reported by others]',
  unverified: ' [not verified: check the source before you rely on it]',
};
