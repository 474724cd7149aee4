/** What the bot needs to start in Teams, all made up. */
export const teamsSettings = {
  MODE: 'teams',
  MicrosoftAppId: '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a41',
  MicrosoftAppTenantId: '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a40',
  MicrosoftAppPassword: 'made-up-password-of-the-app',
  ALLOWED_TENANTS: '7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a40',
  PUBLIC_URL: 'https://barometer.kommune.example',
  BALLOT_SECRET: 'made-up-ballot-secret-long-enough',
  LINK_SECRET: 'made-up-link-secret-also-long-enough',
} as const
