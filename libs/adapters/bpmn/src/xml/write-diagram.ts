import { route } from '../drawing/route.js';
import type { End } from '../drawing/route.js';
import type { Box, Element, Picture } from '../drawing/picture.js';
import type { ModdleElement } from './model.js';
import { flowIds } from './write-picture.js';
import type { Writing } from './write-picture.js';

/** Where everything stands on the page. */
export const writeDiagram = (writing: Writing, picture: Picture): readonly ModdleElement[] => [
  ...picture.groups.map(({ id, box }) => shapeOf(writing, id, box)),
  ...picture.elements.flatMap((element) => [
    shapeOf(writing, element.id, element.box, looksOf(element)),
    ...(element.inside === undefined ? [] : writeDiagram(writing, element.inside)),
  ]),
  ...edgesOf(writing, picture),
];

const looksOf = ({ type }: Element): object => ({
  ...(type === 'SubProcess' || type === 'AdHocSubProcess' ? { isExpanded: true } : {}),
  ...(type === 'ExclusiveGateway' ? { isMarkerVisible: true } : {}),
});

const shapeOf = (
  { model, made }: Writing,
  id: string,
  ...[box, looks = {}]: readonly [Box, object?]
): ModdleElement =>
  model.create('bpmndi:BPMNShape', {
    ...{ id: `${id}_di`, bpmnElement: made.get(id), bounds: model.create('dc:Bounds', { ...box }) },
    ...looks,
  });

const edgesOf = ({ model, made }: Writing, { elements, flows }: Picture) => {
  const ends = new Map(elements.map((element) => [element.id, endOf(element)]));
  const ids = flowIds(flows);
  return flows.map((flow, index) => {
    const [from, to] = [ends.get(flow.from), ends.get(flow.to)];
    if (from === undefined || to === undefined) throw new Error(`a flow out of its picture`);
    return model.create('bpmndi:BPMNEdge', {
      ...{ id: `${ids[index]}_di`, bpmnElement: made.get(ids[index] ?? '') },
      waypoint: route(flow, [from, to]).map((point) => model.create('dc:Point', { ...point })),
    });
  });
};

const endOf = ({ box, type }: Element): End => ({
  box,
  isGateway: type.endsWith('Gateway'),
  isEdge: type === 'BoundaryEvent',
});
