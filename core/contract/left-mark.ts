/**
 * Stands in the browser's local storage where somebody has signed out by themselves: no page sends this browser to the company's
 * provider by itself then, which would sign them in again at once. It says nothing of anybody; a sign-in ends it.
 */
export const leftMark = "ask-me-left";
