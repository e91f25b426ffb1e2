import { PageProvider, usePage } from '../parts/page-context.ts'
import type { Model } from '../state/model.ts'
import { ClockSection } from './clock-section.tsx'
import { DataSection } from './data-section.tsx'
import { FaultSection } from './fault-section.tsx'
import { PlatformSection } from './platform-section.tsx'

interface TestBenchProps {
  readonly model: Model
  /** Whether the admin API answers this browser. */
  readonly steerable: boolean
  /** The emulator's time in Unix milliseconds. */
  readonly time: number
  readonly dueDays: number
  readonly onDueDays: (days: number) => void
  readonly overlapHours: number | undefined
  readonly onOverlapHours: (hours: number | undefined) => void
}

/** What testers do with an emulator, over its admin API. */
export function TestBench({ model, steerable, time, ...chosen }: TestBenchProps) {
  const page = usePage()
  return (
    <PageProvider value={{ ...page, live: page.live && steerable }}>
      <div class="bench">
        {steerable ? null : (
          <p class="note">
            Only a browser on the machine that runs the emulator may use the test bench: open the page there,
            at 127.0.0.1.
          </p>
        )}
        <ClockSection clock={model.clock} time={time} {...chosen} />
        <FaultSection faults={model.faults} />
        {model.behaviour === undefined ? null : <PlatformSection behaviour={model.behaviour} />}
        <DataSection />
      </div>
    </PageProvider>
  )
}
