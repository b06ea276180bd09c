import type { Participant } from '../../language/index.js';
import type { NameUse } from './names-in.js';

/** Every name a participant uses: who steps in, whom it bars, among whom it looks. */
export const namesInParticipant = (participant: Participant): readonly NameUse[] => [
  ...participants([
    ...steppingIn(participant),
    ...(participant.notSameAs ?? []),
    ...(participant.mustNot ?? []).map(({ approvedBy }) => approvedBy),
    ...lookedAmong(participant),
    ...('workedWith' in participant ? [participant.workedWith] : []),
  ]),
  ...blocks([...(participant.mustNot ?? []).map(({ did }) => did), familiar(participant)]),
  ...('ownerOf' in participant ? [{ of: 'measure' as const, name: participant.ownerOf }] : []),
];

type Names = readonly (string | undefined)[];
const named = (of: NameUse['of'], names: Names): readonly NameUse[] =>
  names.flatMap((name) => (name === undefined ? [] : [{ of, name }]));
const participants = (names: Names) => named('participant', names);
const blocks = (names: Names) => named('block', names);

const steppingIn = ({ nobody, tooFew }: Participant): readonly string[] => [
  ...(typeof nobody === 'object' ? [nobody.use] : []),
  ...(typeof tooFew === 'object' ? Object.values(tooFew) : []),
];

const lookedAmong = (participant: Participant): readonly string[] => {
  const among = 'among' in participant ? participant.among : undefined;
  const from = 'from' in participant ? participant.from : undefined;
  return [among, from].flatMap((of) => (typeof of === 'object' ? [of.participant] : []));
};

const familiar = ({ choose }: Participant): string | undefined =>
  typeof choose === 'object' ? choose.familiar : undefined;
