export { adoptedLine } from './adopt.ts'
export type { AppliedRotating } from './applied.ts'
export { applyRotatingCreate } from './apply-create.ts'
export { applyRotatingDelete } from './apply-delete.ts'
export { applyRotatingUpdate, type DecidedUpdate } from './apply-update.ts'
export type { RotatingBeside, Stray } from './beside.ts'
export { besideFromJson, besideToJson, stepsFromJson } from './beside-json.ts'
export type { RetirementReason, RotatingDecision, RotatingSteps, RotationReason } from './decision.ts'
export { importRotating, parseRotatingImportId, projectOfImport, type RotatingImportId } from './import.ts'
export { importRotatingLine } from './import-line.ts'
export { readPlannedRotatingInputs, readRotatingInputs, validateRotatingInputs } from './inputs.ts'
export { type ListedLine, listedLines } from './listed-lines.ts'
export { ROTATING_MODEL, type RotatingInputs } from './model.ts'
export { type KeyBeside, keyFromRotating, rotatingFromKey } from './move.ts'
export { observeUnread } from './observe.ts'
export { hasLostRotatingSuccessor, noteStoredRotating } from './old-half.ts'
export {
  planRotatingCreate,
  planRotatingUpdate,
  type ReplacedRotating,
  type RotatingPlanContext,
  type RotatingReview,
  type RotatingUpdatePlan,
  requestErrors,
} from './plan.ts'
export { planRotatingDelete } from './plan-delete.ts'
export { type ReadRotating, readRotating } from './read.ts'
export type { Generation, Retiring, RotatingState, RotatingStatus } from './state.ts'
export { readRotatingOnce, readStoredRotating } from './stored-rotating.ts'
export {
  type RotatingObject,
  type RotatingValue,
  type RotatingValues,
  rotatingStateValues,
} from './values.ts'
