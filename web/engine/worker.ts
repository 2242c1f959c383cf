import { serveEngine } from './serve';

/** A bit of everything that reports have: browsers compile WebAssembly function by function, at the first call. */
const WARM_UP = `示例市2025年政府工作报告
一、2024年工作回顾
地区生产总值增长5.2%，比上年提高0.3个百分点，城镇新增就业3.1万人。示例大桥建成通车。
二、2025年工作安排
今年的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业3万人以上。力争示例产业园6月底前开工。`;

/** The engine in a worker of its own: whoever made the worker holds the other end of its port. */
serveEngine(self, WARM_UP);
