import { UsageError } from '../errors.ts';
import type { Library } from '../library/library.ts';
import type { Facts, Purchase } from '../purchase/purchase.ts';
import { markName, markValue } from './markers.ts';
import { dateText, joined } from './parameter-text.ts';
import { plainValue } from './plain-value.ts';
import type { TextValues } from './render-text.ts';
import type { NamedParties } from './named-parties.ts';
import type { Template } from './template.ts';

/** Gives what the names of a text stand for in the document of one purchase, but for the vocabulary and the clauses present. */
export function textValues(
  purchase: Purchase,
  parties: NamedParties,
  library: Library,
  template: Pick<Template, 'title' | 'words' | 'parties'>,
  facts: Facts,
): Omit<TextValues, 'vocabulary' | 'present'> {
  const { supplier, customer, contracting } = parties;
  const throughGpo = template.parties?.gpo !== undefined;
  const products = purchase.products.map((product) => required(product.name, 'name of a product'));
  if (products.length === 0) throw new UsageError('The purchase names no product.');
  const names = new Map<string, string | null>([
    ['document', markValue(template.title)],
    ['product', markName(joined(products, template.words.and))],
    ['supplier', markValue(supplier.called)],
    ['customer', markValue(customer.called)],
    ['supplier_name', markName(required(supplier.name, 'name of the supplier'))],
    [
      'customer_name',
      throughGpo ? optionalName(customer.name) : markName(required(customer.name, 'name of the customer')),
    ],
    ['gpo', markValue(contracting.called)],
    ['gpo_name', optionalName(contracting.name)],
    ['gpo_entity', optionalName(contracting.entity)],
    ['supplier_entity', optionalName(supplier.entity)],
    ['customer_entity', optionalName(customer.entity)],
    ['agreement_title', optionalName(purchase.agreement.title)],
    ['agreement_date', optionalName(purchase.agreement.date, dateText)],
    ['agreement_law', optionalName(purchase.agreement.law)],
  ]);
  const parameters = new Map(
    library.parameters.map((parameter) => [
      parameter.id,
      { parameter, value: purchase.parameters.get(parameter.id) ?? parameter.default },
    ]),
  );
  return { names, parameters, facts, or: template.words.or, confirm: template.words.confirm };
}

function optionalName(value: string | null, print: (value: string) => string = plainValue): string | null {
  const text = value === null ? '' : print(value);
  return text === '' ? null : markName(text);
}

function required(value: string, what: string): string {
  const text = plainValue(value);
  if (text === '') throw new UsageError(`The ${what} in the purchase is empty.`);
  return text;
}
