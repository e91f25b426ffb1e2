import type { TestContext } from 'vitest'
import { CommandError, run } from '../../../scripts/command.ts'
import { findEngine } from '../../../scripts/engines/find.ts'

const required = (process.env['EKB_REQUIRE_ENGINES'] ?? '').split(',').map(name => name.trim())

/** The Python of the engine cache, or a skipped test that says how to get it. */
export async function requirePython(context: TestContext): Promise<string> {
  const python = await findEngine('pulumi-python')
  return python?.path ?? absent(context, 'the Python environment is not here: npm run engines pulumi-python')
}

/** The command that checks schemas and makes SDKs, or a skipped test that says how to get it. */
export async function requireSdkGenerator(context: TestContext): Promise<string> {
  const generator = await findEngine('pulumi-sdk-generator')
  return (
    generator?.path ?? absent(context, 'the SDK generator is not here: npm run engines pulumi-sdk-generator')
  )
}

/** Skips a test where there is no Go. */
export async function requireGo(context: TestContext): Promise<void> {
  try {
    await run('go', ['version'])
  } catch (cause) {
    if (!(cause instanceof CommandError)) throw cause
    absent(context, 'go is not on PATH: install Go 1.25 or newer')
  }
}

/** Skips the test, or fails it where EKB_REQUIRE_ENGINES wants Pulumi tried. */
function absent(context: TestContext, reason: string): never {
  if (required.includes('pulumi')) throw new Error(reason)
  return context.skip(reason)
}
