import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { tckResults } from './run-tck.js';

const folder = mkdtempSync(join(tmpdir(), 'tck-spec-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A model of our own, in the form of the kit's, with a part of each kind. */
const MODEL = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="ours">
  <itemDefinition name="tScore"><itemComponent name="the points"><typeRef>number</typeRef></itemComponent></itemDefinition>
  <inputData id="score" name="score"><variable name="score" typeRef="tScore"/></inputData>
  <businessKnowledgeModel id="twice" name="twice"><encapsulatedLogic>
    <formalParameter name="n" typeRef="number"/><literalExpression><text>n * 2</text></literalExpression>
  </encapsulatedLogic></businessKnowledgeModel>
  <decision id="doubled" name="doubled"><variable name="doubled" typeRef="number"/>
    <informationRequirement><requiredInput href="#score"/></informationRequirement>
    <knowledgeRequirement><requiredKnowledge href="#twice"/></knowledgeRequirement>
    <literalExpression><text>twice(score.the points)</text></literalExpression>
  </decision>
  <decision id="band" name="band"><variable name="band"/>
    <informationRequirement><requiredDecision href="#doubled"/></informationRequirement>
    <decisionTable hitPolicy="FIRST">
      <input><inputExpression><text>doubled</text></inputExpression></input><output/>
      <rule><inputEntry><text>&gt;= 90</text></inputEntry><outputEntry><text>"A"</text></outputEntry></rule>
      <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"B"</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <decision id="now" name="present"><variable name="present"/><literalExpression><text>now()</text></literalExpression></decision>
</definitions>`;

const result = (name: string, value: string): string =>
  `<resultNode name="${name}" type="decision"><expected>${value}</expected></resultNode>`;

const CASES = `<testCases xmlns:xsi="x"><modelName>ours.dmn</modelName><testCase id="1">
  <inputNode name="score"><component name="the points"><value xsi:type="xsd:decimal">45</value></component></inputNode>
  ${result('doubled', '<value xsi:type="xsd:decimal">90</value>')}
  ${result('band', '<value xsi:type="xsd:string">A</value>')}
  ${result('band', '<value xsi:type="xsd:string">B</value>')}
  ${result('present', '<value xsi:nil="true"/>')}
</testCase></testCases>`;

describe('the runner of the compatibility kit', () => {
  it('tells what passed, what failed and what is not for us', () => {
    mkdirSync(join(folder, 'ours'));
    writeFileSync(join(folder, 'ours', 'ours.dmn'), MODEL);
    writeFileSync(join(folder, 'ours', 'ours-test-01.xml'), CASES);
    expect(tckResults(folder, []).map(({ outcome }) => outcome)).toEqual([
      { is: 'passed' },
      { is: 'passed' },
      { is: 'failed', why: 'expected B, got A' },
      { is: 'not applicable', why: expect.stringContaining('no clock') },
    ]);
    expect(tckResults(folder, ['nothing of that name'])).toEqual([]);
  });
});
