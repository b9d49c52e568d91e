internal import ArgumentParser

/// How many rows of a long list people are shown; programs always get all of them.
struct TopOptions: ParsableArguments {
  @Option(help: .words("只列前几个单位（默认 20）", "show so many sites (default 20)", value: "rows"))
  var top: String?

  @Flag(help: .words("列出全部单位", "show every site"))
  var all = false
}

extension TopOptions {
  /// The number of rows; nil: all.
  func limit() throws -> Int? {
    if all { return nil }
    return try top.map { try WholeNumber.typed($0, "--top", in: 1...10_000) } ?? 20
  }
}
