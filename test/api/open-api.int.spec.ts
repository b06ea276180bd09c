import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await runningApi('empty');
}, 120_000);
afterAll(async () => {
  await api.stop();
});

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId: string }>>>>;
}

it('describes every route, by the rules of OpenAPI 3.1', async () => {
  const document = await api.browser().read<Described>('/api/openapi.json');
  const { valid, errors } = await new Validator().validate(document);
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  for (const { method, path } of api.server.routes) {
    const described = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')];
    expect(described?.[method.toLowerCase()]).toBeDefined();
  }
  const ids = Object.values(document.paths).flatMap((each) =>
    Object.values(each).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});
