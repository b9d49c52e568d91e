/// How pages look: for a black-and-white printer first, for a screen as well.
///
/// Nothing here is fetched: fonts are whatever the reader's machine has. No sign in it is markup.
enum PageStyle {
  static let text = """
    html { font-family: sans-serif; font-size: 9pt; line-height: 1.35; color: #000; background: #fff; }
    body { margin: 0 auto; padding: 8px 16px; max-width: 1080px; }
    h1 { font-size: 15pt; margin: 0 0 4px; text-align: center; }
    h2 { font-size: 11.5pt; margin: 14px 0 4px; }
    h3 { font-size: 10pt; margin: 10px 0 3px; }
    h1, h2, h3 { break-after: avoid; }
    p { margin: 1px 0; }
    header p, .small { color: #333; font-size: 8pt; }
    table { border-collapse: collapse; width: 100%; margin: 3px 0 8px; font-size: 8pt; line-height: 1.25; }
    table.narrow { width: auto; }
    table.fixed { table-layout: fixed; }
    table.dense { font-size: 7pt; }
    table.denser { font-size: 6pt; }
    th, td { border: 1px solid #666; padding: 1px 4px; vertical-align: top; text-align: left; overflow-wrap: break-word; }
    th { background: #eee; font-weight: bold; text-align: center; vertical-align: middle; overflow-wrap: normal; hyphens: none; }
    thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
    tr { break-inside: avoid; }
    td.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
    td.c { white-space: nowrap; overflow-wrap: normal; }
    td.small { font-size: 0.88em; line-height: 1.2; }
    tr.group td, th.group { background: #fff; text-align: left; font-weight: bold; }
    tr.group { break-after: avoid; }
    tr.total td { font-weight: bold; border-top: 2px solid #000; }
    table.short { break-inside: avoid; }
    section.apart { break-before: page; }
    section.whole { break-inside: avoid; }
    .sides { display: flex; gap: 14px; align-items: flex-start; }
    .side { flex: 1 1 50%; min-width: 0; }
    .side figure.half { display: block; width: 100%; }
    figure { margin: 8px 0 4px; break-inside: avoid; }
    figure.half { display: inline-block; width: 49%; vertical-align: top; }
    figcaption { font-weight: bold; font-size: 9pt; margin-bottom: 2px; break-after: avoid; }
    svg { display: block; width: 100%; height: auto; }
    svg text { font-family: sans-serif; font-size: 11px; fill: #000; stroke: #fff; stroke-width: 3; paint-order: stroke; }
    .solid { fill: #1f3f5f; }
    .light { fill: #cfd6dd; stroke: #444; stroke-width: 1; }
    .hatched, .open { fill: #fff; stroke: #1f3f5f; stroke-width: 1; }
    .hatch { fill: none; stroke: #1f3f5f; stroke-width: 1.2; }
    svg path { fill: none; }
    .shade1 { fill: #d3d8dd; }
    .shade2 { fill: #a5adb6; }
    .shade3 { fill: #76808b; }
    .shade4 { fill: #475360; }
    .shade5 { fill: #17222e; }
    .axis { stroke: #000; stroke-width: 1; }
    .grid { stroke: #bbb; stroke-width: 1; stroke-dasharray: 2 3; }
    .mark { stroke: #b00000; stroke-width: 1.6; stroke-dasharray: 6 3; }
    .curve { fill: none; stroke: #1f3f5f; stroke-width: 2; stroke-linejoin: round; }
    .event { stroke: #333; stroke-width: 1; stroke-dasharray: 4 2; }
    .range { stroke: #555; stroke-width: 1; }
    section.signatures { break-inside: avoid; margin-top: 14px; }
    section.signatures table { font-size: 9pt; }
    section.signatures td { height: 16mm; }
    header p, h2, th.group { white-space: pre-wrap; }
    .code { font-family: monospace; font-size: 7.5pt; overflow-wrap: anywhere; }
    @media print {
      body { padding: 0; max-width: none; }
      th, tr.group td, rect, path { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
