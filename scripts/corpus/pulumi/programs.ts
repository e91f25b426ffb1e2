import { apiKey, type ProgramValue } from '../../../test/engines/harness/pulumi/program.ts'

export type Properties = Readonly<Record<string, ProgramValue>>

/** A key that can only read. */
export const key = (name: string, more: Properties = {}, options?: Properties) =>
  apiKey({ name, type: 'locked_down_viewer', ...more }, options)

/** A program with one key. */
export const bot = (more: Properties = {}, options?: Properties) => ({
  resources: { bot: key('bot', more, options) },
})
