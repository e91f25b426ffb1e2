import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { ActivityPanel } from './activity/activity-panel.tsx'
import { KeysSection } from './keys/keys-section.tsx'
import { ConnectionBanner } from './parts/connection-banner.tsx'
import { PageProvider } from './parts/page-context.ts'
import { TabPanel, Tabs } from './parts/tabs.tsx'
import { TopBar } from './parts/top-bar.tsx'
import { useFeed } from './parts/use-feed.ts'
import { timeAt } from './state/clock.ts'
import { recall, recallNumber, remember } from './state/memory.ts'
import { isInForce } from './test-bench/fault-words.ts'
import { MOST_OVERLAP_HOURS } from './test-bench/overlap-field.tsx'
import { TestBench } from './test-bench/test-bench.tsx'

/** From this width on, the list and a panel stand side by side. */
const WIDE = '(min-width: 76rem)'

type PanelName = 'keys' | 'activity' | 'bench'

/** The whole page. */
export function App() {
  const { model, connection, lostAt, endpoint, steerable, server, now, retry } = useFeed()
  const [chosenProject, setProject] = useState(() => recall('project') ?? '')
  const [chosenPanel, setPanel] = useState<PanelName>('keys')
  const [message, setMessage] = useState({ text: '', at: 0 })
  const [dueDays, setDueDays] = useState(() => recallNumber('due-days', 1, 3650) ?? 90)
  const [overlapHours, setOverlapHours] = useState(() => recallNumber('overlap-hours', 0, MOST_OVERLAP_HOURS))
  const wide = useMedia(WIDE)

  const say = useCallback((text: string) => setMessage({ text, at: Date.now() }), [])
  const live = connection === 'live'
  const context = useMemo(() => ({ server, live, say }), [server, live, say])
  const project = model.projects.find(({ id }) => id === chosenProject) ?? model.projects[0]
  const panel = wide && chosenPanel === 'keys' ? 'activity' : chosenPanel
  const time = timeAt(model.clock, now)
  const tabs = [
    ...(wide ? [] : [{ name: 'keys', label: 'Keys' } as const]),
    { name: 'activity', label: 'Activity' } as const,
    { name: 'bench', label: 'Test bench', count: model.faults.filter(isInForce).length } as const,
  ]
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
      <main id="main" tabIndex={-1} class={wide ? 'wide' : 'narrow'}>
        {wide ? <div class="keys-column">{keys}</div> : null}
        <div class="side">
          {wide || panel === 'keys' ? null : <h1 class="sr">API Keys</h1>}
          <Tabs
            label={wide ? 'Beside the list' : 'What to see'}
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
