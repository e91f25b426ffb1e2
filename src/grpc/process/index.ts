/** What a process that serves a provider to an engine needs besides the server, whichever engine it is. */
export { type Asked, askedByPerson } from './asked-by-person.ts'
export { CallScope } from './call-scope.ts'
export { Compensation } from './compensation.ts'
export { Lifecycle, type LifecycleOptions } from './lifecycle.ts'
export { dropRuntimeVariables } from './runtime-variables.ts'
export { type Session, Sessions } from './session.ts'
export { stackOf } from './stack-of.ts'
export { writeStderr } from './stderr.ts'
