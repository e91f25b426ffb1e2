"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.KEY_MODEL = void 0;
exports.keyModel = keyModel;
const api_key_ts_1 = require("./api-key.js");
function keyModel({ properties }) {
    const all = Object.entries(properties);
    const names = (wanted) => all.filter(([, property]) => wanted(property)).map(([name]) => name);
    return {
        properties,
        inputs: all.filter(([, { input }]) => input !== undefined),
        decided: all.filter(([, { input, output }]) => input !== undefined && output === true),
        outputs: all.filter(([, { input }]) => input === undefined),
        sensitive: names(({ sensitive }) => sensitive === true),
        replacing: names(({ requiresReplace }) => requiresReplace === true),
    };
}
exports.KEY_MODEL = keyModel(api_key_ts_1.API_KEY);
