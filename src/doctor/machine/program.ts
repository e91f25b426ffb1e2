/** What came of starting a program to see whether it runs. */
export type Started =
  /** There is no such file in PATH. */
  | { readonly kind: 'missing' }
  /** It is there and does not run. `reason` is a clause, with nothing of its output. */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'ran'; readonly out: string }

/** Starts a program that ends by itself. @param file a name, which is looked for in PATH, or a path */
export type RunProgram = (file: string, args: readonly string[], signal: AbortSignal) => Promise<Started>
