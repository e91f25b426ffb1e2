import { open } from 'node:fs/promises'
import { ekbError } from '../../core/messages/errors/index.ts'
import { systemReason } from '../../core/system-reason.ts'

/** What to sign in with. */
export interface CredentialPair {
  readonly key: string
  readonly secret: string
}

/** The pairs of a file. */
export interface FileCredentials {
  /** For every project without a pair of its own; absent if the file has none. */
  readonly pair?: CredentialPair
  readonly ofProjects: ReadonlyMap<string, CredentialPair>
}

const LINE = /^(?:export\s+)?(EKB_PROJECT_ID|EKB_API_KEY|EKB_API_SECRET)\s*=\s*(.*)$/

/** Rights of anybody but the owner. */
const OTHERS = 0o077

/**
 * Reads pairs from a file that only its owner can read: lines as `EKB_API_KEY=...` and `EKB_API_SECRET=...`. Behind a
 * line `EKB_PROJECT_ID=...` stands the pair of that project.
 *
 * @throws EkbError FILE_UNREADABLE, CREDENTIALS_FILE_OPEN, CREDENTIALS_FILE_INVALID
 */
export async function readCredentialsFile(
  file: string,
  platform: NodeJS.Platform = process.platform,
): Promise<FileCredentials> {
  const { text, mode } = await read(file)
  // Windows has no such rights: there they follow from the folder.
  if (platform !== 'win32' && (mode & OTHERS) !== 0) {
    throw ekbError('CREDENTIALS_FILE_OPEN', { file, mode: (mode & 0o777).toString(8).padStart(4, '0') })
  }
  const blocks: Block[] = [{ line: 1 }]
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const [, name, value = ''] = LINE.exec(line) ?? []
    // Lines are not quoted: they may hold a secret.
    if (name === undefined) throw invalid(file, `line ${index + 1} sets none of the three`)
    if (name === 'EKB_PROJECT_ID') blocks.push({ line: index + 1, project: unquoted(value) })
    const block = blocks.at(-1)
    if (block === undefined || name === 'EKB_PROJECT_ID') continue
    const part = name === 'EKB_API_KEY' ? 'key' : 'secret'
    if (block[part] !== undefined) throw invalid(file, `line ${index + 1} repeats ${name}`)
    block[part] = unquoted(value)
  }
  return credentialsIn(blocks, file)
}

interface Block {
  readonly line: number
  readonly project?: string
  key?: string
  secret?: string
}

function credentialsIn([first, ...others]: readonly Block[], file: string): FileCredentials {
  const ofProjects = new Map<string, CredentialPair>()
  for (const block of others) {
    const { project = '', line } = block
    if (ofProjects.has(project)) throw invalid(file, `line ${line} repeats a project`)
    ofProjects.set(project, pairIn(block, file))
  }
  const hasPair = first?.key !== undefined || first?.secret !== undefined
  if (first !== undefined && (hasPair || ofProjects.size === 0))
    return { pair: pairIn(first, file), ofProjects }
  return { ofProjects }
}

function pairIn({ line, key, secret }: Block, file: string): CredentialPair {
  if (key && secret) return { key, secret }
  throw invalid(file, `the pair from line ${line} on lacks ${key ? 'EKB_API_SECRET' : 'EKB_API_KEY'}`)
}

/** Content and rights of one and the same file, whatever happens to its name meanwhile. */
async function read(file: string): Promise<{ readonly text: string; readonly mode: number }> {
  try {
    const handle = await open(file)
    try {
      const { mode } = await handle.stat()
      return { text: await handle.readFile('utf8'), mode }
    } finally {
      await handle.close()
    }
  } catch (cause) {
    throw ekbError(
      'FILE_UNREADABLE',
      { what: 'credentials file', file, reason: systemReason(cause) },
      { cause },
    )
  }
}

function unquoted(value: string): string {
  const [, , inside] = /^(['"])(.*)\1$/.exec(value) ?? []
  return inside ?? value
}

function invalid(file: string, problem: string): Error {
  return ekbError('CREDENTIALS_FILE_INVALID', { file, problem })
}
