/**
 * The script for bash. It is not the library's, which needs the package bash-completion, runs what stands in a
 * command line that somebody is still typing, and completes no files. A word with `=` or `:` in it reaches the
 * function in parts; bash 3.2, which macOS has, knows neither `compopt` nor negative indices.
 */
export const BASH_SCRIPT = `# bash completion for ekb
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
