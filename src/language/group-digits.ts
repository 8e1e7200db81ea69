/**
 * Gives `1,234,567` for 1234567, as `toLocaleString('en-US')` does. That loads the tables of all languages first, which
 * takes as long as judging a short contract.
 *
 * @param value a whole number
 */
export function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
