"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.camelCase = camelCase;
const CAMEL_CASE = new Map();
function camelCase(snake) {
    const known = CAMEL_CASE.get(snake);
    if (known !== undefined)
        return known;
    const camel = snake.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
    CAMEL_CASE.set(snake, camel);
    return camel;
}
