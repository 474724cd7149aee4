// One municipality's values. Copy it, and keep the copy: every deployment needs the same ones.
using 'main.bicep'

param prefix = 'barometer'
param location = 'northeurope'
param size = 'small'

// Empty on the first run; afterwards what `az acr build` made.
param image = ''

param botType = 'UserAssignedMSI'
param botSku = 'F0'

// Object ids of people who may help every team.
param adminIds = []

// Anything else from .env.example that is to be other than its default.
param settings = {
  CLOSED_DAYS: '06-05,12-24,12-31'
}
