internal import ArgumentParser
internal import Operations
internal import Stockpile

/// What moves: one item in options, or several in `--line`.
struct LineOptions: ParsableArguments {
  @Option(help: .words("物资：编码、名称或拼音首字母", "item: code, name or pinyin initials", value: "item"))
  var item: String?

  @Option(
    help: .words("数量：200、200只、3箱、2箱30只", "quantity: 200, 200pc, 3box", value: "quantity"))
  var quantity: String?

  @Option(help: .words("生产批号", "lot number", value: "number"))
  var lot: String?

  @Option(help: .words("有效期至；只写年月即当月最后一天", "expiry; a month means its last day", value: "day"))
  var expiry: String?

  @Option(help: .words("生产企业", "maker", value: "name"))
  var maker: String?

  @Option(help: .words("序列号", "serial number", value: "number"))
  var serial: String?

  @Option(
    name: .customLong("line"), parsing: .singleValue,
    help: .words(
      "一行明细，可重复：\"物资 数量 [lot=…] [expiry=…] [pool=…]\"",
      "a line, repeatable: \"ITEM QUANTITY [lot=…] [expiry=…] [pool=…]\"", value: "words"))
  var lines: [String] = []
}

extension LineOptions {
  /// The lines in the keeper's words: those of `--line`, and the one in the options if any.
  func words(_ more: [LineField: String?] = [:]) throws -> [LineWords] {
    var words = try lines.map { try LineWords(parsing: $0) }
    var single = LineWords()
    single.item = item
    single.quantity = quantity
    single.fields = more.merging(
      [.lot: lot, .expiry: expiry, .maker: maker, .serial: serial], uniquingKeysWith: { $1 }
    ).compactMapValues { $0 }
    let isShared = item == nil && quantity == nil
    if isShared, !words.isEmpty {
      // Said once for all lines: what a line says itself stands.
      for place in words.indices {
        words[place].fields.merge(single.fields) { own, _ in own }
      }
    } else if !isShared || !single.fields.isEmpty {
      words.append(single)
    }
    return words
  }
}
