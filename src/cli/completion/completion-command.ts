import { Argument, type Command } from 'commander'
import type { Terminal } from '../terminal.ts'

/**
 * The script for bash. It is not the library's, which needs the package bash-completion, runs what a person
 * is still typing, and completes no files. A word with `=` or `:` in it reaches the
 * function in parts; bash 3.2, which macOS has, knows neither `compopt` nor negative indices.
 */
const BASH_SCRIPT = `# bash completion for ekb
_ekb_complete() {
  local IFS=$'\\n' part joins='' line directive=0 last
  local words=() answer=()
  for part in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    last=$((\${#words[@]} - 1))
    if [[ -n $joins || ( $part == = && $last -ge 0 && \${words[last]} == --* ) ]]; then
      words[last]+=$part
    else
      words+=("$part")
    fi
    if [[ $part == = && -z $joins ]]; then joins=1; else joins=''; fi
  done
  COMPREPLY=()
  while read -r line; do answer+=("$line"); done < <(ekb complete -- "\${words[@]}" 2>/dev/null)
  for line in "\${answer[@]}"; do
    if [[ $line == :* ]]; then directive=\${line#:}; else COMPREPLY+=("\${line%%$'\\t'*}"); fi
  done
  # Names of files follow where there is nothing else, unless the answer says that none is wanted.
  if ((directive & 4)); then compopt +o default 2>/dev/null; fi
}
complete -o default -F _ekb_complete ekb
`

const SHELLS = ['bash', 'zsh', 'fish', 'powershell']

const EXAMPLES = `
Add the line for your shell to its startup file:
  bash        source <(ekb completion bash)                                  ~/.bashrc
  zsh         source <(ekb completion zsh)                                   ~/.zshrc, after compinit
  fish        ekb completion fish | source                                   ~/.config/fish/config.fish
  PowerShell  ekb completion powershell | Out-String | Invoke-Expression     $PROFILE

The command must be on PATH as "ekb".
`

/** Adds `ekb completion` to the program. */
export function addCompletionCommand(program: Command, terminal: Terminal): void {
  program
    .command('completion')
    .summary('print the completion script for a shell')
    .description('Prints the script that lets a shell complete commands, options and their values.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: string) => {
      if (shell === 'bash') {
        terminal.out(BASH_SCRIPT)
        return
      }
      // Loaded here, so that other commands do not wait for it. It prints by itself.
      const { script } = await import('@bomb.sh/tab')
      script(shell, 'ekb', 'ekb')
    })
}
