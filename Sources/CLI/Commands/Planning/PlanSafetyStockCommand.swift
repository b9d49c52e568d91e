internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 多级安全库存: where safety stock of an item is best held.
struct PlanSafetyStockCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "safety-stock", "多级安全库存：一种物资的安全库存放在哪里最省",
      "where in the network safety stock of an item costs least",
      discussion: say(
        "按保证服务模型（Graves、Willems 2000）。例：stockpile plan safety-stock --item PP0102",
        "By the guaranteed-service model (Graves & Willems 2000). "
          + "Example: stockpile plan safety-stock --item PP0102"))
  }

  @Option(help: .words("物资：编码、名称或助记码", "item: code, name or mnemonic", value: "item"))
  var item: String?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    guard let item else { throw Failure.missing("--item", .item) }
    reading.answer(
      try desk.session.safetyStockReport(of: try desk.item(item).code))
  }
}
