module.exports = loadOnce('@opentelemetry/resources')
