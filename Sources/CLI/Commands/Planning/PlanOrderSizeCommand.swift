internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Planning
internal import Stockpile

/// 订货批量: how much to order at once.
struct PlanOrderSizeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "order-size", "订货批量：一次订多少最省，几种物资怎样合并订", "how much to order at once, and which items together",
      discussion: say(
        """
        费用取自规划参数 costs/…（parameter list）。几个 --item 按同一张订单合并计算。
        例：stockpile plan order-size --item PP0102 --from 10000=1.45 --from 50000=1.30
        """,
        """
        Costs are the planning parameters costs/… (parameter list). Several --item are ordered together.
        Example: stockpile plan order-size --item PP0102 --from 10000=1.45 --from 50000=1.30
        """))
  }

  @Option(
    parsing: .singleValue,
    help: .words("物资：编码、名称或助记码；可以写几次", "item: code, name or mnemonic; several times", value: "item")
  )
  var item: [String] = []

  @Option(
    parsing: .singleValue,
    help: .words(
      "从多少起每个多少元：10000=1.45；可以写几次",
      "from so many on, each at that price: 10000=1.45; several times",
      value: "quantity=price"))
  var from: [String] = []

  @Option(
    help: .words(
      "合并订货时每多一种物资的费用，元（默认 10）", "what another item adds to a joint order, CNY (default: 10)",
      value: "yuan"))
  var lineCost: String?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    guard !item.isEmpty else { throw Failure.missing("--item", .item) }
    let items = try item.map { try desk.item($0) }
    guard Set(items.map(\.code)).count == items.count, from.isEmpty || items.count == 1 else {
      throw Failure.usage(
        "bad-order-size", zh: "同一物资只写一次；有 --from 时只能写一种物资",
        en: "name each item once, and only one where --from is given",
        hintZH: "分开计算", hintEN: "ask for them one by one")
    }
    let cost = try lineCost.map { try TypedPrice.parse($0) }
    reading.answer(
      try desk.session.orderSizeReport(
        of: items.map(\.code), cheaper: try bands(of: items[0]),
        lineCost: cost.map { Double($0.tenThousandths) / 10_000 }))
  }

  /// The prices by quantity.
  private func bands(of item: Item) throws -> [PriceBands.Band] {
    try from.map { text in
      let words = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard words.count == 2 else {
        throw Failure.usage(
          "bad-price-band", zh: "“\(text)”不是“数量=单价”", en: "\"\(text)\" is not QUANTITY=PRICE",
          hintZH: "例如 --from 10000=1.45", hintEN: "for example --from 10000=1.45")
      }
      return PriceBands.Band(
        from: Double(try TypedQuantity.parse(words[0], item: item).units),
        price: Double(try TypedPrice.parse(words[1]).tenThousandths) / 10_000)
    }
  }
}
