import { expect } from 'vitest'
import type { Emulator } from '../../../../src/emulator/index.ts'

/** The value of the key with this name; empty where there is none. */
export function keyValue(emulator: Emulator, name: string): string {
  return emulator.keys().find(key => key.name === name)?.value ?? ''
}

/** Creates a key of the emulator's first project as a pipeline does. */
export async function create(emulator: Emulator, name: string): Promise<void> {
  const body = { project_id: emulator.projectId, key_name: name, key_type: 'locked_down_viewer' }
  await call(emulator, 'POST', '', body)
}

/** Deletes a key of the emulator's first project as a pipeline does. */
export async function remove(emulator: Emulator, name: string): Promise<void> {
  await call(emulator, 'DELETE', `/${keyValue(emulator, name)}?project_id=${emulator.projectId}`)
}

async function call(emulator: Emulator, method: string, path: string, body?: object): Promise<void> {
  const response = await fetch(`${emulator.endpoint}/api/keys${path}`, {
    method,
    headers: {
      'x-api-key': emulator.apiKey,
      'x-api-secret': emulator.apiSecret,
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  expect(response.status).toBe(200)
}
