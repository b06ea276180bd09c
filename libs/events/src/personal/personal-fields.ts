import { storedTypeOf } from '../codec/index.js';
import type { Category, EventsOf } from '../codec/index.js';

type Event<C extends Category, T> = Extract<EventsOf[C], { readonly type: T }>;
type Name<E> = Exclude<keyof E & string, 'type'>;
/** `comment`, or `results[].band` for a field of each item of a list. */
type PathOf<E> = Name<E> | { [K in Name<E>]: ItemPath<K, E[K]> }[Name<E>];
type ItemPath<K extends string, V> =
  NonNullable<V> extends readonly (infer Item)[]
    ? Item extends object
      ? `${K}[].${keyof Item & string}`
      : never
    : never;

type FieldsOf<C extends Category> = {
  readonly [T in EventsOf[C]['type']]?: readonly PathOf<Event<C, T>>[];
};

/**
 * Which fields of which events are about a person and may be erased: what the domain types
 * `Personal<…>`. The compiler checks that the paths exist, a spec that none is missing. A path
 * stays here as long as any stored version of its event has the field.
 */
const personalFields: { readonly [C in Category]: FieldsOf<C> } = {
  review: {
    AssessmentSubmitted: ['answer'],
    GoalsSubmitted: ['goals'],
    MeetingRecorded: ['record'],
    ReceiptAcknowledged: ['comment'],
    DecisionRecorded: ['comment'],
    BallotCast: ['choice', 'reason'],
    AppealLodged: ['grounds'],
    WindowReopened: ['reason'],
    FactRecorded: ['note'],
    TaskDeclined: ['reason'],
    TaskReassigned: ['reason'],
    TaskAdded: ['reason'],
    TaskDelegated: ['reason'],
    BarLifted: ['reason'],
    ReviewerAdded: ['reason'],
    ReviewerRemoved: ['reason'],
    DueExtended: ['reason'],
    StepSkipped: ['reason'],
    ExtensionTakenBack: ['reason'],
    StepReopened: ['reason'],
    StepRestored: ['reason'],
    ReviewMigrated: ['reason'],
    ReviewReinstated: ['reason'],
    CalibrationApplied: ['value', 'band', 'from', 'reason'],
    ScoreComputed: ['result'],
    ReviewClosed: ['reason'],
  },
  reviewCycle: {},
  reviewFlow: {},
  calibration: {
    CalibrationOpened: ['baseline[].value', 'baseline[].band'],
    CardsAdmitted: ['cards[].value', 'cards[].band'],
    CardMoved: ['from', 'to', 'reason'],
    CalibrationLocked: ['results[].band', 'reason'],
    CalibrationUnlocked: ['reason'],
    MoveProposed: ['to', 'reason'],
    MoveOpposed: ['reason'],
    MoveUndone: ['from', 'to'],
    MemberRecused: ['reason'],
    QuotaExtended: ['reason'],
    BranchOpened: ['title'],
    BranchMoved: ['to', 'reason'],
  },
  quota: {
    ResultsCounted: ['results[].band', 'reason'],
    QuotaExceptionApproved: ['reason'],
  },
  goalPlan: {
    GoalsProposed: ['goals'],
    GoalsRevised: ['goals'],
    GoalsSentBack: ['comment'],
  },
  improvementPlan: {
    GapDescribed: ['gap', 'goals', 'support'],
    CheckInRecorded: ['notes'],
    PlanExtended: ['reason'],
    PlanReassigned: ['reason'],
    PlanClosed: ['comment'],
  },
  measures: {},
  person: {
    PersonJoined: ['name', 'mail'],
    LineManagerChanged: ['reason'],
    ContactChanged: ['name', 'mail'],
    LeaveStarted: ['kind', 'reason'],
    LeaveEnded: ['reason'],
    SubstituteNamed: ['reason'],
  },
  unit: {},
  access: {},
};

interface PersonalPath {
  readonly field: string;
  /** The field of each item, where `field` is a list. */
  readonly item: string | undefined;
}

const pathOf = (text: string): PersonalPath => {
  const [field = text, item] = text.split('[].');
  return { field, item };
};

const byStoredType = new Map<string, readonly PersonalPath[]>(
  Object.entries(personalFields).flatMap(([category, events]) =>
    Object.entries(events).map(
      ([event, paths]) =>
        [storedTypeOf(category, event), (paths as readonly string[]).map(pathOf)] as const,
    ),
  ),
);

/** The personal fields of a stored type; most types have none. */
export const personalPathsOf = (storedType: string): readonly PersonalPath[] | undefined =>
  byStoredType.get(storedType);

/** All paths as text, by category and event, for the spec that compares them with the types. */
export const allPersonalFields = (): Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
> => personalFields;
