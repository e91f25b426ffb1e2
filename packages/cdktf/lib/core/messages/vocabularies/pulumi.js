"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PULUMI = void 0;
const camel_case_ts_1 = require("../camel-case.js");
const fixed_words_ts_1 = require("./fixed-words.js");
exports.PULUMI = {
    frontEnd: 'pulumi',
    name: word => ((0, fixed_words_ts_1.isFixed)(word) ? word : (0, camel_case_ts_1.camelCase)(word)),
    placeOf: (setting, kind) => `with \`pulumi config set ekb:${(0, camel_case_ts_1.camelCase)(setting)}${kind === 'credential' ? ' --secret' : ' …'}\` or on the provider resource`,
    terms: {
        PLAN: 'preview',
        THIS_PLAN: 'this update',
        APPLY: 'the update',
        DEPENDENCIES_FIRST: 'Create what they depend on first (--target)',
        DEFAULT_PROJECT: 'a default with `pulumi config set ekb:projectId …`',
        OVERLAP: 'the old key works until then, unless it is deleted first (deleteBeforeReplace, or automatic names without a random part)',
        NEW_FIRST: 'Remove deleteBeforeReplace from it',
        CREDENTIALS_KEPT: ' Unless both variables are set, refresh and destroy use those of the last update.',
        FORGET: 'Remove it from the state (pulumi state delete)',
        REPLACE: 'pulumi up --replace …',
        ON_REQUEST: '--replace or a resource option',
        UNKNOWN_REPLACES: 'may be replaced',
        UNKNOWN_MEANS: 'If it turns out to differ, the update replaces the key, and its value changes',
        AUTOMATOR_KEY: 'the function getAutomatorKey',
        API_KEYS: 'the function getApiKeys',
        NO_VALUE: 'Absent',
        AUTOMATIC_NAME: ' If you leave it out, Pulumi makes it from the name of the resource.',
    },
};
