import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { ActivityPanel } from './activity/activity-panel.tsx'
import { AuditPanel } from './audit/audit-panel.tsx'
import { KeysSection } from './keys/keys-section.tsx'
import { ConnectionBanner } from './parts/connection-banner.tsx'
import { PageProvider } from './parts/page-context.ts'
import { type Tab, TabPanel, Tabs } from './parts/tabs.tsx'
import { TopBar } from './parts/top-bar.tsx'
import { useFeed } from './parts/use-feed.ts'
import { type PanelName, usePanel } from './parts/use-panel.ts'
import { timeAt } from './state/clock.ts'
import { recall, recallNumber, remember } from './state/memory.ts'
import { isInForce } from './test-bench/fault-words.ts'
import { MOST_OVERLAP_HOURS } from './test-bench/overlap-field.tsx'
import { TestBench } from './test-bench/test-bench.tsx'

/** From this width on, the list and a panel stand side by side. */
const WIDE = '(min-width: 76rem)'

/** The whole page. */
export function App() {
  const { model, connection, lostAt, endpoint, steerable, audited, server, now, retry } = useFeed()
  const [chosenProject, setProject] = useState(() => recall('project') ?? '')
  const [chosenPanel, setPanel] = usePanel()
  const [message, setMessage] = useState({ text: '', at: 0 })
  const [dueDays, setDueDays] = useState(() => recallNumber('due-days', 1, 3650) ?? 90)
  const [overlapHours, setOverlapHours] = useState(() => recallNumber('overlap-hours', 0, MOST_OVERLAP_HOURS))
  const wide = useMedia(WIDE)

  const say = useCallback((text: string) => setMessage({ text, at: Date.now() }), [])
  const live = connection === 'live'
  const context = useMemo(() => ({ server, live, say }), [server, live, say])
  const project = model.projects.find(({ id }) => id === chosenProject) ?? model.projects[0]
  const wanted = chosenPanel === 'audit' && !audited ? 'keys' : chosenPanel
  const panel = wide && wanted === 'keys' ? 'activity' : wanted
  // An audit has every key of the list and needs its room.
  const isBeside = wide && panel !== 'audit'
  const time = timeAt(model.clock, now)
  const tabs = tabsFor({ wide, isBeside, audited, faults: model.faults.filter(isInForce).length })
  const keys = (
    <KeysSection
      model={model}
      project={project}
      endpoint={endpoint}
      // Ages are told in minutes at most: the rows are not drawn again every second.
      time={Math.ceil(time / 60_000) * 60_000}
      dueDays={dueDays}
      overlapHours={overlapHours}
    />
  )
  return (
    <PageProvider value={context}>
      <a class="skip" href="#main">
        Skip to the API keys
      </a>
      <TopBar
        projects={model.projects}
        project={project?.id ?? ''}
        onProject={id => {
          remember('project', id)
          setProject(id)
        }}
        clock={model.clock}
        time={time}
        connection={connection}
      />
      <ConnectionBanner
        connection={connection}
        lostAt={lostAt}
        loaded={model.loaded}
        now={now}
        onRetry={retry}
      />
      <main id="main" tabIndex={-1} class={isBeside ? 'wide' : 'narrow'}>
        {isBeside ? <div class="keys-column">{keys}</div> : null}
        <div class="side">
          {isBeside || panel === 'keys' ? null : <h1 class="sr">API Keys</h1>}
          <Tabs
            label={isBeside ? 'Beside the list' : 'What to see'}
            tabs={tabs}
            chosen={panel}
            onChoose={setPanel}
          />
          {panel === 'keys' ? (
            <TabPanel name="keys" class="bare">
              {keys}
            </TabPanel>
          ) : null}
          {panel === 'activity' ? (
            <TabPanel name="activity">
              <ActivityPanel
                activity={model.activity}
                projects={model.projects}
                project={project?.id}
                loaded={model.loaded}
              />
            </TabPanel>
          ) : null}
          {panel === 'audit' ? (
            <TabPanel name="audit" class="bare">
              <AuditPanel model={model} project={project} />
            </TabPanel>
          ) : null}
          {panel === 'bench' ? (
            <TabPanel name="bench">
              <TestBench
                model={model}
                steerable={steerable}
                time={time}
                dueDays={dueDays}
                onDueDays={days => {
                  remember('due-days', String(days))
                  setDueDays(days)
                }}
                overlapHours={overlapHours}
                onOverlapHours={hours => {
                  remember('overlap-hours', String(hours ?? ''))
                  setOverlapHours(hours)
                }}
              />
            </TabPanel>
          ) : null}
        </div>
      </main>
      <div class="toast" role="status" data-shown={message.text !== '' && now - message.at < TOAST_MS}>
        {/* A new element even for the same words: a screen reader says them again. */}
        <span key={message.at}>{message.text}</span>
      </div>
    </PageProvider>
  )
}

interface TabSetting {
  readonly wide: boolean
  /** Whether the list stands beside the tabs. */
  readonly isBeside: boolean
  readonly audited: boolean
  /** How many faults are in force. */
  readonly faults: number
}

function tabsFor({ wide, isBeside, audited, faults }: TabSetting): readonly Tab<PanelName>[] {
  return [
    ...(wide ? [] : [{ name: 'keys', label: 'Keys' } as const]),
    { name: 'activity', label: wide && !isBeside ? 'Keys and activity' : 'Activity' },
    ...(audited ? [{ name: 'audit', label: 'Audit' } as const] : []),
    { name: 'bench', label: 'Test bench', count: faults },
  ]
}

const TOAST_MS = 4000

/** Whether a media query holds, now and after every change. */
function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const follow = () => setHolds(media.matches)
    media.addEventListener('change', follow)
    follow()
    return () => media.removeEventListener('change', follow)
  }, [query])
  return holds
}
