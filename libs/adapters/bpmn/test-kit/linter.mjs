// Lints BPMN in a thread of its own: the linter is made of modules that the test runner's own
// loader cannot mix. Takes `{id, xml}`, answers `{id, complaints}`.
import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { parentPort } from 'node:worker_threads';

const resolver = new NodeResolver();

/** Everything the linter says, and everything the reader of the file warns of. */
const complaintsOf = async (xml) => {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  // A linter remembers what it has seen: each file gets its own.
  const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver });
  const reports = await linter.lint(rootElement);
  return [
    ...warnings.map(({ message }) => message),
    ...Object.entries(reports).flatMap(([rule, list]) =>
      list.map(({ id, message }) => `${rule} ${id}: ${message}`),
    ),
  ];
};

parentPort.on('message', async ({ id, xml }) => {
  const complaints = await complaintsOf(xml).catch((problem) => [String(problem)]);
  parentPort.postMessage({ id, complaints });
});
