module.exports = loadOnce('@azure/cosmos')
