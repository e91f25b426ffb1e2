"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.CDK = void 0;
const camel_case_ts_1 = require("../camel-case.js");
const fixed_words_ts_1 = require("./fixed-words.js");
const terraform_ts_1 = require("./terraform.js");
exports.CDK = {
    frontEnd: 'cdk',
    name: word => ((0, fixed_words_ts_1.isFixed)(word) ? word : (0, camel_case_ts_1.camelCase)(word)),
    placeOf: () => 'on the provider construct',
    terms: {
        ...terraform_ts_1.TERRAFORM.terms,
        DEFAULT_PROJECT: 'projectId on the provider construct',
        OVERLAP: 'with createBeforeDestroy the old key works until then',
        NEW_FIRST: 'Set createBeforeDestroy in its lifecycle',
        AUTOMATOR_KEY: 'DataEkbAutomatorKey',
        API_KEYS: 'DataEkbApiKeys',
    },
};
