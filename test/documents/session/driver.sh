# Runs the blocks of one page, one after the other, in this one shell: what a block exports, defines, starts or
# enters is there for the next. Each line on descriptor 3 is `run FILE` or `fails FILE`; after each block,
# descriptor 4 gets its exit code and the folder in which it left the shell. A block that fails ends the shell,
# except one that is to fail, which has a shell of its own.
while read -r _ekb_how _ekb_file <&3; do
  set -euo pipefail
  if [[ $_ekb_how == fails ]]; then
    set +e
    (set -e; . "$_ekb_file") <"$_ekb_file.in" >"$_ekb_file.out" 2>&1 3<&- 4>&-
    _ekb_code=$?
    set -e
  else
    . "$_ekb_file" <"$_ekb_file.in" >"$_ekb_file.out" 2>&1 3<&- 4>&-
    _ekb_code=0
  fi
  printf '%s %s\n' "$_ekb_code" "$PWD" >&4
done
