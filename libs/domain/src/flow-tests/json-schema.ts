import { z } from 'zod';
import { flowTestSchema } from './flow-test-document.js';

/**
 * The format as JSON Schema (2020-12), every property described in English and in Chinese, for
 * editors and for whoever makes tests with a program of their own.
 */
export const flowTestJsonSchema = (): Readonly<Record<string, unknown>> => {
  const { $schema, ...document } = z.toJSONSchema(flowTestSchema, { io: 'input', reused: 'ref' });
  return { $schema, $id: 'reprise.flow-test/1', title: 'A test of a flow 流程测试', ...document };
};
