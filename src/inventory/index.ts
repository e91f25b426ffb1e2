export { type Importable, type Importables, importableKeys, stateWithoutValues } from './importable-keys.ts'
export { listLines } from './importable-lines.ts'
export { type KeyFilter, keyFilter, passes } from './key-filter.ts'
export { type Inventory, listKeys } from './list-keys.ts'
export {
  type KeyLists,
  type ListedProject,
  type ListProjectsOptions,
  listProjects,
  type ProjectList,
  type RefusedProject,
} from './list-projects.ts'
export { type InventoryKey, type ManagedInventory, matchStates } from './match-states.ts'
export type { ManagedKey, ManagedState, StateEngine } from './states/managed-key.ts'
export { readState, type StateInput } from './states/read-state.ts'
export type { Remember } from './states/state-resource.ts'
export { writtenInputs } from './written-inputs.ts'
