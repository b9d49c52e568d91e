public import Stockpile

/// What a norm comes from: the most specific rule that names the item and the site.
public enum NormSource: Hashable, Sendable {
  /// A norm entry, of the site or of its type.
  case entry(NormEntry)
  /// The item's own rule for the level.
  case catalogue(Level)
}

extension NormSource {
  /// The first day on which it holds; nil for the catalogue.
  public var validFrom: CalendarDay? {
    if case .entry(let entry) = self { entry.validFrom } else { nil }
  }

  /// The rule as it is written.
  public func rule(of item: Item) -> String? {
    switch self {
    case .entry(let entry): entry.rule.words
    case .catalogue(let level): item.record["norm_\(level.rawValue)"]
    }
  }

  /// Where it stands: the code of the entry, or the column of the catalogue.
  public var key: String {
    switch self {
    case .entry(let entry): entry.record.code
    case .catalogue(let level): "norm_\(level.rawValue)"
    }
  }
}
