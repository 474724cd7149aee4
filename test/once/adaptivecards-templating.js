module.exports = loadOnce('adaptivecards-templating')
