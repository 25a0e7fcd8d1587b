/**
 * How glibc is to keep the memory of a server: by itself it gives each thread a heap of its own and takes ever larger pieces into
 * them, of which little comes back. So there are two heaps, a piece of a megabyte or more goes back to the system at once, and so
 * does what is free at a heap's end beyond 16 MB (in bytes). Means nothing to other systems. deploy/ask-me.service and
 * deploy/Containerfile have the same; whoever starts `npm run serve` by hand may set it.
 */
export const servingEnvironment = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "1048576",
  MALLOC_TRIM_THRESHOLD_: "16777216",
} as const;
