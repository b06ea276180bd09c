export { messages } from '@reprise/http-contracts/problems';
