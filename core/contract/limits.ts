/** Bounds of what people write, apart from the schemas: what draws a field need not carry those along. In UTF-16 units. */
export const longestQuestion = 8000;
export const longestAnswer = 20_000;
