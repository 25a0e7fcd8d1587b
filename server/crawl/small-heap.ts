/**
 * Words for V8, as `npm run crawl` has them: a crawl makes much that is gone at once and keeps little, and would otherwise
 * take twice the memory that it needs.
 */
export const smallHeap = ["--max-semi-space-size=4", "--heap-growing-percent=30"] as const;
