import { pointerTo, textAt, type YamlDocument } from '../yaml/document.ts';
import type { Citation, Outdated } from './library.ts';
import { writtenList } from './written-list.ts';

type CitationFile = {
  readonly title: string;
  readonly url?: string;
  readonly in_force?: boolean;
  readonly superseded_by?: string;
  readonly verified: Citation['verified'];
  readonly named?: readonly string[];
  readonly instead?: string;
  readonly harm?: Outdated['severity'];
};

/** A valid `citations.yaml` to citations, in the order of the file. */
export function readCitations(document: YamlDocument): readonly Citation[] {
  const { citations } = document.value as { readonly citations: Readonly<Record<string, CitationFile>> };
  return Object.entries(citations).map(([id, file]) => ({
    id,
    title: file.title,
    section: textAt(document, pointerTo('citations', id, 'section')) ?? '',
    date: textAt(document, pointerTo('citations', id, 'date')) ?? '',
    url: file.url ?? '',
    in_force: file.in_force ?? true,
    superseded_by: file.superseded_by ?? null,
    verified: file.verified,
    ...(file.named === undefined ? {} : { outdated: readOutdated(document, id, file) }),
  }));
}

/** What makes any mention harmless stands once, above all citations. */
function readOutdated(document: YamlDocument, id: string, { instead, harm }: CitationFile): Outdated {
  const at = pointerTo('citations', id);
  return {
    named: writtenList(document, `${at}/named`),
    harmless: [...writtenList(document, `${at}/harmless`), ...writtenList(document, '/harmless')],
    since: textAt(document, `${at}/superseded_on`) ?? '',
    instead: instead ?? '',
    severity: harm ?? 'medium',
  };
}
