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

// The widths of a column at the size of the text: the least at which nothing breaks inside a word or a figure, and the
// one at which nothing breaks at all.
#let wide(body, weight) = measure(text(size: base, weight: weight, body)).width
#let longest(body, weight) = calc.max(0pt, ..body.split(regex("[ \\n]+")).map(word => wide(word, weight)))
#let needs-of(part, column) = {
  let cells = part.rows.map(row => row.at(column))
  let figure(cell) = column > 0 and cell.clusters().len() <= 14
  (
    least: calc.max(longest(part.headers.at(column), 700), ..cells.map(cell => if figure(cell) { wide(cell, 400) } else { longest(cell, 400) })),
    whole: calc.max(wide(part.headers.at(column), 700), ..cells.map(cell => wide(cell, 400))),
  )
}

#let table-width = 170mm
// One long word among the names takes no more than this from the figures; it alone is hyphenated then.
#let longest-name = 62mm
#let scales = if order.large { (1,) } else { (1, 0.95, 0.9, 0.85) }
#let gap-of(columns) = if columns.len() > 3 { 3mm } else { 6mm }
#let least-of(columns, needs, scale) = columns.map(column => {
  let least = needs.at(column).least * scale
  gap-of(columns) + if column == 0 { calc.min(least, longest-name) } else { least }
})

// The columns in so many tables beside each other's names; each has the names of the rows.
#let dealt(count, tables) = {
  let width = calc.ceil((count - 1) / tables)
  range(tables).map(at => (0,) + range(1 + at * width, calc.min(count, 1 + (at + 1) * width))).filter(columns => columns.len() > 1 or count == 1)
}

// All columns beside each other, in smaller letters if need be; in several tables where they do not fit.
#let laid-out(count, needs) = {
  for tables in range(1, calc.max(2, count)) {
    let parts = dealt(count, tables)
    for scale in scales {
      if parts.all(columns => least-of(columns, needs, scale).sum() <= table-width) {
        return (parts: parts, scale: scale, fits: true)
      }
    }
  }
  (parts: dealt(count, calc.max(1, count - 1)), scale: scales.last(), fits: false)
}

#let widths-of(columns, needs, scale) = {
  let least = least-of(columns, needs, scale)
  let whole = columns.map(column => needs.at(column).whole * scale + gap-of(columns))
  let wanted = whole.zip(least).map(((most, own)) => calc.max(0pt, most - own))
  let spare = calc.max(0pt, table-width - least.sum())
  if wanted.sum() > spare {
    least.zip(wanted).map(((own, more)) => own + spare * (more / wanted.sum()))
  } else if columns.len() > 3 {
    let rest = (spare - wanted.sum()) / columns.len()
    least.zip(wanted).map(((own, more)) => own + more + rest)
  } else {
    // Few columns stay near each other, so that the eye finds from the name to the figure.
    (auto,) * columns.len()
  }
}

// Figures and their signs are written from the left in every language.
#let table-of(part) = {
  if order.large and part.headers.len() > 3 {
    for row in part.rows {
      block(breakable: false, width: 100%, above: 1.2em, {
        text(weight: 700, row.first())
        for (index, cell) in row.slice(1).enumerate() { linebreak(); [#part.headers.at(index + 1): ]; upright(cell) }
      })
    }
  } else {
    context {
      let count = part.headers.len()
      let needs = range(count).map(column => needs-of(part, column))
      let (parts, scale, fits) = laid-out(count, needs)
      // Names are German in every language that has no words of its own for them.
      let named(body) = {
        let broken = longest(body, 700) * scale > longest-name or not fits
        if broken { text(hyphenate: true, lang: if order.lang == "en" { "en" } else { "de" }, body) } else { body }
      }
      set text(size: base * scale)
      set table.cell(breakable: false)
      for columns in parts {
        let gap = gap-of(columns) / 2
        let edge = if order.rtl { (right: 0mm, left: gap) } else { (left: 0mm, right: gap) }
        let made = table(
          columns: if fits { widths-of(columns, needs, scale) } else { (2fr,) + (1fr,) * (columns.len() - 1) },
          align: (x, _) => if x == 0 { start } else { end },
          inset: (x, _) => (y: 0.55em, ..if x == 0 { edge } else { (x: gap) }),
          stroke: (_, y) => (bottom: if y == 0 { 1pt + ink } else { rule }),
          table.header(..columns.map(column => { set text(weight: 700, hyphenate: not fits); part.headers.at(column) })),
          ..part.rows.map(row => columns.map(column => if column == 0 { named(row.first()) } else { upright(row.at(column)) })).flatten(),
        )
        // A short table stands on one page; a long one begins with some of its rows.
        if measure(block(width: table-width, made)).height <= 110mm {
          block(breakable: false, width: 100%, made)
        } else {
          block(breakable: false, width: 100%, height: 40mm, below: 0pt)
          v(-40mm)
          block(width: 100%, above: 0pt, made)
        }
      }
    }
  }
}

#let drawing(svg, description) = layout(area => {
  let picture = image(bytes(svg), format: "svg", width: area.width, alt: description)
  let tallest = if order.large { 230mm } else { 215mm }
  if measure(picture).height <= tallest { picture } else {
    image(bytes(svg), format: "svg", width: area.width, height: tallest, fit: "contain", alt: description)
  }
})

#let more-of(chart) = if chart == none { () } else { chart.at("more", default: ()) }

#let figure-block(part) = {
  block(breakable: order.large or more-of(part.chart).len() > 0, sticky: part.chart == none, width: 100%, above: 2em, {
    heading(level: 3, { if part.number != "" { [#part.number]; h(0.6em) }; said(part.title) })
    if part.sentence != none { said(part.sentence); parbreak() }
    if part.chart != none {
      for svg in (part.chart.svg, ..more-of(part.chart)) {
        block(breakable: false, width: 100%, drawing(svg, part.chart.description))
      }
    }
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
    {
      part.caption
      linebreak()
      // An address is copied without a doubt about its end when it stands in one line.
      context {
        let own = measure(text(weight: 600, upright(part.address))).width
        let size = if order.large { 1em } else { calc.min(1, calc.max(0.75, 134mm / own)) * 1em }
        text(weight: 600, size: size, upright(part.address))
      }
    },
  )),
)

#if order.synthetic != none { block(width: 100%, inset: 2mm, fill: rgb("#eef1f3"), { set text(size: small); order.synthetic }) }
#text(weight: 600, fill: muted, order.kicker)
#heading(level: 1, said(order.heading))
#for part in order.blocks { (shown.at(part.kind))(part) }
`;
