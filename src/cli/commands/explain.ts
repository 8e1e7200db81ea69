/** `mc2 explain`: everything that the library knows about one id. */
import { UsageError } from '../../errors.ts';
import type { Citation, Definition, Fact, Library, Parameter } from '../../library/library.ts';
import { documentRules, type DocumentRule } from '../../lint/document-rules.ts';
import { levelOf } from '../../lint/hygiene/check-hygiene.ts';
import { hang } from '../../report/wrap.ts';
import { nearest } from '../../yaml/did-you-mean.ts';
import type { Console } from '../console.ts';
import { describeBounds, describeParameterValue } from '../describe-parameter.ts';
import { describeCondition, explainRequirement } from '../explain-requirement.ts';
import { loadLibrary } from '../load-library.ts';
import type { Section } from '../section.ts';

/**
 * Writes the explanation to standard output and gives 0.
 *
 * @throws UsageError when the library has nothing of that name
 */
export async function explain(id: string, options: { readonly library?: string }, console: Console): Promise<number> {
  const library = await loadLibrary(options.library, console);
  const sections = explainAny(id, library);
  if (sections === null) throw new UsageError(`nothing in the library is called \`${id}\``, helpFor(id, library));
  console.out(render(sections, console));
  return 0;
}

function explainAny(id: string, library: Library): readonly Section[] | null {
  const named = <Thing extends { readonly id: string }>(things: readonly Thing[]): Thing | undefined =>
    things.find((thing) => thing.id === id);
  const requirement = named(library.requirements);
  if (requirement !== undefined) return explainRequirement(requirement, library);
  const fact = named(library.facts);
  if (fact !== undefined) return explainFact(fact, library);
  const parameter = named(library.parameters);
  if (parameter !== undefined) return explainParameter(parameter, library);
  const definition = named(library.definitions);
  if (definition !== undefined) return explainDefinition(definition);
  const citation = named(library.citations);
  if (citation !== undefined) return explainCitation(citation, library);
  const rule = named(documentRules);
  return rule === undefined ? null : explainRule(rule);
}

function explainFact(fact: Fact, { requirements }: Library): readonly Section[] {
  const users = requirements.filter(({ applies, severity_when }) =>
    JSON.stringify([applies, severity_when]).includes(`"${fact.id}"`),
  );
  return [
    { title: fact.id, lines: [fact.question, fact.help] },
    { title: 'Without an answer', lines: [`mc2 lint assumes ${fact.assumed}`] },
    { title: 'Follows from', lines: fact.implied_by === null ? [] : [describeCondition(fact.implied_by)] },
    { title: 'Decides', lines: [users.map(({ id }) => id).join(', ')] },
  ];
}

function explainParameter(parameter: Parameter, { requirements }: Library): readonly Section[] {
  return [
    { title: parameter.id, lines: [parameter.title] },
    { title: 'Default', lines: [describeParameterValue(parameter)] },
    { title: 'Accepted', lines: [describeBounds(parameter)] },
    { title: 'Basis', lines: [parameter.basis] },
    {
      title: 'Used by',
      lines: [
        requirements
          .filter(({ parameters }) => parameters.includes(parameter.id))
          .map(({ id }) => id)
          .join(', '),
      ],
    },
  ];
}

function explainDefinition(definition: Definition): readonly Section[] {
  return [
    { title: definition.id, lines: [`"${definition.term}" means ${definition.text}`] },
    { title: 'Also written', lines: [definition.forms.join(', ')] },
    { title: 'Why it matters', lines: [definition.impact] },
  ];
}

function explainCitation(citation: Citation, { requirements }: Library): readonly Section[] {
  return [
    {
      title: citation.id,
      lines: [[citation.title, citation.section].filter((part) => part !== '').join(', '), citation.date, citation.url],
    },
    {
      title: 'State',
      lines: [
        citation.in_force
          ? 'in force'
          : `no longer in force${citation.superseded_by === null ? '' : `; superseded by ${citation.superseded_by}`}`,
      ],
    },
    { title: 'Provenance', lines: [provenance[citation.verified]] },
    {
      title: 'Cited by',
      lines: [
        requirements
          .filter(({ cites }) => cites.includes(citation.id))
          .map(({ id }) => id)
          .join(', '),
      ],
    },
  ];
}

const provenance: Readonly<Record<Citation['verified'], string>> = {
  read: 'The author of this library has read the source.',
  secondary: 'Known to the author of this library from what others report of it, not from the source itself.',
  unverified: 'Not verified: from general knowledge. Check title, section and date before you rely on it.',
};

function explainRule({ id, title, severity, why }: DocumentRule): readonly Section[] {
  return [
    {
      title: id,
      lines: [title, `A rule about the contract as a whole. Usual level: ${levelOf(severity)}.`],
    },
    { title: 'Why', lines: [why] },
  ];
}

function render(sections: readonly Section[], { paintOut, width }: Console): string {
  const filled = sections.map(({ title, lines }) => ({ title, lines: lines.filter((line) => line !== '') }));
  const blocks = filled
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) =>
      [paintOut('strong', title), ...lines.flatMap((line) => renderLine(line, width))].join('\n'),
    );
  return `${blocks.join('\n\n')}\n`;
}

/** List lines keep their dash; everything is indented under its title. */
function renderLine(line: string, width: number): string[] {
  return line.startsWith('- ') ? hang('  - ', line.slice(2), width) : hang('  ', line, width);
}

/** With hundreds of ids, naming a few of them would help nobody. */
function helpFor(id: string, library: Library): string {
  const meant = nearest(id, allIds(library));
  return meant === null
    ? '`mc2 list requirements` names what there is; also facts, parameters, definitions, citations and rules'
    : `did you mean \`${meant}\`?`;
}

function allIds(library: Library): readonly string[] {
  return [
    library.requirements,
    library.facts,
    library.parameters,
    library.definitions,
    library.citations,
    documentRules,
  ].flatMap((things) => things.map(({ id }) => id));
}
