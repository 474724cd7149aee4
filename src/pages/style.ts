import { createHash } from 'node:crypto'
import { dark, declared, light } from './ink'
import { printed } from './printed'

const screen = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 "Segoe UI","Helvetica Neue",Helvetica,Arial,sans-serif;overflow-wrap:break-word;hyphens:auto}
.sheet{max-width:53rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
.running{display:none}
.skip{position:absolute;left:-999rem;top:0;padding:.6rem 1rem;background:var(--ink);color:var(--ground)}
.skip:focus{left:0;z-index:1}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
main:focus{outline:none}
h1,h2,h3{line-height:1.2;text-wrap:balance;margin:0}
h1{font-size:2.25rem;letter-spacing:-.015em;margin:.1rem 0 .4rem}
h2{font-size:1.5rem;letter-spacing:-.01em;margin:0 0 1rem}
h3{font-size:1.15rem;margin:0 0 .4rem}
p,ul,ol,figure,blockquote,table{margin:0 0 1rem}
p,li,blockquote{max-width:44rem}
li{margin:.3rem 0}
small{display:block;font-size:.875rem;color:var(--quiet);margin-top:.2rem;font-weight:400}
em{font-style:italic;color:var(--quiet)}
header{border-bottom:3px solid var(--bar);padding-bottom:1rem;margin-bottom:1.5rem}
.kind{margin:0;font-weight:600;color:var(--quiet)}
header p{margin:0 0 .5rem}
.rate{font-size:1.15rem;font-weight:600}
.rate span{display:block;font-size:1rem;font-weight:400}
.caution{border:1px solid var(--edge);border-left-width:6px;padding:.6rem .9rem;margin-top:.8rem}
.ways{display:flex;flex-wrap:wrap;gap:0 4rem}
.ways h2{font-size:1rem;letter-spacing:0;margin:0 0 .3rem}
.ways ul{list-style:none;padding:0}
.ways nav{max-width:100%;overflow-wrap:anywhere}
.ways a{display:inline-block;padding:.15rem 0}
main>section{margin-top:2.5rem;padding-top:1.75rem;border-top:1px solid var(--line)}
.prompt{font-weight:600}
.sigtepunkt{margin-top:2.5rem}
.sigtepunkt:first-of-type{margin-top:0}
.note{font-size:.9375rem;color:var(--quiet)}
figure{margin:1rem 0 .75rem}
svg{display:block;width:100%;height:auto;font-family:inherit}
.narrow{display:none}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.9375rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:0 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .5rem;font-weight:400;border-bottom:1px solid var(--line)}
th:first-child{padding-left:0}
td:last-child,th:last-child{padding-right:0}
thead th{vertical-align:bottom;font-size:.8125rem;line-height:1.25;color:var(--quiet);border-bottom:2px solid var(--quiet)}
.figure{text-align:right}
td.figure>span{white-space:nowrap}
td small{white-space:normal;overflow-wrap:normal}
.theirs,td .theirs{overflow-wrap:anywhere}
.unbroken{white-space:nowrap}
.ways .note{max-width:24rem}
td.figure em{font-size:.875rem}
tbody th{min-width:9rem}
th,td{overflow-wrap:anywhere}
thead th{overflow-wrap:normal}
.tag{display:block;font-size:.875rem;margin-top:.2rem}
.verdict{display:inline-block;border:1.5px solid var(--ink);border-radius:.25rem;padding:.1rem .5rem}
.verdict.cannot-tell,.verdict.not-assessed{border-style:dashed}
.much{display:inline-block;border:1.5px solid var(--ink);border-radius:.25rem;padding:0 .3rem;font-weight:600}
.much small{margin:0;white-space:nowrap;font-size:.75rem;color:var(--ink)}
.means{border:1px solid var(--line);border-left:6px solid var(--bar);padding:1rem 1.25rem .25rem;margin:1.5rem 0}
.means ul{display:flex;flex-wrap:wrap;gap:0 2.5rem;padding:0;list-style:none;font-weight:600}
.means h3{font-size:1rem}
blockquote{border-left:3px solid var(--line);padding:.1rem 0 .1rem 1rem}
blockquote p{margin:0 0 .3rem}
footer{margin-top:3rem;padding-top:1rem;border-top:3px solid var(--bar);color:var(--quiet)}
@media screen and (max-width:40rem){
.sheet{padding:1.5rem 1rem 3rem}
h1{font-size:1.7rem}
h2{font-size:1.35rem}
.wide{display:none}
.narrow{display:block;max-width:26rem}
}
@media screen and (max-width:54rem){
table,caption,tbody,tr,th,td{display:block;width:auto}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
tbody tr{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;padding:.7rem 0;border-bottom:1px solid var(--line)}
tbody th,tbody td{border:0;padding:0}
tbody th{flex:1 0 100%;font-weight:600}
tbody td{display:flex;gap:.4rem;max-width:100%}
tbody .figure{text-align:left}
tbody td::before{content:attr(data-label);content:attr(data-label) / "";color:var(--quiet);min-width:0}
tbody .words{flex:1 0 100%}
tbody .words::before{flex:none}
td>span{font-weight:600}
td:has(.none){display:none}
}
`

const lightHere = `${declared(light)}--link:#1f5c9e`
const darkHere = `${declared(dark)}--link:#8fbcee`
const forced = '--ink:CanvasText;--quiet:CanvasText;--ground:Canvas;--line:GrayText;--link:LinkText;--edge:CanvasText'

/** The one style of the page: light and dark as the reader has it, and light on paper. */
export const style = `:root{color-scheme:light dark;${lightHere}}
@media screen and (prefers-color-scheme:dark){:root{${darkHere}}}
@media (forced-colors:active){:root{${forced}}}${screen}${printed}`

const hash = createHash('sha256').update(style).digest('base64')

/** The policy that the page is to be sent with: its own style, and nothing else from anywhere. */
export const pageCsp = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
