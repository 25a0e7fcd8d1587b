/** Bounds of what comes along with a question, apart from the schemas: what draws a form need not carry those along. */
export const largestFileBytes = 10 * 1024 * 1024;
export const mostFiles = 8;
