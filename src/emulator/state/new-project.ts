import type { Random } from '../random.ts'
import { mintKey } from './mint.ts'
import type { Mutation } from './mutation.ts'
import type { KeyRecord, State } from './record.ts'

/** The system key that every project has. */
export const AUTOMATOR_KEY = 'Automator Key'

/** The privileged key whose credentials the emulator hands to whoever starts it. */
export const BOOTSTRAP_KEY = 'Bootstrap Key'

/** A new project with its system key and its bootstrap key. */
export function newProject(
  project: { id: string; name: string; createdAt: number },
  random: Random,
  serial: number,
): Mutation[] {
  const common = { projectId: project.id, createdAt: project.createdAt }
  return [
    { op: 'project', project },
    { op: 'create', key: mintKey({ ...common, name: AUTOMATOR_KEY, type: 'system' }, random, serial) },
    { op: 'create', key: mintKey(bootstrapOrder(common), random, serial + 1) },
  ]
}

/** A bootstrap key for each project that lost its own. */
export function missingBootstrapKeys(state: State, random: Random, now: number): Mutation[] {
  const missing: Mutation[] = []
  for (const [projectId, keys] of state.keys) {
    if (keys.some(key => key.bootstrap)) continue
    const order = bootstrapOrder({ projectId, createdAt: now })
    missing.push({ op: 'create', key: mintKey(order, random, state.serial + missing.length) })
  }
  return missing
}

/** The credentials of a project; undefined once its bootstrap key was deleted. */
export function bootstrapKey(keys: readonly KeyRecord[] | undefined): KeyRecord | undefined {
  return keys?.find(key => key.bootstrap)
}

function bootstrapOrder(common: { projectId: string; createdAt: number }) {
  return { ...common, name: BOOTSTRAP_KEY, type: 'privileged', bootstrap: true } as const
}
