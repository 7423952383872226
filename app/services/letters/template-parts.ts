/** What the Typst programs of letters and cards share. */
export const TEMPLATE_PARTS = `
#let ink = rgb("#171a1c")
#let rule = 0.5pt + rgb("#9aa1a6")

// The largest of these sizes at which the content fits into the height.
#let sizeFor(width, height, sizes, content) = {
  let fits(size) = measure(block(width: width, { set text(size: size); content })).height <= height
  let size = sizes.find(fits)
  if size == none { sizes.last() } else { size }
}
#let sized(width, height, size, content) = block(width: width, height: height, { set text(size: size); content })
#let fitted(width, height, sizes, content) = context sized(width, height, sizeFor(width, height, sizes, content), content)
#let at(x, y, content) = place(top + left, dx: x, dy: y, content)
#let lines(texts) = texts.map(line => [#line]).join(linebreak())
#let upright(content) = box(text(dir: ltr, lang: "de", content))
#let directed(body, content) = {
  set text(lang: body.lang, dir: if body.rtl { rtl } else { ltr })
  set align(if body.rtl { right } else { left })
  content
}

#let printed(order, content) = {
  set document(title: order.title, author: order.town.name)
  set page(paper: "a4", margin: 0pt)
  set text(font: ("Noto Sans", "Noto Sans Arabic"), fill: ink, lang: "de", hyphenate: false)
  content
}
`;
