import type { IdentityPart, Property } from './definition.ts'

/** The project, on everything that belongs to one. */
export const projectId = {
  type: 'string',
  input: 'optional',
  output: true,
  format: 'identifier',
  review: 'reported',
  description: 'The id of the project.',
  defaultsTo: '`project_id` of the provider',
} as const satisfies Property

/** The project in the identity of everything that belongs to one. */
export const identifyingProject = {
  import: 'optional',
  description: 'The id of the project. Defaults to `project_id` of the provider.',
} as const satisfies IdentityPart

/** The id of a key that is only read. */
export const publicId = {
  type: 'string',
  output: true,
  description: 'The public id of the key. Never the key itself.',
  absent: 'if the platform gives none and hides the key',
} as const satisfies Property

export const keyPreview = {
  type: 'string',
  output: true,
  description: 'The key in short form, as the platform shows it: at most its first and last four characters.',
} as const satisfies Property

export const fingerprint = {
  type: 'string',
  output: true,
  format: 'fingerprint',
  review: 'known',
  description:
    'Identifies the key without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key.',
  absent: 'if the platform hides the key',
} as const satisfies Property

export const createdAt = {
  type: 'string',
  output: true,
  format: 'time',
  review: 'known',
  description: 'When the key was created, in RFC 3339 format and UTC.',
  absent: 'if the platform does not say',
} as const satisfies Property

export const reveal = {
  type: 'bool',
  input: 'optional',
  review: 'known',
  description: {
    terraform: 'Whether to read the value of the key into `key`. The value is then stored in the state.',
    pulumi:
      'Whether to read the value of the key into `key`. The output form of this function returns it as a secret. The plain form returns bare text, which Pulumi does not know to be secret.',
  },
  defaultsTo: '`false`',
} as const satisfies Property

export const revealedKey = {
  type: 'string',
  output: true,
  sensitive: true,
  description: 'The value of the key.',
  absent: 'unless `reveal` is `true`',
} as const satisfies Property
