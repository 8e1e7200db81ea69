/** Checks a YAML file against a JSON Schema and says each thing that is wrong once, where it is. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { JsonSchema } from './json-schema.ts';
import { pointerTo, problemAt, problemInText, type YamlDocument } from './document.ts';
import { explainSchemaError } from './schema-error.ts';
import { inFileOrder, type Problem } from './problem.ts';
import { quickCheck } from './quick-checks.ts';

/** Enough to work on; somebody who gave the wrong file does not want ten thousand. */
const maxProblems = 100;

/**
 * Problems of `document` against `schema` (JSON Schema 2020-12 with an `$id`), in file order; none when it is valid.
 * Branches of `anyOf` and `oneOf` that were not meant stay silent. Schemas may carry `x-help`: the help to show with an
 * error in that place.
 */
export function validate(document: YamlDocument, schema: JsonSchema): readonly Problem[] {
  if (quickCheck(schema.$id)?.(document.value) === true) return [];
  const ajv = ajvFor(schema);
  const errors = errorsOf(ajv.root, document.value);
  const causes = withoutEchoes(chooseBranches(errors, ajv));
  const problems = inFileOrder(
    causes.slice(0, maxProblems).map((error) => {
      const { pointer, part, ...text } = explainSchemaError(error);
      return problemAt(document, pointer, part, text);
    }),
  );
  const rest = causes.length - maxProblems;
  if (rest <= 0) return problems;
  return [
    ...problems,
    problemInText(document, { start: 0, end: 1 }, { message: `and ${rest} more problems in this file` }),
  ];
}

type Compiled = {
  readonly ajv: Ajv2020;
  readonly root: ValidateFunction;
  /** Where each list of branches stands in the schema: ajv's own `schemaPath` begins anew at a reference. */
  readonly choices: ReadonlyMap<unknown, string>;
};

const compiled = new WeakMap<JsonSchema, Compiled>();

/** Compiling takes longer than validating sixty files, so each schema is compiled once, when first used. */
function ajvFor(schema: JsonSchema): Compiled {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
    validateFormats: false,
  });
  ajv.addKeyword('x-help');
  const fresh = { ajv, root: ajv.compile(schema), choices: new Map(choicesIn(schema, `${schema.$id}#`)) };
  compiled.set(schema, fresh);
  return fresh;
}

function errorsOf(check: ValidateFunction, value: unknown): readonly ErrorObject[] {
  return check(value) === true ? [] : [...(check.errors ?? [])];
}

/**
 * ajv reports the errors of every branch of an `anyOf` and then the `anyOf` itself. Run again alone, each branch tells
 * how many of the errors before are its own; they give way to those of the branch that fits best. From the end, so that
 * an outer choice is met before those within.
 */
function chooseBranches(errors: readonly ErrorObject[], ajv: Compiled): readonly ErrorObject[] {
  const chosen: (readonly ErrorObject[])[] = [];
  let position = errors.length - 1;
  while (position >= 0) {
    const error = errors[position] as ErrorObject;
    const branches = isChoice(error) ? branchErrors(error, ajv) : null;
    chosen.push(branches === null ? [error] : (bestBranch(branches, error, ajv) ?? [error]));
    position -= 1 + (branches ?? []).reduce((sum, branch) => sum + branch.length, 0);
  }
  return chosen.reverse().flat();
}

function isChoice(error: ErrorObject): boolean {
  return error.keyword === 'anyOf' || (error.keyword === 'oneOf' && error.params['passingSchemas'] === null);
}

function branchErrors(error: ErrorObject, { ajv, choices }: Compiled): readonly (readonly ErrorObject[])[] | null {
  const pointer = choices.get(error.schema);
  if (pointer === undefined || !Array.isArray(error.schema)) return null;
  return error.schema.map((_, position) => {
    const check = ajv.getSchema(`${pointer}/${position}`);
    if (check === undefined) throw new Error(`the schema has no ${pointer}/${position}`);
    return errorsOf(check, error.data).map((inner) => ({
      ...inner,
      instancePath: error.instancePath + inner.instancePath,
    }));
  });
}

function* choicesIn(schema: unknown, pointer: string): Generator<readonly [unknown, string]> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    const inner = pointer + pointerTo(key);
    if (key === 'anyOf' || key === 'oneOf') yield [value, inner];
    yield* choicesIn(value, inner);
  }
}

/**
 * The errors of the branch with the right type and the right fixed value (`kind: title`). When that value is none of
 * those the branches ask for, only this is said. Null when the value has the type of no branch.
 */
function bestBranch(
  branches: readonly (readonly ErrorObject[])[],
  choice: ErrorObject,
  ajv: Compiled,
): readonly ErrorObject[] | null {
  const at = choice.instancePath;
  const typed = branches.filter(
    (errors) => !errors.some((error) => error.keyword === 'type' && error.instancePath === at),
  );
  const markers = typed.map((errors) => errors.find((error) => isMarker(error, at)));
  const [marker] = markers;
  if (marker !== undefined && markers.every((other) => other?.instancePath === marker.instancePath)) {
    const allowedValues = markers.map((other) => other?.params['allowedValue'] as unknown);
    return [{ ...marker, keyword: 'enum', params: { allowedValues } }];
  }
  const [best] = typed
    .filter((_, position) => markers[position] === undefined)
    .sort((a, b) => misfits(a) - misfits(b) || a.length - b.length);
  return best === undefined ? null : chooseBranches(best, ajv);
}

/** A wrong fixed value of the thing itself or of one of its own keys tells branches apart; deeper ones do not. */
function isMarker(error: ErrorObject, at: string): boolean {
  return error.keyword === 'const' && !error.instancePath.slice(at.length + 1).includes('/');
}

function misfits(errors: readonly ErrorObject[]): number {
  return errors.filter((error) => error.keyword === 'additionalProperties' || error.keyword === 'required').length;
}

/** Leaves out errors that only repeat another: of `if`, of a bad key's pattern, and of a key that is missing because it is misspelt. */
function withoutEchoes(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const misspelt = new Set(
    errors.flatMap((error) => {
      const meant = error.keyword === 'additionalProperties' ? explainSchemaError(error).meant : undefined;
      return meant === undefined ? [] : [`${error.instancePath}/${meant}`];
    }),
  );
  return errors.filter(
    (error) =>
      error.keyword !== 'if' &&
      !(error.propertyName !== undefined && error.keyword !== 'propertyNames') &&
      !(
        error.keyword === 'required' && misspelt.has(`${error.instancePath}/${String(error.params['missingProperty'])}`)
      ),
  );
}
