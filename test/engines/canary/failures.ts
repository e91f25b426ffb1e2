import type { FaultInput } from '../../../src/emulator/index.ts'
import { killProviders, untilIdle, untilPending } from '../faults/support/processes.ts'
import type { Stage } from '../faults/support/stage.ts'
import { expectEnd } from './life-of-keys.ts'
import type { Recording } from './recording.ts'

const KEY = 'resource "ekb_api_key" "bot" {\n  name = "bot"\n  type = "privileged"\n}\n'
const ANOTHER = 'resource "ekb_api_key" "other" {\n  name = "other"\n  type = "privileged"\n}\n'

/** An answer that repeats everything that the platform knows, in every way in which servers repeat things. */
function indiscretions(stage: Stage): readonly { readonly status: number; readonly body: unknown }[] {
  const { apiKey, apiSecret } = stage.emulator
  const values = [apiKey, apiSecret, ...stage.emulator.keys().flatMap(({ value, secret }) => [value, secret])]
  const said = values.join(' ')
  const encoded = values.map(encodeURIComponent).join('&')
  return [
    { status: 500, body: { detail: `failed for ${said}` } },
    { status: 500, body: `x-api-key: ${apiKey}\nx-api-secret: ${apiSecret}\n${said}` },
    { status: 400, body: { status_code: 400, error: { code: 'VALIDATION_ERROR', message: `not ${said}` } } },
    { status: 404, body: { detail: `nothing at /api/keys/${encoded}` } },
    { status: 401, body: { detail: `unknown: ${Buffer.from(said).toString('base64')} ${said}` } },
    { status: 403, body: `<html><body><p>${said}</p></body></html>` },
    { status: 422, body: { detail: [{ loc: ['path', values[0]], msg: said, type: said }] } },
    { status: 200, body: { success: false, detail: said } },
    { status: 200, body: `<html>${said}</html>` },
    { status: 200, body: { error_code: said, keys: { [said]: said } } },
  ]
}

/** Every way in which lists, creates and deletes fail, each with whatever a server could repeat. */
export async function failInEveryWay(stage: Stage, recording: Recording): Promise<void> {
  const { emulator } = stage
  await stage.write(KEY)
  expectEnd(await recording.run('apply', '-auto-approve'), [0])
  await stage.write(ANOTHER)
  const strike = async (fault: FaultInput, ...command: string[]) => {
    emulator.faults.add(fault)
    expectEnd(await recording.run(...command), [0, 1])
    emulator.faults.clear()
  }
  for (const { status, body } of indiscretions(stage)) {
    await strike({ match: { operation: 'list' }, effect: { status, body } }, 'plan')
  }
  for (const { status, body } of indiscretions(stage)) {
    // Another key is created and this one deleted in the same run. A key that may exist would be looked for
    // long: whatever repeats something and leaves that open is said by the delete alone.
    const open = status >= 500 || status === 200
    const match = open ? { method: 'DELETE' as const } : {}
    const faults = open ? [match] : [{ operation: 'create' as const }, { operation: 'delete' as const }]
    for (const each of faults) emulator.faults.add({ match: each, effect: { status, body } })
    expectEnd(await recording.run('apply', '-auto-approve', '-json'), [0, 1])
    emulator.faults.clear()
    await stage.write(KEY)
    expectEnd(await recording.run('apply', '-auto-approve'), [0])
    await stage.write(ANOTHER)
  }
}

/** Answers to a POST that hold a new key and its secret, and cannot be used. */
export async function loseAnswers(stage: Stage, recording: Recording): Promise<void> {
  const { emulator } = stage
  for (const effect of [{ truncate: true }, { malformedJson: true }, { errorAfterCommit: true }] as const) {
    await stage.write(KEY)
    emulator.faults.add({ match: { operation: 'create' }, effect })
    expectEnd(await recording.run('apply', '-auto-approve'), [1])
    emulator.faults.clear()
    expectEnd(await recording.run('apply', '-auto-approve'), [0])
    expectEnd(await recording.run('destroy', '-auto-approve'), [0])
  }
}

/** Redirects that carry the key of a DELETE along, and credentials that the platform refuses. */
export async function beRefused(stage: Stage, recording: Recording): Promise<void> {
  const { emulator, env } = stage
  await stage.write(KEY)
  expectEnd(await recording.run('apply', '-auto-approve'), [0])
  const [bot] = emulator.keys().slice(-1)
  const location = `https://elsewhere.example/api/keys/${bot?.value}?s=${encodeURIComponent(bot?.secret ?? '')}`
  for (const operation of ['list', 'delete'] as const) {
    emulator.faults.add({ match: { operation }, effect: { status: 307, headers: { location } } })
    expectEnd(await recording.run('destroy', '-auto-approve'), [1])
    emulator.faults.clear()
  }
  for (const [name, value] of [
    ['EKB_API_SECRET', 'd3JvbmctYnV0LXNlY3JldC1hbGwtdGhlLXNhbWU+Pz8='],
    ['EKB_API_KEY', 'e4b00000-0000-4000-8000-wrong\u0007'],
    ['EKB_ENDPOINT', `http://someone:${encodeURIComponent(emulator.apiSecret)}@127.0.0.1:9`],
    ['EKB_ENDPOINT', 'http://127.0.0.1:9'],
    ['EKB_API_KEYS_PATH', '/nowhere/{project_id}'],
    ['EKB_PROJECT_ID', emulator.apiSecret],
  ] as const) {
    if (name === 'EKB_API_SECRET' || name === 'EKB_API_KEY') {
      recording.canaries.push({ what: `a refused ${name}`, value: value.trim() })
    }
    const before = env[name]
    env[name] = value
    expectEnd(await recording.run('plan', '-refresh=true'), [0, 1])
    env[name] = before
  }
}

/** Providers that end in the middle of a call, with keys in their memory. */
export async function crash(stage: Stage, recording: Recording): Promise<void> {
  const { emulator } = stage
  await stage.write(KEY + ANOTHER)
  for (const signal of ['SIGABRT', 'SIGSEGV', 'SIGILL', 'SIGKILL'] as const) {
    await untilIdle(stage)
    emulator.faults.add({ match: { operation: 'delete' }, effect: { delayMs: 4_000 } })
    expectEnd(await recording.run('apply', '-auto-approve'), [0])
    const destroy = stage.start('destroy', '-auto-approve')
    await untilPending(stage, 'delete')
    await killProviders(stage, signal)
    const outcome = await destroy.ended
    expectEnd(outcome, [1])
    recording.keep(`destroy, ended by ${signal}`, outcome)
    emulator.faults.clear()
  }
  expectEnd(await recording.run('destroy', '-auto-approve'), [0])
}
