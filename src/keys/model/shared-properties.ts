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

/** The id of a key that is only read. */
export const publicId = {
  type: 'text',
  output: true,
  description: 'The public id. Never the key itself.',
  absent: 'where none is to be had',
} as const satisfies Property

export const keyPreview = {
  type: 'text',
  output: true,
  description: 'The key as the page truncates it: at most its first and last four characters.',
} as const satisfies Property

export const fingerprint = {
  type: 'text',
  output: true,
  description:
    'Tells which key it is without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key.',
  absent: 'where the platform hides the key',
} as const satisfies Property

export const createdAt = {
  type: 'text',
  output: true,
  description: 'When the key was created, RFC 3339 in UTC.',
  absent: 'where the platform does not tell',
} as const satisfies Property

export const reveal = {
  type: 'flag',
  input: 'optional',
  description: {
    terraform:
      'Whether to read the value of the key into `key`. It then stands in the state. Default `false`.',
    pulumi:
      'Whether to read the value of the key into `key`. As an output it is a secret; the plain form of this function, which answers no outputs, loses that mark. Default `false`.',
  },
} as const satisfies Property

export const revealedKey = {
  type: 'text',
  output: true,
  sensitive: true,
  description: 'The value of the key.',
  absent: 'unless `reveal` is `true`',
} as const satisfies Property
