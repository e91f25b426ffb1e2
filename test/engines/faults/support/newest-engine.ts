import { test } from 'vitest'
import { catalog } from '../../../../scripts/engines/catalog.ts'
import { byVersion, type Engine, findEngine, findEngines } from '../../../../scripts/engines/find.ts'

/** An engine that a suite wants, whether it is on this machine or not. */
export interface WantedEngine {
  /** For instance `terraform 1.15.5`. */
  readonly label: string
  readonly name: string
  readonly binary: string
  /** Absent where it is not on this machine. */
  readonly engine: Engine | undefined
}

/** The newest engine of a name that is here. */
export async function newestEngine(name: 'terraform' | 'opentofu'): Promise<WantedEngine> {
  const own = (await findEngines()).filter(engine => engine.name === name)
  return wanted(name, own.toSorted((a, b) => byVersion(a.version, b.version)).at(-1))
}

/** The engine that a person gets who types its command, else the newest one that is here. */
export async function ordinaryEngine(name: 'terraform' | 'opentofu'): Promise<WantedEngine> {
  return wanted(name, await findEngine(name))
}

function wanted(name: string, engine: Engine | undefined): WantedEngine {
  const recipe = catalog.find(known => known.name === name)
  const version = engine?.version ?? recipe?.versions.at(-1) ?? ''
  return { label: `${name} ${version}`, name, binary: recipe?.binary ?? name, engine }
}

/**
 * A test that runs an engine. Where that is absent the test is skipped with the way to get it, or fails if
 * `EKB_REQUIRE_ENGINES` (names or commands, with commas) asks for it.
 */
export function engineTest(
  { label, name, binary, engine }: WantedEngine,
  title: string,
  body: (engine: Engine) => Promise<void>,
): void {
  test(`${label}: ${title}`, async context => {
    if (engine !== undefined) return body(engine)
    const reason = `${label} is not here: npm run engines ${label.replace(' ', '@')}`
    const required = (process.env['EKB_REQUIRE_ENGINES'] ?? '').split(',').map(text => text.trim())
    if (required.includes(name) || required.includes(binary)) throw new Error(reason)
    context.skip(reason)
  })
}
