import type { GivenRole } from '@reprise/domain/access';
import { refuse } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import type { AccessLog } from '../audit/index.js';
import type { DirectorySource } from '../directory/index.js';
import type { Answer } from '../kernel/index.js';

/** Who holds which role. Changes come one after another, each told whether others administer. */
export interface RoleBook {
  change(
    person: string,
    roles: readonly GivenRole[],
    decide: (othersAdminister: boolean) => Promise<Answer>,
  ): Promise<Answer>;
}

export interface InvitationBook {
  offer(
    invitation: { readonly personId: string; readonly mail: string },
    digest: string,
  ): Promise<void>;
}

/** Whose account has a mail address as its sign-in name. */
export interface SignInNames {
  isTaken(mail: string, byOtherThan: PersonId): Promise<boolean>;
}

/** Whose account is whose. */
export interface AccountBook {
  has(person: PersonId): Promise<boolean>;
  /** Gives the account, its sessions and its roles to another person, all or nothing. */
  moveTo(person: PersonId, from: PersonId): Promise<void>;
}

export interface AccessHandling {
  readonly accessLog: AccessLog;
  readonly directory: DirectorySource;
  readonly roles: RoleBook;
  readonly invitations: InvitationBook;
  readonly signInNames: SignInNames;
}

/** The log speaks of looks; here something would have changed. */
export const orUnchanged = (answer: Answer): Answer =>
  answer.kind === 'refused' && answer.code === 'AUDIT.NOT_LOGGED'
    ? refuse('ACCESS.NOT_LOGGED')
    : answer;
