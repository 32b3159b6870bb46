import * as z from 'zod';
import type { ApiToken, Scope } from '../../domain/api-token.ts';
import type { Site } from '../site.ts';
import type { ApiPort } from './port.ts';

/** Who asks, and what of. */
export interface Asked {
  readonly api: ApiPort;
  readonly site: Site;
  readonly token: ApiToken;
}

type Fields = Readonly<Record<string, z.ZodType>>;
type Values<F extends Fields> = { readonly [K in keyof F]: z.output<F[K]> };

/** One thing that a program may ask for: its route, its check and its description are made of this. */
interface Spec<P extends Fields, Q extends Fields, B extends z.ZodType, A extends z.ZodType> {
  readonly id: string;
  readonly summary: string;
  readonly method: 'GET' | 'POST';
  /** As in OpenAPI: `/issues/{number}`. */
  readonly path: string;
  /** Any one of them is enough. */
  readonly scopes: readonly Scope[];
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Bytes; 64 KB where none is given. */
  readonly bodyLimit?: number;
  readonly status?: 200 | 201;
  readonly answer: A;
  handle(
    input: { readonly params: Values<P>; readonly query: Values<Q>; readonly body: z.output<B> },
    asked: Asked,
  ): Promise<z.input<A>>;
}

export interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

export interface Operation
  extends Pick<
    Spec<Fields, Fields, z.ZodType, z.ZodType>,
    'id' | 'summary' | 'method' | 'path' | 'scopes' | 'bodyLimit'
  > {
  readonly params: Fields;
  readonly query: Fields;
  readonly body: z.ZodType | null;
  readonly status: number;
  readonly answer: z.ZodType;
  /** Throws ZodError for an input that isn't as described. */
  run(input: RawInput, asked: Asked): Promise<unknown>;
}

export function operation<
  A extends z.ZodType,
  P extends Fields = Record<never, never>,
  Q extends Fields = Record<never, never>,
  B extends z.ZodType = z.ZodUndefined,
>(spec: Spec<P, Q, B, A>): Operation {
  const { handle, params = {}, query = {}, body, status = 200, ...rest } = spec;
  return {
    ...rest,
    params,
    query,
    body: body ?? null,
    status,
    run: (raw, asked) =>
      handle(
        {
          // Each field is read by its own schema, so the object has the shape that `Values` says.
          params: z.object(params).parse(raw.params) as Values<P>,
          query: z.object(query).parse(raw.query) as Values<Q>,
          body: body?.parse(raw.body) as z.output<B>,
        },
        asked,
      ),
  };
}
