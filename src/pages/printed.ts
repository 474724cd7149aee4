/** A4 from the browser: its title on every page, and no chart, row or heading torn from what belongs to it. */
export const printed = `
@page{size:A4;margin:16mm 16mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt "Segoe UI",Arial,sans-serif;color:#4d545d}}
@media print{
:root{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{font-size:10pt}
body{display:table;table-layout:fixed;width:100%;line-height:1.4}
.running{display:table-header-group;break-inside:avoid;font-size:8pt;color:var(--quiet)}
.running::after{content:"";display:block;height:5mm}
.sheet{display:table-row-group;padding:0;max-width:none}
.skip,nav,.ways{display:none}
a{color:inherit;text-decoration:none}
h1{font-size:22pt}
h2{font-size:15pt}
h3{font-size:12pt}
p,li,blockquote{max-width:none}
h1,h2,h3,caption,thead{break-after:avoid}
figure,tr,aside,blockquote,li,.sigtepunkt{break-inside:avoid}
p,li{orphans:3;widows:3}
table{font-size:8.5pt}
small,.tag,td.figure em{font-size:7.5pt;margin-top:.3mm}
thead{display:table-header-group;break-inside:avoid}
thead th{font-size:7.5pt}
th,td{padding:1.2mm 1.5mm}
tbody th{min-width:0;width:34%}
#log tbody th{width:16%}
figure{max-width:142mm;margin:3mm 0;break-after:avoid}
main>section{margin-top:8mm;padding-top:5mm}
.sigtepunkt{margin-top:8mm}
.means{margin:4mm 0;padding:3mm 5mm 0}
footer{margin-top:8mm}
}
`
