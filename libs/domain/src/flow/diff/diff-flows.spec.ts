import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { anyFlow } from '@reprise/testing/flows';
import { everyBlock } from '@reprise/testing/three-hundred';
import fc from 'fast-check';
import { canonicalText, flowShape } from '../canonical/index.js';
import type { Json, Shape } from '../canonical/index.js';
import { flowDocumentSchema } from '../language/index.js';
import type { FlowDocument } from '../language/index.js';
import { changeWords, diffFlows, diffShapes } from './index.js';

const SHIPPED = new URL('../../../../../flows/customer-service-annual.json', import.meta.url);
const text = readFileSync(SHIPPED, 'utf8');
const shipped = flowDocumentSchema.parse(JSON.parse(text));

type Loose = Record<string, never>;
/** The shipped flow with something changed by hand. */
const changedFlow = (change: (document: Loose) => void): FlowDocument => {
  const document: unknown = JSON.parse(text);
  change(document as Loose);
  return flowDocumentSchema.parse(document);
};
const words = (change: (document: Loose) => void): readonly (readonly [string, string])[] =>
  diffFlows(shipped, changedFlow(change)).map((each) => {
    const { zh, en } = changeWords(each);
    return [zh, en];
  });

/** The block with that id, at any depth. */
const find = (value: unknown, id: string): Loose => {
  const seek = (inner: unknown): Loose | undefined => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    if (Object.values(inner)[0] === id) return inner as Loose;
    return Object.values(inner).map(seek).find(Boolean);
  };
  const found = seek(value);
  if (found === undefined) throw new Error(id);
  return found;
};
const set = (target: unknown, values: object): void => void Object.assign(target as object, values);

describe('what differs between two versions of a flow', () => {
  it('is told in words, in both languages', () => {
    expect(words((d) => set(find(d, 'peer'), { due: '10 working days' }))).toEqual([
      ['“评价同事”截止 7 → 10 个工作日', '“Assess a colleague” due 7 → 10 working days'],
    ]);
    expect(words((d) => set(find(d, 'peer'), { due: '2 weeks', overdue: 'keep open' }))).toEqual([
      ['“评价同事”截止 7 个工作日 → 2 周', '“Assess a colleague” due 7 working days → 2 weeks'],
      [
        '“评价同事”逾期处理 按缺失关闭 → 保持开放',
        '“Assess a colleague” when overdue close as missing → keep open',
      ],
    ]);
    expect(words((d) => set(d, { zone: 'UTC' }))).toEqual([
      ['时区 Asia/Shanghai → UTC', 'Time zone Asia/Shanghai → UTC'],
    ]);
    expect(
      words((d) => set(find(d, 'assess'), { title: { zh: '经理评价', en: 'By the manager' } })),
    )
      // Changed in one language: readers of both see it.
      .toEqual([
        [
          '“经理评价”名称 “Manager assessment” → “By the manager”',
          '“By the manager” title “Manager assessment” → “By the manager”',
        ],
      ]);
  });

  it('covers what stands beside the blocks', () => {
    const all = words((d) => {
      const { forms, scores, participants, population, visibility, scales } = d as Record<
        string,
        Record<string, never>
      >;
      set(find(forms, 'summary'), { required: false });
      set(scores?.['total'], { weighted: { kpi: 50, 'assess.rating': 50 } });
      set(participants, { manager: { lineManager: 1 }, board: { named: ['E1'] } });
      (population as unknown as object[]).unshift({ when: 'person.onLeave', then: 'out' });
      set((visibility as unknown as object[])[2], { floor: 5 });
      set(find(scales, 'S'), { from: '98' });
    });
    expect(all.map(([zh]) => zh)).toEqual([
      '新增第 1 条参评规则',
      '新增参与人“board”',
      '参与人“manager”无人可选时 改用 hrbp → 跳过',
      expect.stringMatching(/^评分等级“five”的等级“卓越”下限 \d+ → 98$/),
      '表单“自评”的字段“主要成果”必填 是 → 否',
      '得分“综合得分”的权重“assess.rating” 30 → 50',
      '得分“综合得分”的权重“kpi” 60 → 50',
      '删除得分“综合得分”的权重“peer.rating.mean”：10',
      '第 3 条可见规则匿名下限 2 → 5',
    ]);
    expect(all.map(([, en]) => en)).toEqual([
      'Added population rule 1',
      'Added participant “board”',
      'Participant “manager” when nobody is found use hrbp → skip',
      expect.stringMatching(/^Level “Outstanding” of scale “five” lower edge \d+ → 98$/),
      'Field “What I achieved” of form “Self-assessment” required yes → no',
      'Weight of “assess.rating” of score “Total score” 30 → 50',
      'Weight of “kpi” of score “Total score” 60 → 50',
      'Removed weight of “peer.rating.mean” of score “Total score”: 10',
      'Visibility rule 3 anonymity floor 2 → 5',
    ]);
  });

  it('follows a block by its id wherever it went', () => {
    const all = words((d) => {
      const { stages } = d as unknown as { stages: { blocks: object[] }[] };
      const [goals, feedback] = [stages[0], stages[3]];
      if (goals === undefined || feedback === undefined) throw new Error('no such stages');
      const meeting = find(d, 'meeting');
      feedback.blocks = feedback.blocks.filter((block) => block !== meeting);
      goals.blocks.push(meeting, { wait: 'breathe', for: '3 days' });
      set(meeting, { due: '5 working days' });
      const choose = find(d, 'which-plan') as unknown as { cases: object[]; otherwise: object[] };
      choose.cases.unshift({ when: 'person.grade = "M1"', do: [] });
    });
    expect(all.map(([zh]) => zh)).toEqual([
      '“绩效面谈”移到“目标设定”中“确认目标”之后',
      '“绩效面谈”截止 10 → 5 个工作日',
      '新增等待“breathe”（“目标设定”中“绩效面谈”之后）',
      '新增“选定计划”的第 1 条情形',
    ]);
    expect(all.map(([, en]) => en)).toEqual([
      '“Feedback meeting” moved to “Goal setting”, after “Agree the goals”',
      '“Feedback meeting” due 10 → 5 working days',
      'Added wait “breathe” (“Goal setting”, after “Feedback meeting”)',
      'Added case 1 of “Choose the plan”',
    ]);
  });

  it('says which block was taken out of the order, not that all others moved', () => {
    const all = words((d) => {
      const { stages } = d as unknown as { stages: object[] };
      stages.push(...stages.splice(0, 1));
    });
    expect(all).toEqual([
      [
        '“目标设定”移到“改进与发展”之后',
        '“Goal setting” moved after “Improvement and development”',
      ],
    ]);
  });
});

/** The shape with one value turned into another, for every value there is. */
const turned = (shape: Shape): readonly Shape[] => {
  switch (shape.is) {
    case 'value':
      return [{ is: 'value', value: otherThan(shape.value) }];
    case 'list':
      return shape.items.flatMap((item, at) =>
        turned(item).map((inner) => ({ ...shape, items: shape.items.with(at, inner) })),
      );
    case 'record':
      return shape.entries.flatMap(([name, entry], at) =>
        turned(entry).map((inner) => ({
          ...shape,
          entries: shape.entries.with(at, [name, inner]),
        })),
      );
    case 'object':
    case 'block':
      return shape.properties.flatMap((own, at) =>
        shape.is === 'block' && own.name === shape.kind
          ? []
          : turned(own.shape).map((inner) => ({
              ...shape,
              properties: shape.properties.with(at, { ...own, shape: inner, isDefault: false }),
            })),
      );
  }
};
const otherThan = (value: Json): Json => {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value + 1 : `${JSON.stringify(value)}-2`;
};

describe('a change of any property', () => {
  const shape = flowShape(flowDocumentSchema.parse(everyBlock()));
  const versions = turned(shape);

  it('is one change, with words in both languages', () => {
    expect(versions.length).toBeGreaterThan(250);
    for (const version of versions) {
      const changes = diffShapes(shape, version);
      expect(changes.length).toBeGreaterThan(0);
      for (const change of changes) {
        const { zh, en } = changeWords(change);
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/[a-z]{2}/);
        expect(`${zh}${en}`).not.toMatch(/undefined|null|\[object|NaN/);
      }
    }
  });
});

describe('two flows', () => {
  it('differ exactly when their canonical texts do', () => {
    fc.assert(
      fc.property(anyFlow(), fc.nat(10_000), (document, choice) => {
        const shape = flowShape(document);
        expect(diffShapes(shape, shape)).toEqual([]);
        const reversed = { ...document, stages: document.stages.toReversed() };
        const isSame = canonicalText(reversed) === canonicalText(document);
        expect(diffFlows(document, reversed).length === 0).toBe(isSame);
        const versions = turned(shape);
        const version = versions[choice % versions.length] ?? shape;
        expect(diffShapes(shape, version).length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it('that have nothing in common are still told apart, in words', () => {
    fc.assert(
      fc.property(anyFlow(), anyFlow(), (one, other) => {
        const changes = diffFlows(one, other);
        expect(changes.length === 0).toBe(canonicalText(one) === canonicalText(other));
        for (const change of changes) {
          const { zh, en } = changeWords(change);
          expect(`${zh}${en}`).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
