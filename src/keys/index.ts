export {
  type Configured,
  type ConfiguredHolder,
  effectiveProject,
  knownProject,
  requireWalk,
} from './configured.ts'
export { type Creation, createKey, deleteUndeliverable, type NewKey, requireHandle } from './create.ts'
export { deleteKey } from './delete.ts'
export { type Found, findAutomatorKey, findByIdOrName, type Search, searchKeys } from './find.ts'
export { fingerprint, type KeyReference, keyPreview, publicId, sameName } from './identity.ts'
export { type Importable, type ImportId, parseImportId, resolveImport } from './import.ts'
export { isKnown, type KeyInputs, LATER, type Later, type Planned, validateInputs } from './inputs.ts'
export type { Notice } from './notices.ts'
export { planCreate } from './plan-create.ts'
export { type DoomedKey, planDelete } from './plan-delete.ts'
export { planReplace } from './plan-replace.ts'
export { type Decision, decideUpdate, type PriorKey, type ReplaceReason } from './plan-update.ts'
export { planUpdateChecks } from './plan-update-checks.ts'
export { type Reading, readKey } from './read.ts'
export { formatTime, parseAge, rotationDueAt } from './rotation.ts'
export { type KeyRecord, startWalk, type Walk } from './walk.ts'
