module.exports = loadOnce('@opentelemetry/api')
