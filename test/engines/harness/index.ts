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
export { expectEmptyPlan } from './expect-empty-plan.ts'
export { type Gateway, openGateway } from './gateway.ts'
export { apiKey, block, CREATE_FIRST, Expression, type HclValue } from './hcl.ts'
export type { EngineDiagnostic, Messages } from './messages.ts'
export { actionsOf, changeOf, type PlanJson, type ResourceChange } from './plan-json.ts'
export { openRewritingGateway, type Passage, type Passing } from './rewriting-gateway.ts'
export {
  HEADER,
  openWorkspace,
  type Planned,
  type Said,
  type Workspace,
  type WorkspaceOptions,
} from './workspace.ts'
