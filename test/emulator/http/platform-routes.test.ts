import { describe, expect, test } from 'vitest'
import { callerFor } from '../caller.ts'
import { emulatorForTest } from '../emulators.ts'

const VALUE = /^e4b00000-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('keys', () => {
  test('a new project has its system key and its bootstrap key', async () => {
    const emulator = await emulatorForTest({ clock: { now: '2026-03-01T12:00:00.250Z', frozen: true } })
    const caller = await callerFor(emulator)
    const keys = await caller.list()
    expect(keys).toEqual([
      {
        key: expect.stringMatching(VALUE),
        key_name: 'Automator Key',
        key_type: 'system',
        created_at: 1772366400.25,
        created_at_human_readable: '2026-03-01 12:00:00',
      },
      expect.objectContaining({ key: emulator.apiKey, key_name: 'Bootstrap Key', key_type: 'privileged' }),
    ])
  })

  test('lists that lag behind show the system key at once, and every other key in its time', async () => {
    const emulator = await emulatorForTest({ listLagMs: 5_000, clock: { frozen: true } })
    const caller = await callerFor(emulator)
    const names = async () => (await caller.list()).map(({ key_name }) => key_name)
    expect(await names()).toEqual(['Automator Key'])
    emulator.advance('5s')
    await caller.create('ci')
    expect(await names()).toEqual(['Automator Key', 'Bootstrap Key'])
    emulator.advance('5s')
    expect(await names()).toEqual(['Automator Key', 'Bootstrap Key', 'ci'])
  })

  test('a created key is listed on both paths, works, and is refused once deleted', async () => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    const made = await caller.create('ci')
    expect(made.key).toMatch(VALUE)
    expect(Buffer.from(made.secret, 'base64')).toHaveLength(32)
    expect(Object.keys(made)).toEqual(['key', 'secret'])

    const own = await callerFor(emulator, made)
    const other = await own.call('GET', `/project/${emulator.projectId}/api-keys`)
    expect(other.body).toEqual({ user_keys: await caller.list() })
    expect((await caller.list()).at(-1)).toMatchObject({ key: made.key, key_name: 'ci' })

    expect(await caller.remove(made.key)).toMatchObject({ status: 200, body: { success: true } })
    expect((await caller.list()).map(key => key.key)).not.toContain(made.key)
    const refused = await own.call('GET', `/api/keys?project_id=${emulator.projectId}`)
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'INVALID_API_KEY' } } })
    expect(await caller.remove(made.key)).toMatchObject({
      status: 404,
      body: { error: { code: 'NOT_FOUND' } },
    })
  })

  test('the layout with the project in its path creates and deletes', async () => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    const path = `/project/${emulator.projectId}/api-keys`
    const made = await caller.call('POST', path, {
      body: { key_name: 'bot', key_type: 'locked_down_viewer' },
    })
    expect(made.status).toBe(200)
    const { key } = made.body as { key: string }
    expect((await caller.list()).at(-1)).toMatchObject({ key, key_type: 'locked_down_viewer' })
    expect((await caller.call('DELETE', `${path}/${key}`)).status).toBe(200)
    expect(await caller.list()).toHaveLength(2)
  })

  test('names are not unique', async () => {
    const caller = await callerFor(await emulatorForTest())
    const [one, two] = [await caller.create('same'), await caller.create('same')]
    expect(one.key).not.toBe(two.key)
    expect((await caller.list()).filter(key => key.key_name === 'same')).toHaveLength(2)
  })

  test('the system key cannot be deleted', async () => {
    const caller = await callerFor(await emulatorForTest())
    const [system] = await caller.list()
    expect(await caller.remove(system?.key ?? '')).toMatchObject({
      status: 403,
      body: { error: { code: 'SYSTEM_KEY_PROTECTED' } },
    })
    expect((await caller.list())[0]).toEqual(system)
  })

  test('keys cannot be changed', async () => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    for (const method of ['PUT', 'PATCH']) {
      const one = await caller.call(method, `/api/keys/${emulator.apiKey}`, { body: { key_name: 'x' } })
      expect(one).toMatchObject({ status: 405, body: { error: { code: 'METHOD_NOT_ALLOWED' } } })
      expect(one.headers.get('allow')).toBe('DELETE')
      const all = await caller.call(method, `/project/${emulator.projectId}/api-keys`, { body: {} })
      expect(all.status).toBe(405)
      expect(all.headers.get('allow')).toBe('GET, POST')
    }
  })

  test('a key can delete itself and locks itself out by that', async () => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    expect((await caller.remove(emulator.apiKey)).status).toBe(200)
    const after = await caller.call('GET', `/api/keys?project_id=${emulator.projectId}`)
    expect(after.body).toMatchObject({ error: { code: 'INVALID_API_KEY' } })
  })
})

describe('what a POST must say', () => {
  const valid = { key_name: 'ci', key_type: 'privileged' }
  test.each([
    ['no name', { key_type: 'privileged' }, 'key_name'],
    ['an empty name', { ...valid, key_name: '' }, 'key_name'],
    ['a blank name', { ...valid, key_name: ' \t' }, 'key_name'],
    ['a name of 256 characters', { ...valid, key_name: 'x'.repeat(256) }, 'key_name'],
    ['a name that is no text', { ...valid, key_name: 7 }, 'key_name'],
    ['no type', { key_name: 'ci' }, 'key_type'],
    ['the system type', { ...valid, key_type: 'system' }, 'key_type'],
    ['a field of its own', { ...valid, expires: 'never' }, 'expires'],
  ])('%s is refused by field', async (_what, body, field) => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    const reply = await caller.call('POST', '/api/keys', {
      body: { project_id: emulator.projectId, ...body },
    })
    expect(reply).toMatchObject({
      status: 400,
      body: { status_code: 400, error: { code: 'VALIDATION_ERROR', invalid_fields: [{ field }] } },
    })
    expect(emulator.keys()).toHaveLength(2)
  })

  test.each([
    ['text that is not JSON', '{"key_name":', {}],
    ['a list', '[]', {}],
    ['another content type', JSON.stringify(valid), { 'content-type': 'text/plain' }],
    ['more than 1 MiB', JSON.stringify({ ...valid, key_name: 'x'.repeat(1024 * 1024) }), {}],
  ])('%s is refused', async (_what, body, headers) => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    const reply = await caller.call('POST', `/project/${emulator.projectId}/api-keys`, { body, headers })
    expect(reply).toMatchObject({ status: 400, body: { error: { code: 'VALIDATION_ERROR' } } })
  })

  test('names of 255 characters and of any script are kept as they are', async () => {
    const caller = await callerFor(await emulatorForTest())
    for (const name of ['x'.repeat(255), '🔑'.repeat(255), ' ключ "1"\n']) {
      await caller.create(name)
      expect((await caller.list()).at(-1)?.key_name).toBe(name)
    }
  })

  test('a request without a project is refused', async () => {
    const emulator = await emulatorForTest()
    const caller = await callerFor(emulator)
    const answers = [
      await caller.call('GET', '/api/keys'),
      await caller.call('POST', '/api/keys', { body: valid }),
      await caller.call('DELETE', `/api/keys/${emulator.apiKey}`),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(400)
      expect(body).toMatchObject({ error: { invalid_fields: [{ field: 'project_id' }] } })
    }
  })
})

describe('who may do what', () => {
  const twoProjects = { seed: { projects: [{ id: 'one' }, { id: 'two' }] } }

  test('missing headers are 401, an unknown pair is 400', async () => {
    const emulator = await emulatorForTest()
    const stranger = await callerFor(emulator, { key: emulator.apiKey, secret: 'wrong' })
    const path = `/api/keys?project_id=${emulator.projectId}`
    for (const headers of [{ 'x-api-key': '' }, { 'x-api-secret': '' }]) {
      const reply = await stranger.call('GET', path, { headers })
      expect(reply).toMatchObject({ status: 401, body: { error: { code: 'UNAUTHORIZED' } } })
    }
    for (const headers of [{}, { 'x-api-key': 'nobody', 'x-api-secret': emulator.apiSecret }]) {
      const reply = await stranger.call('GET', path, { headers })
      expect(reply).toMatchObject({ status: 400, body: { error: { code: 'INVALID_API_KEY' } } })
    }
  })

  test('a viewer key lists and does not write', async () => {
    const emulator = await emulatorForTest()
    const made = await (await callerFor(emulator)).create('viewer', 'locked_down_viewer')
    const viewer = await callerFor(emulator, made)
    expect(await viewer.list()).toHaveLength(3)
    const body = { project_id: emulator.projectId, key_name: 'x', key_type: 'privileged' }
    for (const reply of [await viewer.call('POST', '/api/keys', { body }), await viewer.remove(made.key)]) {
      expect(reply).toMatchObject({ status: 403, body: { error: { code: 'FORBIDDEN' } } })
    }
    expect(emulator.keys()).toHaveLength(3)
  })

  test('a key is refused in another project, and one that is not there is not found', async () => {
    const emulator = await emulatorForTest(twoProjects)
    const caller = await callerFor(emulator)
    const body = { project_id: 'two', key_name: 'x', key_type: 'privileged' }
    for (const reply of [
      await caller.call('GET', '/api/keys?project_id=two'),
      await caller.call('POST', '/api/keys', { body }),
      await caller.call('DELETE', `/project/two/api-keys/${emulator.keys('two')[1]?.value}`),
    ]) {
      expect(reply).toMatchObject({ status: 403, body: { error: { code: 'FORBIDDEN' } } })
    }
    expect((await caller.call('GET', '/api/keys?project_id=three')).status).toBe(404)
    expect((await caller.remove(emulator.keys('two')[1]?.value ?? '')).status).toBe(404)
    expect(emulator.keys('two')).toHaveLength(2)
  })

  test('every project has credentials of its own', async () => {
    const emulator = await emulatorForTest(twoProjects)
    const [one, two] = emulator.projects
    expect(one).toMatchObject({ id: 'one', apiKey: emulator.apiKey })
    const second = await callerFor(emulator, { key: two?.apiKey ?? '', secret: two?.apiSecret ?? '' })
    expect(await second.list('two')).toHaveLength(2)
  })
})

describe('around the keys', () => {
  test('health and the document need no credentials, projects do', async () => {
    const emulator = await emulatorForTest({ basePath: '/ekb/v1/' })
    expect(emulator.endpoint).toBe(`${emulator.origin}/ekb/v1`)
    expect(await (await fetch(`${emulator.endpoint}/health`)).json()).toEqual({ status: 'ok' })
    const document = (await (await fetch(`${emulator.endpoint}/openapi.json`)).json()) as object
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: emulator.endpoint }] })
    const headers = { 'x-api-key': emulator.apiKey, 'x-api-secret': emulator.apiSecret }
    const project = { id: emulator.projectId, name: 'Default Project' }
    const projects = await fetch(`${emulator.endpoint}/projects`, { headers })
    expect(await projects.json()).toMatchObject({ projects: [project] })
    const one = await fetch(`${emulator.endpoint}/project/${emulator.projectId}`, { headers })
    expect(await one.json()).toMatchObject(project)
    expect((await fetch(`${emulator.endpoint}/projects`)).status).toBe(401)
  })

  test('with a base path the API is there and nowhere else', async () => {
    const emulator = await emulatorForTest({ basePath: '/ekb' })
    const caller = await callerFor(emulator)
    await caller.create('ci')
    expect(await caller.list()).toHaveLength(3)
    expect((await fetch(`${emulator.origin}/health`)).status).toBe(404)
    expect((await fetch(`${emulator.origin}/ekbx/health`)).status).toBe(404)
  })
})
