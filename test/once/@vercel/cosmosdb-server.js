module.exports = loadOnce('@vercel/cosmosdb-server')
