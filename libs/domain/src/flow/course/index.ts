export { courseOf } from './course-of.js';
export type { CourseStage, CourseStep } from './course-of.js';
