import { isLoopback } from '../addresses'
import type { Config } from '../config'
import type { Trusted } from './envelope'

/** Locally only loopback addresses and any tenant; in Teams the hosts and tenants of the settings, over https. */
export function trustedBy({ mode, tenants, serviceHosts }: Pick<Config, 'mode' | 'tenants' | 'serviceHosts'>): Trusted {
  return {
    isOurTenant: tenant => mode === 'local' || tenants.has(tenant),
    isOurService(serviceUrl) {
      if (!URL.canParse(serviceUrl)) return false
      const { protocol, hostname, host, username, password } = new URL(serviceUrl)
      if (username || password) return false
      if (mode === 'local') return protocol === 'http:' && isLoopback(hostname)
      return protocol === 'https:' && serviceHosts.has(host)
    },
  }
}
