/** What this browser remembers of a choice; undefined if there is none, or where it may not remember. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`ekb.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** A number that this browser remembers; undefined if there is none from `least` to `most`. */
export function recallNumber(name: string, least: number, most: number): number | undefined {
  const text = recall(name) ?? ''
  const number = Number(text)
  return text.trim() !== '' && number >= least && number <= most ? number : undefined
}

/** Remembers a choice where the browser allows it; without that, it lasts as long as the page. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`ekb.${name}`, value)
  } catch {
    // A browser that keeps nothing is as good as one where nothing was chosen.
  }
}
