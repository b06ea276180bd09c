/** Left, top, width and height in the unit of BPMN diagrams: a pixel. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** BPMN's name of what a block is drawn as. */
export type ElementType =
  | 'UserTask'
  | 'SendTask'
  | 'ServiceTask'
  | 'BusinessRuleTask'
  | 'CallActivity'
  | 'SubProcess'
  | 'AdHocSubProcess'
  | 'ExclusiveGateway'
  | 'ParallelGateway'
  | 'EventBasedGateway'
  | 'StartEvent'
  | 'EndEvent'
  | 'IntermediateCatchEvent'
  | 'IntermediateThrowEvent'
  | 'BoundaryEvent';

/** What an event waits for, or what it throws. */
export type Trigger =
  | { readonly is: 'date' | 'duration' | 'condition' | 'error'; readonly body: string }
  | { readonly is: 'message' | 'terminate' };

/** How often the blocks of a sub-process are gone through. */
export interface Loop {
  readonly isSequential: boolean;
  /** When it is over before all are through. */
  readonly completion?: string;
}

export interface Element {
  readonly id: string;
  readonly type: ElementType;
  readonly name: string;
  readonly box: Box;
  /** The block whose data it carries. Without one it only helps to draw another. */
  readonly block?: string;
  readonly trigger?: Trigger;
  /** Of a boundary event: where it sits, and whether the work there ends. */
  readonly attached?: { readonly to: string; readonly interrupts: boolean };
  readonly owners?: readonly string[];
  readonly calls?: string;
  readonly loop?: Loop;
  /** Gone through again unless a condition holds, so many times at most. */
  readonly again?: { readonly unless: string; readonly atMost: number };
  readonly completion?: string;
  readonly cancelsRest?: boolean;
  readonly inside?: Picture;
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly name?: string;
  readonly condition?: string;
  readonly isDefault?: true;
  /** A height to run along, off the straight way. */
  readonly lane?: number;
}

/** A frame around what belongs together; nothing flows into it. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
  readonly block: string;
}

/** What stands in a process or in a sub-process. */
export interface Picture {
  readonly elements: readonly Element[];
  readonly flows: readonly Flow[];
  readonly groups: readonly Group[];
}
