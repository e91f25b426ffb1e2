export { createKey } from './create/create.ts'
export type { Creation, NewKey } from './create/create-attempt.ts'
export { type CreatedKeyState, createDatedKey } from './create/create-dated.ts'
export { deleteUndeliverable } from './create/delete-undeliverable.ts'
export { deleteKey } from './delete/delete.ts'
export { type DeleteKind, destroyKey } from './delete/destroy.ts'
export { hasLostSuccessor, type OldHalfMarks } from './delete/old-half.ts'
export { describeKey, type KeyDescription, revealedValue, typeAndAge } from './find/describe.ts'
export {
  type Found,
  findAutomatorKey,
  findByIdOrName,
  type KeySelector,
} from './find/find.ts'
export {
  type Importable,
  type ImportId,
  identityImport,
  parseImportId,
  resolveImport,
} from './find/import.ts'
export { importIdIn } from './find/import-id.ts'
export { keySelector } from './find/selection.ts'
export { fingerprint, type KeyReference, keyPreview, publicId, sameName } from './identity/identity.ts'
export { type Match, matchKey } from './identity/match.ts'
export { type PlanContext, planChange } from './plan/plan-change.ts'
export { type PlannedObject, planCreate, type Replaced } from './plan/plan-create.ts'
export { planDelete } from './plan/plan-delete.ts'
export { planReplace } from './plan/plan-replace.ts'
export { planTime, type RememberedTime, timeByPlatform, timeToRemember } from './plan/plan-time.ts'
export {
  attributeOf,
  type Decision,
  decideUpdate,
  type PriorKey,
  type ReplaceReason,
} from './plan/plan-update.ts'
export { planUpdateChecks } from './plan/plan-update-checks.ts'
export { daysIn, formatTime, parseAge, rotationDueAt } from './plan/rotation.ts'
export { type Reading, readKey } from './read/read.ts'
export { type Beside, besideAfterUpdate, type Refreshed, refreshKey } from './read/refresh.ts'
export { updateKey } from './read/update.ts'
export { overlapOf } from './rotating/overlap.ts'
export type { ProviderParts } from './session/configure.ts'
export {
  type ConfiguredSession,
  effectiveProject,
  knownProject,
  refuseOtherProject,
  requireSession,
  type SessionHolder,
} from './session/configured-session.ts'
export { type Session, startSession } from './session/session.ts'
export { ownKeyFinder } from './session/sign-in.ts'
export { answerWithTimeout, withTimeout } from './session/timeout.ts'
export {
  type AttributeValue,
  type AttributeValues,
  attributeValues,
  type ReadAttribute,
  readInputs,
  readPlannedInputs,
} from './state/attributes.ts'
export {
  isKnown,
  type KeyInputs,
  LONGEST_NAME,
  type Planned,
  UNKNOWN_VALUE,
  type UnknownValue,
  validateInputs,
} from './state/inputs.ts'
export type { KeyRecord } from './state/key-record.ts'
export {
  createdOutputs,
  decidedInputs,
  stateValues,
  steadyAttributes,
  updatedOutputs,
} from './state/outputs.ts'
export {
  createdState,
  importedState,
  type KeyState,
  referenceOf,
  refreshedState,
  type Storage,
  storageAfter,
  withoutSecrets,
} from './state/state.ts'
export { noteStoredKey, readStateOnce, readStoredKey, type StoredValues } from './state/stored-key.ts'
export { leftForLookUp, nameRewritten, notListed, notNamable, type Warning } from './warnings.ts'
