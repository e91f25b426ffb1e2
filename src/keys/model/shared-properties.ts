import type { Property } from './definition.ts'

/** The project, on everything that belongs to one. */
export function projectId(onChange?: 'replace'): Property {
  return {
    type: 'text',
    input: 'optional',
    output: true,
    ...(onChange && { onChange }),
    description: 'The project. Default: `project_id` of the provider.',
  }
}

export const keyPreview = {
  type: 'text',
  output: true,
  description: 'The key as the page truncates it: at most its first and last four characters.',
} as const satisfies Property

export const fingerprint = {
  type: 'text',
  output: true,
  description:
    'Tells which key it is without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key. Null where the platform hides the key.',
} as const satisfies Property

export const createdAt = {
  type: 'text',
  output: true,
  description: 'When the key was created, RFC 3339 in UTC.',
} as const satisfies Property

export const reveal = {
  type: 'flag',
  input: 'optional',
  description:
    'Whether to read the value of the key into `key`. It then stands in the state. Default `false`.',
} as const satisfies Property

export const revealedKey = {
  type: 'text',
  output: true,
  sensitive: true,
  description: 'The key, where `reveal` is `true`; else null.',
} as const satisfies Property
