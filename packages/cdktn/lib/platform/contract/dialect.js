"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.CREDENTIAL_HEADERS = exports.PATH_TEMPLATES = void 0;
exports.PATH_TEMPLATES = {
    keys: '/api/keys',
    'project-keys': '/project/{project_id}/api-keys',
};
exports.CREDENTIAL_HEADERS = { key: 'x-api-key', secret: 'x-api-secret' };
