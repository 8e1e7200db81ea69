import { pointerTo, textAt, type YamlDocument } from '../yaml/document.ts';
import type { LibrarySource, Verified } from './library.ts';

type SourcesFile = {
  readonly sources: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly cites?: readonly string[];
        readonly mc2_ref?: string;
        readonly verified: Verified;
        readonly note?: string;
        readonly points: readonly {
          readonly says: string;
          readonly verified: Verified;
          readonly carried_by?: readonly string[];
          readonly not_carried?: string;
        }[];
      }
    >
  >;
};

/** A valid `sources.yaml` to sources, in the order of the file; none where the library has no such file. */
export function readSources(document: YamlDocument | undefined): readonly LibrarySource[] {
  if (document === undefined) return [];
  const { sources } = document.value as SourcesFile;
  return Object.entries(sources).map(([id, file]) => ({
    id,
    title: file.title,
    cites: file.cites ?? [],
    mc2_ref: file.mc2_ref ?? null,
    verified: file.verified,
    note: file.note?.trim() ?? '',
    points: file.points.map((point, position) => {
      const at = pointerTo('sources', id, 'points', position);
      return {
        says: point.says.trim(),
        category: textAt(document, `${at}/category`) ?? '',
        ref: textAt(document, `${at}/ref`) ?? '',
        verified: point.verified,
        carried_by: point.carried_by ?? [],
        not_carried: point.not_carried?.trim() ?? null,
      };
    }),
  }));
}
