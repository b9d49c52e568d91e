/// What is known of the items of a draft when its lines are doubted.
public struct DoubtFacts: Sendable {
  /// The day of the clock.
  public var today: CalendarDay
  /// The items of the draft.
  public var items: [ItemCode: Item] = [:]
  /// The lot numbers of each item known in the book.
  public var lotNumbers: [ItemCode: [String]] = [:]
  /// What the site moved of each item so far.
  public var moved: [ItemCode: MovedSoFar] = [:]

  /// Nothing known yet.
  public init(today: CalendarDay) { self.today = today }
}

/// The movements of one item at one site so far.
public struct MovedSoFar: Hashable, Sendable {
  /// How many there are.
  public let count: Int64
  /// The largest of them, in base units.
  public let largest: Int64

  /// So many movements, the largest of that size.
  public init(count: Int64, largest: Int64) {
    self.count = count
    self.largest = largest
  }
}

extension Doubt {
  /// More than so many times the largest movement is doubted.
  static let hugeFactor: Int64 = 100
  /// Fewer movements than this say nothing of what is usual.
  static let usualCount: Int64 = 5
}

extension Draft {
  /// What looks wrong in the lines, each thing once, in their order.
  public func doubts(_ facts: DoubtFacts) -> [Doubt] {
    var found: [Doubt] = []
    for line in lines {
      let doubts = [
        kind.describesLots ? likeKnownLot(line, facts) : nil,
        kind.bringsNewLots ? outlasting(line, facts) : nil, huge(line, facts),
      ]
      for case let doubt? in doubts where !found.contains(doubt) { found.append(doubt) }
    }
    return found
  }

  /// A lot number that is new, and differs from a known one only where eyes and hands slip.
  private func likeKnownLot(_ line: DraftLine, _ facts: DoubtFacts) -> Doubt? {
    let number = line.lot.number
    let others = lines.filter { $0.item == line.item }.map(\.lot.number)
    let known = facts.lotNumbers[line.item] ?? []
    guard !number.isEmpty, !known.contains(number) else { return nil }
    let folded = LotNumberFold.fold(number)
    let twin = (known + others).first { $0 != number && LotNumberFold.fold($0) == folded }
    return twin.map { .nearlyKnownLot(line.item, number: number, known: $0) }
  }

  /// An expiry after the day of manufacture, or today, and the life of the item. Labels may name
  /// the month alone, so the whole month counts.
  private func outlasting(_ line: DraftLine, _ facts: DoubtFacts) -> Doubt? {
    guard let months = facts.items[line.item]?.shelfLifeMonths, months > 0, months < 12_000,
      let expiry = line.lot.expiry
    else { return nil }
    let start = line.lot.made ?? facts.today
    let latest = Month(index: start.month.index + Int32(months)).lastDay
    guard expiry > latest else { return nil }
    return .outlastsItem(LotName(Lot(item: line.item, line.lot)), months: months, latest: latest)
  }

  private func huge(_ line: DraftLine, _ facts: DoubtFacts) -> Doubt? {
    guard let moved = facts.moved[line.item], moved.count >= Doubt.usualCount,
      line.quantity > moved.largest * Doubt.hugeFactor
    else { return nil }
    return .hugeQuantity(site, line.item, asked: line.quantity, largest: moved.largest)
  }
}

extension DocumentKind {
  /// Whether goods come in from outside with a lot read off the label.
  fileprivate var bringsNewLots: Bool {
    self == .opening || self == .receipt || self == .donation
  }

  /// Whether a lot number in a line is read off a label, and not chosen from what is there.
  fileprivate var describesLots: Bool { bringsNewLots || self == .count }
}
