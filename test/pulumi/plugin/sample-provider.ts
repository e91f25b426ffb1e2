import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type CallContext,
  type CreateRequest,
  type CustomResource,
  type ObjectValue,
  type PropertyDiff,
  type PulumiProvider,
  SecretValue,
  serveProvider,
  UNKNOWN,
  type Value,
} from '../../../src/pulumi/plugin/index.ts'

/** What the sample treats as key material: no message, log line or error may have it. */
export const SAMPLE_SECRET = 'hunter2'

/** The file that a runtime is started with to serve the sample. */
export const SAMPLE_ENTRY = import.meta.filename

const ANY = { $ref: 'pulumi.json#/Any' }
const INPUTS = { text: ANY, topic: ANY, waitFor: ANY, named: ANY, large: ANY }
const SCHEMA = {
  name: 'sample',
  version: '0.0.1',
  config: { variables: { store: { type: 'string' } } },
  provider: { inputProperties: { store: { type: 'string' } } },
  resources: {
    'sample:index:Note': {
      inputProperties: INPUTS,
      properties: {
        ...INPUTS,
        path: ANY,
        password: { type: 'string', secret: true },
        stopped: ANY,
        limit: ANY,
      },
    },
  },
  functions: {
    'sample:index:getNote': {
      inputs: { properties: { id: { type: 'string' } } },
      outputs: { properties: { found: { type: 'boolean' }, text: ANY, password: ANY } },
    },
  },
}

/** A directory of notes, one JSON file each; it outlives the many processes of one engine's command. */
class Store {
  directory = ''

  write(id: string, text: Value): void {
    writeFileSync(this.#file(id), JSON.stringify({ text }))
  }

  /** An id that no note has, as alike to the name as can be. */
  newId(name: string): string {
    let id = name
    for (let number = 2; existsSync(this.#file(id)); number++) id = `${name}-${number}`
    return id
  }

  read(id: string): ObjectValue | null {
    return existsSync(this.#file(id)) ? JSON.parse(readFileSync(this.#file(id), 'utf8')) : null
  }

  delete(id: string): void {
    rmSync(this.#file(id), { force: true })
  }

  ids(): string[] {
    const files = readdirSync(this.directory).filter(name => name.endsWith('.json'))
    return files.map(name => name.slice(0, -'.json'.length)).toSorted()
  }

  #file(id: string): string {
    return join(this.directory, `${id}.json`)
  }
}

/**
 * A note has a `text`, a `topic` whose change replaces it, a secret `password` and anything else; a create
 * waits for the file that `waitFor` names. Some texts make trouble.
 */
function noteResource(store: Store): CustomResource {
  return {
    async check({ name, olds, news, autonaming, randomSeed }) {
      const topic = news['topic'] ?? olds['topic'] ?? `${name}-${Buffer.from(randomSeed).toString('hex')}`
      const proposed = autonaming && { named: `${autonaming.mode} ${autonaming.proposedName}` }
      const failures =
        news['text'] === SAMPLE_SECRET
          ? [{ property: 'text', reason: `"${SAMPLE_SECRET}" may not be written down` }]
          : []
      return { inputs: { ...news, topic, ...proposed }, failures }
    },
    async diff({ oldInputs, inputs, ignoreChanges }) {
      const names = [...new Set([...Object.keys(oldInputs), ...Object.keys(inputs)])]
      const changes = names
        .filter(name => !ignoreChanges.includes(name))
        .filter(name => JSON.stringify(oldInputs[name]) !== JSON.stringify(inputs[name]))
        .map((name): PropertyDiff => {
          const kind = name in oldInputs ? (name in inputs ? 'update' : 'delete') : 'add'
          return { path: name, kind, replace: name === 'topic', input: true }
        })
      return { changes, stables: ['path'] }
    },
    create: (request, context) => createNote(store, request, context),
    async read({ id, inputs, state }) {
      const found = store.read(id)
      if (found === null) return null
      const shown = { topic: 'imported', ...inputs, ...found }
      const reasons = found['text'] === 'torn' ? [`the note is torn, not ${SAMPLE_SECRET}`] : []
      return { id, inputs: shown, state: { ...state, ...shown }, reasons }
    },
    async update({ id, state, inputs, preview, timeoutMs }, context) {
      if (preview) return { state: { ...state, ...inputs, path: UNKNOWN } }
      store.write(id, inputs['text'] ?? null)
      context.tell('warning', `changed ${id}`)
      const reasons = inputs['text'] === 'partial' ? ['half of it is old'] : []
      return { state: { ...state, ...inputs, limit: timeoutMs ?? null }, reasons }
    },
    async delete({ id, state }) {
      if (state['text'] === 'kept') throw new Error('this note is kept')
      store.delete(id)
    },
    async list(query) {
      const prefix = query['prefix'] ?? ''
      const ids = store.ids().filter(id => id.startsWith(String(prefix)))
      return ids.map(id => ({ id, name: `note ${id}` }))
    },
  }
}

async function createNote(
  store: Store,
  { name, inputs, preview, timeoutMs }: CreateRequest,
  context: CallContext,
) {
  const state = { ...inputs, password: new SecretValue(SAMPLE_SECRET) }
  if (preview) return { id: '', state: { ...state, path: UNKNOWN } }
  const text = inputs['text']
  if (text === 'throw') throw new Error(`cannot write ${SAMPLE_SECRET}`)
  const id = store.newId(name)
  store.write(id, text ?? null)
  context.tell('info', `wrote ${id} with ${SAMPLE_SECRET}`)
  context.tell('debug', 'in a file')
  context.ifUndeliverable(async () => {
    store.delete(id)
    writeFileSync(join(store.directory, 'undone'), id)
  })
  if (text === 'crash') setTimeout(() => crash())
  const file = inputs['waitFor']
  if (typeof file === 'string') {
    context.signal.addEventListener('abort', () => writeFileSync(`${file}.aborted`, ''))
    writeFileSync(`${file}.waiting`, '')
    while (!existsSync(file)) await sleep(10)
  }
  if (text === 'late throw') throw new Error('could not finish')
  const path = text === 'unknown' ? UNKNOWN : join(store.directory, id)
  const reasons = text === 'partial' ? [`half of it, without ${SAMPLE_SECRET}`] : []
  const stopped = context.stop.aborted
  return {
    id: text === 'no id' ? '' : id,
    state: { ...state, path, stopped, limit: timeoutMs ?? null },
    reasons,
  }
}

function crash(): never {
  throw new Error(`a defect, with ${SAMPLE_SECRET} in its words`)
}

/** A provider of notes; its state is nothing but what it is configured with. */
export function sampleProvider(): PulumiProvider {
  const store = new Store()
  return {
    schema: async () => JSON.stringify(SCHEMA),
    async checkConfig(news) {
      const failures = news['store'] === '' ? [{ property: 'store', reason: 'names no directory' }] : []
      return { inputs: { ...news, checked: true }, failures }
    },
    async diffConfig(olds, news) {
      if (olds['store'] === news['store']) return { changes: [] }
      return { changes: [{ path: 'store', kind: 'update', replace: true, input: true }] }
    },
    async configure({ store: directory }) {
      if (typeof directory !== 'string') throw new Error(`no store, only ${SAMPLE_SECRET}`)
      store.directory = directory
    },
    resources: { 'sample:index:Note': noteResource(store) },
    functions: {
      async 'sample:index:getNote'({ id }) {
        if (typeof id !== 'string') return { failures: [{ property: 'id', reason: 'is not a text' }] }
        const found = store.read(id)
        return { result: { found: found !== null, password: new SecretValue(SAMPLE_SECRET), ...found } }
      },
    },
  }
}

if (import.meta.main) {
  void serveProvider(sampleProvider, {
    name: 'sample',
    version: '0.0.1',
    redact: text => text.replaceAll(SAMPLE_SECRET, '(secret)'),
  })
}
