import Planning
import Stockpile

extension SiteMonth {
  /// Who reported when, and what is known of those who did not.
  static var columns: [Column<SiteMonth>] {
    [Column(term: .level) { .term($0.site.level.term) }]
      + Column.site(\.site)
      + [
        Column(.state) { $0.state.field },
        Column(.closedOn, .unlessBlank) { .day($0.state.closedOn) },
        Column(.lastDocument) { .day($0.lastDay) },
        Column(.lastClosed, .unlessBlank) { .month($0.lastClosed) },
        Column(.itemsOnHand) { .count($0.items) }, Column(.itemsMoved) { .count($0.moved) },
      ]
  }
}

extension Field {
  /// A month; empty if it is nil.
  static func month(_ month: Month?) -> Field { .cell(month.map { .month($0) } ?? .empty) }
}
