import { formSchema, scaleSchema } from '@reprise/domain/flow/language';
import { messages } from '@reprise/http-contracts/problems';
import { problemShape } from '@reprise/http-contracts/shapes';
import { z } from 'zod';
import { statusOf } from '../problem.js';
import { codesOf } from './problem-codes.js';
import type { Route } from './route.js';

type Json = Readonly<Record<string, unknown>>;

/** Parts of a flow document, which contracts name by id instead of repeating the flow language. */
const LANGUAGE = { FlowForm: formSchema, FlowScale: scaleSchema } as const;

/** How a contract names such a part: `z.custom<FlowForm>().meta({ 'x-named': 'FlowForm' })`. */
const NAMED = 'x-named';

const schemaOf = (shape: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const name = z.globalRegistry.get(zodSchema)?.[NAMED];
      delete jsonSchema[NAMED];
      if (typeof name === 'string') jsonSchema.$ref = `#/components/schemas/${name}`;
    },
  });
  return schema;
};

/** The OpenAPI 3.1 document of these routes. */
export const openApiOf = (routes: readonly Route[]): Json => {
  const paths: Record<string, Record<string, Json>> = {};
  for (const each of routes) {
    const path = each.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[each.method.toLowerCase()] = operationOf(each);
  }
  const schemas = Object.entries(LANGUAGE).map(([name, shape]) => [
    name,
    schemaOf(shape, 'output'),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Reprise',
      version: '1',
      description: 'Performance reviews: rehearsed before launch, replayable ever after.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemShape, 'output'), ...Object.fromEntries(schemas) },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
      },
    },
  };
};

const operationOf = (declared: Route): Json => ({
  summary: declared.summary,
  operationId: operationIdOf(declared),
  ...(declared.isPublic === true ? { security: [] } : {}),
  parameters: [...inPath(declared), ...inQuery(declared), ...inHeaders(declared)],
  ...(declared.body === undefined
    ? {}
    : { requestBody: { required: true, content: jsonOf(schemaOf(declared.body, 'input')) } }),
  responses: { 200: answerOf(declared), ...problemsOf(declared) },
});

const operationIdOf = ({ method, path }: Route): string =>
  `${method.toLowerCase()}${path.replaceAll(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

const jsonOf = (schema: Json): Json => ({ 'application/json': { schema } });

const answerOf = ({ produces, response }: Route): Json => ({
  description: 'Done',
  content:
    produces === undefined
      ? jsonOf(schemaOf(response, 'output'))
      : { [produces]: { schema: { type: 'string' } } },
});

const inPath = ({ path }: Route): readonly Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const inQuery = ({ query }: Route): readonly Json[] => {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
};

const inHeaders = ({ headers = [] }: Route): readonly Json[] =>
  headers.map((name) => ({ name, in: 'header', required: true, schema: { type: 'string' } }));

/** Problems by their status, each with the codes it may carry. */
const problemsOf = (declared: Route): Json => {
  const byStatus = new Map<number, string[]>();
  for (const code of codesOf(declared)) {
    const status = statusOf(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `${code}: ${messages[code]?.en ?? ''}`).join('\n'),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  );
};
