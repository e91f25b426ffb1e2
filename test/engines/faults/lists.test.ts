import { describe } from 'vitest'
import type { FaultEffect, FaultInput } from '../../../src/emulator/index.ts'
import { engineTest, newestEngine } from './support/newest-engine.ts'
import { providerConfig } from './support/provider-folder.ts'
import type { Stage } from './support/stage.ts'
import { expectToSurvive, type Struck } from './support/struck.ts'

const newest = await newestEngine('terraform')
const cliConfig = await providerConfig()

/** Lists go on showing what was there when the run began. */
const STALE: FaultInput = { match: { operation: 'list' }, effect: { staleList: true } }
const LOST_POST: FaultInput = { match: { operation: 'create' }, effect: { dropAfterCommit: true } }
const LOST_DELETE: FaultInput = { match: { operation: 'delete' }, effect: { dropAfterCommit: true } }

/** Lists fail from the first create or delete on. */
function failingAfter(op: 'create' | 'delete', effect: FaultEffect, times?: number) {
  return ({ emulator }: Stage) => {
    const stop = emulator.subscribe(mutations => {
      if (!mutations.some(mutation => mutation.op === op)) return
      stop()
      emulator.faults.add({ match: { operation: 'list', ...(times && { times }) }, effect })
    })
  }
}

/** New keys are missing from lists for a while; the ones from before the run are long shown. */
function lagging(listLagMs: number) {
  return ({ emulator }: Stage) => {
    emulator.advance('1h')
    emulator.setBehaviour({ listLagMs })
  }
}

/** From the first delete on, lists go on showing what there is then. */
function staleAfterDelete({ emulator }: Stage): void {
  const stop = emulator.subscribe(mutations => {
    if (!mutations.some(({ op }) => op === 'delete')) return
    stop()
    emulator.faults.add(STALE)
  })
}

type Case = Omit<Struck, 'engine' | 'cliConfig' | 'faults'> & { readonly faults?: readonly FaultInput[] }

const CASES: Readonly<Record<string, Case>> = {
  'a new key that lists never show is in the state all the same': {
    change: 'create',
    faults: [STALE],
    expected: 'succeeds',
  },
  'a new key that lists show late is waited for': {
    change: 'create',
    arrange: lagging(2_000),
    expected: 'succeeds',
  },
  'a new key is kept though every list after it fails': {
    change: 'create',
    arrange: failingAfter('create', { status: 500 }),
    expected: 'succeeds',
  },
  'a new key is kept though every list after it breaks off': {
    change: 'create',
    arrange: failingAfter('create', { truncate: true }),
    expected: 'succeeds',
  },
  'a new key is kept though no list after it is answered': {
    change: 'create',
    arrange: failingAfter('create', { hang: true }),
    env: { EKB_REQUEST_TIMEOUT: '2s' },
    expected: 'succeeds',
  },
  'a lost key is found once lists show it': {
    change: 'create',
    faults: [LOST_POST],
    arrange: lagging(3_000),
    expected: 'CREATE_RECOVERED',
  },
  'a lost key is found once lists work again': {
    change: 'create',
    faults: [LOST_POST],
    arrange: failingAfter('create', { status: 503 }, 5),
    expected: 'CREATE_RECOVERED',
  },
  'a lost key that lists never show is told of': {
    change: 'create',
    faults: [LOST_POST, STALE],
    expected: 'CREATE_LOST',
  },
  'a lost key is told of where every list fails': {
    change: 'create',
    faults: [LOST_POST],
    arrange: failingAfter('create', { html502: true }),
    expected: 'CREATE_LOST',
  },
  'a lost key is told of, the old one being gone': {
    change: 'replacement, the old key first',
    faults: [LOST_POST],
    arrange: staleAfterDelete,
    expected: 'CREATE_LOST',
  },
  'a lost key is told of, the old one being there': {
    change: 'replacement, the new key first',
    faults: [LOST_POST, STALE],
    expected: 'CREATE_LOST',
  },
  'a deleted key that lists go on to show stays in the state': {
    change: 'delete',
    faults: [STALE],
    expected: 'DELETE_UNCONFIRMED',
  },
  'a deleted key stays in the state where lists go on to show it and no answer came': {
    change: 'delete',
    faults: [LOST_DELETE, STALE],
    expected: 'CONNECTION_LOST',
  },
  'a delete without an answer stays in the state where no list can be had': {
    change: 'delete',
    faults: [LOST_DELETE],
    arrange: failingAfter('delete', { status: 500 }),
    expected: 'CONNECTION_LOST',
  },
  'a replacement ends at a delete that lists do not show, the old key first': {
    change: 'replacement, the old key first',
    faults: [STALE],
    expected: 'DELETE_UNCONFIRMED',
  },
  'a replacement ends at a delete that lists do not show, the new key first': {
    change: 'replacement, the new key first',
    faults: [STALE],
    expected: 'DELETE_UNCONFIRMED',
  },
  'a key that one list lacks is not gone': {
    change: 'refresh',
    faults: [{ match: { operation: 'list', times: 1 }, effect: { staleList: 1 } }],
    expected: 'succeeds',
  },
}

describe.concurrent('lists that lag or fail around a change', () => {
  for (const [title, { faults = [], ...run }] of Object.entries(CASES)) {
    engineTest(newest, title, engine => expectToSurvive({ engine, cliConfig, faults, ...run }))
  }
})
