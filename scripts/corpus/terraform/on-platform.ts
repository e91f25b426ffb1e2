import type { Emulator } from '../../../src/emulator/index.ts'

/** Creates a key as a person does on the page. */
export async function createOnPage(emulator: Emulator, name: string, type: string): Promise<void> {
  const response = await fetch(`${emulator.endpoint}/api/keys`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-api-key': emulator.apiKey,
      'x-api-secret': emulator.apiSecret,
    },
    body: JSON.stringify({ project_id: emulator.projectId, key_name: name, key_type: type }),
  })
  if (!response.ok) throw new Error(`the key was not created: ${response.status}`)
}

/** From now on, lists show a key under another name. */
export async function showRenamed(emulator: Emulator, from: string, to: string): Promise<void> {
  const response = await fetch(`${emulator.endpoint}/api/keys?project_id=${emulator.projectId}`, {
    headers: { 'x-api-key': emulator.apiKey, 'x-api-secret': emulator.apiSecret },
  })
  const list = (await response.json()) as { user_keys: { key_name: string }[] }
  const renamed = list.user_keys.map(key => (key.key_name === from ? { ...key, key_name: to } : key))
  emulator.faults.add({
    match: { operation: 'list' },
    effect: { status: 200, body: { ...list, user_keys: renamed } },
  })
}
