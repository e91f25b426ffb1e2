import { setTimeout as sleep } from 'node:timers/promises'
import { runAction } from './run-action.ts'

process.exitCode = await runAction({
  env: process.env,
  out: text => process.stdout.write(text),
  fetch: globalThis.fetch,
  sleep,
})
