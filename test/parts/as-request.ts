import type { OnReview } from '@reprise/application/reviews';
import type { Deed } from '@reprise/testing/three-hundred';
import type { HttpRequest } from './http-client.js';
import { isOwnTask, ownTaskRequest, peopleRequest } from './people-request.js';
import type { OwnTask } from './people-request.js';
import { stepRequest } from './step-request.js';

type Of<O extends Deed['on']> = Extract<Deed, { readonly on: O }>;
type Said = Pick<HttpRequest, 'path' | 'body' | 'ifMatch'>;

/** A deed as the request that a page would send for it. */
export const asRequest = (deed: Deed, key: string): HttpRequest => ({
  method: 'POST',
  key,
  ...saidOn(deed),
});

const saidOn = (deed: Deed): Said => {
  switch (deed.on) {
    case 'review':
      return onReview(deed);
    case 'plan':
      return onPlan(deed);
    case 'calibration':
      return onCalibration(deed);
    case 'person':
      return onPerson(deed);
    case 'cycle':
      return onCycle(deed);
  }
};

const onReview = ({ id, command }: Of<'review'>): Said =>
  isOwnTask(command) ? ownTaskRequest(command) : onWholeReview(`/api/reviews/${id}`, id, command);

const onWholeReview = (path: string, id: string, command: Exclude<OnReview, OwnTask>): Said => {
  switch (command.type) {
    case 'AssignStep':
    case 'LiftBar':
    case 'ReassignTask':
    case 'AddReviewer':
    case 'RemoveReviewer':
      return peopleRequest(id, command);
    case 'ExtendDue': {
      const { step, to, reason } = command;
      return { path: `${path}/extend`, body: { step, to, reason } };
    }
    case 'WithdrawReview':
      return { path: `${path}/withdraw`, body: { reason: command.reason } };
    case 'GiveConsent':
    case 'WithdrawConsent':
    case 'RecordAttendance':
    case 'RecordFact':
    case 'ReopenWindow':
      return besideTasks(path, command);
    case 'ReinstateReview':
    case 'SkipStep':
    case 'ReopenStep':
    case 'RestoreStep':
    case 'TakeBackExtension':
      return stepRequest(path, command);
    case 'ShareTask':
    case 'Substitute':
    case 'PassGate':
    case 'ApplyCalibration':
    case 'PassTime':
    case 'PauseClocks':
    case 'ResumeClocks':
    case 'MigrateReview':
      throw new Error(`nobody sends ${command.type} here`);
  }
};

type BesideTasks =
  'GiveConsent' | 'WithdrawConsent' | 'RecordAttendance' | 'RecordFact' | 'ReopenWindow';

const besideTasks = (
  path: string,
  command: Extract<OnReview, { readonly type: BesideTasks }>,
): Said => {
  switch (command.type) {
    case 'GiveConsent':
      return { path: `${path}/consent`, body: { block: command.block } };
    case 'WithdrawConsent':
      return { path: `${path}/withdraw-consent`, body: { block: command.block } };
    case 'RecordAttendance': {
      const { step, present } = command;
      return { path: `${path}/attendance`, body: { step, present } };
    }
    case 'RecordFact':
      return { path: `${path}/facts`, body: { fact: command.fact, note: command.note } };
    case 'ReopenWindow': {
      const { step, to, reason } = command;
      return { path: `${path}/reopen-window`, body: { step, to, reason } };
    }
  }
};

const onPlan = ({ id, command }: Of<'plan'>): Said => {
  const path = `/api/plans/${id}`;
  switch (command.type) {
    case 'DescribeGap': {
      const { gap, goals, support, revision: ifMatch } = command;
      return { path: `${path}/gap`, body: { gap, goals, support }, ifMatch };
    }
    case 'RecordCheckIn': {
      const { index, notes, revision: ifMatch } = command;
      return { path: `${path}/check-in`, body: { index, notes }, ifMatch };
    }
    case 'ExtendPlan':
      return { path: `${path}/extend`, body: { to: command.to, reason: command.reason } };
    case 'ClosePlan': {
      const { outcome, comment, revision: ifMatch } = command;
      return { path: `${path}/close`, body: { outcome, comment }, ifMatch };
    }
    case 'ReassignPlan':
    case 'PassTime':
      throw new Error(`nobody sends ${command.type} here`);
  }
};

const onCalibration = ({ id, command }: Of<'calibration'>): Said => {
  const path = `/api/calibrations/${id}`;
  switch (command.type) {
    case 'MoveCard': {
      const { reviewId, to, reason, revision: ifMatch } = command;
      return { path: `${path}/move`, body: { reviewId, to, reason }, ifMatch };
    }
    case 'LockCalibration':
      return { path: `${path}/lock`, body: {} };
    case 'UnlockCalibration':
      return { path: `${path}/unlock`, body: { reason: command.reason } };
    case 'UndoMove':
      return {
        path: `${path}/undo`,
        body: { reviewId: command.reviewId },
        ifMatch: command.revision,
      };
    case 'BackMove':
    case 'OpposeMove':
    case 'RecuseMember':
    case 'ExtendQuota':
    case 'OpenBranch':
    case 'TryMove':
    case 'AdoptBranch':
    case 'DropBranch':
    case 'ReleaseAggregate':
      throw new Error(`nobody sends ${command.type} here`);
  }
};

const onPerson = ({ id, command }: Of<'person'>): Said => {
  const path = `/api/people/${id}`;
  switch (command.type) {
    case 'StartLeave': {
      const { kind, on, reason } = command;
      return { path: `${path}/leave-start`, body: { kind, on, reason } };
    }
    case 'EndLeave':
      return { path: `${path}/leave-end`, body: { on: command.on, reason: command.reason } };
    case 'ChangeLineManager': {
      const { manager, on, reason } = command;
      return { path: `${path}/manager`, body: { manager, on, reason } };
    }
    case 'NameSubstitute':
    case 'RecordWorkedTogether':
    case 'ChangeDottedLine':
    case 'Move':
    case 'ChangeEmployment':
    case 'ChangeContact':
      throw new Error(`nobody sends ${command.type} here`);
  }
};

const onCycle = ({ id, command }: Of<'cycle'>): Said => {
  const path = `/api/cycles/${id}`;
  const { reason } = command;
  if (command.type === 'ExtendDues') {
    const { step, to } = command;
    return { path: `${path}/extend`, body: { step, to, reason } };
  }
  return {
    path: `${path}/${command.type === 'PauseCycle' ? 'pause' : 'resume'}`,
    body: { reason },
  };
};
