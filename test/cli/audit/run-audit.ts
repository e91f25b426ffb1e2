import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runCli } from '../../../src/cli/run-cli.ts'
import type { Terminal } from '../../../src/cli/terminal.ts'
import type { Emulator, Seed } from '../../../src/emulator/index.ts'
import { emulatorForTest } from '../../emulator/emulators.ts'

/** An instance, and what to sign in with. */
export interface Site {
  readonly emulator: Emulator
  /** The environment of the first project. */
  readonly env: Readonly<Record<string, string>>
  /** A file with the credentials of every project. */
  readonly credentials: string
}

export async function site(seed: Seed): Promise<Site> {
  const emulator = await emulatorForTest({ seed })
  const { endpoint, projectId, apiKey, apiSecret } = emulator
  const env = {
    EKB_ENDPOINT: endpoint,
    EKB_PROJECT_ID: projectId,
    EKB_API_KEY: apiKey,
    EKB_API_SECRET: apiSecret,
    EKB_MAX_RETRIES: '0',
  }
  const pairs = emulator.projects.map(
    project =>
      `EKB_PROJECT_ID=${project.id}\nEKB_API_KEY=${project.apiKey}\nexport EKB_API_SECRET='${project.apiSecret}'\n`,
  )
  return { emulator, env, credentials: fileFor('keys.env', `# pairs\n${pairs.join('\n')}`, 0o600) }
}

/** Runs `ekb audit` in this process; answers its exit code and what it writes. */
export async function audit(
  words: readonly string[],
  { env }: Pick<Site, 'env'>,
  more: Partial<Terminal> = {},
) {
  const written = { out: '', err: '' }
  const code = await runCli(['audit', ...words], {
    env,
    out: text => {
      written.out += text
    },
    err: text => {
      written.err += text
    },
    ...more,
  })
  return { code, ...written }
}

/** A file that goes with the test. */
export function fileFor(name: string, text: string, mode = 0o644): string {
  const folder = mkdtempSync(join(tmpdir(), 'ekb-audit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, name)
  writeFileSync(file, text, { mode })
  return file
}

/** Attributes of a key, as a state has them. */
interface KeyInState {
  readonly id: string
  readonly [attribute: string]: string
}

/** What `terraform show -json` prints of a state with these keys. */
export function stateOf(project: string, keys: Readonly<Record<string, KeyInState>>): string {
  const resources = Object.entries(keys).map(([name, values]) => ({
    address: `ekb_api_key.${name}`,
    mode: 'managed',
    type: 'ekb_api_key',
    name,
    provider_name: 'registry.terraform.io/ekb/ekb',
    values: { ...values, project_id: project },
  }))
  return JSON.stringify({ format_version: '1.0', values: { root_module: { resources } } })
}
