/** Goals as they are being typed: every part is text until it is handed in. */
export interface GoalValues {
  title: string;
  measure: string;
  target: string;
  weight: string;
  dueOn: string;
}

export interface PickedPerson {
  personId: string;
  name: string;
}

/** All that any kind of task may ask for; what a kind does not ask for stays empty. */
export interface WorkValues {
  fields: Record<string, string>;
  goals: GoalValues[];
  people: PickedPerson[];
  stance: '' | 'agreed' | 'received' | 'refused';
  /** One that the task offers, by its name or the id of the flow's own. */
  outcome: string;
  to: string;
  /** A ballot, or none yet. */
  choice: '' | 'for' | 'against' | 'abstain';
  comment: string;
  grounds: string;
}

export const emptyGoal = (): GoalValues => ({
  title: '',
  measure: '',
  target: '',
  weight: '',
  dueOn: '',
});

export const emptyValues = (): WorkValues => ({
  fields: {},
  goals: [],
  people: [],
  stance: '',
  outcome: '',
  to: '',
  choice: '',
  comment: '',
  grounds: '',
});

/** What a task begins with: as many blank goals as it wants at least, so that nobody looks for them. */
export const firstValues = (fewestGoals: number): WorkValues => ({
  ...emptyValues(),
  goals: Array.from({ length: fewestGoals }, emptyGoal),
});

/** A draft may come from an older page: what is missing is empty, what is unknown is left out. */
export const valuesFromDraft = (draft: unknown): WorkValues => {
  if (typeof draft !== 'object' || draft === null) return emptyValues();
  return { ...emptyValues(), ...draft };
};
