import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type AttributePath,
  type CallContext,
  type DataSource,
  type ManagedResource,
  type ObjectValue,
  type Schema,
  serveProvider,
  type TerraformProvider,
  Unknown,
} from '../../../src/terraform/plugin/index.ts'

/** The file that a runtime is started with to serve the sample. */
export const SAMPLE_ENTRY = import.meta.filename

/** What the sample treats as a secret: it may appear in no log line and no message. */
export const SAMPLE_SECRET = 'hunter2'

const PROVIDER_SCHEMA: Schema = {
  version: 0,
  description: 'Keeps notes as files of a directory.',
  attributes: { store: { type: 'string', description: 'The directory.', required: true } },
}

const NOTE: Schema = {
  version: 2,
  description: 'A note.',
  attributes: {
    id: { type: 'string', description: 'Its id.', computed: true },
    text: { type: 'string', description: 'What it says.', required: true },
    topic: { type: 'string', description: 'What it is about.', required: true },
    ratio: { type: 'number', description: 'Any number.', optional: true },
    labels: { type: { map: 'string' }, description: 'Any labels.', optional: true },
    password: { type: 'string', description: 'Never stored.', optional: true, writeOnly: true },
    wait_for: { type: 'string', description: 'A file; a create ends once it is there.', optional: true },
  },
}

const NOTES: Schema = {
  version: 0,
  description: 'All notes on a topic.',
  attributes: {
    topic: { type: 'string', description: 'The topic.', required: true },
    texts: { type: { list: 'string' }, description: 'What they say.', computed: true },
  },
}

const NOTHING = new Uint8Array(0)

/** A directory of notes, one JSON file each; it outlives the many processes of one engine's command. */
class Store {
  directory = ''

  write(note: ObjectValue): void {
    writeFileSync(this.#file(String(note['id'])), JSON.stringify(note))
  }

  read(id: string): ObjectValue | null {
    return existsSync(this.#file(id)) ? JSON.parse(readFileSync(this.#file(id), 'utf8')) : null
  }

  delete(id: string): void {
    rmSync(this.#file(id), { force: true })
  }

  all(): ObjectValue[] {
    const files = readdirSync(this.directory).filter(name => name.endsWith('.json'))
    return files.toSorted().map(name => JSON.parse(readFileSync(join(this.directory, name), 'utf8')))
  }

  #file(id: string): string {
    return join(this.directory, `${id}.json`)
  }
}

function noteResource(store: Store): ManagedResource {
  return {
    schema: NOTE,
    async validate(config) {
      if (config['text'] !== SAMPLE_SECRET) return {}
      const detail = `"${SAMPLE_SECRET}" may not be written down.`
      return { diagnostics: [{ severity: 'error', summary: 'A secret', detail, path: ['text'] }] }
    },
    async upgrade(_version, state) {
      return { state: state as ObjectValue }
    },
    async read(state, kept) {
      return { state: store.read(String(state['id'])), private: kept }
    },
    async plan({ prior, proposed, config, priorPrivate }) {
      if (proposed === null) return { planned: null, private: priorPrivate }
      if (config?.['text'] === 'throw') throw new Error(`cannot plan ${SAMPLE_SECRET}`)
      const replaced: AttributePath[] =
        prior !== null && prior['topic'] !== proposed['topic'] ? [['topic']] : []
      const renewed = prior === null || replaced.length > 0
      return {
        planned: renewed
          ? { ...proposed, id: new Unknown({ notNull: true, stringPrefix: 'note-' }) }
          : proposed,
        requiresReplace: replaced,
        private: Buffer.from('planned'),
      }
    },
    async apply({ prior, planned, plannedPrivate }, context) {
      if (planned === null) {
        store.delete(String(prior?.['id']))
        return { state: null, private: NOTHING }
      }
      const state = prior === null ? await create(store, planned, context) : planned
      store.write(state)
      return { state, private: plannedPrivate }
    },
    async import(target) {
      const id = typeof target === 'string' ? target : String(target.identity['id'])
      const found = store.read(id)
      if (found !== null) return { imported: [{ state: found, private: NOTHING }] }
      return { imported: [], diagnostics: [{ severity: 'error', summary: 'No such note', detail: id }] }
    },
  }
}

/** Creates a note, and only ends once the file that it waits for is there: a request cannot be called back. */
async function create(store: Store, planned: ObjectValue, context: CallContext): Promise<ObjectValue> {
  const id = `note-${randomUUID()}`
  const state = { ...planned, id }
  store.write(state)
  context.log.info('created a note', { text: String(planned['text']), password: SAMPLE_SECRET })
  context.ifUndeliverable(async () => {
    store.delete(id)
    writeFileSync(join(store.directory, 'undone'), id)
  })
  if (planned['text'] === 'crash') setTimeout(() => crash())
  const file = planned['wait_for']
  if (typeof file === 'string') {
    context.signal.addEventListener('abort', () => writeFileSync(`${file}.aborted`, ''))
    writeFileSync(`${file}.waiting`, '')
    while (!existsSync(file)) await sleep(10)
  }
  return { ...state, labels: context.stop.aborted ? { stopped: 'yes' } : (planned['labels'] ?? null) }
}

function crash(): never {
  throw new Error(`a defect, with ${SAMPLE_SECRET} in its words`)
}

function notesSource(store: Store): DataSource {
  return {
    schema: NOTES,
    async validate() {
      return {}
    },
    async read(config) {
      const texts = store.all().filter(note => note['topic'] === config['topic'])
      return { state: { ...config, texts: texts.map(note => note['text'] ?? null) } }
    },
  }
}

/** A provider of notes; its state is nothing but what it is configured with. */
export function sampleProvider(): TerraformProvider {
  const store = new Store()
  return {
    schema: PROVIDER_SCHEMA,
    resources: { sample_note: noteResource(store) },
    dataSources: { sample_notes: notesSource(store) },
    async validateConfig() {
      return {}
    },
    async configure(config) {
      store.directory = String(config['store'])
      return {}
    },
  }
}

if (import.meta.main) {
  void serveProvider(sampleProvider, {
    name: 'sample',
    version: '0.0.1',
    redact: text => text.replaceAll(SAMPLE_SECRET, '(secret)'),
    addresses: ['registry.terraform.io/test/sample', 'registry.opentofu.org/test/sample'],
  })
}
