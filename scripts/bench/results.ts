import type { AuditMeasurement } from './audit/measure-audit.ts'
import type { SynthesisMeasurement } from './cdk/measure-synthesis.ts'
import type { StepMeasurement } from './commands/measure-commands.ts'
import type { Machine } from './machine.ts'
import type { PackageMeasurement } from './package/measure-packages.ts'
import type { PulumiMeasurement } from './pulumi/measure-pulumi-commands.ts'
import type { PulumiStartMeasurement } from './pulumi/measure-pulumi-starts.ts'
import type { ReviewMeasurement } from './review/measure-review.ts'
import type { RotatingMeasurement } from './rotating/measure-rotating.ts'
import type { ScaleMeasurement } from './scale/measure-scale.ts'
import type { EngineStartMeasurement } from './start/measure-engine-starts.ts'
import type { StartMeasurement } from './start/measure-starts.ts'
import type { Subject } from './subject.ts'

/** Everything that a run measured; what it left out is absent. Written as it is by `--json`. */
export interface Results {
  /** The day of the run, as in `2026-11-23`. */
  readonly date: string
  readonly machine: Machine
  /** Name and version of the engine. */
  readonly engine: string
  /** Version of Node.js that ran the server and the measuring itself. */
  readonly node: string
  /** What was measured, in words, by its short name. */
  readonly titles: Readonly<Record<Subject['name'], string>>
  readonly starts?: readonly StartMeasurement[]
  readonly engineStarts?: readonly EngineStartMeasurement[]
  readonly packages?: readonly PackageMeasurement[]
  readonly commands?: readonly StepMeasurement[]
  readonly rotating?: RotatingMeasurement
  readonly synthesis?: readonly SynthesisMeasurement[]
  readonly review?: ReviewMeasurement
  readonly audit?: readonly AuditMeasurement[]
  readonly scale?: ScaleMeasurement
  readonly pulumi?: {
    /** Name and version of the engine. */
    readonly engine: string
    readonly starts: readonly PulumiStartMeasurement[]
    readonly commands: readonly PulumiMeasurement[]
  }
}
