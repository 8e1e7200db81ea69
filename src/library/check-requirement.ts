/** What a schema cannot see in a requirement file: ids, references, texts, phrases, thresholds, and that they fit together. */
import { didYouMean } from '../yaml/did-you-mean.ts';
import { keysAt, pointerTo, problemAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import { elementProblems } from './check-elements.ts';
import { phraseProblems } from './check-phrases.ts';
import { conditionProblems, listReferenceProblems } from './check-references.ts';
import { textProblems } from './check-texts.ts';
import type { RequirementDocument } from './library-documents.ts';
import { clausesOf, type Registers } from './registers.ts';

/** Problems of one requirement file, which need not be valid, and the parameters that it uses. */
export function checkRequirement(
  file: RequirementDocument,
  registers: Registers,
): { readonly problems: readonly Problem[]; readonly parameters: ReadonlySet<string> } {
  const { document } = file;
  const known = { parameters: registers.parameters, facts: registers.facts, clauses: clausesOf(registers) };
  const texts = keysAt(document, '/positions').map((position) =>
    textProblems(document, `/positions/${position}/text`, known),
  );
  const elements = elementProblems(document, registers);
  const used = new Set([...texts.flatMap((text) => [...text.parameters]), ...elements.parameters]);
  return {
    parameters: used,
    problems: [
      ...placeProblems(file),
      ...tierProblems(document),
      ...conditionProblems(document, '/applies', registers.facts),
      ...keysAt(document, '/severity_when').flatMap((position) =>
        conditionProblems(document, `/severity_when/${position}/when`, registers.facts),
      ),
      ...keysAt(document, '/elements').flatMap((id) =>
        conditionProblems(document, `${pointerTo('elements', id)}/applies`, registers.facts),
      ),
      ...citationProblems(document, registers),
      ...phraseProblems(
        document,
        ['/recognise/subject', '/recognise/with', '/recognise/disclaimed', '/recognise/unlike', '/recognise/forbids'],
        registers.words,
      ),
      ...elements.problems,
      ...positionProblems(document),
      ...texts.flatMap((text) => text.problems),
      ...parameterProblems(document, used, registers),
      ...exampleProblems(document, registers),
    ],
  };
}

function placeProblems({ document, id, pillar }: RequirementDocument): readonly Problem[] {
  const problems: Problem[] = [];
  const given = valueAt(document, '/id');
  if (typeof given === 'string' && given !== id) {
    problems.push(
      problemAt(document, '/id', 'value', {
        message: `the id ${quoted(given)} is not the name of the file`,
        help: `rename the file to ${given}.yaml, or write \`id: ${id}\``,
      }),
    );
  }
  const named = valueAt(document, '/pillar');
  if (typeof named === 'string' && named !== pillar) {
    problems.push(
      problemAt(document, '/pillar', 'value', {
        message: `the pillar ${quoted(named)} is not the folder of the file`,
        help: `move the file to ${named}/, or write \`pillar: ${pillar}\``,
      }),
    );
  }
  return problems;
}

/** Whoever asks for less than everything still has to get what is critical. */
function tierProblems(document: YamlDocument): readonly Problem[] {
  const tier = valueAt(document, '/tier');
  if (valueAt(document, '/severity') !== 'critical' || (tier !== 'established' && tier !== 'advanced')) return [];
  return [
    problemAt(document, '/tier', 'value', {
      message: `a critical requirement cannot be ${tier}`,
      help: 'write `tier: foundational`, or lower the severity',
    }),
  ];
}

function citationProblems(document: YamlDocument, { citations }: Registers): readonly Problem[] {
  const superseded = keysAt(document, '/cites').flatMap((position) => {
    const id = valueAt(document, `/cites/${position}`);
    const citation = typeof id === 'string' ? citations?.get(id) : undefined;
    if (citation?.superseded !== true) return [];
    const help = citation.by === null ? 'cite what is in force' : `cite \`${citation.by}\` instead`;
    return [
      problemAt(document, `/cites/${position}`, 'value', { message: `${quoted(id)} is no longer in force`, help }),
    ];
  });
  return [...listReferenceProblems(document, '/cites', 'citation', citations), ...superseded];
}

function positionProblems(document: YamlDocument): readonly Problem[] {
  const positions = keysAt(document, '/positions');
  const of = (level: string) =>
    positions.filter((position) => valueAt(document, `/positions/${position}/level`) === level);
  const repeated = ['preferred', 'fallback', 'walk-away'].flatMap((level) =>
    of(level)
      .slice(1)
      .map((position) =>
        problemAt(document, `/positions/${position}/level`, 'value', {
          message: `a second ${level} position`,
          help: 'keep one of each level: a purchase chooses by level',
        }),
      ),
  );
  if (positions.length === 0 || of('preferred').length > 0) return repeated;
  return [
    ...repeated,
    problemAt(document, '/positions', 'key', {
      message: 'no preferred position',
      help: 'add `- { level: preferred, text: … }`',
    }),
  ];
}

/** The list has to name exactly what is used, so that a reader sees at once what a purchase can change. */
function parameterProblems(
  document: YamlDocument,
  used: ReadonlySet<string>,
  { parameters }: Registers,
): readonly Problem[] {
  const listed = keysAt(document, '/parameters').map((position) => ({
    position,
    id: valueAt(document, `/parameters/${position}`),
  }));
  const unused = listed.flatMap(({ position, id }) => {
    if (typeof id !== 'string' || used.has(id) || parameters?.has(id) === false) return [];
    return [
      problemAt(document, `/parameters/${position}`, 'value', {
        message: `no text or quantity here uses the parameter ${quoted(id)}`,
        help: 'remove it from the list, or use it',
      }),
    ];
  });
  const ids = new Set(listed.map(({ id }) => id));
  const unlisted = [...used].filter((id) => !ids.has(id) && parameters?.has(id) === true);
  return [
    ...listReferenceProblems(document, '/parameters', 'parameter', parameters),
    ...unused,
    ...unlisted.map((id) =>
      problemAt(document, '/parameters', 'key', {
        message: `the parameter ${quoted(id)} is used and not listed`,
        help: `add ${id} to \`parameters\``,
      }),
    ),
  ];
}

function exampleProblems(document: YamlDocument, { hedges }: Registers): readonly Problem[] {
  const elements = keysAt(document, '/elements');
  if (hedges === null) return [];
  return keysAt(document, '/examples/weak').flatMap((position) => {
    const pointer = `/examples/weak${pointerTo(position)}/because`;
    const because = valueAt(document, pointer);
    if (typeof because !== 'string' || elements.includes(because) || hedges.has(because)) return [];
    const message = `${quoted(because)} is neither an element of this file nor a hedge family`;
    return [problemAt(document, pointer, 'value', { message, help: didYouMean(because, [...elements, ...hedges]) })];
  });
}
