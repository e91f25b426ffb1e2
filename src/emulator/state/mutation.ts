import type { ClockSetting } from '../clock.ts'
import type { KeyRecord, ProjectRecord, State } from './record.ts'

/** One change of the state, as it is kept in the data file and told to listeners. */
export type Mutation =
  | { readonly op: 'project'; readonly project: ProjectRecord }
  | { readonly op: 'create'; readonly key: KeyRecord }
  | { readonly op: 'delete'; readonly projectId: string; readonly id: string }
  | { readonly op: 'clock'; readonly clock: ClockSetting }
  | {
      readonly op: 'replace'
      readonly projects: readonly ProjectRecord[]
      readonly keys: readonly KeyRecord[]
      readonly serial: number
      /** Left out by files from before ids came back. */
      readonly freed?: readonly string[]
      readonly clock: ClockSetting
    }

const FREED = 100

/** The state after a change. Throws an Error that says why where the change does not fit the state. */
export function applyMutation(state: State, mutation: Mutation): State {
  switch (mutation.op) {
    case 'project': {
      const { project } = mutation
      if (state.projects.has(project.id)) throw new Error(`The project ${project.id} is there already.`)
      return {
        ...state,
        projects: new Map(state.projects).set(project.id, project),
        keys: new Map(state.keys).set(project.id, []),
      }
    }
    case 'create': {
      const { key } = mutation
      const keys = keysOf(state, key.projectId)
      return {
        ...state,
        keys: new Map(state.keys).set(key.projectId, [...keys, key]),
        serial: state.serial + 1,
        freed: state.freed.filter(id => id !== key.id),
      }
    }
    case 'delete': {
      const keys = keysOf(state, mutation.projectId)
      const rest = keys.filter(key => key.id !== mutation.id)
      if (rest.length === keys.length) throw new Error('A key is deleted that is not there.')
      return {
        ...state,
        keys: new Map(state.keys).set(mutation.projectId, rest),
        freed: [...state.freed, mutation.id].slice(-FREED),
      }
    }
    case 'clock':
      return { ...state, clock: mutation.clock }
    case 'replace': {
      const keys = new Map<string, KeyRecord[]>(mutation.projects.map(project => [project.id, []]))
      for (const key of mutation.keys) {
        const list = keys.get(key.projectId)
        if (!list) throw new Error(`A key belongs to the project ${key.projectId}, which is not there.`)
        list.push(key)
      }
      return {
        projects: new Map(mutation.projects.map(project => [project.id, project])),
        keys,
        serial: mutation.serial,
        freed: mutation.freed ?? [],
        clock: mutation.clock,
      }
    }
  }
}

/** The one change that leads from anywhere to this state. */
export function replaceWith(state: State): Mutation & { op: 'replace' } {
  return {
    op: 'replace',
    projects: [...state.projects.values()],
    keys: [...state.keys.values()].flat(),
    serial: state.serial,
    freed: state.freed,
    clock: state.clock,
  }
}

function keysOf(state: State, projectId: string): readonly KeyRecord[] {
  const keys = state.keys.get(projectId)
  if (!keys) throw new Error(`The project ${projectId} is not there.`)
  return keys
}
