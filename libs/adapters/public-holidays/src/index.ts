export { chineseCalendar, hasCalendar } from './chinese-calendar.js';
