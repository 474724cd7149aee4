module.exports = loadOnce('botbuilder')
