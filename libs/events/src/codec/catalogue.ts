import type { AccessEvent } from '@reprise/domain/access';
import type { CalibrationEvent } from '@reprise/domain/calibration';
import type { CycleEvent } from '@reprise/domain/cycle';
import type { PersonEvent, UnitEvent } from '@reprise/domain/directory';
import type { FlowEvent } from '@reprise/domain/flow/catalogue';
import type { GoalPlanEvent } from '@reprise/domain/goal-plan';
import type { ImprovementPlanEvent } from '@reprise/domain/improvement-plan';
import type { MeasuresEvent } from '@reprise/domain/measures';
import type { QuotaEvent } from '@reprise/domain/quota-home';
import type { ReviewEvent } from '@reprise/domain/review';

/** Stream category → the events its streams hold. */
export interface EventsOf {
  readonly review: ReviewEvent;
  readonly reviewCycle: CycleEvent;
  readonly reviewFlow: FlowEvent;
  readonly calibration: CalibrationEvent;
  readonly quota: QuotaEvent;
  readonly goalPlan: GoalPlanEvent;
  readonly improvementPlan: ImprovementPlanEvent;
  readonly measures: MeasuresEvent;
  readonly person: PersonEvent;
  readonly unit: UnitEvent;
  readonly access: AccessEvent;
}

export type Category = keyof EventsOf;

type Names<C extends Category> = { readonly [T in EventsOf[C]['type']]: 1 };

/**
 * Every event type there is, with its current version. The compiler asks for each of them, so a
 * new event cannot be stored under a name nobody wrote down.
 */
export const catalogue: { readonly [C in Category]: Names<C> } = {
  review: {
    ReviewOpened: 1,
    StageOpened: 1,
    StageClosed: 1,
    StepOpened: 1,
    StepClosed: 1,
    StepSkipped: 1,
    StepFlagged: 1,
    PeopleResolved: 1,
    ChoiceTaken: 1,
    AssessmentSubmitted: 1,
    GoalsSubmitted: 1,
    ReviewersNominated: 1,
    MeetingRecorded: 1,
    ReceiptAcknowledged: 1,
    DecisionRecorded: 1,
    BallotCast: 1,
    AttendanceRecorded: 1,
    VoteClosed: 1,
    AppealLodged: 1,
    WindowReopened: 1,
    ConsentGiven: 1,
    ConsentWithdrawn: 1,
    WindowWaived: 1,
    AnswerWithdrawn: 1,
    TaskDeclined: 1,
    TaskReassigned: 1,
    TaskAdded: 1,
    TaskClaimed: 1,
    TaskReleased: 1,
    TaskDelegated: 1,
    DelegationEnded: 1,
    BarLifted: 1,
    ReviewerAdded: 1,
    ReviewerRemoved: 1,
    DueExtended: 1,
    ExtensionTakenBack: 1,
    StepReopened: 1,
    StepRestored: 1,
    ReviewMigrated: 1,
    ReviewReinstated: 1,
    ReminderRaised: 1,
    DuePassed: 1,
    SentBack: 1,
    RoundEnded: 1,
    FactRecorded: 1,
    ScoreFrozen: 1,
    ResultSet: 1,
    StepsLocked: 1,
    ClocksPaused: 1,
    ClocksResumed: 1,
    GatePassed: 1,
    CalibrationApplied: 1,
    ScoreComputed: 1,
    ResultReleased: 1,
    PeopleNotified: 1,
    PlanStarted: 1,
    ReviewClosed: 1,
  },
  reviewCycle: {
    CycleDrafted: 1,
    CycleLaunched: 1,
    ReviewsOpened: 1,
    LaunchCompleted: 1,
    GateOpened: 1,
    DuesExtended: 1,
    MigrationOrdered: 1,
    MigrationCarried: 1,
    CyclePaused: 1,
    CycleResumed: 1,
    CycleCancelled: 1,
    CycleClosed: 1,
  },
  reviewFlow: { FlowPublished: 1 },
  calibration: {
    CalibrationOpened: 1,
    CardsAdmitted: 1,
    CardsWithdrawn: 1,
    CardMoved: 1,
    CalibrationLocked: 1,
    CalibrationUnlocked: 1,
    ResultsCarried: 1,
    MoveProposed: 1,
    MoveBacked: 1,
    MoveOpposed: 1,
    MoveUndone: 1,
    MemberRecused: 1,
    QuotaExtended: 1,
    BranchOpened: 1,
    BranchMoved: 1,
    BranchAdopted: 1,
    BranchDropped: 1,
    AggregateReleased: 1,
  },
  quota: { QuotaOpened: 1, ResultsCounted: 1, ResultsUncounted: 1, QuotaExceptionApproved: 1 },
  goalPlan: {
    GoalPlanOpened: 1,
    GoalsProposed: 1,
    GoalsRevised: 1,
    GoalsAgreed: 1,
    GoalsSentBack: 1,
  },
  improvementPlan: {
    PlanOpened: 1,
    GapDescribed: 1,
    CheckInOpened: 1,
    CheckInRecorded: 1,
    CheckInMissed: 1,
    OutcomeAsked: 1,
    PlanExtended: 1,
    PlanReassigned: 1,
    PlanReminderRaised: 1,
    PlanClosed: 1,
  },
  measures: { MeasuresImported: 1 },
  person: {
    PersonJoined: 1,
    LineManagerChanged: 1,
    DottedLineChanged: 1,
    PersonMoved: 1,
    EmploymentChanged: 1,
    ContactChanged: 1,
    LeaveStarted: 1,
    LeaveEnded: 1,
    SubstituteNamed: 1,
    WorkedTogether: 1,
  },
  unit: { UnitFormed: 1, UnitRoleFilled: 1 },
  access: {
    ReviewOpenedForAudit: 1,
    ReviewExported: 1,
    AccessInvited: 1,
    AccountLinked: 1,
    RolesGranted: 1,
  },
};
