import { count, listed, type RichText, richText, say } from '../findings/index.ts'
import type { Limitation } from '../model/index.ts'

/** A limitation of an input, as a sentence. */
export function limitationText(limitation: Limitation): RichText {
  switch (limitation.kind) {
    case 'no-values':
      return [
        'This input has no values. Names, types and ages are unknown, and a change from viewer to privileged is not visible.',
      ]
    case 'no-order':
      return ['It does not show whether a new key is created before the old one is deleted.']
    case 'no-uses':
      return ['It does not show what reads a key.']
    case 'outputs-not-traced':
      return ['It does not show which outputs expose a key.']
    case 'functions-not-told':
      return ['It does not show functions that read keys.']
    case 'deleted-with-not-told':
      return richText('It does not show which keys stay alive because of the option `deletedWith`.')
    case 'unchanged-not-told':
      return ['It does not show unchanged resources, including those that read keys.']
    case 'no-left-overs':
      return [
        'It does not show leftover keys of interrupted replacements, or they look like the current key.',
      ]
    case 'errored':
      return ['Planning ended with an error: everything after the error is missing.']
    case 'incomplete':
      return ['The engine reports that applying this plan leaves more changes to make.']
    case 'left-out':
      return say`The plan does not mention ${listed(limitation.keys)} in the state.`
    case 'narrowed':
      return say`It was created with ${listed(limitation.options)}: everything that this excludes is missing.`
    case 'blocks-left-out':
      return say`It has neither a change nor a state for ${listed(limitation.blocks)}.`
    case 'blocks-without-keys':
      return say`No key is planned for ${listed(limitation.blocks)}: the count is 0, or part of the plan is missing.`
    case 'locals':
      return say`A local value that is known only after apply may hold a key. It is read by ${listed(limitation.readers)}.`
    case 'stray-outputs':
      return say`It has neither a change nor a state for the keys read by ${listed(limitation.outputs)}.`
    case 'actions':
      return say`This plan runs actions of the provider that this version of ekb does not know: ${listed(limitation.addresses)}.`
    case 'changed-in-place':
      return say`This review does not judge which keys of ${listed(limitation.keys)} are created or deleted. The warnings of the provider name each of them.`
    case 'not-decided':
      return say`The settings of the provider are not known yet, so it has not decided what happens to ${listed(limitation.keys)}.`
    case 'unknown-parts':
      return say`It has parts that this version of ekb does not know: ${listed(limitation.names)}.`
    case 'lines-skipped':
      return say`Skipped ${[count(limitation.lines, 'line')]} that the engine did not write as JSON messages.`
  }
}
