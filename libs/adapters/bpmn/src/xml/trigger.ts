import type { Element, Trigger } from '../drawing/picture.js';
import type { ModdleElement } from './model.js';
import type { Writing } from './write-picture.js';

/** What an event waits for or throws. */
export const triggerOf = (writing: Writing, { trigger, id, name }: Element): object =>
  trigger === undefined
    ? {}
    : { eventDefinitions: [definition(writing, trigger, { id: `${id}_event`, name })] };

interface Named {
  readonly id: string;
  readonly name: string;
}

const definition = (writing: Writing, trigger: Trigger, { id, name }: Named): ModdleElement => {
  const { model } = writing;
  switch (trigger.is) {
    case 'message':
      return model.create('bpmn:MessageEventDefinition', { id });
    case 'terminate':
      return model.create('bpmn:TerminateEventDefinition', { id });
    case 'error':
      return model.create('bpmn:ErrorEventDefinition', {
        id,
        errorRef: errorOf(writing, trigger.body, name),
      });
    case 'condition':
      return model.create('bpmn:ConditionalEventDefinition', {
        id,
        condition: model.create('bpmn:FormalExpression', { body: trigger.body }),
      });
    case 'date':
    case 'duration':
      return model.create('bpmn:TimerEventDefinition', {
        id,
        [trigger.is === 'date' ? 'timeDate' : 'timeDuration']: model.create(
          'bpmn:FormalExpression',
          { body: trigger.body },
        ),
      });
  }
};

/** One error for all who throw or catch it. */
const errorOf = ({ model, made, roots }: Writing, code: string, name: string): ModdleElement => {
  const known = made.get(`error_${code}`);
  if (known !== undefined) return known;
  const error = model.create('bpmn:Error', {
    ...{ id: `error_${code}`, name: `${name} (${code})`, errorCode: code },
  });
  made.set(`error_${code}`, error);
  roots.push(error);
  return error;
};
