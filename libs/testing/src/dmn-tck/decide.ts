import { argumentsFor, coerced, contextOf, FeelFunction } from '@reprise/domain/feel';
import type { Value } from '@reprise/domain/feel';
import { boxed, functionOf, isBoxed, NotApplicable } from './boxed.js';
import type { Around } from './boxed.js';
import { referred } from './model.js';
import type { Model } from './model.js';
import { typeReferred } from './types.js';
import { child, children } from './xml.js';
import type { Element } from './xml.js';

/** A requirement, and the part of the model it refers to. */
const required = (model: Model, part: Element): readonly Element[] =>
  part.children
    .flatMap(({ name, children: inner }) =>
      ['informationRequirement', 'knowledgeRequirement'].includes(name) ? inner : [],
    )
    .map(({ attributes }) => {
      const found = referred(model, attributes['href'] ?? '');
      if (found === undefined) throw new NotApplicable('imports of other models');
      return found;
    });

const nameOf = ({ attributes }: Element): string => attributes['name'] ?? '';

/** The type a part's variable has. */
const typeOf = (model: Model, part: Element) =>
  typeReferred(model.types, child(part, 'variable')?.attributes['typeRef']);

/** Decides parts of a model from given inputs; what is given for a part replaces its logic. */
export class Decider {
  private readonly known = new Map<Element, Value>();

  constructor(
    private readonly model: Model,
    private readonly given: ReadonlyMap<string, Value>,
  ) {}

  valueOf(part: Element): Value {
    const before = this.known.get(part);
    if (before !== undefined) return before;
    const value = this.decided(part);
    this.known.set(part, value);
    return value;
  }

  /** A decision service with what the case gives for its inputs. */
  service(part: Element): Value {
    const given = new Map<string, Value>();
    for (const input of this.inputsOf(part)) {
      const value = this.given.get(nameOf(input)) ?? null;
      given.set(nameOf(input), coerced(value, typeOf(this.model, input)) ?? null);
    }
    return this.answered(part, given);
  }

  private answered(service: Element, given: ReadonlyMap<string, Value>): Value {
    const value = serviceResult(service, new Decider(this.model, given));
    return coerced(value, typeOf(this.model, service)) ?? null;
  }

  private decided(part: Element): Value {
    if (part.name === 'inputData') return this.input(part);
    if (part.name === 'businessKnowledgeModel') {
      const logic = child(part, 'encapsulatedLogic');
      return logic === undefined ? null : functionOf(logic, this.around(part));
    }
    if (part.name === 'decisionService') return this.asFunction(part);
    return this.given.has(nameOf(part)) ? this.input(part) : this.decision(part);
  }

  private input(part: Element): Value {
    const value = this.given.get(nameOf(part)) ?? null;
    return coerced(value, typeOf(this.model, part)) ?? null;
  }

  private decision(part: Element): Value {
    const expression = part.children.find(isBoxed);
    if (expression === undefined) return null;
    const value = boxed(expression, this.around(part));
    return coerced(value, typeOf(this.model, part)) ?? null;
  }

  private around(part: Element): Around {
    const parts = required(this.model, part);
    const names = Object.fromEntries(parts.map((each) => [nameOf(each), this.valueOf(each)]));
    return { names, shapes: {}, types: this.model.types };
  }

  private inputsOf(service: Element): readonly Element[] {
    const of = (name: string): readonly Element[] =>
      children(service, name).flatMap(
        ({ attributes }) => referred(this.model, attributes['href'] ?? '') ?? [],
      );
    return [...of('inputData'), ...of('inputDecision')];
  }

  private asFunction(service: Element): Value {
    const formals = this.inputsOf(service).map((part) => ({
      name: nameOf(part),
      type: typeOf(this.model, part),
    }));
    return new FeelFunction(
      formals.map(({ name }) => name),
      (given) => {
        const values = argumentsFor(formals, given);
        if (values === undefined) return null;
        const inner = new Map(formals.map(({ name }, at) => [name, values[at] ?? null]));
        return this.answered(service, inner);
      },
    );
  }

  outputsOf(service: Element): readonly Element[] {
    return children(service, 'outputDecision').flatMap(
      ({ attributes }) => referred(this.model, attributes['href'] ?? '') ?? [],
    );
  }
}

const serviceResult = (service: Element, decider: Decider): Value => {
  const outputs = decider.outputsOf(service);
  const [only] = outputs;
  if (outputs.length === 1 && only !== undefined) return decider.valueOf(only);
  return contextOf(outputs.map((output) => [nameOf(output), decider.valueOf(output)] as const));
};
