// What Teams knows of the bot. Teams is its only channel: on Web Chat and Direct Line anybody can say who they are.
param name string
param sku string
param host string
param botType string
param appId string
param tenantId string
param identityId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: sku }
  properties: {
    displayName: 'Barometer'
    description: 'Implementeringsbarometer'
    endpoint: 'https://${host}/api/messages'
    msaAppId: appId
    msaAppType: botType
    msaAppTenantId: tenantId
    msaAppMSIResourceId: empty(identityId) ? null : identityId
    disableLocalAuth: true
    isStreamingSupported: false
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true, enableCalling: false, acceptedTerms: true }
  }
}

output name string = bot.name
