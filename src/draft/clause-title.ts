import type { Requirement } from '../library/requirement.ts';
import { titleWithHouseWords, type HouseWords } from './house-words.ts';
import { titleCase } from './title-case.ts';
import { typographic } from './typographic.ts';

/** The title of a requirement as a document prints it: in title case, with the document's words for the parties. */
export function clauseTitle({ title }: Pick<Requirement, 'title'>, parties: HouseWords): string {
  return typographic(titleCase(titleWithHouseWords(title, parties)));
}
