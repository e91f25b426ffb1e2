/** What the emulator hands out as key or secret: a made-up UUID, and base64 of 32 bytes. */
const VALUE = /\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b|[A-Za-z0-9+/]{43}=/g

/** A command's output for the message of a failed test: keys and secrets are taken out. */
export function withoutValues(text: string): string {
  return text.replaceAll(VALUE, '(value)')
}
