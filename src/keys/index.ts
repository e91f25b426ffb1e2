export {
  type AttributeValue,
  type AttributeValues,
  attributeValues,
  type ReadAttribute,
  readInputs,
  readPlannedInputs,
} from './attributes.ts'
export {
  type Configured,
  type ConfiguredHolder,
  effectiveProject,
  knownProject,
  refuseOtherProject,
  requireWalk,
} from './configured.ts'
export { createKey, deleteUndeliverable } from './create.ts'
export type { Creation, NewKey } from './creation.ts'
export { deleteKey } from './delete.ts'
export { describeKey, type KeyDescription, revealedValue } from './describe.ts'
export { type DeleteKind, destroyKey } from './destroy.ts'
export {
  type Found,
  findAutomatorKey,
  findByIdOrName,
  type KeySelector,
  type Search,
  searchKeys,
} from './find.ts'
export { fingerprint, type KeyReference, keyPreview, publicId, sameName } from './identity.ts'
export { type Importable, type ImportId, parseImportId, resolveImport } from './import.ts'
export {
  isKnown,
  type KeyInputs,
  LONGEST_NAME,
  type Planned,
  UNKNOWN_VALUE,
  type UnknownValue,
  validateInputs,
} from './inputs.ts'
export type { KeyRecord } from './key-record.ts'
export { hasLostSuccessor, type OldHalfMarks } from './old-half.ts'
export {
  createdOutputs,
  decidedInputs,
  stateValues,
  steadyAttributes,
  updatedOutputs,
} from './outputs.ts'
export { type PlanContext, planChange } from './plan-change.ts'
export { type PlannedObject, planCreate, type Replaced } from './plan-create.ts'
export { planDelete } from './plan-delete.ts'
export { planReplace } from './plan-replace.ts'
export { planTime, type RememberedTime, timeToRemember } from './plan-time.ts'
export { attributeOf, type Decision, decideUpdate, type PriorKey, type ReplaceReason } from './plan-update.ts'
export { planUpdateChecks } from './plan-update-checks.ts'
export type { ProviderParts } from './provider-parts.ts'
export { type Reading, readKey } from './read.ts'
export { type Beside, besideAfterUpdate, type Refreshed, refreshKey } from './refresh.ts'
export { formatTime, parseAge, rotationDueAt } from './rotation.ts'
export { keySearch, keySelector } from './selection.ts'
export {
  createdState,
  importedState,
  type KeyState,
  referenceOf,
  refreshedState,
  type Storage,
  storageAfter,
} from './state.ts'
export { noteStoredKey, readStateOnce, readStoredKey, type StoredValues } from './stored-key.ts'
export { withinTime } from './time-limit.ts'
export { type Dated, dateCreated } from './trusted-dates.ts'
export { updateKey } from './update.ts'
export { startWalk, type Walk } from './walk.ts'
export type { Warning } from './warnings.ts'
