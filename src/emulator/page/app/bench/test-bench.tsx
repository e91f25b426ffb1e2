import type { Model } from '../state/model.ts'
import { ClockBench } from './clock-bench.tsx'
import { DataBench } from './data-bench.tsx'
import { FaultBench } from './fault-bench.tsx'

interface TestBenchProps {
  readonly model: Model
  /** The emulator's time in Unix milliseconds. */
  readonly time: number
  readonly dueDays: number
  readonly onDueDays: (days: number) => void
}

/** What testers do with an emulator, over its admin API. */
export function TestBench({ model, time, dueDays, onDueDays }: TestBenchProps) {
  return (
    <div class="bench">
      <ClockBench clock={model.clock} time={time} dueDays={dueDays} onDueDays={onDueDays} />
      <FaultBench faults={model.faults} />
      <DataBench />
    </div>
  )
}
