/**
 * Cards for people who are reached at a place: four on a sheet of A4, each of A6. As with the letter,
 * everything that differs is data.
 */
export const CARD_TEMPLATE = `
#import "/parts.typ": *
#let order = json("/order.json")
#show: printed.with(order)
#set text(size: 9pt)
#set par(leading: 0.5em, spacing: 0.7em, justify: false)

#let card(sheet) = block(width: 105mm, height: 148.5mm, inset: 8mm, {
  place(top + left, image(bytes(sheet.qr), format: "svg", width: 34mm))
  place(top + left, dx: 37mm, fitted(52mm, 34mm, (9pt, 8pt, 7pt, 6pt), {
    text(size: 1.2em, weight: 700, order.town.name)
    parbreak()
    text(size: 14.5pt, weight: 700, tracking: 0.03em, upright(sheet.code))
    parbreak()
    upright(text(weight: 600, order.address))
    parbreak()
    for line in order.contact { [#line]; parbreak() }
    if order.synthetic != none { text(weight: 700, order.synthetic) }
  }))
  for (body, (y, height)) in order.cards.zip(((38mm, 19mm), (57mm, 36mm), (93mm, 19mm), (112mm, 20mm))) {
    place(top + left, dy: y, block(width: 89mm, height: height, directed(body, {
      line(length: 100%, stroke: 0.4pt + rgb("#9aa1a6"))
      v(-0.4em)
      fitted(89mm, height - 3mm, (9pt, 8.5pt, 8pt, 7.5pt, 7pt, 6.5pt, 6pt, 5pt, 4pt), {
        text(weight: 700, body.heading)
        linebreak()
        lines(body.text)
      })
    })))
  }
})

#let cut = (paint: rgb("#9aa1a6"), thickness: 0.4pt, dash: "dashed")
#for (index, four) in order.sheets.chunks(4).enumerate() {
  if index > 0 { pagebreak() }
  place(top + left, grid(columns: (105mm, 105mm), rows: (148.5mm, 148.5mm), ..four.map(card)))
  place(top + left, dx: 105mm, line(angle: 90deg, length: 297mm, stroke: cut))
  place(top + left, dy: 148.5mm, line(length: 210mm, stroke: cut))
}
`;
