import { DIRECTORY_ZONE } from '@reprise/application/directory';
import { dateOf } from '@reprise/domain/calendar';
import { as } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import type { Installation } from '../platform/installation.js';

/**
 * Whether somebody of the directory has left by today. Who never was in it, as a founder may not
 * be, has not.
 */
export const hasLeft = async (
  { handling, clock }: Pick<Installation, 'handling' | 'clock'>,
  personId: string,
): Promise<boolean> => {
  const { directory: source } = handling;
  await source.catchUp();
  const today = dateOf(await clock.now(), DIRECTORY_ZONE);
  const fact = source.directory.person(as<PersonId>(personId), today);
  return fact !== 'absent' && fact.employment === 'left';
};
