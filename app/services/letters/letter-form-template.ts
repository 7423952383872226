/**
 * What all letters of a sort share, as a Typst program: a front in German by DIN 5008 form B, and a
 * back in three more languages, for each of the bodies. It leaves room for what a letter has of its
 * own, and says where each code goes. It reads all texts from \`order.json\`: they are data, never
 * markup. What does not fit at the usual size is set smaller, so that a letter is always one sheet.
 */
export const LETTER_FORM_TEMPLATE = `
#import "/parts.typ": *
#let order = json("/order.json")
#show: printed.with(order)
#set text(size: 10.5pt)
#set par(leading: 0.55em, spacing: 0.9em, justify: false)

#let foldMark(y, length) = at(4mm, y, line(length: length, stroke: rule))

// Room for a code, as wide as can be, and a note of where it is.
#let codeRoom(body, size) = upright(text(size: size, weight: 700, tracking: 0.06em, context {
  let room = text("MMMM-MMMM-MMMM")
  let place = here().position()
  [#metadata((
    page: place.page,
    x: place.x.pt(),
    y: place.y.pt(),
    width: measure(room).width.pt(),
    size: text.size.pt(),
    rtl: body.rtl,
  )) <code>]
  hide(room)
}))

#let letterhead() = {
  at(25mm, 14mm, fitted(160mm, 14mm, (18pt, 15pt, 12pt, 9pt, 7pt), text(weight: 700, order.town.name)))
  at(25mm, 30mm, text(size: 10.5pt, (order.town.street, order.town.place).filter(part => part != "").join(" · ")))
  at(25mm, 36mm, line(length: 165mm, stroke: 1pt + ink))
  if order.synthetic != none {
    at(125mm, 39mm, text(size: 8.5pt, weight: 700, order.synthetic))
  }
}

#let returnLine() = at(25mm, 46mm, fitted(75mm, 5mm, (7pt, 6pt, 5pt, 4pt), {
  set par(leading: 0.3em)
  underline(offset: 2pt, order.returnLine)
}))

#let informationBlock() = at(125mm, 50mm, fitted(65mm, 40mm, (11pt, 10pt, 9pt, 8pt, 7pt, 6pt), {
  set par(spacing: 0.7em)
  [#order.date]
  parbreak()
  for line in order.contact { [#line]; parbreak() }
}))

#let paragraphs(texts) = for paragraph in texts { lines(paragraph); parbreak() }

#let question(body) = block(
  width: 100%, inset: (x: 0.9em, y: 0.6em), fill: rgb("#f1f2f3"),
  stroke: if body.rtl { (right: 2.5pt + ink) } else { (left: 2.5pt + ink) },
  text(weight: 600, lines(body.question)),
)

#let letterText(body) = {
  text(size: 1.15em, weight: 700, body.subject)
  parbreak()
  v(0.3em)
  [#body.greeting]
  parbreak()
  paragraphs(body.before)
  question(body)
  paragraphs(body.after)
  [#body.closing]
  if order.signatory != "" { parbreak(); v(1.6em); [#order.signatory] }
}

#let answerText(body) = {
  let answer = body.answer
  set par(spacing: 0.75em)
  text(size: 1.15em, weight: 700, answer.heading)
  parbreak()
  block(above: 1em, below: 0.6em, answer.code)
  block(above: 0pt, below: 1em, codeRoom(body, 22pt))
  for line in answer.ways { lines(line); parbreak() }
  text(size: 0.9em, lines(answer.keep))
}

// A letter in another language, in two parts that stand below or beside each other: the first ends
// after some of the paragraphs that follow the question.
#let opening(body, paragraphsAfter) = {
  block(below: 0.7em, stroke: (bottom: rule), width: 100%, inset: (bottom: 0.4em),
    text(size: 1.1em, weight: 700, body.name))
  text(weight: 700, body.subject)
  parbreak()
  lines((body.greeting,))
  parbreak()
  paragraphs(body.before)
  question(body)
  paragraphs(body.after.slice(0, paragraphsAfter))
}
#let ending(body, paragraphsBefore) = {
  paragraphs(body.after.slice(paragraphsBefore))
  block(above: 1em, below: 0.6em, text(weight: 700, body.answer.heading))
  [#body.answer.code: #codeRoom(body, 1.15em)]
  for line in body.answer.ways { linebreak(); lines(line) }
  linebreak()
  lines(body.answer.keep)
}

// Large enough for old eyes; smaller only where the texts of a town are long.
#let usualSizes = (12pt, 11.5pt, 11pt, 10.5pt, 10pt, 9.5pt, 9pt, 8.5pt, 8pt, 7.5pt, 7pt, 6.5pt, 6pt, 5pt, 4pt)
// Easy language needs large print: it has half of the page, and both halves have one size.
#let simpleSizes = (14pt, 13.5pt, 13pt, 12.5pt, ..usualSizes)

#let front(body) = {
  letterhead()
  returnLine()
  informationBlock()
  foldMark(105mm, 4mm)
  foldMark(148.5mm, 6mm)
  foldMark(210mm, 4mm)
  at(25mm, 98mm, fitted(165mm, 106mm, usualSizes, letterText(body)))
  at(25mm, 213mm, block(width: 165mm, height: 66mm, stroke: 1pt + ink, radius: 2mm))
  at(82mm, 218mm, fitted(102mm, 56mm, usualSizes, answerText(body)))
  at(25mm, 283mm, fitted(165mm, 8mm, (11pt, 10pt, 9pt, 8pt, 7pt), align(center, order.turnOver)))
}

#let back(english, arabic, simple) = context {
  let width = 87mm
  let column(x, y, size, body, content) = at(x, y, directed(body, block(width: width, { set text(size: size); content })))
  for (x, body) in ((15mm, english), (108mm, arabic)) {
    let whole = { opening(body, 0); ending(body, 0) }
    column(x, 13mm, sizeFor(width, 124mm, usualSizes, directed(body, whole)), body, whole)
  }
  let split(count) = (opening(simple, count), ending(simple, count))
  let sizeOf(halves) = calc.min(..halves.map(half => sizeFor(width, 143mm, simpleSizes, half)))
  let halves = range(simple.after.len() + 1).map(split).sorted(key: sizeOf).last()
  column(15mm, 144mm, sizeOf(halves), simple, halves.first())
  column(108mm, 144mm, sizeOf(halves), simple, halves.last())
}

#for (body, backs) in order.bodies.zip(order.backs) {
  page(front(body))
  page(back(..backs))
}
`;
