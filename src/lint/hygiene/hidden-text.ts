import { evidenceAt } from '../quote.ts';
import type { HygieneRule } from './rule.ts';

/** Text on a security term that is formatted as hidden. */
export const hiddenText: HygieneRule = {
  id: 'hidden-text',
  title: 'Hidden text on a security term',
  severity: 'medium',
  why: 'Hidden text is neither printed nor seen by who signs. A term that stands only there was not agreed, and one that nobody saw should not be.',
  check: ({ contract, index }) =>
    contract.blocks.flatMap(({ role, text, index: at }) => {
      if (role !== 'hidden') return [];
      const spoken = (index.byBlock.get(at) ?? []).some(({ hits }) =>
        hits.some(({ key }) => index.compiled.meanings[key]?.kind === 'subject'),
      );
      if (!spoken) return [];
      return [
        {
          message: 'text on a security term is hidden',
          at: evidenceAt(contract, at, 0, text.length),
          ask: 'Show the text or delete it before signature.',
          severity: 'medium',
          confidence: 'high',
        },
      ];
    }),
};
