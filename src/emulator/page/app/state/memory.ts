/** What this browser remembers of a choice; undefined if there is none, or where it may not remember. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`ekb.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers a choice where the browser allows it; without that, it lasts as long as the page. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`ekb.${name}`, value)
  } catch {
    // A browser that keeps nothing is as good as one where nothing was chosen.
  }
}
