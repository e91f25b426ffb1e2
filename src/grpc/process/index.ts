/** What a process that serves a provider needs besides the server, whatever the engine. */

export { CallScope } from './call-scope.ts'
export { Compensation } from './compensation.ts'
export { type InfoFlag, infoFlag } from './info-flag.ts'
export { Lifecycle, type LifecycleOptions } from './lifecycle.ts'
export { stackOf } from './panic.ts'
export { type ProviderInstance, ProviderInstances } from './provider-instances.ts'
export { dropRuntimeVariables } from './runtime-variables.ts'
export { writeStderr } from './stderr.ts'
