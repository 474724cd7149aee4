module.exports = loadOnce('@opentelemetry/sdk-trace')
