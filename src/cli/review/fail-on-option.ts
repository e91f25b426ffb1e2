import { Option } from 'commander'

/** The option that decides from which level on findings fail a command. */
export function failOnOption(): Option {
  return new Option(
    '--fail-on <level>',
    'fail on findings at or above this level (default without a configuration: "high")',
  ).choices(['critical', 'high', 'medium', 'low', 'never'])
}
