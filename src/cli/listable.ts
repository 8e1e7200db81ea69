/** What `mc2 list` can list. */
export const listable = [
  'requirements',
  'facts',
  'parameters',
  'definitions',
  'citations',
  'sources',
  'templates',
  'rules',
  'exceptions',
] as const;
export type Listable = (typeof listable)[number];
