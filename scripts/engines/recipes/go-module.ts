import { join } from 'node:path'
import { runOrFail } from '../../command.ts'
import { executable } from '../recipe.ts'

export interface GoProgram {
  /** Folder of the wrapper module: a go.mod with exact versions and a go.sum with their checksums. */
  readonly module: string
  /** Import path of the `main` package. */
  readonly program: string
  readonly binary: string
  /** Linker settings `-X name=value`. */
  readonly variables?: Readonly<Record<string, string>>
  readonly tags?: readonly string[]
}

/**
 * Compiles a Go program from its module into `folder`. `-mod=readonly` makes a missing or different checksum an
 * error instead of a new line in go.sum; the caller's own GOFLAGS and workspace are left out.
 */
export async function buildGoProgram(source: GoProgram, folder: string): Promise<void> {
  const variables = Object.entries(source.variables ?? {}).map(([name, value]) => `-X ${name}=${value}`)
  await runOrFail(
    'go',
    [
      'build',
      '-mod=readonly',
      '-trimpath',
      '-buildvcs=false',
      ...(source.tags === undefined ? [] : ['-tags', source.tags.join(',')]),
      '-ldflags',
      ['-s', '-w', ...variables].join(' '),
      '-o',
      join(folder, executable(source.binary)),
      source.program,
    ],
    { cwd: source.module, env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off' } },
  )
}
