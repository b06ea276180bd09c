export { flowTestSchema } from './flow-test-document.js';
export type { FlowTestDocument } from './flow-test-document.js';
export { flowTestJsonSchema } from './json-schema.js';
export { peopleRows } from './organisation.js';
export { runFlowTest } from './run-flow-test.js';
export type { FlowTest, FlowTestFailure } from './run-flow-test.js';
