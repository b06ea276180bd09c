export { findPeople } from './find-people.js';
