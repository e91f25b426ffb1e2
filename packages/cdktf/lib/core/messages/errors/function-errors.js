"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.FUNCTION_ERRORS = void 0;
exports.FUNCTION_ERRORS = {
    FUNCTION_KEY_INVALID: {
        summary: 'That is not a whole key',
        detail: 'key {problem}. Pass the key that clients send as x-api-key, for example the attribute key of a resource.',
    },
    FUNCTION_PROJECT_INVALID: {
        summary: 'That is not the id of a project',
        detail: 'project_id is empty, or has white space, a slash or a colon in it. The project settings of the platform show the id.',
    },
    FUNCTION_ID_INVALID: {
        summary: 'That is not the id of a key',
        detail: 'id must be the public id of a key, for example {example}, or name: and the exact name, without a project. It is never the value of the key.',
    },
};
