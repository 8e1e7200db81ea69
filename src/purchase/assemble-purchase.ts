/** A purchase file without errors to a `Purchase`. */
import type { Library, ParameterValue } from '../library/library.ts';
import { parameterValueAt } from '../library/parameter-value-at.ts';
import { writtenList } from '../library/written-list.ts';
import { keysAt, pointerTo, textAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import { clauseChoices } from './clause-choices.ts';
import { answerIn, factAnswers } from './fact-answers.ts';
import type { Purchase, PurchaseParty } from './purchase.ts';
import { tierIn } from './check-tier.ts';

/** `document` has to be free of errors. */
export function assemblePurchase(document: YamlDocument, library: Library): Purchase {
  const products =
    valueAt(document, '/products') === undefined
      ? ['/product']
      : keysAt(document, '/products').map((position) => `/products/${position}`);
  return {
    template: wordsAt(document, '/template') ?? '',
    tier: tierIn(document),
    roadmap: answerIn(valueAt(document, '/roadmap')) ?? false,
    parties: {
      supplier: readParty(document, '/parties/supplier'),
      customer: readParty(document, '/parties/customer'),
      gpo: valueAt(document, '/parties/gpo') === undefined ? null : readParty(document, '/parties/gpo'),
    },
    agreement: {
      title: wordsAt(document, '/agreement/title'),
      date: wordsAt(document, '/agreement/date'),
      law: wordsAt(document, '/agreement/law'),
    },
    products: products.map((at) => {
      const quantity = valueAt(document, `${at}/quantity`);
      return {
        name: wordsAt(document, `${at}/name`) ?? '',
        model: wordsAt(document, `${at}/model`),
        version: wordsAt(document, `${at}/version`),
        quantity: typeof quantity === 'number' ? quantity : null,
        description: wordsAt(document, `${at}/description`),
      };
    }),
    facts: factAnswers(document),
    parameters: readParameters(document, library),
    clauses: clauseChoices(document),
  };
}

function readParty(document: YamlDocument, at: string): PurchaseParty {
  const signs = valueAt(document, `${at}/signatory`) !== undefined;
  return {
    name: wordsAt(document, `${at}/name`) ?? '',
    called: wordsAt(document, `${at}/called`),
    entity: wordsAt(document, `${at}/entity`),
    address: writtenList(document, `${at}/address`).map((line) => line.trim()),
    notices: wordsAt(document, `${at}/notices`),
    security_contact: wordsAt(document, `${at}/security_contact`),
    signatory: signs
      ? { name: wordsAt(document, `${at}/signatory/name`), title: wordsAt(document, `${at}/signatory/title`) }
      : null,
  };
}

function readParameters(document: YamlDocument, library: Library): ReadonlyMap<string, ParameterValue> {
  const types = new Map(library.parameters.map(({ id, type }) => [id, type]));
  const values = new Map<string, ParameterValue>();
  for (const id of keysAt(document, '/parameters')) {
    const type = types.get(id);
    if (type !== undefined)
      values.set(id, parameterValueAt(document, pointerTo('parameters', id), type) as ParameterValue);
  }
  return values;
}

/** As written, so that version 1.10 does not become 1.1. */
function wordsAt(document: YamlDocument, pointer: string): string | null {
  return textAt(document, pointer)?.trim() ?? null;
}
