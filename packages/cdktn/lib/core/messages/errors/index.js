"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ERRORS = exports.ekbError = exports.EkbError = void 0;
var error_ts_1 = require("./error.js");
Object.defineProperty(exports, "EkbError", { enumerable: true, get: function () { return error_ts_1.EkbError; } });
Object.defineProperty(exports, "ekbError", { enumerable: true, get: function () { return error_ts_1.ekbError; } });
var registry_ts_1 = require("./registry.js");
Object.defineProperty(exports, "ERRORS", { enumerable: true, get: function () { return registry_ts_1.ERRORS; } });
