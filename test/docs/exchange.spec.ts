import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { canonicalFlow } from '@reprise/domain/flow/canonical';
import { compileFlow } from '@reprise/domain/flow/compile';
import { changeWords, diffFlows } from '@reprise/domain/flow/diff';
import { blockSchemas } from '@reprise/domain/flow/language';
import type { FlowDocument } from '@reprise/domain/flow/language';
import { flowAround } from './around-an-example.js';
import { jsonExamples, LANGUAGES, pageOf } from './guide.js';

const FINDINGS = new URL('../../libs/adapters/bpmn/src/data/bpmn-finding.ts', import.meta.url);

const documentOf = (example: object): FlowDocument => {
  const compiled = compileFlow(flowAround(example));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow.document;
};

describe.each(LANGUAGES)('the page on exchange (%s)', (language) => {
  const text = pageOf(language, 'exchange.md');
  const [written = {}, canonical = {}, changed = {}] = jsonExamples(text);

  it('shows the canonical form of its example', () => {
    const { stages } = canonicalFlow(documentOf(written)) as { readonly stages: readonly object[] };
    expect(JSON.stringify(stages.at(-1))).toBe(JSON.stringify(canonical));
  });

  it('tells the words of its comparison', () => {
    const words = diffFlows(documentOf(written), documentOf(changed)).map(changeWords);
    expect(text).toContain(`\`\`\`\n${words.map((each) => each[language]).join('\n')}\n\`\`\``);
  });

  it('says what each kind of block is in BPMN', () => {
    const missing = Object.keys(blockSchemas).filter(
      (kind) => !new RegExp(`^\\| \`${kind}\` +\\| \\S`, 'm').test(text),
    );
    expect(missing).toEqual([]);
  });

  it('tells of every finding of an import', () => {
    const codes = [...readFileSync(FINDINGS, 'utf8').matchAll(/'(BPMN\.[A-Z_]+)': \{/g)];
    expect(codes.length).toBeGreaterThan(8);
    expect(codes.filter(([, code = '']) => !text.includes(`\`${code}\``))).toEqual([]);
  });
});
