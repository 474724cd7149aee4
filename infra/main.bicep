// Everything Barometer needs, in one resource group. docs/operations.md leads through it from the beginning.
// The first run, without an image, makes everything but the bot's program: the secrets and the image need a place first.
targetScope = 'resourceGroup'

@description('Begins every name: lower-case letters and digits. Another prefix is another Barometer.')
@minLength(3)
@maxLength(12)
param prefix string

@description('Where everything is kept, all of it in the EU or the EEA.')
@allowed(['denmarkeast', 'francecentral', 'germanywestcentral', 'northeurope', 'norwayeast', 'swedencentral', 'westeurope'])
param location string = 'northeurope'

@description('small: up to about 1,000 employees. medium: up to about 5,000. large: more, with two replicas.')
@allowed(['small', 'medium', 'large'])
param size string = 'small'

@description('The image to run, such as registry.azurecr.io/barometer:0.1.0. Empty: everything else is made.')
param image string = ''

@description('The host under which Teams and browsers reach the bot. Empty: the one that Container Apps gives it.')
param publicHost string = ''

@description('The certificate for publicHost in the Container Apps environment, by its resource id.')
param certificateId string = ''

@description('UserAssignedMSI needs no secret. SingleTenant needs an app registration and its secret in the vault.')
@allowed(['UserAssignedMSI', 'SingleTenant'])
param botType string = 'UserAssignedMSI'

@description('Only for SingleTenant: the application (client) id of the app registration.')
param botAppId string = ''

@description('F0 costs nothing and has no agreement on its availability; S1 has one. Messages in Teams are free in both.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('The tenant the bot is registered in.')
param tenantId string = subscription().tenantId

@description('The tenants that may use the bot: normally the same alone.')
param allowedTenants array = [tenantId]

@description('Object ids of people who are coordinators of every team.')
param adminIds array = []

@description('While secrets are renewed: which of them have an old one in the vault that is still read.')
param renewing ('ballot' | 'link')[] = []

@description('Counts at /metrics for whoever brings the token, which stands in the vault as metrics-token.')
param metrics bool = false

@description('The name of the database account. Empty: one of its own; after a restoration the name of the restored one.')
param databaseAccount string = ''

@description('Further settings by name, as in .env.example, such as { CLOSED_DAYS: \'12-24,12-31\' }. Never secrets.')
param settings object = {}

var suffix = substring(uniqueString(resourceGroup().id, prefix), 0, 6)
var appName = '${prefix}-app'
var isManaged = botType == 'UserAssignedMSI'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${prefix}-identity'
  location: location
}

module place 'modules/environment.bicep' = {
  name: '${prefix}-environment'
  params: { prefix: prefix, location: location }
}

module registry 'modules/registry.bicep' = {
  name: '${prefix}-registry'
  params: { name: '${prefix}acr${suffix}', location: location, principalId: identity.properties.principalId }
}

module vault 'modules/vault.bicep' = {
  name: '${prefix}-vault'
  params: { name: '${prefix}-kv-${suffix}', location: location, principalId: identity.properties.principalId }
}

module cosmos 'modules/cosmos.bicep' = {
  name: '${prefix}-cosmos'
  params: { name: empty(databaseAccount) ? '${prefix}-db-${suffix}' : databaseAccount, location: location, principalId: identity.properties.principalId }
}

var host = empty(publicHost) ? '${appName}.${place.outputs.domain}' : publicHost
var appId = isManaged ? identity.properties.clientId : botAppId

module bot 'modules/bot.bicep' = {
  name: '${prefix}-bot'
  params: {
    name: '${prefix}-bot-${suffix}'
    sku: botSku
    host: host
    botType: botType
    appId: appId
    tenantId: tenantId
    identityId: isManaged ? identity.id : ''
  }
}

module app 'modules/app.bicep' = if (!empty(image)) {
  name: '${prefix}-app'
  params: {
    name: appName
    location: location
    size: size
    image: image
    environmentId: place.outputs.id
    registryServer: registry.outputs.server
    vaultUri: vault.outputs.uri
    identityId: identity.id
    identityClientId: identity.properties.clientId
    host: host
    certificateId: certificateId
    botType: botType
    appId: appId
    tenantId: tenantId
    allowedTenants: allowedTenants
    adminIds: adminIds
    cosmosEndpoint: cosmos.outputs.endpoint
    cosmosDatabase: cosmos.outputs.database
    renewing: renewing
    metrics: metrics
    settings: settings
  }
}

output publicUrl string = 'https://${host}'
output microsoftAppId string = appId
output vaultName string = vault.outputs.name
output registryName string = registry.outputs.name
output registryServer string = registry.outputs.server
output databaseAccount string = cosmos.outputs.account
output botName string = bot.outputs.name
