/**
 * How glibc is to keep the memory of a server: by itself it gives each thread a heap of its own, of which little comes back. Means
 * nothing to other systems. deploy/ask-me.service and deploy/Containerfile have the same; whoever starts `npm run serve` by hand may
 * set it.
 */
export const servingEnvironment = { MALLOC_ARENA_MAX: "2" } as const;
