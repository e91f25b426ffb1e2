/** What a reader of the numbers has to know, whatever they are. */
export const NOTES = `## How this is measured

- All providers are installed as you install them: from a filesystem mirror, with a lock file.
- Each subject runs \`plan\`, \`apply\` (with its own plan), a second \`plan\` that must be empty,
  \`plan -refresh-only\` and \`destroy\` in a new folder. One key also runs with \`dev_overrides\`. The order of the
  subjects changes from round to round.
- restapi runs with the settings that need the fewest requests. It takes the new key from the answer to its POST, and
  the server answers \`GET /api/keys/{id}\` at no cost. The platform has no such request: there, restapi searches
  the list for every key (\`read_search\`) and makes four lists for each key in a no-op plan.
- The Go floor is a provider of terraform-plugin-framework with the attributes of \`ekb_api_key\` that makes no request.
  It is what a provider process can be held to. \`terraform_data\` is built into the engine, and no provider can reach it.
- Without the requests' waiting: an engine changes 10 objects at a time, so at 50 ms, 1000 changes take 5 s at least.
- The server counts the requests.
- Keys that rotate in place take turns with \`ekb_api_key\`. For their rotations, the clock of the server is moved
  forward. To measure them alone, run \`npm run bench -- --only rotating\`; it takes about 4 minutes.

## How to repeat it

Run these commands in the clone:

\`\`\`sh not-run="takes 40 minutes of an idle machine"
npm run bench -- --only start,package,commands,rotating    # about 40 minutes; builds the Go providers once (needs Go 1.26)
npm run bench -- --quick     # 1 and 100 keys, one repetition
npm run bench -- --json results.json
npm run bench -- --only start,package,commands,rotating --write    # also writes this page
\`\`\`

Leave the machine idle while they run. With two cores, any other process changes the numbers.
`
