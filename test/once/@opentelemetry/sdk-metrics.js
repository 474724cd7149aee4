module.exports = loadOnce('@opentelemetry/sdk-metrics')
