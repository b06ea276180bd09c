export { mayShare } from './may-share.js';
export { playShared } from './play-shared.js';
export { SharedCourses } from './shared-courses.js';
