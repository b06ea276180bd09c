import { expect } from '@jest/globals';
import { codesOf } from '@reprise/api';
import type { Route } from '@reprise/api';
import { problemShape } from '@reprise/http-contracts/shapes';

interface Asked {
  readonly method: string;
  readonly path: string;
}

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Holds an answer against what its route declares: shape, nothing more than it, problem codes. */
export const assertDeclared = (routes: readonly Route[], asked: Asked, reply: Answered): void => {
  const declared = routes.find((route) => matches(route, asked));
  if (declared === undefined) return;
  if (reply.status === 200) {
    expect(declared.response.parse(reply.body)).toEqual(reply.body);
    return;
  }
  const problem = problemShape.parse(reply.body);
  expect(problem.status).toBe(reply.status);
  expect(problem.title).not.toBe('');
  expect(codesOf(declared)).toContain(problem.code);
};

const matches = (route: Route, { method, path }: Asked): boolean => {
  const pattern = route.path.replaceAll(/:\w+/g, '[^/]+');
  const [bare = ''] = path.split('?', 1);
  return route.method === method && new RegExp(`^${pattern}$`).test(bare);
};
