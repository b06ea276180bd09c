import { calibrationView } from '@reprise/read-models/calibrations';
import { cycleView } from '@reprise/read-models/cycles';
import { planView } from '@reprise/read-models/plans';
import { quotaView } from '@reprise/read-models/quotas';
import { reviewView } from '@reprise/read-models/reviews';
import type { InlineView } from '@reprise/read-models/rows';

/** The views whose rows are written in the transaction of the events they follow from. */
export const inlineViews: readonly InlineView[] = [
  reviewView,
  cycleView,
  calibrationView,
  planView,
  quotaView,
];
