/** The few declarations of a `style` attribute that matter to a reader. */

const units: Readonly<Record<string, number>> = {
  pt: 20,
  px: 15,
  in: 1440,
  cm: 567,
  mm: 56.7,
  pc: 240,
  em: 240,
  rem: 240,
};

/** Declarations by property, in lower case; the last of a property counts. */
export function readStyle(style: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const declaration of style.slice(0, longestStyle).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 1) continue;
    const value = declaration.slice(colon + 1).replace('!important', '');
    found.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return found;
}

const longestStyle = 4000;

/** True where nothing of the element is shown. */
export function isHidden(style: ReadonlyMap<string, string>): boolean {
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide')?.startsWith('all') === true
  );
}

/** Bold or not, null where the style does not say. */
export function boldOf(style: ReadonlyMap<string, string>): boolean | null {
  const weight = style.get('font-weight') ?? /(?:^|\s)(bold|[6-9]00)(?=\s)/.exec(style.get('font') ?? '')?.[1];
  if (weight === undefined) return null;
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

/** Left margin in twentieths of a point. */
export function indentOf(style: ReadonlyMap<string, string>): number {
  return length(style.get('margin-left')) + length(style.get('padding-left')) + length(leftOf(style.get('margin')));
}

/** `margin: top right bottom left` */
function leftOf(margin: string | undefined): string | undefined {
  const sides = margin?.split(/\s+/) ?? [];
  return sides[3] ?? sides[1] ?? sides[0];
}

function length(value: string | undefined): number {
  const parts = /^(-?\d{0,5}\.?\d{0,5})([a-z]{2,3})$/.exec(value ?? '');
  const number = Number(parts?.[1]) * (units[parts?.[2] ?? ''] ?? 0);
  return Number.isFinite(number) ? Math.round(number) : 0;
}

/** True where a page ends or begins at the element. */
export function breaksPage(style: ReadonlyMap<string, string>): { readonly before: boolean; readonly after: boolean } {
  const is = (side: string): boolean =>
    /^(?:always|page|left|right)/.test(style.get(`page-break-${side}`) ?? style.get(`break-${side}`) ?? '');
  return { before: is('before'), after: is('after') };
}
