import type { Syntax } from '../syntax/tree.js';
import { isOpen, kindOfShape } from '../types/kind-of-shape.js';
import type { Kind } from '../values/value.js';
import { report } from './scope.js';
import type { Compiled, Scope } from './scope.js';

/** Notes it when a part can never be of the kind that is asked for; gives the part back. */
export const requireKind = (
  part: Compiled,
  { node, scope }: { readonly node: Syntax; readonly scope: Scope },
  kind: Kind,
): Compiled => {
  const found = kindOfShape(part.type);
  if (!isOpen(part.type) && found !== kind) {
    report(scope, node, {
      code: 'FEEL.TYPE',
      zh: `此处需要 ${kind}，而「${node.text}」是 ${found}`,
      en: `A ${kind} is needed here, and "${node.text}" is a ${found}`,
    });
  }
  return part;
};
