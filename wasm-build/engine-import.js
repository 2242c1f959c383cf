// The glue ends with the older ways of exporting; none of them is ours, whatever environment evaluates this module.
var exports = undefined, module = undefined, define = undefined;
