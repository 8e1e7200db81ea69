import { pointerTo, textAt, type YamlDocument } from '../yaml/document.ts';
import type { Library } from './library.ts';
import type { LibraryDocuments } from './library-documents.ts';
import type { RootFile } from './library-file.ts';
import { readPillars } from './pillars.ts';
import { readCitations } from './read-citations.ts';
import { readDefinitions } from './read-definitions.ts';
import { readFacts } from './read-facts.ts';
import { readLexicon } from './read-lexicon.ts';
import { readParameters } from './read-parameters.ts';
import { readRequirement } from './read-requirement.ts';
import { readSources } from './read-sources.ts';
import { writtenList } from './written-list.ts';

/** The library out of its files, all of which have to be there and valid. */
export function assembleLibrary(documents: LibraryDocuments, digest: string): Library {
  const root = (name: RootFile) => {
    const checked = documents.roots.get(name);
    if (checked === undefined) throw new Error(`the library has no ${name}`);
    return checked.document;
  };
  const manifest = root('library.yaml');
  const pillars = readPillars(manifest);
  const requirements = new Map(documents.requirements.map(({ id, document }) => [id, readRequirement(document)]));
  return {
    name: textAt(manifest, '/name') ?? '',
    version: textAt(manifest, '/version') ?? '',
    language: textAt(manifest, '/language') ?? '',
    based_on: writtenList(manifest, '/based_on'),
    digest,
    pillars: pillars.map(({ id, title }) => ({ id, title })),
    facts: readFacts(root('facts.yaml')),
    parameters: readParameters(root('parameters.yaml')),
    citations: readCitations(root('citations.yaml')),
    definitions: readDefinitions(root('definitions.yaml')),
    requirements: pillars.flatMap((pillar) => pillar.requirements.flatMap((id) => requirements.get(id) ?? [])),
    ordinary: ordinaryOf(documents.roots.get('ordinary.yaml')?.document),
    sources: readSources(documents.roots.get('sources.yaml')?.document),
    removed: documents.removed ?? [],
    lexicon: readLexicon(root('language.yaml')),
  };
}

/** Every library is told from ordinary contracts, also one that gives no sentences of them. */
function ordinaryOf(document: YamlDocument | undefined): readonly string[] {
  return document === undefined ? [] : writtenList(document, pointerTo('ordinary'));
}
