import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Often enough that little happens between the last look and the end of the process. */
const LOOK_EVERY_MS = 50

/** Looks at the processes of one executable. */
export interface MemoryWatch {
  stop(): void
  /** The largest peak of resident memory that one of them had in KiB; undefined where none was seen. */
  peakKiB(): number | undefined
}

/**
 * Watches every process of an executable. The peak is the kernel's own (`VmHWM` of `/proc/<pid>/status`), so only
 * what a process takes after the last look is missed. What a parent is told of its child (`maxRSS`) is no
 * use: it begins with the parent's own. Sees nothing where there is no `/proc`.
 */
export function watchPeakMemory(executable: string): MemoryWatch {
  const others = new Set<string>()
  const peaks = new Map<string, number>()
  const look = () => {
    for (const pid of processIds()) {
      if (others.has(pid)) continue
      if (peaks.has(pid) || executableOf(pid) === executable) note(peaks, pid)
      // A process that was only just forked still shows its parent's executable.
      else if (seenTwice.has(pid)) others.add(pid)
      else seenTwice.add(pid)
    }
  }
  const seenTwice = new Set<string>()
  const timer = setInterval(look, LOOK_EVERY_MS)
  return {
    stop: () => clearInterval(timer),
    peakKiB: () => (peaks.size === 0 ? undefined : Math.max(...peaks.values())),
  }
}

function note(peaks: Map<string, number>, pid: string): void {
  const peak = peakOf(pid)
  if (peak !== undefined) peaks.set(pid, peak)
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

function peakOf(pid: string): number | undefined {
  try {
    const match = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return match === null ? undefined : Number(match[1])
  } catch {
    return undefined
  }
}
