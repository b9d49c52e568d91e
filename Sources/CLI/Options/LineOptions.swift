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
  /// Whether no line was given at all.
  var isNothingSaid: Bool { item == nil && quantity == nil && lines.isEmpty }

  /// The lines in the keeper's words: those of `--line`, and the one in the options if any.
  ///
  /// `shared` is said once for all lines, unless a line says it itself; `single` belongs to the
  /// item in the options.
  func words(
    shared: [LineField: String?] = [:], single: [LineField: String?] = [:]
  ) throws -> SpokenLines {
    var words = try lines.map { try LineWords(parsing: $0) }
    var own = LineWords()
    own.item = item
    own.quantity = quantity
    own.fields = single.merging(
      [.lot: lot, .expiry: expiry, .maker: maker, .serial: serial], uniquingKeysWith: { $1 }
    ).compactMapValues { $0 }
    if item != nil || quantity != nil || lines.isEmpty && !own.fields.isEmpty {
      words.append(own)
    } else if let field = own.fields.keys.min(by: { $0.rawValue < $1.rawValue }) {
      throw Failure.usage(
        "field-without-item", zh: "--\(field.rawValue) 没有对应的 --item",
        en: "--\(field.rawValue) belongs to no --item", hintZH: "写进 --line：\(field.rawValue)=…",
        hintEN: "say it in the --line: \(field.rawValue)=…")
    }
    let shared = shared.compactMapValues { $0 }
    for place in words.indices { words[place].fields.merge(shared) { own, _ in own } }
    return SpokenLines(words: words, shared: shared)
  }
}

/// The lines as said on the command line, and what was said once for all of them: a line that is
/// asked for begins with that too.
struct SpokenLines {
  let words: [LineWords]
  let shared: [LineField: String]

  /// A line nothing was said about yet but what holds for all.
  var blank: LineWords {
    var line = LineWords()
    line.fields = shared
    return line
  }
}
