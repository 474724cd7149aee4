module.exports = loadOnce('@opentelemetry/exporter-metrics-otlp-http')
