import { keysAt, pointerTo, textAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { ClauseChoice } from './purchase.ts';

/** What a purchase file says about clauses, by requirement; entries that say nothing clear are left out. */
export function clauseChoices(document: YamlDocument): ReadonlyMap<string, ClauseChoice> {
  const choices = new Map<string, ClauseChoice>();
  for (const id of keysAt(document, '/clauses')) {
    const at = pointerTo('clauses', id);
    const position = valueAt(document, `${at}/position`);
    if (valueAt(document, `${at}/omit`) === true)
      choices.set(id, { omit: true, reason: textAt(document, `${at}/reason`)?.trim() ?? '' });
    else if (position === 'preferred' || position === 'fallback') choices.set(id, { position });
  }
  return choices;
}
