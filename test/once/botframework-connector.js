module.exports = loadOnce('botframework-connector')
