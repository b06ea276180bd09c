import { actsOnCalibration } from '@reprise/domain/access';
import type { Actor } from '@reprise/domain/access';
import { quotaFigures, UNRATED } from '@reprise/domain/calibration';
import type { CardState, OpenedCalibration } from '@reprise/domain/calibration';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { ERASED } from '@reprise/domain/review';
import type { Personal } from '@reprise/domain/review';
import type { CalibrationCard, CalibrationView } from '@reprise/http-contracts/calibrations';
import type { Names } from '../platform/names.js';
import { present } from '../platform/present.js';
import type { SessionWords } from './session-words.js';

export interface Looking {
  readonly actor: Actor;
  readonly names: Names;
  readonly words: SessionWords;
  readonly flow: CompiledFlow;
  readonly position: string;
}

const NOT_RATED = { band: UNRATED, label: { zh: '未评级', en: 'Not rated' } };

/** What was erased reads empty. */
const textOf = (text: Personal<string>): string => (text === ERASED ? '' : text);

/** A session as one person sees it. Nobody finds their own card: it is not theirs to judge. */
export const calibrationView = (session: OpenedCalibration, looking: Looking): CalibrationView => {
  const all = [...session.cards.values()];
  const others = all.filter(({ subject }) => subject !== looking.actor.person);
  return {
    calibrationId: session.calibrationId,
    cycleId: session.cycleId,
    ...looking.words,
    status: session.status,
    cards: all.length,
    moved: all.filter(({ moves }) => moves.length > 0).length,
    bands: bandsOf(session, looking.flow),
    items: others.map((card) => cardView(card, looking.names)),
    quotas: quotaFigures(session).map(({ bands, ...figure }) => ({ bands: [...bands], ...figure })),
    may: [...actsOnCalibration(looking.actor, session)],
    position: looking.position,
  };
};

const bandsOf = (session: OpenedCalibration, flow: CompiledFlow): CalibrationView['bands'] => {
  const levels = flow.scales.get(flow.document.scores[session.score]?.bands ?? '')?.levels ?? [];
  const named = session.bands.map((band) => {
    const label = levels.find(({ id }) => id === band)?.label;
    return { band, label: label ?? { zh: band, en: band } };
  });
  const hasUnrated = [...session.cards.values()].some(({ band }) => band === UNRATED);
  return hasUnrated ? [...named, NOT_RATED] : named;
};

const cardView = (card: CardState, names: Names): CalibrationCard =>
  present({
    reviewId: card.reviewId,
    subject: { personId: card.subject, name: names.of(card.subject) },
    title: names.fact(card.subject)?.title ?? '',
    value: card.value === undefined ? undefined : textOf(card.value),
    baseline: textOf(card.baseline),
    band: textOf(card.band),
    revision: card.revision,
    moves: card.moves.map(({ from, to, reason, by, at }) => ({
      from: textOf(from),
      to: textOf(to),
      reason: textOf(reason),
      by: { personId: by, name: names.of(by) },
      at,
    })),
  });
