import type { Emulator } from '../../src/emulator/index.ts'
import type { CommandResult, EngineSession } from './engine-session.ts'
import { type Printer, withoutValidKey } from './print.ts'
import { type Credential, startReader } from './reader.ts'

/**
 * A rotation with overlap: two keys are valid for a week, then one. A reader polls all the while in real time,
 * holds the first key through the rotation, and takes the new one from the state in the last hour of the overlap.
 */
export async function rotateInPlace(
  session: EngineSession,
  { emulator, printer }: { readonly emulator: Emulator; readonly printer: Printer },
): Promise<void> {
  const bystanders = new Set(emulator.keys().map(key => key.value))
  const names = () => emulator.keys().flatMap(({ value, name }) => (bystanders.has(value) ? [] : name))
  /** Applies, and holds that these numbers of keys came and went; answers their names. */
  const apply = async (came: number, went: number): Promise<CommandResult & Names> => {
    const before = names()
    const applied = await session.run(['apply', '-auto-approve', '-no-color'])
    const after = names()
    const created = after.filter(name => !before.includes(name))
    const deleted = before.filter(name => !after.includes(name))
    if (created.length !== came || deleted.length !== went) {
      throw new Error(
        `${created.length} keys came and ${deleted.length} went, not ${came} and ${went}:\n${applied.stdout}`,
      )
    }
    return { ...applied, created, deleted }
  }
  const show = (label: string, sign: string, name: string | undefined, what: string, took?: number) =>
    printer.step('', label, `${sign} ${(name ?? '').padEnd(17)}${what}`, took)

  printer.line()
  const first = await apply(1, 0)
  printer.step(
    '6',
    'apply',
    `+ ${(first.created[0] ?? '').padEnd(17)}rotates in place; a reader polls with it`,
    first.took,
  )
  const reader = startReader({
    url: `${emulator.endpoint}/projects`,
    credential: await currentKey(session),
    everyMs: 25,
  })
  try {
    emulator.advance('91d')
    printer.step('7', '91 days later', '')
    const second = await apply(1, 0)
    show(
      'apply',
      '+',
      second.created[0],
      `${names().length} keys valid for the 7 days of the overlap`,
      second.took,
    )
    emulator.advance('167h')
    reader.take(await currentKey(session))
    emulator.advance('1h')
    printer.step('8', '7 days later; the reader took the new key an hour ago', '')
    const third = await apply(0, 1)
    show('apply', '-', third.deleted[0], `${names().length} key valid`, third.took)
    const { polls, seconds } = await reader.stop()
    printer.step('', 'reader', `${withoutValidKey(seconds)}, in ${polls} requests`)
  } finally {
    await reader.stop()
  }
  const destroyed = await session.run(['destroy', '-auto-approve', '-no-color'])
  if (names().length > 0) throw new Error(`destroy left ${names().length} keys behind`)
  printer.step('9', 'destroy', '1 gone', destroyed.took)
}

interface Names {
  readonly created: readonly string[]
  readonly deleted: readonly string[]
}

/** The current key, as whatever deploys the reader takes it from the state. */
async function currentKey(session: EngineSession): Promise<Credential> {
  const { stdout } = await session.run(['output', '-json', '-no-color'])
  const { key, secret } = JSON.parse(stdout) as Record<'key' | 'secret', { readonly value: string }>
  return { key: key.value, secret: secret.value }
}
