internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 定额: each factor of an item's norm at a site and where it stands.
struct ExplainNormCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "norm", "定额的由来：每个系数的数值和出处；不明的说明原因",
      "a norm with each factor and its source; where it is unknown, what is missing",
      discussion: say(
        "例：stockpile explain norm YYFHKZ --site LPZWSY",
        "Example: stockpile explain norm PP0102 --site PB-T-106"))
  }

  @Argument(help: .words("编码、名称或拼音首字母", "code, name or initials", value: "item"))
  var item: String

  @OptionGroup var place: SiteOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(
      try desk.session.normExplanation(
        site: try desk.site(place.site).code, item: try desk.item(item).code))
  }
}
