import { readdir, readFile } from 'node:fs/promises'

/** A process that works for an engine. */
export interface EngineProcess {
  readonly pid: number
  /** The file name of its executable, such as `pulumi-resource-ekb`. */
  readonly name: string
}

/** The processes that were started with this entry in their environment, such as `PULUMI_HOME=/tmp/x`. */
export async function processesWith(entry: string): Promise<readonly EngineProcess[]> {
  const found: EngineProcess[] = []
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue
    // A process may end meanwhile, and others belong to somebody else.
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
    if (!environment.split('\0').includes(entry)) continue
    const [command = ''] = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
    found.push({ pid: Number(pid), name: command.slice(command.lastIndexOf('/') + 1) })
  }
  return found
}
