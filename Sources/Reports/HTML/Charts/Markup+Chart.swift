extension Markup {
  /// A picture under its title, never broken over pages; what to say where there is nothing to draw.
  mutating func chart(_ title: String, _ drawing: Drawing?, _ note: String = "", nothing: String) {
    element(.figure, .look(drawing.map { $0.width > 600 ? "wide" : "half" } ?? "half")) { page in
      page.element(.figcaption, text: title)
      if let drawing {
        drawing.write(to: &page)
        if !note.isEmpty { page.element(.p, .look("small"), text: note) }
      } else {
        page.element(.p, text: nothing)
      }
    }
  }
}
