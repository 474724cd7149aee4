module.exports = loadOnce('@opentelemetry/exporter-trace-otlp-http')
