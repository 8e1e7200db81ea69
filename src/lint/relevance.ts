/** Whether a document is a contract for a product with software or data at all. */
import type { Contract } from '../contract/contract.ts';
import { keysMeaning } from './phrase-places.ts';
import type { StatementIndex } from './statement-index.ts';

/** Requirements that any commercial paper may touch: insurance, audits, subcontractors, return of data. */
const ordinary = 7;
/** A web address or "online banking" does not make a contract one for software. */
const passing = 3;
/** In a text shorter than this many words for each of them they are what it is about. */
const brief = 50;
/** Words of text to one medical word: health insurance in an offer letter does not make it one for devices. */
const sparse = 500;

/**
 * True for a contract in which security terms belong: it speaks of technology more than in passing, of medical goods, or
 * of more requirements than ordinary paper does. When in doubt it is one, since a contract for pumps that says nothing
 * about security needs judging most. A library without `subject_matter` takes every document for one.
 */
export function isAboutTechnology(contract: Contract, index: StatementIndex): boolean {
  const { library } = index.compiled;
  if (library.lexicon.subject_matter.technology.length === 0) return true;
  const said = { technology: 0, medical: 0, goods: 0 };
  for (const kind of ['technology', 'medical', 'goods'] as const) {
    for (const key of keysMeaning(index.compiled, kind)) {
      for (const [{ sentence }, hits] of index.places(key)) {
        const role = contract.blocks[sentence.block]?.role;
        if (role === 'toc' || role === 'header-footer' || role === 'deleted' || role === 'hidden') continue;
        said[kind] += hits.length;
      }
    }
  }
  const medicalGoods = said.goods > 0 && said.medical * sparse >= contract.words && said.medical > 0;
  return said.technology > Math.min(passing, contract.words / brief) || medicalGoods || subjects(index) > ordinary;
}

/** How many requirements have operative text on their subject. */
function subjects({ places, compiled }: StatementIndex): number {
  return compiled.keys.filter(({ subject }) => [...places(subject).keys()].some(({ operative }) => operative)).length;
}
