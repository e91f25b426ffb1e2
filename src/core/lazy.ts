/** Makes a loader whose first call loads and whose later calls answer what that one loads. */
export function lazy<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let loaded: Promise<Result> | undefined
  return () => {
    loaded ??= load()
    return loaded
  }
}
