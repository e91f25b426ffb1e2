import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Often enough that little happens between the last look and the end of the process. */
const LOOK_EVERY_MS = 50

/** What the processes of one executable took. */
export interface ProcessUse {
  /** The largest peak of resident memory that one of them had, in MB (10^6 bytes). */
  readonly peakMB: number
  /** Processor time of all of them together in seconds. */
  readonly cpuSeconds: number
}

export interface ProcessWatch {
  stop(): void
  /** Undefined where no process was seen. */
  use(): ProcessUse | undefined
}

/**
 * Watches every process of an executable. What it tells is the kernel's own (`VmHWM` of `/proc/<pid>/status`, and
 * `/proc/<pid>/stat`), so only what a process takes after the last look is missed. What a parent is told of its
 * child (`maxRSS`) is no use: it begins with the parent's own. Sees nothing where there is no `/proc`.
 */
export function watchProcesses(executable: string): ProcessWatch {
  const watched = new Map<string, ProcessUse>()
  const lookedAt = new Map<string, number>()
  const look = () => {
    for (const pid of processIds()) {
      const looks = (lookedAt.get(pid) ?? 0) + 1
      lookedAt.set(pid, looks)
      // A process that was only just forked still shows its parent's executable: it gets a second look.
      if (!watched.has(pid) && (looks > 2 || executableOf(pid) !== executable)) continue
      const use = useOf(pid)
      if (use !== undefined) watched.set(pid, use)
    }
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  return {
    stop: () => clearInterval(timer),
    use() {
      const uses = [...watched.values()]
      if (uses.length === 0) return undefined
      return {
        peakMB: Math.max(...uses.map(use => use.peakMB)),
        cpuSeconds: uses.reduce((sum, use) => sum + use.cpuSeconds, 0),
      }
    },
  }
}

function processIds(): string[] {
  try {
    return readdirSync('/proc').filter(name => /^\d+$/.test(name))
  } catch {
    return []
  }
}

function executableOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/exe`)
  } catch {
    return undefined
  }
}

/** The kernel counts processor time in hundredths of a second, whatever its own tick is. */
const TICKS_PER_SECOND = 100

function useOf(pid: string): ProcessUse | undefined {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // After the name, which is in parentheses and may hold anything; user and system time are fields 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (peak === null) return undefined
    return {
      peakMB: (Number(peak[1]) * 1024) / 1e6,
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
    }
  } catch {
    return undefined
  }
}
