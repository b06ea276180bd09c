import type { FlowDocument, Participant } from '../language/index.js';
import type { Barring, CompiledFlow, Condition, PeopleConditions } from './compiled-flow.js';
import { compileCondition } from './condition.js';
import type { Finding } from './finding.js';
import { candidateContextShape } from './flow-context-shape.js';

/** Compiles what participants ask of their candidates; only those that ask have an entry. */
export const peopleConditions = (
  document: FlowDocument,
  findings: Finding[],
): CompiledFlow['people'] => {
  const condition = (text: string, path: string): Condition => {
    const compiled = compileCondition(text, path, candidateContextShape);
    findings.push(...compiled.findings);
    return compiled.condition;
  };
  return new Map(
    Object.entries(document.participants)
      .filter(([, participant]) => asks(participant))
      .map(([key, participant]) => [key, conditionsOf(key, participant, condition)]),
  );
};

const asks = (participant: Participant): boolean =>
  'where' in participant ||
  participant.qualified !== undefined ||
  participant.mustNot !== undefined;

type Compile = (text: string, path: string) => Condition;

const conditionsOf = (
  key: string,
  participant: Participant,
  condition: Compile,
): PeopleConditions => {
  const at = `participants.${key}`;
  const { qualified, mustNot = [] } = participant;
  return {
    ...('where' in participant ? { where: condition(participant.where, `${at}.where`) } : {}),
    ...(qualified === undefined ? {} : { qualified: condition(qualified, `${at}.qualified`) }),
    bars: mustNot.map(({ did, times, when, unless, approvedBy }, index): Barring => {
      const path = `${at}.mustNot.${index}`;
      return {
        ...(did === undefined ? {} : { did }),
        ...(times === undefined ? {} : { times }),
        ...(when === undefined ? {} : { when: condition(when, `${path}.when`) }),
        ...(unless === undefined ? {} : { unless: condition(unless, `${path}.unless`) }),
        ...(approvedBy === undefined ? {} : { approvedBy }),
      };
    }),
  };
};
