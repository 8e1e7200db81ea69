/** What a generated document says about itself. */
import type { Provenance } from '../contract/provenance.ts';
import type { Draft } from '../draft/draft-contract.ts';
import type { Template } from '../draft/template.ts';
import type { Library } from '../library/library.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { packageVersion } from './package-info.ts';

/** Gives the provenance of a draft. Reasons, approvers and guidance stay out of it: the other side reads it too. */
export function provenanceOf(
  { contract, texts, parameters }: Draft,
  { products, facts }: Purchase,
  { name, version, digest }: Library,
  { id }: Template,
): Provenance {
  return {
    mc2: packageVersion(),
    library: { name, version, digest },
    template: id,
    parties: contract.parties,
    products: products.map((product) => product.name),
    facts: Object.fromEntries(facts),
    parameters,
    texts,
  };
}
