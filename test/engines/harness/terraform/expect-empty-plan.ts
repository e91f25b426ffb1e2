import { expect } from 'vitest'
import type { Workspace } from './workspace.ts'

/** Expects that there is nothing to change, nothing that drifted, and nothing to warn about. */
export async function expectEmptyPlan(workspace: Workspace, ...args: string[]): Promise<void> {
  const { code, diagnostics, drift, changes } = await workspace.listen('plan', '-detailed-exitcode', ...args)
  expect({ code, diagnostics, drift, changes }).toEqual({ code: 0, diagnostics: [], drift: [], changes: [] })
}
