import { isLoopback } from '../addresses'
import type { Config } from '../config'
import type { Trusted } from './envelope'

/** Locally only loopback addresses and any tenant; in Teams the hosts and tenants of the settings, over https. */
export function trustedBy({ mode, tenants, serviceHosts }: Pick<Config, 'mode' | 'tenants' | 'serviceHosts'>): Trusted {
  return {
    isOurTenant: tenant => mode === 'local' || tenants.has(tenant),
    isOurService(serviceUrl) {
      if (!URL.canParse(serviceUrl)) return false
      const url = new URL(serviceUrl)
      if (!isWrittenOut(url, serviceUrl)) return false
      if (mode === 'local') return url.protocol === 'http:' && isLoopback(url.hostname)
      return url.protocol === 'https:' && serviceHosts.has(url.host)
    },
  }
}

/**
 * Only the one plain way to write an address: where anything is left out, hidden, escaped or put right by whoever
 * reads it, the next reader may see another host. Names, questions and fragments have no business in it either.
 */
const isWrittenOut = ({ href, username, password }: URL, text: string) =>
  (href === text || href === `${text}/`) && !username && !password && !/[?#]/.test(text)
