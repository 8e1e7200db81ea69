import { keysAt, pointerTo, textAt, type YamlDocument } from '../yaml/document.ts';
import { writtenList } from './written-list.ts';

export type Pillar = { readonly id: string; readonly title: string; readonly requirements: readonly string[] };

/** The pillars of a `library.yaml`, which need not be valid, with the requirements that they list. */
export function readPillars(document: YamlDocument): readonly Pillar[] {
  return keysAt(document, '/pillars').map((position) => {
    const at = pointerTo('pillars', position);
    return {
      id: textAt(document, `${at}/id`) ?? '',
      title: textAt(document, `${at}/title`) ?? '',
      requirements: writtenList(document, `${at}/requirements`),
    };
  });
}
