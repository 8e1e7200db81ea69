/** A house style in YAML, read and checked. */
import type { HouseStyle, StyledPart, TextLook } from '../formats/docx/house-style.ts';
import { pointerTo, problemAt, textAt, valueAt, type Source, type YamlDocument } from '../yaml/document.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { hasErrors, inFileOrder, type Problem } from '../yaml/problem.ts';
import { validate } from '../yaml/validate.ts';
import { styleSchema } from './style-schema.ts';

const parts: readonly StyledPart[] = ['body', 'title', 'heading1', 'heading2', 'heading3', 'table', 'footer', 'term'];

/** Twentieths of a point. */
const papers = { letter: [12240, 15840], legal: [12240, 20160], a4: [11906, 16838] } as const;
const units: Readonly<Record<string, number>> = { in: 1440, cm: 1440 / 2.54, mm: 144 / 2.54, pt: 20 };
/** Less text than this between the margins cannot be read. */
const narrowest = 4320;

/** Gives the style, null where a problem is an error, and every problem at once. Never throws. */
export function readStyle(source: Source): {
  readonly style: HouseStyle | null;
  readonly problems: readonly Problem[];
} {
  const { document, problems: syntax } = parseYaml(source);
  if (document === null) return { style: null, problems: syntax };
  const invalid = [...validate(document, styleSchema), ...parts.flatMap((part) => colorProblems(document, part))];
  if (hasErrors(invalid)) return { style: null, problems: inFileOrder(invalid) };
  const style = styleIn(document);
  const problems = [...invalid, ...pageProblems(document, style)];
  return { style: hasErrors(problems) ? null : style, problems: inFileOrder(problems) };
}

/** Digits without quotes are a number to YAML, so that the form is checked as it was written. */
function colorProblems(document: YamlDocument, part: StyledPart): readonly Problem[] {
  const pointer = pointerTo(part, 'color');
  const color = textAt(document, pointer);
  if (color === null || color === '' || colorIn(color) !== null) return [];
  const help = 'write six hexadecimal digits in quotes: "1F4E79"';
  return [problemAt(document, pointer, 'value', { message: `\`${color}\` is no color`, help })];
}

function colorIn(text: string): string | null {
  return /^#?([0-9a-fA-F]{6})$/u.exec(text)?.[1] ?? null;
}

function pageProblems(document: YamlDocument, { page = {} }: HouseStyle): readonly Problem[] {
  const { width = 12240, left = 1440, right = 1440 } = page;
  if (width - left - right >= narrowest) return [];
  const message = 'the margins leave less than three inches for text';
  return [problemAt(document, pointerTo('page', 'margins'), 'key', { message })];
}

function styleIn(document: YamlDocument): HouseStyle {
  const get = <Value>(...path: readonly string[]) => valueAt(document, pointerTo(...path)) as Value | undefined;
  const looks = parts.flatMap((part) => {
    const given = get<Readonly<Record<string, unknown>>>(part);
    if (given === undefined) return [];
    const color = colorIn(textAt(document, pointerTo(part, 'color')) ?? '');
    const look = Object.entries(given)
      .filter(([key]) => key !== 'color')
      .map(([key, value]) => [key, isAnswer(value) ? isYes(value) : value]);
    return [[part, { ...Object.fromEntries(look), ...(color === null ? {} : { color }) } as TextLook] as const];
  });
  const stops = get<NonNullable<HouseStyle['stops']>>('numbering', 'stops');
  const header = get<string>('header');
  const footer = get<string>('footer_text');
  const contents = get<unknown>('contents');
  return {
    looks: Object.fromEntries(looks),
    spacing: get<NonNullable<HouseStyle['spacing']>>('spacing') ?? {},
    justified: get<string>('align') === 'justified',
    page: pageIn(
      get<keyof typeof papers>('page', 'size'),
      get<Readonly<Record<string, string>>>('page', 'margins') ?? {},
    ),
    ...(stops === undefined ? {} : { stops }),
    ...(header === undefined ? {} : { header }),
    ...(footer === undefined ? {} : { footer }),
    ...(contents === undefined ? {} : { contents: isYes(contents) }),
  };
}

/** `yes` is text in YAML 1.2. */
function isAnswer(value: unknown): boolean {
  return typeof value === 'boolean' || value === 'yes' || value === 'no';
}

function isYes(value: unknown): boolean {
  return value === true || value === 'yes';
}

function pageIn(
  paper: keyof typeof papers | undefined,
  margins: Readonly<Record<string, string>>,
): NonNullable<HouseStyle['page']> {
  const size = paper === undefined ? {} : { width: papers[paper][0], height: papers[paper][1] };
  return { ...size, ...Object.fromEntries(Object.entries(margins).map(([edge, text]) => [edge, lengthIn(text)])) };
}

/** `2.5 cm` in twentieths of a point. */
function lengthIn(text: string): number {
  const [, number = '0', unit = 'pt'] = /^([0-9.]+) ?([a-z]+)$/u.exec(text) ?? [];
  return Math.round(Number(number) * (units[unit] ?? 20));
}
