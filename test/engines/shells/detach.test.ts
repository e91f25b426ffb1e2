import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dist } from '../../../scripts/build/places.ts'
import { run } from '../../../scripts/command.ts'

const SCRIPT = `set -euo pipefail
variables=$(ekb emulator --detach)
eval "$variables"
node -e 'fetch(process.env.EKB_ENDPOINT + "/openapi.json").then(answer => console.log(answer.status))'
kill "$EKB_EMULATOR_PID"
`

test.each([
  ['the executable', 'ekb() { "$1/bin/ekb" "$@"; }'],
  ['the bundle for Node', 'ekb() { node "$1/node/ekb.mjs" "$@"; }'],
])('%s leaves an emulator running, which the shell that asked for it can use and end', async (_, start) => {
  const folder = mkdtempSync(join(tmpdir(), 'ekb-detach-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const script = `${start.replace('$1', dist)}\n${SCRIPT}`
  const result = await run('bash', ['-c', script], { cwd: folder })
  expect(result).toMatchObject({ code: 0, stdout: '200\n' })
})
