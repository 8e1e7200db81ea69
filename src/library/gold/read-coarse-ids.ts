/** A file that says which requirements the ids of a coarser gold file stand for. */
import { didYouMean } from '../../yaml/did-you-mean.ts';
import { pointerTo, problemAt, type Source, type YamlDocument } from '../../yaml/document.ts';
import { parseYaml } from '../../yaml/parse-yaml.ts';
import { inFileOrder, type Problem } from '../../yaml/problem.ts';
import { quoted } from '../../yaml/quoted.ts';
import { validate } from '../../yaml/validate.ts';
import type { Library } from '../library.ts';
import type { CoarseGroup } from './gold.ts';
import { coarseIdsSchema } from './gold-schema.ts';

/** Reads `{"groups": [{"coarse": […], "requirements": […]}]}` (JSON or YAML); `groups` is null when there is a problem. */
export function readCoarseIds(
  source: Source,
  library: Pick<Library, 'requirements'>,
): { readonly groups: readonly CoarseGroup[] | null; readonly problems: readonly Problem[] } {
  const { document, problems: syntax } = parseYaml(source);
  if (document === null) return { groups: null, problems: syntax };
  const form = validate(document, coarseIdsSchema);
  if (form.length > 0) return { groups: null, problems: form };
  const { groups } = document.value as { readonly groups: readonly CoarseGroup[] };
  const problems = inFileOrder([...unknownRequirements(document, groups, library), ...repetitions(document, groups)]);
  return { groups: problems.length > 0 ? null : groups, problems };
}

function unknownRequirements(
  document: YamlDocument,
  groups: readonly CoarseGroup[],
  library: Pick<Library, 'requirements'>,
): Problem[] {
  const known = library.requirements.map(({ id }) => id);
  return groups.flatMap(({ requirements }, group) =>
    requirements.flatMap((id, at) =>
      known.includes(id)
        ? []
        : [
            problemAt(document, pointerTo('groups', group, 'requirements', at), 'value', {
              message: `unknown requirement ${quoted(id)}`,
              help: didYouMean(id, known),
            }),
          ],
    ),
  );
}

/** A coarse id in two groups would be counted twice. */
function repetitions(document: YamlDocument, groups: readonly CoarseGroup[]): Problem[] {
  const seen = new Set<string>();
  return groups.flatMap(({ coarse }, group) =>
    coarse.flatMap((id, at) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        problemAt(document, pointerTo('groups', group, 'coarse', at), 'value', {
          message: `${quoted(id)} stands in a group already`,
          help: 'put everything that it stands for into one group',
        }),
      ];
    }),
  );
}
