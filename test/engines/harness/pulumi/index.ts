/*
 * Tests on the real Pulumi engine:
 *
 *   describeNewest('what it is about', { pulumi: '0' }, engine => {
 *     test('what happens', async () => {
 *       await using emulator = await emulatorFor()
 *       await using stack = await openStack({ engine, env: settingsOf(emulator), program: {
 *         resources: { bot: apiKey({ name: 'bot', type: 'privileged' }) },
 *       } })
 *       expect((await stack.up()).changes).toEqual({ bot: 'create' })
 *       expect(changesAsked(emulator)).toEqual(['create'])
 *     })
 *   })
 *
 * `up`, `preview`, `refresh`, `destroy` and `import` must succeed, `fail(operation)` must not; each answers what the
 * engine did and said, read from its event log. `start(operation)` leaves the command running, to be signalled or
 * killed. A stack that is disposed while one of its processes still runs fails the test: call `killProcesses`
 * where that is expected. What is not about Pulumi (emulator, engines) comes from `test/engines/harness`.
 */
export {
  CREATE_FIRST,
  DELETE_FIRST,
  type Diagnostic,
  type Events,
  logicalName,
  type Step,
  type StepState,
  stepIn,
  UNKNOWN,
  type Violation,
} from './events.ts'
export { expectNoChange } from './expect-no-change.ts'
export type { ExportedResource, ExportedState } from './exported.ts'
export { policyArguments } from './policy-arguments.ts'
export {
  apiKey,
  existingApiKey,
  invoke,
  type Program,
  type ProgramResource,
  type ProgramValue,
  provider,
  type ResourceOptions,
  ref,
  rotatingApiKey,
} from './program.ts'
export { type Operation, openStack, type Ran, type Running, type Stack, type StackOptions } from './stack.ts'
