public import Stockpile

/// What one site has of one item.
public struct ItemStock: Hashable, Sendable {
  /// The site.
  public let site: Site
  /// The item.
  public let item: Item
  /// The figures.
  public let sums: StockSums

  /// The stock in one sentence, as it is said on the phone.
  public func sentence(_ language: Language) -> String {
    let unit = language.pick(zh: item.baseUnitZH, en: item.baseUnitEN)
    let place = language.pick(zh: " \(site.code)", en: " at \(site.code)")
    var words = [
      language.pick(
        zh: "可用 \(Self.figure(sums.available)) \(unit)",
        en: "\(Self.figure(sums.available)) \(unit) available") + poolWords(language)
    ]
    let rest = sums.parts.filter { $0.term != .available && $0.units > 0 }
    if !rest.isEmpty {
      words += rest.map { "\($0.term.label(language)) \(Self.figure($0.units))" }
      words.append("\(Term.onHand.label(language)) \(Self.figure(sums.onHand))")
    }
    if sums.inTransit > 0 {
      words.append("\(Term.inTransit.label(language)) \(Self.figure(sums.inTransit))")
    }
    if let day = sums.earliestExpiry {
      words.append(language.pick(zh: "最早 \(day) 到期", en: "earliest expiry \(day)"))
    }
    let colon = language.pick(zh: "：", en: ": ")
    let comma = language.pick(zh: "，", en: ", ")
    return "\(item.words(language))\(place)\(colon)\(words.joined(separator: comma))"
  }

  /// Which pools the available stock is in; nothing where it is all working stock.
  private func poolWords(_ language: Language) -> String {
    let pools = sums.availablePools.sorted { $0.key < $1.key }.filter { $0.value > 0 }
    guard pools.contains(where: { $0.key != .daily }) else { return "" }
    let words = pools.map { "\($0.key.term.label(language)) \(Self.figure($0.value))" }
    return language.pick(
      zh: "（\(words.joined(separator: "，"))）", en: " (\(words.joined(separator: ", ")))")
  }

  private static func figure(_ units: Int64) -> String {
    Cell.integer(units).text(grouped: true)
  }
}

/// What several sites together have of one item.
public struct ItemTotal: Hashable, Sendable {
  /// The item.
  public let item: Item
  /// How many sites have some or await it.
  public internal(set) var sites = 0
  /// The figures.
  public internal(set) var sums = StockSums()
}

extension Column {
  /// The figures of stock: what is on hand, its parts, its pools, its first expiry, what comes.
  static func sums(_ sums: @escaping (Row) -> StockSums) -> [Column] {
    [
      Column(term: .onHand) { .integer(sums($0).onHand) },
      Column(term: .available) { .integer(sums($0).available) },
      Column(term: .reserved, .unlessBlank) { .integer(sums($0).reserved) },
      Column(term: .pendingInspection, .unlessBlank) { .integer(sums($0).pendingInspection) },
      Column(term: .frozen, .unlessBlank) { .integer(sums($0).frozen) },
      Column(term: .nonconforming, .unlessBlank) { .integer(sums($0).nonconforming) },
      Column(term: .expired, .unlessBlank) { .integer(sums($0).expired) },
    ]
      + Pool.allCases.map { pool in
        Column(term: pool.term, .unlessBlank) { .integer(sums($0).pools[pool] ?? 0) }
      }
      + [
        Column(.earliestExpiry, .unlessBlank) { .day(sums($0).earliestExpiry) },
        Column(term: .inTransit, .unlessBlank) { .integer(sums($0).inTransit) },
      ]
  }
}
