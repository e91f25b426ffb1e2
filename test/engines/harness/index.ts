export { openCredentialGateway } from './credential-gateway.ts'
export { type DateFault, openDateGateway } from './date-gateway.ts'
export { changesAsked, deleteOnPage, emulatorFor, managedKeys, managedNames, settingsOf } from './emulator.ts'
export {
  describeEngines,
  describeNewest,
  describeOldest,
  type Engine,
  engineTitle,
  isWanted,
  type Wanted,
} from './engines.ts'
export { type Gateway, openGateway } from './gateway.ts'
export { openRewritingGateway, type Passage, type Passing } from './rewriting-gateway.ts'
export { expectEmptyPlan } from './terraform/expect-empty-plan.ts'
export { apiKey, block, CREATE_FIRST, Expression, type HclValue } from './terraform/hcl.ts'
export type { EngineDiagnostic, Messages } from './terraform/messages.ts'
export { actionsOf, changeOf, type PlanJson, type ResourceChange } from './terraform/plan-json.ts'
export {
  HEADER,
  openWorkspace,
  type Planned,
  type Workspace,
  type WorkspaceOptions,
} from './terraform/workspace.ts'
