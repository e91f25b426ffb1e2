"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ROTATING_MODEL = void 0;
const index_ts_1 = require("../model/index.js");
exports.ROTATING_MODEL = (0, index_ts_1.keyModel)(index_ts_1.ROTATING_API_KEY);
