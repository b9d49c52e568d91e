import Planning
import Stockpile

extension ShortageLine {
  static var columns: [Column<ShortageLine>] {
    [Column(term: .level) { .term($0.site.level.term) }]
      + Column.site(\.site) + Column.item(\.item) + [
        Column(term: .ved, .programsOnly) { .word($0.item.ved.label) },
        Column(term: .pool, .programsOnly) { .term($0.pool.term) },
        Column(term: .norm) { .integer($0.norm) },
        Column(term: .backorder, .unlessBlank) { .integer($0.backorder) },
        Column(.usable) { .integer($0.usable) },
        Column(.onTheWay) { .integer($0.onTheWay) },
        Column(term: .onOrder, .unlessBlank) { .integer($0.onOrder) },
        Column(term: .gap) { .integer($0.gap) },
        Column(.attainment) { .percent($0.attainment) },
        Column(.toMove) { .integer($0.moved) },
        Column(.toPurchase) { .integer($0.toPurchase) },
        Column(.explanation) { .message($0.reason) },
      ]
  }
}

extension PurchaseLine {
  static var columns: [Column<PurchaseLine>] {
    Column.item(\.item) + [
      Column(term: .ved) { .word($0.item.ved.label) },
      Column(.buyer, .programsOnly) { .text($0.site.code) },
      Column(.sitesServed) { .count($0.sites) },
      Column(.lacking) { .integer($0.needed) },
      Column(.packs) { $0.item.packSize > 1 ? .integer($0.packs) : .empty },
      Column(.packSize, .programsOnly) { .integer($0.item.packSize) },
      Column(term: .quantity) { .integer($0.quantity) },
      Column(.explanation) { .message($0.reason) },
    ]
  }
}

extension NormCount {
  static func columns<Row>(_ count: @escaping (Row) -> NormCount) -> [Column<Row>] {
    [
      Column(.withNorm) { .count(count($0).withNorm) },
      Column(.belowNorm) { .count(count($0).below) },
      Column(.short) { .count(count($0).short) },
      Column(.itemAttainment) { count($0).attainment.map { .percent($0) } ?? .empty },
      Column(.unknownNorm, .unlessBlank) { .count(count($0).unknown) },
    ]
  }
}

extension LevelShortage {
  static var columns: [Column<LevelShortage>] {
    [Column(term: .level) { .term($0.level.term) }, Column(.sites) { .count($0.sites) }]
      + NormCount.columns(\.count)
  }
}

extension SiteShortage {
  static var columns: [Column<SiteShortage>] {
    [Column(term: .level) { .term($0.site.level.term) }]
      + Column.site(\.site) + NormCount.columns(\.count)
      + [Column(.worst, .unlessBlank) { $0.worstWords }]
  }

  /// The three worst items with their attainment.
  private var worstWords: Field {
    func words(_ language: Language) -> String {
      worst.prefix(3).map { line in
        let name = language.pick(zh: line.item.nameZH, en: line.item.nameEN)
        return "\(name) \(Field.percent(line.attainment).cell(language).text())%"
      }.joined(separator: language.pick(zh: "、", en: ", "))
    }
    return .both(zh: words(.chinese), en: words(.english))
  }
}
