/**
 * Reads what a stored object holds once for each object: an engine passes one object to a call, which needs the key in
 * it more than once. An object that cannot be read is read again, so that each use is told why.
 *
 * @returns a function that answers what `read` has answered for the same object before, else calls it
 */
export function readOnce<State>(): (values: object, read: () => State) => State {
  const known = new WeakMap<object, { readonly state: State }>()
  return (values, read) => {
    const before = known.get(values)
    if (before !== undefined) return before.state
    const state = read()
    known.set(values, { state })
    return state
  }
}
