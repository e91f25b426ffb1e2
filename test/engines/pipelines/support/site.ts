import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Emulator } from '../../../../src/emulator/index.ts'
import {
  apiKey,
  CREATE_FIRST,
  type Engine,
  emulatorFor,
  openWorkspace,
  settingsOf,
} from '../../harness/index.ts'
import { VERSION } from './release.ts'

/** A project of somebody: a platform, a state in a backend, and a configuration under review. */
export interface Site extends AsyncDisposable {
  readonly variables: Readonly<Record<string, string>>
  /** Of a key that can only read, and of one that can change things. */
  readonly reader: Secrets
  readonly writer: Secrets
  /** Values that nobody may ever see in a log, or find on a machine afterwards. */
  readonly confidential: readonly string[]
  /** The configuration with this more in it. */
  main(more: string): string
  readonly emulator: Emulator
}

type Secrets = Readonly<Record<'EKB_API_KEY' | 'EKB_API_SECRET', string>>

/** Opens a project with one applied key, whose secret is in the state. */
export async function openSite(engine: Engine): Promise<Site> {
  const emulator = await emulatorFor()
  const { EKB_API_KEY = '', EKB_API_SECRET = '', ...variables } = settingsOf(emulator)
  const state = join(tmpdir(), `ekb-backend-${crypto.randomUUID()}.tfstate`)
  const bot = apiKey(
    'bot',
    { name: 'teams-bot', type: 'locked_down_viewer', rotate_after: '90d' },
    CREATE_FIRST,
  )
  const main = (version: string, more: string) => `terraform {
  required_providers {
    ekb = { source = "ekb/ekb"${version} }
  }
  backend "local" { path = "${state}" }
}
${bot}${more}`
  await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: main('', '') })
  await ws.apply()
  const { resources } = JSON.parse(await readFile(state, 'utf8'))
  const { key, secret } = resources[0].instances[0].attributes
  const reader = await readingKey(emulator)
  return {
    variables: variables as Record<string, string>,
    reader,
    writer: { EKB_API_KEY, EKB_API_SECRET },
    confidential: [key, secret, EKB_API_SECRET, reader.EKB_API_SECRET],
    main: more => main(`, version = "${VERSION}"`, more),
    emulator,
    [Symbol.asyncDispose]: async () => {
      await emulator[Symbol.asyncDispose]()
      await rm(state, { force: true })
    },
  }
}

async function readingKey({ endpoint, apiKey: key, apiSecret, projectId }: Emulator): Promise<Secrets> {
  const response = await fetch(`${endpoint}/api/keys`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'x-api-secret': apiSecret, 'content-type': 'application/json' },
    body: JSON.stringify({ project_id: projectId, key_name: 'review', key_type: 'locked_down_viewer' }),
  })
  const made = (await response.json()) as { readonly key: string; readonly secret: string }
  return { EKB_API_KEY: made.key, EKB_API_SECRET: made.secret }
}
