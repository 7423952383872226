/**
 * Documents on A4 of any number of pages. As with letters, everything that differs is data: texts reach
 * Typst as JSON and are never read as markup.
 */
export const DOCUMENT_TEMPLATE = `
#import "/parts.typ": *
#let order = json("/order.json")
#let base = if order.large { 18pt } else { 10.5pt }
#let small = if order.large { 18pt } else { 9pt }
#let muted = if order.large { ink } else { rgb("#3b4248") }

#set document(title: order.title, author: order.town)
#set page(
  paper: "a4",
  margin: (x: 20mm, top: 20mm, bottom: 24mm),
  footer-descent: 6mm,
  footer: context {
    set text(size: small, fill: muted)
    let number = order.pages.replace("{{page}}", str(counter(page).get().first())).replace("{{pages}}", str(counter(page).final().first()))
    grid(columns: (1fr, auto), column-gutter: 6mm, align: (start, end), order.footer, number)
  },
)
#set text(font: ("Noto Sans", "Noto Sans Arabic"), fill: ink, size: base, lang: order.lang, dir: if order.rtl { rtl } else { ltr }, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.9em, justify: false)

#let said(body) = {
  let content = lines(body.text.split("\\n"))
  if body.german and order.lang != "de" {
    block(width: 100%, { set text(lang: "de", dir: ltr); set align(left); content })
  } else { content }
}
#show heading: set text(weight: 700)
#show heading.where(level: 1): set text(size: if order.large { 30pt } else { 22pt })
#show heading.where(level: 2): set text(size: if order.large { 22pt } else { 14pt })
#show heading.where(level: 3): set text(size: if order.large { 18pt } else { 11.5pt })
#show heading.where(level: 2): set block(above: 1.6em, below: 0.7em)

#let tones = (
  plain: body => said(body),
  lead: body => { set text(size: 1.15em); said(body) },
  small: body => { set text(size: small, fill: muted); said(body) },
  alert: body => block(width: 100%, inset: 4mm, stroke: 1.2pt + ink, { set text(weight: 700); said(body) }),
)
#let line-tones = (
  plain: body => said(body),
  muted: body => { set text(size: small, fill: muted); said(body) },
  note: body => block(width: 100%, inset: 2mm, fill: rgb("#eef1f3"), said(body)),
)

#let schedule-row(row) = {
  let body = {
    heading(level: 3, { [#row.number]; h(0.6em); said(row.title) })
    for line in row.lines { (line-tones.at(line.tone))(line); parbreak() }
  }
  let when = { set text(weight: 700); row.times }
  block(breakable: row.at("breakable", default: false), width: 100%, inset: (y: 2.4mm), stroke: (top: rule), pad(
    ..(if order.rtl { (right: row.depth * 8mm) } else { (left: row.depth * 8mm) }),
    if order.large {
      when
      parbreak()
      body
    } else {
      grid(columns: (42mm, 1fr), column-gutter: 4mm, when, body)
    },
  ))
}

// Figures and their signs are written from the left in every language.
#let table-of(part) = {
  let names = part.headers.map(name => { set text(weight: 700); [#name] })
  if order.large and part.headers.len() > 3 {
    for row in part.rows {
      block(breakable: false, width: 100%, above: 1.2em, {
        text(weight: 700, row.first())
        for (index, cell) in row.slice(1).enumerate() { linebreak(); [#part.headers.at(index + 1): ]; upright(cell) }
      })
    }
  } else {
    set text(hyphenate: true)
    set table.cell(breakable: false)
    let columns = part.headers.len()
    table(
      // Few columns stay near each other, so that the eye finds from the name to the figure.
      columns: if columns > 3 { (2fr,) + (1fr,) * (columns - 1) } else { (auto,) * columns },
      align: (x, _) => if x == 0 { start } else { end },
      inset: (x: if columns > 3 { 1.5mm } else { 3mm }, y: 0.55em),
      stroke: (_, y) => (bottom: if y == 0 { 1pt + ink } else { rule }),
      table.header(..names),
      ..part.rows.map(row => (row.first(),) + row.slice(1).map(upright)).flatten(),
    )
  }
}

#let chart-of(chart) = layout(area => {
  let picture = image(bytes(chart.svg), format: "svg", width: area.width, alt: chart.description)
  let tallest = if order.large { 230mm } else { 215mm }
  if measure(picture).height <= tallest { picture } else {
    image(bytes(chart.svg), format: "svg", width: area.width, height: tallest, fit: "contain", alt: chart.description)
  }
})

#let figure-block(part) = {
  block(breakable: order.large, sticky: part.chart == none, width: 100%, above: 2em, {
    heading(level: 3, { if part.number != "" { [#part.number]; h(0.6em) }; said(part.title) })
    if part.sentence != none { said(part.sentence); parbreak() }
    if part.chart != none { block(breakable: false, width: 100%, chart-of(part.chart)) }
    for note in part.notes { (tones.small)(note); parbreak() }
  })
  table-of(part.table)
}

#let shown = (
  heading: block => heading(level: 2, block.text),
  paragraph: block => { (tones.at(block.tone))(block.text); parbreak() },
  facts: part => for row in part.rows {
    let texts = row.texts.map(said).join(parbreak())
    let term = { set text(weight: 700); row.term }
    block(breakable: order.large, width: 100%, above: 1.2em, if order.large { block(sticky: true, term); texts } else {
      grid(columns: (42mm, 1fr), column-gutter: 4mm, term, texts)
    })
  },
  numbered: part => for (index, texts) in part.items.enumerate() {
    block(breakable: false, width: 100%, above: 1.4em, grid(
      columns: (if order.large { 12mm } else { 7mm }, 1fr),
      { set text(weight: 700); [#(index + 1).] },
      texts.map(said).join(parbreak()),
    ))
  },
  schedule: part => for row in part.rows { schedule-row(row) },
  annex: part => { pagebreak(weak: true); heading(level: 2, part.text) },
  figure: part => figure-block(part),
  link: part => block(breakable: false, above: 2em, width: 100%, stroke: (top: rule), inset: (top: 4mm), grid(
    columns: (30mm, 1fr),
    column-gutter: 5mm,
    align: horizon,
    image(bytes(part.qr), format: "svg", width: 30mm, alt: part.address),
    { part.caption; linebreak(); text(weight: 600, upright(part.address)) },
  )),
)

#if order.synthetic != none { block(width: 100%, inset: 2mm, fill: rgb("#eef1f3"), { set text(size: small); order.synthetic }) }
#text(weight: 600, fill: muted, order.kicker)
#heading(level: 1, said(order.heading))
#for part in order.blocks { (shown.at(part.kind))(part) }
`;
