module.exports = loadOnce('restify')
