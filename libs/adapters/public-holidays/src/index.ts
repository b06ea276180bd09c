export { chineseCalendar } from './chinese-calendar.js';
