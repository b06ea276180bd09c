import type { BlockData, FlowData } from '../data/flow-data.js';
import type { Element, Flow, Picture } from '../drawing/picture.js';
import { extensionOf } from './extension.js';
import type { Model, ModdleElement } from './model.js';
import { triggerOf } from './trigger.js';

/** A picture as BPMN's elements; `nodes` are those that flows connect, by their ids. */
export interface Written {
  readonly flowElements: readonly ModdleElement[];
  readonly artifacts: readonly ModdleElement[];
}

export interface Writing {
  readonly model: Model;
  readonly data: FlowData;
  /** The data of each block. */
  readonly dataOf: ReadonlyMap<string, BlockData>;
  /** Everything made so far by its id, for what refers to it. */
  readonly made: Map<string, ModdleElement>;
  /** Errors and categories, which stand beside the process. */
  readonly roots: ModdleElement[];
}

/** Ids of flows: the two ends, and which of several between them. */
export const flowIds = (flows: readonly Flow[]): readonly string[] => {
  const seen = new Map<string, number>();
  return flows.map(({ from, to }) => {
    const id = `${from}__${to}`;
    const times = seen.get(id) ?? 0;
    seen.set(id, times + 1);
    return times === 0 ? id : `${id}_${times + 1}`;
  });
};

export const writePicture = (writing: Writing, picture: Picture): Written => {
  const nodes = picture.elements.map((element) => writeElement(writing, element));
  for (const [index, { attached }] of picture.elements.entries()) {
    const node = nodes[index];
    if (attached !== undefined && node !== undefined) {
      node['attachedToRef'] = writing.made.get(attached.to);
    }
  }
  const ids = flowIds(picture.flows);
  const flows = picture.flows.map((flow, index) => writeFlow(writing, flow, ids[index] ?? ''));
  const artifacts = picture.groups.map((group) => {
    const value = writing.model.create('bpmn:CategoryValue', {
      id: `${group.id}_name`,
      value: group.name,
    });
    writing.roots.push(
      writing.model.create('bpmn:Category', { id: `${group.id}_category`, categoryValue: [value] }),
    );
    const drawn = writing.model.create('bpmn:Group', {
      ...{ id: group.id, categoryValueRef: value },
      ...extensionOf(writing, group.block),
    });
    writing.made.set(group.id, drawn);
    return drawn;
  });
  return { flowElements: [...nodes, ...flows], artifacts };
};

const writeElement = (writing: Writing, element: Element): ModdleElement => {
  const { model, made } = writing;
  const inside = element.inside === undefined ? {} : writePicture(writing, element.inside);
  const node = model.create(`bpmn:${element.type}`, {
    ...{ id: element.id, ...(element.name === '' ? {} : { name: element.name }) },
    ...extensionOf(writing, element.block),
    ...inside,
    ...triggerOf(writing, element),
    ...performers(writing, element),
    ...repeated(writing, element),
  });
  made.set(element.id, node);
  return node;
};

const expression = ({ model }: Writing, body: string): ModdleElement =>
  model.create('bpmn:FormalExpression', { body });

/** Who does it: the participants of the flow, by their names there. */
const performers = (writing: Writing, { owners }: Element): object => {
  if (owners === undefined) return {};
  const resources = owners.map((owner) =>
    writing.model.create('bpmn:PotentialOwner', {
      name: owner,
      resourceAssignmentExpression: writing.model.create('bpmn:ResourceAssignmentExpression', {
        expression: expression(writing, owner),
      }),
    }),
  );
  return { resources };
};

const repeated = (writing: Writing, element: Element): object => {
  const { model } = writing;
  const { loop, again, completion, cancelsRest, calls, attached } = element;
  return {
    ...(again === undefined
      ? {}
      : {
          loopCharacteristics: model.create('bpmn:StandardLoopCharacteristics', {
            testBefore: false,
            loopMaximum: again.atMost,
            loopCondition: expression(writing, `not(${again.unless})`),
          }),
        }),
    ...(loop === undefined
      ? {}
      : {
          loopCharacteristics: model.create('bpmn:MultiInstanceLoopCharacteristics', {
            isSequential: loop.isSequential,
            ...(loop.completion === undefined
              ? {}
              : { completionCondition: expression(writing, loop.completion) }),
          }),
        }),
    ...(completion === undefined
      ? {}
      : {
          completionCondition: expression(writing, completion),
          cancelRemainingInstances: cancelsRest,
        }),
    ...(calls === undefined ? {} : { calledElement: calls }),
    ...(attached === undefined ? {} : { cancelActivity: attached.interrupts }),
  };
};

const writeFlow = (writing: Writing, flow: Flow, id: string): ModdleElement => {
  const { model, made } = writing;
  const [from, to] = [made.get(flow.from), made.get(flow.to)];
  if (from === undefined || to === undefined) throw new Error(`a flow to nowhere: ${id}`);
  const drawn = model.create('bpmn:SequenceFlow', {
    id,
    ...(flow.name === undefined ? {} : { name: flow.name }),
    ...{ sourceRef: from, targetRef: to },
    ...(flow.condition === undefined
      ? {}
      : { conditionExpression: expression(writing, flow.condition) }),
  });
  connect(from, 'outgoing', drawn);
  connect(to, 'incoming', drawn);
  if (flow.isDefault) from['default'] = drawn;
  made.set(id, drawn);
  return drawn;
};

const connect = (node: ModdleElement, end: 'incoming' | 'outgoing', flow: ModdleElement): void => {
  const before = node[end];
  node[end] = [...(Array.isArray(before) ? (before as unknown[]) : []), flow];
};
