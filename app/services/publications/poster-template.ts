/** A poster on A3: what, when and where in letters that are read from three metres away, the rest by QR code. */
export const POSTER_TEMPLATE = `
#import "/parts.typ": *
#let order = json("/order.json")
#let paper = rgb("#ffffff")
#let deep = rgb("#12344d")
#let side = if order.rtl { right } else { left }

#set document(title: order.title, author: order.town)
#set page(paper: "a3", margin: 0pt)
#set text(font: ("Noto Sans", "Noto Sans Arabic"), fill: ink, size: 26pt, lang: order.lang, dir: if order.rtl { rtl } else { ltr }, hyphenate: false)
#set par(leading: 0.5em, spacing: 0.7em, justify: false)
#set align(side)

#let said(body) = {
  let content = lines(body.text.split("\\n"))
  if body.german and order.lang != "de" { set text(lang: "de", dir: ltr); set align(left); content } else { content }
}
#let area(y, height, content) = place(top + left, dx: 22mm, dy: y, block(width: 253mm, height: height, { set align(side); content }))
// The largest size at which the title fits and none of its words is broken.
#let titled(width, height, sizes, body) = context {
  let words = body.text.split(regex("\\s+"))
  let whole(size) = words.all(word => measure(text(size: size, weight: 700, word)).width <= width)
  let size = sizeFor(width, height, { let fit = sizes.filter(whole); if fit == () { sizes } else { fit } }, { set text(weight: 700); said(body) })
  let chosen = if whole(size) { size } else { sizes.last() }
  show heading: set text(size: chosen)
  sized(width, height, chosen, { set text(hyphenate: not whole(chosen)); heading(level: 1, said(body)) })
}

#place(top + left, rect(width: 297mm, height: 168mm, fill: deep))
#area(20mm, 18mm, { set text(fill: paper, size: 30pt, weight: 600); order.kicker })
#area(44mm, 112mm, { set text(fill: paper, weight: 700); titled(253mm, 112mm, (84pt, 76pt, 68pt, 62pt, 56pt, 50pt, 44pt, 38pt, 32pt, 26pt), order.heading) })

#area(182mm, 62mm, fitted(253mm, 62mm, (56pt, 52pt, 48pt, 44pt, 40pt, 36pt), {
  text(weight: 700, order.day)
  parbreak()
  text(weight: 700, order.times)
}))
#area(250mm, 54mm, fitted(253mm, 54mm, (52pt, 46pt, 40pt, 36pt, 32pt, 28pt, 24pt), { set text(weight: 600); said(order.place) }))

#place(top + left, dx: 22mm, dy: 310mm, line(length: 253mm, stroke: 1.5pt + deep))
#let code = image(bytes(order.qr), format: "svg", width: 86mm, alt: order.link)
#let aside = block(width: 157mm, height: 86mm, {
  set align(side)
  fitted(157mm, 86mm, (38pt, 35pt, 32pt, 29pt, 26pt, 23pt, 20pt, 17pt, 14pt), {
    text(weight: 700, order.invitation)
    parbreak()
    set text(size: 0.68em)
    for note in order.notes { [#note]; parbreak() }
    order.scan
    linebreak()
    text(weight: 600, upright(order.site))
  })
})
#place(top + left, dx: if order.rtl { 189mm } else { 22mm }, dy: 318mm, code)
#place(top + left, dx: if order.rtl { 22mm } else { 118mm }, dy: 318mm, aside)
#area(406mm, 10mm, { set text(size: 15pt, fill: rgb("#3b4248")); order.town; if order.synthetic != none { [ · ]; order.synthetic } })

#if order.alert != none {
  place(top + left, dx: 0mm, dy: 158mm, block(width: 297mm, inset: (x: 22mm, y: 6mm), fill: rgb("#b3261e"), { set text(fill: paper, weight: 700, size: 40pt); set align(side); order.alert }))
}
`;
