// The bot itself: one container, or two that share the work. Secrets come from the vault, everything else stands here.
param name string
param location string
param size string
param image string
param environmentId string
param registryServer string
param vaultUri string
param identityId string
param identityClientId string
param host string
param certificateId string
param botType string
param appId string
param tenantId string
param allowedTenants array
param adminIds array
param cosmosEndpoint string
param cosmosDatabase string
param renewing array
param metrics bool
param settings object

var port = 3978
var sizes = {
  small: { cpu: '0.5', memory: '1Gi', replicas: 1 }
  medium: { cpu: '1', memory: '2Gi', replicas: 1 }
  large: { cpu: '1', memory: '2Gi', replicas: 2 }
}

// The name of each secret in the vault, and the setting it becomes.
var secrets = concat(
  [
    { name: 'ballot-secret', setting: 'BALLOT_SECRET' }
    { name: 'link-secret', setting: 'LINK_SECRET' }
  ],
  botType == 'SingleTenant' ? [{ name: 'bot-password', setting: 'MicrosoftAppPassword' }] : [],
  contains(renewing, 'ballot') ? [{ name: 'ballot-secret-old', setting: 'BALLOT_SECRET_OLD' }] : [],
  contains(renewing, 'link') ? [{ name: 'link-secret-old', setting: 'LINK_SECRET_OLD' }] : [],
  metrics ? [{ name: 'metrics-token', setting: 'METRICS_TOKEN' }] : []
)

// Of two settings with one name the last counts: what stands in `settings` replaces none of these.
// INSTANCE_ID is left out: by itself each process is called after its replica, whose name no other has.
var fromHere = [
  { name: 'MODE', value: 'teams' }
  { name: 'PORT', value: string(port) }
  { name: 'HOST', value: '0.0.0.0' }
  { name: 'PUBLIC_URL', value: 'https://${host}' }
  { name: 'MicrosoftAppId', value: appId }
  { name: 'MicrosoftAppType', value: botType }
  { name: 'MicrosoftAppTenantId', value: tenantId }
  { name: 'ALLOWED_TENANTS', value: join(allowedTenants, ',') }
  { name: 'ADMIN_IDS', value: join(adminIds, ',') }
  { name: 'COSMOS_ENDPOINT', value: cosmosEndpoint }
  { name: 'COSMOS_DATABASE', value: cosmosDatabase }
  // Not read by the bot but by Azure's own library: which identity it has in the database.
  { name: 'AZURE_CLIENT_ID', value: identityClientId }
]

var fromSettings = [for setting in items(settings): { name: setting.key, value: string(setting.value) }]
var fromVault = [for secret in secrets: { name: secret.setting, secretRef: secret.name }]

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        allowInsecure: false
        transport: 'http'
        targetPort: port
        customDomains: empty(certificateId)
          ? []
          : [{ name: host, certificateId: certificateId, bindingType: 'SniEnabled' }]
      }
      registries: [
        { server: registryServer, identity: identityId }
      ]
      secrets: [
        for secret in secrets: {
          name: secret.name
          keyVaultUrl: '${vaultUri}secrets/${secret.name}'
          identity: identityId
        }
      ]
    }
    template: {
      // It ends within twelve seconds by itself.
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'barometer'
          image: image
          env: concat(fromSettings, fromHere, fromVault)
          resources: { cpu: json(sizes[size].cpu), memory: sizes[size].memory }
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 3
              failureThreshold: 10
              timeoutSeconds: 2
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 10
              failureThreshold: 6
              timeoutSeconds: 5
            }
            // While the database is away for a minute, people are still answered, if only with an apology.
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: port }
              periodSeconds: 10
              failureThreshold: 6
              timeoutSeconds: 5
            }
          ]
        }
      ]
      scale: { minReplicas: sizes[size].replicas, maxReplicas: sizes[size].replicas }
    }
  }
}
