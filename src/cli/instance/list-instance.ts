import { systemClock } from '../../core/system-clock.ts'
import { listProjects, type ProjectList } from '../../inventory/index.ts'
import type { Watch } from '../work/watch-work.ts'
import type { Instance } from './open-instance.ts'

/** Lists the keys of every project of an instance, and says how far it is. */
export function listInstance(
  { lists, projects }: Pick<Instance, 'lists' | 'projects'>,
  { signal, say }: Pick<Watch, 'signal' | 'say'>,
): Promise<readonly ProjectList[]> {
  const onProgress = (done: number): void => {
    say(
      projects.length === 1
        ? 'Listing the keys of 1 project'
        : `Listed the keys of ${done} of ${projects.length} projects`,
    )
  }
  onProgress(0)
  return listProjects(lists, projects, { clock: systemClock, signal, onProgress })
}
