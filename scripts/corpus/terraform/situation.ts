import type { Emulator } from '../../../src/emulator/index.ts'
import type { Workspace } from '../../../test/engines/harness/terraform/workspace.ts'
import { byVersion, type Engine } from '../../engines/find.ts'

/** Something that can happen to keys, as a configuration and commands bring it about. */
export interface Situation {
  /** The name of its folder. */
  readonly name: string
  /** Whether an engine can bring it about. Default: every one. */
  readonly on?: (engine: Engine) => boolean
  /** Whether the line stream is stored as well. */
  readonly lines?: boolean
  /** More than one project, by id; the first is the provider's. Default: one. */
  readonly projects?: readonly string[]
  /** Brings everything to the point where the plan is made, then makes it. */
  run(scene: Scene): Promise<void>
}

/** An emulator that stands still, and a folder in which one engine works. */
export interface Scene {
  readonly emulator: Emulator
  readonly engine: Engine
  readonly ws: Workspace
  /** Writes `main.tf` below the provider's requirement, and initialises anew where modules are in it. */
  write(main: string, files?: Readonly<Record<string, string>>): Promise<void>
  /** Writes and applies. */
  applied(main: string, files?: Readonly<Record<string, string>>): Promise<void>
  /** Makes the plan and stores it; `label` tells several plans of one situation apart. */
  capture(args?: readonly string[], label?: string): Promise<void>
}

/** Whether an engine is Terraform or OpenTofu of at least these versions. */
export function isFrom(engine: Engine, terraform: string, opentofu: string): boolean {
  return byVersion(engine.version, engine.name === 'terraform' ? terraform : opentofu) >= 0
}
