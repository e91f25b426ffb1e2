"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PLAIN = void 0;
exports.PLAIN = {
    name: word => word,
    placeOf: () => 'in the configuration',
    terms: {
        PLAN: 'plan',
        THIS_PLAN: 'this plan',
        APPLY: 'apply',
        DEPENDENCIES_FIRST: 'Create what they depend on first',
        DEFAULT_PROJECT: 'project_id in the configuration',
        OVERLAP: 'the old key works until it is deleted',
        CREDENTIALS_KEPT: '',
        FORGET: 'Take it out of the state',
        REPLACE: 'ask for its replacement',
        AUTOMATOR_KEY: 'automator_key',
        API_KEYS: 'api_keys',
    },
};
