import type { OnReview } from '@reprise/application/reviews';
import type { HttpRequest } from './http-client.js';

type Said = Pick<HttpRequest, 'path' | 'body' | 'ifMatch'>;
type Command<T extends OnReview['type']> = Extract<OnReview, { readonly type: T }>;

const DEEDS = {
  CompleteTask: 'complete',
  ReviseAnswer: 'revise',
  WithdrawAnswer: 'withdraw',
  DeclineTask: 'decline',
  WaiveWindow: 'waive',
  ClaimTask: 'claim',
  ReleaseTask: 'give-back',
  DelegateTask: 'delegate',
  EndDelegation: 'take-back',
} as const;

export type OwnTask = Command<keyof typeof DEEDS>;

export const isOwnTask = (command: OnReview): command is OwnTask => command.type in DEEDS;

/** What is done with a task of one's own, as the request that a page would send for it. */
export const ownTaskRequest = (command: OwnTask): Said => {
  const { type, taskId, revision: ifMatch, by: _, ...body } = command;
  return { path: `/api/tasks/${taskId}/${DEEDS[type]}`, body, ifMatch };
};

/** Who does what in a review, as HR changes it. */
export const peopleRequest = (
  id: string,
  command: Command<'AssignStep' | 'LiftBar' | 'ReassignTask' | 'AddReviewer' | 'RemoveReviewer'>,
): Said => {
  const path = `/api/reviews/${id}`;
  const { reason } = command;
  switch (command.type) {
    case 'AssignStep': {
      const { step, to } = command;
      return { path: `${path}/assign-step`, body: { step, to, reason } };
    }
    case 'LiftBar': {
      const { participant, person } = command;
      return { path: `${path}/lift-bar`, body: { participant, person, reason } };
    }
    case 'ReassignTask': {
      const { taskId, to } = command;
      return { path: `${path}/reassign`, body: { taskId, to, reason } };
    }
    case 'AddReviewer':
    case 'RemoveReviewer': {
      const { step, person } = command;
      const act = command.type === 'AddReviewer' ? 'add-reviewer' : 'remove-reviewer';
      return { path: `${path}/${act}`, body: { step, person, reason } };
    }
  }
};
