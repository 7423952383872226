/**
 * The letters as a Typst program: on the form that they share (\`letter-form-template.ts\`) stands what
 * each has of its own. Names and codes come from \`sheets.json\`: they are data, never markup.
 */
export const LETTER_TEMPLATE = `
#import "/parts.typ": *
#let (title, town, codes, sheets) = json("/sheets.json")
#show: printed.with((title: title, town: town))

#let code(room, value) = {
  let shown = text(size: room.size * 1pt, weight: 700, tracking: 0.06em, upright(value))
  at(room.x * 1pt, room.y * 1pt, block(width: room.width * 1pt, align(if room.rtl { right } else { left }, shown)))
}

#let side(number, sheet, own) = page({
  at(0mm, 0mm, image("/form.pdf", page: number, width: 210mm))
  own
  for room in codes.filter(room => room.page == number) { code(room, sheet.code) }
})

#let front(sheet) = {
  at(25mm, 53mm, fitted(75mm, 36mm, (11pt, 10pt, 9pt, 8pt, 7pt, 6pt, 5pt), {
    set par(leading: 0.4em)
    lines(sheet.address)
  }))
  at(30mm, 218mm, image(bytes(sheet.qr), format: "svg", width: 46mm))
  if sheet.specimen != none {
    at(60mm, 130mm, rotate(-30deg, text(size: 60pt, weight: 700, fill: rgb(200, 0, 0, 70), sheet.specimen)))
  }
}

#for sheet in sheets {
  side(2 * sheet.body + 1, sheet, front(sheet))
  side(2 * sheet.body + 2, sheet, none)
}
`;
