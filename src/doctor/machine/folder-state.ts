import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { isJsonObject } from '../../platform/reader/fields.ts'

/** Where a folder keeps the state of an engine. */
export interface FolderState {
  /** A state of Terraform or OpenTofu in a file of this folder. */
  readonly local?: {
    readonly encrypted: boolean
    /** Whether other users of this machine can read it. */
    readonly open: boolean
    /** Whether it manages a key with this fingerprint. */
    readonly manages: (fingerprint: string) => boolean
  }
  /** The kind of the backend that `init` has set up: `s3`. */
  readonly backend?: string
  /** A Pulumi project, and where its state is. */
  readonly pulumi?: { readonly backend: 'file' | 'other' | 'default' }
}

/** The backends of Terraform and OpenTofu. Another word is not repeated. */
const BACKENDS = new Set(
  'azurerm cloud consul cos gcs http kubernetes local oss pg remote s3 etcdv3 swift'.split(' '),
)

const LARGEST = 64 * 2 ** 20

/** Looks where a folder keeps its state. Nothing is run, and nothing that cannot be read is an error. */
export function folderStateOf(folder: string): FolderState {
  const backend = backendOf(readJson(join(folder, '.terraform', 'terraform.tfstate')))
  const local = localStateOf(join(folder, 'terraform.tfstate'))
  const pulumi = pulumiOf(folder)
  return {
    ...(backend === undefined ? {} : { backend }),
    ...(local === undefined ? {} : { local }),
    ...(pulumi === undefined ? {} : { pulumi }),
  }
}

function backendOf(json: unknown): string | undefined {
  const backend = isJsonObject(json) ? json['backend'] : undefined
  if (!isJsonObject(backend)) return undefined
  const { type } = backend
  return typeof type === 'string' && BACKENDS.has(type) ? type : 'another'
}

function localStateOf(file: string): FolderState['local'] {
  const json = readJson(file)
  if (!isJsonObject(json)) return undefined
  const encrypted = json['encrypted_data'] !== undefined
  return {
    encrypted,
    open: process.platform !== 'win32' && (statSync(file).mode & 0o044) !== 0,
    manages: fingerprint =>
      !encrypted && JSON.stringify(managedIn(json['resources'])).includes(`"fingerprint":"${fingerprint}"`),
  }
}

/** The resources of a state. What it only reads, such as a list of keys, stands beside them. */
function managedIn(resources: unknown): readonly unknown[] {
  if (!Array.isArray(resources)) return []
  return resources.filter(resource => !isJsonObject(resource) || resource['mode'] !== 'data')
}

function pulumiOf(folder: string): FolderState['pulumi'] {
  const file = filesOf(folder).find(name => /^Pulumi\.ya?ml$/.test(name))
  if (file === undefined) return undefined
  const project = readYaml(join(folder, file))
  const backend = isJsonObject(project) ? project['backend'] : undefined
  const url = isJsonObject(backend) ? backend['url'] : undefined
  if (typeof url !== 'string' || url === '') return { backend: 'default' }
  return { backend: url.startsWith('file:') ? 'file' : 'other' }
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readText(file) ?? '')
  } catch {
    return undefined
  }
}

function readYaml(file: string): unknown {
  try {
    return parseDocument(readText(file) ?? '', { logLevel: 'silent' }).toJS()
  } catch {
    return undefined
  }
}

/** The text of a file. Something else of this name, such as a pipe, could be waited for without an end. */
function readText(file: string): string | undefined {
  try {
    const stats = statSync(file)
    return stats.isFile() && stats.size <= LARGEST ? readFileSync(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}
