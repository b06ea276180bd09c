import { actsOnCalibration } from '@reprise/domain/access';
import type { Actor } from '@reprise/domain/access';
import { isRecused, mayUndo, UNRATED } from '@reprise/domain/calibration';
import type { CardState, OpenedCalibration } from '@reprise/domain/calibration';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { CalibrationCard, CalibrationView } from '@reprise/http-contracts/calibrations';
import type { Names } from '../platform/names.js';
import { present } from '../platform/present.js';
import type { SessionWords } from './session-words.js';
import { branchViews, publishedViews, standView } from './stand-view.js';
import { textOf } from './text-of.js';

export interface Looking {
  readonly actor: Actor;
  readonly names: Names;
  readonly words: SessionWords;
  readonly flow: CompiledFlow;
  readonly position: string;
  readonly record: CalibrationView['record'];
}

const NOT_RATED = { band: UNRATED, label: { zh: '未评级', en: 'Not rated' } };

/**
 * A session as one person sees it. Nobody finds their own card, nor one they are recused from: it
 * is not theirs to judge.
 */
export const calibrationView = (session: OpenedCalibration, looking: Looking): CalibrationView => {
  const all = [...session.cards.values()];
  const { actor, names } = looking;
  const others = all.filter((card) => !isRecused(card, actor.person));
  const { cost, quotas, fairness } = standView(session, actor.person, names);
  return {
    calibrationId: session.calibrationId,
    cycleId: session.cycleId,
    ...looking.words,
    status: session.status,
    cards: all.length,
    moved: all.filter(({ moves }) => moves.length > 0).length,
    bands: bandsOf(session, looking.flow),
    items: others.map((card) => cardView(card, session, looking)),
    ...present({ cost }),
    quotas,
    fairness,
    branches: branchViews(session, actor.person, names),
    published: publishedViews(session.released),
    decides: session.decides ?? 'anyone',
    panel: session.panel.map(({ assignee }) => ({ personId: assignee, name: names.of(assignee) })),
    hidden: all.length - others.length,
    may: [...actsOnCalibration(actor, session)],
    record: looking.record,
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

const cardView = (
  card: CardState,
  session: OpenedCalibration,
  { actor, names }: Looking,
): CalibrationCard =>
  present({
    isOffAgenda: card.isOffAgenda === true,
    mayUndo: mayUndo(card, session, actor.person),
    proposal: proposalView(card, actor, names),
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

const proposalView = (
  { proposal }: CardState,
  actor: Actor,
  names: Names,
): CalibrationCard['proposal'] => {
  if (proposal === undefined) return undefined;
  const { to, reason, by, backedBy } = proposal;
  return {
    to: textOf(to),
    reason: textOf(reason),
    by: { personId: by, name: names.of(by) },
    backedBy: backedBy.map((each) => ({ personId: each, name: names.of(each) })),
    isMine: backedBy.includes(actor.person),
  };
};
