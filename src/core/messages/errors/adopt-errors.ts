import type { MessageEntry } from '../index.ts'

/** Errors of `ekb adopt`. */
export const ADOPT_ERRORS = {
  ADOPT_MAP_INVALID: {
    summary: 'The map {file} is not valid',
    detail: 'Nothing was written. Fix this: {problems}.',
  },
  ADOPT_FILE_CHANGED: {
    summary: '{file} was edited',
    detail:
      'A new run would overwrite the changes, so nothing was written. Move the blocks to a file of your own, delete {file}, and run `ekb adopt` with `--state`, so that what is managed already is left out.',
  },
  ADOPT_VERIFY_FAILED: {
    summary: 'The plan of {engine} does more than import',
    detail:
      'It planned: {planned}. The new files are in {files}, and its output is in {words}. Files that were there before are unchanged. Read the output, remove the cause, and run the command again.',
  },
  ADOPT_ENGINE_FAILED: {
    summary: '{engine} could not plan',
    detail:
      'It ended with exit code {code}. The new files are in {files}, and its output is in {words}. Files that were there before are unchanged. The folder must have a configuration with the provider, and `{engine} init` must have run.',
  },
  ADOPT_STATE_FOREIGN: {
    summary: 'The state {state} belongs to other projects',
    detail:
      'It has keys of {others}, and none of {projects}. So it does not say what manages these keys, and nothing was written. Name its project with --project, or leave the state out.',
  },
  ADOPT_STYLE_UNSUPPORTED: {
    summary: '{engine} does not support the style {style}',
    detail:
      'Programs of Pulumi in YAML have no loops, so nothing was written. Leave --style out, or choose terraform, opentofu, cdktf or cdktn with --for.',
  },
} as const satisfies Record<string, MessageEntry>
