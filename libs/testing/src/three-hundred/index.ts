export { carryOut } from './carry-out.js';
export { Director } from './director.js';
export type { Act, CycleChange, Deed } from './deed.js';
export { everyBlock } from './every-block.js';
export { MemoryDues, MemoryReviewsOfPeople } from './memory-rows.js';
export { MemoryWorld } from './memory-world.js';
export { organisationOf } from './people.js';
export { CYCLE_ID, DRAFT, STARTER } from './start.js';
export type { Start, World } from './world.js';
