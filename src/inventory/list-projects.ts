import { asEkbError } from '../core/as-ekb-error.ts'
import type { Clock } from '../core/clock.ts'
import type { EkbError } from '../core/messages/errors/index.ts'
import type { PlatformKey } from '../platform/key.ts'
import type { Platform } from '../platform/port.ts'

/** What lists keys, and can do nothing else. */
export type KeyLists = Pick<Platform, 'list'>

/** The keys of one project, or why they are not known. */
export type ProjectList = ListedProject | RefusedProject

export interface ListedProject {
  readonly projectId: string
  readonly keys: readonly PlatformKey[]
  /** The platform's clock when it listed them, or the local one if the platform does not tell its time. */
  readonly now: Date
}

export interface RefusedProject {
  readonly projectId: string
  readonly error: EkbError
}

export interface ListProjectsOptions {
  readonly clock: Clock
  /** Keeps further requests from starting. */
  readonly signal: AbortSignal
  /** Told after each project: how many are done. */
  readonly onProgress?: (done: number) => void
}

/** So many lists are asked for at a time. */
const AT_A_TIME = 4

/** Lists the keys of several projects, each once. A project that cannot be listed does not hide the others. */
export async function listProjects(
  platform: KeyLists,
  projectIds: readonly string[],
  { clock, signal, onProgress = () => undefined }: ListProjectsOptions,
): Promise<readonly ProjectList[]> {
  const ids = [...new Set(projectIds)]
  const found = new Map<string, ProjectList>()
  const waiting = ids.values()
  const work = async (): Promise<void> => {
    for (const projectId of waiting) {
      signal.throwIfAborted()
      found.set(projectId, await listProject(platform, projectId, clock, signal))
      onProgress(found.size)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  return ids.flatMap(id => found.get(id) ?? [])
}

async function listProject(
  platform: KeyLists,
  projectId: string,
  clock: Clock,
  signal: AbortSignal,
): Promise<ProjectList> {
  try {
    const { keys, date } = await platform.list(projectId, { signal })
    return { projectId, keys, now: date ?? clock.now() }
  } catch (error) {
    return { projectId, error: asEkbError(error) }
  }
}
