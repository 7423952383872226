/**
 * The letter as a Typst program. It reads everything that differs from `order.json`: names and texts
 * are data, never markup. Each letter is one sheet: a front in German by DIN 5008 form B, and a back
 * in three more languages. What does not fit at the usual size is set smaller, so that a letter
 * never takes a second sheet.
 */
export const LETTER_TEMPLATE = `
#let order = json("/order.json")
#let ink = rgb("#171a1c")
#let rule = 0.5pt + rgb("#9aa1a6")
#set document(title: order.title, author: order.town.name)
#set page(paper: "a4", margin: 0pt)
#set text(font: ("Noto Sans", "Noto Sans Arabic"), size: 10.5pt, fill: ink, lang: "de", hyphenate: false)
#set par(leading: 0.55em, spacing: 0.9em, justify: false)

// The largest of these sizes at which the content fits into the height.
#let sizeFor(width, height, sizes, content) = {
  let fits(size) = measure(block(width: width, { set text(size: size); content })).height <= height
  let size = sizes.find(fits)
  if size == none { sizes.last() } else { size }
}
#let sized(width, height, size, content) = block(width: width, height: height, { set text(size: size); content })
#let fitted(width, height, sizes, content) = sized(width, height, sizeFor(width, height, sizes, content), content)
#let at(x, y, content) = place(top + left, dx: x, dy: y, content)
#let lines(texts) = texts.map(line => [#line]).join(linebreak())
#let upright(content) = box(text(dir: ltr, lang: "de", content))
#let code(value, size) = text(size: size, weight: 700, tracking: 0.06em, upright(value))

#let foldMark(y, length) = at(4mm, y, line(length: length, stroke: rule))

#let letterhead() = {
  at(25mm, 14mm, fitted(160mm, 14mm, (18pt, 15pt, 12pt, 9pt, 7pt), text(weight: 700, order.town.name)))
  at(25mm, 30mm, text(size: 9pt, (order.town.street, order.town.place).filter(part => part != "").join(" · ")))
  at(25mm, 36mm, line(length: 165mm, stroke: 1pt + ink))
  if order.synthetic != none {
    at(125mm, 38mm, text(size: 8pt, weight: 700, order.synthetic))
  }
}

#let addressWindow(sheet) = {
  at(25mm, 46mm, fitted(75mm, 5mm, (7pt, 6pt, 5pt, 4pt), {
    set par(leading: 0.3em)
    underline(offset: 2pt, order.returnLine)
  }))
  at(25mm, 53mm, fitted(75mm, 36mm, (11pt, 10pt, 9pt, 8pt, 7pt, 6pt, 5pt), {
    set par(leading: 0.4em)
    lines(sheet.address)
  }))
}

#let informationBlock() = at(125mm, 50mm, fitted(68mm, 40mm, (9pt, 8pt, 7pt, 6pt), {
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

#let answerText(answer, sheet) = {
  set par(spacing: 0.75em)
  text(size: 1.2em, weight: 700, answer.heading)
  parbreak()
  text(size: 0.9em, answer.code)
  linebreak()
  v(-0.2em)
  code(sheet.code, 21pt)
  parbreak()
  for line in answer.ways { lines(line); parbreak() }
  text(size: 0.85em, lines(answer.keep))
}

// A letter in another language, in two parts that stand below or beside each other.
#let opening(body) = {
  block(below: 0.7em, stroke: (bottom: rule), width: 100%, inset: (bottom: 0.4em),
    text(size: 1.1em, weight: 700, body.name))
  text(weight: 700, body.subject)
  parbreak()
  lines((body.greeting,))
  parbreak()
  paragraphs(body.before)
  question(body)
  paragraphs(body.after.slice(0, 1))
}
#let ending(body, sheet) = {
  paragraphs(body.after.slice(1))
  block(above: 1em, below: 0.6em, text(weight: 700, body.answer.heading))
  [#body.answer.code: #code(sheet.code, 1.15em)]
  for line in body.answer.ways { linebreak(); lines(line) }
  linebreak()
  lines(body.answer.keep)
}
#let directed(body, content) = {
  set text(lang: body.lang, dir: if body.rtl { rtl } else { ltr })
  set align(if body.rtl { right } else { left })
  content
}

// Sizes are chosen once for all letters of a sort, with a code as wide as can be: measuring each
// letter of thousands made them ten times as slow.
#let widest = (code: "MMMM-MMMM-MMMM")
#let letterSizes = (10.5pt, 10pt, 9.5pt, 9pt, 8.5pt, 8pt, 7.5pt, 7pt, 6pt, 5pt)
#let answerSizes = (10.5pt, 10pt, 9pt, 8pt, 7pt, 6pt)
#let smallSizes = (9.5pt, 9pt, 8.5pt, 8pt, 7.5pt, 7pt, 6.5pt, 6pt, 5pt, 4pt)
// Easy language needs large print: it has half of the page, and both halves have one size.
#let simpleSizes = (12pt, 11.5pt, 11pt, 10.5pt, 10pt, 9.5pt, 9pt, 8pt, 7pt, 6pt, 5pt, 4pt)

#let planned(body, backs) = {
  let (english, arabic, simple) = backs
  let whole(foreign) = directed(foreign, { opening(foreign); ending(foreign, widest) })
  (
    body: body,
    backs: backs,
    letter: sized(165mm, 106mm, sizeFor(165mm, 106mm, letterSizes, letterText(body)), letterText(body)),
    answer: sizeFor(102mm, 56mm, answerSizes, answerText(body.answer, widest)),
    english: sizeFor(82mm, 120mm, smallSizes, whole(english)),
    arabic: sizeFor(82mm, 120mm, smallSizes, whole(arabic)),
    simple: calc.min(
      sizeFor(82mm, 142mm, simpleSizes, opening(simple)),
      sizeFor(82mm, 142mm, simpleSizes, ending(simple, widest)),
    ),
  )
}

#let front(plan, sheet, head) = {
  head
  addressWindow(sheet)
  at(25mm, 98mm, plan.letter)
  at(25mm, 213mm, block(width: 165mm, height: 66mm, stroke: 1pt + ink, radius: 2mm, inset: 5mm, {
    place(top + left, image(bytes(sheet.qr), format: "svg", width: 46mm))
    place(top + left, dx: 52mm, sized(102mm, 56mm, plan.answer, answerText(plan.body.answer, sheet)))
  }))
}

#let back(plan, sheet) = {
  let (english, arabic, simple) = plan.backs
  let column(x, y, size, body, content) = at(x, y, directed(body, block(width: 82mm, { set text(size: size); content })))
  column(20mm, 15mm, plan.english, english, { opening(english); ending(english, sheet) })
  column(109mm, 15mm, plan.arabic, arabic, { opening(arabic); ending(arabic, sheet) })
  column(20mm, 144mm, plan.simple, simple, opening(simple))
  column(109mm, 144mm, plan.simple, simple, ending(simple, sheet))
}

#context {
  let plans = order.bodies.zip(order.backs).map(((body, backs)) => planned(body, backs))
  let head = {
    letterhead()
    informationBlock()
    foldMark(105mm, 4mm)
    foldMark(148.5mm, 6mm)
    foldMark(210mm, 4mm)
    at(25mm, 284mm, block(width: 165mm, align(center, text(size: 8.5pt, order.turnOver))))
  }
  for (index, sheet) in order.sheets.enumerate() {
    if index > 0 { pagebreak() }
    let plan = plans.at(sheet.body)
    front(plan, sheet, head)
    if sheet.specimen != none {
      at(60mm, 130mm, rotate(-30deg, text(size: 60pt, weight: 700, fill: rgb(200, 0, 0, 70), sheet.specimen)))
    }
    pagebreak()
    back(plan, sheet)
  }
}
`;
