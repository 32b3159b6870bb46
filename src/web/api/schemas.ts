import * as z from 'zod';

const components = z.registry<{ id: string }>();

/** A schema that the API's description names, so that each stands there once. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  components.add(schema, { id });
  return schema;
}

const place = '#/components/schemas/';

export function toReference(schema: z.ZodType): { $ref: string } {
  const id = components.get(schema)?.id;
  if (id === undefined) throw new Error('a schema of the API has no name');
  return { $ref: `${place}${id}` };
}

/** All named schemas as JSON Schema 2020-12, which OpenAPI 3.1 takes as they are. */
export function toComponents(): Record<string, object> {
  const { schemas } = z.toJSONSchema(components, { uri: (id) => `${place}${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]));
}

export const Instant = z.iso.datetime();

export function toInstant(at: number): string;
export function toInstant(at: number | null): string | null;
export function toInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
