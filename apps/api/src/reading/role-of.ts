import { participantOf } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { roleWords } from '@reprise/domain/flow/words';
import type { PersonId, Text } from '@reprise/domain/kernel';
import type { Names } from '../platform/names.js';

interface Having {
  readonly block: string;
  readonly role: string;
  readonly assignee: PersonId;
  readonly subject: PersonId;
}

/**
 * Why somebody has a task, as in “because you are …”. A task keeps its role when it is handed
 * over: whoever took it is not the person reviewed, nor a manager they never were.
 */
export const roleOf = (flow: CompiledFlow, having: Having, names: Names): Text => {
  const { block, role } = having;
  const words = roleWords(flow, block, role);
  return isStill(flow, having, names)
    ? words
    : { zh: `接手人（原为${words.zh}）`, en: `standing in for ${words.en}` };
};

const isStill = (flow: CompiledFlow, having: Having, names: Names): boolean => {
  const { block, role, assignee, subject } = having;
  const participant = flow.document.participants[participantOf(flow, block, role)];
  if (participant === undefined) return true;
  if ('subject' in participant) return assignee === subject;
  return 'lineManager' in participant
    ? names.lineAbove(subject)[participant.lineManager - 1] === assignee
    : true;
};
