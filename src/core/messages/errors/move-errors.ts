import type { MessageEntry } from '../index.ts'

/** What keeps a key of another provider's state from becoming an API key. */
export const MOVE_ERRORS = {
  MOVE_SHOWS_NO_KEY: {
    summary: 'The state of {type} shows no API key',
    detail:
      'It has neither the answer to the request that created a key, nor an id or a name of one. Nothing was moved. Remove the moved block, take the old address out of the state with a removed block (destroy = false), and import the key under its new address (import id name:<exact name>).',
  },
  MOVE_NOT_FOUND: {
    summary: 'The platform does not list the moved key',
    detail:
      'Project {project} lists no key that is certainly {what} of the other provider. Nothing was changed. Check the project. If the key exists, remove the moved block, take the old address out of the state with a removed block (destroy = false), and import the key (import id name:<exact name>). If it was deleted, do the same without the import, and a new key is created.',
  },
  MOVE_DOES_NOT_FIT: {
    summary: 'The moved key and the key on the platform do not match',
    detail:
      'The state of the other provider says {what}, but project {project} lists {listed} in its place. Nothing shows that both are the same key. Nothing was changed. Remove the moved block, take the old address out of the state with a removed block (destroy = false), and import the right key (import id name:<exact name>).',
  },
  MOVE_NOT_READ: {
    summary: 'The provider has not read the moved key yet',
    detail:
      'The state of another provider says little about {name}. So the provider must find the key on the platform first, and this {PLAN} did not look. Nothing was changed. Run the {PLAN} without -refresh=false and -minimal-refresh. All settings of the provider must be known before the apply.',
  },
} as const satisfies Record<string, MessageEntry>
