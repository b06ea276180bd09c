export { messageOf } from './message-of.js';
export { messages } from './messages.js';
