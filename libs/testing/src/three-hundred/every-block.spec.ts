import { compileFlow } from '@reprise/domain/flow/compile';
import { blockSchemas } from '@reprise/domain/flow/language';
import { describe, expect, it } from '@jest/globals';
import { everyBlock } from './every-block.js';
import { organisationOf } from './people.js';

describe('the flow with every block', () => {
  it('compiles without an error', () => {
    const compiled = compileFlow(everyBlock());
    expect(compiled.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('holds every kind of block', () => {
    const text = JSON.stringify(everyBlock());
    const missing = Object.keys(blockSchemas).filter((kind) => !text.includes(`"${kind}":"`));
    expect(missing).toEqual([]);
  });

  it('is played by as many people as asked', () => {
    expect(organisationOf(300)).toHaveLength(302);
  });
});
