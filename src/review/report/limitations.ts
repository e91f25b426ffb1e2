import { count, listed, type Phrase, say } from '../findings/index.ts'
import type { Limitation } from '../model/index.ts'

/** What an input does not tell, as a sentence. */
export function limitationText(limit: Limitation): Phrase {
  switch (limit.kind) {
    case 'no-values':
      return [
        'This input has no values: names, types and ages are not known, and a viewer that becomes privileged does not show.',
      ]
    case 'no-order':
      return ['It does not tell whether the old or the new key comes first.']
    case 'no-uses':
      return ['It does not tell who reads a key.']
    case 'outputs-not-traced':
      return ['It does not tell which outputs show a key.']
    case 'functions-not-told':
      return ['Functions that read keys leave no trace in it.']
    case 'unchanged-not-told':
      return ['What stays as it is, readers of keys among it, is not in it.']
    case 'no-left-overs':
      return ['Left-overs of interrupted replacements do not show in it, or look like the living key.']
    case 'errored':
      return ['Planning ended with an error: what comes behind it is missing.']
    case 'incomplete':
      return ['The engine says that applying this plan leaves something to be done.']
    case 'left-out':
      return say`The plan says nothing of ${listed(limit.keys)} in the state.`
    case 'narrowed':
      return say`It was made with ${listed(limit.options)}: what that leaves out is not in it.`
    case 'blocks-left-out':
      return say`It has neither a change nor a state of ${listed(limit.blocks)}.`
    case 'blocks-without-keys':
      return say`No key is planned for ${listed(limit.blocks)}: a count of 0, or a part that is missing.`
    case 'locals':
      return say`A local value that is known after apply only may hold a key; it is read by ${listed(limit.readers)}.`
    case 'stray-outputs':
      return say`It has neither a change nor a state of the keys that ${listed(limit.outputs)} read.`
    case 'actions':
      return say`Actions of the provider run with this plan: ${listed(limit.addresses)}.`
    case 'unknown-parts':
      return say`Parts that this version of ekb does not know: ${listed(limit.names)}.`
    case 'lines-skipped':
      return say`${[count(limit.lines, 'line')]} were no messages of the engine.`
  }
}
