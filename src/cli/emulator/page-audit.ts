import type { PageAudit } from '../../emulator/index.ts'
import { StateFiles } from './state-files.ts'

/** The audit that the page of an emulator shows, beside the states in these files. */
export function pageAudit(stateFiles: readonly string[]): PageAudit {
  const files = new StateFiles(stateFiles)
  return {
    report: async (form, subject, signal) => {
      // Loaded here, so that an emulator whose audit nobody looks at does not wait for it.
      const { emulatorReport } = await import('./emulator-report.ts')
      signal.throwIfAborted()
      return emulatorReport(form, subject, files)
    },
    follow: listener => files.follow(listener),
  }
}
