/** Short work, near to people. */
export const TASK_QUEUE = 'reprise';
/** Long work in pages, which must not keep short work waiting. */
export const BULK_TASK_QUEUE = 'reprise-bulk';
