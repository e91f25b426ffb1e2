import type { MessageValues } from '../index.js';
/** Every error, by its stable code. The error reference is generated from it. */
export declare const ERRORS: {
    readonly KEY_NOT_FOUND: {
        readonly summary: 'No such API key';
        readonly detail: 'Project {project} has no key {what}.{hint} Ids look like {example}; {API_KEYS} lists them with their names.';
    };
    readonly KEY_AMBIGUOUS: {
        readonly summary: 'More than one API key matches';
        readonly detail: 'Project {project} has {count} keys named "{name}": {keys}. {remedy}.';
    };
    readonly KEY_SELECTOR_INVALID: {
        readonly summary: 'Select the key by id or by name';
        readonly detail: 'Set exactly one of id and name.';
    };
    readonly SECRET_NOT_HELD: {
        readonly summary: 'The secret of API key "{name}" can no longer be had';
        readonly detail: 'The platform shows a secret once, so only the run that creates a key can hand its secret over. This run has not created {id}, and require_secret is true. What reads the secret keeps what it has. {remedy}.';
    };
    readonly IMPORT_ID_INVALID: {
        readonly summary: 'The import id is not valid';
        readonly detail: 'An import id is <id>, <project id>/<id>, name:<exact name> or <project id>/name:<exact name>. The id is the public one, for example {example}, and never the value of the key.';
    };
    readonly IDENTITY_INVALID: {
        readonly summary: 'The identity is not valid';
        readonly detail: 'An identity has the id of the key, for example {example}, and may have project_id besides. The id is the public one, without the project before it, and never the value of the key.';
    };
    readonly IMPORT_BY_VALUE: {
        readonly summary: 'The import id is the value of a key';
        readonly detail: 'A value does not belong on a command line. Import the key by its public id, {id}. The value may now be in your shell history and in logs, so consider replacing the key.';
    };
    readonly IMPORT_UNUSABLE: {
        readonly summary: 'This key could not be deleted later';
        readonly detail: 'This platform masks its keys and gives them no ids, so an imported key could never be deleted. Nothing was imported. Create a new key, and delete the old one in Settings > API Keys.';
    };
    readonly FUNCTION_KEY_INVALID: {
        readonly summary: 'That is not a whole key';
        readonly detail: 'key {problem}. Pass the key that clients send as x-api-key, for example the attribute key of a resource.';
    };
    readonly FUNCTION_PROJECT_INVALID: {
        readonly summary: 'That is not the id of a project';
        readonly detail: 'project_id is empty, or has white space, a slash or a colon in it. The project settings of the platform show the id.';
    };
    readonly FUNCTION_ID_INVALID: {
        readonly summary: 'That is not the id of a key';
        readonly detail: 'id must be the public id of a key, for example {example}, or name: and the exact name, without a project. It is never the value of the key.';
    };
    readonly SECRET_NOT_HANDED_OVER: {
        readonly summary: 'There is no secret to hand over';
        readonly detail: 'The secret is null: the platform shows a secret once, so only the run that creates a key can hand it over. What reads it was not changed and keeps what it has. Make a new key: for an ekb_rotating_api_key, change an entry of keepers (the previous key works until its overlap is over; if it has no keepers yet, add an entry and apply, then change it). For an ekb_api_key, use -replace=ADDRESS.';
    };
    readonly KEY_NAME_INVALID: {
        readonly summary: 'The key needs another name';
        readonly detail: 'name {problem}. A name has 1 to 255 characters and no control characters.';
    };
    readonly KEY_TYPE_INVALID: {
        readonly summary: 'Unknown key type';
        readonly detail: 'type is "{type}". It must be "privileged" or "locked_down_viewer".';
    };
    readonly KEY_TYPE_FILTER_INVALID: {
        readonly summary: 'Unknown key type';
        readonly detail: 'type is "{type}". It must be "privileged", "locked_down_viewer" or "system".';
    };
    readonly KEY_NAME_FILTER_INVALID: {
        readonly summary: 'The name filter is not valid';
        readonly detail: '{problem}. Set name for one exact name, or name_prefix for what names begin with, or omit both for all keys.';
    };
    readonly DURATION_INVALID: {
        readonly summary: '{attribute} is not a valid duration';
        readonly detail: '{attribute} is "{value}". Use a whole number followed by h (hours), d (days) or w (weeks), from {shortest} to 3650d, for example "{example}".';
    };
    readonly ROTATE_EARLY_TOO_LONG: {
        readonly summary: 'rotate_early is not shorter than rotate_after';
        readonly detail: 'rotate_early is "{early}" and rotate_after is "{after}", so every key would be due as soon as it is created. Set a shorter rotate_early, or omit it. The default is 5 % of rotate_after, at most 24h.';
    };
    readonly ROTATE_AFTER_UNKNOWN: {
        readonly summary: '{attribute} must be known in the {PLAN}';
        readonly detail: 'The {PLAN} decides whether API key "{name}" is due for rotation, but {attribute} is known only during {APPLY}. Use a variable instead of a value of another resource.';
    };
    readonly SETTINGS_NOT_KNOWN: {
        readonly summary: 'The provider is not configured yet';
        readonly detail: 'Settings of the provider depend on values that are known only after {APPLY}, so the provider cannot ask the platform now. {DEPENDENCIES_FIRST}, or set the settings with variables or environment variables.';
    };
    readonly PROJECT_MISSING: {
        readonly summary: 'No project is set';
        readonly detail: 'project_id is not set here, and the provider has no default. Set project_id here, {DEFAULT_PROJECT}, or the environment variable EKB_PROJECT_ID. The project settings of the platform show the project id.';
    };
    readonly PLAN_OF_ANOTHER_PROJECT: {
        readonly summary: 'The {PLAN} was made for another project';
        readonly detail: 'The default project was {project} when the {PLAN} was made, but the settings now name {settings} (project_id, EKB_PROJECT_ID). Nothing was sent. Use the settings of project {project}, or make the {PLAN} again.';
    };
    readonly SYSTEM_KEY_CLAIMED: {
        readonly summary: 'The Automator key cannot be managed';
        readonly detail: '"{name}" is the name of the system key of {project}. The platform creates this key and refuses to delete it. Nothing was sent. Read it with {AUTOMATOR_KEY}, or give your key another name.';
    };
    readonly SYSTEM_KEY_IMPORT: {
        readonly summary: 'The Automator key cannot be imported';
        readonly detail: '{id} is the system key of project {project}. The platform creates this key and refuses to delete it, so it was not imported. Read it with {AUTOMATOR_KEY}.';
    };
    readonly SYSTEM_KEY_DELETE: {
        readonly summary: 'The Automator key cannot be deleted';
        readonly detail: '{id} is the system key of project {project}, and the platform refuses to delete it. Nothing was sent. {FORGET}, and read it with {AUTOMATOR_KEY}.';
    };
    readonly SYSTEM_KEY_NOT_HANDED_OVER: {
        readonly summary: 'The Automator key is not handed over';
        readonly detail: 'This selects the system key of the project, and whoever reads it could do everything in the project. Select another key. If you need the value of the system key, read it with {AUTOMATOR_KEY} and reveal = true, which stores it in the state.';
    };
    readonly SYSTEM_KEY_MISSING: {
        readonly summary: 'The project shows no Automator key';
        readonly detail: 'Every project has one system key, but the list of project {project} shows none. Check project_id, and check that these credentials can see the system key.';
    };
    readonly LIST_EMPTY: {
        readonly summary: 'The project shows no keys at all';
        readonly detail: 'The list of project {project} is empty, but every project has at least one key, the Automator key. The provider does not treat any key as deleted and leaves your state unchanged. Check project_id, and check that these credentials can see the keys.';
    };
    readonly LIST_WITHOUT_SYSTEM_KEY: {
        readonly summary: 'The project does not show all of its keys';
        readonly detail: 'The list of project {project} has {count} keys, but not the Automator key, which every project has. The provider does not treat any key as deleted and leaves your state unchanged. Check project_id, and check that these credentials can see all keys.';
    };
    readonly LIST_FROM_CACHE: {
        readonly summary: 'A cache answered in place of the platform';
        readonly detail: 'The list of project {project} comes from a cache between this machine and the platform, so it may be out of date. The provider does not treat any key as deleted and leaves your state unchanged. Make the cache pass on requests for keys, or set endpoint to an address without it.';
    };
    readonly ID_OF_ANOTHER_KEY: {
        readonly summary: 'The id of API key "{name}" belongs to another key';
        readonly detail: 'In the state, "{name}" has the id {id}, but with that id project {project} shows {seen}. An id alone is not enough to change or delete a key, so the provider did neither. {FORGET}. If the key of this resource still exists, import it (import id name:<exact name>).';
    };
    readonly ID_SHARED: {
        readonly summary: 'Several keys have the id of API key "{name}"';
        readonly detail: 'Project {project} shows more than one key with the id {id}, so the provider cannot tell which of them is "{name}". It changed none of them. In Settings > API Keys, delete those that do not belong to anybody, or ask the operator of the platform.';
    };
    readonly VALUE_CHANGED: {
        readonly summary: 'The value of API key "{name}" has changed';
        readonly detail: 'Project {project} shows {id} with another value than the state does, so it may be another key. It was not deleted. Refresh the state first, so that it has the key as it is now.';
    };
    readonly KEY_OF_ANOTHER_PROJECT: {
        readonly summary: 'API key "{name}" belongs to another project';
        readonly detail: 'In the state, "{name}" ({id}) belongs to project {project}, but the settings name project {settings} (project_id, EKB_PROJECT_ID). The platform does not show the keys of project {project} to these credentials: {failure} Use the settings of project {project} with this state, or the state that belongs to project {settings}.';
    };
    readonly KEY_HELD_TWICE: {
        readonly summary: 'API key "{name}" is still managed elsewhere';
        readonly detail: '{id} is removed here, but another resource of this program manages the same key and keeps it. The key was not deleted, because that resource would lose it. {FORGET}.';
    };
    readonly DELETION_PROTECTED: {
        readonly summary: 'API key "{name}" is protected against deletion';
        readonly detail: 'deletion_protection is true for {id}, but {THIS_PLAN} would delete it. Set deletion_protection to false and apply that first.';
    };
    readonly REPLACEMENT_PROTECTED: {
        readonly summary: 'API key "{name}" is protected against replacement';
        readonly detail: 'deletion_protection is {protection} for {id}, and {because}. {remedy}.';
    };
    readonly OLD_HALF_KEPT: {
        readonly summary: 'The old key of an interrupted rotation is kept';
        readonly detail: '"{name}" ({id}) is the old key of an interrupted rotation. No newer key of that name and type is known with its secret, so this is the only one that works. It was not deleted. The run that creates a new key deletes it. Run again. If that does nothing about "{name}", ask for a new key ({REPLACE}).';
    };
    readonly OWN_KEY_DELETE: {
        readonly summary: 'The provider signs in with this key';
        readonly detail: '"{name}" ({id}) is the key that the provider signs in with. Without it, neither this run nor the next one could do anything. Nothing was sent. To delete this key, sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET). {FORGET} to keep it without managing it.';
    };
    readonly OWN_KEY_GAP: {
        readonly summary: 'The provider signs in with this key';
        readonly detail: '"{name}" ({id}) is the key that the provider signs in with, and it would be deleted before the new one exists. Then nobody could create the new one. Nothing was sent. {NEW_FIRST}, or sign in with another privileged key.';
    };
    readonly OWN_KEY_IN_USE: {
        readonly summary: 'The provider still signs in with this key';
        readonly detail: '"{name}" ({id}) has been replaced, but this run signs in with it and has no new pair that the platform accepts. It was not deleted and still works. Copy the key and secret of the new one from the state to EKB_API_KEY and EKB_API_SECRET (or wherever the provider gets them from), and run again. That run deletes the old one.';
    };
    readonly OWN_KEY_NOT_FOLLOWED: {
        readonly summary: 'The provider could not sign in with the new key';
        readonly detail: '"{name}" ({id}) is the key that the provider signs in with, and the new one {problem}, so the run could not continue with it. Sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET), or undo the change.';
    };
    readonly STATE_UNREADABLE: {
        readonly summary: 'The state of an API key cannot be used';
        readonly detail: '{attribute} of {which} is {seen} in the state, but must be {expected}. Something other than this provider wrote it. Nothing was sent. Restore the state from a backup, or correct it. If you can do neither, start over. {FORGET}, then import the key again.';
    };
    readonly CREATE_LOST: {
        readonly summary: 'Could not tell whether "{name}" was created';
        readonly detail: '{reason} No new key with that name and type appeared within {seconds} s{unseen}. Run it again. If one appears later, nothing manages it. Import it ({import}), or delete it in Settings > API Keys.';
    };
    readonly CREATE_RECOVERED: {
        readonly summary: 'The secret of "{name}" was lost in transit';
        readonly detail: '{reason} The platform did create the key ({id}), so it is kept in the state, but its secret is shown only once and did not arrive. The next run replaces the key. You do not have to do anything else.';
    };
    readonly CREATE_AMBIGUOUS: {
        readonly summary: 'Could not tell whether "{name}" was created';
        readonly detail: '{reason} {count} with that name and type appeared since: {ids}. Nothing was deleted. {remedy}.';
    };
    readonly CREATE_NOT_NEW: {
        readonly summary: 'The platform answered with a key that is not new';
        readonly detail: 'The answer to the request for API key "{name}" contains {id}, but {why}. So it belongs to somebody else, and it was neither adopted nor deleted. Check in Settings > API Keys whether there is a new key with that name. Nothing manages that one. If {id} is the key that you want here, import it instead of creating a key.';
    };
    readonly CREATE_CONTRADICTED: {
        readonly summary: 'The key list contradicts the answer to a create request';
        readonly detail: 'The platform answered the request for API key "{name}" with {id}, but lists it with {what}: as {listed}. It may belong to somebody else, so it was neither adopted nor deleted. Look at it in Settings > API Keys. If this request created it, nothing manages it, and you can delete it there.';
    };
    readonly SECRET_MUST_BE_STORED: {
        readonly summary: 'store_secret cannot be false with this platform';
        readonly detail: 'This platform masks its keys and gives them no ids, so a key can later be deleted only by its value, which would not be stored. Nothing was created. Leave store_secret at true.';
    };
    readonly KEY_VALUE_UNKNOWN: {
        readonly summary: 'API key "{name}" cannot be deleted from here';
        readonly detail: 'This platform masks its keys, and the state has neither an id nor a value that shows which of them is {id}. Nothing was sent. Delete it in Settings > API Keys of project {project}. The next refresh finds that it is gone.';
    };
    readonly DELETE_UNCONFIRMED: {
        readonly summary: 'API key "{name}" was not deleted';
        readonly detail: '{said} But project {project} {seen}, so {id} stays in the state. Run it again, or delete the key in Settings > API Keys.';
    };
    readonly DELETES_UNCONFIRMED: {
        readonly summary: 'API keys may not have been deleted';
        readonly detail: 'The platform answered that it has deleted {keys}. But project {project} {seen}, and the state no longer has them. Check Settings > API Keys of the project. If a key is still there, delete it or import it (import id {example} for the first one).';
    };
    readonly TIME_LIMIT: {
        readonly summary: 'Not done within {seconds} s';
        readonly detail: 'That is the time limit of this resource, and no request that changes this key could be sent until then. Raise the limit, or find out why the platform is slow to answer.';
    };
    readonly INPUT_UNKNOWN: {
        readonly summary: 'Unknown input "{name}"';
        readonly detail: 'The inputs are {known}.';
    };
    readonly INPUT_MISSING: {
        readonly summary: 'This input is required';
        readonly detail: 'Set it to {expected}.';
    };
    readonly INPUT_KIND_INVALID: {
        readonly summary: 'The value has the wrong type';
        readonly detail: 'It must be {expected}, but it is {seen}.';
    };
    readonly NAME_REQUIRED: {
        readonly summary: 'The key needs a name';
        readonly detail: 'The configuration of this stack turns automatic names off, so set name.';
    };
    readonly VALUE_HIDDEN: {
        readonly summary: 'The platform does not show the value of this key';
        readonly detail: 'The platform masks {id}, so there is nothing to reveal. Leave reveal at false, or get the value from wherever the key was created.';
    };
    readonly MOVE_SHOWS_NO_KEY: {
        readonly summary: 'The state of {type} shows no API key';
        readonly detail: 'It has neither the answer to the request that created a key, nor an id or a name of one. Nothing was moved. Remove the moved block, take the old address out of the state with a removed block (destroy = false), and import the key under its new address (import id name:<exact name>).';
    };
    readonly MOVE_NOT_FOUND: {
        readonly summary: 'The platform does not show the key that is moved';
        readonly detail: 'Project {project} lists no key that is surely {what} of the other provider. Nothing was changed. Check the project. If the key exists, remove the moved block, take the old address out of the state with a removed block (destroy = false), and import the key (import id name:<exact name>). If it was deleted, do the same without the import, and a new key is created.';
    };
    readonly MOVE_DOES_NOT_FIT: {
        readonly summary: 'The key that is moved is another one on the platform';
        readonly detail: 'The state of the other provider says {what}, but project {project} shows {listed} in its place, and nothing shows that both are the same. Nothing was changed. Remove the moved block, take the old address out of the state with a removed block (destroy = false), and import the right key (import id name:<exact name>).';
    };
    readonly MOVE_NOT_READ: {
        readonly summary: 'The key that is moved has not been read yet';
        readonly detail: 'The state of another provider says little about {name}, so it has to be found on the platform first, and this {PLAN} did not look. Nothing was changed. Make the {PLAN} without -refresh=false and -minimal-refresh, and with settings of the provider that are known.';
    };
    readonly STOPPED: {
        readonly summary: 'Stopped before this request was sent';
        readonly detail: 'The run was interrupted, so this request was not sent. Run it again to continue.';
    };
    readonly STOPPED_RETRYING: {
        readonly summary: 'Stopped while waiting to retry';
        readonly detail: 'The run was interrupted after a failed attempt: {failure}';
    };
    readonly HOST_NOT_FOUND: {
        readonly summary: 'The host {host} was not found';
        readonly detail: 'The name could not be resolved{via}, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint} and the DNS settings of this machine.';
    };
    readonly CONNECTION_REFUSED: {
        readonly summary: 'Nothing answers at {host}';
        readonly detail: 'The connection was refused{via}, so nothing was sent.{tries} Check the host and port in the setting endpoint (EKB_ENDPOINT){hint}, and check that the platform is running.';
    };
    readonly CONNECTION_FAILED: {
        readonly summary: 'Could not connect to {host}';
        readonly detail: 'The connection failed{via} before anything was sent ({reason}).{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall in between.';
    };
    readonly CONNECT_TIMEOUT: {
        readonly summary: 'The connection to {host} timed out';
        readonly detail: 'No connection was established{via} within {seconds} s, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall in between.';
    };
    readonly PROXY_REFUSED: {
        readonly summary: 'The proxy {proxy} did not connect to {host}';
        readonly detail: 'It answered {status} to the request for a tunnel, so nothing was sent to the platform.{tries} Check the environment variable {variable} and the credentials in it, or add {host} to NO_PROXY.';
    };
    readonly PROXY_UNREACHABLE: {
        readonly summary: 'Could not connect to the proxy {proxy}';
        readonly detail: 'The connection failed ({reason}), so nothing was sent to {host}.{tries} Check the environment variable {variable}, or add {host} to NO_PROXY.';
    };
    readonly CERTIFICATE_NOT_TRUSTED: {
        readonly summary: 'The certificate of {host} is not trusted';
        readonly detail: 'No known authority has signed it ({reason}){via}, so nothing was sent. If the platform uses a private certificate authority, set ca_bundle (EKB_CA_BUNDLE) to its PEM certificate. If not, something between this machine and the platform intercepts the connection.';
    };
    readonly CERTIFICATE_WRONG_HOST: {
        readonly summary: 'The certificate is not for {host}';
        readonly detail: 'The certificate shown{via} is for another host ({reason}), so nothing was sent. Set endpoint (EKB_ENDPOINT) to a host name that the certificate contains. A CA bundle (ca_bundle, EKB_CA_BUNDLE) cannot fix this.';
    };
    readonly CERTIFICATE_NOT_VALID_NOW: {
        readonly summary: 'The certificate of {host} is not valid at this time';
        readonly detail: 'It has expired or is not valid yet ({reason}){via}, so nothing was sent. Renew it, check the clock of this machine, and check whether ca_bundle (EKB_CA_BUNDLE) contains an outdated certificate.';
    };
    readonly PORT_SPEAKS_HTTP: {
        readonly summary: 'The port of {host} does not use https';
        readonly detail: 'The answer to the TLS handshake{via} was not TLS ({reason}), so nothing was sent.{tries} Set endpoint (EKB_ENDPOINT) to the port that uses https. For an instance on this machine, http:// is allowed.';
    };
    readonly PORT_SPEAKS_HTTPS: {
        readonly summary: 'The port of {host} uses https, but the endpoint says http';
        readonly detail: '{method} {path} was sent over http:// and got no http answer. The port accepts a TLS handshake.{tries} Set endpoint (EKB_ENDPOINT) to https://{host}.';
    };
    readonly TLS_FAILED: {
        readonly summary: 'Could not make a secure connection to {host}';
        readonly detail: 'The TLS handshake failed{via} ({reason}), so nothing was sent.{tries} Check that endpoint (EKB_ENDPOINT) has the port that uses https. For a private certificate authority, check ca_bundle (EKB_CA_BUNDLE).';
    };
    readonly ANSWER_TIMEOUT: {
        readonly summary: 'The platform did not answer in time';
        readonly detail: '{method} {path} was sent to {host}{via}, but no complete answer arrived within {seconds} s.{tries} If the platform is slow, raise request_timeout (EKB_REQUEST_TIMEOUT).';
    };
    readonly CONNECTION_LOST: {
        readonly summary: 'The connection was lost before the complete answer arrived';
        readonly detail: '{method} {path} was sent to {host}{via}, then the connection ended ({reason}).{tries}';
    };
    readonly ANSWER_TOO_LARGE: {
        readonly summary: 'The answer is too large';
        readonly detail: 'The answer to {method} {path} at {host} is larger than {limit} MiB, which no key list is. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH).';
    };
    readonly NOT_THE_PLATFORM: {
        readonly summary: 'The server at {host} is not EKB';
        readonly detail: '{method} {path} answered {status} with {seen}. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and check for a proxy or a login page in front of the platform.';
    };
    readonly KEY_LIST_INCOMPLETE: {
        readonly summary: 'The platform sent only a part of its keys';
        readonly detail: '{method} {path} at {host} answered {seen}. An incomplete list cannot show whether a key exists, and this version cannot ask for the rest.';
    };
    readonly CREATE_ANSWER_UNREADABLE: {
        readonly summary: 'The answer to the create request contains no key';
        readonly detail: '{method} {path} at {host} answered {status} with {seen}. A key may have been created. Check Settings > API Keys.';
    };
    readonly ANSWER_ENCODED: {
        readonly summary: 'The answer has an encoding that cannot be read';
        readonly detail: '{method} {path} at {host} answered {status} with the Content-Encoding "{encoding}", which was not requested: {reason}. Check what is between this machine and the platform, such as a proxy that compresses answers.';
    };
    readonly ANSWER_UNEXPECTED: {
        readonly summary: 'The answer of the platform cannot be used';
        readonly detail: '{said} It is not known whether the request was carried out. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and what is between this machine and the platform.';
    };
    readonly REDIRECT_REFUSED: {
        readonly summary: 'The platform redirects {method} requests';
        readonly detail: '{method} {path} at {host} answered {status} with the location {location}. {reason} Set endpoint (EKB_ENDPOINT) or api_keys_path (EKB_API_KEYS_PATH) to the final address.';
    };
    readonly CREDENTIALS_REJECTED: {
        readonly summary: 'The platform rejected the credentials';
        readonly detail: '{said} Check the settings api_key and api_secret (EKB_API_KEY, EKB_API_SECRET). They must be the two parts of one key that still exists in the instance at {host}.{CREDENTIALS_KEPT}';
    };
    readonly PERMISSION_DENIED: {
        readonly summary: 'The API key does not have permission to do this';
        readonly detail: '{said} A locked-down viewer key cannot manage keys. Set api_key and api_secret (EKB_API_KEY, EKB_API_SECRET) to those of a privileged key of this project.';
    };
    readonly SYSTEM_KEY_PROTECTED: {
        readonly summary: 'The platform protects this key';
        readonly detail: '{said} A system key (the Automator Key) cannot be deleted. This request changed nothing.';
    };
    readonly KEYS_NOT_FOUND: {
        readonly summary: 'There are no API keys at this address';
        readonly detail: '{said} Check the settings endpoint (EKB_ENDPOINT, currently {host}), api_keys_path (EKB_API_KEYS_PATH, currently {path}) and project_id (EKB_PROJECT_ID, currently {project}).';
    };
    readonly REQUEST_REJECTED: {
        readonly summary: 'The platform refused the request';
        readonly detail: '{said} This request changed nothing.';
    };
    readonly RATE_LIMITED: {
        readonly summary: 'The platform limits the number of requests';
        readonly detail: '{said}{tries} This request changed nothing. Run it again later or with less parallelism, or raise max_retries (EKB_MAX_RETRIES).';
    };
    readonly RETRY_AFTER_TOO_LONG: {
        readonly summary: 'The platform asks for too long a wait';
        readonly detail: '{said} It asks to wait {seconds} s, but the provider waits at most {limit} s. Run it again later.';
    };
    readonly PLATFORM_FAILED: {
        readonly summary: 'The platform failed';
        readonly detail: '{said}{tries} If this continues, the operator of the platform can find the reason in its logs.';
    };
    readonly KEY_REFERENCE_INVALID: {
        readonly summary: 'The key reference cannot be used in a path';
        readonly detail: 'The reference of the key to delete is {seen}. Nothing was sent.';
    };
    readonly REVIEW_INPUT_EMPTY: {
        readonly summary: '{input} is empty';
        readonly detail: "Nothing was reviewed. Check that the command that writes it succeeded. Make one with `terraform show -json tfplan`, `tofu show -json tfplan`, `terraform plan -json` or `pulumi preview --json`.";
    };
    readonly REVIEW_INPUT_UNKNOWN: {
        readonly summary: '{input} is not a plan that ekb can read';
        readonly detail: "It {seen}. Nothing in it was reviewed. Make one with `terraform show -json tfplan`, `tofu show -json tfplan`, `terraform plan -json` or `pulumi preview --json`.";
    };
    readonly REVIEW_INPUT_IS_STATE: {
        readonly summary: '{input} is a state, not a plan';
        readonly detail: 'A state shows which keys there are, not what will happen to them. With Terraform and OpenTofu, save a plan with `-out=tfplan` and use the output of `show -json tfplan`. With Pulumi, use the output of `pulumi preview --json`.';
    };
    readonly REVIEW_INPUT_FAILED: {
        readonly summary: '{input} contains an error and no plan';
        readonly detail: 'The preview failed before its first step, so nothing was reviewed. Fix the error that the engine reports, and run the preview again.';
    };
    readonly REVIEW_INPUT_BROKEN: {
        readonly summary: '{input} is cut off or damaged';
        readonly detail: '{read} could be read, then {problem}. Nothing in it was reviewed, because the missing part may concern keys. Create it again, and check that nothing else writes to the same file.';
    };
    readonly REVIEW_INPUT_UNFINISHED: {
        readonly summary: '{input} is incomplete';
        readonly detail: '{read} could be read, but not the last line, which shows that planning finished. Nothing in it was reviewed. Wait for the command to finish, and check its exit code.';
    };
    readonly REVIEW_INPUT_VERSION: {
        readonly summary: '{input} has a format that this version of ekb does not know';
        readonly detail: 'Its {field} is {version}, and ekb knows {known}. Nothing in it was reviewed. Update ekb, or create the plan with a version of the engine that the documentation lists.';
    };
    readonly REVIEW_INPUT_DAMAGED: {
        readonly summary: '{input} does not have the structure of a plan';
        readonly detail: 'At {place}, {problem}. Nothing in it was reviewed, because the damaged part may concern keys. Create it again, and do not edit it.';
    };
    readonly REVIEW_INPUT_SECRETS_SHOWN: {
        readonly summary: '{input} shows secrets in clear text';
        readonly detail: 'The value of a key is at {place}. Nothing in it was reviewed. Create it without `--show-secrets`, delete this file wherever it was stored, and rotate the keys in it if others could read it.';
    };
    readonly REVIEW_CONFIG_INVALID: {
        readonly summary: 'The configuration {file} is not valid';
        readonly detail: 'Nothing was reviewed. Fix this: {problems}.';
    };
    readonly REVIEW_ACCEPTANCES_INVALID: {
        readonly summary: 'The list of accepted findings {file} is not valid';
        readonly detail: 'There is no fingerprint in line {lines}. Nothing was reviewed. Write one fingerprint per line, such as `ekb003-0123456789abcdef`, as the report shows it. Everything after `#` is a comment.';
    };
    readonly REVIEW_COMMAND_UNKNOWN: {
        readonly summary: 'ekb cannot review this command';
        readonly detail: '{problem} Nothing was run. Examples: `ekb review -- terraform plan -out=tfplan`, `ekb review -- pulumi preview`.';
    };
    readonly REVIEW_COMMAND_FAILED: {
        readonly summary: '{command} failed';
        readonly detail: 'It ended with {end}. Nothing was reviewed. Its own output is above.';
    };
    readonly REVOKE_SYSTEM_KEY: {
        readonly summary: 'The Automator key cannot be revoked';
        readonly detail: 'This selects the system key of the project, and the platform refuses to delete it. Nothing was sent. If that key has leaked, ask the operator of the platform.';
    };
    readonly REVOKE_OWN_KEY: {
        readonly summary: 'The provider signs in with this key';
        readonly detail: '"{name}" ({id}) is the key that the provider signs in with. Without it, neither this run nor the next one could do anything. Nothing was sent. To revoke it, sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET). If a resource manages it, you can replace it instead ({REPLACE}): {OVERLAP}.';
    };
    readonly REVOKE_BY_VALUE: {
        readonly summary: 'id is the value of a key';
        readonly detail: 'A value does not belong in a configuration. Nothing was sent. The public id of this key is {id}. Set id to that, and remove the value from wherever you have written it.';
    };
    readonly REVOKE_UNUSABLE: {
        readonly summary: 'This key cannot be deleted from here';
        readonly detail: 'This platform masks its keys and gives them no ids, so nothing identifies "{name}" in a request. Nothing was sent. Delete it in Settings > API Keys of project {project}.';
    };
    readonly ROTATING_NAME_TOO_LONG: {
        readonly summary: 'The name leaves no room for a tag and a generation';
        readonly detail: 'name has {length} characters. Each key is named after it, with a tag and a generation behind, so it can have at most {longest}. Choose a shorter name.';
    };
    readonly OVERLAP_TOO_LONG: {
        readonly summary: 'overlap is longer than the time between two rotations';
        readonly detail: 'overlap is "{overlap}", but a key is rotated after "{after}" less {early} (rotate_after less rotate_early). A third key would be needed. Set overlap to at most {longest}, or make rotate_after longer.';
    };
    readonly ROTATION_PROTECTED: {
        readonly summary: 'The previous key of "{name}" is still in its overlap';
        readonly detail: 'deletion_protection is true, and {THIS_PLAN} would rotate "{name}" ({why}) and delete the previous key, {previous} ({id}), before its overlap ends at {until}. Wait until then, undo the change, or set deletion_protection to false and apply that first.';
    };
    readonly ROTATION_SECRET_LOST: {
        readonly summary: 'The secret of a new key of "{name}" was lost on the way';
        readonly detail: '{reason} The platform did create {key} ({id}), but its secret is shown only once and did not arrive. Readers are not affected: the current key, {current}, stays. {key} is in retiring. The next run deletes it and rotates again.';
    };
    readonly ROTATION_LOST: {
        readonly summary: 'The rotation of "{name}" failed';
        readonly detail: '{failure} Readers are not affected: the current key, {current}, stays. The next run rotates again. If a key named {key} appears later, the next run reports it.';
    };
    readonly ROTATION_ELSEWHERE: {
        readonly summary: 'Another run is rotating "{name}"';
        readonly detail: 'The project already has a key named {key} ({id}), which this run was going to create and its state does not have. Nothing was sent. Wait for the other run, and refresh the state. If there is no other run, the key is left from one that was cut short: the next run names it and goes on without it.';
    };
    readonly RETIREMENT_FAILED: {
        readonly summary: 'A key of "{name}" was not deleted';
        readonly detail: '{key} ({id}) may still exist: {failure} It is in retiring, and the next run tries again. You can also delete it in Settings > API Keys.';
    };
    readonly RETIRING_SIGNS_IN: {
        readonly summary: 'The provider signs in with a key that is to be deleted';
        readonly detail: '{key} ({id}) of "{name}" was not deleted, because this run signs in with it. It is in retiring. Put key and secret of the current key into EKB_API_KEY and EKB_API_SECRET (or wherever the provider has them from). The next run then deletes it.';
    };
    readonly IMPORT_PAIR_INVALID: {
        readonly summary: 'The two keys do not belong together';
        readonly detail: 'An import id of two keys is <current>,<previous>. {current} and {previous} cannot be the current and the previous key: {problem}. Check the order, or import the current key alone and delete the other one.';
    };
    readonly LINE_AMBIGUOUS: {
        readonly summary: 'More than one API key may be the current one';
        readonly detail: 'Project {project} has {count} keys that may be the current key of the rotating key "{id}": {keys}. Nothing was imported. Delete those that nobody uses, or import the right one by an import id.';
    };
    readonly MOVE_LEAVES_KEYS: {
        readonly summary: '"{name}" has more than one key';
        readonly detail: 'An API key without rotation in place has one key, and the state of "{name}" also has {others}. Nothing was moved. Apply until previous is null and retiring is empty (revoke_previous ends the overlap), then move it.';
    };
    readonly ALIAS_OF_ROTATING: {
        readonly summary: '"{name}" is a rotating API key in the state';
        readonly detail: 'An alias makes a rotating key of an API key, and not the other way round. Nothing was sent. Take the option aliases out of the program again. To go on with a key that is not rotated in place, do not use an alias. {FORGET}, which deletes no key, and import the current key (import id {id}).';
    };
    readonly SETTING_MISSING: {
        readonly summary: 'The setting {setting} is missing';
        readonly detail: 'Set {setting} {where}, or the environment variable {variable}.';
    };
    readonly CREDENTIALS_ELSEWHERE: {
        readonly summary: 'The setting {setting} is missing';
        readonly detail: 'The credentials in the environment belong to the platform of EKB_ENDPOINT ({environment}), but the setting endpoint names another one ({configured}), so they are not sent there. Set {setting} {where}, or make both name the same platform.';
    };
    readonly SETTING_BLANK: {
        readonly summary: 'The setting {setting} is empty';
        readonly detail: '{source} has no value. Give {setting} a value, or omit it to use the environment variable {variable} or the default.';
    };
    readonly SETTING_UNKNOWN: {
        readonly summary: 'Unknown setting {setting}';
        readonly detail: 'The provider has these settings: {known}.';
    };
    readonly SETTING_KIND_INVALID: {
        readonly summary: 'The setting {setting} has the wrong type';
        readonly detail: 'It must be {expected}, but it is {seen}.';
    };
    readonly ENDPOINT_NOT_A_URL: {
        readonly summary: 'The endpoint is not a URL';
        readonly detail: '{source} is "{seen}". Use the full address of the instance, including the scheme, for example https://ekb.example.com or https://example.com/ekb.';
    };
    readonly ENDPOINT_SCHEME: {
        readonly summary: 'The endpoint has an unsupported scheme';
        readonly detail: '{source} begins with "{seen}". Only https:// is supported, and http:// for an instance on this machine.';
    };
    readonly ENDPOINT_PLAIN_HTTP: {
        readonly summary: 'The endpoint would send the credentials in clear text';
        readonly detail: '{source} uses http:// with the host {host}. Plain http is allowed only for localhost, 127.0.0.0/8 and [::1]. Use https://{host}. For a private certificate authority, set ca_bundle (EKB_CA_BUNDLE).';
    };
    readonly ENDPOINT_USER_INFO: {
        readonly summary: 'The endpoint must not contain a user name or password';
        readonly detail: '{source} has a part before an "@". Remove it, and set the credentials with api_key and api_secret (EKB_API_KEY, EKB_API_SECRET).';
    };
    readonly ENDPOINT_QUERY: {
        readonly summary: 'The endpoint must not contain a query or fragment';
        readonly detail: '{source} contains a "?" or "#". Use only the address with its path prefix, for example https://example.com/ekb. The project has a setting of its own, project_id (EKB_PROJECT_ID).';
    };
    readonly CREDENTIAL_WHITE_SPACE: {
        readonly summary: 'The setting {setting} contains {seen}';
        readonly detail: '{source} has {length} characters, including {seen}, which no credential has. Copy it again, without line breaks or spaces. The value is not shown here.';
    };
    readonly PROJECT_ID_INVALID: {
        readonly summary: 'The project id is not valid';
        readonly detail: '{source} {seen}. Copy the project id from the project settings of the platform. It has at most 128 characters and no white space.';
    };
    readonly API_KEYS_PATH_INVALID: {
        readonly summary: 'The setting api_keys_path is not a path';
        readonly detail: '{source} is "{seen}": {reason}. Use the path of the key list below the endpoint, for example /api/keys or /project/{placeholder}/api-keys.';
    };
    readonly CA_BUNDLE_UNREADABLE: {
        readonly summary: 'The CA bundle cannot be read';
        readonly detail: '{source} names the file "{seen}", but {reason}. Use the path of a readable PEM file, or the PEM text itself.';
    };
    readonly CA_BUNDLE_NOT_PEM: {
        readonly summary: 'The CA bundle contains no usable certificate';
        readonly detail: '{source} {reason}. It must contain one or more PEM certificates (-----BEGIN CERTIFICATE-----), or name a file that does.';
    };
    readonly REQUEST_TIMEOUT_INVALID: {
        readonly summary: 'The setting request_timeout is not a duration';
        readonly detail: '{source} is "{seen}". Use a number with a unit, from 1ms to 1h, such as 500ms, 30s or 2m.';
    };
    readonly MAX_RETRIES_INVALID: {
        readonly summary: 'The setting max_retries is not a valid number';
        readonly detail: '{source} is "{seen}". Use a whole number from 0 to 20.';
    };
    readonly PROXY_INVALID: {
        readonly summary: 'The proxy address is not valid';
        readonly detail: 'The environment variable {variable} does not contain the address of an HTTP proxy. Set it to http://host:port, or add the host of the platform to NO_PROXY.';
    };
    readonly UNEXPECTED: {
        readonly summary: 'Something went wrong that ekb did not expect';
        readonly detail: '{message}. This is a bug in ekb. Report it with the command that you ran.';
    };
    readonly COMMAND_LINE_INVALID: {
        readonly summary: 'The command line is not valid';
        readonly detail: '{problem} Run `{help}` to see the options.';
    };
    readonly EXPLAIN_CODE_UNKNOWN: {
        readonly summary: 'There is no rule or error {code}';
        readonly detail: '{hint}Run `ekb explain` without a code to see them all.';
    };
    readonly COMMAND_NOT_FOUND: {
        readonly summary: 'The command {command} was not found';
        readonly detail: 'No file of that name in PATH or the working directory can be run. Check the words after `--`.';
    };
    readonly COMMAND_NOT_EXECUTABLE: {
        readonly summary: 'The command {command} cannot be run';
        readonly detail: 'Starting it failed with {reason}. Check that it is a program and that you have permission to run it.';
    };
    readonly EMULATOR_PORT_IN_USE: {
        readonly summary: 'Port {port} on {host} is in use';
        readonly detail: 'Another process listens on this port. Choose another port with --port, or omit the option to use a free one.';
    };
    readonly EMULATOR_CANNOT_LISTEN: {
        readonly summary: 'The emulator cannot listen on {host}, port {port}';
        readonly detail: 'The system reported {reason}. Choose an address of this machine with --host and a port with --port.';
    };
    readonly EMULATOR_TLS_INVALID: {
        readonly summary: 'The TLS key and certificate cannot be used';
        readonly detail: 'Loading them failed with {reason}. Use a PEM private key and the PEM certificate that belongs to it.';
    };
    readonly EMULATOR_INPUT_INVALID: {
        readonly summary: 'The {what} is not valid';
        readonly detail: 'Nothing was changed. Fix this: {problems}.';
    };
    readonly FILE_UNREADABLE: {
        readonly summary: 'Could not read the {what} {file}';
        readonly detail: 'The system reported {reason}. Check the path and its permissions.';
    };
    readonly FILE_UNWRITABLE: {
        readonly summary: 'Could not write the {what} {file}';
        readonly detail: 'The system reported {reason}. Check the folder, its permissions and the free space.';
    };
    readonly SEED_INVALID: {
        readonly summary: 'The seed {file} is not valid';
        readonly detail: 'Nothing of it was used. Fix this: {problems}.';
    };
    readonly DATA_CORRUPT: {
        readonly summary: 'The data file {file} is damaged at line {line}';
        readonly detail: '{reason} The file was not changed, and the emulator did not start. Restore the file from a backup, or start with another --data file.';
    };
    readonly DATA_IN_USE: {
        readonly summary: 'The data file {file} is in use';
        readonly detail: 'Process {pid} uses it (lock {lock}). Stop that emulator first, or start this one with another --data file.';
    };
    readonly DATA_UNWRITABLE: {
        readonly summary: 'Could not write the data file {file}';
        readonly detail: 'The system reported {reason}. Check the folder, its permissions and the free space.';
    };
};
export type ErrorCode = keyof typeof ERRORS;
/** The values that the texts of `Code` ask for. */
export type ErrorValues<Code extends ErrorCode> = MessageValues<(typeof ERRORS)[Code]>;
