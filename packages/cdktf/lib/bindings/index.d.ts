export * from './api-key.js';
export * from './data-ekb-api-key.js';
export * from './data-ekb-api-keys.js';
export * from './data-ekb-automator-key.js';
export * from './provider.js';
export * from './rotating-api-key.js';
