/**
 * The part of SARIF 2.1.0 that mc2 writes, as a JSON schema of its own, closed so that nothing else can slip in; and the
 * constraints of the standard that a schema cannot say.
 */
const string = { type: 'string' };
const natural = { type: 'integer', minimum: 0 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const uri = { type: 'string', minLength: 1, pattern: '^(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+$' };

function object(required: readonly string[], properties: object): object {
  return { type: 'object', required, properties, additionalProperties: false };
}

function list(items: object, more: object = {}): object {
  return { type: 'array', items, ...more };
}

const bag = { type: 'object' };
const message = object(['text'], { text: string, markdown: string });
const text = object(['text'], { text: string });
const artifactLocation = object(['uri'], { uri, uriBaseId: { const: '%SRCROOT%' }, index: natural });
const logicalLocation = object(['name', 'fullyQualifiedName', 'kind'], {
  name: string,
  fullyQualifiedName: string,
  decoratedName: string,
  kind: string,
});
const locationProperties = {
  physicalLocation: object(['artifactLocation'], { artifactLocation }),
  logicalLocations: list(logicalLocation, { minItems: 1 }),
  properties: bag,
};
const location = object(['physicalLocation'], locationProperties);
const relatedLocation = object(['id', 'physicalLocation'], { id: natural, message: text, ...locationProperties });
const notification = object(['message'], {
  level,
  message: text,
  descriptor: object(['id'], { id: string }),
  associatedRule: object(['id'], { id: string }),
  locations: list(location),
});
const rule = object(
  ['id', 'name', 'shortDescription', 'fullDescription', 'help', 'defaultConfiguration', 'properties'],
  {
    id: string,
    name: { type: 'string', maxLength: 255 },
    shortDescription: object(['text'], { text: { type: 'string', maxLength: 1024 } }),
    fullDescription: object(['text'], { text: { type: 'string', maxLength: 1024 } }),
    help: object(['text', 'markdown'], { text: string, markdown: string }),
    defaultConfiguration: object(['level'], { level }),
    properties: {
      type: 'object',
      required: ['tags', 'precision'],
      properties: {
        tags: list(string, { uniqueItems: true, maxItems: 20 }),
        precision: { enum: ['very-high', 'high', 'medium', 'low'] },
        'security-severity': { type: 'string', pattern: '^\\d+\\.\\d$' },
      },
    },
  },
);
const result = object(['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints'], {
  ruleId: string,
  ruleIndex: natural,
  level,
  message,
  locations: list(location, { minItems: 1, maxItems: 1 }),
  relatedLocations: list(relatedLocation),
  partialFingerprints: object(['primaryLocationLineHash', 'mc2/v1'], {
    primaryLocationLineHash: { type: 'string', pattern: '^[0-9a-f]{16}:1$' },
    'mc2/v1': { type: 'string', pattern: '^[0-9a-f]{16}$' },
  }),
  properties: bag,
});
const run = object(['tool', 'results'], {
  tool: object(['driver'], {
    driver: object(['name', 'rules'], {
      name: string,
      version: string,
      semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
      rules: list(rule, { uniqueItems: true }),
    }),
  }),
  automationDetails: object(['id'], { id: string }),
  columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
  originalUriBaseIds: { type: 'object', additionalProperties: object([], { description: text }) },
  invocations: list(
    object(['executionSuccessful'], {
      executionSuccessful: { type: 'boolean' },
      toolExecutionNotifications: list(notification),
      toolConfigurationNotifications: list(notification),
    }),
    { minItems: 1 },
  ),
  artifacts: list(
    object(['location'], {
      location: artifactLocation,
      roles: list({ enum: ['analysisTarget'] }),
      hashes: object(['sha-256'], { 'sha-256': { type: 'string', pattern: '^[0-9a-f]{64}$' } }),
    }),
    { uniqueItems: true },
  ),
  results: list(result, { maxItems: 25_000 }),
  properties: bag,
});

export const sarifSchema = object(['version', 'runs'], {
  $schema: { type: 'string', pattern: '^https://' },
  version: { const: '2.1.0' },
  runs: list(run, { maxItems: 20 }),
});

export type SarifLog = {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
    readonly automationDetails: { readonly id: string };
    readonly originalUriBaseIds: Readonly<
      Record<string, { readonly uri?: string; readonly description: { readonly text: string } }>
    >;
    readonly artifacts: readonly { readonly location: Location }[];
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly Notice[];
      readonly toolConfigurationNotifications: readonly Notice[];
    }[];
    readonly results: readonly SarifResult[];
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
};

export type SarifRule = {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly properties: { readonly tags: readonly string[]; readonly 'security-severity'?: string };
};

export type SarifResult = {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string; readonly markdown: string };
  readonly locations: readonly Place[];
  readonly relatedLocations?: readonly (Place & { readonly id: number })[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
};

export type Place = {
  readonly physicalLocation: { readonly artifactLocation: Location };
  readonly logicalLocations?: readonly { readonly name: string; readonly fullyQualifiedName: string }[];
};

type Location = { readonly uri: string; readonly uriBaseId?: string; readonly index: number };
type Notice = {
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Place[];
  readonly associatedRule?: { readonly id: string };
};

/** What the standard asks for beyond the schema; each broken rule in a sentence. */
export function brokenConstraints({ runs }: SarifLog): string[] {
  return runs.flatMap(({ tool, artifacts, results }) => [
    // 3.27.6: the index points at the rule with the id of the result.
    ...results
      .filter(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id !== ruleId)
      .map(({ ruleId }) => `rule index of ${ruleId}`),
    // 3.4.5: the index of an artifact location points at an artifact with the same location.
    ...places(results)
      .map(({ physicalLocation }) => physicalLocation.artifactLocation)
      .filter(({ uri: own, index }) => artifacts[index]?.location.uri !== own)
      .map(({ uri: own }) => `artifact index of ${own}`),
    // 3.11.6: an embedded link points at a related location by its id.
    ...results.flatMap(({ message: { text: words }, relatedLocations = [] }) =>
      [...words.matchAll(/(?<!\\)\[[^\]]*\]\((\d+)\)/gu)]
        .filter(([, id]) => !relatedLocations.some((related) => related.id === Number(id)))
        .map(([link]) => `dangling link ${link}`),
    ),
    // 3.28.2: the ids of related locations are unique within a result.
    ...results
      .filter(
        ({ relatedLocations = [] }) => new Set(relatedLocations.map(({ id }) => id)).size < relatedLocations.length,
      )
      .map(({ ruleId }) => `related locations of ${ruleId}`),
    // 3.19.23: rule ids are unique.
    ...(new Set(tool.driver.rules.map(({ id }) => id)).size < tool.driver.rules.length ? ['rule ids'] : []),
  ]);
}

export function places(results: readonly SarifResult[]): Place[] {
  return results.flatMap(({ locations, relatedLocations = [] }) => [...locations, ...relatedLocations]);
}
