import { cpus, loadavg, release, totalmem, type } from 'node:os'

/** The machine, without anything that names it. */
export interface Machine {
  readonly system: string
  readonly architecture: string
  readonly processor: string
  readonly cores: number
  readonly memoryGiB: number
  /** Load average of the minute before the run. */
  readonly load: number
}

export function describeMachine(): Machine {
  const [first] = cpus()
  return {
    system: `${type()} ${release().split('-')[0]}`,
    architecture: process.arch,
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0] ?? 0,
  }
}
