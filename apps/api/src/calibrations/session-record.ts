import type { EventStore } from '@reprise/application/ports';
import { mayAct } from '@reprise/domain/access';
import type { Actor } from '@reprise/domain/access';
import { isRecused } from '@reprise/domain/calibration';
import type { CalibrationEvent, OpenedCalibration } from '@reprise/domain/calibration';
import { decode } from '@reprise/events/codec';
import type { CalibrationView } from '@reprise/http-contracts/calibrations';
import { sessionSentenceOf } from '@reprise/read-models/audit';
import type { Names } from '../platform/names.js';

interface Reading {
  readonly store: EventStore;
  readonly session: OpenedCalibration;
  readonly actor: Actor;
  readonly names: Names;
}

/** What happened in a session, in sentences, for those who check sessions without sitting in them. */
export const sessionRecord = async ({
  store,
  session,
  actor,
  names,
}: Reading): Promise<CalibrationView['record']> => {
  if (mayAct(actor, 'read calibrations') !== undefined) return [];
  const events = await store.readStream(`calibration-${session.calibrationId}`);
  const words = {
    nameOf: (id: Parameters<Names['of']>[0]) => names.of(id),
    subjectOf: (id: Parameters<typeof session.cards.get>[0]) => session.cards.get(id)?.subject,
  };
  const told = events.map((event) => decode('calibration', event));
  return told
    .filter((event) => !isHidden(event, session, actor))
    .map((event) => ({ at: event.at, text: sessionSentenceOf(event, words) }));
};

/** Of a card that is not theirs to see, one hears nothing either. */
const isHidden = (event: CalibrationEvent, { cards }: OpenedCalibration, { person }: Actor) => {
  const one = 'reviewId' in event ? [event.reviewId] : [];
  const ids = event.type === 'MemberRecused' ? event.reviewIds : one;
  return ids.some((id) => {
    const card = cards.get(id);
    return card !== undefined && isRecused(card, person);
  });
};
