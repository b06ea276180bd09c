import type { Node } from './compiled-flow.js';

/** The deadline texts a block uses, to be parsed once. */
export const duesIn = (node: Node): readonly string[] => {
  switch (node.kind) {
    case 'task':
    case 'decision':
    case 'vote':
      return node.document.due === undefined ? [] : [node.document.due];
    case 'gate':
      return 'on' in node.document.opens ? [node.document.opens.on] : [];
    case 'window':
      return [node.document.open];
    case 'wait':
      return [node.document.for];
    case 'sequence':
    case 'stage':
    case 'parallel':
    case 'choose':
    case 'forEach':
    case 'calibration':
    case 'notify':
    case 'compute':
    case 'release':
    case 'plan':
    case 'end':
      return [];
  }
};
