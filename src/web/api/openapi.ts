import * as z from 'zod';
import type { Operation } from './operation.ts';
import { Problem } from './problem.ts';
import { toComponents, toReference } from './schemas.ts';

/** The API's own description (OpenAPI 3.1.1), made of what its routes are made of. */
export function toOpenApi(operations: readonly Operation[], name: string, url: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describe(operation),
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: `${name}: the desk for programs`,
      version: '1',
      description:
        'Each token has scopes. Failures are Problem Details (RFC 9457). A POST with an Idempotency-Key is done once within 24 hours.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${url}/api/v1` }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas: toComponents(),
      responses: {
        Problem: {
          description: 'What was wrong, and what to do',
          content: { 'application/problem+json': { schema: toReference(Problem) } },
        },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Made by "digest token create"' },
      },
    },
  };
}

function describe(operation: Operation): object {
  const { id, summary, scopes, params, query, body, method, status, answer } = operation;
  return {
    operationId: id,
    summary,
    description: `Scope: ${scopes.join(' or ')}.`,
    parameters: [
      ...toParameters(params, 'path'),
      ...toParameters(query, 'query'),
      ...(method === 'POST'
        ? [
            {
              name: 'Idempotency-Key',
              in: 'header',
              schema: { type: 'string', minLength: 1, maxLength: 200 },
            },
          ]
        : []),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: toReference(body) } } },
    }),
    responses: {
      [status]: {
        description: summary,
        content: { 'application/json': { schema: toReference(answer) } },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function toParameters(fields: Operation['params'], where: 'path' | 'query'): object[] {
  return Object.entries(fields).map(([name, schema]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    const isRequired = where === 'path' || !schema.safeParse(undefined).success;
    return { name, in: where, required: isRequired, schema: rest };
  });
}
