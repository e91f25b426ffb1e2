import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { ObjectValue } from '../../../src/terraform/plugin/value.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'
import { dynamic, type PluginClient } from './plugin-host.ts'

const EMPTY: ObjectValue = {
  id: null,
  text: null,
  topic: null,
  ratio: null,
  labels: null,
  password: null,
  wait_for: null,
}

/** A note of the sample provider, whole. */
export function note(values: ObjectValue): ObjectValue {
  return { ...EMPTY, topic: 't', ...values }
}

/** Configures the sample with a fresh directory; answers the directory. */
export async function configured(client: PluginClient): Promise<string> {
  const store = temporaryDirectory('store-')
  const { diagnostics } = await client.call('ConfigureProvider', {
    terraformVersion: '1.11.4',
    config: dynamic({ store }),
  })
  if (diagnostics.length > 0) throw new Error(`not configured: ${diagnostics[0]?.detail}`)
  return store
}

/** Begins to create a note. */
export function beginCreate(client: PluginClient, values: ObjectValue) {
  const planned = note(values)
  return client.begin('ApplyResourceChange', {
    typeName: 'sample_note',
    priorState: dynamic(null),
    plannedState: dynamic(planned),
    config: dynamic(planned),
    plannedPrivate: Buffer.from('planned'),
  })
}

/** Begins to create a note and resolves when its file is written and its answer is held back. */
export async function heldCreate(client: PluginClient, store: string, text = 'held') {
  const gate = join(store, 'gate')
  const call = beginCreate(client, { text, wait_for: gate })
  await appears(`${gate}.waiting`)
  return { ...call, gate }
}

/** The notes that are stored. */
export function storedNotes(store: string): string[] {
  return readdirSync(store).filter(name => name.endsWith('.json'))
}

/** Resolves when the file is there. */
export async function appears(path: string): Promise<void> {
  await vi.waitUntil(() => existsSync(path), { timeout: 15_000, interval: 10 })
}
