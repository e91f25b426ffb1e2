import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import provider from '@pulumi/pulumi/proto/provider_pb.js'
import { vi } from 'vitest'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'
import { type Json, type StubClient, structOf } from './stub-client.ts'

/** The URN of a note of the sample provider. */
export function noteUrn(name: string): string {
  return `urn:pulumi:dev::shop::sample:index:Note::${name}`
}

/** Configures the sample with a fresh directory; answers the directory. */
export async function configured(client: StubClient, engineAddress = ''): Promise<string> {
  const store = temporaryDirectory('store-')
  await client.call('handshake', new provider.ProviderHandshakeRequest().setEngineAddress(engineAddress))
  await client.call('configure', new provider.ConfigureRequest().setArgs(structOf({ store })))
  return store
}

/** The request that creates a note. */
export function createRequest(name: string, properties: Json, preview = false): provider.CreateRequest {
  return new provider.CreateRequest()
    .setUrn(noteUrn(name))
    .setProperties(structOf(properties))
    .setPreview(preview)
}

/** Begins to create a note and resolves when its file is written and its answer is held back. */
export async function heldCreate(client: StubClient, store: string, text = 'held') {
  const gate = join(store, 'gate')
  const call = client.begin('create', createRequest('held', { text, waitFor: gate }))
  await appears(`${gate}.waiting`)
  return { ...call, gate }
}

/** The ids of the notes that are stored. */
export function storedNotes(store: string): string[] {
  const files = readdirSync(store).filter(name => name.endsWith('.json'))
  return files.map(name => name.slice(0, -'.json'.length)).toSorted()
}

/** Resolves when the file is there. */
export async function appears(path: string): Promise<void> {
  await vi.waitUntil(() => existsSync(path), { timeout: 15_000, interval: 10 })
}
