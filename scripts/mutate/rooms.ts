/** Sources that are mutated, and the tests that should notice. */
export interface Room {
  readonly sources: string
  /** In the order in which they are asked: each one only where all before it have noticed nothing. */
  readonly tests: readonly (readonly string[])[]
}

/** What decides about keys and about findings. Tests that take minutes are left out: they are run by `npm test`. */
export const ROOMS: readonly Room[] = [
  {
    sources: 'src/keys',
    tests: [
      ['create', 'delete', 'find', 'identity', 'plan', 'read', 'session', 'state'].map(
        name => `test/keys/${name}/`,
      ),
      ['test/keys/delete-wave', 'test/terraform/provider/', 'test/pulumi/provider/'],
    ],
  },
  ...['rules', 'judging'].map(folder => ({
    sources: `src/review/${folder}`,
    tests: [[`test/review/${folder}/`], ['test/review/', 'test/pulumi/policy/']],
  })),
]
