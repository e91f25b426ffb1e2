import type { MessageValues } from '../words/index.js';
/** Every failure that a person can be told about, by its stable code. The error reference is made from it. */
export declare const ERRORS: {
    readonly KEY_NAME_INVALID: {
        readonly summary: 'The key needs another name';
        readonly detail: 'name {problem}. A name has 1 to 255 characters, none of them a control character.';
    };
    readonly KEY_TYPE_INVALID: {
        readonly summary: 'Unknown key type';
        readonly detail: 'type is "{type}"; it must be "privileged" or "locked_down_viewer".';
    };
    readonly KEY_TYPE_FILTER_INVALID: {
        readonly summary: 'Unknown key type';
        readonly detail: 'type is "{type}"; it must be "privileged", "locked_down_viewer" or "system".';
    };
    readonly DURATION_INVALID: {
        readonly summary: '{attribute} is not a usable duration';
        readonly detail: '{attribute} is "{value}"; write a whole number followed by h (hours), d (days) or w (weeks), from {shortest} to 3650d, for example "{example}".';
    };
    readonly ROTATE_EARLY_TOO_LONG: {
        readonly summary: 'rotate_early is not shorter than rotate_after';
        readonly detail: 'rotate_early is "{early}" and rotate_after is "{after}", so every key would be due as soon as it is made. Make rotate_early shorter, or leave it out: then it is 5 % of rotate_after, at most 24h.';
    };
    readonly ROTATE_AFTER_UNKNOWN: {
        readonly summary: '{attribute} must be known in the {PLAN}';
        readonly detail: 'Whether API key "{name}" is due for rotation is decided in the {PLAN}, and {attribute} becomes known only during {APPLY}. Take it from a variable instead of another resource.';
    };
    readonly SETTINGS_NOT_KNOWN: {
        readonly summary: 'The provider is not configured yet';
        readonly detail: 'Settings of the provider depend on values that are known only after {APPLY}, so the platform cannot be asked now. {DEPENDENCIES_FIRST}, or give the settings as variables or environment variables.';
    };
    readonly PROJECT_MISSING: {
        readonly summary: 'No project is named';
        readonly detail: 'No project is named here, and the provider has no default. Set project_id here, {DEFAULT_PROJECT}, or the environment variable EKB_PROJECT_ID. The project id is shown in the project settings of the platform.';
    };
    readonly PLAN_OF_ANOTHER_PROJECT: {
        readonly summary: 'The {PLAN} was made for another project';
        readonly detail: 'The default project was {project} when the {PLAN} was made, and the settings now name {settings} (project_id, EKB_PROJECT_ID). Nothing was sent. Use the settings of project {project}, or make the {PLAN} again.';
    };
    readonly SYSTEM_KEY_CLAIMED: {
        readonly summary: 'The Automator key cannot be managed';
        readonly detail: '"{name}" is the name of the system key of {project}: the platform creates it and refuses to delete it. Nothing was sent. Read it with {AUTOMATOR_KEY}, or give this key another name.';
    };
    readonly SYSTEM_KEY_IMPORT: {
        readonly summary: 'The Automator key cannot be imported';
        readonly detail: '{id} is the system key of project {project}: the platform creates it and refuses to delete it. It was not imported. Read it with {AUTOMATOR_KEY}.';
    };
    readonly SYSTEM_KEY_DELETE: {
        readonly summary: 'The Automator key cannot be deleted';
        readonly detail: '{id} is the system key of project {project}, and the platform refuses to delete it. Nothing was sent. {FORGET}, and read it with {AUTOMATOR_KEY}.';
    };
    readonly SYSTEM_KEY_MISSING: {
        readonly summary: 'The project shows no Automator key';
        readonly detail: 'Every project has one system key, and the list of project {project} shows none. Check project_id, and whether these credentials may see it.';
    };
    readonly LIST_EMPTY: {
        readonly summary: 'The project shows no keys at all';
        readonly detail: 'The list of project {project} is empty, and every project has at least one key, the Automator key. So nothing is taken for gone, and the state is left as it is. Check project_id, and whether these credentials may see the keys.';
    };
    readonly LIST_WITHOUT_SYSTEM_KEY: {
        readonly summary: 'The project does not show all of its keys';
        readonly detail: 'The list of project {project} has {count} keys and not the Automator key, which every project has. So nothing is taken for gone, and the state is left as it is. Check project_id, and whether these credentials may see all keys.';
    };
    readonly LIST_FROM_CACHE: {
        readonly summary: 'A cache answers in place of the platform';
        readonly detail: 'The list of project {project} comes from a cache between here and the platform, and shows what once was. So nothing is taken for gone, and the state is left as it is. Let the cache pass on requests for keys, or set endpoint to an address without it.';
    };
    readonly ID_OF_ANOTHER_KEY: {
        readonly summary: 'The id of API key "{name}" belongs to another key';
        readonly detail: 'The state has "{name}" as {id}, and under that id project {project} shows {seen}. An id alone is not enough to change or delete a key, so neither was done. {FORGET}; if the key of this resource still exists, import it (import id name:<exact name>).';
    };
    readonly ID_SHARED: {
        readonly summary: 'Several keys have the id of API key "{name}"';
        readonly detail: 'Project {project} shows more than one key with the id {id}, so it cannot be told which of them is "{name}". Neither was touched. Delete those that belong to nobody in Settings > API Keys, or ask the operator of the platform.';
    };
    readonly VALUE_CHANGED: {
        readonly summary: 'API key "{name}" has another value now';
        readonly detail: 'Project {project} shows {id} with another value than the state has, so it may be another key. It was not deleted. Refresh the state first: then it has the key as it is.';
    };
    readonly KEY_OF_ANOTHER_PROJECT: {
        readonly summary: 'API key "{name}" belongs to another project';
        readonly detail: 'The state has "{name}" ({id}) in project {project}, and the settings name project {settings} (project_id, EKB_PROJECT_ID). The platform does not show the keys of project {project} to these credentials: {failure} Use the settings of project {project} with this state, or the state that belongs to project {settings}.';
    };
    readonly KEY_HELD_TWICE: {
        readonly summary: 'API key "{name}" is still managed elsewhere';
        readonly detail: '{id} is removed here, and another resource of this program has the same key and keeps it. It was not deleted, because what is kept would lose its key. {FORGET}.';
    };
    readonly DELETION_PROTECTED: {
        readonly summary: 'API key "{name}" is protected against deletion';
        readonly detail: 'deletion_protection is true for {id}, and {THIS_PLAN} would delete it. Set deletion_protection to false and apply that first.';
    };
    readonly REPLACEMENT_PROTECTED: {
        readonly summary: 'API key "{name}" is protected against replacement';
        readonly detail: 'deletion_protection is {protection} for {id}, and {because}. {remedy}.';
    };
    readonly OLD_HALF_KEPT: {
        readonly summary: 'The old key of an interrupted rotation is kept';
        readonly detail: '"{name}" ({id}) is the old half of a rotation that was cut short, and no younger key of that name and type is known with its secret: so it is the only one that works. It was not deleted. The run that gets a new one deletes it. Run again; if that does nothing about "{name}", ask for a new key ({REPLACE}).';
    };
    readonly OWN_KEY_DELETE: {
        readonly summary: 'The provider signs in with this key';
        readonly detail: '"{name}" ({id}) is the key that the provider signs in with: without it, neither this run nor the next could do anything. Nothing was sent. Sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET) to delete this one. {FORGET} to keep it without managing it.';
    };
    readonly OWN_KEY_GAP: {
        readonly summary: 'The provider signs in with this key';
        readonly detail: '"{name}" ({id}) is the key that the provider signs in with, and it would be deleted before the new one is there: nobody could make that then. Nothing was sent. {NEW_FIRST}, or sign in with another privileged key.';
    };
    readonly OWN_KEY_IN_USE: {
        readonly summary: 'The provider still signs in with this key';
        readonly detail: '"{name}" ({id}) has been replaced, but this run signs in with it, and has no new pair that the platform accepts. It was not deleted, and it works. Put key and secret of the new one from the state into EKB_API_KEY and EKB_API_SECRET (or wherever the provider has them from) and run again: that run deletes the old one.';
    };
    readonly OWN_KEY_NOT_FOLLOWED: {
        readonly summary: 'The provider could not sign in with the new key';
        readonly detail: '"{name}" ({id}) is the key that the provider signs in with, and the new one {problem}: the run could not go on with it. Sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET), or undo the change.';
    };
    readonly STATE_UNREADABLE: {
        readonly summary: 'The state of an API key cannot be used';
        readonly detail: '{attribute} of {which} is {seen} in the state, and has to be {expected}. Something other than this provider wrote it. Nothing was sent. Restore the state from a backup, or correct it. If neither can be done, begin anew. {FORGET}, then import the key again.';
    };
    readonly CREATE_LOST: {
        readonly summary: 'Could not tell whether "{name}" was created';
        readonly detail: '{reason} No new key with that name and type appeared within {seconds} s{unseen}. Run it again; should one appear later, it belongs to nobody: import it ({import}) or delete it in Settings > API Keys.';
    };
    readonly CREATE_RECOVERED: {
        readonly summary: 'The secret of "{name}" was lost on the way';
        readonly detail: '{reason} The platform did create the key ({id}), so it is kept in the state, but its secret is shown only once and did not arrive. The next run replaces it; nothing else needs doing.';
    };
    readonly CREATE_AMBIGUOUS: {
        readonly summary: 'Could not tell whether "{name}" was created';
        readonly detail: '{reason} {count} with that name and type appeared since: {ids}. Nothing was deleted. {remedy}.';
    };
    readonly CREATE_NOT_NEW: {
        readonly summary: 'The platform answered with a key that is not new';
        readonly detail: 'The answer to the request for API key "{name}" holds {id}, and {why}. So it is somebody\'s, and it was neither taken over nor deleted. Look in Settings > API Keys whether a new key with that name is there: it belongs to nobody. If {id} is the one that belongs here, import it instead of creating a key.';
    };
    readonly CREATE_CONTRADICTED: {
        readonly summary: 'The list contradicts the answer to a create request';
        readonly detail: 'The platform answered the request for API key "{name}" with {id}, and lists it with {what}: as {listed}. So it may be somebody\'s, and it was neither taken over nor deleted. Look at it in Settings > API Keys; what was made by this request belongs to nobody, and can be deleted there.';
    };
    readonly SECRET_MUST_BE_STORED: {
        readonly summary: 'store_secret cannot be false with this platform';
        readonly detail: 'This platform shows keys only masked and gives them no ids, so a key can be deleted later only by its value, which would then be thrown away. Nothing was created. Leave store_secret at true.';
    };
    readonly KEY_NOT_FOUND: {
        readonly summary: 'No such API key';
        readonly detail: 'Project {project} has no key {what}.{hint} Ids look like {example}; {API_KEYS} lists them, with the names.';
    };
    readonly KEY_AMBIGUOUS: {
        readonly summary: 'More than one API key matches';
        readonly detail: 'Project {project} has {count} keys named "{name}": {keys}. {remedy}.';
    };
    readonly KEY_SELECTOR_INVALID: {
        readonly summary: 'Say which key by id or by name';
        readonly detail: 'Set exactly one of id and name.';
    };
    readonly IMPORT_ID_INVALID: {
        readonly summary: 'Not an import id';
        readonly detail: 'An import id is <id>, <project id>/<id>, name:<exact name> or <project id>/name:<exact name>, where the id is the public one ({example} for instance), never the key value.';
    };
    readonly IMPORT_BY_VALUE: {
        readonly summary: 'That is a key value, not an id';
        readonly detail: 'The import id is the value of a key. Values do not belong on a command line; the public id of that key is {id}. The value may now be in your shell history and in logs: consider replacing the key.';
    };
    readonly IMPORT_UNUSABLE: {
        readonly summary: 'This key could not be deleted later';
        readonly detail: 'This platform shows keys only masked and gives them no ids, so an imported key could never be deleted. Nothing was imported. Create a new key and delete the old one in Settings > API Keys.';
    };
    readonly KEY_VALUE_UNKNOWN: {
        readonly summary: 'API key "{name}" cannot be deleted from here';
        readonly detail: 'This platform shows keys only masked, and the state has neither an id nor a value that tells which of them is {id}. Nothing was sent. Delete it in Settings > API Keys of project {project}; the next refresh finds it gone.';
    };
    readonly DELETE_UNCONFIRMED: {
        readonly summary: 'API key "{name}" was not deleted';
        readonly detail: '{said} But project {project} {seen}, so {id} stays in the state. Run it again, or delete the key in Settings > API Keys.';
    };
    readonly DELETES_UNCONFIRMED: {
        readonly summary: 'API keys may not have been deleted';
        readonly detail: 'The platform answered that it has deleted {keys}. But project {project} {seen}, and the state no longer has them. Look at Settings > API Keys of the project: delete a key that is still there, or import it (import id {example}, for the first).';
    };
    readonly TIME_LIMIT: {
        readonly summary: 'Not done within {seconds} s';
        readonly detail: 'That is the time limit of this resource, and until then no request could be sent that changes this key. Raise the limit, or find out why the platform is slow to answer.';
    };
    readonly INPUT_UNKNOWN: {
        readonly summary: 'There is no input "{name}"';
        readonly detail: 'The inputs are {known}.';
    };
    readonly INPUT_MISSING: {
        readonly summary: 'This input is required';
        readonly detail: 'Give it {expected}.';
    };
    readonly INPUT_KIND_INVALID: {
        readonly summary: 'The value is of the wrong kind';
        readonly detail: 'It has to be {expected}, and is {seen}.';
    };
    readonly NAME_REQUIRED: {
        readonly summary: 'The key needs a name';
        readonly detail: 'The configuration of this stack switches automatic names off, so set name.';
    };
    readonly VALUE_HIDDEN: {
        readonly summary: 'The platform does not show the value of this key';
        readonly detail: '{id} is shown only masked, so there is nothing to reveal. Leave reveal at false, or take the value from where the key was created.';
    };
    readonly STOPPED: {
        readonly summary: 'Stopped before this request was sent';
        readonly detail: 'The run was interrupted, and this request was not sent. Run it again to go on.';
    };
    readonly STOPPED_RETRYING: {
        readonly summary: 'Stopped while waiting to try again';
        readonly detail: 'The run was interrupted after a try that failed: {failure}';
    };
    readonly HOST_NOT_FOUND: {
        readonly summary: 'The host {host} was not found';
        readonly detail: 'The name could not be resolved{via}, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint} and the name service of this machine.';
    };
    readonly CONNECTION_REFUSED: {
        readonly summary: 'Nothing answers at {host}';
        readonly detail: 'The connection was refused{via}, so nothing was sent.{tries} Check host and port of the setting endpoint (EKB_ENDPOINT){hint} and whether the platform is running.';
    };
    readonly CONNECTION_FAILED: {
        readonly summary: 'No connection to {host}';
        readonly detail: 'The connection failed{via} before anything was sent ({reason}).{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall between.';
    };
    readonly CONNECT_TIMEOUT: {
        readonly summary: 'No connection to {host} in time';
        readonly detail: 'There was no connection{via} within {seconds} s, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall between.';
    };
    readonly PROXY_REFUSED: {
        readonly summary: 'The proxy {proxy} does not connect to {host}';
        readonly detail: 'It answered {status} to the request for a tunnel, so nothing was sent to the platform.{tries} Check the environment variable {variable} and the credentials in it, or name {host} in NO_PROXY.';
    };
    readonly PROXY_UNREACHABLE: {
        readonly summary: 'The proxy {proxy} cannot be reached';
        readonly detail: 'The connection to it failed ({reason}), so nothing was sent to {host}.{tries} Check the environment variable {variable}, or name {host} in NO_PROXY.';
    };
    readonly CERTIFICATE_NOT_TRUSTED: {
        readonly summary: 'The certificate of {host} is not trusted';
        readonly detail: 'No known authority has signed it ({reason}){via}; nothing was sent. If the platform uses a private certificate authority, set ca_bundle (EKB_CA_BUNDLE) to its PEM certificate; else something between intercepts the connection.';
    };
    readonly CERTIFICATE_WRONG_HOST: {
        readonly summary: 'The certificate is not for {host}';
        readonly detail: 'The certificate that was shown{via} names another host ({reason}); nothing was sent. Use a name that the certificate has in the setting endpoint (EKB_ENDPOINT); a CA bundle (ca_bundle, EKB_CA_BUNDLE) cannot mend this.';
    };
    readonly CERTIFICATE_NOT_VALID_NOW: {
        readonly summary: 'The certificate of {host} is not valid at this time';
        readonly detail: 'It has expired or is not valid yet ({reason}){via}; nothing was sent. Renew it, check the clock of this machine, and whether ca_bundle (EKB_CA_BUNDLE) holds an outdated certificate.';
    };
    readonly PORT_SPEAKS_HTTP: {
        readonly summary: 'The port of {host} does not speak https';
        readonly detail: 'What answered the TLS handshake{via} was no TLS ({reason}); nothing was sent.{tries} Set endpoint (EKB_ENDPOINT) to the port that speaks https. An instance on this machine may be reached over http://.';
    };
    readonly PORT_SPEAKS_HTTPS: {
        readonly summary: 'The port of {host} speaks https, and the endpoint says http';
        readonly detail: '{method} {path} was sent over http:// and not answered as http; the port takes a TLS handshake.{tries} Write https://{host} in the setting endpoint (EKB_ENDPOINT).';
    };
    readonly TLS_FAILED: {
        readonly summary: 'No secure connection to {host}';
        readonly detail: 'The TLS handshake failed{via} ({reason}); nothing was sent.{tries} Check that the setting endpoint (EKB_ENDPOINT) has the port that speaks https, and ca_bundle (EKB_CA_BUNDLE) for a private certificate authority.';
    };
    readonly ANSWER_TIMEOUT: {
        readonly summary: 'The platform did not answer in time';
        readonly detail: '{method} {path} at {host}{via} was sent, but no whole answer came within {seconds} s.{tries} If the platform is slow, raise request_timeout (EKB_REQUEST_TIMEOUT).';
    };
    readonly CONNECTION_LOST: {
        readonly summary: 'The connection was lost before the whole answer came';
        readonly detail: '{method} {path} at {host}{via} was sent, then the connection ended ({reason}).{tries}';
    };
    readonly ANSWER_TOO_LARGE: {
        readonly summary: 'The answer is too large';
        readonly detail: '{method} {path} at {host} answered more than {limit} MiB, which no key list has. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH).';
    };
    readonly NOT_THE_PLATFORM: {
        readonly summary: 'What answers at {host} is no EKB';
        readonly detail: '{method} {path} answered {status} with {seen}. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and whether a proxy or login page stands before the platform.';
    };
    readonly KEY_LIST_INCOMPLETE: {
        readonly summary: 'The platform sent a part of its keys only';
        readonly detail: '{method} {path} at {host} answered {seen}. A part is not enough to tell whether a key exists, and this version cannot ask for the rest.';
    };
    readonly CREATE_ANSWER_UNREADABLE: {
        readonly summary: 'The answer to the create request shows no key';
        readonly detail: '{method} {path} at {host} answered {status} with {seen}. A key may have been created: look at Settings, API Keys.';
    };
    readonly ANSWER_ENCODED: {
        readonly summary: 'The answer is encoded in a way that cannot be read';
        readonly detail: '{method} {path} at {host} answered {status} with the Content-Encoding "{encoding}", which was not asked for: {reason}. Check what stands between this machine and the platform, such as a proxy that compresses answers.';
    };
    readonly ANSWER_UNEXPECTED: {
        readonly summary: 'The platform gave an answer that cannot be used';
        readonly detail: '{said} Whether the request was carried out is not known. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and what stands between this machine and the platform.';
    };
    readonly REDIRECT_REFUSED: {
        readonly summary: 'The platform redirects {method} requests';
        readonly detail: '{method} {path} at {host} answered {status} with the location {location}. {reason} Set the final address in endpoint (EKB_ENDPOINT) or api_keys_path (EKB_API_KEYS_PATH).';
    };
    readonly CREDENTIALS_REJECTED: {
        readonly summary: 'The platform does not accept the credentials';
        readonly detail: '{said} Check the settings api_key and api_secret (EKB_API_KEY, EKB_API_SECRET): both parts of one key that still exists, of the instance at {host}.{CREDENTIALS_KEPT}';
    };
    readonly PERMISSION_DENIED: {
        readonly summary: 'The key may not do this';
        readonly detail: '{said} A locked-down viewer key cannot manage keys: the settings api_key and api_secret (EKB_API_KEY, EKB_API_SECRET) need a privileged key of this project.';
    };
    readonly SYSTEM_KEY_PROTECTED: {
        readonly summary: 'The platform protects this key';
        readonly detail: '{said} A system key (the Automator Key) cannot be deleted; this request changed nothing.';
    };
    readonly KEYS_NOT_FOUND: {
        readonly summary: 'There are no API keys at this address';
        readonly detail: '{said} Check the settings endpoint (EKB_ENDPOINT, here {host}), api_keys_path (EKB_API_KEYS_PATH, here {path}) and project_id (EKB_PROJECT_ID, here {project}).';
    };
    readonly REQUEST_REJECTED: {
        readonly summary: 'The platform refused the request';
        readonly detail: '{said} This request changed nothing.';
    };
    readonly RATE_LIMITED: {
        readonly summary: 'The platform asks for fewer requests';
        readonly detail: '{said}{tries} This request changed nothing. Run it again later, with less parallelism, or raise max_retries (EKB_MAX_RETRIES).';
    };
    readonly RETRY_AFTER_TOO_LONG: {
        readonly summary: 'The platform asks to wait too long';
        readonly detail: '{said} It asks to wait {seconds} s; more than {limit} s is not waited for. Run it again later.';
    };
    readonly PLATFORM_FAILED: {
        readonly summary: 'The platform failed';
        readonly detail: '{said}{tries} If this goes on, its operator can find the reason in the logs.';
    };
    readonly KEY_REFERENCE_INVALID: {
        readonly summary: 'The key reference cannot stand in a path';
        readonly detail: 'The reference to delete is {seen}. Nothing was sent.';
    };
    readonly REVIEW_INPUT_EMPTY: {
        readonly summary: '{input} is empty';
        readonly detail: "Nothing was reviewed. Check that the command that writes it did not fail. Make one with `terraform show -json tfplan`, `tofu show -json tfplan`, `terraform plan -json` or `pulumi preview --json`.";
    };
    readonly REVIEW_INPUT_UNKNOWN: {
        readonly summary: '{input} is no plan that ekb can read';
        readonly detail: "It {seen}. Nothing of it was reviewed. Make one with `terraform show -json tfplan`, `tofu show -json tfplan`, `terraform plan -json` or `pulumi preview --json`.";
    };
    readonly REVIEW_INPUT_IS_STATE: {
        readonly summary: '{input} is a state, not a plan';
        readonly detail: 'It says which keys there are, not what will happen to them. Save a plan with `-out=tfplan`, then give what `show -json tfplan` prints; with Pulumi give what `pulumi preview --json` prints.';
    };
    readonly REVIEW_INPUT_FAILED: {
        readonly summary: '{input} tells of an error, and of nothing that was planned';
        readonly detail: 'The preview ended before its first step, so nothing was reviewed. Mend what the engine complains about, and make it again.';
    };
    readonly REVIEW_INPUT_BROKEN: {
        readonly summary: '{input} breaks off or is damaged';
        readonly detail: '{read} could be read; then {problem}. Nothing of it was reviewed, for what is missing may concern keys. Make it again, and check that nothing else is written into the same file.';
    };
    readonly REVIEW_INPUT_UNFINISHED: {
        readonly summary: '{input} has no end';
        readonly detail: '{read} could be read, and the last line that tells that everything was planned is not among them. Nothing of it was reviewed. Wait for the command to end, and check its exit code.';
    };
    readonly REVIEW_INPUT_VERSION: {
        readonly summary: '{input} has a format that this version of ekb does not know';
        readonly detail: 'Its {field} is {version}; known is {known}. Nothing of it was reviewed. Update ekb, or make the plan with a version of the engine that the documentation names.';
    };
    readonly REVIEW_INPUT_DAMAGED: {
        readonly summary: '{input} is not put together as a plan';
        readonly detail: 'At {place}, {problem}. Nothing of it was reviewed, for what is missing may concern keys. Make it again, and do not edit it.';
    };
    readonly REVIEW_INPUT_SECRETS_SHOWN: {
        readonly summary: '{input} shows secrets in clear text';
        readonly detail: 'The value of a key stands at {place}. Nothing of it was reviewed. Make it without `--show-secrets`, delete this file wherever it was stored, and rotate the keys in it if others could read it.';
    };
    readonly REVIEW_CONFIG_INVALID: {
        readonly summary: 'The configuration {file} is not valid';
        readonly detail: 'Nothing was reviewed. To mend: {problems}.';
    };
    readonly REVIEW_ACCEPTANCES_INVALID: {
        readonly summary: 'The list of accepted findings {file} is not valid';
        readonly detail: 'No fingerprint stands in line {lines}. Nothing was reviewed. Write one fingerprint on a line, such as `ekb003-0123456789abcdef`, as the report shows it; what follows `#` is for people.';
    };
    readonly REVIEW_COMMAND_UNKNOWN: {
        readonly summary: 'ekb does not know how to review this command';
        readonly detail: '{problem} Nothing was run. Write for instance `ekb review -- terraform plan -out=tfplan` or `ekb review -- pulumi preview`.';
    };
    readonly REVIEW_COMMAND_FAILED: {
        readonly summary: '{command} did not succeed';
        readonly detail: 'It ended with {end}. Nothing was reviewed. Its own words stand above.';
    };
    readonly SETTING_MISSING: {
        readonly summary: 'The setting {setting} is missing';
        readonly detail: 'Set {setting} {where}, or the environment variable {variable}.';
    };
    readonly CREDENTIALS_ELSEWHERE: {
        readonly summary: 'The setting {setting} is missing';
        readonly detail: 'The credentials of the environment belong to the platform of EKB_ENDPOINT ({environment}), and the setting endpoint names another one ({configured}), so they are not sent there. Set {setting} {where}, or let both name the same platform.';
    };
    readonly SETTING_BLANK: {
        readonly summary: 'The setting {setting} is empty';
        readonly detail: '{source} holds no text. Give {setting} a value, or leave it out to use the environment variable {variable} or the default.';
    };
    readonly SETTING_UNKNOWN: {
        readonly summary: 'There is no setting {setting}';
        readonly detail: 'The settings are {known}.';
    };
    readonly SETTING_KIND_INVALID: {
        readonly summary: 'The setting {setting} is of the wrong kind';
        readonly detail: 'It has to be {expected}, and is {seen}.';
    };
    readonly ENDPOINT_NOT_A_URL: {
        readonly summary: 'The endpoint is not a URL';
        readonly detail: '{source} holds "{seen}". Write the whole address of the instance with its scheme, for example https://ekb.example.com or https://example.com/ekb.';
    };
    readonly ENDPOINT_SCHEME: {
        readonly summary: 'The endpoint has a scheme that is not supported';
        readonly detail: '{source} begins with "{seen}". Only https:// is supported, and http:// on this machine.';
    };
    readonly ENDPOINT_PLAIN_HTTP: {
        readonly summary: 'The endpoint would send the credentials in clear text';
        readonly detail: '{source} uses http:// with the host {host}. Plain http is allowed for localhost, 127.0.0.0/8 and [::1] only; write https://{host}. For a private certificate authority set ca_bundle (EKB_CA_BUNDLE).';
    };
    readonly ENDPOINT_USER_INFO: {
        readonly summary: 'The endpoint must not contain a user name or password';
        readonly detail: '{source} has a part before an "@". Remove it; the credentials are the settings api_key and api_secret (EKB_API_KEY, EKB_API_SECRET).';
    };
    readonly ENDPOINT_QUERY: {
        readonly summary: 'The endpoint must not contain a query or fragment';
        readonly detail: '{source} has a "?" or "#". Write the address with its path prefix only, for example https://example.com/ekb; the project is the setting project_id (EKB_PROJECT_ID).';
    };
    readonly CREDENTIAL_WHITE_SPACE: {
        readonly summary: 'The setting {setting} contains {seen}';
        readonly detail: '{source} has {length} characters, {seen} among them, which no credential has. Copy it again without a line break or blank (the value is not shown).';
    };
    readonly PROJECT_ID_INVALID: {
        readonly summary: 'The project id is not valid';
        readonly detail: '{source} {seen}. Copy the project id from Settings; it has at most 128 characters and no white space.';
    };
    readonly API_KEYS_PATH_INVALID: {
        readonly summary: 'The setting api_keys_path is not a path';
        readonly detail: '{source} holds "{seen}": {reason}. Write the path of the key list below the endpoint, for example /api/keys or /project/{placeholder}/api-keys.';
    };
    readonly CA_BUNDLE_UNREADABLE: {
        readonly summary: 'The CA bundle cannot be read';
        readonly detail: '{source} names the file "{seen}": {reason}. Give the path of a readable PEM file, or the PEM text itself.';
    };
    readonly CA_BUNDLE_NOT_PEM: {
        readonly summary: 'The CA bundle holds no usable certificate';
        readonly detail: '{source} {reason}. It must hold one or more PEM certificates (-----BEGIN CERTIFICATE-----), or name a file that does.';
    };
    readonly REQUEST_TIMEOUT_INVALID: {
        readonly summary: 'The setting request_timeout is not a duration';
        readonly detail: '{source} holds "{seen}". Write a number with its unit from 1ms to 1h, such as 500ms, 30s or 2m.';
    };
    readonly MAX_RETRIES_INVALID: {
        readonly summary: 'The setting max_retries is not a count';
        readonly detail: '{source} holds "{seen}". Write a whole number from 0 to 20.';
    };
    readonly PROXY_INVALID: {
        readonly summary: 'The proxy address is not usable';
        readonly detail: 'The environment variable {variable} does not hold the address of an HTTP proxy. Write it as http://host:port, or name the platform in NO_PROXY.';
    };
    readonly UNEXPECTED: {
        readonly summary: 'Something went wrong that ekb did not expect';
        readonly detail: '{message}. This is a fault of ekb: please report it with the command that you ran.';
    };
    readonly COMMAND_LINE_INVALID: {
        readonly summary: 'The command line is not valid';
        readonly detail: '{problem} Run `{help}` to see what is possible.';
    };
    readonly EXPLAIN_CODE_UNKNOWN: {
        readonly summary: 'There is no rule and no error {code}';
        readonly detail: '{hint}Run `ekb explain` without a code to see them all.';
    };
    readonly COMMAND_NOT_FOUND: {
        readonly summary: 'The command {command} was not found';
        readonly detail: 'No file of that name can be run from PATH or the working directory. Check the words after `--`.';
    };
    readonly COMMAND_NOT_EXECUTABLE: {
        readonly summary: 'The command {command} cannot be run';
        readonly detail: 'Starting it failed with {reason}. Check that it is a program and that you may execute it.';
    };
    readonly EMULATOR_PORT_IN_USE: {
        readonly summary: 'Port {port} on {host} is in use';
        readonly detail: 'Another process listens there. Choose another with --port, or leave it out to take a free one.';
    };
    readonly EMULATOR_CANNOT_LISTEN: {
        readonly summary: 'The emulator cannot listen on {host}, port {port}';
        readonly detail: 'The system answered {reason}. Choose an address of this machine with --host and a port with --port.';
    };
    readonly EMULATOR_TLS_INVALID: {
        readonly summary: 'The TLS key and certificate cannot be used';
        readonly detail: 'Loading them failed with {reason}. Give a PEM private key and the PEM certificate that belongs to it.';
    };
    readonly EMULATOR_INPUT_INVALID: {
        readonly summary: 'The {what} is not valid';
        readonly detail: 'Nothing was changed. To mend: {problems}.';
    };
    readonly FILE_UNREADABLE: {
        readonly summary: 'The {what} {file} cannot be read';
        readonly detail: 'The system answered {reason}. Check the path and its permissions.';
    };
    readonly FILE_UNWRITABLE: {
        readonly summary: 'The {what} {file} cannot be written';
        readonly detail: 'The system answered {reason}. Check its folder, its permissions and the free space.';
    };
    readonly SEED_INVALID: {
        readonly summary: 'The seed {file} is not valid';
        readonly detail: 'Nothing of it was used. To mend: {problems}.';
    };
    readonly DATA_CORRUPT: {
        readonly summary: 'The data file {file} is damaged at line {line}';
        readonly detail: '{reason} The file was left as it is and nothing was started. Restore it from a copy, or start with another --data file.';
    };
    readonly DATA_IN_USE: {
        readonly summary: 'The data file {file} is in use';
        readonly detail: 'Process {pid} serves it (lock {lock}). Stop that emulator first, or give this one another --data file.';
    };
    readonly DATA_UNWRITABLE: {
        readonly summary: 'The data file {file} cannot be written';
        readonly detail: 'The system answered {reason}. Check its folder, its permissions and the free space.';
    };
};
export type ErrorCode = keyof typeof ERRORS;
/** The values that the texts of `Code` ask for. */
export type ErrorValues<Code extends ErrorCode> = MessageValues<(typeof ERRORS)[Code]>;
