/**
 * One paper in each order of its options, as a Typst program. A paper of several pages has an even number of them, so
 * that papers printed on both sides do not share a sheet. All texts are data, never markup.
 */
export const BALLOT_FORM_TEMPLATE = `
#import "/parts.typ": *
#let order = json("/order.json")
#let beside = order.layout == "beside" and order.languages > 1
#let faint = rgb("#3b4248")

#let footer() = context {
  let page = here().page()
  let first = query(<version>).map(it => it.value).filter(number => number <= page).at(-1, default: page)
  let last = query(<end>).map(it => it.value).filter(number => number >= first).at(0, default: page)
  let count = last - first + 1
  let pages = if count > 1 and calc.odd(count) { count + 1 } else { count }
  let number = order.pages.replace("{{page}}", str(page - first + 1)).replace("{{pages}}", str(pages))
  set text(size: 9pt)
  line(length: 100%, stroke: rule)
  v(-0.3em)
  grid(columns: (1fr, auto), text(size: 12pt, weight: 700, upright(order.serial)), number)
}

#set document(title: order.title, author: order.town)
#set page(paper: "a4", margin: (x: 18mm, top: 15mm, bottom: 21mm), footer-descent: 3mm, footer: footer())
#set text(font: ("Noto Sans", "Noto Sans Arabic"), fill: ink, lang: "de", size: 11pt, hyphenate: false)
#set par(leading: 0.55em, spacing: 0.8em, justify: false)

#let written(body) = directed(body, block(width: 100%, above: 0pt, below: 0pt, lines(body.text.split("\\n"))))

// A text in the languages of a page: each in a column of its own, or in one language alone.
#let said(texts, language) = {
  if beside {
    grid(columns: (1fr,) * order.languages, column-gutter: 7mm, ..texts.map(body => if body == none { none } else { written(body) }))
  } else {
    let body = texts.at(language)
    if body == none { body = texts.first() }
    if body != none { written(body) }
  }
}
#let part(texts, language, ..style) = {
  if texts.any(body => body != none) {
    block(width: 100%, above: 0.8em, below: 0.8em, { set text(..style); said(texts, language) })
  }
}

#let tick = rect(width: 9mm, height: 9mm, stroke: 1.3pt + ink)
#let number = rect(width: 15mm, height: 11mm, stroke: 1.3pt + ink)

// By what a row is found on the German page: its letter, or its German words.
#let name-of(row, reading) = {
  set text(weight: 700)
  if row.letter != none { text(size: 1.2em, upright(row.letter)) } else if reading { written(row.text.first()) }
}

#let words-of(row, language) = {
  let words = text(size: 1.1em, said(row.text, language))
  if row.note == none { words } else { stack(spacing: 0.5em, words, text(weight: 700, said(row.note, language))) }
}

#let marks-of(block-of, reading) = {
  if reading { () } else if block-of.marks == "numbers" { (number,) } else { (tick,) * calc.max(1, block-of.columns.len()) }
}

#let block-shown(block-of, language, reading) = {
  let marks = marks-of(block-of, reading)
  let columns = if reading { () } else { block-of.columns }
  let lettered = block-of.rows.any(row => row.letter != none)
  let names = if lettered { (if reading { 36mm } else { 11mm },) } else if reading { (11.5em,) } else { () }
  block(sticky: true, above: 0.9em, below: 0.7em, width: 100%, { set text(weight: 700); said(block-of.how, language) })
  let head = if columns.len() > 0 {
    let spare = if marks.len() > 0 and columns.len() > 5 { 8.5pt } else { 9.5pt }
    let titles = columns.map(texts => {
      set text(size: spare, weight: 700)
      set align(center)
      for body in (if beside { texts } else { (texts.at(language),) }) {
        if body != none { block(above: 0pt, below: 0.3em, lines(body.text.split("\\n"))) }
      }
    })
    (grid.header(..names.map(_ => none), none, ..titles),)
  } else { () }
  if reading and block-of.columns.len() > 0 {
    for texts in block-of.columns {
      let own = texts.at(language)
      if own != none and own.text != texts.first().text {
        grid(columns: (11.5em, 1fr), column-gutter: 4mm, text(weight: 700, written(texts.first())), written(own))
        v(0.2em)
      }
    }
  }
  let tight = columns.len() > 5
  let width = if block-of.marks == "numbers" { 18mm } else if tight { 10mm } else if columns.len() > 0 { 23mm } else { 12mm }
  // A short list stands on one page, so that nobody overlooks the rest of it.
  block(breakable: block-of.rows.len() > 12, width: 100%, above: 0.7em, grid(
    columns: names + (1fr,) + (width,) * marks.len(),
    align: (column, _) => if column >= names.len() + 1 { center + horizon } else { start + horizon },
    inset: (column, _) => (y: 1.6mm, left: 0mm, right: if column >= names.len() + 1 { 0mm } else { 3mm }),
    stroke: (_, y) => if y > 0 or head.len() == 0 { (top: rule) },
    ..head,
    ..block-of.rows.map(row => {
      names.map(_ => grid.cell(breakable: false, name-of(row, reading)))
      (grid.cell(breakable: false, words-of(row, language)),)
      marks
    }).flatten(),
  ))
}

#let writing-lines = for _ in range(4) { block(above: 8mm, below: 0pt, line(length: 100%, stroke: rule)) }

#let question-head(question, language) = {
  set text(size: 1.2em, weight: 700)
  if question.number != "" {
    grid(columns: (8mm, 1fr), upright(question.number), said(question.text, language))
  } else { said(question.text, language) }
}
#let under-rule(content) = block(width: 100%, above: 0pt, below: 0.6em, sticky: true, stroke: (top: 1.3pt + ink), inset: (top: 0.7em), content)

#let answers-shown(question, language, reading) = {
  for block-of in question.blocks { block-shown(block-of, language, reading) }
  if question.reasons != none {
    block(breakable: false, width: 100%, {
      part(question.reasons, language, size: 0.9em)
      if not reading { writing-lines }
    })
  }
}

#let rule-shown(question, language) = {
  block(breakable: false, width: 100%, above: 1em, inset: 2.5mm, fill: rgb("#f1f2f3"), {
    set text(size: 0.8em)
    set par(spacing: 0.5em)
    text(weight: 700, said(order.ruleHeading, language))
    for sentences in question.rule { part(sentences, language) }
  })
}

// The room between the margins of a page.
#let page-width = 174mm
#let page-height = 261mm

// A question stands on one page with its options and its rule. The first may leave its rule to the next page, so that
// nobody finds a front without anything to mark. One that is longer than a page begins with some of its options. Every
// further page of a question says which one goes on.
#let question-shown(question, language, reading, first) = context {
  let head = under-rule(question-head(question, language))
  let answers = answers-shown(question, language, reading)
  let height-of(body) = measure(block(width: page-width, body)).height
  let whole = { head; answers; rule-shown(question, language) }
  let one-page = height-of(whole) <= page-height
  if one-page and not first {
    block(breakable: false, width: 100%, above: 1.6em, below: 0pt, whole)
  } else {
    let needed = if one-page { height-of({ head; answers }) } else { height-of(head) + 75mm }
    let room = calc.min(needed, page-height)
    block(breakable: false, width: 100%, height: room, above: 1.6em, below: 0pt, [#metadata(none) <question>])
    v(-room)
    block(width: 100%, above: 0pt, below: 0pt, grid(
      columns: (1fr,),
      grid.header(context {
        let begun = query(selector(<question>).before(here())).at(-1, default: none)
        set block(below: 0pt)
        if begun == none or begun.location().page() == here().page() {
          pad(bottom: 0.9em, head)
        } else {
          pad(bottom: 0.9em, under-rule({
            block(width: 100%, below: 0.6em, { set text(size: 0.9em, fill: faint, weight: 700); said(order.continued, language) })
            question-head(question, language)
          }))
        }
      }),
      { answers; rule-shown(question, language) },
    ))
  }
}

#let face(questions, language) = {
  let reading = language > 0
  // Easy language needs large print.
  set text(size: if reading and order.large.at(language) { 14pt } else { 11pt })
  grid(columns: (1fr, auto), text(size: 10pt, fill: faint, order.town), text(size: 8.5pt, weight: 700, order.synthetic))
  part(order.kicker, language, size: 1.1em, weight: 700, fill: faint)
  part(order.heading, language, size: 1.6em, weight: 700)
  part(order.nature, language, size: 0.9em, weight: 700)
  part(order.introduction, language, size: 0.9em)
  if reading { block(width: 100%, inset: 3mm, stroke: 1.3pt + ink, { set text(weight: 700); said(order.reading, language) }) }
  for hint in order.hints { part(hint, language, size: 0.9em) }
  for (index, question) in questions.enumerate() { question-shown(question, language, reading, index == 0) }
}

#let faces = if beside { (0,) } else { range(order.languages) }
#for (index, questions) in order.versions.enumerate() {
  if index > 0 { pagebreak() }
  block(height: 0pt, above: 0pt, below: 0pt, box(context [#metadata(here().page()) <version>]))
  for language in faces {
    if language > 0 { pagebreak() }
    if order.specimen != none {
      place(center + horizon, rotate(-30deg, text(size: 80pt, weight: 700, fill: rgb(200, 0, 0, 60), order.specimen)))
    }
    face(questions, language)
  }
  // In a box, so that a note of the last page stays on it when another page follows.
  block(height: 0pt, above: 0pt, below: 0pt, box(context [#metadata(here().page()) <end>]))
  context {
    let first = query(<version>).at(index, default: none)
    let last = query(<end>).at(index, default: none)
    if first != none and last != none and last.value > first.value and calc.even(last.value - first.value) {
      pagebreak()
      align(center + horizon, text(fill: faint, order.empty))
    }
  }
}
`;

/** The papers of a batch: each shows the pages of its order, which stand in the file once. */
export const BALLOT_TEMPLATE = `
#let (title, town, ranges, first, last) = json("/papers.json")
#set document(title: title, author: town)
#set page(paper: "a4", margin: 0pt)
#for paper in range(first, last) {
  let (start, end) = ranges.at(calc.rem(paper, ranges.len()))
  for number in range(start, end + 1) { page(image("/form.pdf", page: number, width: 210mm)) }
}
`;
