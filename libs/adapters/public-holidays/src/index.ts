export { chineseCalendar } from './chinese-calendar.js';
export { publicHolidays } from './public-holidays.js';
