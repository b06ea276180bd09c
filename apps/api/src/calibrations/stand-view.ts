import {
  asBranched,
  costOf,
  fairnessOf,
  isRecused,
  quotaFigures,
} from '@reprise/domain/calibration';
import type { Branch, CalibrationState, OpenedCalibration } from '@reprise/domain/calibration';
import { as } from '@reprise/domain/kernel';
import type { PersonId, UnitId } from '@reprise/domain/kernel';
import { tierOf } from '@reprise/domain/quotas';
import type { SelectionRatio } from '@reprise/domain/fairness';
import type { QuotaFigure } from '@reprise/domain/quotas';
import type {
  CalibrationBranch,
  CalibrationView,
  Fairness,
  Quota,
} from '@reprise/http-contracts/calibrations';
import type { Names } from '../platform/names.js';
import { present } from '../platform/present.js';
import { textOf } from './text-of.js';

/** Quotas, cost and fairness of a table, or of a table as a branch would make it. */
export const standView = (session: OpenedCalibration, reader: PersonId, names: Names) =>
  present({
    curve: session.bands.map((band) => ({
      band,
      count: [...session.cards.values()].filter(
        (card) => card.band === band && !isRecused(card, reader),
      ).length,
    })),
    cost: costOf(session),
    quotas: quotaFigures(session).map(quotaView),
    fairness: fairnessView(session, names),
  });

const quotaView = (figure: QuotaFigure): Quota => {
  const { bands, group, ...rest } = figure;
  return present({
    ...rest,
    bands: [...bands],
    group: group && [...group],
    tier: tierOf(figure),
  });
};

const fairnessView = (session: OpenedCalibration, names: Names): Fairness => {
  const { selection, raters } = fairnessOf(session);
  const { unit = [], grade = [], title = [] } = selection;
  return {
    selection: {
      unit: unit.map((each) => ({ ...each, group: names.unit(as<UnitId>(each.group)) })),
      grade: grade.map(asWritten),
      title: title.map(asWritten),
    },
    raters: raters.raters.map(({ rater, ...figures }) => ({
      ...figures,
      rater: { personId: rater, name: names.of(as<PersonId>(rater)) },
    })),
    hiddenRaters: raters.hidden,
  };
};

const asWritten = ({ group, ...ratio }: SelectionRatio) => ({
  ...ratio,
  group: { zh: group, en: group },
});

/** Sets of moves that are being tried, each with the table it would make. */
export const branchViews = (
  session: OpenedCalibration,
  reader: PersonId,
  names: Names,
): CalibrationBranch[] =>
  [...session.branches]
    .filter(([, { status }]) => status === 'open')
    .map(([branch, { title, by, moves }]) => ({
      ...standView(asBranched(session, branch), reader, names),
      branch,
      title: textOf(title),
      by: { personId: by, name: names.of(by) },
      moves: movesOf({ session, reader, names }, moves),
    }));

interface Reading {
  readonly session: OpenedCalibration;
  readonly reader: PersonId;
  readonly names: Names;
}

const movesOf = (
  { session, reader, names }: Reading,
  moves: Branch['moves'],
): CalibrationBranch['moves'] =>
  [...moves].flatMap(([reviewId, { to, reason }]) => {
    const card = session.cards.get(reviewId);
    if (card === undefined || isRecused(card, reader)) return [];
    const subject = { personId: card.subject, name: names.of(card.subject) };
    return [{ reviewId, subject, to: textOf(to), reason: textOf(reason) }];
  });

type Released = Extract<CalibrationState, { readonly bands: unknown }>['released'];

/** What was published: frozen tables, one for each batch. */
export const publishedViews = (released: Released): CalibrationView['published'] =>
  released.map(({ per, floor, reviewIds, at, table }) => ({
    ...{ per, floor, people: reviewIds.length, at },
    groups: [...table.groups],
    bands: [...table.bands],
    cells: table.cells.map((row) => [...row]),
  }));
