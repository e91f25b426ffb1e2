import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { startEmulator } from '../../../src/emulator/index.ts'
import { openCredentialGateway } from '../../../test/engines/harness/credential-gateway.ts'
import { settingsOf } from '../../../test/engines/harness/emulator.ts'
import { HEADER, openWorkspace, type Workspace } from '../../../test/engines/harness/terraform/workspace.ts'
import { openSecretServer } from '../../../test/engines/terraform/stand-in-vault/server.ts'
import type { Engine } from '../../engines/find.ts'
import { writeFixture } from '../fixture.ts'
import { type Circumstances, scrub } from '../scrub.ts'
import { steadyValues } from '../steady-values.ts'
import type { Scene, Situation } from './situation.ts'

/** The emulator's time at the beginning of every situation. */
const START = '2026-03-01T12:00:00Z'

/** Plays one situation on one engine and stores what was planned. */
export async function playSituation(situation: Situation, engine: Engine, cliConfig: string): Promise<void> {
  const projects = situation.projects ?? ['project-main']
  const emulator = await startEmulator({
    clock: { now: START, frozen: true },
    randomSeed: situation.name,
    seed: { projects: projects.map(id => ({ id })) },
  })
  const steady = steadyValues(emulator, situation.name)
  const gateway = await openCredentialGateway(emulator)
  await using vault = await openSecretServer(() => undefined)
  const env = {
    ...settingsOf(emulator),
    EKB_ENDPOINT: gateway.endpoint,
    EKB_MAX_RETRIES: '0',
    VAULT_ADDR: vault.address,
  }
  const ws = await openWorkspace({ engine, env, cliConfig, init: false })
  try {
    const circumstances = (): Circumstances => ({
      folder: ws.folder,
      port: Number(new URL(gateway.endpoint).port),
      now: emulator.now(),
      steady,
    })
    const scene: Scene = {
      emulator,
      engine,
      ws,
      write: (main, files = {}) => write(ws, main, files),
      async applied(main, files = {}) {
        await write(ws, main, files)
        await ws.apply()
      },
      async capture(args = [], label) {
        await rm(join(ws.folder, 'tfplan'), { force: true })
        const { stdout } = await ws.run('plan', '-json', '-out=tfplan', ...args)
        const name = `${engine.name}-${engine.version}${label === undefined ? '' : `.${label}`}`
        if (situation.lines) {
          await writeFixture(situation.name, `${name}.lines.jsonl`, scrub(inOrder(stdout), circumstances()))
        }
        if (!existsSync(join(ws.folder, 'tfplan'))) {
          throw new Error(`${situation.name} on ${name}: there is no plan:\n${stdout}`)
        }
        const plan = (await ws.succeed('show', '-json', 'tfplan')).stdout
        await writeFixture(situation.name, `${name}.plan.json`, scrub(inSteadyOrder(plan), circumstances()))
      },
    }
    await situation.run(scene)
  } finally {
    await ws[Symbol.asyncDispose]()
    await gateway[Symbol.asyncDispose]()
    await emulator.close()
  }
}

async function write(ws: Workspace, main: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries({ 'main.tf': `${HEADER}${main}`, ...files })) {
    await mkdir(dirname(join(ws.folder, name)), { recursive: true })
    await writeFile(join(ws.folder, name), content)
  }
  await ws.succeed('init', '-no-color')
}

/** Both engines list what is relevant in the order of a map, which is another in each run. */
function inSteadyOrder(plan: string): string {
  return plan.replace(
    /("relevant_attributes":)(\[.*?\])(?=,"[a-z_]+":(?:"|true|false))/,
    (_, name: string, list: string) => {
      const sorted = (JSON.parse(list) as unknown[]).map(entry => JSON.stringify(entry)).sort()
      return `${name}[${sorted.join(',')}]`
    },
  )
}

/** Lines of one kind come in the order in which the work behind them happens to end: each run of them is sorted. */
function inOrder(lines: string): string {
  const runs: string[][] = []
  let kind: string | undefined
  for (const line of lines.split('\n')) {
    const type = /"type":"(\w+)"\}?/.exec(line)?.[1]
    const own = type !== undefined && /^(?:refresh|apply)_/.test(type) ? 'refresh' : type
    if (own === kind && own !== undefined) runs.at(-1)?.push(line)
    else runs.push([line])
    kind = own
  }
  return runs.flatMap(run => run.sort(byType)).join('\n')
}

function byType(a: string, b: string): number {
  const type = (line: string) => /"type":"(\w+)"/.exec(line)?.[1] ?? ''
  const without = (line: string) => line.replace(/"@timestamp":"[^"]*"/, '')
  return type(b).localeCompare(type(a), 'en') || without(a).localeCompare(without(b), 'en')
}
