/** One error of ajv in words, with the key or value that it is about. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import { didYouMean, nearest } from './did-you-mean.ts';
import { pointerParts, pointerTo } from './document.ts';
import { kindOf, quoted } from './quoted.ts';

type Explained = {
  readonly pointer: string;
  readonly part: 'key' | 'value';
  readonly message: string;
  readonly help: string;
  /** For an unknown key: the key that was probably meant. */
  readonly meant?: string;
};

/** Says a schema error as `unknown key …`, `missing key …`, `… must be …`, with accepted values as help. */
export function explainSchemaError(error: ErrorObject): Explained {
  const name = nameOf(error.instancePath);
  const help = helpIn(error.parentSchema);
  const at = (message: string, fallbackHelp = ''): Explained => ({
    pointer: error.instancePath,
    part: 'value',
    message,
    help: help === '' ? fallbackHelp : help,
  });
  const limit = String(error.params['limit']);

  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(error);
    case 'required':
      return missingKey(error, String(error.params['missingProperty']));
    case 'dependentRequired':
      return missingKey(
        error,
        String(error.params['missingProperty']),
        ` beside \`${String(error.params['property'])}\``,
      );
    case 'propertyNames': {
      const key = String(error.params['propertyName']);
      const wanted = helpIn(error.schema);
      return {
        pointer: error.instancePath + pointerTo(key),
        part: 'key',
        message: `${quoted(key)} cannot be a key here`,
        help: wanted,
      };
    }
    case 'type':
      return wrongType(error, name, help);
    case 'enum':
      return unknownValue(error, name, (error.params['allowedValues'] as readonly unknown[]).map(String), help);
    case 'const':
      return at(`${name} must be ${quoted(error.params['allowedValue'])}, not ${quoted(error.data)}`);
    case 'false schema':
    case 'not':
      return { ...at(`${name} has no place here`), part: 'key' };
    case 'pattern':
      if (error.params['pattern'] === '\\S') return at(`${name} is empty`);
      return at(`${name} does not have the expected form: ${quoted(error.data)}`, descriptionIn(error.parentSchema));
    case 'minLength':
      return at(`${name} is ${error.data === '' ? 'empty' : 'too short'}`, 'write it, or remove the key');
    case 'maxLength':
      return at(`${name} is longer than ${limit} characters`);
    case 'minItems':
      return at(`${name} needs at least ${limit} ${limit === '1' ? 'entry' : 'entries'}`);
    case 'maxItems':
      return at(`${name} takes at most ${limit} ${limit === '1' ? 'entry' : 'entries'}`);
    case 'minProperties':
      return at(`${name} needs at least ${limit} ${limit === '1' ? 'key' : 'keys'}`, keysHelp(error.parentSchema));
    case 'maxProperties':
      return at(`${name} takes only ${limit} ${limit === '1' ? 'key' : 'keys'}`, keysHelp(error.parentSchema));
    case 'uniqueItems': {
      const { i, j } = error.params as { readonly i: number; readonly j: number };
      const position = Math.max(i, j);
      const repeated: unknown = Array.isArray(error.data) ? error.data[position] : undefined;
      const message = `${quoted(repeated)} stands twice in ${name}`;
      return {
        pointer: error.instancePath + pointerTo(position),
        part: 'value',
        message,
        help: 'remove one of the two',
      };
    }
    case 'minimum':
      return at(`${name} must be at least ${limit}, not ${quoted(error.data)}`);
    case 'maximum':
      return at(`${name} must be at most ${limit}, not ${quoted(error.data)}`);
    case 'exclusiveMinimum':
      return at(`${name} must be more than ${limit}, not ${quoted(error.data)}`);
    case 'exclusiveMaximum':
      return at(`${name} must be less than ${limit}, not ${quoted(error.data)}`);
    case 'anyOf':
    case 'oneOf':
      return at(`${name} has none of the accepted forms`, descriptionIn(error.parentSchema));
    default:
      return at(`${name} ${error.message ?? 'is not valid'}`);
  }
}

function unknownKey(error: ErrorObject): Explained {
  const key = String(error.params['additionalProperty'] ?? error.params['unevaluatedProperty']);
  const known = keysIn(error.parentSchema);
  const meant = nearest(key, known);
  return {
    pointer: error.instancePath + pointerTo(key),
    part: 'key',
    message: `unknown key ${quoted(key)}${error.instancePath === '' ? '' : ` in ${nameOf(error.instancePath)}`}`,
    help: didYouMean(key, known),
    ...(meant === null ? {} : { meant }),
  };
}

function missingKey(error: ErrorObject, key: string, beside = ''): Explained {
  const parts = pointerParts(error.instancePath);
  const where = parts.length === 0 ? '' : ` in ${nameOf(error.instancePath)}`;
  const property = propertiesIn(error.parentSchema)[key];
  const description = descriptionIn(property) || helpIn(property);
  return {
    pointer: error.instancePath,
    part: 'key',
    message: `missing key \`${key}\`${where}${beside}`,
    help: description === '' ? `add \`${key}: …\`` : `${key}: ${description}`,
  };
}

function wrongType(error: ErrorObject, name: string, help: string): Explained {
  const wanted = [error.params['type'] as string | readonly string[]].flat();
  const words = wanted.map((type) => typeWords[type] ?? type);
  const expected = words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}` : (words[0] ?? '');
  const quotesHelp =
    wanted.includes('string') && ['number', 'boolean'].includes(typeof error.data)
      ? `write "${String(error.data)}" in quotes`
      : '';
  const listHelp =
    wanted.includes('array') && typeof error.data === 'string'
      ? 'write `[…]` around it, or start its line with `- `'
      : '';
  return {
    pointer: error.instancePath,
    part: 'value',
    message: `${name} must be ${expected}, not ${kindOf(error.data)}`,
    help: help || quotesHelp || listHelp || descriptionIn(error.parentSchema),
  };
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  null: 'empty',
};

function unknownValue(error: ErrorObject, name: string, accepted: readonly string[], help: string): Explained {
  const meant = typeof error.data === 'string' ? nearest(error.data, accepted) : null;
  const list = `accepted: ${accepted.join(', ')}`;
  return {
    pointer: error.instancePath,
    part: 'value',
    message: `${name} cannot be ${quoted(error.data)}`,
    help: [meant === null ? '' : `did you mean \`${meant}\`?`, help === '' ? list : help]
      .filter((part) => part !== '')
      .join(' '),
  };
}

/** `parties.supplier.name`; list positions count from 1: `positions 2`. */
function nameOf(pointer: string): string {
  const parts = pointerParts(pointer);
  if (parts.length === 0) return 'the file';
  const shown = parts.slice(-3);
  const text = shown.reduce((name, part) => {
    if (/^\d+$/.test(part)) return `${name} #${Number(part) + 1}`;
    return name === '' ? part : `${name}.${part}`;
  }, '');
  return `\`${text.trim()}\``;
}

function keysHelp(schema: unknown): string {
  const keys = keysIn(schema);
  return keys.length === 0 ? descriptionIn(schema) : `accepted: ${keys.join(', ')}`;
}

function keysIn(schema: unknown): readonly string[] {
  return Object.keys(propertiesIn(schema));
}

function propertiesIn(schema: unknown): Readonly<Record<string, unknown>> {
  return (recordOf(schema)['properties'] ?? {}) as Readonly<Record<string, unknown>>;
}

function helpIn(schema: unknown): string {
  const help = recordOf(schema)['x-help'];
  return typeof help === 'string' ? help : '';
}

function descriptionIn(schema: unknown): string {
  const description = recordOf(schema)['description'];
  return typeof description === 'string' ? description : '';
}

function recordOf(schema: unknown): Readonly<Record<string, unknown>> {
  return typeof schema === 'object' && schema !== null ? (schema as Readonly<Record<string, unknown>>) : {};
}
