/** Places in SARIF 2.1.0: the file as a physical location, clause and section as logical ones. */
import type { Evidence } from '../../lint/verdict.ts';
import { placeName } from '../place-name.ts';
import { safeText } from '../safe-text.ts';

export type Artifact = { readonly uri: string; readonly inRoot: boolean; readonly index: number };

/** `uriBaseId` only where the URI does start at the root. */
export function artifactLocation({ uri, inRoot, index }: Artifact): object {
  return { uri, ...(inRoot ? { uriBaseId: '%SRCROOT%' } : {}), index };
}

/**
 * The whole file as the physical place. There is no region on purpose: a contract has clauses, not lines, and a made-up
 * line would be taken for a real one, by people and by whoever computes a fingerprint of its text.
 */
export function wholeFile(artifact: Artifact): { readonly physicalLocation: object } {
  return { physicalLocation: { artifactLocation: artifactLocation(artifact) } };
}

/** The file, with clause and section of the words as logical places. */
export function locationOf(artifact: Artifact, evidence: Evidence | null): object {
  if (evidence === null) return wholeFile(artifact);
  return {
    ...wholeFile(artifact),
    logicalLocations: logicalLocations(evidence),
    properties: {
      'mc2/paragraph': evidence.paragraph,
      'mc2/start': evidence.start,
      'mc2/end': evidence.end,
      ...(evidence.page === null ? {} : { 'mc2/page': evidence.page }),
    },
  };
}

/** Innermost first: the clause (or paragraph), then the section that it stands in. */
function logicalLocations(evidence: Evidence): readonly object[] {
  const sections = [evidence.exhibit, ...evidence.heading].filter((part) => part !== '').map(segment);
  const name = evidence.clause === '' ? `paragraph ${evidence.paragraph}` : evidence.clause;
  const clause = {
    name: safeText(name),
    fullyQualifiedName: [...sections, segment(name)].join('/'),
    decoratedName: safeText(placeName(evidence)),
    kind: 'clause',
  };
  const nearest = evidence.heading.at(-1) ?? evidence.exhibit;
  return sections.length === 0
    ? [clause]
    : [clause, { name: safeText(nearest), fullyQualifiedName: sections.join('/'), kind: 'section' }];
}

/** A slash separates the parts of a fully qualified name. */
function segment(text: string): string {
  return safeText(text).replaceAll('/', '\u2215');
}
