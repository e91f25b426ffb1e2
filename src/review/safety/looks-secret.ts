const UUID = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/i
const RUN = /[A-Za-z0-9+/_=-]{32,}/g
/** Names and paths have few changes between these classes; random text has one every second character. */
const CHANGE = /(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[0-9])|(?<=[A-Z])(?=[a-z])|(?<=[0-9])(?=[A-Za-z])/g

/** Whether a text holds something of the shape of a key: a UUID. */
export function looksLikeKey(text: string): boolean {
  return UUID.test(text)
}

/** Whether a text holds a long random run, as a secret in Base64 or hex digits is one. */
export function looksRandom(text: string): boolean {
  return (text.match(RUN) ?? []).some(run => [...run.matchAll(CHANGE)].length >= run.length / 5)
}
