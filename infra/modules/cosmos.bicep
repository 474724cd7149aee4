// The database. Nobody has a key to it: who may read and write is a role assignment, and the app has the only one.
// That role may not create anything, so the database and its container are made here, as src/store/cosmosStart.ts wants them.
param name string
param location string
param principalId string

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: name
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [
      { locationName: location, failoverPriority: 0, isZoneRedundant: false }
    ]
    capabilities: [
      { name: 'EnableServerless' }
    ]
    // Two replicas must see the same: an address that one has closed is closed for the other.
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    // A copy twice a day, kept for a week: continuous backup would keep every change of an open ballot box.
    backupPolicy: {
      type: 'Periodic'
      periodicModeProperties: {
        backupIntervalInMinutes: 720
        backupRetentionIntervalInHours: 168
        backupStorageRedundancy: 'Geo'
      }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: 'barometer'
  properties: {
    resource: { id: 'barometer' }
  }
}

resource documents 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = {
  parent: database
  name: 'documents'
  properties: {
    resource: {
      id: 'documents'
      partitionKey: { kind: 'Hash', version: 2, paths: ['/partition'] }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [
          { path: '/partition/?' }
          { path: '/body/due/?' }
        ]
        excludedPaths: [
          { path: '/*' }
        ]
      }
    }
  }
}

var dataContributor = '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'

resource mayWrite 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: { principalId: principalId, roleDefinitionId: dataContributor, scope: account.id }
}

output account string = account.name
output endpoint string = account.properties.documentEndpoint
output database string = database.name
