import fc from 'fast-check'
import type { Seed } from '../../src/emulator/index.ts'

/** Names that were chosen to do harm, and any others: several share a label, some have none. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      'plain',
      'Plain',
      'PLAIN',
      'plain ',
      'teams "bot"',
      'teams-bot',
      'teams_bot',
      'teams_bot_2',
      'teamsBot',
    ],
    ...[
      '\x24{var.x}',
      '\x24\x24{x}',
      '%{ if true }',
      '%%{x}',
      'back\\slash',
      '`tick`',
      '<<EOT',
      '# no',
      '*/',
      '//',
    ],
    ...[
      '\u202eturned',
      'te\u200bams',
      '007',
      '7',
      'null',
      'true',
      'for',
      'class',
      '__proto__',
      'constructor',
    ],
    ...['-', '_', '日本語', 'Zoë 🤖', 'Zoe\u0308', 'x'.repeat(255), 'key_007', 'bot.k3f9.8', 'İstanbul', 'ﬁ'],
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
)

/** Names that a configuration can have, and that are none of a generation: several of one would be ambiguous. */
const declarable = hostileName
  .map(name => name.replace(/[\p{Cc}\p{Cs}]/gu, '').slice(0, 120))
  .filter(name => name.trim() !== '' && !/^automator key$|\.\w{4}\.\d+$/i.test(name.trim()))

/** So many keys of such names, always the same ones, two generations of one rotating key, and keys of more names. */
export function hostileSeed(count: number, ...more: readonly string[]): Seed {
  const names = fc.sample(declarable, { numRuns: count, seed: 18 })
  const keys = names.map((name, index) => ({
    name,
    type: index % 2 === 0 ? ('privileged' as const) : ('locked_down_viewer' as const),
    age: `${count - index}d`,
  }))
  const generations = [
    { name: 'generations.a1b2.7', type: 'privileged' as const, age: '91d' },
    { name: 'generations.a1b2.8', type: 'privileged' as const, age: '1h' },
  ]
  const others = more.map(name => ({ name, type: 'privileged' as const, age: '400d' }))
  return { projects: [{ id: 'project-1', keys: [...keys, ...generations, ...others] }] }
}
