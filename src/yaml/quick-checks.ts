/**
 * The check of a schema by its `$id`. In the bundled program the build puts here what ajv makes of each schema
 * (`scripts/quick-checks.js`), so that ajv is neither loaded nor asked to compile where a file is valid. From sources there
 * are none.
 */
export const quickCheck: (id: string) => ((value: unknown) => boolean) | undefined = () => undefined;
