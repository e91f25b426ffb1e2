import { Argument, type Command } from 'commander'
import type { Terminal } from '../terminal.ts'
import { BASH_SCRIPT } from './bash-script.ts'

const SHELLS = ['bash', 'zsh', 'fish', 'powershell']

const EXAMPLES = `
Put the line for your shell into the file that it reads at its start:
  bash        source <(ekb completion bash)                                  ~/.bashrc
  zsh         source <(ekb completion zsh)                                   ~/.zshrc, after compinit
  fish        ekb completion fish | source                                   ~/.config/fish/config.fish
  PowerShell  ekb completion powershell | Out-String | Invoke-Expression     $PROFILE

The command has to be on PATH as "ekb".
`

/** Adds `ekb completion` to the program. */
export function addCompletionCommand(program: Command, terminal: Terminal): void {
  program
    .command('completion')
    .summary('print the script that completes words in a shell')
    .description('Prints the script with which a shell completes commands, options and their values.')
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
