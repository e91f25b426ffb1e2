import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../../command.ts'

/**
 * Fills `folder` with a Python environment that holds what the file `requirements` lists, started by the command
 * `python` in it. Packages are pinned by version, not by checksum: which wheel fits depends on the machine.
 */
export async function pythonEnvironment(folder: string, requirements: string): Promise<void> {
  // Some systems ship Python without the copy of pip that an environment would get, so theirs is used.
  await runOrFail('python3', ['-m', 'venv', '--without-pip', folder])
  await runOrFail('python3', [
    ...['-m', 'pip', '--python', join(folder, 'bin', 'python'), '--quiet', '--disable-pip-version-check'],
    ...['--no-input', 'install', '--only-binary', ':all:', '--requirement', requirements],
  ])
  // Python finds its environment only from a path in `bin`, so a link at the top would not do.
  const launcher = join(folder, 'python')
  await writeFile(launcher, '#!/bin/sh\nexec "$(dirname "$0")/bin/python" "$@"\n')
  await chmod(launcher, 0o755)
}
